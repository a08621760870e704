"""The office's ties: the list with its filter, and a tie's page at the desk."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, may_in_any, offices_where, right_to_reach
from elci.desk.access import actor, needs, seat, staff, tie_for
from elci.desk.journal_lines import desk_lines
from elci.desk.list_files import download
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.ties.forms.filters import TieFilterForm
from elci.desk.ties.list_file import tie_file
from elci.desk.titles import title_of
from elci.desk.vitality.views import life_of
from elci.procedures.models import Case
from elci.registry.models import Agreement, AgreementDocument
from elci.registry.services import history_of, next_states, undoable


@require_safe
@needs(Right.SEE_DESK)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's ties, narrowed by the address."""
    office = seat(request, Right.SEE_DESK)
    form = TieFilterForm(request.GET, office=office)
    ties = form.narrow(Agreement.objects.of_offices([office.pk]))
    shown = paginate(request, ties.with_parties())
    context = {"form": form, "listing": shown, "ties": shown.page.object_list}
    template = "desk/ties/_results.html" if request.htmx else "desk/ties/list.html"
    return page(request, template, context)


@require_safe
@needs(Right.SEE_DESK)
def file(request: HttpRequest) -> HttpResponse:
    """The office's ties that the address leaves, as a workbook."""
    office = seat(request, Right.SEE_DESK)
    ties = TieFilterForm(request.GET, office=office).narrow(Agreement.objects.of_offices([office.pk]))
    return download(request, ties.with_parties(), tie_file(), "desk:ties")


@require_safe
@staff
def record(request: HttpRequest, key: str) -> HttpResponse:
    """A tie with everything that was done to it, and what may be done next."""
    tie, office = tie_for(request, key, Right.SEE_DESK)
    entries = list(history_of(tie))
    documents = AgreementDocument.objects.filter(agreement=tie).select_related("document")
    offices = tie.office_ids()
    able = {right.value: may_in_any(request.user, right, offices) for right in Right}
    steps = [
        state for state in next_states(tie) if may_in_any(request.user, right_to_reach(state.value), offices)
    ]
    context = {
        "tie": tie,
        "parties": list(tie.parties.all()),
        "title": title_of(tie),
        "events": tie.events.select_related("study").order_by("position"),
        "purposes": tie.purposes.all(),
        "attestations": tie.attestations.select_related("study"),
        "documents": [link.document for link in documents.order_by("-document__added")],
        "journal": desk_lines(entries),
        "undoable": undoable(entries, actor(request)) if able[Right.UNDO_OWN] else set(),
        "able": able,
        "cases": _cases_of(request, tie),
        "steps": steps if able[Right.CHANGE_STATE] else [],
        "may_withdraw": able[Right.END_RECORD] and _can_be_withdrawn(tie),
        **(life_of(tie, office) if able[Right.SEE_ACTIVITIES] and tie.withdrawn is None else {}),
    }
    return page(request, "desk/ties/record.html", context)


def _cases_of(request: HttpRequest, tie: Agreement) -> list[Case]:
    """The cases that lead to the tie, of offices in which the person may see cases."""
    return list(tie.cases.filter(office__in=offices_where(request.user, Right.SEE_CASES)))


def _can_be_withdrawn(tie: Agreement) -> bool:
    return tie.office_id is not None and tie.withdrawn is None and not tie.attestations.exists()
