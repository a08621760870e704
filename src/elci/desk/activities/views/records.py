"""An activity's page at the desk."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from elci.accounts.models import JournalEntry, Office
from elci.accounts.rights import Right, may
from elci.activities.models import Activity, Outcome
from elci.desk.access import actor, staff
from elci.desk.activities.access import activity_for
from elci.desk.activities.sections import sections_of
from elci.desk.journal_lines import DeskLine, desk_lines
from elci.desk.page import page
from elci.registry.services import undoable


@require_safe
@staff
def record(request: HttpRequest, key: str) -> HttpResponse:
    """Everything of an activity on one page, and what may be done next."""
    activity, office = activity_for(request, key, Right.SEE_ACTIVITIES)
    able = {right.value: may(request.user, right, office.pk) for right in Right}
    entries = list(JournalEntry.objects.of(activity).select_related("actor", "undoes").order_by("-pk"))
    files = list(activity.files.select_related("document").filter(document__withdrawn__isnull=True))
    outcomes = Outcome.objects.filter(activity=activity, withdrawn__isnull=True)
    context = {
        "activity": activity,
        "own": activity.office_id is not None,
        "parties": list(activity.parties.all()),
        "photographs": [file for file in files if file.is_photograph],
        "files": [file for file in files if not file.is_photograph],
        "headcounts": list(activity.headcounts.all()),
        "costs": list(activity.costs.all()),
        "goods": list(activity.goods.all()),
        "people": list(activity.people.select_related("contact")),
        "goals": list(activity.standing_goals),
        "purposes": list(activity.purposes.all()),
        "outcomes": list(outcomes.select_related("document", "confirmed_by", "study")),
        "owes_outcome": Activity.objects.filter(pk=activity.pk).without_outcome().exists(),
        "follow_ups": list(activity.follow_ups.filter(withdrawn__isnull=True).select_related("owner")),
        "journal": _lines(entries),
        "undoable": undoable(entries, actor(request)) if able[Right.UNDO_OWN] else set(),
        "able": able,
        "case": _case(request, activity, office),
        "sections": sections_of(request, activity, office),
    }
    return page(request, "desk/activities/record.html", context)


def _lines(entries: list[JournalEntry]) -> list[DeskLine]:
    """The acts on this one activity: it is not named again in each."""
    return [replace(line, thing="", address="") for line in desk_lines(entries)]


def _case(request: HttpRequest, activity: Activity, office: Office) -> object:
    """The case that the activity went through, for those who may see cases."""
    return activity.case if may(request.user, Right.SEE_CASES, office.pk) else None
