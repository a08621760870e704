"""The tests of the hypotheses on a package's frames, with no more of them turned into rows than is needed."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from elci.dataset.files import Package
from elci.dataset.tables import TABLES
from elci.observatory.frames import Frames, rows_of
from elci.observatory.statistics import Finding, WorldCity, findings

COMPARED = "istanbul"
_TIES = {"agreements": "id", "agreement_parties": "agreement", "agreement_events": "agreement"}


def findings_of(frames: Frames, city: str, cities: Sequence[WorldCity] | None = None) -> list[Finding]:
    """The tests, where the package knows the city and dates any tie of it or of its districts.

    cities: the world's, for the draws of capitals; else the package's places.
    """
    members = _members(frames, (city,))
    theirs = _ties_of(frames, members)
    dated = frames["agreements"].filter(pl.col("id").is_in(theirs) & pl.col("date_year").is_not_null())
    if dated.is_empty():
        return []
    package = _package(frames, _members(frames, (city, COMPARED)))
    return findings(package, city=city, other=COMPARED, cities=cities)


def _members(frames: Frames, cities: tuple[str, ...]) -> pl.Series:
    """The cities and the municipalities of which they are the tier above."""
    homes = frames["municipalities"]
    return homes.filter(pl.col("id").is_in(cities) | pl.col("tier_above").is_in(cities))["id"]


def _ties_of(frames: Frames, members: pl.Series) -> list[str]:
    parties = frames["agreement_parties"]
    return parties.filter(pl.col("municipality").is_in(members.to_list()))["agreement"].unique().to_list()


def _package(frames: Frames, members: pl.Series) -> Package:
    """Rows of the tables; of ties only those of the members and those that an activity or event dates.

    A million ties as rows would take gigabytes, and no test looks at the others.
    """
    lived = frames["activity_parties"]["agreement"].drop_nulls()
    happened = frames["agreement_events"].filter(pl.col("date_year").is_not_null())["agreement"].drop_nulls()
    kept = pl.concat([pl.Series(_ties_of(frames, members), dtype=pl.String), lived, happened]).unique()
    wanted = kept.to_list()
    package: Package = {}
    for name, frame in frames.items():
        if name == "listed_ties":
            continue  # no test reads printed rows
        rows = frame.filter(pl.col(_TIES[name]).is_in(wanted)) if name in _TIES else frame
        package[name] = rows_of(rows, TABLES[name])
    return package
