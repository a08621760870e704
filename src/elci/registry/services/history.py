"""Reading the journal of a tie and of an office."""

from __future__ import annotations

from elci.accounts.models import JournalEntry
from elci.accounts.querysets import JournalQuerySet
from elci.registry.models import Agreement, AgreementDocument
from elci.sources.models import Document


def history_of(agreement: Agreement) -> JournalQuerySet:
    """Everything that was done to a tie and to its documents, newest first."""
    documents = AgreementDocument.objects.filter(agreement=agreement).values_list("document", flat=True)
    entries: JournalQuerySet = JournalEntry.objects.about((Agreement, [agreement.pk]), (Document, documents))
    return entries.select_related("actor", "undoes").order_by("-pk")
