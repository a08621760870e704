"""Which case a page is about, and whether the person may work on it."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from elci.accounts.rights import Right
from elci.desk.access import record_for
from elci.procedures.models import Case, CaseDocument

_PARTS = (
    "events__recorded_by",
    "papers__document",
    "travellers",
    "programme",
    "payments",
    "flag_marks__by",
    "people",
    "notes__by",
    "purposes",
)


def case_for(request: HttpRequest, key: int, right: Right) -> Case:
    """A case of an office in which the person has the right, with all its parts.

    Raises Http404 for a case that is not there, PermissionDenied for another office's.
    """
    cases = (
        Case.objects.with_names()
        .select_related("office", "agreement", "partner__country")
        .prefetch_related(*_PARTS)
    )
    return record_for(request, cases, key, right)


def open_case_for(request: HttpRequest, key: int, right: Right = Right.WORK_ON_CASES) -> Case:
    """A case that can be worked on; raises Http404 for a closed one."""
    case = case_for(request, key, right)
    if case.closed is not None:
        raise Http404
    return case


def paper_of(case: Case, key: int) -> CaseDocument:
    """A paper of the case that is in use; raises Http404."""
    for paper in case.papers.all():
        if paper.pk == key and paper.document.withdrawn is None:
            return paper
    raise Http404
