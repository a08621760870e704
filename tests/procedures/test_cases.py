"""The verbs of a case: what they change, journal and refuse."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk.files import pdf
from tests.desk.house import House
from tests.procedures.cases import TODAY, journey, lyon, sister_city, walk

from elci.accounts.models import JournalEntry
from elci.activities.services import record_dues
from elci.domain.dates import PartialDate
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind
from elci.domain.procedures.verdicts import Verdict
from elci.procedures.models import Case, CaseDocument, CaseEvent, FlagMark
from elci.procedures.services import (
    ActDraft,
    CaseDraft,
    PaperDraft,
    PersonDraft,
    PlanDraft,
    add_note,
    add_person,
    attach_paper,
    change_plan,
    close_case,
    edit_case,
    erase_person,
    handle_flag,
    judge_case,
    open_case,
    put_off_flag,
    record_act,
    register_paper,
    remove_from_plan,
    renew_standing,
    reopen_case,
    take_up_flag,
    withdraw_act,
    withdraw_paper,
)
from elci.procedures.services.cases import OtherSide
from elci.procedures.services.errors import (
    ActUnknownError,
    CaseClosedError,
    DecidedAlreadyError,
    FlagGoneError,
    NotAJourneyError,
    OtherSideMissingError,
    StepsMissingError,
    TieStateMissingError,
)
from elci.procedures.services.sides import correct_sides
from elci.registry.models import Agreement, LocalElection, Membership, Municipality, Organisation
from elci.registry.services import (
    ChangedMeanwhileError,
    ReasonMissingError,
    UndoError,
    version_of,
    withdraw_agreement,
)
from elci.registry.services.errors import FutureDateError
from elci.registry.services.memberships import MembershipDraft, record_membership


def last_verb(case: Case) -> str:
    return JournalEntry.objects.of(case).order_by("-pk").values_list("verb", flat=True)[0]


def test_a_case_opens_with_its_first_step_ahead(house: House) -> None:
    case = sister_city(house)
    assert (case.next_act, case.next_by, case.standing) == ("proposed", "unit", "open")
    assert last_verb(case) == "case.opened"


def test_a_case_needs_another_side(house: House) -> None:
    with pytest.raises(OtherSideMissingError):
        open_case(
            Municipality.objects.get(pk="ankara"), CaseKind.MEMBERSHIP, CaseDraft(title="Üyelik"),
            by=house.people["officer"], office=house.office,
        )  # fmt: skip


def test_a_unit_is_founded_without_another_side(house: House) -> None:
    case = open_case(
        Municipality.objects.get(pk="ankara"), CaseKind.UNIT_FOUNDING, CaseDraft(title="Birim"),
        by=house.people["officer"], office=house.office,
    )  # fmt: skip
    assert case.other_side == ""


def ending(house: House) -> Case:
    """A case to end the tie with Seoul, decided by the council."""
    by = house.people["officer"]
    side = OtherSide(partner=house.seoul.parties.get(partner__isnull=False).partner, agreement=house.seoul)
    case = open_case(
        Municipality.objects.get(pk="ankara"), CaseKind.ENDING_TIE, CaseDraft(title="Seul bağının sonu"),
        by=by, office=house.office, side=side, today=TODAY,
    )  # fmt: skip
    decision = ActDraft(Act.COUNCIL_DECIDED, PartialDate.parse("2026-09-08"), "311", "Belediye Meclisi")
    record_act(case, decision, by=by, today=TODAY)
    return Case.objects.get(pk=case.pk)


@pytest.mark.parametrize("state", ["ended", "suspended", "cancelled"])
def test_an_ending_changes_the_tie_and_is_taken_back_with_it(state: str, house: House) -> None:
    case, by = ending(house), house.people["officer"]
    on = PartialDate.parse("2026-11-01")
    draft = ActDraft(Act.ENDED, on, note="Karşı taraf fesih bildirdi", tie_state=state)
    event = record_act(case, draft, by=by, today=TODAY)
    tie = Agreement.objects.get(pk=house.seoul.pk)
    last = tie.events.order_by("-position")[0]
    assert (tie.state, last.act, last.actor) == (state, "meclis kararı, 311", "Belediye Meclisi")
    assert (last.reason_tr, last.date) == ("Karşı taraf fesih bildirdi", on)
    withdraw_act(event, by=by, reason="Yanlış dosya", today=TODAY)
    assert Agreement.objects.get(pk=house.seoul.pk).state == "listed"


def test_an_ending_without_the_new_state_or_a_reason_is_not_recorded(house: House) -> None:
    case, by = ending(house), house.people["officer"]
    on = PartialDate.parse("2026-11-01")
    with pytest.raises(TieStateMissingError):
        record_act(case, ActDraft(Act.ENDED, on, note="Fesih"), by=by, today=TODAY)
    with pytest.raises(ReasonMissingError):
        record_act(case, ActDraft(Act.ENDED, on, tie_state="ended"), by=by, today=TODAY)
    assert not CaseEvent.objects.filter(act="ended").exists()
    assert Agreement.objects.get(pk=house.seoul.pk).state == "listed"


def test_the_sides_are_corrected_until_something_is_decided(house: House) -> None:
    case, by = sister_city(house), house.people["officer"]
    ankara = Municipality.objects.get(pk="ankara")
    seoul = OtherSide(partner=house.seoul.parties.get(partner__isnull=False).partner)
    with pytest.raises(ReasonMissingError):
        correct_sides(case, ankara, seoul, by=by, reason=" ", today=TODAY)
    with pytest.raises(OtherSideMissingError):
        correct_sides(case, ankara, OtherSide(), by=by, reason="Yanlış kent", today=TODAY)
    correct_sides(case, ankara, seoul, by=by, reason="Yanlış kent", today=TODAY)
    fresh = Case.objects.get(pk=case.pk)
    assert (fresh.partner_id, "seul" in fresh.search_text) == ("seoul-kr", True)
    entry = JournalEntry.objects.of(case).order_by("-pk")[0]
    assert (entry.verb, entry.reason) == ("case.sides_corrected", "Yanlış kent")
    assert entry.before is not None
    assert (entry.before["partner_id"], (entry.after or {})["partner_id"]) == (lyon(house).pk, "seoul-kr")
    walk(fresh, house, until=Act.COUNCIL_DECIDED)
    with pytest.raises(DecidedAlreadyError):
        correct_sides(fresh, ankara, OtherSide(partner=lyon(house)), by=by, reason="Yine", today=TODAY)


def test_a_tie_that_the_case_had_made_stays_with_the_former_side(house: House) -> None:
    case, by = walk(sister_city(house), house, until=Act.COUNCIL_DECIDED), house.people["officer"]
    assert case.agreement is not None
    withdraw_act(case.events.get(act="council_decided"), by=by, reason="Yanlış", today=TODAY)
    seoul = OtherSide(partner=house.seoul.parties.get(partner__isnull=False).partner)
    correct_sides(case, case.municipality, seoul, by=by, reason="Yanlış kent", today=TODAY)
    assert Case.objects.get(pk=case.pk).agreement is None


def test_the_councils_term_is_read_from_the_elections_on_record(house: House) -> None:
    case = sister_city(house)
    for act, day in ((Act.COUNCIL_DECIDED, "2024-03-15"), (Act.ON_AGENDA, "2024-05-06")):
        record_act(case, ActDraft(act, PartialDate.parse(day)), by=house.people["officer"], today=TODAY)
    assert case.alarms == 0
    LocalElection.objects.create(pk="ankara-2024", municipality_id="ankara", year=2024)
    assert judge_case(Case.objects.get(pk=case.pk), today=TODAY).flags[0].code == ("council-before-its-term")


@pytest.mark.parametrize("kind", CaseKind)
def test_every_kind_opens_and_is_judged(kind: CaseKind, house: House) -> None:
    from elci.procedures.services.cases import OtherSide

    case = open_case(
        Municipality.objects.get(pk="ankara"), kind, CaseDraft(title=kind.value),
        by=house.people["officer"], office=house.office, side=OtherSide(partner=lyon(house)), today=TODAY,
    )  # fmt: skip
    assert judge_case(case, today=TODAY).judgement.steps
    assert case.next_act


def test_the_whole_way_lands_on_the_tie(house: House) -> None:
    case = walk(sister_city(house), house)
    assert case.agreement is not None
    events = case.agreement.events.order_by("position")
    assert [(event.state, str(event.date)) for event in events] == [
        ("proposed", "None"),
        ("decided", "2026-02-06"),
        ("permitted", "2026-06-01"),
        ("signed", "2026-09-14"),
    ]
    assert "50247" in events[2].act
    assert str(case.agreement.date) == "2026-09-14"
    assert [purpose.pk for purpose in case.agreement.purposes.all()] == ["000-p-01"]


def test_before_the_council_decides_there_is_no_tie(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.ON_AGENDA)
    assert case.agreement is None
    assert not Agreement.objects.with_partner(lyon(house)).exists()


def test_a_tie_on_record_is_taken_up(house: House) -> None:
    from elci.procedures.services.cases import OtherSide
    from elci.registry.models import Partner

    seoul = Partner.objects.get(pk="seoul-kr")
    case = open_case(
        Municipality.objects.get(pk="ankara"), CaseKind.SISTER_CITY, CaseDraft(title="Seul"),
        by=house.people["officer"], office=house.office, side=OtherSide(partner=seoul), today=TODAY,
    )  # fmt: skip
    draft = ActDraft(Act.COUNCIL_DECIDED, PartialDate(2026, 3, 3), "5")
    record_act(case, draft, by=house.people["officer"], today=TODAY)
    case.refresh_from_db()
    assert case.agreement == house.seoul
    assert case.agreement.state == "decided"


def test_joining_lands_on_the_register_of_memberships(house: House) -> None:
    from elci.procedures.services.cases import OtherSide
    from elci.registry.models import Membership, Organisation

    body = Organisation.objects.create(
        pk="eurocities", name_tr="EUROCITIES", name_en="EUROCITIES", sort_key="e", kind="network"
    )
    by = house.people["officer"]
    case = open_case(
        Municipality.objects.get(pk="ankara"), CaseKind.MEMBERSHIP, CaseDraft(title="EUROCITIES"),
        by=by, office=house.office, side=OtherSide(organisation=body), today=TODAY,
    )  # fmt: skip
    event = record_act(case, ActDraft(Act.JOINED, PartialDate(2026, 5, 1)), by=by, today=TODAY)
    case.refresh_from_db()
    assert case.membership is not None
    assert (case.membership.kind, str(case.membership.since)) == ("member", "2026-05-01")
    withdraw_act(event, by=by, reason="Yanlış kayıt", today=TODAY)
    assert not Membership.objects.exists()


def test_a_step_taken_back_leaves_the_tie_as_it_was(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.PERMITTED)
    permitted = case.events.get(act="permitted")
    withdraw_act(permitted, by=house.people["officer"], reason="Yanlış dosya", today=TODAY)
    case.refresh_from_db()
    assert case.agreement is not None
    assert case.agreement.state == "decided"
    assert case.next_act == "permitted"
    assert CaseEvent.objects.get(pk=permitted.pk).withdrawn is not None


def test_another_persons_step_on_the_tie_is_not_taken_back(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.PERMITTED)
    with pytest.raises(UndoError):
        withdraw_act(case.events.get(act="permitted"), by=house.people["head"], reason="Yanlış")
    assert case.events.get(act="permitted").withdrawn is None


def test_an_act_of_another_kind_of_case_is_refused(house: House) -> None:
    with pytest.raises(ActUnknownError):
        record_act(sister_city(house), ActDraft(Act.JOINED), by=house.people["officer"])


def test_an_act_of_tomorrow_is_refused(house: House) -> None:
    with pytest.raises(FutureDateError):
        record_act(
            sister_city(house), ActDraft(Act.PROPOSED, PartialDate(2026, 11, 21)),
            by=house.people["officer"], today=TODAY,
        )  # fmt: skip


def test_the_second_of_two_people_is_told(house: House) -> None:
    case = sister_city(house)
    seen = version_of(case)
    edit_case(case, CaseDraft(title="Lyon"), by=house.people["head"], seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        edit_case(case, CaseDraft(title="Lyon kenti"), by=house.people["officer"], seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        record_act(case, ActDraft(Act.PROPOSED), by=house.people["officer"], seen=seen)


def test_an_edit_that_changes_nothing_is_not_journalled(house: House) -> None:
    case = sister_city(house)
    before = version_of(case)
    draft = CaseDraft(
        title=case.title, responsible=case.responsible, area=case.area, aim=case.aim, benefit=case.benefit
    )
    edit_case(case, draft, by=house.people["officer"])
    assert version_of(case) == before


def test_a_case_is_completed_only_with_every_required_step(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.PERMITTED)
    with pytest.raises(StepsMissingError, match="Sign"):
        close_case(case, "completed", by=house.people["head"], reason="Bitti", today=TODAY)
    assert Case.objects.get(pk=case.pk).closed is None
    assert not case.events.filter(act="archived").exists()
    by = house.people["officer"]
    record_act(case, ActDraft(Act.SIGNED, PartialDate(2026, 9, 14)), by=by, today=TODAY)
    closed = close_case(case, "completed", by=house.people["head"], reason="İmzalandı", today=TODAY)
    assert closed.closed is not None
    assert closed.events.filter(act="archived").count() == 1


def test_a_closed_case_stands_still_until_it_is_opened_again(house: House) -> None:
    case = sister_city(house)
    head = house.people["head"]
    close_case(case, "given_up", by=head, reason="Vazgeçildi", today=TODAY)
    with pytest.raises(CaseClosedError):
        record_act(case, ActDraft(Act.PROPOSED), by=head)
    reopen_case(case, by=head, reason="Yeniden gündemde", today=TODAY)
    record_act(case, ActDraft(Act.PROPOSED, PartialDate(2026)), by=head, today=TODAY)
    assert not case.events.filter(act="withdrawn", withdrawn__isnull=True).exists()


def test_a_grave_act_asks_for_a_reason(house: House) -> None:
    case = sister_city(house)
    by = house.people["head"]
    event = record_act(case, ActDraft(Act.PROPOSED), by=by)
    paper = attach_paper(case, pdf("a.pdf"), PaperDraft(DocumentKind.PROPOSAL, "a"), by=by)
    with pytest.raises(ReasonMissingError):
        close_case(case, "given_up", by=by, reason=" ")
    with pytest.raises(ReasonMissingError):
        reopen_case(case, by=by, reason="")
    with pytest.raises(ReasonMissingError):
        withdraw_act(event, by=by, reason="")
    with pytest.raises(ReasonMissingError):
        withdraw_paper(paper, by=by, reason="")


def test_a_journey_lights_up(house: House) -> None:
    case = journey(house, people=31, duty=False)
    broken = {finding.rule.id for finding in judge_case(case, today=TODAY).judgement.broken()}
    assert len(broken) >= 3
    assert all("travel" in rule or rule.startswith("tr-") for rule in broken)


def test_a_journeys_verdict_follows_each_change(house: House) -> None:
    case = journey(house, duty=False)
    by = house.people["officer"]
    before = {finding.rule.id for finding in judge_case(case, today=TODAY).judgement.broken()}
    remove_from_plan(case.programme.get(), by=by, today=TODAY)
    remove_from_plan(case.payments.get(), by=by, today=TODAY)
    after = {
        finding.rule.id
        for finding in judge_case(Case.objects.get(pk=case.pk), today=TODAY).judgement.findings
        if finding.verdict is Verdict.NOT_MET
    }
    assert after < before


def test_the_journal_of_a_journey_holds_no_name(house: House) -> None:
    case = journey(house)
    add_person(case, PersonDraft("Jeanne Martin", contact="jeanne@example.org"), by=house.people["officer"])
    told = str(list(JournalEntry.objects.of(case).values_list("before", "after")))
    assert "Kişi" not in told
    assert "Martin" not in told
    assert "councillor" in told


def test_a_person_is_erased(house: House) -> None:
    case = sister_city(house)
    person = add_person(case, PersonDraft("Jeanne Martin"), by=house.people["officer"])
    erase_person(person, by=house.people["officer"])
    assert not case.people.exists()
    assert last_verb(case) == "case.person_erased"


def test_only_a_journey_has_a_plan(house: House) -> None:
    with pytest.raises(NotAJourneyError):
        change_plan(sister_city(house), PlanDraft("meeting"), by=house.people["officer"])


def test_a_note_stays_with_its_writer(house: House) -> None:
    note = add_note(sister_city(house), " Lyon’u arayın ", by=house.people["officer"])
    assert (note.text, note.by) == ("Lyon’u arayın", house.people["officer"])


def test_a_flag_stays_until_it_is_handled(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.COUNCIL_DECIDED)
    by = house.people["officer"]
    today = date(2026, 3, 1)
    standing = judge_case(Case.objects.get(pk=case.pk), today=today)
    due = next(each for each in standing.dues if each.code == "send-decision")
    assert due.late
    handle_flag(case, due.key, by=by, reason="Elden teslim edildi", today=today)
    after = judge_case(Case.objects.get(pk=case.pk), today=today)
    assert due.key not in {each.key for each in after.dues}
    assert due.key in {each.key for each in after.quiet}
    take_up_flag(case, due.key, by=by, today=today)
    assert due.key in {each.key for each in judge_case(Case.objects.get(pk=case.pk), today=today).dues}


def test_a_flag_put_off_comes_back_on_its_day(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.COUNCIL_DECIDED)
    today = date(2026, 2, 10)
    due = next(each for each in judge_case(case, today=today).dues if each.code == "send-decision")
    put_off_flag(case, due.key, date(2026, 2, 20), by=house.people["officer"], today=today)
    fresh = Case.objects.get(pk=case.pk)
    assert due.key not in {each.key for each in judge_case(fresh, today=date(2026, 2, 10)).dues}
    assert due.key in {each.key for each in judge_case(fresh, today=date(2026, 2, 20)).dues}


def test_a_flag_that_does_not_stand_cannot_be_answered(house: House) -> None:
    with pytest.raises(FlagGoneError):
        handle_flag(sister_city(house), "no-such-flag", by=house.people["officer"], reason="?")
    assert not FlagMark.objects.exists()


def test_time_alone_changes_what_the_list_shows(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.COUNCIL_DECIDED)
    renew_standing(today=date(2026, 2, 8))
    Case.objects.update(judged=date(2026, 2, 8))
    entries = JournalEntry.objects.count()
    assert renew_standing(today=date(2026, 11, 25)) == 1
    case.refresh_from_db()
    assert case.judged == date(2026, 11, 25)
    assert renew_standing(today=date(2026, 11, 25)) == 0
    assert JournalEntry.objects.count() == entries


def test_a_page_that_cannot_wait_judges_the_most_urgent(house: House) -> None:
    first, second = sister_city(house), journey(house)
    assert second.due is not None
    Case.objects.update(judged=date(2026, 1, 1))
    assert renew_standing(today=TODAY, at_most=1) == 1
    assert Case.objects.get(judged=TODAY) == second
    assert Case.objects.get(judged=date(2026, 1, 1)) == first


def test_a_usual_wait_is_taken_from_the_offices_own_cases(house: House) -> None:
    from elci.domain.procedures.waiting import usual_wait
    from elci.procedures.facts_of import past_of

    cases = [sister_city(house) for _ in range(6)]
    for case in cases[:5]:
        CaseEvent.objects.create(case=case, act="applied", on=PartialDate(2026, 3, 2))
        CaseEvent.objects.create(case=case, act="permitted", on=PartialDate(2026, 5, 31))
    usual = usual_wait(past_of(cases[5]), Act.APPLIED, Act.PERMITTED)
    assert usual is not None
    assert (usual.cases, usual.median) == (5, 90)
    assert usual_wait(past_of(cases[0]), Act.APPLIED, Act.PERMITTED) is None


def test_papers_have_versions_and_hashes(house: House) -> None:
    case = sister_city(house)
    by = house.people["officer"]
    first = attach_paper(case, pdf("İĞŞ.pdf"), PaperDraft(DocumentKind.PROTOCOL, "Taslak"), by=by)
    second = attach_paper(case, pdf("b.pdf"), PaperDraft(DocumentKind.PROTOCOL, "Son"), by=by)
    assert (first.version, second.version) == (1, 2)
    assert first.document.original_name == "İĞŞ.pdf"
    assert len(first.document.sha256) == 64


def test_a_paper_withdrawn_counts_no_more(house: House) -> None:
    case = sister_city(house)
    by = house.people["officer"]
    paper = attach_paper(case, pdf("a.pdf"), PaperDraft(DocumentKind.PROTOCOL, "Metin"), by=by)
    withdraw_paper(paper, by=by, reason="Yanlış dosya")
    from elci.procedures.facts_of import facts_of

    assert facts_of(Case.objects.get(pk=case.pk)).documents == ()
    assert paper.document.file.storage.exists(paper.document.file.name)


def test_a_paper_gets_its_number_afterwards(house: House) -> None:
    case = sister_city(house)
    by = house.people["officer"]
    paper = attach_paper(case, pdf("a.pdf"), PaperDraft(DocumentKind.APPLICATION, "Başvuru"), by=by)
    draft = PaperDraft(DocumentKind.APPLICATION, "Başvuru", state="final", number="E-12", on=date(2026, 3, 2))
    register_paper(paper, draft, by=by, today=TODAY)
    held = CaseDocument.objects.get(pk=paper.pk)
    assert (held.state, held.number, held.on) == ("final", "E-12", date(2026, 3, 2))
    with pytest.raises(FutureDateError):
        register_paper(
            paper, PaperDraft(DocumentKind.APPLICATION, "x", on=date(2026, 12, 1)), by=by, today=TODAY
        )


def joining(house: House) -> Case:
    body = Organisation.objects.create(
        pk="eurocities", name_tr="EUROCITIES", name_en="EUROCITIES", sort_key="e", kind="network"
    )
    return open_case(
        Municipality.objects.get(pk="ankara"), CaseKind.MEMBERSHIP, CaseDraft(title="EUROCITIES"),
        by=house.people["officer"], office=house.office, side=OtherSide(organisation=body), today=TODAY,
    )  # fmt: skip


def test_a_membership_that_was_there_before_stays_when_the_step_is_taken_back(house: House) -> None:
    case, by = joining(house), house.people["officer"]
    assert case.organisation is not None
    held = record_membership(
        case.municipality, case.organisation, MembershipDraft(kind="member", since=PartialDate(2020)),
        by=by, office=house.office, reason="liste", today=TODAY,
    )  # fmt: skip
    event = record_act(case, ActDraft(Act.JOINED, PartialDate(2026, 5, 1)), by=by, today=TODAY)
    withdraw_act(event, by=by, reason="Yanlış kayıt", today=TODAY)
    assert list(Membership.objects.all()) == [held]
    assert Case.objects.get(pk=case.pk).membership is None


def test_a_membership_on_which_dues_hang_is_not_taken_back(house: House) -> None:
    case, by = joining(house), house.people["officer"]
    event = record_act(case, ActDraft(Act.JOINED, PartialDate(2026, 5, 1)), by=by, today=TODAY)
    values = {"year": 2026, "amount": 10, "currency": "EUR"}
    record_dues(Membership.objects.get(), values, by=by, office=house.office)
    with pytest.raises(UndoError, match="dues"):
        withdraw_act(event, by=by, reason="Yanlış kayıt", today=TODAY)
    assert Membership.objects.exists()


def test_who_left_and_joins_again_is_recorded_again(house: House) -> None:
    case, by = joining(house), house.people["officer"]
    Membership.objects.create(
        pk="eski", organisation=case.organisation, municipality=case.municipality, kind="member",
        since=PartialDate(2005), until=PartialDate(2010),
    )  # fmt: skip
    record_act(case, ActDraft(Act.JOINED, PartialDate(2026, 5, 1)), by=by, today=TODAY)
    assert Membership.objects.count() == 2


def test_a_tie_that_was_withdrawn_is_made_anew_by_the_next_decision(house: House) -> None:
    case, by = walk(sister_city(house), house, until=Act.COUNCIL_DECIDED), house.people["officer"]
    first = case.agreement
    assert first is not None
    withdraw_act(case.events.get(act="council_decided"), by=by, reason="Yanlış dosya", today=TODAY)
    withdraw_agreement(first, by=house.people["head"], office=house.office, reason="Yanlış kayıt")
    case.refresh_from_db()
    decision = ActDraft(Act.COUNCIL_DECIDED, PartialDate.parse("2026-09-08"), "311")
    record_act(case, decision, by=by, today=TODAY)
    case.refresh_from_db()
    assert case.agreement is not None
    assert (case.agreement.withdrawn, case.agreement.state) == (None, "decided")
    assert case.agreement.pk != first.pk
