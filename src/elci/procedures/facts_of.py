"""A case of the database as the rules read it."""

from __future__ import annotations

from elci.domain.procedures import facts
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind, OfficeKind
from elci.procedures.models import Case, CaseDocument, CaseEvent, Paper

_READ = 2_000  # newest acts of other cases


def facts_of(case: Case) -> facts.Case:
    """What the case says of itself. Withdrawn acts and papers are left out, and drafts, which prove nothing.

    The caller may have prefetched events, papers, travellers, programme, payments and the elections.
    """
    country = case.partner.country_id if case.partner else None
    return facts.Case(
        kind=CaseKind(case.kind),
        office=OfficeKind(case.municipality.kind),
        events=tuple(
            facts.Event(act=Act(event.act), on=event.on, number=event.number, by=event.by)
            for event in case.events.all()
            if event.withdrawn is None
        ),
        documents=tuple(
            _paper(paper)
            for paper in case.papers.all()
            if paper.document.withdrawn is None and paper.state != Paper.DRAFT
        ),
        plan=_plan(case) if case.kind == CaseKind.OUTGOING_VISIT else None,
        partner_country=country or "",
        begins=case.begins,
        ends=case.ends,
        term_began=case.term_began,
        elected=tuple(election.year for election in case.municipality.elections.all()),
        signs_protocol=case.signs_protocol,
        pays_dues=case.pays_dues,
        contacts_mission=case.contacts_mission,
        expires=case.expires,
        renewal_lead=case.renewal_lead,
    )


def past_of(case: Case) -> list[facts.Case]:
    """The acts of the office's other cases of the kind, from which usual waits are taken; one query."""
    kind, office = CaseKind(case.kind), OfficeKind(case.municipality.kind)
    others = CaseEvent.objects.filter(case__office=case.office_id, case__kind=case.kind, withdrawn=None)
    events: dict[int, list[facts.Event]] = {}
    for other, act, on in (
        others.exclude(case=case).order_by("-case_id").values_list("case_id", "act", "on")[:_READ]
    ):
        events.setdefault(other, []).append(facts.Event(act=Act(act), on=on))
    return [facts.Case(kind=kind, office=office, events=tuple(acts)) for acts in events.values()]


def _paper(paper: CaseDocument) -> facts.Document:
    return facts.Document(
        kind=DocumentKind(paper.kind),
        on=paper.on,
        version=paper.version,
        certified=paper.certified,
        permitted=paper.permitted,
        signed=paper.signed,
        text=paper.text,
    )


def _plan(case: Case) -> facts.JourneyPlan:
    return facts.JourneyPlan(
        purpose=facts.JourneyPurpose(case.journey_purpose or facts.JourneyPurpose.OTHER_DUTY),
        departs=case.begins,
        returns=case.ends,
        countries=tuple(case.countries.split()),
        organiser=facts.OrganiserKind(case.organiser_kind or facts.OrganiserKind.NONE),
        invitation_on=case.invitation_on,
        invited=case.invited,
        travellers=tuple(
            facts.Traveller(
                key=str(number),
                role=facts.TravellerRole(each.role),
                speaks_language=each.speaks_language,
                qualified=each.qualified,
                in_decision=each.in_decision,
                service_passport=each.service_passport,
                visa_needed=each.visa_needed,
                visa_until=each.visa_until,
            )
            for number, each in enumerate(case.travellers.all(), 1)
        ),
        programme=tuple(
            facts.ProgrammeItem(on=each.on, what=each.what, where=each.where, duty=each.duty)
            for each in case.programme.all()
        ),
        payments=tuple(
            facts.Payment(
                to=facts.Payee(each.to),
                what=facts.PaymentFor(each.what),
                on=each.on,
                amount=each.amount,
                currency=each.currency,
            )
            for each in case.payments.all()
        ),
        decided_people=case.decided_people,
        decided_days=case.decided_days,
        council_could_sit=case.council_could_sit,
    )
