"""Memberships printed as running text: ``Organisation; A, B ve C Büyükşehir Belediyesi``, row after row.

A row is closed by a line that, behind its semicolon, ends as a member ends ("… Belediyesi", "… Birliği").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from elci.domain.printed_text import even_out

_MUNICIPAL = re.compile(r"\b(?:Belediyesi|Belediyeler Birliği|BŞB)\b")
_END = re.compile(r"(?:Belediyesi|Birliği|Müzesi|BŞB)\.?\s*$")
_PASSED_OVER = re.compile(
    r"\s*(?:https?://\S+|\d{1,3})?\s*$"
)  # a page's foot, the number of a page or a note
_NOTE = re.compile(r"\s*\d{1,3}\s+[^\W\d_]")  # a note at a page's foot; it goes on to the next row
_TITLE = re.compile(r"\s*(?:Tablo|Table|Liste)\s*\d*\s*[:.]")


@dataclass(frozen=True, slots=True)
class PrintedMembers:
    """The members of one organisation as printed; line counts from 1 in the text given."""

    line: int
    organisation: str
    members: str


def read_printed_members(text: str) -> list[PrintedMembers]:
    """The rows of a text, in printed order; none where it has none of this form or is no list of members."""
    found = list(_rows(text))
    municipal = sum(len(_MUNICIPAL.findall(row.members)) for row in found)
    return found if municipal >= len(found) / 2 else []


def _rows(text: str) -> Iterator[PrintedMembers]:
    held: list[str] = []
    begin, in_note = 0, False
    for number, line in enumerate(text.splitlines(), start=1):
        opens = ";" in line and "://" not in line
        in_note = not held and (bool(_NOTE.match(line)) or (in_note and not opens))
        if in_note or _PASSED_OVER.match(line) or (not held and _TITLE.match(line)):
            continue
        begin = begin if held else number
        held.append(line)
        whole = even_out("\n".join(held)).text
        organisation, semicolon, members = whole.partition(";")
        if semicolon and _END.search(line):
            yield PrintedMembers(begin, organisation.strip(), members.strip(" ."))
            held = []
