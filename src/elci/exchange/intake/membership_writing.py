"""Writing a reviewed list of memberships, and undoing it: whole or not at all. The caller holds the transaction."""

from __future__ import annotations

from django.db.models import ProtectedError
from django.utils import timezone

from elci.accounts.models import JournalEntry, User
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words
from elci.exchange.intake.rows import as_journal, empty, insert
from elci.exchange.models import Batch, Outcome, StagedRow
from elci.registry.models import Membership, Organisation
from elci.registry.services import (
    date_membership,
    record_organisation,
    take_back_membership,
    take_back_organisation,
)
from elci.search.index import renew
from elci.search.kinds import BY_NAME

_CHUNK = 2000
_KEY = 150


def is_fresh(batch: Batch) -> bool:
    """Whether the comparison of the preview still holds: nothing new is on record, nothing changed is gone."""
    new = batch.rows.filter(outcome=Outcome.NEW)
    standing = Membership.objects.filter(until__isnull=True)
    held = set(standing.values_list("municipality", "member", "organisation", "kind"))
    wanted = set(new.values_list("municipality", "member", "organisation", "kind"))
    changed = batch.rows.filter(outcome=Outcome.CHANGED)
    return not held & wanted and not changed.filter(membership__isnull=True).exists()


def write_memberships(batch: Batch, by: User, reason: str) -> None:
    """Make the new organisations and memberships, correct the dates; what it takes to undo goes to the batch."""
    made = _organisations(batch, by, reason)
    taken = set(Membership.objects.values_list("pk", flat=True))
    rows = list(batch.rows.filter(outcome=Outcome.NEW).order_by("position"))
    template = {
        **empty(JournalEntry), "at": timezone.now(), "actor_id": by.pk, "office_id": batch.office_id,
        "verb": "membership.recorded", "subject_type": Membership._meta.label_lower, "reason": reason,
    }  # fmt: skip
    for begin in range(0, len(rows), _CHUNK):
        chunk = rows[begin : begin + _CHUNK]
        records = []
        for row in chunk:
            row.organisation_id = row.organisation_id or made[fold_words(row.organisation_as_written)]
            records.append(_membership(row, taken))
            row.membership_id = records[-1]["id"]
        insert(Membership, records)
        insert(
            JournalEntry,
            ({**template, "subject_id": one["id"], "after": as_journal(one)} for one in records),
        )
        renew(BY_NAME["membership"], [str(one["id"]) for one in records])
        StagedRow.objects.bulk_update(chunk, ["organisation", "membership"], batch_size=400)
    edits = []
    for row in batch.rows.filter(outcome=Outcome.CHANGED).select_related("membership"):
        assert row.membership is not None  # is_fresh
        edits.append([row.membership.pk, str(row.membership.since or "")])
        date_membership(row.membership, row.date, by=by, office=batch.office, reason=reason)
    last = JournalEntry.objects.order_by("-pk").values_list("pk", flat=True).first()
    batch.undo = {"organisations": sorted(made.values()), "dates": edits, "last_entry": last or 0}


def _organisations(batch: Batch, by: User, reason: str) -> dict[str, str]:
    """Folded name → key of each organisation that a person called new."""
    made: dict[str, str] = {}
    for row in batch.rows.filter(outcome=Outcome.NEW, organisation__isnull=True).order_by("position"):
        folded = fold_words(row.organisation_as_written)
        if folded not in made:
            kind = dict(row.notes)["new_organisation"]
            new = record_organisation(
                row.organisation_as_written[:200], kind, by=by, office=batch.office, reason=reason
            )
            made[folded] = new.pk
    return made


def _membership(row: StagedRow, taken: set[str]) -> dict[str, object]:
    stem = f"{row.municipality_id or row.member_id}--{row.organisation_id}"[:_KEY]
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}--{number}", number + 1
    taken.add(key)
    return {
        **empty(Membership), "id": key, "organisation_id": row.organisation_id,
        "municipality_id": row.municipality_id, "member_id": row.member_id, "kind": row.kind, "since": row.date,
        "organisation_as_written": row.organisation_as_written[:300],
        "member_as_written": row.municipality_as_written[:200],
    }  # fmt: skip


def changed_since(batch: Batch) -> list[str]:
    """Keys of the batch's memberships that somebody changed after it was written."""
    written = batch.rows.filter(outcome__in=[Outcome.NEW, Outcome.CHANGED], membership__isnull=False)
    later = JournalEntry.objects.filter(
        subject_type=Membership._meta.label_lower, pk__gt=batch.undo["last_entry"]
    )
    return sorted(
        set(written.values_list("membership", flat=True)) & set(later.values_list("subject_id", flat=True))
    )


def undo_memberships(batch: Batch, by: User, reason: str) -> None:
    """Take back what `write_memberships` wrote; the journal keeps it."""
    for key, since in batch.undo["dates"]:
        date = PartialDate.parse(since) if since else None
        membership = Membership.objects.get(pk=key)
        date_membership(membership, date, by=by, office=batch.office, reason=reason)
    for row in batch.rows.filter(outcome=Outcome.NEW, membership__isnull=False).select_related("membership"):
        assert row.membership is not None
        take_back_membership(row.membership, by=by, office=batch.office, reason=reason)
    for organisation in Organisation.objects.filter(pk__in=batch.undo["organisations"]):
        try:
            take_back_organisation(organisation, by=by, office=batch.office, reason=reason)
        except ProtectedError:
            continue  # another record has come to need it
