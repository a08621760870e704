"""From a file to rows that wait for review: columns recognised, cells kept as written."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from uuid import uuid4

from django.core.files import File
from django.db import transaction

from elci.accounts.models import Office, User
from elci.domain.intake.columns import Recognised
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.readers.opening import read_file
from elci.exchange.intake.readers.table import ReadFile, Table, closed_ties
from elci.exchange.intake.refusals import LIMIT_ROWS, NothingFound, TooManyRows
from elci.exchange.intake.rows import insert
from elci.exchange.intake.table_columns import (
    columns_of,
    content_of,
    is_usable,
    numbered,
    take_title,
    unfolded,
)
from elci.exchange.intake.taking_in import TakingIn
from elci.exchange.models import Batch, SenderColumns, StagedRow

_CHUNK = 2000
_ENOUGH_DAYS = 3
_ONLY_FIRST_DAYS = (
    "Bütün tarihler ayın birinci günü. Hücreler yalnız ayı ya da yılı gösteriyorsa bu sütunu metin olarak kaydedip "
    "listeyi yeniden yükleyin; yoksa gün de kayda geçer.",
    "Every date is the first of a month. If the cells only show the month or the year, save that column as text "
    "and bring the list again; otherwise the day is recorded too.",
)
PASTED = "pano.txt"


def make_batch(
    source: Path,
    *,
    office: Office,
    by: User | None,
    file_name: str,
    name: str = "",
    sender: str = "",
    content: str = "",
    options: Mapping[str, object] | None = None,
) -> Batch:
    """Keep a file as a new batch that waits to be read. The file lies under a name of chance."""
    digest = hashlib.sha256(source.read_bytes()).hexdigest() if source.is_file() else ""
    batch = Batch(
        name=(name or Path(file_name).stem)[:200], office=office, by=by, sender=sender[:120],
        content=content, file_name=file_name[-255:], sha256=digest, options=dict(options or {}),
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
    readings = [(table, columns_of(table, batch, lexicon)) for table in map(unfolded, found.tables)]
    batch.content = batch.content or content_of(columns for _, columns in readings)
    chosen = [pair for pair in readings if is_usable(pair[1], batch.content)]
    if not chosen and readings:
        # Nothing was recognised: the person says what the columns are.
        chosen = [max(readings, key=lambda pair: len(pair[0].rows))]
    if not chosen:
        raise NothingFound(batch.file_name)
    _keep_reading(
        batch, found, chosen, [table for table, columns in readings if (table, columns) not in chosen]
    )
    for table, columns in chosen[:1]:
        take_title(batch, table, columns, lexicon)
    batch.save()
    _keep_rows(batch, chosen, lexicon, progress)


def _keep_rows(
    batch: Batch, chosen: list[tuple[Table, Recognised]], lexicon: Lexicon, progress: Progress
) -> None:
    progress.begin("rows", sum(len(table.rows) for table, _ in chosen))
    batch.rows.all().delete()
    taking = TakingIn(batch, lexicon, progress)
    numbered = enumerate((row for table, columns in chosen for row in taking.rows(table, columns)), start=1)
    while chunk := list(islice(numbered, _CHUNK)):
        if chunk[-1][0] > LIMIT_ROWS:
            batch.rows.all().delete()
            raise TooManyRows(batch.file_name, chunk[-1][0])
        with transaction.atomic():
            insert(StagedRow, ({**row, "position": position} for position, row in chunk))
    if taking.left:
        batch.remarks.append(_left_out(taking.left))
    if taking.first_days >= _ENOUGH_DAYS and taking.first_days == taking.days:
        batch.remarks.append(list(_ONLY_FIRST_DAYS))
    if taking.closed:
        batch.remarks.append(list(closed_ties(taking.closed)))
    batch.save(update_fields=["remarks"])


def _left_out(left: list[str]) -> list[str]:
    shown = "; ".join(f"“{text[:60]}”" for text in left[:3])
    return [
        f"Bağ olmayan {len(left)} satır (toplam, not) alınmadı: {shown}.",
        f"{len(left)} row(s) that are no ties (totals, notes) were not taken: {shown}.",
    ]


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
    batch.headings = list(columns.headings) or numbered(first)
    batch.mapping = {field.value: at for field, at in columns.fields.items()}
    batch.signature = columns.signature
    batch.remarks = [list(remark) for table, _ in chosen for remark in table.remarks]
    batch.remarks += [list(remark) for remark in found.remarks]
    batch.remarks += [
        [f"“{table.sheet}” sayfasında bağların sütunları tanınmadı; okunmadı.",
         f"The columns of the ties were not recognised in “{table.sheet}”; it was not read."]
        for table in left
    ]  # fmt: skip
    if first.since_1904:
        batch.options["since_1904"] = True


@transaction.atomic
def forget(batch: Batch) -> None:
    """Throw a batch away that was never written: its rows, its questions and its file."""
    batch.rows.all().delete()
    batch.questions.all().delete()
    if batch.file:
        batch.file.delete(save=False)
    batch.delete()
