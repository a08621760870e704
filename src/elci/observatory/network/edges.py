"""Reading an edge list: a text file with one tie per line, its two ends in two columns.

Found without being told: the encoding (`encoding.py`), the separator (`separators.py`), quoted fields, line
ends of any system, comment lines (# or %), blank lines, Excel's `sep=;` line. A heading is skipped only
where `Layout.heading` says there is one; a first line that looks like one gives a hint.
Every faulty line is reported, not only the first; a file is read whole or not at all.
"""

from __future__ import annotations

import csv
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from elci.observatory.network import hints, separators
from elci.observatory.network.adjacency import Network
from elci.observatory.network.columns import Columns, Ends, value
from elci.observatory.network.encoding import decode
from elci.observatory.network.lines import Lines
from elci.observatory.network.problems import EdgeListError, Fault, of_file

_SAMPLE = 200  # lines from which the separator is found


@dataclass(frozen=True)
class Layout:
    """How a list is written, as far as the person says so; None: found from the file."""

    heading: bool = False
    separator: str | None = None
    encoding: str | None = None
    columns: Columns = field(default_factory=Columns)


@dataclass(frozen=True)
class EdgeList:
    """A list as read: the network, the heading if one was skipped, and what a person should know about it."""

    network: Network
    heading: list[str] | None
    hints: list[hints.Hint]


def read_edges(path: Path, layout: Layout | None = None) -> EdgeList:
    """The network of a file. Raises EdgeListError with every problem found."""
    return parse_edges(load(path), path.name, layout or Layout())


def load(path: Path) -> bytes:
    """The bytes of a file; a missing file, a folder or an unreadable one is answered with a sentence."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise of_file(
            str(path), "böyle bir dosya yok; yolu denetleyin.", "no such file; check the path."
        ) from None
    except IsADirectoryError:
        raise of_file(
            str(path),
            "bu bir klasör; içindeki bir CSV dosyasını verin.",
            "this is a folder; give a CSV file in it.",
        ) from None
    except OSError as error:
        raise of_file(
            str(path),
            f"dosya okunamadı ({error.strerror}); izinlerini denetleyin.",
            f"the file could not be read ({error.strerror}); check its permissions.",
        ) from None


def parse_edges(data: bytes, file: str, layout: Layout) -> EdgeList:
    """The network of a file's bytes; `file` is the name that messages use."""
    text, encoding = decode(data, file, layout.encoding)
    lines = Lines(text)
    table = rows_of(lines, layout, file)
    heading = next(table, None) if layout.heading else None
    builder = _Builder(file, lines, layout.columns.ends(heading, file))
    builder.read(table)
    network = builder.network()
    return EdgeList(network, heading, _hints(builder, network, heading, encoding))


def rows_of(lines: Lines, layout: Layout, file: str) -> Iterator[list[str]]:
    """The lines taken apart into fields. Raises EdgeListError where no separator gives two columns."""
    sample = lines.sample(_SAMPLE)
    if not sample:
        raise of_file(
            file, "dosya boş; her satırına bir bağ yazın.", "the file is empty; write one tie per line."
        )
    separator = (
        layout.separator if layout.separator is not None else lines.declared or separators.find(sample)
    )
    if separator is None:
        shown = sample[0].strip()[:60]
        raise of_file(
            file,
            f"satırlarda tek sütun var (örneğin “{shown}”); iki sütun gerekir. "
            "Ayırıcı alışılmadıksa --separator ile yazın.",
            f"the lines have one column only (such as “{shown}”); two are needed. "
            "If the separator is unusual, give it with --separator.",
        )
    separator = separators.NAMES.get(separator, separator)
    if not separator or separator in '"\r\n':
        raise of_file(
            "--separator",
            "tırnak ya da satır sonu ayırıcı olamaz; virgül, noktalı virgül, tab ya da space yazın.",
            "a quote or a line end cannot separate columns; write a comma, a semicolon, tab or space.",
        )
    return _between_rows(separators.rows(lines, separator), lines, file)


