"""What the unit does for others: the queue of translations, publications, advice to citizens."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.rights import Right
from elci.activities.models import LanguageRequest, PublicWork
from elci.activities.services import (
    keep_language_request,
    keep_public_work,
    move_language_request,
    next_states,
)
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.saving import saved
from elci.desk.unit.access import record_of
from elci.desk.unit.forms.services import LanguageRequestFilterForm, LanguageRequestForm, PublicWorkForm
from elci.domain.errors import ElciError


@require_safe
@needs(Right.SEE_ACTIVITIES)
def translations(request: HttpRequest) -> HttpResponse:
    """The queue of texts and meetings, the most urgent first."""
    office = seat(request, Right.SEE_ACTIVITIES)
    form = LanguageRequestFilterForm(request.GET)
    standing = LanguageRequest.objects.filter(office=office, withdrawn__isnull=True)
    shown = paginate(request, form.narrow(standing.select_related("owner", "activity"), actor(request)))
    lines = [(one, next_states(one)) for one in shown.page.object_list]
    context = {
        "form": form,
        "listing": shown,
        "lines": lines,
        "any": standing.exists(),
        "today": timezone.localdate(),
    }
    template = "desk/unit/_translations.html" if request.htmx else "desk/unit/translations.html"
    return page(request, template, context)


@needs(Right.RECORD_ACTIVITIES)
def translation(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Put a request into the queue, or correct one."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    held = None if key is None else record_of(office, LanguageRequest, key)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = LanguageRequestForm(data, office=office, request=held)
    if request.method == "POST" and form.is_valid():
        draft, by = form.draft(), actor(request)
        if saved(form, lambda: keep_language_request(held, draft, by=by, office=office, seen=form.seen)):
            messages.success(request, _("The request is in the queue."))
            return redirect("desk:translations")
    context = {"form": form, "held": held, "kept": back is not None}
    return page(request, "desk/unit/translation.html", context)


@require_POST
@needs(Right.RECORD_ACTIVITIES)
def move(request: HttpRequest, key: int) -> HttpResponse:
    """Take a request in hand, end it, or put it back into the queue."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    held = record_of(office, LanguageRequest, key)
    try:
        moved = move_language_request(held, request.POST.get("state", ""), by=actor(request), office=office)
    except ElciError as error:
        messages.error(request, error.in_language(request.LANGUAGE_CODE))
    else:
        said = {"what": moved.what, "state": moved.get_state_display()}
        messages.success(request, _("“%(what)s”: %(state)s.") % said)
    return redirect("desk:translations")


@require_safe
@needs(Right.SEE_ACTIVITIES)
def works(request: HttpRequest, kind: str) -> HttpResponse:
    """The office's publications, or the advice that it gave."""
    office = seat(request, Right.SEE_ACTIVITIES)
    standing = PublicWork.objects.filter(office=office, kind=kind, withdrawn__isnull=True)
    shown = paginate(request, standing.select_related("country"))
    context = {"kind": kind, "listing": shown, "works": shown.page.object_list}
    return page(request, "desk/unit/works.html", context)


@needs(Right.RECORD_ACTIVITIES)
def work(request: HttpRequest, kind: str, key: int | None = None) -> HttpResponse:
    """Record a publication or advice, or correct it."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    held = None if key is None else record_of(office, PublicWork, key)
    if held is not None and held.kind != kind:
        raise Http404
    back = kept_text.taken_back(request)
    form = PublicWorkForm(request.POST if request.method == "POST" else back, kind=kind, work=held)
    if request.method == "POST" and form.is_valid():
        draft, by = form.draft(), actor(request)
        if saved(form, lambda: keep_public_work(held, kind, draft, by=by, office=office, seen=form.seen)):
            messages.success(request, _("It is recorded."))
            return redirect(f"desk:{'advice' if kind == 'advice' else 'publications'}")
    context = {"form": form, "kind": kind, "work": held, "kept": back is not None}
    return page(request, "desk/unit/work.html", context)
