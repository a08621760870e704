"""Checks of a journey's plan, one per item of circular 2005/62 and of those that came after.

Each item is judged only where it applies: off-duty travel knows item (l) alone, courses item (e), meetings items
(d) and (f), sister-city visits item (f).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from elci.domain.dates import PartialDate
from elci.domain.procedures.checks import DONE, PENDING, day_of, needs
from elci.domain.procedures.council import next_sitting
from elci.domain.procedures.facts import (
    FAMILY,
    Case,
    JourneyPlan,
    JourneyPurpose,
    OrganiserKind,
    Payee,
    PaymentFor,
    TravellerRole,
)
from elci.domain.procedures.history import first, full_day
from elci.domain.procedures.jurisdictions.tr import travel_words as say
from elci.domain.procedures.kinds import Act, DocumentKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Check
from elci.domain.procedures.verdicts import Outcome, Verdict

PlanCheck = Callable[[Case, JourneyPlan, date], Outcome]
PERMITTED_ORGANISERS = frozenset(
    {OrganiserKind.PUBLIC_BODY, OrganiserKind.UNION, OrganiserKind.PUBLIC_BENEFIT_ASSOCIATION}
)
PRIVATE_ORGANISERS = frozenset(
    {OrganiserKind.COMPANY, OrganiserKind.ASSOCIATION, OrganiserKind.FOUNDATION, OrganiserKind.PERSON}
)
DUTY = frozenset(JourneyPurpose) - {JourneyPurpose.OFF_DUTY}
ELECTED = frozenset({TravellerRole.MAYOR, TravellerRole.COUNCILLOR})


def on_plan(check: PlanCheck, purposes: frozenset[JourneyPurpose] = DUTY) -> Check:
    """A check that looks at the plan of a journey of certain purposes."""

    def judged(case: Case, today: date) -> Outcome:
        plan = case.plan
        if plan is None:
            return Outcome(Verdict.TO_JUDGE, say.NO_PLAN)
        if plan.purpose not in purposes:
            return Outcome(Verdict.NOT_APPLICABLE, say.OTHER_PURPOSE, (label(plan.purpose),))
        return check(case, plan, today)

    return judged


def duty_only(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(a) Every entry of the programme serves the duty; money only for duty."""
    if not plan.programme:
        verdict = Verdict.PENDING if _ahead(plan, today) else Verdict.TO_JUDGE
        return Outcome(verdict, say.NO_PROGRAMME)
    outside = [item for item in plan.programme if item.duty is False]
    unjudged = [item for item in plan.programme if item.duty is None]
    total = len(plan.programme)
    if outside:
        return Outcome(Verdict.NOT_MET, say.OUTSIDE_DUTY, (len(outside), total, outside[0].what))
    if unjudged:
        sights = [item for item in unjudged if say.looks_like_sightseeing(item.what)]
        if sights:
            return Outcome(Verdict.TO_JUDGE, say.SIGHTSEEING, (len(unjudged), total, sights[0].what))
        return Outcome(Verdict.TO_JUDGE, say.UNJUDGED, (len(unjudged), total))
    return Outcome(Verdict.MET, say.ALL_DUTY, (total,))


