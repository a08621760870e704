"""The lines of a text as csv.reader wants them, with their numbers kept for messages."""

from __future__ import annotations

from collections.abc import Iterator

_COMMENTS = ("#", "%")
_MATRIX_MARKET = "%%matrixmarket"
LONGEST_RECORD = 50  # lines; a longer one is a quote that nobody closed


class Lines:
    """Iterates over the lines without blank and comment lines (# or %).

    number: of the line given last, from 1. csv.reader asks again inside a quoted field that goes over several
    lines; there nothing may be left out, so whoever takes a row sets `between_rows`.
    declared: the separator of Excel's first line `sep=;`, else None. In a Matrix Market file the line of
    dimensions after the comments is left out as well.
    continued: how many lines belong to a record begun earlier; unclosed: the line where a record began that
    is longer than `LONGEST_RECORD`, else None.
    """

    def __init__(self, text: str) -> None:
        self._lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.number = 0
        self.between_rows = True
        self.continued = 0
        self.unclosed: int | None = None
        self._begun = 0
        self.declared = self._declaration()
        self._skip_dimensions()

    def _declaration(self) -> str | None:
        first = self._lines[0].rstrip(" ")
        if not first.lower().startswith("sep=") or len(first) != 5:
            return None
        self.number = 1
        return first[4]

    def _skip_dimensions(self) -> None:
        if self._lines[0].lower().startswith(_MATRIX_MARKET):
            while self.number < len(self._lines) and _is_left_out(self._lines[self.number]):
                self.number += 1
            self.number += 1

    def __iter__(self) -> Iterator[str]:
        for line in self._lines[self.number :]:
            self.number += 1
            if self.between_rows:
                if _is_left_out(line):
                    continue
                self.between_rows = False
                self._begun = self.number
            else:
                self._continue()
            yield line + "\n"

    def _continue(self) -> None:
        self.continued += 1
        if self.number - self._begun > LONGEST_RECORD and self.unclosed is None:
            self.unclosed = self._begun

    def sample(self, size: int) -> list[str]:
        """The first `size` lines that are neither blank nor comments; the iteration does not move."""
        found: list[str] = []
        for line in self._lines[self.number :]:
            if not _is_left_out(line):
                found.append(line + "\n")
                if len(found) == size:
                    break
        return found


def _is_left_out(line: str) -> bool:
    return not line or line.isspace() or line.lstrip().startswith(_COMMENTS)
