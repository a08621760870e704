"""Each act renews the lines of the record it is about, inside its transaction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models.signals import post_delete

from elci.accounts.journal import written
from elci.accounts.models import JournalEntry
from elci.search.index import forget, leave_no_trace, renew
from elci.search.kinds import KINDS
from elci.search.lines import Kind
from elci.search.models import SearchEntry

# Acts after which nothing of the former words may stay; the erasing of a person ends with the contact's row.
_REDACTED = frozenset({"document.redacted"})


def watch() -> None:
    """Listen to the journal, and to rows that vanish without a word in it."""
    written.connect(_after_act, dispatch_uid="search")
    for kind in KINDS:
        post_delete.connect(_after_end, sender=kind.model, dispatch_uid=f"search-{kind.name}")


def _after_act(sender: type[models.Model], record: models.Model, entry: JournalEntry, **_more: Any) -> None:
    ended = entry.before is not None and entry.after is None
    for kind, keys in _touched(record):
        if ended and kind.model is sender:
            forget(kind, keys)
        else:
            renew(kind, keys)
    if entry.verb in _REDACTED:
        leave_no_trace()


def _after_end(sender: type[models.Model], instance: models.Model, **_more: Any) -> None:
    for kind in KINDS:
        if kind.model is sender:
            forget(kind, [str(instance.pk)])


def _touched(record: models.Model) -> Iterator[tuple[Kind, list[str]]]:
    """The kinds that an act on the record touches, each with the keys of its records.

    The record itself, the record of which it is a part, and what hangs on it.
    """
    for kind in KINDS:
        if isinstance(record, kind.model):
            yield kind, [str(record.pk)]
            continue
        for model, path in kind.after:
            if isinstance(record, model):
                keys = kind.model._default_manager.filter(**{path: record.pk}).values_list("pk", flat=True)
                if found := {*map(str, keys), *_found_under(record, kind)}:
                    yield kind, sorted(found)
        for back in _parts_of(record._meta.model, kind.model):
            yield kind, [str(getattr(record, back))]


def _found_under(record: models.Model, kind: Kind) -> Iterator[str]:
    """Keys of a kind whose lines lead to the record's page: what was taken off it leads there no longer."""
    for own in KINDS:
        if isinstance(record, own.model):
            as_kind, key = own.shown(record) if own.shown else (own.name, str(record.pk))
            lines = SearchEntry.objects.filter(kind=kind.name, shown_as=as_kind, shown_key=key)
            yield from lines.values_list("key", flat=True)


def _parts_of(part: type[models.Model], whole: type[models.Model]) -> Iterator[str]:
    """Columns by which a row is a part of a record: relations that go with it."""
    for column in part._meta.concrete_fields:
        remote = column.remote_field
        if column.related_model is whole and remote.on_delete is models.CASCADE:
            yield column.attname
