"""What the reader found in one table: rows of text as written, each with its place in the study."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Cell = str | int
CITATION = ("study", "table", "row", "line")
# Longer prints are sentences of the authors; the readings carry terms and values, and count the words.
_LONGEST_TERM = 12


@dataclass(frozen=True)
class Reading:
    """One table of one study. `name` is the file's name without study and ending ("tablo_4")."""

    study: str
    name: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Cell], ...]

    @property
    def file_name(self) -> str:
        """`000_tablo_4.csv`."""
        return f"{self.study}_{self.name}.csv"


def reading(study: str, name: str, table: str, rows: Iterable[Mapping[str, Cell]]) -> Reading:
    """A reading with the citation columns first; `row` counts from 1 where the rows bring none themselves."""
    cited: list[Mapping[str, Cell]] = []
    for place, row in enumerate(rows, start=1):
        cited.append({"study": study, "table": table, "row": place, **row})
    others = [column for column in (cited[0] if cited else {}) if column not in CITATION]
    return Reading(study, name, (*CITATION, *others), tuple(cited))


def short(text: str) -> str:
    """The print where it is a term of at most twelve words; empty where it is a sentence."""
    return text if len(text.split()) <= _LONGEST_TERM else ""


def measured(text: str) -> dict[str, Cell]:
    """A print as the readings carry it: the term if it is one, and how many words stand there."""
    return {"as_written": short(text), "words": len(text.split())}
