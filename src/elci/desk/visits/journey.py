"""What the case of a journey says, shown and never copied; and what the law asks while there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from elci.activities.models import Activity
from elci.desk.words_of import begun, named
from elci.domain.procedures.facts import TravellerRole
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.kinds import Act, CaseKind
from elci.procedures.models import Case, ProgrammeItem, Traveller
from elci.procedures.services import judge_case


@dataclass(frozen=True)
class Journey:
    """A case's plan as it stands. broken: rules not met; next_step: empty where none is left."""

    case: Case
    travellers: list[tuple[Traveller, str]]
    programme: list[ProgrammeItem]
    payments: int
    broken: list[str]
    next_step: str


def case_kind_of(activity: Activity) -> str:
    """The kind of case that a visit of this direction has."""
    going = activity.direction in {"outgoing", "abroad"}
    return (CaseKind.OUTGOING_VISIT if going else CaseKind.INCOMING_VISIT).value


def journey_of(activity: Activity, today: date) -> Journey | None:
    """The plan in the activity's case; None while the activity points to none."""
    case = activity.case
    if case is None:
        return None
    standing = judge_case(case, today=today)
    return Journey(
        case=case,
        travellers=[(each, named(TravellerRole(each.role))) for each in case.travellers.all()],
        programme=list(case.programme.all()),
        payments=case.payments.count(),
        broken=[begun(finding.reason) for finding in standing.judgement.broken()],
        next_step=named(Act(case.next_act)) if case.next_act else "",
    )


def law_of_journeys() -> list[str]:
    """The steps that the law asks of official travel abroad, in order."""
    line = jurisdiction("TR").line(CaseKind.OUTGOING_VISIT)
    return [begun(step.title) for step in line if step.required]
