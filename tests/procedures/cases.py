"""Cases for tests: Ankara and Lyon on their way to a sister city, a journey, a calendar of days."""

from __future__ import annotations

from datetime import date

from tests.desk.house import House

from elci.domain.dates import PartialDate
from elci.domain.procedures.kinds import Act, CaseKind
from elci.procedures.models import Case
from elci.procedures.services import (
    ActDraft,
    CaseDraft,
    PaymentDraft,
    PlanDraft,
    ProgrammeDraft,
    TravellerDraft,
    add_payment,
    add_programme_item,
    add_traveller,
    change_plan,
    open_case,
    record_act,
)
from elci.procedures.services.cases import OtherSide
from elci.registry.models import Municipality, Partner
from elci.registry.services import partner_at

TODAY = date(2026, 11, 20)
# A sister city from the idea to the signature, as the law of 2026 asks for it.
WAY = (
    (Act.PROPOSED, "2026-01-12", ""),
    (Act.PROPOSED_TO_COUNCIL, "2026-01-20", ""),
    (Act.ON_AGENDA, "2026-02-02", ""),
    (Act.COUNCIL_DECIDED, "2026-02-06", "112"),
    (Act.SENT_TO_GOVERNOR, "2026-02-16", "E-77"),
    (Act.APPLIED, "2026-03-02", "E-91"),
    (Act.PERMITTED, "2026-06-01", "50247"),
    (Act.SIGNED, "2026-09-14", ""),
)


def lyon(house: House) -> Partner:
    """The partner city Lyon, made once."""
    return partner_at("gn:2996944", by=house.people["officer"], office=house.office)


def sister_city(house: House, **more: object) -> Case:
    """A case with Lyon, opened by the officer."""
    draft = CaseDraft(
        title="Lyon ile kardeş kent",
        responsible=house.people["officer"],
        area="toplu taşıma",
        aim="Toplu taşıma deneyimini paylaşmak",
        benefit="Daha sık sefer",
        purposes=("000-p-01",),
        **more,  # type: ignore[arg-type]
    )
    return open_case(
        Municipality.objects.get(pk="ankara"),
        CaseKind.SISTER_CITY,
        draft,
        by=house.people["officer"],
        office=house.office,
        side=OtherSide(partner=lyon(house)),
        opened=date(2026, 1, 12),
        today=TODAY,
    )


def walk(case: Case, house: House, *, until: Act | None = None) -> Case:
    """Record the way up to an act, that one included; all of it for None."""
    for act, day, number in WAY:
        draft = ActDraft(act, PartialDate.parse(day), number)
        record_act(case, draft, by=house.people["officer"], today=TODAY)
        if act is until:
            break
    return Case.objects.get(pk=case.pk)


def journey(house: House, *, people: int = 2, duty: bool = True) -> Case:
    """Five days in Lyon in September 2022 with a mayor and councillors."""
    by = house.people["officer"]
    case = open_case(
        Municipality.objects.get(pk="ankara"),
        CaseKind.OUTGOING_VISIT,
        CaseDraft(title="Lyon çalışma ziyareti", aim="Tramvay işletmesini incelemek", place="Lyon"),
        by=by,
        office=house.office,
        side=OtherSide(partner=lyon(house)),
        opened=date(2022, 8, 1),
        today=TODAY,
    )
    frame = PlanDraft("course", date(2022, 9, 26), date(2022, 9, 30), "FR", "company", "Bir şirket")
    change_plan(case, frame, by=by, today=TODAY)
    for number in range(people):
        role = "councillor" if number else "mayor"
        add_traveller(case, TravellerDraft(f"Kişi {number}", role), by=by, today=TODAY)
    item = ProgrammeDraft(date(2022, 9, 27), "Panoramik kent turu", "Lyon", duty)
    add_programme_item(case, item, by=by, today=TODAY)
    add_payment(case, PaymentDraft("organiser", "service", date(2022, 9, 1)), by=by, today=TODAY)
    return Case.objects.get(pk=case.pk)
