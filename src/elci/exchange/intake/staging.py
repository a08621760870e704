"""From a file to rows that wait for review: columns recognised, cells kept as written."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

from django.core.files import File
from django.db import transaction

from elci.accounts.models import Office, User
from elci.domain.intake.cells import EMPTY_WORDS, read_date, read_kind
from elci.domain.intake.columns import Field, Reads, Recognised, recognise, side_by_side
from elci.domain.names import fold_words
from elci.domain.runon import Doubt, parse_tie_list
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.readers.opening import read_file
from elci.exchange.intake.readers.table import ReadFile, Table
from elci.exchange.intake.refusals import LIMIT_ROWS, NothingFound, TooManyRows
from elci.exchange.intake.rows import Values, empty, insert
from elci.exchange.models import Batch, SenderColumns, StagedRow

_CHUNK = 2000
_AS_WRITTEN = {
    Field.MUNICIPALITY: 200, Field.PROVINCE: 120, Field.PARTNER: 200, Field.COUNTRY: 200, Field.DATE: 80,
    Field.KIND: 200, Field.PLACE: 80,
}  # fmt: skip
_CELL = 2000  # signs of a cell that are kept with the row
PASTED = "pano.txt"


def make_batch(
    source: Path,
    *,
    office: Office,
    by: User | None,
    file_name: str,
    name: str = "",
    sender: str = "",
    options: Mapping[str, object] | None = None,
) -> Batch:
    """Keep a file as a new batch that waits to be read. The file lies under a name of chance."""
    digest = hashlib.sha256(source.read_bytes()).hexdigest() if source.is_file() else ""
    batch = Batch(
        name=(name or Path(file_name).stem)[:200], office=office, by=by, sender=sender[:120],
        file_name=file_name[-255:], sha256=digest, options=dict(options or {}),
    )  # fmt: skip
    if source.is_file():
        with source.open("rb") as file:
            batch.file.save(f"{uuid4().hex}.bin", File(file), save=False)
    else:
        batch.options["folder"] = str(source.resolve())
    batch.save()
    return batch


def make_batch_of_text(text: str, **said: object) -> Batch:
    """The same of text that was pasted."""
    handle, name = tempfile.mkstemp(suffix=".txt")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        return make_batch(Path(name), file_name=PASTED, **said)  # type: ignore[arg-type]
    finally:
        os.unlink(name)


def stage(batch: Batch, lexicon: Lexicon, progress: Progress) -> None:
    """Read the batch's file into staged rows; those of an earlier reading go. Raises a FileRefused."""
    progress.begin("read", 0)
    source = Path(batch.options["folder"]) if batch.options.get("folder") else Path(batch.file.path)
    found = read_file(source, batch.file_name, lexicon.is_country)
    tables = [_unfolded(table) for table in found.tables]
    readings = [(table, _columns_of(table, batch, lexicon)) for table in tables]
    chosen = [(table, columns) for table, columns in readings if _usable(columns)]
    if not chosen and readings:
        # Nothing was recognised: the person says what the columns are.
        chosen = [max(readings, key=lambda pair: len(pair[0].rows))]
    if not chosen:
        raise NothingFound(batch.file_name)
    _keep_reading(batch, found, chosen, [table for table, columns in readings if not _usable(columns)])
    progress.begin("rows", sum(len(table.rows) for table, _ in chosen))
    batch.rows.all().delete()
    position = 0
    chunk: list[Values] = []
    for row in _rows(batch, chosen, lexicon, progress):
        position += 1
        if position > LIMIT_ROWS:
            batch.rows.all().delete()
            raise TooManyRows(batch.file_name, position)
        row["position"] = position
        chunk.append(row)
        if len(chunk) >= _CHUNK:
            _keep(chunk)
            chunk = []
    _keep(chunk)


@transaction.atomic
def _keep(chunk: list[Values]) -> None:
    insert(StagedRow, chunk)


def _usable(columns: Recognised) -> bool:
    return Field.PARTNER in columns.fields or Field.PLACE in columns.fields


def _columns_of(table: Table, batch: Batch, lexicon: Lexicon) -> Recognised:
    """What the table's columns hold: known to the reader, chosen by hand, remembered, or recognised."""
    if table.fixed is not None:
        return Recognised(-1, table.fixed, table.headings)
    reads: dict[Field, Reads] = {
        Field.MUNICIPALITY: lexicon.is_municipality,
        Field.COUNTRY: lexicon.is_country,
        Field.DATE: lambda text: fold_words(text) in EMPTY_WORDS or read_date(text).value is not None,
        Field.KIND: lambda text: read_kind(text) is not None,
    }
    found = recognise(table.rows, reads)
    by_hand = batch.mapping if batch.mapped_by_hand else _remembered(batch, found.signature)
    if by_hand:
        fields = {Field(name): at for name, at in by_hand.items() if at < len(found.headings)}
        found = Recognised(found.header, fields, found.headings)
    return found


