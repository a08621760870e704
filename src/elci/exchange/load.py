"""From the package's files to the database: whole or not at all, and never over an office's own work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from elci.accounts.models import JournalEntry
from elci.dataset.checks import problems_of
from elci.dataset.claims import Outcome, verify
from elci.dataset.files import Package, Row, read_package
from elci.dataset.tables import FILES, TABLES, Table
from elci.domain.dates import PartialDate
from elci.domain.errors import PackageError, Problem
from elci.exchange import derived, search
from elci.exchange.mapping import MODELS
from elci.registry.models import ListedTie
from elci.search.index import renew
from elci.search.kinds import KINDS
from elci.sources.models import Claim, ClaimedRow, StudyRow

_BATCH = 2000
_CACHE = -128_000  # KiB, SQLite's way of counting (a positive number would be pages)


@dataclass
class LoadReport:
    """What a load did: rows by table, records left alone because an office changed them, claims' outcomes."""

    rows: dict[str, int] = field(default_factory=dict)
    kept: dict[str, list[str]] = field(default_factory=dict)
    claims: list[Outcome] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Rows of the package."""
        return sum(self.rows.values())


def load(folder: Path, *, progress: Callable[[str, int], None] = lambda table, rows: None) -> LoadReport:
    """Load a package; raises PackageError with every problem and then has changed nothing.

    A record that stands in the journal is an office's own and stays as it is. A record that the package no
    longer names stays too: nothing vanishes because a list omits it.
    """
    package = read_package(folder)
    problems = [*problems_of(package), *_too_long(package)]
    if problems:
        raise PackageError(problems)
    report = LoadReport(claims=verify(package))
    try:
        with _room_for_indexes(), transaction.atomic():
            for name, model in MODELS.items():
                report.kept[name] = _load_table(TABLES[name], model, package)
                report.rows[name] = len(package[name])
                progress(name, len(package[name]))
            for table in TABLES.values():
                if table.master == FILES:
                    _load_evidence(table, package, report)
                    report.rows[table.name] = len(package[table.name])
                    progress(table.name, len(package[table.name]))
            search.rebuild()
            _renew_lines(package)
            connection.check_constraints()
    except IntegrityError as error:
        raise PackageError([_worded(error)]) from error
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # a database that knows nothing of what it just took in plans badly
    return report


def _renew_lines(package: Package) -> None:
    """The desk's search of what the package names, as it stands after the load."""
    tables = {model: name for name, model in MODELS.items()}
    for kind in KINDS:
        if kind.model in tables:
            renew(kind, [str(row["id"]) for row in package[tables[kind.model]]])


def _too_long(package: Package) -> Iterator[Problem]:
    """Words too long for their record: PostgreSQL would refuse one at a time, SQLite would take them all."""
    for name, model in MODELS.items():
        most = {field.name: field.max_length for field in model._meta.concrete_fields if field.max_length}
        limits = [(column, most[column]) for column in TABLES[name].names if column in most]
        for row in package[name]:
            for column, limit in limits:
                value = row[column]
                if isinstance(value, str) and len(value) > limit:
                    yield Problem(
                        f"{name}.csv",
                        row.line,
                        column,
                        value[:80],
                        f"en çok {limit} karakter; burada {len(value)} var",
                        f"at most {limit} characters; here are {len(value)}",
                    )


