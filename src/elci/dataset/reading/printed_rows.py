"""Rows found in print by their form, with the check that nothing between them was passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elci.dataset.reading.seed_text import Line, Passage, PrintError, RunningText


def rows_of_text(running: RunningText, pattern: str, study: str, table: str) -> list[re.Match[str]]:
    """Every match of the pattern; raises PrintError if print stands between two rows or after the last."""
    found = list(re.finditer(pattern, running.text))
    ends = [match.end() for match in found]
    begins = [match.start() for match in found[1:]]
    for end, begin in zip(ends, [*begins, len(running.text)], strict=True):
        gap = running.text[end:begin]
        left = gap.lstrip()
        if left:
            raise PrintError(study, table, running.line_at(begin - len(left)), f"“{left.strip()[:60]}”")
    return found


def rows_of_lines(passage: Passage, pattern: str, table: str) -> Iterator[tuple[Line, re.Match[str]]]:
    """Each printed line with its match of the whole pattern; raises PrintError at the first without one."""
    form = re.compile(pattern)
    for line in passage.printed:
        match = form.fullmatch(line.text)
        if match is None:
            raise PrintError(passage.study, table, line.number, f"“{line.text[:60]}”")
        yield line, match
