"""From the database to the package's files, in their canonical form."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import models

from elci.activities.models import Activity, ActivityParty
from elci.dataset.descriptor import write_descriptor
from elci.dataset.files import write_table
from elci.dataset.tables import FILES, TABLES, Table
from elci.exchange.mapping import MODELS
from elci.sources.models import Claim, StudyRow

_CHUNK = 5000


def dump(folder: Path, *, about: Path) -> dict[str, int]:
    """Write every table into a folder; returns rows by table.

    about: the `about.json` that names the package. Tables of the registry come from its records; tables that
    the files master come back as they were loaded.
    """
    folder.mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    for table in TABLES.values():
        rows = list(_evidence(table) if table.master == FILES else _records(table))
        write_table(folder, table, rows)
        counts[table.name] = len(rows)
    if about.resolve() != (folder / "about.json").resolve():
        shutil.copyfile(about, folder / "about.json")
    json.loads((folder / "about.json").read_text(encoding="utf-8"))
    write_descriptor(folder)
    return counts


def _records(table: Table) -> Iterator[dict[str, Any]]:
    model = MODELS[table.name]
    fields = {name: model._meta.get_field(name) for name in table.names}
    attributes = [field.attname for field in fields.values()]
    for values in _public(model).order_by().values_list(*attributes).iterator(_CHUNK):
        row = {name: _plain(value) for name, value in zip(table.names, values, strict=True)}
        if table.name == "activities":
            row["title_en"] = row["title_en"] or row["title_tr"]
        yield row


def _public(model: type[models.Model]) -> models.QuerySet[Any]:
    """The rows that leave the house: of activities only what a study prints or an office has published."""
    if model is Activity:
        return Activity.objects.public()
    if model is ActivityParty:
        return ActivityParty.objects.filter(activity__in=Activity.objects.public())
    return model._default_manager.all()


def _plain(value: Any) -> Any:
    return "" if value is None else value


def _evidence(table: Table) -> Iterator[dict[str, Any]]:
    if table.name == "claims":
        yield from _claims(table)
        return
    for values in StudyRow.objects.filter(table=table.name).values_list("values", flat=True).iterator(_CHUNK):
        yield {column.name: column.read(values[column.name]) for column in table.columns}


def _claims(table: Table) -> Iterator[dict[str, Any]]:
    kept = {"study": "study_id", "verdict": "recorded"}
    for claim in Claim.objects.all().iterator(_CHUNK):
        yield {name: getattr(claim, kept.get(name, name)) for name in table.names}