@contextmanager
def _room_for_indexes() -> Iterator[None]:
    """SQLite keeps the indexes that a load fills in memory meanwhile, instead of moving page after page."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA cache_size").fetchone()[0]
        cursor.execute(f"PRAGMA cache_size={_CACHE}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA cache_size={before}")


def _load_table(table: Table, model: type[models.Model], package: Package) -> list[str]:
    touched = JournalEntry.objects.touched(model)
    whole, wholes = _touched_wholes(model)
    rows, kept = [], []
    for row in package[table.name]:
        if str(row["id"]) in touched or (whole and row[whole] in wholes):
            kept.append(str(row["id"]))
        else:
            rows.append(row)
    _upsert(model, table.names, rows, derived.columns_for(table.name, package))
    return sorted(kept)


def _touched_wholes(model: type[models.Model]) -> tuple[str, set[str]]:
    """Of a model journalled as part of another: its field that names the other, and the others changed.

    An office that changed a tie has decided on all its parts: a package does not add one.
    """
    label, _ = getattr(model, "journalled_with", ("", ""))
    if not label:
        return "", set()
    whole = apps.get_model(label)
    names = [field.name for field in model._meta.concrete_fields if field.related_model is whole]
    return names[0], JournalEntry.objects.touched(whole)


def _upsert(
    model: type[models.Model],
    names: Iterable[str],
    rows: list[Row],
    more: Callable[[Row], dict[str, Any]] = lambda row: {},
) -> None:
    """Insert or renew rows by primary key in one statement per batch.

    Written in SQL because Django's bulk_create builds an object per row, most of the cost of a large load
    (bench/load.py).
    """
    if not rows:
        return
    fields = [model._meta.get_field(name) for name in [*names, *more(rows[0])]]
    quote = connection.ops.quote_name
    titles = [quote(field.column) for field in fields]
    key = quote(model._meta.pk.column)
    renewed = ", ".join(f"{title} = excluded.{title}" for title in titles if title != key)
    statement = (
        f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(titles)}) "
        f"VALUES ({', '.join(['%s'] * len(titles))}) "
        f"ON CONFLICT ({key}) DO UPDATE SET {renewed}"
    )
    prepared = _prepared(fields, rows, more)
    with connection.cursor() as cursor:
        while batch := list(islice(prepared, _BATCH)):
            cursor.executemany(statement, batch)


def _prepared(
    fields: list[Any], rows: list[Row], more: Callable[[Row], dict[str, Any]]
) -> Iterator[list[Any]]:
    """Values as the database takes them: typed by the package already, only partial dates become numbers."""
    columns = [(field.name, field.null) for field in fields]
    for row in rows:
        values = {**row, **more(row)}
        yield [
            value.ordinal
            if isinstance(value := values[name], PartialDate)
            else None
            if nullable and value == ""
            else value
            for name, nullable in columns
        ]


def _load_evidence(table: Table, package: Package, report: LoadReport) -> None:
    """Files are the master: the table is replaced as a whole."""
    if table.name == "listed_ties":
        ListedTie.objects.all().delete()
        columns = [field.name for field in ListedTie._meta.concrete_fields]
        _upsert(ListedTie, [name for name in table.names if name in columns], package[table.name])
    if table.name == "claims":
        Claim.objects.all().delete()
        Claim.objects.bulk_create(_claims(report.claims), batch_size=_BATCH)
        ClaimedRow.objects.bulk_create(_claimed_rows(report.claims), batch_size=_BATCH)
        return
    StudyRow.objects.filter(table=table.name).delete()
    StudyRow.objects.bulk_create(
        (
            StudyRow(
                table=table.name,
                key="/".join(table.by_name[name].write(row[name]) for name in table.key),
                position=position,
                study_id=row.get("study") or None,
                values={column.name: column.write(row[column.name]) for column in table.columns},
            )
            for position, row in enumerate(package[table.name], start=1)
        ),
        batch_size=_BATCH,
    )


def _claims(outcomes: list[Outcome]) -> Iterator[Claim]:
    for position, found in enumerate(outcomes, start=1):
        claim = found.claim
        yield Claim(
            position=position,
            computed=found.computed,
            verdict=found.verdict,
            rows=found.rows,
            study_id=claim["study"],
            recorded=claim["verdict"],
            **{
                name: claim[name]
                for name in (
                    "id",
                    "where",
                    "topic",
                    "statement_tr",
                    "statement_en",
                    "stated",
                    "measure",
                    "query",
                    "note_tr",
                    "note_en",
                    "line",
                )
            },
        )


def _claimed_rows(outcomes: list[Outcome]) -> Iterator[ClaimedRow]:
    for found in outcomes:
        for key in {str(row["id"]) for row in found.rows if row.get("id")}:
            yield ClaimedRow(claim_id=found.claim["id"], key=key)


def _worded(error: IntegrityError) -> Problem:
    """The sentence of the constraint that the database refused, where it has one."""
    written = str(error)
    for model in MODELS.values():
        for constraint in model._meta.constraints:
            if constraint.name in written:
                sentence = str(constraint.violation_error_message)
                return Problem(f"{model._meta.model_name}", None, constraint.name, None, sentence, sentence)
    return Problem(
        "tables", None, None, None, f"tutarlı kayıtlar ({written})", f"consistent records ({written})"
    )
