"""Documents with their texts: seen by whoever sees the record that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from elci.accounts.rights import Right
from elci.activities.models import Activity, Dues, Outcome
from elci.procedures.models import Case
from elci.registry.models import Agreement
from elci.search.lines import Kind
from elci.search.tokens import door
from elci.sources.models import Document, DocumentText


def _document_doors(document: Document) -> Iterator[str]:
    """A document is seen by whoever sees the record that it belongs to."""
    tie = getattr(document, "agreement_link", None)
    if tie is not None and tie.agreement.withdrawn is None:
        yield from (door(desk, Right.SEE_DESK) for desk in tie.agreement.office_ids())
    if (paper := getattr(document, "case_link", None)) is not None:
        yield door(paper.case.office_id, Right.SEE_CASES)
    if (file := getattr(document, "activity_link", None)) is not None and not file.activity.withdrawn:
        yield door(file.activity.desk, Right.SEE_ACTIVITIES)
    for record in (*document.outcomes.all(), *document.dues.all()):
        if record.office_id is not None and record.withdrawn is None:
            yield door(record.office_id, Right.SEE_ACTIVITIES)


def _document_shown(document: Document) -> tuple[str, str]:
    """The record on whose page a document stands."""
    if (tie := getattr(document, "agreement_link", None)) is not None:
        return "tie", tie.agreement_id
    if (paper := getattr(document, "case_link", None)) is not None:
        return "case", str(paper.case_id)
    if (file := getattr(document, "activity_link", None)) is not None:
        return "activity", file.activity_id
    for outcome in document.outcomes.all():
        return "outcome", str(outcome.pk)
    for dues in document.dues.all():
        return "dues", dues.membership_id
    return "document", str(document.pk)


DOCUMENT_KINDS: tuple[Kind, ...] = (
    Kind(
        name="document",
        number=3,
        words=(_("Document"), _("Documents")),
        model=Document,
        titles=("title",),
        body=("original_name", "get_kind_display", "text.text", "case_link.text", "case_link.number"),
        on="added",
        doors=_document_doors,
        ties=("agreement_link.agreement_id", "case_link.case.agreement_id", "outcomes.agreement_id"),
        needs=(
            "agreement_link.agreement.parties.municipality",
            "case_link.case",
            "activity_link.activity",
            "outcomes",
            "dues",
        ),
        shown=_document_shown,
        page="desk:document",
        standing={"withdrawn__isnull": True},
        after=(
            (Agreement, "agreement_link__agreement"),
            (Case, "case_link__case"),
            (Activity, "activity_link__activity"),
            (Outcome, "outcomes"),
            (Dues, "dues"),
            (DocumentText, "text"),
        ),
    ),
)
