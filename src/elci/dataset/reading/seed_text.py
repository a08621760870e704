"""The extracted text of a study: its lines with their numbers, and passages cut out of it.

The files come from PDFs. A page begins with a line that opens with exactly one space; a footnote block is
set off by a line of spaces; addresses of links stand alone on lines; columns of one page may follow each
other in the wrong order. Nothing here knows what a table means.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from elci.domain.errors import ElciError
from elci.domain.printed_text import even_out

_PAGE = re.compile(r" \S")
_FOOTNOTE_RULE = re.compile(r" {20,}")
_LINK = re.compile(r"\s*https?://\S+\s*")


class SeedFileError(ElciError):
    """No text, or more than one, for a study. args: study, folder, number of files found."""

    tr = "{1} klasöründe {0} numaralı çalışma için bir metin beklenirken {2} metin bulundu."
    en = "{1}: one text expected for study {0}, {2} found."


class MarkError(ElciError):
    """A passage whose beginning or end is not in the text. args: study, the words looked for."""

    tr = "{0} numaralı çalışmanın metninde “{1}” sözleri bulunamadı; metin değişmiş olabilir."
    en = "Study {0}: the words “{1}” are not in the text; the text may have changed."


class PrintError(ElciError):
    """A passage that is not printed as the reader expects. args: study, table, line, what was expected."""

    tr = "{0} numaralı çalışma, {1}, {2}. satır: beklenen biçim bulunamadı ({3})."
    en = "Study {0}, {1}, line {2}: not printed as expected ({3})."


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file: its 1-based number and its text without the line end."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class RunningText:
    """Lines joined into one text: white space evened out, broken words whole, line numbers kept."""

    text: str
    _offsets: tuple[int, ...]
    _numbers: tuple[int, ...]

    def line_at(self, offset: int) -> int:
        """The number of the line in which the character at this offset stands."""
        return self._numbers[max(0, bisect_right(self._offsets, offset) - 1)]

    def starts_line(self, offset: int) -> bool:
        """Whether this character is the first of its line."""
        return offset in self._offsets


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive lines of one study."""

    study: str
    lines: tuple[Line, ...]

    @property
    def printed(self) -> tuple[Line, ...]:
        """The lines that carry print, without the spaces at their ends."""
        return tuple(Line(line.number, line.text.strip()) for line in self.lines if line.text.strip())

    def without_footnotes(self) -> Passage:
        """Without the footnotes at the foot of a page and without lines that hold an address only."""
        kept: list[Line] = []
        in_notes = False
        for line in self.lines:
            if _FOOTNOTE_RULE.fullmatch(line.text):
                in_notes = True
            elif _PAGE.match(line.text):
                in_notes = False
            if not in_notes and not _LINK.fullmatch(line.text):
                kept.append(line)
        return Passage(self.study, tuple(kept))

    def block(self) -> tuple[str, list[tuple[int, int]]]:
        """The printed lines with line ends between them, and (offset, line number) of each line's begin."""
        starts: list[tuple[int, int]] = []
        offset = 0
        for line in self.printed:
            starts.append((offset, line.number))
            offset += len(line.text) + 1
        return "\n".join(line.text for line in self.printed), starts

    def running(self) -> RunningText:
        """The passage as one text."""
        block, starts = self.block()
        evened = even_out(block)
        offsets, numbers = [], []
        for begin, number in starts:
            offset = bisect_right(evened.origin, begin - 1)
            offsets.append(offset)
            numbers.append(number)
        return RunningText(evened.text, tuple(offsets), tuple(numbers))


@dataclass(frozen=True, slots=True)
class SeedText:
    """The text of one study, line by line."""

    study: str
    lines: tuple[Line, ...]

    def find(self, words: str, after: int = 0) -> int:
        """Number of the first line beyond line `after` that holds these words; raises MarkError."""
        for line in self.lines[after:]:
            if words in line.text:
                return line.number
        raise MarkError(self.study, words)

    def heading(self, pattern: str) -> re.Match[str]:
        """The first line that the pattern finds, as its match; for titles, heads of columns and footnotes.

        Raises MarkError. A heading names the municipality or the kind of tie that its rows do not repeat.
        """
        form = re.compile(pattern)
        for line in self.lines:
            match = form.search(line.text)
            if match:
                return match
        raise MarkError(self.study, pattern)

    def between(self, begin: str, end: str, after: int = 0) -> Passage:
        """The lines after the one that holds `begin`, up to but without the next one that holds `end`."""
        first = self.find(begin, after)
        last = self.find(end, first)
        return Passage(self.study, self.lines[first : last - 1])

    def from_to(self, begin: str, end: str, after: int = 0) -> Passage:
        """As `between`, with the line that holds `begin`."""
        first = self.find(begin, after)
        last = self.find(end, first)
        return Passage(self.study, self.lines[first - 1 : last - 1])


def load_seed(folder: Path, study: str) -> SeedText:
    """The text of a study, from the one file of the folder whose name begins with its number."""
    found = sorted(folder.glob(f"{study}_*.txt"))
    if len(found) != 1:
        raise SeedFileError(study, str(folder), len(found))
    text = found[0].read_text(encoding="utf-8")
    return SeedText(study, tuple(Line(place, line) for place, line in enumerate(text.split("\n"), start=1)))
