"""What follows an erasure: records that pointed to the person, and the lines of the search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import connection, models

from elci.activities.erasing.judging import DERIVED, FOLLOWS, is_derived
from elci.activities.erasing.ownership import case_of
from elci.activities.erasing.whereabouts import Place, places_in
from elci.activities.models import Contact
from elci.domain.mentions import Mentions


def linked_records(contact: Contact) -> list[models.Model]:
    """The records that point to a contact, each once: of a part the record it belongs to (the activity)."""
    found: dict[tuple[str, str], models.Model] = {}
    for relation in Contact._meta.related_objects:
        column = relation.field
        if not isinstance(column, models.ForeignKey) or column.remote_field.on_delete is models.CASCADE:
            continue
        for row in relation.related_model._base_manager.filter(**{column.name: contact}):
            whole = _whole(row)
            found[whole._meta.label_lower, str(whole.pk)] = whole
    return list(found.values())


def clear_lines(mentions: Mentions, kept: Iterable[Place]) -> None:
    """Take out lines of the search that name the person and were made from nothing that stays."""
    if not apps.is_installed("elci.search"):
        return
    model = apps.get_model(DERIVED)
    keys = _keys(kept)
    stale = {place.key for place in places_in(model, mentions)}
    for line in model._base_manager.filter(pk__in=stale):
        if line.key not in keys and line.shown_key not in keys:
            line.delete()
    _forget_deleted_words()


def following(places: Iterable[Place]) -> list[dict[str, Any]]:
    """The lines of the search that stand, in the form of what is kept."""
    counted = Counter(f"{place.table}.{place.column}" for place in places if is_derived(place))
    return [{"place": place, "ground": FOLLOWS, "count": number} for place, number in sorted(counted.items())]


def _whole(row: models.Model) -> models.Model:
    """The record that a row is a part of, itself where it is none."""
    for column in row._meta.concrete_fields:
        remote = column.remote_field
        if remote is not None and remote.on_delete is models.CASCADE and column.related_model is not Contact:
            whole: models.Model = getattr(row, column.name)
            return whole
    return row


def _keys(kept: Iterable[Place]) -> set[str]:
    """Keys of the records that stay, with those of their cases and documents."""
    found = set()
    for place in kept:
        found.add(place.key)
        case = case_of(place.table, place.key)
        if case is not None:
            found.add(str(case.pk))
        if place.table == "sources.documenttext":
            text = apps.get_model(place.table)._base_manager.filter(pk=place.key).first()
            found.add(str(getattr(text, "document_id", "")))
    return found


def _forget_deleted_words() -> None:
    """SQLite’s full-text index drops what is deleted later: here at once. PostgreSQL’s goes with its row."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
        for (name,) in cursor.fetchall():
            quoted = connection.ops.quote_name(name)
            cursor.execute(f"INSERT INTO {quoted}({quoted}) VALUES ('optimize')")
