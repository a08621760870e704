"""Reading a backup back: checked as a whole before anything is touched, written whole or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
import tarfile
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO, Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.migrations.loader import MigrationLoader

from elci import __version__
from elci.domain.errors import ElciError
from elci.exchange.backup import FORMAT, HEAD, MANIFEST, SECRET, saved_fields, saved_models
from elci.search.index import rebuild

_BATCH = 2_000  # rows written at once
_PIECE = 1 << 20  # bytes copied at once
# Filled by `migrate` itself: rows here do not make a database one that somebody works with.
_MADE_BY_MIGRATE = {"contenttypes.contenttype", "auth.permission"}


class NotABackupError(ElciError):
    """The file is no backup of elçi. args: path."""

    tr = "{0} bir elçi yedeği değil; “elci backup” ile yazılmış bir dosya verin."
    en = "{0} is not a backup of elçi; give a file that `elci backup` wrote."


class MissingBackupError(ElciError):
    """There is no such file. args: path."""

    tr = "{0} dosyası yok; yedeğin yerini denetleyin."
    en = "There is no file {0}; check where the backup is."


class DamagedBackupError(ElciError):
    """Parts of the backup are missing or changed. args: path, what is wrong with which part."""

    tr = "{0} bozuk, hiçbir şey değiştirilmedi: {1}. Başka bir yedek kullanın."
    en = "{0} is damaged, nothing was changed: {1}. Use another backup."


class OtherSchemaError(ElciError):
    """The backup's tables are not those of this version. args: path, its version, this version."""

    tr = (
        "{0} elçi {1} sürümünün yedeği, burada elçi {2} kurulu ve tabloları farklı. "
        "elçi {1} kurup geri yükleyin, sonra yeni sürüme geçin."
    )
    en = (
        "{0} was written by elçi {1}; this is elçi {2}, and its tables differ. "
        "Install elçi {1}, restore, then upgrade."
    )


class NotEmptyError(ElciError):
    """There is something already where the backup would go. args: what."""

    tr = "Yedek boş bir kuruluma yüklenir; burada kayıt var ({0}). Yerine geçmesi için: --replace"
    en = "A backup goes into an empty installation; this one has records ({0}). To replace them: --replace"


class LeftOverError(ElciError):
    """An earlier restore was interrupted while it exchanged the documents. args: folder."""

    tr = "{0} klasörü yarım kalmış bir geri yüklemeden önceki belgeleri tutuyor; taşıyın ya da silin."
    en = "The folder {0} holds the documents from before an interrupted restore; move or remove it."


@dataclass(frozen=True)
class RestoreReport:
    """What was read back."""

    made: str
    tables: int
    rows: int
    documents: int
    secret_key: bool


def restore(source: Path, *, replace: bool = False, check_only: bool = False) -> RestoreReport:
    """Read a backup into this installation; raises one of this module's errors and then has changed nothing.

    replace: what is here now is removed in the same transaction. check_only: every hash is checked, no more.
    """
    if not source.is_file():
        raise MissingBackupError(source)
    # Beside the documents, so that they change places by a rename.
    beside = Path(settings.MEDIA_ROOT).parent
    beside.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="restore-", dir=beside) as folder:
        work = Path(folder)
        manifest = _checked(source, work)
        secret = (work / SECRET).exists()
        if not check_only:
            _refuse_other_schema(source, manifest)
            if not replace:
                _refuse_unless_empty()
            call_command("migrate", interactive=False, verbosity=0)
            try:
                _exchange(manifest, work)
            except (IntegrityError, DataError, ValidationError, ValueError) as error:
                raise DamagedBackupError(source, str(error).strip().splitlines()[0]) from error
    return RestoreReport(
        made=manifest["made"],
        tables=len(manifest["tables"]),
        rows=sum(table["rows"] for table in manifest["tables"]),
        documents=len(manifest["documents"]),
        secret_key=secret,
    )


