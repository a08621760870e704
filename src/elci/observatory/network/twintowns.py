"""Reading a list of twin towns: ties between cities with country and coordinates of both ends.

Columns under a heading: city_a, country_a, city_b, country_b; with them, where known, geonames_a, lat_a,
lon_a and the same with _b. A city is its GeoNames id; where a row has none, it is the city with the same
folded name and country that has one elsewhere (if that is one city only), else that name and country itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from elci.observatory.network.edges import Layout, load, rows_of
from elci.observatory.network.encoding import decode
from elci.observatory.network.lines import Lines
from elci.observatory.network.places import Located, Places, spot
from elci.observatory.network.problems import EdgeListError, Fault, of_file

_NEEDED = ("city_a", "country_a", "city_b", "country_b")


@dataclass(frozen=True)
class _End:
    """One end of a tie as a row gives it."""

    identifier: str
    name: str
    country: str
    latitude: float
    longitude: float

    @property
    def by_name(self) -> str:
        return spot("", self.name, self.country)


def read_twin_towns(path: Path, layout: Layout | None = None) -> Located:
    """The network of a file of twin towns. Raises EdgeListError with every problem found."""
    return parse_twin_towns(load(path), path.name, layout or Layout())


def parse_twin_towns(data: bytes, file: str, layout: Layout) -> Located:
    """The network of a file's bytes; `file` is the name that messages use."""
    text, _ = decode(data, file, layout.encoding)
    lines = Lines(text)
    table = rows_of(lines, replace(layout, heading=True), file)
    reader = _Reader(file, lines, [name.strip() for name in next(table, [])])
    ends = [end for row in table for end in reader.ends(row)]
    if reader.problems:
        raise EdgeListError(reader.problems)
    if not ends:
        raise of_file(file, "başlıktan sonra hiç bağ yok.", "there is no tie after the heading.")
    return _build(ends)


class _Reader:
    """Takes rows apart by their heading and collects what is wrong with them."""

    def __init__(self, file: str, lines: Lines, heading: list[str]) -> None:
        self.file, self.lines = file, lines
        self.place = {name: number for number, name in enumerate(heading)}
        self.problems: list[Fault] = []
        missing = [name for name in _NEEDED if name not in self.place]
        if missing:
            raise of_file(
                file,
                f"kardeş kent listesinde {', '.join(missing)} sütunu yok; başlıktaki adları düzeltin.",
                f"a list of twin towns needs the column(s) {', '.join(missing)}; correct the heading.",
            )

    def ends(self, row: list[str]) -> Iterator[_End]:
        """Both ends of a row; empty rows give none."""
        if any(field.strip() for field in row):
            for side in ("_a", "_b"):
                yield self._end(row, side)

    def _field(self, row: list[str], name: str) -> str:
        place = self.place.get(name)
        return row[place].strip() if place is not None and place < len(row) else ""

    def _end(self, row: list[str], side: str) -> _End:
        name = self._field(row, "city" + side)
        if not name:
            self._report(
                "city" + side, None, "kent adı boş; yazın", "the name of the city is empty; write it"
            )
        return _End(
            self._field(row, "geonames" + side),
            name,
            self._field(row, "country" + side),
            self._degrees(row, "lat" + side, 90),
            self._degrees(row, "lon" + side, 180),
        )

    def _degrees(self, row: list[str], column: str, most: int) -> float:
        written = self._field(row, column)
        if not written:
            return float("nan")
        try:
            degrees = float(written)
        except ValueError:
            degrees = float("inf")
        if not abs(degrees) <= most:
            tr, en = f"−{most} ile {most} arasında derece olmalı", f"must be degrees from −{most} to {most}"
            self._report(column, written, tr, en)
        return degrees

    def _report(self, column: str, value: str | None, tr: str, en: str) -> None:
        self.problems.append(Fault(self.file, tr, en, self.lines.number, column, value))


def _build(ends: list[_End]) -> Located:
    named: dict[str, set[str]] = {}
    for end in ends:
        if end.identifier:
            named.setdefault(end.by_name, set()).add(end.identifier)
    numbers: dict[str, int] = {}
    first: list[_End] = []
    flat = []
    for end in ends:
        known = named.get(end.by_name, set())
        key = end.identifier or (next(iter(known)) if len(known) == 1 else end.by_name)
        number = numbers.setdefault(key, len(numbers))
        if number == len(first):
            first.append(end)
        flat.append(number)
    places = Places(
        list(numbers),
        [end.name for end in first],
        [end.country for end in first],
        np.array([end.latitude for end in first]),
        np.array([end.longitude for end in first]),
        spots=list(numbers),
    )
    return Located.of(places, np.array(flat, dtype=np.int64).reshape(-1, 2))
