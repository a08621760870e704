"""Lists of written names whose place is known, and counting how well they are resolved.

`turkish_place_names.csv` was collected from public pages and checked by hand, each name with its source.
`calibration_place_names.csv` holds the names on which the margins of the verdict were set,
`unseen_place_names.csv` names written down from general knowledge before the resolver was asked for any. The partner names
are those of the data package whose place is decided; the twin towns of the world lie under the folder that
ELCI_SHARED names (default ../shared), where they are not part of the project.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from elci.places.gazetteer import Gazetteer
from elci.places.own_names import OwnNames
from elci.places.resolution import Resolver, Verdict
from elci.places.resolution.candidates import distance_km

ROOT = Path(__file__).resolve().parents[1]
LIST = ROOT / "bench" / "turkish_place_names.csv"
UNSEEN = ROOT / "bench" / "unseen_place_names.csv"
CALIBRATION = ROOT / "bench" / "calibration_place_names.csv"
TIES = ROOT / "data" / "tables" / "listed_ties.csv"
TWINS = Path(os.environ.get("ELCI_SHARED") or ROOT / ".." / "shared") / "data" / "world_twins.csv"
_SAME_SPOT_KM, _ANOTHER_TOWN_KM, _LISTED_WRONGLY_KM = 10.0, 15.0, 30.0


class Named(NamedTuple):
    """A written name with its country and the id of the place that it means."""

    name: str
    country: str
    place: str
    point: tuple[float, float] | None = None


@dataclass
class Score:
    """Counts over a list: how often the first candidate was right, how often *same* was said and right."""

    total: int = 0
    first: int = 0
    same: int = 0
    same_right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        total, same = max(self.total, 1), max(self.same, 1)
        return (
            f"{self.total:>6} names: first right {self.first / total:7.2%}   same said {self.same / total:7.2%}"
            f"   same right {self.same_right / same:7.2%} ({self.same - self.same_right} wrong)"
        )


def turkish_names(path: Path) -> list[Named]:
    """A list of ours with the columns name, country and place."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Named(row["name"], row["country"], row["place"]) for row in csv.DictReader(file)]


def partner_names() -> list[Named]:
    """The partner names of the package's lists whose place is decided, one line for each printed row."""
    with TIES.open(encoding="utf-8", newline="") as file:
        return [
            Named(row["partner_as_written"], row["country"], row["place"])
            for row in csv.DictReader(file)
            if row["place"]
        ]


def undecided_names() -> list[tuple[str, str | None]]:
    """Partner names of which the package says that their place cannot be told: name and country, as printed
    and as the package gives it."""
    with TIES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if not row["place"] and row["partner_as_written"]]
    countries = ("country_as_written", "country")
    return list(
        dict.fromkeys((row["partner_as_written"], row[each] or None) for row in rows for each in countries)
    )


def twin_towns(base: Gazetteer) -> Iterator[Named]:
    """The twin towns whose GeoNames place is where the list says; a wrong place there is left out."""
    seen: set[tuple[str, ...]] = set()
    with TWINS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for end in ("a", "b"):
                key = (row[f"city_{end}"], row[f"country_{end}"], row[f"geonames_{end}"])
                if not key[2] or key in seen:
                    continue
                seen.add(key)
                point = float(row[f"lat_{end}"]), float(row[f"lon_{end}"])
                place = base.place(f"gn:{key[2]}")
                if place is not None and distance_km(place, *point) <= _LISTED_WRONGLY_KM:
                    yield Named(key[0], key[1], place.id, point)


def score(resolver: Resolver, names: Iterable[Named]) -> Score:
    """Resolve every name and count. Where a point is given, another entry of GeoNames there is right, too."""
    counted = Score()
    for named in names:
        resolution = resolver.resolve(named.name, named.country)
        best = resolution.best
        right = best is not None and (
            best.place.id == named.place
            or (named.point is not None and distance_km(best.place, *named.point) < _SAME_SPOT_KM)
        )
        same = resolution.verdict is Verdict.SAME
        counted.total += 1
        counted.first += right
        counted.same += same
        counted.same_right += same and right
        if not right:
            found = f"{best.place.name} ({best.place.id})" if best else "nothing"
            said = f"{named.name} ({named.country}): {found}"
            (counted.wrong if same else counted.missed).append(said)
    return counted


def called_same_without_the_right_place(base: Gazetteer, names: list[Named]) -> tuple[int, int]:
    """How many of the names there are, and of how many another place is called the same when the right one
    is taken out of the gazetteer. Another entry within fifteen kilometres counts as the right one."""
    own = OwnNames.none()
    resolver = Resolver(base, own)
    wrong = 0
    for named in names:
        right = base.place(named.place)
        if right is None:
            continue
        own.replaced = {named.place}
        resolution = resolver.resolve(named.name, named.country)
        best = resolution.best
        if resolution.verdict is Verdict.SAME and best is not None:
            wrong += distance_km(best.place, right.latitude, right.longitude) > _ANOTHER_TOWN_KM
    return len(names), wrong
