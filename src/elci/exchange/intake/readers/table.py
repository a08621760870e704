"""What every reader gives: tables of texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from elci.domain.intake.columns import Field

IsCountry = Callable[[str], bool]


@dataclass
class Table:
    """A table of a file. rows: texts, white space evened out; lines: the number of each row in its sheet.

    fixed: where the reader itself knows what its columns hold; doubts: row index → the reader's doubts;
    title: words above the table; since_1904: whether its day counts begin in 1904.
    """

    sheet: str
    rows: list[list[str]]
    lines: list[int]
    fixed: Mapping[Field, int] | None = None
    headings: tuple[str, ...] = ()
    doubts: dict[int, tuple[str, ...]] = field(default_factory=dict)
    title: str = ""
    since_1904: bool = False
    remarks: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class ReadFile:
    """A file as read: its format by name and its tables."""

    format: str
    tables: list[Table]
    remarks: list[tuple[str, str]] = field(default_factory=list)


def closed_ties(number: int) -> tuple[str, str]:
    """The remark that ties which are over were not taken."""
    return (
        f"İptal edilmiş, reddedilmiş ya da sona ermiş {number} bağ alınmadı.",
        f"{number} tie(s) that were cancelled, rejected or ended were not taken.",
    )


def plain(text: object) -> str:
    """A cell's text with white space evened out and without control signs."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in str(text)).split())


def plain_lines(text: object) -> str:
    """`plain`, but the line ends inside a cell are kept: some cells list one thing per line."""
    written = str(text)
    if "\n" not in written and "\r" not in written and "\v" not in written:
        return plain(written)
    return "\n".join(line for line in map(plain, written.splitlines()) if line)


def without_empty(sheet: str, rows: list[list[str]], first_line: int = 1) -> Table:
    """A table of the rows that hold anything, each with its line."""
    kept = [(number, row) for number, row in enumerate(rows, start=first_line) if any(row)]
    return Table(sheet, [row for _, row in kept], [number for number, _ in kept])
