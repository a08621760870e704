"""How long the tests of the observatory take, and how often each errs when the truth is known.

Run: .venv/bin/python -m bench.statistics [TRIALS]

First the time of all findings of the reference package. Then, by simulation, for each method: how often it
rejects where there is nothing (nominal 5%), how often it finds what was planted, and how often its 95%
interval holds the truth. The panel uses the real party histories of Ankara's districts. The numbers stand in
docs/explanation/statistics.md.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from elci.dataset.files import Package, read_package
from elci.observatory.statistics import findings
from elci.observatory.statistics.alignment import DISTRICTS_SINCE, READINGS, panel_of
from elci.observatory.statistics.contingency import association, chi_square
from elci.observatory.statistics.exact import rate_ratio
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.panel import expected, fit, permutation_p
from elci.observatory.statistics.signs import jackknife_ratio, sign_flip_p
from elci.observatory.statistics.survival import Durations, curve, log_rank, median
from elci.observatory.statistics.ties import city_of

LEVEL, ROUNDS = 0.05, 199
Trial = Callable[[np.random.Generator], tuple[bool, bool]]


def main() -> None:
    """Time the findings, then measure every method."""
    trials = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    package = read_package(Path("data"))
    _time(package)
    print(f"\n{trials} trials each        effect   rejects   covers")
    for name, truth, trial in _experiments(package):
        randoms = np.random.default_rng(2020).spawn(trials)
        outcomes = np.array([trial(random) for random in randoms])
        rejected, covered = outcomes.mean(0)
        print(f"{name:<26}{truth:7.2f}{rejected:9.1%}{covered:9.1%}", flush=True)


def _time(package: Package) -> None:
    findings(package, rounds=9)  # imports
    for rounds in (999, 9_999):
        begun, used = time.perf_counter(), time.process_time()
        number = len(findings(package, rounds=rounds))
        wall, processor = time.perf_counter() - begun, time.process_time() - used
        print(f"{number} findings, {rounds} rounds: {wall:.2f} s, {processor:.2f} s of processor time")


def _experiments(package: Package) -> list[tuple[str, float, Trial]]:
    ratios = (1.0, 2.0, 3.0)
    return [
        *((("two Poisson rates"), ratio, _rates(ratio)) for ratio in ratios),
        *((("regions by period, 60"), _v(strength), _regions(60, strength)) for strength in (0.0, 0.5, 1.0)),
        *(
            (("regions by period, 160"), _v(strength), _regions(160, strength))
            for strength in (0.0, 0.5, 1.0)
        ),
        *((("panel of districts"), ratio, _panel(package, ratio, 0.0)) for ratio in ratios),
        *((("panel, ties in runs"), ratio, _panel(package, ratio, 1.0)) for ratio in ratios),
        *((("early and late, 7 terms"), ratio, _terms(ratio)) for ratio in ratios),
        *((("median life; log-rank"), ratio, _lives(ratio)) for ratio in ratios),
    ]


def _rates(ratio: float) -> Trial:
    def trial(random: np.random.Generator) -> tuple[bool, bool]:
        found = rate_ratio(int(random.poisson(15 * ratio)), 15, int(random.poisson(15)), 15)
        return found.p_value <= LEVEL, found.low <= ratio <= found.high

    return trial


_MIX = np.array([[1, -1, 0, 0, 0], [1, 0, -1, 0, 0], [0, 1, 0, 0, 0], [0.5, -0.5, 0, 0, 0],
                 [-1, 0.5, 1, 0, 0], [0, 1, 0, 0, 0]])  # fmt: skip
_MARGINS = np.outer([0.05, 0.20, 0.06, 0.25, 0.34, 0.10], [0.42, 0.38, 0.12, 0.05, 0.03])


def _shares(strength: float) -> np.ndarray:
    shares = _MARGINS * np.exp(strength * _MIX)
    return shares / shares.sum()


def _v(strength: float) -> float:
    return float((chi_square(_shares(strength)) / (min(_MIX.shape) - 1)) ** 0.5)


def _regions(ties: int, strength: float) -> Trial:
    shares, truth = _shares(strength), _v(strength)

    def trial(random: np.random.Generator) -> tuple[bool, bool]:
        table = random.multinomial(ties, shares.ravel()).reshape(shares.shape)
        found = association([table], ROUNDS, random)
        return found.p_value <= LEVEL, found.low - 1e-12 <= truth <= found.high

    return trial


def _panel(package: Package, ratio: float, runs: float) -> Trial:
    city = city_of(package, "ankara")
    inquiry = Inquiry(package, city, city, None, None, 0, ROUNDS)
    panel = panel_of(inquiry, city.districts, city.of_districts, DISTRICTS_SINCE, READINGS[1])
    exposure = np.where(panel.known > 0, 1.0, 0.0)
    means = expected(np.where(exposure > 0, panel.counts, 0.0), exposure) * ratio**panel.aligned
    means *= panel.counts.sum() / means.sum()

    def trial(random: np.random.Generator) -> tuple[bool, bool]:
        uneven = means * random.gamma(1 / runs, runs, means.shape) if runs else means
        counts = random.poisson(uneven).astype(float)
        found = fit(counts, exposure, panel.aligned)
        low, high = found.interval() if found else (0.0, np.inf)
        p_value = permutation_p(counts, exposure, panel.aligned, ROUNDS, random)
        return p_value <= LEVEL, low <= ratio <= high

    return trial


def _terms(ratio: float) -> Trial:
    def trial(random: np.random.Generator) -> tuple[bool, bool]:
        pace = random.choice([4.0, 8.0, 16.0, 25.0], 7)
        early, late = (
            random.negative_binomial(2 * pace * side, 2 / 3).astype(float) for side in (ratio, 1.0)
        )
        found = jackknife_ratio(early, late)
        return sign_flip_p(early - late, random) <= LEVEL, found.low <= ratio <= found.high

    return trial


def _lives(ratio: float) -> Trial:
    def ties(random: np.random.Generator, mean: float) -> Durations:
        lives, seen = random.exponential(mean, 60), random.uniform(0, 2 * mean, 60)
        return Durations(tuple(np.minimum(lives, seen)), tuple(bool(end) for end in lives <= seen))

    def trial(random: np.random.Generator) -> tuple[bool, bool]:
        first, second = ties(random, 8.0), ties(random, 8.0 * ratio)
        middle = median(curve(second))
        truth = 8.0 * ratio * np.log(2)
        covered = (middle.low or np.inf) <= truth <= (middle.high or np.inf)
        return log_rank(first, second)[1] <= LEVEL, covered

    return trial


if __name__ == "__main__":
    main()
