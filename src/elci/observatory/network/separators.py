"""Which sign separates the columns of a list: found from its first lines, or given.

A sign is consistent if it gives the same number of columns, two or more, in every sampled line. Of several
consistent signs one whose first two columns are whole numbers wins, then the order of `CANDIDATES`.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

# Arrows first: "a -> b" would also come apart at its spaces. Space late: names of cities hold spaces.
CANDIDATES = ("<->", "->", "=>", "→", "--", "\t", ";", "|", ",", " ", ":", "=", "/", "~", "^")
NAMES = {"tab": "\t", "space": " ", "comma": ",", "semicolon": ";", "pipe": "|", "\\t": "\t"}
_UNIT = "\x1f"  # the "unit separator" sign: decoding has made sure that no text holds it
_NUMBER = re.compile(r"-?\d+")


def rows(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    """The lines taken apart; quoted fields may hold the separator. Any run of blanks counts as one space."""
    if separator == " ":
        lines = (line.replace("\t", " ") for line in lines)
        return csv.reader(lines, delimiter=" ", skipinitialspace=True)
    if len(separator) > 1:
        lines = (line.replace(separator, _UNIT) for line in lines)
        return csv.reader(lines, delimiter=_UNIT, skipinitialspace=True)
    return csv.reader(lines, delimiter=separator, skipinitialspace=separator != "\t")


def find(sample: Sequence[str]) -> str | None:
    """The separator of these lines, or None where no sign gives two columns in more than half of them."""
    # A quote that nobody closed swallows all lines after it: then every line is taken by itself.
    return _best([sample]) or _best([[line] for line in sample])


def _best(samples: Sequence[Sequence[str]]) -> str | None:
    ranked = []
    for place, sign in enumerate(CANDIDATES):
        table = [row for sample in samples for row in _table(sample, sign)]
        ranked.append((_rank(table, sign), -place))
    rank, place = max(ranked)
    return CANDIDATES[-place] if rank > _UNFIT else None


_UNFIT = (False, False, 0.0)


def _table(sample: Sequence[str], separator: str) -> list[list[str]]:
    try:
        return list(rows(sample, separator))
    except csv.Error:
        return []  # a field beyond the parser's limit: reading the file will say so, with its line


def _rank(table: list[list[str]], separator: str) -> tuple[bool, bool, float]:
    """Whether the sign is consistent, whether it gives numbers, the share of lines with two columns."""
    if separator == " ":
        # A blank at the end of a line opens no column.
        table = [[field for field in row if field] for row in table]
    table = [row for row in table if row]
    if not table:
        return _UNFIT
    share = sum(len(row) >= 2 for row in table) / len(table)
    if share <= 0.5:
        return _UNFIT
    if len(Counter(len(row) for row in table)) == 1:
        return (True, _numbered(table), 1.0)
    return (False, False, share)


def _numbered(table: list[list[str]]) -> bool:
    """Whether the first two columns are whole numbers, but for a heading."""
    body = table[1:] or table
    return all(_NUMBER.fullmatch(field.strip()) for row in body for field in row[:2])
