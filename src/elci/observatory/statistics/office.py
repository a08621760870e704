"""Who governs the state and who the city, in time: shares of each year in which both are of one party.

Times are decimal years: 1989.23 is 26 March 1989.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

import numpy as np
from numpy.typing import NDArray

from elci.dataset.files import Package
from elci.domain.dates import PartialDate
from elci.observatory.statistics.ties import text

Shares = NDArray[np.float64]

# Local elections fall on the last Sunday of March (Law 2972, art. 8); in 1999 they were held with the general
# ones on 18 April. The Supreme Election Council's archive lists all of them.
_OTHER_ELECTION_DAYS = {1999: date(1999, 4, 18)}
# A party and the one that its organisation passed to under another name. SHP joined CHP in February 1995; FP
# took in RP, closed in January 1998. FP's own members parted between AK Parti and SP in 2001, so FP is not
# followed further.
SAME_LINE: Mapping[str, str] = {"SHP": "CHP", "FP": "RP"}
# Partners of governments that a package lacks, by the year in which the gap begins. Used in one sensitivity
# only. The studies do not name the governments of 1991–1995; they were coalitions of DYP and SHP (the 49th
# and 50th: "Demokratik Rejim ve Seçim Sistemleri", Türkiye Barolar Birliği Dergisi 117, 426, note 20). The
# package holds what its sources print, so the fact stands here and not in its table of governments.
ASSUMED_PARTNERS: Mapping[int, str] = {1991: "SHP"}
_GRAIN = 120  # points per year at which an alignment is read; three days


@dataclass(frozen=True)
class Government:
    """since, until: decimal years. parties: None where the package does not say.

    leading: the prime minister's party (first named); where parties are unknown, the winner of the last
    general election.
    """

    since: float
    until: float
    parties: tuple[str, ...] | None
    leading: str


Coding = Callable[[Government], tuple[str, ...] | None]


def line(party: str) -> str:
    """The party's line (SAME_LINE)."""
    return SAME_LINE.get(party, party)


def election_day(year: int) -> date:
    """The day of the local elections of a year."""
    if year in _OTHER_ELECTION_DAYS:
        return _OTHER_ELECTION_DAYS[year]
    last = date(year, 3, 31)
    return date(year, 3, 31 - (last.weekday() + 1) % 7)


def decimal(day: date) -> float:
    """A day as a decimal year."""
    first, following = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - first).days / (following - first).days


def local_parties(package: Package) -> dict[str, list[tuple[int, str]]]:
    """By municipality: (election year, party), in order; a result without a party stays, as unknown."""
    results: dict[str, list[tuple[int, str]]] = {}
    for row in package.get("local_elections", []):
        year = row.get("year")
        if isinstance(year, int):
            results.setdefault(text(row, "municipality"), []).append((year, text(row, "party")))
    return {key: sorted(values) for key, values in results.items()}


def governments(package: Package) -> list[Government]:
    """National governments in order, gaps included.

    A row without an end lasts until the first later general election that another party won, or the next row.
    Where neither a row nor that rule tells who governed, a government without parties stands, led by the last
    winner. A change known by its year only divides that year equally among its governments.
    """
    rows = sorted(
        {
            (since, row.get("until"), tuple(text(row, "parties").split(";")))
            for row in package.get("governments", [])
            if isinstance(since := row.get("since"), PartialDate) and text(row, "parties")
        },
        key=lambda known: (known[0], known[1].year if isinstance(known[1], PartialDate) else 9999),
    )
    winners = _winners(package)
    changes: list[tuple[PartialDate, tuple[str, ...] | None, str]] = []
    for place, (since, until, parties) in enumerate(rows):
        changes.append((since, parties, parties[0]))
        following = rows[place + 1][0] if place + 1 < len(rows) else None
        end = until.year if isinstance(until, PartialDate) else _lost(winners, since.year, parties[0])
        if end is not None and (following is None or end < following.year):
            changes.append((PartialDate(end), None, _winner_at(winners, end)))
    return _timed(changes)


def election_winners(package: Package) -> list[Government]:
    """Governments as if the party with most votes in a general election governed alone."""
    return _timed([(PartialDate(year), (party,), party) for year, party in _winners(package)])


def aligned_shares(
    elections: Mapping[str, Sequence[tuple[int, str]]],
    units: Sequence[str],
    years: Sequence[int],
    ruling: Sequence[Government],
    coding: Coding,
) -> tuple[Shares, Shares]:
    """(known, aligned), each units × years in 0…1.

    known: the share of the year for which the parties of both tiers are known; aligned: the share of that
    part in which the local party's line is one of those that the coding names (0 where nothing is known).
    """
    times = (np.array(years)[:, None] + (np.arange(_GRAIN) + 0.5) / _GRAIN).ravel()
    starts = np.array([government.since for government in ruling])
    at = np.searchsorted(starts, times, side="right") - 1
    named = [coding(government) for government in ruling]
    known, aligned = np.zeros((len(units), len(years))), np.zeros((len(units), len(years)))
    for row, unit in enumerate(units):
        codes = _codes(elections.get(unit, ()), times, at, named).reshape(len(years), _GRAIN)
        known[row] = (codes >= 0).mean(1)
        aligned[row] = np.divide((codes == 1).sum(1), np.maximum((codes >= 0).sum(1), 1))
    return known, aligned


def _codes(
    results: Sequence[tuple[int, str]],
    times: Shares,
    at: NDArray[np.int64],
    named: Sequence[tuple[str, ...] | None],
) -> NDArray[np.int8]:
    """1 aligned, 0 not, −1 unknown, at each time. at: number of the government, −1 before the first."""
    codes = np.full(len(times), -1, dtype=np.int8)
    since = [decimal(election_day(year)) for year, _ in results]
    for place, (_, party) in enumerate(results):
        within = (times >= since[place]) & (times < (since[place + 1] if place + 1 < len(since) else inf))
        for number, parties in enumerate(named):
            if party and parties is not None:
                codes[within & (at == number)] = line(party) in {line(name) for name in parties}
    return codes


def _winners(package: Package) -> list[tuple[int, str]]:
    """(year, winner) of the general elections, in order."""
    found = {
        (since.ordinal, since.year, text(row, "party"))
        for row in package.get("general_elections", [])
        if isinstance(since := row.get("date"), PartialDate) and text(row, "party")
    }
    return [(year, party) for _, year, party in sorted(found)]


def _lost(winners: Sequence[tuple[int, str]], since: int, party: str) -> int | None:
    return next((year for year, winner in winners if year > since and winner != party), None)


def _winner_at(winners: Sequence[tuple[int, str]], year: int) -> str:
    return next((party for when, party in reversed(winners) if when <= year), "")


def _timed(changes: Sequence[tuple[PartialDate, tuple[str, ...] | None, str]]) -> list[Government]:
    """Changes with their decimal time: the day where it is known, else equal parts of the year."""
    by_year: dict[int, list[int]] = {}
    for place, (when, _, _) in enumerate(changes):
        if when.day is None:
            by_year.setdefault(when.year, []).append(place)
    times = []
    for place, (when, _, _) in enumerate(changes):
        if when.day is not None and when.earliest is not None:
            times.append(decimal(when.earliest))
        else:
            same = by_year[when.year]
            times.append(when.year + (same.index(place) + 1) / (len(same) + 1))
    ends = [*times[1:], inf][: len(times)]
    return [
        Government(since, until, parties, leading)
        for since, until, (_, parties, leading) in zip(times, ends, changes, strict=True)
    ]
