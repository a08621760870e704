"""Taking a person's name out of a place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import IntegrityError, models, transaction

from elci.accounts import journal
from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import JournalEntry, Office, PersonalVersion, User
from elci.activities.erasing.reading import leaves
from elci.activities.erasing.whereabouts import DISK, Place, stands_apart
from elci.domain.mentions import ERASED, Mentions
from elci.procedures.models import CasePerson, Traveller

# Rows about one person: with the name go the other columns that say who it is.
_ABOUT_ONE = {CasePerson: ("post", "side", "contact"), Traveller: ("post",)}
_UNTOLD = (JournalEntry, PersonalVersion)  # an entry about these would say nothing


def redact(place: Place, mentions: Mentions, *, by: User, office: Office) -> bool:
    """Take the name out; journals "text.redacted" on the record. False where the table does not let it."""
    if place.table == "sessions.session":
        return Session.objects.filter(pk=place.key).delete()[0] > 0
    if place.table == DISK:
        (Path(settings.MEDIA_ROOT) / place.key).unlink(missing_ok=True)
        return True
    try:
        model = apps.get_model(place.table)
    except (LookupError, ValueError):
        return False  # a table of the search: renewed with the record, not written here
    column = model._meta.get_field(place.column)
    record = model._base_manager.filter(pk=place.key).first()
    if record is None or column.primary_key:
        return False
    value = getattr(record, column.attname)
    apart = isinstance(value, str) or stands_apart(mentions, leaves(value))
    values = {column.attname: _without(value, mentions, apart)}
    for name in _beside(model, column.name):
        values[name] = ""
    try:
        with transaction.atomic():
            model._base_manager.filter(pk=place.key).update(**values)
    except IntegrityError:
        return False
    _derive_again(model, place.key)
    if model not in _UNTOLD:
        journal.note(by, "text.redacted", record, office=office)
    return True


def _beside(model: type[models.Model], column: str) -> tuple[str, ...]:
    """Other columns that go with a name: of a row about one person."""
    if model in _ABOUT_ONE:
        return tuple(name for name in _ABOUT_ONE[model] if name != column)
    return ()


def _derive_again(model: type[models.Model], key: str) -> None:
    """Columns that are worked out from a text keep nothing of what was in it."""
    if not issubclass(model, DeskRecord):
        return
    record = model._base_manager.get(pk=key)
    record.derive()
    record.save()


def _without(value: Any, mentions: Mentions, apart: bool) -> Any:
    """A text, or a JSON value with every text, without the name. apart: also a first or family name alone."""
    if isinstance(value, str):
        return ERASED if apart and mentions.is_part(value) else mentions.redacted(value)
    if isinstance(value, dict):
        return {mentions.redacted(str(key)): _without(held, mentions, apart) for key, held in value.items()}
    if isinstance(value, list):
        return [_without(held, mentions, apart) for held in value]
    return value
