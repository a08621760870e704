"""What people decided about written names: same place, different place, unsure; who, when and why.

Decisions are data: a CSV file that is exported, read at the next import and stronger than any score. The
newest decision about a name, its country and a place counts; older ones stay in the file as history.
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from elci.domain.errors import ElciError
from elci.domain.names import fold_words


class Judgement(StrEnum):
    """What a person said about a written name and a place."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class DecisionError(ElciError):
    """A line of decisions that cannot be read.

    args: file, line, column, value, what was expected in Turkish and in English.
    """

    tr: ClassVar[str] = "{0} {1}. satır, {2}='{3}': {4}. Satırı düzeltip yeniden okutun."
    en: ClassVar[str] = "{0} line {1}, {2}='{3}': {5}. Correct the line and read the file again."


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement. name and country: as written, "" where none was; place: "gn:…" or "elci:…"; day: ISO."""

    name: str
    country: str
    place: str
    judgement: Judgement
    who: str
    day: str
    why: str

    @property
    def about(self) -> tuple[str, str]:
        """The folded name and country that it is about."""
        return fold_words(self.name), fold_words(self.country)


COLUMNS = tuple(field.name for field in fields(Decision))


class Decisions:
    """Decisions by what they are about. Order of adding does not matter; days do, then the later line."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._all: list[Decision] = []
        self._about: dict[tuple[str, str], dict[str, Decision]] = defaultdict(dict)
        for decision in decisions:
            self.add(decision)

    def __iter__(self) -> Iterator[Decision]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def add(self, decision: Decision) -> None:
        """Take a decision in; it counts unless a newer one about the same name and place is known."""
        self._all.append(decision)
        known = self._about[decision.about].get(decision.place)
        if known is None or known.day <= decision.day:
            self._about[decision.about][decision.place] = decision

    def about(self, name: str, country: str | None) -> list[Decision]:
        """What counts for a name as written in a country as written, the newest first."""
        found = self._about.get((fold_words(name), fold_words(country or "")), {})
        return sorted(found.values(), key=lambda decision: decision.day, reverse=True)

    @classmethod
    def read(cls, path: Path) -> Decisions:
        """Read a file that `write` wrote, or a person in its columns; raises DecisionError at a bad line."""
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
            if missing:
                raise DecisionError(path.name, 1, missing[0], "", "sütun yok", "the column is missing")
            return cls(_decision(row, path.name, line) for line, row in enumerate(reader, start=2))

    def write(self, path: Path) -> None:
        """Write every decision, sorted, whole or not at all."""
        fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
        with fresh.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            for decision in sorted(self._all, key=lambda each: (*each.about, each.day, each.place)):
                writer.writerow(asdict(decision))
        os.replace(fresh, path)


def _decision(row: dict[str, str], file: str, line: int) -> Decision:
    values = {column: (row[column] or "").strip() for column in COLUMNS}
    if values["judgement"] not in set(Judgement):
        expected = " / ".join(Judgement)
        raise DecisionError(file, line, "judgement", values["judgement"], expected, expected)
    if not values["place"].startswith(("gn:", "elci:")):
        raise DecisionError(file, line, "place", values["place"], "gn:… ya da elci:…", "gn:… or elci:…")
    try:
        date.fromisoformat(values["day"])
    except ValueError:
        raise DecisionError(file, line, "day", values["day"], "yyyy-aa-gg", "yyyy-mm-dd") from None
    judgement = Judgement(values.pop("judgement"))
    return Decision(judgement=judgement, **values)
