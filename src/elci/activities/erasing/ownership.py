"""Which office answers for a row, and to which case it belongs: found by following its links upwards."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from elci.accounts.models import JournalEntry, Office
from elci.procedures.models import Case
from elci.sources.models import Document

_DEPTH = 3


def office_of(table: str, key: str) -> str | None:
    """The key of the office; None for what belongs to none, such as the words of a study."""
    record = _record(table, key)
    found = _above(record, Office, _DEPTH) if record is not None else None
    return str(found.pk) if found is not None else None


def case_of(table: str, key: str) -> Case | None:
    """The case that a row belongs to."""
    record = _record(table, key)
    found = _above(record, Case, _DEPTH) if record is not None else None
    return found if isinstance(found, Case) else None


def rows_of_record(table: str, key: str) -> Iterator[tuple[str, str]]:
    """Table and key of a record and of its parts, which go with it."""
    record = _record(table, key)
    if record is None:
        return
    yield table, key
    for relation in record._meta.related_objects:
        if relation.field.remote_field.on_delete is models.CASCADE:
            parts = relation.related_model._base_manager.filter(**{relation.field.name: record})
            label = relation.related_model._meta.label_lower
            yield from ((label, str(part)) for part in parts.values_list("pk", flat=True))


def _record(table: str, key: str) -> models.Model | None:
    try:
        model = apps.get_model(table)
    except (LookupError, ValueError):
        return None
    return model._base_manager.filter(pk=key).first()


def _above(record: models.Model, wanted: type[models.Model], depth: int) -> models.Model | None:
    """The nearest record of a model to which a row belongs, itself included."""
    if isinstance(record, wanted):
        return record
    if depth == 0:
        return None
    near = _nearest(record)
    for linked in near:
        if isinstance(linked, wanted):
            return linked
    for linked in near:
        found = _above(linked, wanted, depth - 1)
        if found is not None:
            return found
    return None


def _nearest(record: models.Model) -> list[models.Model]:
    """What a row points to; of a document what points to it, of a journal entry what it is about."""
    names = [field.name for field in record._meta.concrete_fields if field.is_relation]
    if isinstance(record, Document):
        names += [each.get_accessor_name() for each in record._meta.related_objects if each.one_to_one]
    linked = [getattr(record, name, None) for name in names]
    if isinstance(record, JournalEntry):
        linked.append(_record(record.subject_type, record.subject_id))
    return [each for each in linked if isinstance(each, models.Model)]
