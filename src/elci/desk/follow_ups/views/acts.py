"""Noting a follow-up in one line, changing it, finishing it with one click, and undoing that."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from elci.accounts.models import JournalEntry, Office
from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import Activity, FollowUp
from elci.activities.services import (
    edit_follow_up,
    finish_follow_up,
    record_follow_up,
    withdraw_follow_up,
)
from elci.desk import kept_text
from elci.desk.access import actor, needs, record_for, seat, staff
from elci.desk.follow_ups.forms.editing import FollowUpForm
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.domain.errors import ElciError
from elci.registry.models import Agreement
from elci.registry.services import UndoError, undo


@needs(Right.GIVE_FOLLOW_UPS)
def new(request: HttpRequest) -> HttpResponse:
    """Note what is to be done; `activity` or `tie` in the form or the address says what it belongs to."""
    office = seat(request, Right.GIVE_FOLLOW_UPS)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    about = _about(request.POST if request.method == "POST" else request.GET, office)
    form = FollowUpForm(data, office=office, initial={"owner": actor(request).pk})
    if request.method == "POST" and form.is_valid():
        try:
            record_follow_up(form.draft(**about), by=actor(request), office=office)
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The follow-up is noted."))
            return _back(request)
    context = {"form": form, "about": about, "next": request.POST.get("next", ""), "kept": back is not None}
    return page(request, "desk/follow_ups/edit.html", context)


@staff
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Change what, who or when; withdraw what was noted by mistake."""
    held = _held(request, key)
    back = kept_text.taken_back(request)
    columns = ("what", "due", "promised")
    initial = {**{name: getattr(held, name) for name in columns}, "owner": held.owner_id}
    data = request.POST if request.method == "POST" else back
    form = FollowUpForm(data, office=held.office, initial={**initial, "version": version_of(held)})
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            if request.POST.get("withdraw"):
                reason = request.POST.get("reason", "")
                withdraw_follow_up(held, by=actor(request), reason=reason, seen=seen)
            else:
                edit_follow_up(held, form.draft(), by=actor(request), seen=seen)
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The follow-up is changed."))
            return _back(request)
    reason = data.get("reason", "") if data is not None else ""
    context = {"form": form, "held": held, "reason": reason, "kept": back is not None}
    return page(request, "desk/follow_ups/edit.html", context)


@require_POST
@staff
def done(request: HttpRequest, key: int) -> HttpResponse:
    """Done today; the answer offers to undo it."""
    held = finish_follow_up(_held(request, key), by=actor(request), on=timezone.localdate())
    if request.htmx:
        context = {"row": held, "today": timezone.localdate(), "finished": True}
        return page(request, "desk/follow_ups/_row.html", context)
    said = _("Done: “%(what)s”. It stands under “Those done”, where it can be undone.")
    messages.success(request, said % {"what": held.what})
    return _back(request)


@require_POST
@staff
def undo_last(request: HttpRequest, key: int) -> HttpResponse:
    """Undo one's own last act on a follow-up."""
    held = _held(request, key)
    entry = JournalEntry.objects.of(held).standing().order_by("-pk").first()
    try:
        if entry is None:
            raise UndoError("kayıt yok", "there is no act")
        undo(entry, by=actor(request), office=held.office)
    except UndoError as error:
        tell(request, error)
    else:
        held.refresh_from_db()
        if not request.htmx:
            messages.success(request, _("It is open again."))
    if request.htmx:
        return page(request, "desk/follow_ups/_row.html", {"row": held, "today": timezone.localdate()})
    return _back(request)


def _held(request: HttpRequest, key: int) -> FollowUp:
    found = FollowUp.objects.standing().with_names().select_related("office")
    return record_for(request, found, key, Right.GIVE_FOLLOW_UPS)


def _about(data: Any, office: Office) -> dict[str, Any]:
    """The activity or tie of the office that the follow-up belongs to; nothing for another's."""
    if key := data.get("activity"):
        return {"activity": get_object_or_404(Activity.objects.of_office(office), pk=key)}
    if key := data.get("tie"):
        return {"agreement": get_object_or_404(Agreement.objects.of_offices([office.pk]), pk=key)}
    return {}


def _back(request: HttpRequest) -> HttpResponse:
    """To the page from which it was asked, if that is one of ours."""
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return HttpResponseRedirect(wanted)
    return redirect("desk:follow-ups")