def _between_rows(table: Iterator[list[str]], lines: Lines, file: str) -> Iterator[list[str]]:
    try:
        for row in table:
            lines.between_rows = True
            yield row
    except csv.Error as error:
        tr = f"satır okunamadı ({error}); kapanmamış tırnak arayın."
        en = f"the line cannot be read ({error}); look for a quote that is not closed."
        raise EdgeListError([Fault(file, tr, en, lines.number)]) from None


class _Builder:
    """Collects the ties of a list, and what is wrong with its lines."""

    def __init__(self, file: str, lines: Lines, ends: Ends) -> None:
        self.file = file
        self.lines = lines
        self.ends = ends
        self.numbers: dict[str, int] = {}
        self.flat = array("q")
        self.problems: list[Fault] = []
        self.total = 0

    def read(self, table: Iterator[list[str]]) -> None:
        """Take in every row; a faulty one becomes a problem."""
        numbers, add = self.numbers, self.flat.append
        plain, ends, width = self.ends.plain, self.ends, self.ends.width
        one_at, other_at = plain or (0, 0)
        for row in table:
            if len(row) < width:
                self._too_narrow(row)
                continue
            if plain:
                one, other = row[one_at].strip(), row[other_at].strip()
            else:
                one, other = value(row, ends.one), value(row, ends.other)
            if not one or not other or "\n" in one or "\n" in other:
                self._faulty(row, one, other)
                continue
            add(numbers.setdefault(one, len(numbers)))
            add(numbers.setdefault(other, len(numbers)))

    def network(self) -> Network:
        """The network of all rows. Raises EdgeListError if any row was faulty or there was none."""
        if self.lines.unclosed is not None:
            self._report(
                self.lines.unclosed,
                "bu satırda açılan tırnak kapanmıyor; tırnağı kapatın ya da silin",
                "a quote opened on this line is not closed; close or remove it",
            )
        if self.total:
            raise EdgeListError(self.problems, self.total)
        if not self.flat:
            raise of_file(self.file, "başlıktan sonra hiç bağ yok.", "there is no tie after the heading.")
        pairs = np.frombuffer(self.flat, dtype=np.int64).reshape(-1, 2)
        return Network.from_numbers(tuple(self.numbers), pairs)

    def first_tie(self) -> tuple[str, str]:
        """The two names of the first row."""
        labels = list(self.numbers)
        return labels[self.flat[0]], labels[self.flat[1]]

    def _too_narrow(self, row: list[str]) -> None:
        if not any(part.strip() for part in row):
            return
        shown, width = " ".join(row).strip()[:60], self.ends.width
        self._report(
            self.lines.number,
            f"“{shown}”: {len(row)} sütun var, en az {width} gerekir",
            f"“{shown}”: {len(row)} column(s), at least {width} needed",
        )

    def _faulty(self, row: list[str], one: str, other: str) -> None:
        if not any(part.strip() for part in row):
            return
        if one and other:
            tr, en = (
                "ad içinde satır sonu var; kapanmamış tırnak arayın",
                "a name holds a line break; look for an unclosed quote",
            )
        elif one or other:
            tr = f"“{one or other}” için karşı taraf boş; adını yazın ya da satırı silin"
            en = f"the other end of “{one or other}” is empty; write its name or remove the line"
        else:
            tr, en = (
                "bağın iki ucu da boş; adlarını yazın ya da satırı silin",
                "both ends are empty; write their names or remove the line",
            )
        self._report(self.lines.number, tr, en)

    def _report(self, line: int, tr: str, en: str) -> None:
        self.total += 1
        if self.total <= EdgeListError.KEPT:
            self.problems.append(Fault(self.file, tr, en, line))


def _hints(builder: _Builder, network: Network, heading: list[str] | None, encoding: str) -> list[hints.Hint]:
    ends = builder.ends
    found: list[hints.Hint | None] = []
    if heading is None:
        found.append(hints.heading_taken_for_tie(network, builder.first_tie()))
    elif len(heading) >= ends.width:
        found.append(
            hints.tie_taken_for_heading(network, (value(heading, ends.one), value(heading, ends.other)))
        )
    if encoding == "windows-1254":
        found.append(hints.older_code_page())
    if builder.lines.continued:
        found.append(hints.records_over_lines(builder.lines.continued))
    return [hint for hint in found if hint is not None]
