"""Recording a call, correcting it, changing its rules, taking it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import Call
from elci.activities.services import edit_call, record_call, withdraw_call
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.calls.access import standing_call
from elci.desk.calls.forms import CallForm, as_recorded, begun_from
from elci.desk.calls.rules import RULES
from elci.desk.forms.page_form import PageForm
from elci.desk.page import page
from elci.desk.part_pages import part_page
from elci.desk.projects.forms import WithdrawForm
from elci.desk.saving import saved
from elci.domain.grants.programmes import PATTERNS, pattern_of


@needs(Right.RECORD_ACTIVITIES)
def new(request: HttpRequest) -> HttpResponse:
    """Record a call, from nothing or from a known one, whose rules come with it."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    wanted = request.GET.get("known", "")
    pattern = pattern_of(wanted)
    if wanted and pattern is None:
        raise Http404
    back = kept_text.taken_back(request)
    initial = begun_from(pattern) if pattern is not None else {}
    form = CallForm(request.POST if request.method == "POST" else back, initial=initial)
    if request.method == "POST" and form.is_valid():
        act = {"by": actor(request), "office": office, "pattern": pattern}
        call = saved(form, lambda: record_call(form.values(), **act))
        if call is not None:
            messages.success(request, _("The call is recorded."))
            return redirect("desk:call", call.pk)
    context = {"form": form, "pattern": pattern, "patterns": PATTERNS, "kept": back is not None}
    return page(request, "desk/calls/new.html", context)


@staff
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Correct what is recorded of a call."""
    call = standing_call(request, key)
    back = kept_text.taken_back(request)
    initial = {**as_recorded(call), "version": version_of(call)}
    form: PageForm = CallForm(request.POST if request.method == "POST" else back, initial=initial)
    if request.method == "POST" and form.is_valid():
        if saved(form, lambda: _edited(request, call, form)):
            messages.success(request, _("The correction is saved."))
            return redirect("desk:call", call.pk)
    context = {"form": form, "call": call, "kept": back is not None}
    return page(request, "desk/calls/edit.html", context)


def _edited(request: HttpRequest, call: Call, form: PageForm) -> Call:
    said = dict(form.cleaned_data)
    seen = said.pop("version")
    return edit_call(call, said, by=actor(request), office=call.office, seen=seen)


@staff
def rules(request: HttpRequest, key: int) -> HttpResponse:
    """The rules of a call, changed one by one."""
    call = standing_call(request, key)
    return part_page(request, call, RULES, {}, {"call": call, "template": "desk/calls/rules.html"})


@staff
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take back a call that was entered by mistake."""
    call = standing_call(request, key)
    back = kept_text.taken_back(request)
    form = WithdrawForm(request.POST if request.method == "POST" else back)
    if request.method == "POST" and form.is_valid():
        act = {"by": actor(request), "office": call.office, "reason": form.cleaned_data["reason"]}
        if saved(form, lambda: withdraw_call(call, **act)):
            messages.success(request, _("The record “%(title)s” is withdrawn.") % {"title": call})
            return redirect("desk:call", call.pk)
    return page(request, "desk/calls/withdraw.html", {"form": form, "call": call, "kept": back is not None})
