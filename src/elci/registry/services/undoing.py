"""Undoing one's own last change of a record."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from elci.accounts import desk_records, journal
from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import JournalEntry, Office, User
from elci.registry.models import (
    Agreement,
    AgreementEvent,
    AgreementParty,
    AgreementPurpose,
)
from elci.registry.services.agreements import take_out
from elci.registry.services.derived import derive
from elci.registry.services.errors import UndoError
from elci.sources.models import Document

__all__ = ["UNDOABLE", "UndoError", "undo", "undoable"]

UNDOABLE = frozenset(
    {
        "agreement.recorded",
        "agreement.edited",
        "agreement.state_changed",
        "agreement.withdrawn",
        "document.attached",
        "document.described",
        "document.withdrawn",
    }
)


def undoable(entries: list[JournalEntry], by: User) -> set[int]:
    """Keys of those entries that the person may undo now: own acts, each the last one on its record.

    entries: the whole journal of the records they are about, newest first.
    """
    found, seen = set(), set()
    undone = {entry.undoes_id for entry in entries if entry.undoes_id}
    for entry in entries:
        record = (entry.subject_type, entry.subject_id)
        if entry.undoes_id or entry.pk in undone or record in seen:
            continue
        seen.add(record)
        if entry.actor_id == by.pk and _model_of(entry) is not None:
            found.add(entry.pk)
    return found


@transaction.atomic
def undo(entry: JournalEntry, *, by: User, office: Office | None = None) -> JournalEntry:
    """Put a record back as it was before an act; journals "undone" with a link to the act.

    Raises UndoError when the act is another person's, already undone, or no longer the newest on its record.
    """
    record = _record(entry)
    desk_records.check_undoable(entry, record, by)
    if isinstance(record, DeskRecord):
        return desk_records.undo(entry, record, by=by, office=office)
    before = journal.snapshot(record)
    if isinstance(record, Agreement):
        _undo_tie(entry, record)
    elif entry.before is None:
        record.withdrawn = timezone.now()  # a document that was attached by mistake
        record.save(update_fields=["withdrawn"])
    else:
        _restore(record, entry.before)
    return journal.record(
        by, "undone", record, office=office or entry.office, before=before, reason=entry.reason, undoes=entry
    )


def _model_of(entry: JournalEntry) -> Any:
    """The model of a record whose act can be undone by its kind; None for other acts.

    After an act that ends a record or erases a person no values stand: it is final.
    """
    model = apps.get_model(entry.subject_type)
    if entry.verb in UNDOABLE or (issubclass(model, DeskRecord) and entry.after is not None):
        return model
    return None


def _record(entry: JournalEntry) -> Agreement | Document | DeskRecord:
    model = _model_of(entry)
    if model is None:
        raise UndoError("bu tür işlemler geri alınmaz", "acts of this kind are not undone")
    record: Agreement | Document | DeskRecord | None = (
        model._base_manager.select_for_update().filter(pk=entry.subject_id).first()
    )
    if record is None:
        raise UndoError("kayıt artık yok", "the record is gone")
    return record


def _undo_tie(entry: JournalEntry, tie: Agreement) -> None:
    if entry.before is None:
        take_out(tie)
        return
    if entry.verb == "agreement.state_changed":
        last = tie.events.order_by("-position").first()
        if last is not None:
            last.withdrawn = timezone.now()
            last.save(update_fields=["withdrawn"])
    if entry.verb == "agreement.withdrawn":
        for name, model in (("parties", AgreementParty), ("events", AgreementEvent)):
            _make_again(model, entry.before[name])
    _restore(tie, entry.before)
    tie.purpose_links.exclude(purpose__in=entry.before["purposes"]).delete()
    held = set(tie.purpose_links.values_list("purpose", flat=True))
    links = [link for purpose, link in entry.before["purposes"].items() if purpose not in held]
    _make_again(AgreementPurpose, links)
    derive(tie)


def _restore(record: models.Model, values: dict[str, Any]) -> None:
    for field in record._meta.concrete_fields:
        if not field.primary_key and field.attname in values:
            setattr(record, field.attname, field.to_python(values[field.attname]))
    record.save()


def _make_again(model: type[models.Model], rows: list[dict[str, Any]]) -> None:
    for values in rows:
        record = model()
        for field in model._meta.concrete_fields:
            setattr(record, field.attname, field.to_python(values[field.attname]))
        record.save(force_insert=True)
