"""The two transcriptions side by side: `data/readings` (by program) and `data/tables` (by hand).

Both are read as plain text. A pairing names one printed table, where each transcription keeps it and which
cells must agree; the rows must agree in number, order and every cell named. What differs is a `Difference`;
those that people have looked at and let stand are listed, with the reason, in `readings/differences.csv`.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

Row = Mapping[str, str]
Cells = tuple[str, ...]


@dataclass(frozen=True, order=True)
class Difference:
    """One row that the transcriptions do not share; `hand` or `reader` is empty where it has no such row.

    `row` is the printed row as the transcription that has it counts it; cells are joined by " | ".
    """

    study: str
    table: str
    row: str
    hand: str
    reader: str


@dataclass(frozen=True)
class Pairing:
    """One printed table in both transcriptions.

    `hand` and `reader` turn a row into the cells to compare. `hand_rows` says which rows of the hand's file
    are meant besides study and table, given the reader's rows; `reader_rows` the same for the reader's.
    `once` compares each combination of cells once, where one side splits what the other keeps together.
    """

    study: str
    table: str
    readings: tuple[str, ...]
    hand_file: str
    hand: Callable[[Row], Cells]
    reader: Callable[[Row], Cells]
    hand_rows: Callable[[Row, list[Row]], bool] = lambda row, readings: True
    reader_rows: Callable[[Row], bool] = lambda row: True
    order: str = "row"
    once: bool = False


def read_rows(path: Path) -> list[Row]:
    """The rows of a CSV file as text, without any typing."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cells(*columns: str) -> Callable[[Row], Cells]:
    """The cells of these columns, as they stand."""
    return lambda row: tuple(row[column] for column in columns)


def on_its_lines(row: Row, readings: list[Row]) -> bool:
    """Whether the hand's row stands on a line of which the reader has a row."""
    return any(row["line"] == reading["line"] for reading in readings)


def compare(pairing: Pairing, readings: Path, tables: Path) -> list[Difference]:
    """The differences of one pairing, in printed order."""
    by_reader = [
        row
        for name in pairing.readings
        for row in read_rows(readings / f"{name}.csv")
        if pairing.reader_rows(row)
    ]
    by_hand = [
        row
        for row in read_rows(tables / f"{pairing.hand_file}.csv")
        if row["study"] == pairing.study
        and row.get("table", pairing.table) == pairing.table
        and pairing.hand_rows(row, by_reader)
    ]
    one = _sequence(pairing, by_hand, pairing.hand)
    other = _sequence(pairing, by_reader, pairing.reader)
    return [
        Difference(pairing.study, pairing.table, row, hand, reader)
        for row, hand, reader in unshared(one, other)
    ]


def _sequence(pairing: Pairing, rows: list[Row], form: Callable[[Row], Cells]) -> list[tuple[str, Cells]]:
    """(row, cells) in printed order; a reading of several files and rows without a number keep theirs."""
    if len(pairing.readings) == 1:
        rows = sorted(rows, key=lambda row: int(row.get(pairing.order) or 0))
    found = [(row.get("row", ""), form(row)) for row in rows]
    if not pairing.once:
        return found
    first: dict[Cells, str] = {}
    for row, content in found:
        first.setdefault(content, row)
    return [(row, content) for content, row in first.items()]


def unshared(one: list[tuple[str, Cells]], other: list[tuple[str, Cells]]) -> Iterator[tuple[str, str, str]]:
    """Row, cells by hand and cells by the reader wherever the two sequences part."""
    matcher = SequenceMatcher(a=[found for _, found in one], b=[found for _, found in other], autojunk=False)
    for tag, a_from, a_to, b_from, b_to in matcher.get_opcodes():
        if tag == "equal":
            continue
        for place in range(max(a_to - a_from, b_to - b_from)):
            left = one[a_from + place] if a_from + place < a_to else ("", ())
            right = other[b_from + place] if b_from + place < b_to else ("", ())
            yield left[0] or right[0], " | ".join(left[1]), " | ".join(right[1])


def compare_lists(readings: Path, tables: Path, names: Iterable[str]) -> list[Difference]:
    """Lists of the running text: the hand's list whose items stand on the same lines, term by term.

    The hand may leave a term empty (a sentence) or end it before a bracket; the term it gives must be how
    the reader's begins. A reading without such a list is itself a difference.
    """
    of_study = {row["id"]: row["study"] for row in read_rows(tables / "lists.csv")}
    by_list: dict[str, list[Row]] = {}
    for row in read_rows(tables / "list_items.csv"):
        by_list.setdefault(row["list"], []).append(row)
    found: list[Difference] = []
    for name in names:
        rows = read_rows(readings / f"{name}.csv")
        lines = [row["line"] for row in rows]
        twins = [
            items
            for key, items in by_list.items()
            if of_study[key] == rows[0]["study"] and [item["line"] for item in items] == lines
        ]
        if not twins:
            found.append(Difference(rows[0]["study"], rows[0]["table"], "", "", name))
        found += [
            Difference(row["study"], row["table"], row["row"], item["as_written"], row["as_written"])
            for items in twins
            for item, row in zip(items, rows, strict=True)
            if not _begins(item["as_written"], row["as_written"])
        ]
    return found


def _begins(by_hand: str, by_reader: str) -> bool:
    return by_hand in ("", by_reader) or by_reader.startswith(f"{by_hand} (")


def listed_differences(readings: Path) -> list[tuple[Difference, str, str]]:
    """The differences let stand, each with its reason in Turkish and in English."""
    return [
        (
            Difference(row["study"], row["table"], row["row"], row["hand"], row["reader"]),
            row["reason_tr"],
            row["reason_en"],
        )
        for row in read_rows(readings / "differences.csv")
    ]