def few_and_short(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(b) No more people and days than were decided, and no day without duty; whether few enough is a person's."""
    people = sum(traveller.role not in FAMILY for traveller in plan.travellers)
    days = plan.days
    if people == 0 or days is None:
        return Outcome(Verdict.PENDING if _ahead(plan, today) else Verdict.TO_JUDGE, say.NO_NUMBERS)
    if plan.decided_people is not None and people > plan.decided_people:
        return Outcome(Verdict.NOT_MET, say.TOO_MANY, (people, plan.decided_people))
    if plan.decided_days is not None and days > plan.decided_days:
        return Outcome(Verdict.NOT_MET, say.TOO_LONG, (days, plan.decided_days))
    idle = _idle_days(plan)
    if idle:
        return Outcome(Verdict.TO_JUDGE, say.IDLE_DAYS, (people, days, idle))
    return Outcome(Verdict.TO_JUDGE, say.FEW_ENOUGH, (people, days))


def _idle_days(plan: JourneyPlan) -> int:
    """Days between first and last travelling day whose programme has no entry of duty."""
    if plan.departs is None or plan.returns is None or not plan.programme:
        return 0
    busy = {item.on for item in plan.programme if item.duty is not False}
    days = range(plan.departs.toordinal(), plan.returns.toordinal() + 1)
    return sum(date.fromordinal(day) not in busy for day in days)


_COUNCIL_FIRST = needs(Act.COUNCIL_DECIDED, (Act.DEPARTED,))
_PERMITTED_FIRST = needs(Act.PERMITTED, (Act.DEPARTED,))
_FILE_FIRST = needs(Act.PERMITTED, (Act.DEPARTED, Act.PAID))


def council_before(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(c) A decision of the council before departure."""
    outcome = _COUNCIL_FIRST(case, today)
    unnamed = [one for one in plan.travellers if one.in_decision is False and one.role not in FAMILY]
    if outcome.verdict is Verdict.MET and unnamed:
        return Outcome(Verdict.NOT_MET, say.NOT_NAMED, (len(unnamed),))
    return outcome


def council_or_mayor(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(c since 2022/5) The council's decision, or the mayor's approval where the council does not sit in time."""
    outcome = council_before(case, plan, today)
    if first(case, Act.COUNCIL_DECIDED) is not None:
        return outcome
    approved = first(case, Act.MAYOR_APPROVED)
    if approved is None:
        return outcome
    departs = PartialDate.of(plan.departs) if plan.departs else None
    if departs is not None and approved.on is not None and departs.surely_before(approved.on):
        return Outcome(Verdict.NOT_MET, say.APPROVED_LATE, (approved.on, departs))
    if plan.council_could_sit is None:
        return Outcome(Verdict.TO_JUDGE, say.COULD_COUNCIL_SIT, (day_of(approved),))
    if plan.council_could_sit:
        return Outcome(Verdict.NOT_MET, say.COUNCIL_COULD_SIT, (day_of(approved),))
    return Outcome(Verdict.MET, say.MAYOR_INSTEAD, (day_of(approved),))


def qualified(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(d) Language and qualification of each traveller to a meeting."""
    people = [one for one in plan.travellers if one.role not in FAMILY]
    if not people:
        return Outcome(Verdict.PENDING, say.NO_TRAVELLERS)
    lacking = [one for one in people if one.speaks_language is False or one.qualified is False]
    unknown = [one for one in people if one.speaks_language is None or one.qualified is None]
    if lacking:
        return Outcome(Verdict.NOT_MET, say.UNQUALIFIED, (len(lacking), len(people)))
    if unknown:
        return Outcome(Verdict.TO_JUDGE, say.QUALIFICATION_UNKNOWN, (len(unknown), len(people)))
    return Outcome(Verdict.MET, say.QUALIFIED, (len(people),))


def permitted_organiser(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(e) Courses and study tours only of public bodies, unions and associations of public benefit."""
    if plan.organiser in PERMITTED_ORGANISERS:
        return Outcome(Verdict.MET, say.ORGANISER, (label(plan.organiser),))
    if plan.organiser in PRIVATE_ORGANISERS:
        return Outcome(Verdict.NOT_MET, say.WRONG_ORGANISER, (label(plan.organiser),))
    return Outcome(Verdict.TO_JUDGE, say.ORGANISER_UNCLEAR, (label(plan.organiser),))


def invitation_letter(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(f) An invitation letter for meetings and sister-city visits, before departure."""
    invited = plan.invited or plan.invitation_on is not None
    letter = any(document.kind is DocumentKind.INVITATION for document in case.documents)
    if plan.invitation_on is not None and plan.departs is not None and plan.invitation_on > plan.departs:
        args = (PartialDate.of(plan.invitation_on), PartialDate.of(plan.departs))
        return Outcome(Verdict.NOT_MET, say.INVITED_LATE, args)
    if invited or letter or first(case, Act.INVITED) is not None:
        return Outcome(Verdict.MET, say.INVITED)
    if plan.invited is False or not _ahead(plan, today):
        return Outcome(Verdict.NOT_MET, say.NOT_INVITED)
    return Outcome(Verdict.PENDING, PENDING, (label(Act.INVITED),))


def reported(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(g) The council is told at its first meeting after the return."""
    told = first(case, Act.REPORTED_TO_COUNCIL)
    back = first(case, Act.CAME_BACK)
    day = (full_day(back.on) if back else None) or plan.returns
    if day is None:
        return Outcome(Verdict.PENDING, PENDING, (label(Act.REPORTED_TO_COUNCIL),))
    _, last_day = next_sitting(day, case.office)
    if told is not None:
        if told.on is not None and PartialDate.of(last_day).surely_before(told.on):
            return Outcome(Verdict.TO_JUDGE, say.REPORTED_LATE, (told.on, PartialDate.of(last_day)))
        return Outcome(Verdict.MET, DONE, (label(Act.REPORTED_TO_COUNCIL), day_of(told)))
    if today > last_day:
        return Outcome(Verdict.NOT_MET, say.NOT_REPORTED, (PartialDate.of(last_day),))
    return Outcome(Verdict.PENDING, say.REPORT_BY, (PartialDate.of(last_day),))


def only_allowance(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(h) Travellers get travel and per diem under Law 6245 and nothing else."""
    allowed = {PaymentFor.TRAVEL, PaymentFor.PER_DIEM}
    others = [one for one in plan.payments if one.to is Payee.TRAVELLER and one.what not in allowed]
    elsewhere = [one for one in plan.payments if one.to is Payee.OTHER and one.what is not PaymentFor.TRAVEL]
    if others:
        return Outcome(Verdict.NOT_MET, say.OTHER_PAYMENT, (label(others[0].what), label(Payee.TRAVELLER)))
    if elsewhere:
        return Outcome(Verdict.NOT_MET, say.OTHER_PAYMENT, (label(elsewhere[0].what), label(Payee.OTHER)))
    if not any(one.to is Payee.TRAVELLER for one in plan.payments):
        return Outcome(Verdict.MET, say.NO_TRAVELLER_PAYMENTS)
    return Outcome(Verdict.MET, say.ALLOWANCE_ONLY)


def nothing_to_organiser(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(i) No payment to the organiser under any name."""
    paid = [one for one in plan.payments if one.to is Payee.ORGANISER]
    if paid:
        return Outcome(Verdict.NOT_MET, say.ORGANISER_PAID, (label(paid[0].what),))
    if plan.organiser is OrganiserKind.NONE:
        return Outcome(Verdict.NOT_APPLICABLE, say.NO_ORGANISER)
    return Outcome(Verdict.MET, say.ORGANISER_UNPAID)


def nothing_for_family(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(j) Nothing out of the budget for spouse and children."""
    if any(one.to is Payee.FAMILY for one in plan.payments):
        return Outcome(Verdict.NOT_MET, say.FAMILY_PAID)
    if any(traveller.role in FAMILY for traveller in plan.travellers):
        return Outcome(Verdict.MET, say.FAMILY_UNPAID)
    return Outcome(Verdict.NOT_APPLICABLE, say.NO_FAMILY)


def governor_told(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(k, l) Purpose, time and programme told to the governor before departure."""
    told = first(case, Act.GOVERNOR_TOLD)
    departs = PartialDate.of(plan.departs) if plan.departs else None
    if told is None:
        if _ahead(plan, today):
            return Outcome(Verdict.PENDING, PENDING, (label(Act.GOVERNOR_TOLD),))
        return Outcome(Verdict.NOT_MET, say.GOVERNOR_NOT_TOLD)
    if told.on is None or departs is None:
        return Outcome(Verdict.TO_JUDGE, say.GOVERNOR_UNDATED)
    if told.on.surely_before(departs):
        return Outcome(Verdict.MET, DONE, (label(Act.GOVERNOR_TOLD), told.on))
    if departs.surely_before(told.on):
        return Outcome(Verdict.NOT_MET, say.GOVERNOR_TOLD_LATE, (told.on, departs))
    return Outcome(Verdict.TO_JUDGE, say.GOVERNOR_UNDATED)


def budget_off_duty(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(a) seen from off-duty travel: nothing out of the budget."""
    if plan.payments:
        return Outcome(Verdict.NOT_MET, say.OFF_DUTY_PAID)
    return Outcome(Verdict.MET, say.NO_PAYMENTS)


def elected_permitted(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(14.10.2016 to July 2018) The Interior's permission for journeys of mayors and councillors."""
    if not any(traveller.role in ELECTED for traveller in plan.travellers):
        return Outcome(Verdict.NOT_APPLICABLE, say.NO_ELECTED)
    return _PERMITTED_FIRST(case, today)


def permission_file(case: Case, plan: JourneyPlan, today: date) -> Outcome:
    """(2021/6) The ministry's permission, with a file, for activities with persons, companies, associations and the
    like abroad, and where people who are not of the municipality travel."""
    outsiders = any(one.role is TravellerRole.OUTSIDER for one in plan.travellers)
    if plan.organiser not in PRIVATE_ORGANISERS and not outsiders:
        return Outcome(Verdict.NOT_APPLICABLE, say.NO_PRIVATE_PARTNER)
    outcome = _FILE_FIRST(case, today)
    if outcome.verdict is Verdict.MET:
        if not any(document.kind is DocumentKind.PERMISSION_FILE for document in case.documents):
            return Outcome(Verdict.TO_JUDGE, say.FILE_UNSEEN)
    return outcome


def _ahead(plan: JourneyPlan, today: date) -> bool:
    """Whether the journey still lies ahead; a plan without a day does."""
    return plan.departs is None or today <= plan.departs - timedelta(days=1)
