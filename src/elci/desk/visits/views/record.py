"""A visit's page: its days, both delegations, transport, needs, gifts, follow-ups, the journey's plan."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.accounts.versions import version_of
from elci.activities.briefings import partners_of
from elci.activities.delegations import delegations_of
from elci.activities.models import Activity, FollowUp, Visit
from elci.activities.programme_days import programme_of, without_english
from elci.activities.services import edit_visit, point_to_case, remove_person, visit_of
from elci.activities.services.visits import days_of
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.journal_lines import desk_lines
from elci.desk.page import page
from elci.desk.visits.access import activity_for, sees_people, visit_in
from elci.desk.visits.forms.planning import CaseForm, FrameForm
from elci.desk.visits.journal import entries_of
from elci.desk.visits.journey import case_kind_of, journey_of, law_of_journeys
from elci.desk.visits.views.rows import FORMS, added, row_form
from elci.domain.errors import ElciError
from elci.registry.services import undoable

_TOLD = 20


@staff
def record(request: HttpRequest, key: str) -> HttpResponse:
    """Everything of a visit on one page; what is added comes back to its part of the page."""
    activity, office = activity_for(request, key, Right.SEE_ACTIVITIES)
    visit = visit_in(activity)
    bound: dict[str, Any] = {}
    if request.method == "POST":
        if not may(request.user, Right.RECORD_ACTIVITIES, office.pk):
            raise PermissionDenied
        done = _posted(request, activity, office, visit, bound)
        if done is not None:
            return done
    back = kept_text.taken_back(request)
    if back is not None and back.get("what") in FORMS:
        bound[back["what"]] = row_form(back["what"], activity, office, back)
    elif back is not None and back.get("what") == "frame":
        bound["frame"] = FrameForm(back, prefix="frame", initial=_frame_of(visit))
    return page(request, "desk/visits/record.html", _context(request, activity, office, visit, bound, back))


def _posted(
    request: HttpRequest, activity: Activity, office: Office, visit: Visit | None, bound: dict[str, Any]
) -> HttpResponse | None:
    what = request.POST.get("what", "")
    if what in FORMS:
        form = row_form(what, activity, office, request.POST, names=sees_people(request, office))
        bound[what] = form
        if not form.is_valid() or not added(request, what, form, activity, office):
            return None
    elif what == "remove-person":
        person = request.POST.get("person", "")
        if not sees_people(request, office) or not person.isdecimal():
            raise PermissionDenied
        remove_person(activity, int(person), by=actor(request), office=office)
        what = "person"
    elif what == "frame":
        form = FrameForm(request.POST, prefix="frame", initial=_frame_of(visit))
        bound["frame"] = form
        if not form.is_valid() or not _framed(request, activity, office, form):
            return None
    elif what == "case":
        pointing = CaseForm(request.POST, office=office, kind=case_kind_of(activity), prefix="case")
        if not pointing.is_valid():
            raise Http404
        point_to_case(activity, pointing.cleaned_data["case"], by=actor(request), office=office)
    else:
        return None
    messages.success(request, _("The plan of the visit is changed."))
    answer = redirect("desk:visit", activity.pk)
    answer["Location"] += f"#{what}"
    return answer


def _framed(request: HttpRequest, activity: Activity, office: Office, form: FrameForm) -> bool:
    visit = visit_of(activity, by=actor(request), office=office)
    try:
        edit_visit(visit, form.draft(), by=actor(request), seen=form.cleaned_data["version"] or None)
    except (ElciError, ValidationError) as error:
        form.refuse(error)
        return False
    return True


def _frame_of(visit: Visit | None) -> dict[str, Any]:
    if visit is None:
        return {"version": 0}
    columns = {"meeting_point": visit.meeting_point, "briefing": visit.briefing}
    return {**columns, "version": version_of(visit)}


def _context(
    request: HttpRequest,
    activity: Activity,
    office: Office,
    visit: Visit | None,
    bound: dict[str, Any],
    back: Any,
) -> dict[str, Any]:
    names, today = sees_people(request, office), timezone.localdate()
    entries = entries_of(visit)
    sees_cases = may(request.user, Right.SEE_CASES, office.pk)
    undoing = may(request.user, Right.UNDO_OWN, office.pk)
    return {
        "activity": activity,
        "visit": visit,
        "names": names,
        "working": may(request.user, Right.RECORD_ACTIVITIES, office.pk),
        **_plan(visit, names, today),
        **_around(activity, today, sees_cases),
        **_forms(activity, office, visit, bound, names),
        "sides": delegations_of(activity, with_travellers=names and sees_cases),
        "journal": desk_lines(entries[:_TOLD]),
        "undoable": undoable(entries, actor(request)) if undoing else set(),
        "kept": back is not None,
        "language": get_language(),
        "today": today,
    }


def _plan(visit: Visit | None, names: bool, today: date) -> dict[str, Any]:
    """The days hour by hour, transport, guests' needs, gifts."""
    days = programme_of(visit, names=names)
    _first, last = days_of(visit) if visit else (None, None)
    return {
        "days": days,
        "clashes": sum(bool(line.clashes) for day in days for line in day.lines),
        "without_english": without_english(visit),
        "rides": [ride for day in days for ride in day.rides],
        "needs": list(visit.needs.select_related("contact")) if visit and names else [],
        "needs_count": visit.needs.count() if visit else 0,
        "over": bool(last and last < today),
        "gifts": list(visit.gifts.standing().with_names()) if visit else [],
    }


def _around(activity: Activity, today: date, sees_cases: bool) -> dict[str, Any]:
    """What follows from the visit, with whom it is, and the case of the journey."""
    outgoing = activity.direction in {"outgoing", "abroad"}
    return {
        "outgoing": outgoing,
        "follow_ups": list(FollowUp.objects.of_activity(activity).with_names().order_by("done", "due", "id")),
        "partners": partners_of(activity),
        "journey": journey_of(activity, today) if sees_cases else None,
        "law": law_of_journeys() if outgoing and activity.case_id is None else [],
        "case_kind": case_kind_of(activity),
    }


def _forms(
    activity: Activity, office: Office, visit: Visit | None, bound: dict[str, Any], names: bool
) -> dict[str, Any]:
    """The forms of the page; bound: those that were sent, by what they add."""
    first, _last = days_of(visit) if visit else (None, None)
    kind, initial = case_kind_of(activity), {"case": activity.case_id}
    return {
        "case_form": CaseForm(initial=initial, office=office, kind=kind, prefix="case"),
        "frame": bound.get("frame") or FrameForm(initial=_frame_of(visit), prefix="frame"),
        "forms": {
            what.replace("-", "_"): bound.get(what)
            or row_form(what, activity, office, None, names=names, day=first)
            for what in FORMS
        },
        "form": next(iter(bound.values()), None),
        "open_part": next(iter(bound), ""),
    }
