"""Which columns of a table name the two ends of a tie.

Written `ONE,OTHER`. Each side is a column by number (from 1) or, under a heading, by name. `city_a+country_a`
joins two columns into one name; `geonames_a|city_a+country_a` takes the second where the first is empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elci.observatory.network.problems import EdgeListError, of_file

Side = tuple[tuple[str, ...], ...]  # alternatives, each a join of columns


@dataclass(frozen=True)
class Ends:
    """The columns of the two ends as places in a row (from 0): alternatives, each a join."""

    one: tuple[tuple[int, ...], ...]
    other: tuple[tuple[int, ...], ...]

    @property
    def plain(self) -> tuple[int, int] | None:
        """The two places where each end is a single column."""
        if len(self.one) == len(self.other) == 1 and len(self.one[0]) == len(self.other[0]) == 1:
            return self.one[0][0], self.other[0][0]
        return None

    @property
    def width(self) -> int:
        """How many columns a row must have."""
        return 1 + max(place for side in (self.one, self.other) for join in side for place in join)


@dataclass(frozen=True)
class Columns:
    """The columns of the two ends as written."""

    one: Side = (("1",),)
    other: Side = (("2",),)

    @classmethod
    def parse(cls, text: str) -> Columns:
        """From `ONE,OTHER`; raises EdgeListError where that is not two sides."""
        sides = [tuple(tuple(join.split("+")) for join in side.split("|")) for side in text.split(",")]
        if len(sides) != 2 or not all(name for side in sides for join in side for name in join):
            raise of_file(
                "--columns",
                f"“{text}” iki uç göstermiyor; 1,2 ya da kaynak,hedef gibi yazın.",
                f"“{text}” does not name two ends; write 1,2 or source,target.",
            )
        return cls(sides[0], sides[1])

    def ends(self, heading: list[str] | None, file: str) -> Ends:
        """The places of the columns under this heading. Raises EdgeListError naming every unknown column."""
        names = [name.strip() for name in heading or []]
        written = [name for side in (self.one, self.other) for join in side for name in join]
        unknown = [name for name in written if _place(name, names) is None]
        if unknown:
            raise _unknown(unknown, names, file)
        return Ends(_places(self.one, names), _places(self.other, names))


def value(row: Sequence[str], side: tuple[tuple[int, ...], ...]) -> str:
    """The name of one end in a row: the first alternative without an empty part; "" where all have one."""
    for join in side:
        parts = [row[place].strip() for place in join]
        if all(parts):
            return ", ".join(parts)
    return ""


def _places(side: Side, names: list[str]) -> tuple[tuple[int, ...], ...]:
    found = [[_place(name, names) for name in join] for join in side]
    return tuple(tuple(place for place in join if place is not None) for join in found)


def _place(name: str, names: list[str]) -> int | None:
    if name in names:
        return names.index(name)
    if name.isdecimal() and int(name) > 0:
        return int(name) - 1
    return None


def _unknown(unknown: list[str], names: list[str], file: str) -> EdgeListError:
    wanted = ", ".join(dict.fromkeys(unknown))
    if not names:
        return of_file(
            file,
            f"sütun adı ({wanted}) ancak başlık satırıyla kullanılabilir; "
            "--header ekleyin ya da sütun numarası yazın.",
            f"columns by name ({wanted}) need a heading; add --header or write column numbers.",
        )
    return of_file(
        file,
        f"{wanted} adlı sütun yok; sütunlar: {', '.join(names)}.",
        f"no column called {wanted}; the columns are {', '.join(names)}.",
    )
