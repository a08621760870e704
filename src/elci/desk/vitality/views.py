"""The vitality of the office's ties: the list, a tie's page, and the first step towards waking one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.activities.evidence_rows import rows_of
from elci.activities.models import Activity, FollowUp
from elci.activities.services import wake_tie
from elci.activities.timeline import Shown as Timeline
from elci.activities.timeline import timeline_of_tie
from elci.activities.vitality import keeps_records, vitality_of_tie
from elci.desk.access import actor, needs, seat, staff, tie_for
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.titles import title_of
from elci.desk.vitality.forms import VitalityFilterForm
from elci.desk.vitality.measured import measured
from elci.desk.vitality.rows import Shown, address_of, address_of_activity
from elci.desk.vitality.told import parts_told, waking_told
from elci.domain.vitality import Step, waking
from elci.registry.models import Agreement


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's ties by how alive they are, narrowed by the address."""
    office = seat(request, Right.SEE_ACTIVITIES)
    today = timezone.localdate()
    ties = measured(office, today)
    form = VitalityFilterForm(request.GET, ties=ties)
    shown = paginate(request, form.narrowed())
    context = {
        "form": form,
        "listing": shown,
        "ties": shown.page.object_list,
        "any_tie": bool(ties),
        "records": keeps_records(office, today),
    }
    template = "desk/vitality/_results.html" if request.htmx else "desk/vitality/list.html"
    return page(request, template, context)


@require_safe
@staff
def record(request: HttpRequest, key: str) -> HttpResponse:
    """How alive a tie is: every part with its evidence, and what would wake it."""
    tie, office = tie_for(request, key, Right.SEE_ACTIVITIES)
    if tie.withdrawn is not None:
        raise Http404
    found = vitality_of_tie(tie, timezone.localdate(), office)
    rows = rows_of(found.evidence)
    woken = waking(found.evidence, found.setting, found.vitality.weights, state=found.state)
    moving = {piece.key for part in found.vitality.parts for piece in part.evidence}
    context: dict[str, Any] = {
        "tie": tie,
        "title": title_of(tie),
        "found": found,
        "parts": parts_told(found.vitality, rows),
        "unmoving": [Shown.of(row) for key, row in rows.items() if key not in moving],
        "waking": waking_told(woken, found.vitality),
        "planned": _planned(tie, office),
        "follow_ups": _follow_ups(tie, office),
        "may_wake": may(request.user, Right.RECORD_ACTIVITIES, office.pk),
        "may_weigh": may(request.user, Right.SET_GOALS, office.pk),
        "timeline": Timeline.of(timeline_of_tie(tie, found.setting.today, office), address_of),
    }
    return page(request, "desk/vitality/tie.html", context)


def life_of(tie: Agreement, office: Office) -> dict[str, Any]:
    """What a tie's own page shows of its vitality: the condition and the line of its life."""
    today = timezone.localdate()
    return {
        "vitality": vitality_of_tie(tie, today, office),
        "timeline": Timeline.of(timeline_of_tie(tie, today, office), address_of),
    }


@require_POST
@staff
def wake(request: HttpRequest, key: str) -> HttpResponse:
    """Put a step that wakes a tie on the desk: a planned activity, or a follow-up for a letter."""
    tie, office = tie_for(request, key, Right.RECORD_ACTIVITIES)
    step = request.POST.get("step", "")
    if tie.withdrawn is not None:
        raise Http404
    if step not in set(Step):
        messages.error(request, _("Choose what is to be planned."))
        return redirect("desk:tie-vitality", tie.pk)
    made = wake_tie(tie, Step(step), today=timezone.localdate(), by=actor(request), office=office)
    messages.success(request, _("“%(what)s” is on the desk. Give it a day and people.") % {"what": made})
    return redirect("desk:tie-vitality", tie.pk)


def _planned(tie: Agreement, office: Office) -> list[tuple[Activity, str]]:
    """Activities with the tie that are still to come, with their addresses."""
    planned = Activity.objects.standing().filter(
        parties__agreement=tie, status=Activity.Status.PLANNED, office=office
    )
    return [(one, address_of_activity(one)) for one in planned.distinct().order_by("date", "id")]


def _follow_ups(tie: Agreement, office: Office) -> list[FollowUp]:
    """What is still to be done for the tie."""
    open_ones = FollowUp.objects.filter(
        office=office, agreement=tie, done__isnull=True, withdrawn__isnull=True
    )
    return list(open_ones.select_related("owner"))
