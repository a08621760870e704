"""Which outcome a page is about, and what it came of."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.activities.models import Activity, Outcome
from elci.desk.access import record_for
from elci.registry.models import Agreement, Membership


def outcome_for(request: HttpRequest, key: int, right: Right) -> tuple[Outcome, Office]:
    """An outcome of an office in which the person has the right.

    Raises Http404 for one that is not there or was withdrawn, PermissionDenied for another office's.
    """
    outcomes = Outcome.objects.filter(withdrawn__isnull=True, office__isnull=False).select_related(
        "office", "activity", "membership__organisation", "goal", "document", "entered_by", "confirmed_by"
    )
    outcome = record_for(request, outcomes, key, right)
    return outcome, cast(Office, outcome.office)


def subject_of(request: HttpRequest, office: Office) -> dict[str, Activity | Agreement | Membership]:
    """What the address says that an outcome came of: `?activity=`, `?tie=` or `?membership=`.

    Raises Http404 for what is not the office's.
    """
    asked = {name: request.GET.get(name, "") for name in ("activity", "tie", "membership")}
    found: dict[str, Activity | Agreement | Membership] = {}
    if asked["activity"]:
        found["activity"] = get_object_or_404(Activity.objects.of_office(office), pk=asked["activity"])
    if asked["tie"]:
        ties = Agreement.objects.of_offices([office.pk])
        found["agreement"] = get_object_or_404(ties.distinct(), pk=asked["tie"])
    if asked["membership"]:
        ours = Membership.objects.filter(municipality__office=office)
        found["membership"] = get_object_or_404(ours, pk=asked["membership"])
    return found
