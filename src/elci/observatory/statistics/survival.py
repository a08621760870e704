"""How long something lasts when some of it still goes on: Kaplan–Meier and the log-rank test."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np


@dataclass(frozen=True)
class Durations:
    """times: in any unit, not negative; ended: whether the end was seen (else the case is censored then)."""

    times: tuple[float, ...]
    ended: tuple[bool, ...]

    @property
    def events(self) -> int:
        """Ends that were seen."""
        return sum(self.ended)


@dataclass(frozen=True)
class Step:
    """From `time` on, the share that still lasts, with its 95% interval; at_risk: cases just before."""

    time: float
    at_risk: int
    events: int
    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Median:
    """The time by which half have ended, with its 95% interval; None where the curve does not fall so far."""

    value: float | None
    low: float | None
    high: float | None


def curve(durations: Durations) -> list[Step]:
    """The product-limit estimate (Kaplan & Meier 1958), one step per time at which something ended.

    Interval: log-log transformed, with Greenwood's variance (Kalbfleisch & Prentice 1980).
    """
    from scipy.stats import CensoredData, ecdf

    times, ended = np.array(durations.times, float), np.array(durations.ended, bool)
    survived = ecdf(CensoredData(uncensored=times[ended], right=times[~ended])).sf
    with warnings.catch_warnings():
        # Undefined where the share is 0; handled below.
        warnings.simplefilter("ignore", RuntimeWarning)
        band = survived.confidence_interval(0.95, method="log-log")
    steps = []
    for place, time in enumerate(survived.quantiles):
        events = int((times[ended] == time).sum())
        if not events:
            continue
        share = float(survived.probabilities[place])
        low, high = (float(side.probabilities[place]) for side in (band.low, band.high))
        steps.append(
            Step(
                float(time),
                int((times >= time).sum()),
                events,
                share,
                low if isfinite(low) else share,
                high if isfinite(high) else share,
            )
        )
    return steps


def median(steps: Sequence[Step]) -> Median:
    """The median and the times at which the curve's interval crosses one half (Brookmeyer & Crowley 1982)."""

    def first(name: str) -> float | None:
        return next((step.time for step in steps if getattr(step, name) <= 0.5), None)

    return Median(first("share"), first("low"), first("high"))


def log_rank(first: Durations, second: Durations) -> tuple[float, float]:
    """Chi-square (1 degree of freedom) and p-value of equal survival (Mantel 1966; Peto & Peto 1972)."""
    from scipy.stats import CensoredData, logrank

    def data(group: Durations) -> CensoredData:
        times, ended = np.array(group.times, float), np.array(group.ended, bool)
        return CensoredData(uncensored=times[ended], right=times[~ended])

    result = logrank(data(first), data(second))
    return float(result.statistic) ** 2, float(result.pvalue)
