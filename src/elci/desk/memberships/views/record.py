"""A membership's page: dues, representatives, congresses, what it was used for, its procedure."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.models import JournalEntry, Office
from elci.accounts.rights import Right, may
from elci.activities.models import Activity, ActivityParty, Dues, Outcome, Representative
from elci.activities.services import link_to_membership
from elci.desk.access import actor, staff
from elci.desk.downloads import as_download
from elci.desk.journal_lines import desk_lines
from elci.desk.memberships.access import membership_for
from elci.desk.page import page
from elci.registry.models import Membership
from elci.registry.services import undoable

_SHOWN = 50
_READ = 1000


@require_safe
@staff
def record(request: HttpRequest, key: str) -> HttpResponse:
    """A membership with everything that the office keeps of it."""
    membership, office = membership_for(request, key)
    dues = list(_held(Dues, membership, office).select_related("document"))
    people = list(_held(Representative, membership, office).select_related("contact"))
    sees_people = may(request.user, Right.SEE_CONTACTS, office.pk)
    entries = _journal(dues, people if sees_people else [])
    used = _used(membership, office)
    context: dict[str, Any] = {
        "membership": membership,
        "dues": dues,
        "sums": _sums(dues),
        "today": timezone.localdate(),
        "people": people,
        "congresses": [row for row in used if row.kind == Activity.Kind.CONGRESS][:_SHOWN],
        "activities": [row for row in used if row.kind != Activity.Kind.CONGRESS][:_SHOWN],
        "unlinked": _newest(_unlinked(membership, office))[:_SHOWN],
        "outcomes": Outcome.objects.filter(membership=membership, office=office, withdrawn__isnull=True),
        "cases": membership.cases.filter(office=office),
        "working": may(request.user, Right.RECORD_ACTIVITIES, office.pk),
        "sees_people": sees_people,
        "sees_cases": may(request.user, Right.SEE_CASES, office.pk),
        "journal": desk_lines(entries),
        "undoable": (
            undoable(entries, actor(request)) if may(request.user, Right.UNDO_OWN, office.pk) else set()
        ),
    }
    return page(request, "desk/memberships/record.html", context)


@require_POST
@staff
def link(request: HttpRequest, key: str) -> HttpResponse:
    """Say that an activity with the organisation served the membership."""
    membership, office = membership_for(request, key, Right.RECORD_ACTIVITIES)
    activity = _unlinked(membership, office).filter(pk=request.POST.get("activity", "")).first()
    if activity is None:
        messages.error(request, _("This activity is counted already, or is gone. See the list below."))
        return redirect("desk:membership", membership.pk)
    link_to_membership(activity, membership, by=actor(request), office=office)
    messages.success(request, _("“%(title)s” is counted to this membership.") % {"title": activity})
    return redirect("desk:membership", membership.pk)


@require_safe
@never_cache
@staff
def receipt(request: HttpRequest, dues: int) -> FileResponse:
    """The receipt of dues, for those who may see the office's work."""
    held = get_object_or_404(Dues.objects.select_related("document"), pk=dues)
    membership_for(request, held.membership_id)
    if held.withdrawn is not None:
        raise Http404
    return as_download(held.document)


def _held(model: Any, membership: Membership, office: Office) -> Any:
    return model.objects.filter(membership=membership, office=office, withdrawn__isnull=True)


def _used(membership: Membership, office: Office) -> list[Activity]:
    """The office's activities and a study's that serve the membership."""
    rows = _newest(Activity.objects.filter(membership=membership))
    return [row for row in rows if row.withdrawn is None and row.office_id in {None, office.pk}]


def _newest(rows: QuerySet[Activity]) -> list[Activity]:
    """The activities, newest first. Sorted here: the few are sooner fetched than every date is read."""
    return sorted(rows.order_by()[:_READ], key=lambda row: -(row.date.ordinal if row.date else 0))


def _unlinked(membership: Membership, office: Office) -> QuerySet[Activity]:
    """The office's activities in which the organisation takes part and that serve no membership yet."""
    with_it = ActivityParty.objects.filter(organisation=membership.organisation_id)
    # The keys first: an inner query would be answered through every activity that serves no membership.
    keys = list(with_it.order_by("-pk").values_list("activity", flat=True)[:_READ])
    return Activity.objects.of_office(office).filter(membership__isnull=True, pk__in=keys)


def _sums(dues: list[Dues]) -> list[tuple[str, Any]]:
    """What was paid in all, per currency."""
    found: dict[str, Any] = {}
    for each in dues:
        if each.paid_on is not None and each.amount is not None:
            found[each.currency] = found.get(each.currency, 0) + each.amount
    return sorted(found.items())


def _journal(dues: list[Dues], people: list[Representative]) -> list[JournalEntry]:
    entries = JournalEntry.objects.about(
        (Dues, [each.pk for each in dues]), (Representative, [each.pk for each in people])
    )
    return list(entries.select_related("actor", "undoes").order_by("-pk"))
