"""Reading the journal of a tie and of an office."""

from __future__ import annotations

from elci.accounts.models import JournalEntry, Office
from elci.accounts.querysets import JournalQuerySet
from elci.registry.models import Agreement, AgreementDocument, Membership, Organisation, Partner
from elci.sources.models import Document

_SHOWN = (
    Agreement._meta.label_lower, Document._meta.label_lower, Membership._meta.label_lower,
    Organisation._meta.label_lower, Partner._meta.label_lower,
)  # fmt: skip


def history_of(agreement: Agreement) -> JournalQuerySet:
    """Everything that was done to a tie and to its documents, newest first."""
    documents = AgreementDocument.objects.filter(agreement=agreement).values_list("document", flat=True)
    entries: JournalQuerySet = JournalEntry.objects.about((Agreement, [agreement.pk]), (Document, documents))
    return entries.select_related("actor", "undoes").order_by("-pk")


def changes_in(office: Office) -> JournalQuerySet:
    """What the people of an office did to records, newest first; not what its administrators did to roles."""
    entries: JournalQuerySet = JournalEntry.objects.filter(office=office, subject_type__in=_SHOWN)
    return entries.select_related("actor", "undoes").order_by("-pk")
