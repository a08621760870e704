"""Recording a project, also one that a study names; its states; correcting and taking back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from elci.accounts.desk_records import Act, Draft, add, change, locked, withdraw
from elci.accounts.models import Office, User
from elci.accounts.versions import check_version
from elci.activities.models import Activity, ActivityParty, Project, ProjectMember
from elci.domain.dates import PartialDate
from elci.domain.grants.states import ProjectState, check_project_state
from elci.places.models import Country
from elci.registry.models import Organisation, Partner
from elci.registry.services.errors import FutureDateError

_MEMBERS = (ActivityParty.Role.HOST, ActivityParty.Role.ORGANISER, ActivityParty.Role.PARTNER)
_BODIES = {
    Organisation.Kind.UNIVERSITY: ProjectMember.Kind.UNIVERSITY,
    Organisation.Kind.NGO: ProjectMember.Kind.NGO,
    Organisation.Kind.COMPANY: ProjectMember.Kind.COMPANY,
    Organisation.Kind.MINISTRY: ProjectMember.Kind.STATE,
    Organisation.Kind.AGENCY: ProjectMember.Kind.STATE,
}


@transaction.atomic
def record_project(
    values: Mapping[str, Any], *, by: User, office: Office, activity: Activity | None = None
) -> Project:
    """Keep a project; journals "project.recorded". Raises ValidationError.

    Of an activity the consortium is taken over as its parties name it; the office's own municipality is the
    first member of a project that has none.
    """
    role = values.get("own_role") or Project.Role.PARTNER
    members = _members_of(activity, office, role) if activity is not None else _own(office, role)
    first = {"state": values.get("state") or Project.State.IDEA, "on": None}
    draft = Draft({**values, "activity": activity}, {"members": members, "steps": [first]})
    return add(Project(office=office), draft, Act(by, office, "project.recorded"))


def edit_project(
    project: Project,
    values: Mapping[str, Any],
    *,
    by: User,
    office: Office,
    reason: str = "",
    seen: int | None = None,
) -> Project:
    """Correct a project; journals "project.edited". Raises ChangedMeanwhileError, ValidationError."""
    return change(project, Draft(values), Act(by, office, "project.edited", reason, seen))


@transaction.atomic
def change_project_state(
    project: Project,
    state: str,
    on: PartialDate | None,
    note: str,
    *,
    by: User,
    office: Office,
    seen: int | None = None,
) -> Project:
    """Record the state that a project reached; journals "project.state_changed".

    Raises ChangedMeanwhileError, ProjectStateError, FutureDateError.
    """
    current = locked(project)
    check_version(current, seen)
    check_project_state(ProjectState(current.state), ProjectState(state))
    if on is not None and PartialDate.of(timezone.localdate()).surely_before(on):
        raise FutureDateError(on)
    steps: list[Mapping[str, Any]] = [{"id": key} for key in current.steps.values_list("pk", flat=True)]
    steps.append({"state": state, "on": on, "note": note})
    draft = Draft({"state": state}, {"steps": steps})
    return change(current, draft, Act(by, office, "project.state_changed", note))


def withdraw_project(
    project: Project, *, by: User, office: Office, reason: str, seen: int | None = None
) -> Project:
    """Take back a project that was entered by mistake; journals "project.withdrawn"."""
    return withdraw(project, Act(by, office, "project.withdrawn", reason, seen))


def _own(office: Office, role: str) -> list[dict[str, Any]]:
    home = office.municipalities.order_by("kind", "pk").first()
    if home is None:
        return []
    kind = ProjectMember.Kind.LOCAL_AUTHORITY
    return [{"role": role, "kind": kind, "municipality": home, "country": _home_country()}]


def _members_of(activity: Activity, office: Office, own_role: str) -> list[dict[str, Any]]:
    """The parties that carry an activity; whoever funds it, sends to it or is its topic is none."""
    found = []
    partners = {partner.place_id: partner for partner in _partners_at(activity)}
    for party in activity.parties.filter(role__in=_MEMBERS).select_related("municipality", "organisation"):
        ours = party.municipality is not None and party.municipality.office_id == office.pk
        partner = party.partner or partners.get(party.place_id)
        found.append(
            {
                "role": own_role if ours else Project.Role.PARTNER,
                "kind": _kind_of(party),
                "municipality": party.municipality,
                "partner": partner,
                "organisation": party.organisation,
                "name": "" if party.municipality or partner or party.organisation else str(party),
                "country": _country_of(party),
            }
        )
    return found


def _country_of(party: ActivityParty) -> Country | None:
    if party.municipality_id:
        return _home_country()
    return party.country or (party.place.country if party.place else None)


def _home_country() -> Country | None:
    """Türkiye, where it is on record."""
    return Country.objects.filter(pk="TR").first()


def _partners_at(activity: Activity) -> list[Partner]:
    places = activity.parties.filter(place__isnull=False).values("place")
    return list(Partner.objects.filter(place__in=places))


def _kind_of(party: ActivityParty) -> str:
    if party.organisation is not None:
        return _BODIES.get(party.organisation.kind, "")
    # A party known by its country only is no body yet.
    return "" if party.country_id else ProjectMember.Kind.LOCAL_AUTHORITY
