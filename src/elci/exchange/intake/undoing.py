"""Undoing a whole batch: its ties, its corrections, the partner cities that only it needed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from django.db import models, transaction
from django.db.models import Max, ProtectedError
from django.utils import timezone

from elci.accounts.journal import snapshot
from elci.accounts.models import JournalEntry, User
from elci.domain.errors import ElciError
from elci.exchange.intake.membership_writing import changed_since, undo_memberships
from elci.exchange.intake.rows import as_journal, empty, insert
from elci.exchange.intake.writing import reason_of
from elci.exchange.models import Batch, Content, Outcome, Phase
from elci.places.models import Country, Place
from elci.registry.models import (
    Agreement,
    AgreementEvent,
    AgreementParty,
    AgreementPurpose,
    Partner,
    SearchName,
)
from elci.registry.services import undo as undo_act
from elci.search.index import forget
from elci.search.kinds import BY_NAME

_BATCH = 400  # under SQLite's limit of variables with room to spare
_SHOWN = 5


class BatchUndoError(ElciError):
    """args: why (Turkish), why (English)."""

    tr = "Bu liste geri alınamaz: {0}."
    en = "This list cannot be undone: {1}."


def undo(batch: Batch, by: User) -> None:
    """Take back what the batch wrote, or raise BatchUndoError and change nothing.

    Only who wrote it may; a tie that was changed since stands in the way and is named.
    """
    with transaction.atomic():
        current = Batch.objects.select_for_update().get(pk=batch.pk)
        _check_writer(current, by)
        if current.content == Content.MEMBERSHIPS:
            _undo_memberships(current, by)
        else:
            _undo_ties(current, by)
        current.phase, current.undone = Phase.UNDONE, timezone.now()
        current.step, current.done, current.total = "", 0, 0
        current.save()
    batch.refresh_from_db()


def _undo_memberships(batch: Batch, by: User) -> None:
    touched = changed_since(batch)
    if touched:
        raise BatchUndoError(
            f"bu listenin {len(touched)} üyeliği sonradan değişti",
            f"{len(touched)} membership(s) of this list were changed since",
        )
    undo_memberships(batch, by, reason_of(batch))


def _undo_ties(batch: Batch, by: User) -> None:
    _check_untouched(batch)
    for entry in JournalEntry.objects.filter(pk__in=batch.undo.get("edits", [])).order_by("-pk"):
        undo_act(entry, by=by, office=batch.office)
    ties = batch.rows.filter(outcome=Outcome.NEW, agreement__isnull=False)
    keys = ties.order_by("position").values_list("agreement", flat=True)
    for chunk in _chunks(iter(list(keys))):
        _take_out(chunk, batch, by)
    _remove_made(batch, by)


def _chunks(keys: Iterator[str]) -> Iterator[list[str]]:
    while chunk := list(islice(keys, _BATCH)):
        yield chunk


def _check_writer(batch: Batch, by: User) -> None:
    if batch.phase not in (Phase.WRITTEN, Phase.UNDOING):
        raise BatchUndoError("yazılmış bir liste değil", "it is not a list that was written")
    if batch.written_by_id != by.pk:
        raise BatchUndoError("başka biri yazdı", "somebody else wrote it")


def _check_untouched(batch: Batch) -> None:
    keys = list(batch.rows.filter(outcome=Outcome.NEW).values_list("agreement", flat=True))
    touched: list[str] = []
    for chunk in _chunks(iter([key for key in keys if key])):
        newest = JournalEntry.objects.filter(subject_type=Agreement._meta.label_lower, subject_id__in=chunk)
        later = newest.values("subject_id").annotate(last=Max("pk")).filter(last__gt=batch.undo["last_entry"])
        touched += later.values_list("subject_id", flat=True)
        hung = Agreement.everything.filter(pk__in=chunk)
        touched += hung.filter(activity_parties__isnull=False).values_list("pk", flat=True)
        touched += hung.filter(document_links__isnull=False).values_list("pk", flat=True)
        touched += hung.filter(attestations__isnull=False).values_list("pk", flat=True)
    if touched:
        names = Agreement.names_of(sorted(set(touched))[:_SHOWN])
        shown = ", ".join(names.values()) or ", ".join(sorted(set(touched))[:_SHOWN])
        more = len(set(touched)) - min(len(set(touched)), _SHOWN)
        tail_tr, tail_en = (f" ve {more} bağ daha", f" and {more} more") if more else ("", "")
        raise BatchUndoError(
            f"şu bağlar sonradan değişti: {shown}{tail_tr}; önce o değişiklikleri geri alın",
            f"these ties were changed since: {shown}{tail_en}; undo those changes first",
        )


def _take_out(keys: list[str], batch: Batch, by: User) -> None:
    """Mark ties as withdrawn, remove what hangs on them, journal each as undone."""
    recorded = JournalEntry.objects.filter(
        subject_type=Agreement._meta.label_lower, subject_id__in=keys, verb="agreement.recorded", undoes=None
    )
    acts = {entry.subject_id: entry for entry in recorded.order_by("pk")}
    now = timezone.now()
    AgreementParty.objects.filter(agreement__in=keys).delete()
    AgreementPurpose.objects.filter(agreement__in=keys).delete()
    AgreementEvent.everything.filter(agreement__in=keys).delete()
    Agreement.everything.filter(pk__in=keys).update(withdrawn=now)
    template = {
        **empty(JournalEntry), "at": now, "actor_id": by.pk, "office_id": batch.office_id, "verb": "undone",
        "subject_type": Agreement._meta.label_lower,
    }  # fmt: skip
    gone: dict[str, object] = {"parties": [], "events": [], "purposes": {}}
    insert(
        JournalEntry,
        (
            {
                **template, "subject_id": tie["id"], "before": acts[tie["id"]].after, "reason": acts[tie["id"]].reason,
                "after": {**as_journal(tie), **gone}, "undoes_id": acts[tie["id"]].pk,
            }
            for tie in Agreement.everything.filter(pk__in=keys).values()
        ),
    )  # fmt: skip
    forget(BY_NAME["tie"], keys)


def _remove_made(batch: Batch, by: User) -> None:
    """Remove partners, places and countries that the batch made and nothing else uses."""
    made = batch.undo
    for chunk in _chunks(iter(made.get("partners", []))):
        held = {partner.pk: partner for partner in Partner.objects.filter(pk__in=chunk)}
        used = set(AgreementParty.objects.filter(partner__in=chunk).values_list("partner", flat=True))
        before = {key: snapshot(partner) for key, partner in held.items() if key not in used}
        gone = _removed(Partner, list(before))
        SearchName.objects.filter(target=SearchName.Target.PARTNER, key__in=gone).delete()
        JournalEntry.objects.bulk_create(
            JournalEntry(
                actor=by, office=batch.office, verb="undone", subject_type=Partner._meta.label_lower,
                subject_id=key, before=before[key], after=None, reason=reason_of(batch),
            )
            for key in gone
        )  # fmt: skip
    # Parts of cities were made after their cities and go before them.
    for model, keys in ((Place, reversed(made.get("places", []))), (Country, made.get("countries", []))):
        for chunk in _chunks(iter(keys)):
            _removed(model, chunk)


def _removed(model: type[models.Model], keys: list[str]) -> list[str]:
    """Remove records; the keys of those that went. One that another record has come to need stays."""
    if not keys:
        return []
    try:
        with transaction.atomic():
            model._default_manager.filter(pk__in=keys).delete()
    except ProtectedError:
        middle = len(keys) // 2
        return _removed(model, keys[:middle]) + _removed(model, keys[middle:]) if middle else []
    return keys
