"""Our own reviewed names and places, which GeoNames' list lacks (``data/own_names.csv``, ``own_places.csv``).

A line of names says that a written name means one place in one country: an exonym ("İskeçe"), an old name
with its years ("Nursultan", 2019–2022), a spelling met in documents, a part of a city. A line of places
gives a part of a city, a region or a county an id of our own ("elci:…"). Every line has its reason and its
source.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from elci.domain.names import fold_words
from elci.places.gazetteer import Place
from elci.places.phonetics.sounds import skeleton_of, sounds

FOLDER = Path(__file__).parent / "data"
_BRACKET = re.compile(r" \(.*\)$")
KINDS = ("exonym", "old name", "spelling", "part of city")


@dataclass(frozen=True, slots=True)
class OwnName:
    """One line: what is written, in which country, which place it means, and why.

    since, until: years as text, "" where open; prompted_by_study: the line was added because a study's
    table writes the name, and is left out when a figure must not depend on that.
    """

    written: str
    country: str
    place: str
    kind: str
    since: str
    until: str
    reason_tr: str
    reason_en: str
    source: str
    prompted_by_study: bool


class OwnNames:
    """Lookup in both tables. `with_prompted=False` leaves out lines and places that a study prompted."""

    def __init__(self, folder: Path = FOLDER, *, with_prompted: bool = True) -> None:
        self.places: dict[str, Place] = {}
        self._by_key: dict[str, list[OwnName]] = defaultdict(list)
        self._by_country: dict[str, list[OwnName]] = defaultdict(list)
        self._parts: dict[str, list[Place]] = defaultdict(list)
        self.replaced: set[str] = set()
        for place, names, replaced in _read_places(folder / "own_places.csv", with_prompted):
            self.places[place.id] = place
            self.replaced.update(replaced)
            for name in names:
                self._add(name)
            if place.part_of and (bare := _BRACKET.sub("", place.name)) != place.name:
                self._parts[fold_words(bare)].append(place)
        for name in read_names(folder / "own_names.csv"):
            if (with_prompted or not name.prompted_by_study) and self._knows(name.place):
                self._add(name)

    @classmethod
    def none(cls) -> OwnNames:
        """Empty tables, to measure what the gazetteer gives alone."""
        empty = cls.__new__(cls)
        empty.places, empty.replaced = {}, set()
        empty._by_key, empty._by_country = defaultdict(list), defaultdict(list)
        empty._parts = defaultdict(list)
        return empty

    def _knows(self, place: str) -> bool:
        return place.startswith("gn:") or place in self.places

    def _add(self, name: OwnName) -> None:
        self._by_key[fold_words(name.written)].append(name)
        self._by_country[name.country].append(name)

    def named(self, key: str, country: str) -> list[OwnName]:
        """Lines under a folded name in a country, in the order of the file."""
        lines = self._by_key.get(key)
        return [] if lines is None else [line for line in lines if line.country == country]

    def named_anywhere(self, key: str) -> list[OwnName]:
        """Lines under a folded name in any country, in the order of the file."""
        return list(self._by_key.get(key, ()))

    def parts_named(self, key: str, country: str) -> list[Place]:
        """Parts of cities whose name, without the city in brackets, is this: they share it with a town, as
        Sarajevo's Novi Grad does, or no line gives it to them alone."""
        parts = self._parts.get(key)
        if parts is None:
            return []
        own = {line.place for line in self.named(key, country)}
        return [place for place in parts if place.country == country and place.id not in own]

    def turkish_name(self, place_id: str) -> str:
        """The Turkish name of a place of GeoNames where the table has just one that is in use; else ""."""
        return self._turkish.get(place_id, "")

    @cached_property
    def _turkish(self) -> dict[str, str]:
        names: dict[str, list[str]] = defaultdict(list)
        for line in (line for lines in self._by_key.values() for line in lines):
            if line.kind == "exonym" and not line.until:
                names[line.place].append(line.written)
        return {place: written[0] for place, written in names.items() if len(written) == 1}

    def sounding(self, skeleton: str, country: str) -> list[tuple[str, OwnName]]:
        """(sound, line) of a country for every line whose sound has this skeleton."""
        return self._heard(country).get(skeleton, [])

    def _heard(self, country: str) -> dict[str, list[tuple[str, OwnName]]]:
        heard = self._sounds.get(country)
        if heard is None:
            heard = defaultdict(list)
            for line in self._by_country.get(country, ()):
                for sound in sounds(line.written, country, as_written_by_turks=True):
                    heard[skeleton_of(sound)].append((sound, line))
            self._sounds[country] = heard
        return heard

    @cached_property
    def _sounds(self) -> dict[str, dict[str, list[tuple[str, OwnName]]]]:
        return {}


def read_names(path: Path) -> list[OwnName]:
    """The lines of a table of names, in its order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            OwnName(
                row["written"], row["country"], row["place"], row["kind"], row["from"], row["until"],
                row["reason_tr"], row["reason_en"], row["source"], row["prompted_by_study"] == "yes",
            )
            for row in csv.DictReader(file)
        ]  # fmt: skip


def _read_places(path: Path, with_prompted: bool) -> list[tuple[Place, list[OwnName], list[str]]]:
    """The places of our own, the names they bring, and the entries of GeoNames that they stand in for.

    Names are name_tr, name_en and other_names (separated by |); entries are those whose coordinates or
    population GeoNames has wrong (column replaces).
    """
    found = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            prompted = row["prompted_by_study"] == "yes"
            if prompted and not with_prompted:
                continue
            place = Place(
                row["id"], row["name_tr"], row["country"], row["admin1"], float(row["latitude"]),
                float(row["longitude"]), int(row["population"] or 0), row["kind"], row["part_of"],
            )  # fmt: skip
            written = [row["name_tr"], row["name_en"], *filter(None, row["other_names"].split("|"))]
            reasons = row["reason_tr"], row["reason_en"]
            names = [
                OwnName(name, place.country, place.id, "own place", "", "", *reasons, row["source"], prompted)
                for name in {fold_words(each): each for each in written}.values()
            ]
            found.append((place, names, row["replaces"].split()))
    return found
