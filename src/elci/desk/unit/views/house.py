"""The office's own house: its units, people, duties and readiness on one page, and a form for each."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.models import JournalEntry, Office
from elci.accounts.rights import Right
from elci.activities.models import Colleague, DutyShare, OfficeUnit, ReadinessAnswer
from elci.activities.services import (
    answer_readiness,
    erase_colleague,
    keep_colleague,
    keep_unit,
    share_duty,
    withdraw_unit,
)
from elci.activities.unit_figures import asked_of, readiness_of, staff_of
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.journal_lines import desk_lines
from elci.desk.page import page
from elci.desk.saving import saved
from elci.desk.unit.access import record_of
from elci.desk.unit.duties import duty_lines
from elci.desk.unit.forms.house import ColleagueForm, DutyForm, ReadinessForm, UnitForm, WithdrawForm
from elci.domain.errors import ElciError
from elci.registry.models import UnitEvent, UnitStaff
from elci.registry.services import undoable

_JOURNAL = 12


@require_safe
@needs(Right.SEE_ACTIVITIES)
def overview(request: HttpRequest) -> HttpResponse:
    """The unit with its days and people, the fifteen duties, and what sources print of it."""
    office = seat(request, Right.SEE_ACTIVITIES)
    units, colleagues = _units(office), _colleagues(office)
    staff = staff_of(units, colleagues, timezone.localdate())
    entries = JournalEntry.objects.about(
        (OfficeUnit, [unit.pk for unit in units]),
        (Colleague, [one.pk for one in colleagues]),
        (DutyShare, DutyShare.objects.filter(office=office).values_list("pk", flat=True)),
        (ReadinessAnswer, ReadinessAnswer.objects.filter(office=office).values_list("pk", flat=True)),
    )
    newest = list(entries.select_related("actor", "undoes").order_by("-pk")[:_JOURNAL])
    homes = list(office.municipalities.all())
    events = UnitEvent.objects.filter(municipality__in=homes).select_related("study").order_by("date", "id")
    printed = UnitStaff.objects.filter(municipality__in=homes).select_related("study")
    context = {
        "units": units,
        "colleagues": colleagues,
        "staff": staff,
        "duties": duty_lines(office),
        "readiness": readiness_of(office, staff),
        "printed_events": events,
        "printed_staff": printed,
        "printed_count": len(events) + len(printed),
        "journal": desk_lines(newest),
        "undoable": undoable(newest, actor(request)),
    }
    return page(request, "desk/unit/overview.html", context)


@needs(Right.RECORD_ACTIVITIES)
def unit(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Add a unit or correct one."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    held = None if key is None else record_of(office, OfficeUnit, key)
    back = kept_text.taken_back(request)
    form = UnitForm(request.POST if request.method == "POST" else back, office=office, unit=held)
    if request.method == "POST" and form.is_valid():
        if saved(
            form, lambda: keep_unit(held, form.draft(), by=actor(request), office=office, seen=form.seen)
        ):
            messages.success(request, _("The unit is recorded."))
            return redirect("desk:unit")
    return page(request, "desk/unit/unit.html", {"form": form, "unit": held, "kept": back is not None})


@needs(Right.RECORD_ACTIVITIES)
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take back a unit that was entered by mistake."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    held = record_of(office, OfficeUnit, key)
    form = WithdrawForm(kept_text.typed(request))
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_unit(held, by=actor(request), office=office, reason=form.cleaned_data["reason"])
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The record is withdrawn."))
            return redirect("desk:unit")
    return page(request, "desk/unit/withdraw.html", {"form": form, "unit": held})


@needs(Right.RECORD_ACTIVITIES)
def colleague(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Add a colleague or correct what is recorded of one."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    held = None if key is None else record_of(office, Colleague, key)
    if not _units(office):
        messages.info(request, _("Record the unit first; people belong to a unit."))
        return redirect("desk:new-unit")
    form = ColleagueForm(kept_text.typed(request), office=office, colleague=held)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        if saved(form, lambda: keep_colleague(held, draft, by=actor(request), office=office, seen=form.seen)):
            messages.success(request, _("The colleague is recorded."))
            return redirect("desk:unit")
    return page(request, "desk/unit/colleague.html", {"form": form, "colleague": held})


@require_POST
@needs(Right.ERASE_PEOPLE)
def erase(request: HttpRequest, key: int) -> HttpResponse:
    """Remove a colleague's name; the post stays."""
    office = seat(request, Right.ERASE_PEOPLE)
    erase_colleague(record_of(office, Colleague, key), by=actor(request), office=office)
    messages.success(request, _("The name is erased; the post stays in the numbers."))
    return redirect("desk:unit")


@needs(Right.RECORD_ACTIVITIES)
def duty(request: HttpRequest, number: int) -> HttpResponse:
    """Say who does a duty."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    line = next((line for line in duty_lines(office) if line.duty.number == number), None)
    if line is None:
        raise Http404
    form = DutyForm(kept_text.typed(request), office=office, share=line.share)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        if saved(form, lambda: share_duty(number, draft, by=actor(request), office=office, seen=form.seen)):
            messages.success(request, _("It is recorded who does this duty."))
            return redirect(f"{reverse('desk:unit')}#duties")
    return page(request, "desk/unit/duty.html", {"form": form, "line": line})


@needs(Right.SEE_ACTIVITIES)
def readiness(request: HttpRequest) -> HttpResponse:
    """How ready the municipality is by the two studies' criteria; what is not known is asked."""
    office = seat(request, Right.SEE_ACTIVITIES)
    staff = staff_of(_units(office), _colleagues(office), timezone.localdate())
    lines = readiness_of(office, staff)
    initial = {line.criterion.key: line.answer for line in lines}
    initial |= {f"{line.criterion.key}_note": line.note for line in lines}
    form = ReadinessForm(
        kept_text.typed(request),
        asked=asked_of(office, staff),
        language=get_language() or "tr",
        initial=initial,
    )
    if request.method == "POST":
        seat(request, Right.RECORD_ACTIVITIES)
        if form.is_valid():
            answer_readiness(form.drafts(), by=actor(request), office=office)
            messages.success(request, _("The answers are recorded."))
            return redirect("desk:readiness")
    language = get_language() or "tr"
    shown = [
        (
            line,
            line.criterion.in_language(language),
            line.criterion.unit_tr if language.startswith("tr") else line.criterion.unit_en,
        )
        for line in lines
    ]
    return page(request, "desk/unit/readiness.html", {"form": form, "shown": shown})


def _units(office: Office) -> list[OfficeUnit]:
    return list(OfficeUnit.objects.filter(office=office, withdrawn__isnull=True).select_related("above"))


def _colleagues(office: Office) -> list[Colleague]:
    standing = Colleague.objects.filter(office=office, withdrawn__isnull=True)
    return list(standing.select_related("unit").prefetch_related("duties"))
