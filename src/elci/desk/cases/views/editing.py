"""Changing what is known of a case, closing it, opening it again."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.cases.access import case_for, open_case_for
from elci.desk.cases.forms.acts import CloseCaseForm, TakeBackForm
from elci.desk.cases.forms.opening import EditCaseForm, as_recorded
from elci.desk.page import page
from elci.domain.errors import ElciError
from elci.domain.procedures.kinds import CaseKind
from elci.procedures.services import close_case, edit_case, reopen_case
from elci.registry.services import version_of


@staff
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Change what is known of a case. The second of two people sees what the first changed, and decides."""
    case = open_case_for(request, key)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = {**as_recorded(case), "version": version_of(case)}
    form = EditCaseForm(data, kind=CaseKind(case.kind), office=case.office, initial=initial)
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            edit_case(case, form.draft(), by=actor(request), reason=form.cleaned_data["reason"], seen=seen)
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The case is up to date."))
            return redirect("desk:case", case.pk)
    context = {"form": form, "case": case, "kept": back is not None}
    return page(request, "desk/cases/edit.html", context)


@staff
def close(request: HttpRequest, key: int) -> HttpResponse:
    """Close a case: completed, refused or given up."""
    case = open_case_for(request, key, Right.CLOSE_CASES)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = CloseCaseForm(data, initial={"version": version_of(case)})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            close_case(
                case, values["outcome"], by=actor(request), reason=values["reason"], seen=values["version"]
            )
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The case is closed."))
            return redirect("desk:case", case.pk)
    return page(request, "desk/cases/close.html", {"form": form, "case": case, "kept": back is not None})


@staff
def reopen(request: HttpRequest, key: int) -> HttpResponse:
    """Open a closed case again."""
    case = case_for(request, key, Right.CLOSE_CASES)
    if case.closed is None:
        raise Http404
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = TakeBackForm(data, initial={"version": version_of(case)})
    if request.method == "POST" and form.is_valid():
        try:
            reopen_case(case, by=actor(request), reason=form.cleaned_data["reason"])
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The case is open again."))
            return redirect("desk:case", case.pk)
    return page(request, "desk/cases/reopen.html", {"form": form, "case": case, "kept": back is not None})
