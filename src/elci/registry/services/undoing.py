"""Undoing one's own last change of a record."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import JournalEntry, User
from elci.domain.errors import ElciError
from elci.registry.models import Agreement
from elci.registry.services.agreements import derive
from elci.sources.models import Document


class UndoError(ElciError):
    """An act that cannot be undone. args: why, in Turkish and in English."""

    tr = "Bu işlem geri alınamaz: {0}."
    en = "This act cannot be undone: {1}."


@transaction.atomic
def undo(entry: JournalEntry, *, by: User) -> JournalEntry:
    """Put a record back as it was before an act; journals "undone" with a link to the act.

    Raises UndoError when the act is another person's, already undone, or no longer the newest on its record.
    """
    record = _record(entry)
    _check(entry, record, by)
    before = journal.snapshot(record)
    if entry.verb == "agreement.state_changed":
        assert isinstance(record, Agreement)
        last = record.events.filter(withdrawn__isnull=True).order_by("-position").first()
        if last is not None:
            last.withdrawn = timezone.now()
            last.save(update_fields=["withdrawn"])
    if entry.before is None:
        _withdraw(entry, record)
    else:
        _restore(record, entry.before)
    return journal.record(
        by, "undone", record, office=entry.office, before=before, reason=entry.reason, undoes=entry
    )


def _record(entry: JournalEntry) -> models.Model:
    model = apps.get_model(entry.subject_type)
    record = model._default_manager.filter(pk=entry.subject_id).first()
    if record is None:
        raise UndoError("kayıt artık yok", "the record is gone")
    return record


def _check(entry: JournalEntry, record: models.Model, by: User) -> None:
    if entry.actor_id != by.pk:
        raise UndoError("başka birinin işlemi", "it is another person's act")
    if entry.undoes_id is not None or JournalEntry.objects.filter(undoes=entry).exists():
        raise UndoError("zaten geri alınmış", "it is already undone")
    newest = JournalEntry.objects.of(record).filter(undoes__isnull=True, undone_by__isnull=True).first()
    if newest is not None and newest.pk != entry.pk:
        raise UndoError("kayıt daha sonra değiştirilmiş", "the record was changed later")


def _restore(record: models.Model, values: dict[str, Any]) -> None:
    for field in record._meta.concrete_fields:
        if field.primary_key or field.attname not in values:
            continue
        value = values[field.attname]
        setattr(record, field.attname, field.to_python(value))
    record.save()
    if isinstance(record, Agreement):
        derive(record)


def _withdraw(entry: JournalEntry, record: models.Model) -> None:
    """Undo a making: a document is withdrawn; a tie is not deleted but cancelled by its office."""
    if isinstance(record, Document):
        record.withdrawn = timezone.now()
        record.save(update_fields=["withdrawn"])
        return
    raise UndoError(
        "yeni kayıt silinmez; durumunu “iptal” yapın",
        "a new record is not deleted; set its state to cancelled",
    )