def _checked(source: Path, work: Path) -> dict[str, Any]:
    """Unpack into `work` and compare every part with the manifest; returns the manifest."""
    try:
        found = _unpacked(source, work)
    except (tarfile.TarError, EOFError, zlib.error, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the machine's trouble (no such file, disk full), not the file's
        if not (work / HEAD).exists():
            raise NotABackupError(source) from error
        raise DamagedBackupError(source, str(error) or "…") from error
    if not (work / MANIFEST).exists():
        raise DamagedBackupError(source, MANIFEST)
    manifest: dict[str, Any] = json.loads((work / MANIFEST).read_bytes())
    expected = {table["file"]: table["sha256"] for table in manifest["tables"]}
    expected |= {name: part["sha256"] for name, part in manifest["documents"].items()}
    held = {name: digest for name, digest in found.items() if name not in {HEAD, MANIFEST, SECRET}}
    wrong = sorted(name for name in expected.keys() | held.keys() if expected.get(name) != held.get(name))
    if wrong:
        raise DamagedBackupError(source, ", ".join(wrong[:10]))
    return manifest


def _unpacked(source: Path, work: Path) -> dict[str, str]:
    """Write each part under `work`; returns SHA-256 by name. Nothing is written outside `work`."""
    digests: dict[str, str] = {}
    with tarfile.open(source, "r|gz") as tar:
        for member in tar:
            if not digests and member.name != HEAD:
                raise NotABackupError(source)
            path = PurePosixPath(member.name)
            if not member.isreg() or path.is_absolute() or ".." in path.parts or "\\" in member.name:
                raise DamagedBackupError(source, member.name)
            target = work.joinpath(*path.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            content = tar.extractfile(member)
            assert content is not None  # a regular file has content
            with target.open("wb") as file:
                digests[member.name] = _copied(content, file)
    return digests


def _copied(content: IO[bytes], file: IO[bytes]) -> str:
    total = hashlib.sha256()
    while piece := content.read(_PIECE):
        total.update(piece)
        file.write(piece)
    return total.hexdigest()


def _refuse_other_schema(source: Path, manifest: dict[str, Any]) -> None:
    here = {tuple(key) for key in MigrationLoader(None, ignore_no_migrations=True).disk_migrations}
    there = {tuple(key) for key in manifest["migrations"]}
    if manifest["format"] != FORMAT or here != there:
        raise OtherSchemaError(source, manifest["elci"], __version__)


def _refuse_unless_empty() -> None:
    tables = set(connection.introspection.table_names())
    for model in saved_models():
        if model._meta.label_lower in _MADE_BY_MIGRATE or model._meta.db_table not in tables:
            continue
        if model._base_manager.exists():
            raise NotEmptyError(f"{model._meta.verbose_name_plural}: {model._base_manager.count()}")
    documents = Path(settings.MEDIA_ROOT)
    if any(path.is_file() for path in documents.rglob("*")):
        raise NotEmptyError(documents)


def _exchange(manifest: dict[str, Any], work: Path) -> None:
    """Tables in one transaction; the documents change places at its very end and go back if it fails."""
    documents = Path(settings.MEDIA_ROOT)
    before = documents.with_name(f"{documents.name}.before-restore")
    if before.exists():
        raise LeftOverError(before)
    exchanged = False
    try:
        with transaction.atomic():
            _clear()
            for table in manifest["tables"]:
                _fill(apps.get_model(table["table"]), table, work / table["file"])
            connection.check_constraints()
            rebuild()
            _renew_sequences()
            (work / "documents").mkdir(exist_ok=True)
            if documents.exists():
                documents.rename(before)
            exchanged = True
            (work / "documents").rename(documents)
    except BaseException:
        if exchanged:
            if documents.exists():
                shutil.rmtree(documents)
            if before.exists():
                before.rename(documents)
        raise
    finally:
        ContentType.objects.clear_cache()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # so that the first pages are not planned for empty tables
    # `make run` and `make prepare` note there which data package this database was given last.
    (settings.VAR / "stamps.json").unlink(missing_ok=True)
    if (work / SECRET).exists():
        key = settings.VAR / "secret_key"
        key.touch(mode=0o600)
        key.write_bytes((work / SECRET).read_bytes())
    shutil.rmtree(before, ignore_errors=True)


def _clear() -> None:
    """Empty every table, sessions too."""
    every = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    tables = sorted({model._meta.db_table for model in every})
    with connection.cursor() as cursor:
        for statement in connection.ops.sql_flush(no_style(), tables):
            cursor.execute(statement)


def _fill(model: type[models.Model], table: dict[str, Any], lines: Path) -> None:
    """Insert the rows as they were: no signals, no automatic times, keys as written."""
    fields = {field.attname: field for field in saved_fields(model)}
    chosen = [fields[name] for name in table["columns"]]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in chosen)
    statement = (
        f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({', '.join(['%s'] * len(chosen))})"
    )
    with lines.open("rb") as file, connection.cursor() as cursor:
        rows = _rows(chosen, file)
        while batch := list(islice(rows, _BATCH)):
            cursor.executemany(statement, batch)


def _rows(fields: list[Any], lines: IO[bytes]) -> Iterator[list[Any]]:
    write = [_writer(field) for field in fields]
    for line in lines:
        yield [save(value) for save, value in zip(write, json.loads(line), strict=True)]


def _writer(field: Any) -> Callable[[Any], Any]:
    """From the value in the file to the value that the database's driver takes."""
    if isinstance(field, models.BinaryField):
        return lambda value: field.get_db_prep_save(field.to_python(value), connection)
    if isinstance(field, models.JSONField) and not field.null:
        # JSON's own null, which Django would take for an empty column.
        return lambda value: connection.ops.adapt_json_value(value, field.encoder)
    return lambda value: None if value is None else field.get_db_prep_save(value, connection)


def _renew_sequences() -> None:
    """New rows must not get a key that a restored one has; SQLite sees to that itself."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), saved_models()):
            cursor.execute(statement)
