"""Weighing the parts of vitality, and the first step towards waking a tie."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from elci.accounts.desk_records import Act, Draft, add, keep
from elci.accounts.models import Office, User
from elci.activities.models import Activity, FollowUp, VitalityWeights
from elci.activities.services.activities import record_activity
from elci.domain.vitality import DEFAULTS, Name, Step
from elci.registry.models import Agreement

_ANSWER_WITHIN = timedelta(days=30)
_PLANNED: dict[Step, tuple[str, str]] = {
    Step.VISIT_THERE: (Activity.Kind.OFFICIAL_VISIT, "outgoing"),
    Step.VISIT_HERE: (Activity.Kind.OFFICIAL_VISIT, "incoming"),
    Step.JOINT_EVENT: (Activity.Kind.SISTER_CITY_EVENT, "joint"),
    Step.PROJECT: (Activity.Kind.PROJECT, "joint"),
}


@transaction.atomic
def weigh(
    values: Mapping[str, int], *, by: User, office: Office, reason: str, seen: int | None = None
) -> VitalityWeights:
    """Set the weights of an office; journals "vitality.weighed".

    values: weight by `Name`. Raises ChangedMeanwhileError, ValidationError.
    """
    return _set(values, Act(by, office, "vitality.weighed", reason, seen))


@transaction.atomic
def weigh_by_default(*, by: User, office: Office) -> VitalityWeights:
    """Go back to the default weights; journals "vitality.defaults"."""
    values = {name.value: DEFAULTS.of(name) for name in Name}
    return _set(values, Act(by, office, "vitality.defaults"))


def _set(values: Mapping[str, object], act: Act) -> VitalityWeights:
    held = VitalityWeights.objects.filter(office=act.office).first()
    return keep(held or VitalityWeights(office=act.office), Draft(values=values), act)


@transaction.atomic
def wake_tie(tie: Agreement, step: Step, *, today: date, by: User, office: Office) -> Activity | FollowUp:
    """Put a step that wakes a tie on the desk: a planned activity, or a follow-up where it is a letter.

    Journals "activity.recorded" or "follow_up.recorded". Raises ValidationError.
    """
    if step in _PLANNED:
        return _planned(tie, step, by, office)
    values = {
        "agreement": tie,
        "what": _said(step, tie),
        "owner": by,
        "due": today + _ANSWER_WITHIN,
    }
    return add(FollowUp(office=office), Draft(values=values), Act(by, office, "follow_up.recorded"))


def _planned(tie: Agreement, step: Step, by: User, office: Office) -> Activity:
    kind, direction = _PLANNED[step]
    titles = {}
    for language in ("tr", "en"):
        with override(language):
            titles[f"title_{language}"] = _said(step, tie)
    sides = list(tie.parties.all())
    parties = [
        {
            "position": position,
            "role": "organiser" if side.municipality_id else "partner",
            "municipality": side.municipality,
            "partner": side.partner,
            "agreement": tie,
        }
        for position, side in enumerate(sides, start=1)
    ]
    values = {
        "kind": kind,
        "direction": direction,
        "status": Activity.Status.PLANNED,
        "responsible": by,
        **titles,
    }
    return record_activity(Draft(values=values, parts={"parties": parties}), by=by, office=office)


def _said(step: Step, tie: Agreement) -> str:
    """The step with its partner, in the language that is active."""
    partner = ", ".join(str(side.partner) for side in tie.parties.all() if side.partner) or str(tie)
    words = {
        Step.LETTER: _("%(partner)s: write a letter or call"),
        Step.VISIT_THERE: _("%(partner)s: a visit to them"),
        Step.VISIT_HERE: _("%(partner)s: a visit from them"),
        Step.JOINT_EVENT: _("%(partner)s: an event held together"),
        Step.PROJECT: _("%(partner)s: a project together"),
        Step.OUTCOME: _("%(partner)s: write down what came of it, with evidence"),
    }
    return words[step] % {"partner": partner}
