"""Everything that was recorded, in one file that either database can read back.

The file is a tar archive, gzip-compressed, in this order:
  elci-backup.json   format, version of elçi, time: says at once what the file is
  tables/<label>.jsonl  one JSON array per row, values in the order of the table's `columns`
  documents/…        the attached files
  secret_key         only when it was asked for
  manifest.json      what must be there: rows, bytes and SHA-256 of each part, and the schema's migrations
The manifest stands last, so that a file cut short has none. Sessions are left out: all sign in anew.
The desk's search is left out too: it is built anew from the records.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from elci import __version__
from elci.domain.errors import ElciError

FORMAT = 1
HEAD, MANIFEST, SECRET = "elci-backup.json", "manifest.json", "secret_key"
# Sessions, and what is made anew from other records.
_LEFT_OUT = {
    "accounts.opensession",
    "exchange.reportorder",
    "search.build",
    "search.searchentry",
    "search.word",
    "sessions.session",
}
_CHUNK = 2_000  # rows fetched at once


class BackupExistsError(ElciError):
    """The file to write is there already. args: path."""

    tr = "{0} zaten var; üzerine yazılmaz. Başka bir ad verin."
    en = "{0} exists already and is not overwritten. Give another name."


class BackupFolderError(ElciError):
    """The folder to write into cannot be used. args: folder."""

    tr = "{0} klasörü yok ya da yazılamıyor; klasörü oluşturun ya da başka bir yer verin."
    en = "The folder {0} is missing or cannot be written; make it or name another place."


@dataclass(frozen=True)
class BackupReport:
    """What a backup holds. missing: documents that a record names and the folder lacks."""

    tables: int
    rows: int
    documents: int
    size: int
    missing: list[str]


def saved_models() -> list[type[models.Model]]:
    """Every table but sessions and the search, in the order of their labels."""
    every = apps.get_models(include_auto_created=True)
    kept = [model for model in every if model._meta.managed and not model._meta.proxy]
    return sorted(
        (model for model in kept if model._meta.label_lower not in _LEFT_OUT),
        key=lambda model: model._meta.label_lower,
    )


def saved_fields(model: type[models.Model]) -> list[Any]:
    """The columns of a table that are stored, not computed by the database."""
    return [field for field in model._meta.local_concrete_fields if not field.generated]


def backup(target: Path, *, secret_key: bool = False) -> BackupReport:
    """Write a backup. The file appears under its name only when it is complete; readable by its owner only.

    Rows come from one moment, also while others write. Raises BackupExistsError, BackupFolderError.
    """
    if target.exists():
        raise BackupExistsError(target)
    try:
        descriptor, aside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise BackupFolderError(target.parent) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            written = _Archive(file, target.parent)
            with _one_moment():
                for model in saved_models():
                    written.add_table(model)
                names = set(_named_documents())
            written.add_documents(Path(settings.MEDIA_ROOT))
            if secret_key:
                written.add_bytes(SECRET, settings.SECRET_KEY.encode())
            written.close(_migrations())
        _publish(Path(aside), target)
    finally:
        Path(aside).unlink(missing_ok=True)
    return BackupReport(
        tables=len(written.tables),
        rows=sum(table["rows"] for table in written.tables),
        documents=len(written.documents),
        size=target.stat().st_size,
        missing=sorted(names - {name.removeprefix("documents/") for name in written.documents}),
    )


def _publish(aside: Path, target: Path) -> None:
    """Give the finished file its name, unless somebody used it meanwhile."""
    try:
        target.hardlink_to(aside)
    except FileExistsError as error:
        raise BackupExistsError(target) from error
    except OSError:  # a file system without links
        aside.rename(target)


@contextmanager
def _one_moment() -> Iterator[None]:
    """Reads see the database as it is now; writers go on."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        # Django's own transaction would hold the write lock (transaction_mode IMMEDIATE) all the while.
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
        return
    with transaction.atomic():
        if connection.vendor == "postgresql" and len(connection.savepoint_ids) == 0:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def _migrations() -> list[list[str]]:
    return sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())


def _named_documents() -> Iterator[str]:
    for model in saved_models():
        for field in saved_fields(model):
            if isinstance(field, models.FileField):
                stored = model._base_manager.exclude(**{field.name: ""})
                yield from stored.values_list(field.name, flat=True).iterator(chunk_size=_CHUNK)


def _lines(model: type[models.Model]) -> Iterator[bytes]:
    fields = saved_fields(model)
    # Fields with values of their own (partial dates, JSON) give what they store; the rest is plain already.
    prepare = [field.get_prep_value if hasattr(field, "from_db_value") else None for field in fields]
    rows = model._base_manager.order_by("pk").values_list(*(field.attname for field in fields))
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=plain).encode
    for row in rows.iterator(chunk_size=_CHUNK):
        values = [ready(value) if ready else value for value, ready in zip(row, prepare, strict=True)]
        yield encode(values).encode() + b"\n"


def plain(value: Any) -> Any:
    """A value as text; times with their microseconds, which Django's own encoder cuts off."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal | UUID | timedelta):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    raise TypeError(f"no text form for {type(value).__name__}")


class _Archive:
    """The tar archive while it is written; notes what goes in."""

    def __init__(self, file: IO[bytes], spool: Path) -> None:
        self._tar = tarfile.open(fileobj=file, mode="w:gz", compresslevel=6)  # noqa: SIM115 (closed below)
        self._spool = spool
        self._made = datetime.now(tz=UTC)
        self.tables: list[dict[str, Any]] = []
        self.documents: dict[str, dict[str, Any]] = {}
        head = {"format": FORMAT, "elci": __version__, "made": self._made.isoformat(timespec="seconds")}
        self._head = head
        self.add_bytes(HEAD, json.dumps(head).encode())

    def add_bytes(self, name: str, content: bytes) -> None:
        self._add(name, io.BytesIO(content), len(content))

    def add_table(self, model: type[models.Model]) -> None:
        """Written to a nameless file first, because an archive wants each part's length before the part."""
        total, rows = hashlib.sha256(), 0
        with tempfile.TemporaryFile(dir=self._spool) as spool:
            for line in _lines(model):
                spool.write(line)
                total.update(line)
                rows += 1
            size = spool.tell()
            spool.seek(0)
            name = f"tables/{model._meta.label_lower}.jsonl"
            self._add(name, spool, size)
        self.tables.append(
            {
                "table": model._meta.label_lower,
                "file": name,
                "columns": [field.attname for field in saved_fields(model)],
                "rows": rows,
                "size": size,
                "sha256": total.hexdigest(),
            }
        )

    def add_documents(self, folder: Path) -> None:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = f"documents/{path.relative_to(folder).as_posix()}"
            try:
                file = path.open("rb")
            except FileNotFoundError:  # removed since; the report names it if a record still does
                continue
            with file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
                size = file.tell()
                file.seek(0)
                self._add(name, file, size)
            self.documents[name] = {"size": size, "sha256": digest}

    def close(self, migrations: list[list[str]]) -> None:
        manifest = {**self._head, "database": connection.vendor, "migrations": migrations,
                    "tables": self.tables, "documents": self.documents}  # fmt: skip
        self.add_bytes(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1).encode())
        self._tar.close()

    def _add(self, name: str, file: IO[bytes], size: int) -> None:
        member = tarfile.TarInfo(name)
        member.size, member.mode, member.mtime = size, 0o600, int(self._made.timestamp())
        self._tar.addfile(member, file)
