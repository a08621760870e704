"""What the tables of a file hold: their columns, and what their titles say of all rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from elci.domain.intake.cells import EMPTY_WORDS, read_date, read_kind, read_kind_of_title
from elci.domain.intake.columns import Field, Reads, Recognised, recognise, side_by_side
from elci.domain.intake.membership_cells import read_membership_kind
from elci.domain.names import fold_words
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.readers.table import Table
from elci.exchange.models import Batch, Content, SenderColumns

_OWNER = re.compile(r"(?:[^\W\d_][\w.]*\s+){1,5}?Belediyesi", re.IGNORECASE)


def columns_of(table: Table, batch: Batch, lexicon: Lexicon) -> Recognised:
    """What the table's columns hold: known to the reader, chosen by hand, remembered, or recognised."""
    if table.fixed is not None:
        return Recognised(-1, table.fixed, table.headings)
    reads: dict[Field, Reads] = {
        Field.MUNICIPALITY: lexicon.is_municipality,
        Field.COUNTRY: lexicon.is_country,
        Field.DATE: lambda text: fold_words(text) in EMPTY_WORDS or read_date(text).value is not None,
        Field.KIND: lambda text: read_kind(text) is not None or read_membership_kind(text) is not None,
    }
    found = recognise(table.rows, reads)
    by_hand = batch.mapping if batch.mapped_by_hand and batch.signature in ("", found.signature) else {}
    if not batch.mapped_by_hand:
        by_hand = _remembered(batch, found.signature)
    if by_hand:
        fields = {Field(name): at for name, at in by_hand.items() if at < len(found.headings)}
        found = Recognised(found.header, fields, found.headings, found.first)
    return found


def _remembered(batch: Batch, signature: str) -> dict[str, int]:
    if not signature:
        return {}
    known = SenderColumns.objects.filter(
        office=batch.office, sender=batch.sender, signature=signature
    ).first()
    return dict(known.mapping) if known else {}


def content_of(readings: Iterable[Recognised]) -> str:
    """Memberships where a column of organisations was found and none of partner cities; else ties."""
    fields = {field for columns in readings for field in columns.fields}
    memberships = Field.ORGANISATION in fields and not fields & {Field.PARTNER, Field.PLACE}
    return Content.MEMBERSHIPS if memberships else Content.TIES


def is_usable(columns: Recognised, content: str) -> bool:
    """Whether rows of this content can be read from the columns."""
    if content == Content.MEMBERSHIPS:
        return Field.ORGANISATION in columns.fields or Field.MUNICIPALITY in columns.fields
    return Field.PARTNER in columns.fields or Field.PLACE in columns.fields


def take_title(batch: Batch, table: Table, columns: Recognised, lexicon: Lexicon) -> None:
    """What a list's own title says of all its rows, where no column does; told in a remark.

    A file's name only proposes a kind.
    """
    title = table.title or " ".join(cell for row in table.rows[: columns.first] for cell in row if cell)[:300]
    if batch.content == Content.TIES and Field.KIND not in columns.fields and not batch.options.get("kind"):
        _take_kind(batch, title)
    if Field.MUNICIPALITY not in columns.fields and not batch.options.get("municipality"):
        owner = _owner(title, lexicon)
        if owner:
            batch.options["municipality"] = owner
            batch.remarks.append(
                [f"Belediye listenin başlığından alındı: “{title[:120]}”.",
                 f"The municipality was taken from the list’s title: “{title[:120]}”."]
            )  # fmt: skip


def _take_kind(batch: Batch, title: str) -> None:
    kind = read_kind_of_title(title)
    if kind is not None:
        batch.options["kind"] = kind.value
        batch.remarks.append(
            [f"Bağların türü listenin başlığından alındı: “{title[:120]}”.",
             f"The kind of the ties was taken from the list’s title: “{title[:120]}”."]
        )  # fmt: skip
        return
    proposed = read_kind(Path(batch.file_name).stem.replace("_", " "))
    if proposed is not None:
        batch.options["kind_proposed"] = proposed.value


def _owner(title: str, lexicon: Lexicon) -> str:
    """The one municipality that a title names ("T.C. Ankara Büyükşehir Belediyesi Kardeş Kentleri")."""
    found = set()
    for match in _OWNER.finditer(title):
        words = match[0].split()
        for begin in range(len(words) - 1):
            keys = lexicon.municipalities.find(" ".join(words[begin:]))
            if len(keys) == 1:
                found.add(keys[0])
                break
    return found.pop() if len(found) == 1 else ""


def numbered(table: Table) -> list[str]:
    """An empty heading for each column of a table without headings."""
    return ["" for _ in range(max((len(row) for row in table.rows[:50]), default=0))]


def unfolded(table: Table) -> Table:
    """A table printed in blocks side by side as one block under the other, row by row."""
    if table.fixed is not None:
        return table
    for index, row in enumerate(table.rows[:5]):
        blocks = side_by_side(row)
        if blocks > 1:
            width = len([cell for cell in row if cell]) // blocks
            rows, lines = list(table.rows[:index]), list(table.lines[:index])
            rows.append(row[:width])
            lines.append(table.lines[index])
            for line, cells in zip(table.lines[index + 1 :], table.rows[index + 1 :], strict=True):
                for at in range(0, width * blocks, width):
                    if any(cells[at : at + width]):
                        rows.append(cells[at : at + width])
                        lines.append(line)
            table.rows, table.lines = rows, lines
            return table
    return table
