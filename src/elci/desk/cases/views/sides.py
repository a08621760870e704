"""Correcting whose case it is and with whom, while nothing is decided."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.cases.access import open_case_for
from elci.desk.cases.forms.sides import SidesForm, sides_as_recorded
from elci.desk.page import page
from elci.domain.errors import ElciError
from elci.domain.procedures.kinds import CaseKind
from elci.procedures.models import Case
from elci.procedures.services.sides import correct_sides, sides_can_change
from elci.registry.services import version_of


@staff
def sides(request: HttpRequest, key: int) -> HttpResponse:
    """Choose the sides anew. The second of two people sees what the first changed, and decides."""
    case = open_case_for(request, key)
    if not sides_can_change(case):
        raise Http404
    kind, office = CaseKind(case.kind), case.office
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = {**sides_as_recorded(case), "version": version_of(case)}
    form = SidesForm(data, kind=kind, office=office, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            _corrected(request, case, form)
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The sides are corrected; the journal keeps the former ones."))
            return redirect("desk:case", case.pk)
    context = {"form": form, "case": case, "kept": back is not None}
    return page(request, "desk/cases/sides.html", context)


@transaction.atomic
def _corrected(request: HttpRequest, case: Case, form: SidesForm) -> None:
    """The correction; a partner that was made for it is not kept when it is refused."""
    values = form.cleaned_data
    correct_sides(
        case,
        values["municipality"],
        form.side(actor(request), case.office),
        by=actor(request),
        reason=values["reason"],
        seen=values["version"],
    )