def _remembered(batch: Batch, signature: str) -> dict[str, int]:
    if not signature:
        return {}
    known = SenderColumns.objects.filter(
        office=batch.office, sender=batch.sender, signature=signature
    ).first()
    return dict(known.mapping) if known else {}


def remember(batch: Batch) -> None:
    """Remember what the columns of this sender's lists mean."""
    if batch.signature and batch.mapping:
        SenderColumns.objects.update_or_create(
            office=batch.office, sender=batch.sender, signature=batch.signature,
            defaults={"mapping": batch.mapping, "options": {"kind": batch.options.get("kind", "")}},
        )  # fmt: skip


def _keep_reading(
    batch: Batch, found: ReadFile, chosen: list[tuple[Table, Recognised]], left: list[Table]
) -> None:
    first, columns = chosen[0]
    batch.format = found.format
    batch.headings = list(columns.headings) or _numbered(first)
    batch.mapping = {field.value: at for field, at in columns.fields.items()}
    batch.signature = columns.signature
    batch.remarks = [list(remark) for table, _ in chosen for remark in table.remarks]
    batch.remarks += [list(remark) for remark in found.remarks]
    batch.remarks += [
        [f"“{table.sheet}” sayfasında ortak kent sütunu tanınmadı; okunmadı.",
         f"No column of partner cities was recognised in “{table.sheet}”; it was not read."]
        for table in left
        if table not in [table for table, _ in chosen]
    ]  # fmt: skip
    if first.since_1904:
        batch.options["since_1904"] = True
    if Field.KIND not in columns.fields and not batch.options.get("kind"):
        _kind_of_title(batch, first.title)
    batch.save()


def _kind_of_title(batch: Batch, title: str) -> None:
    """A list without a column of kinds has the kind that its own title names; a file's name only proposes one."""
    kind = read_kind(title)
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


def _numbered(table: Table) -> list[str]:
    return ["" for _ in range(max((len(row) for row in table.rows[:50]), default=0))]


def _unfolded(table: Table) -> Table:
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


def _rows(
    batch: Batch, chosen: list[tuple[Table, Recognised]], lexicon: Lexicon, progress: Progress
) -> Iterator[Values]:
    template = {**empty(StagedRow), "batch_id": batch.pk, "position": 0}
    for table, columns in chosen:
        signature = [fold_words(cell) for cell in columns.headings]
        for index in range(columns.header + 1, len(table.rows)):
            cells = table.rows[index]
            progress.advance()
            if columns.header >= 0 and [fold_words(cell) for cell in cells] == signature:
                continue  # headings printed again on the next page
            yield from _ties_of(template, table, index, columns.fields, lexicon)


def _ties_of(
    template: Values, table: Table, index: int, fields: Mapping[Field, int], lexicon: Lexicon
) -> Iterator[Values]:
    """The ties of a row: one, or several where its cell of partners lists them with their countries."""
    cells = table.rows[index]

    def cell(field: Field) -> str:
        at = fields.get(field)
        return cells[at].strip() if at is not None and at < len(cells) else ""

    made = {
        **template, "sheet": table.sheet[:120], "line": table.lines[index], "cells": [text[:_CELL] for text in cells],
        "note": cell(Field.NOTE)[:_CELL], "doubts": " ".join(table.doubts.get(index, ()))[:200],
        **{f"{field}_as_written": cell(field)[:length] for field, length in _AS_WRITTEN.items()},
    }  # fmt: skip
    partner, country = cell(Field.PARTNER), cell(Field.COUNTRY)
    if not (partner or country or made["place_as_written"]):
        if made["municipality_as_written"] or made["date_as_written"]:
            yield made
        return
    mentions = _listed_in(partner, lexicon) if table.fixed is None and not country else []
    if not mentions:
        yield made
        return
    for city, named, doubts in mentions:
        yield {
            **made,
            "partner_as_written": city[:200],
            "country_as_written": named[:200],
            "doubts": doubts[:200],
        }


def _listed_in(text: str, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    """City, country and doubts of each tie that a cell lists; empty where it names no country behind a city."""
    found = parse_tie_list(text, lexicon.is_country) if text else []
    if not any(tie.city and tie.country for tie in found):
        return []
    ignored = {Doubt.NO_MUNICIPALITY}
    return [
        (tie.city, tie.country, " ".join(doubt for doubt in tie.doubts if doubt not in ignored))
        for tie in found
    ]


@transaction.atomic
def forget(batch: Batch) -> None:
    """Throw a batch away that was never written: its rows, its questions and its file."""
    batch.rows.all().delete()
    batch.questions.all().delete()
    if batch.file:
        batch.file.delete(save=False)
    batch.delete()
