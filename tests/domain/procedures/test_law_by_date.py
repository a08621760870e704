"""Rule × case × date: the law of the day of the act answers, and names its articles."""

from datetime import date

import pytest
from tests.domain.procedures.making import TODAY, a_case, done, sister, verdict

from elci.domain.procedures.authorities import Role
from elci.domain.procedures.facts import (
    Document,
    JourneyPlan,
    JourneyPurpose,
    OrganiserKind,
    Traveller,
    TravellerRole,
)
from elci.domain.procedures.judging import judge
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind, LetterKind, OfficeKind
from elci.domain.procedures.routes import address_on
from elci.domain.procedures.verdicts import CaseState, Verdict

MET, NOT_MET, NOT_COVERED, TO_JUDGE = (
    Verdict.MET,
    Verdict.NOT_MET,
    Verdict.NOT_COVERED,
    Verdict.TO_JUDGE,
)


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        ("2005-04-06", NOT_COVERED),  # the day before circular 2005/36
        ("2005-04-07", NOT_MET),
        ("2005-07-12", NOT_MET),  # 2005/36, the day before 5393
        ("2005-07-13", NOT_MET),  # 5393 art. 74/3
        ("2012-05-01", NOT_MET),
        ("2005", TO_JUDGE),  # the year holds both states of the law
        ("2004", NOT_COVERED),
        ("<2005", NOT_COVERED),
    ],
)
def test_a_signature_without_permission(signed, expected):
    assert verdict(sister(done(Act.SIGNED, signed)), "tr-permission") is expected


@pytest.mark.parametrize(
    ("signed", "articles"),
    [
        ("2005-05-01", ["Genelge (İçişleri Bakanlığı) (genel)"]),
        ("2012-05-01", ["Belediye Kanunu md. 74/3", "Belediye Kanunu md. 18/p"]),
        ("2019-05-01", ["Belediye Kanunu md. 74/3", "7153 sayılı Kanun (5393’te değişiklik yapar) md. 28"]),
    ],
)
def test_the_answer_names_the_articles_of_its_day(signed, articles):
    finding = judge(sister(done(Act.SIGNED, signed)), TODAY).finding("tr-permission")
    named = [basis.in_language("tr") for basis in finding.bases]
    assert [article for article in articles if not any(name.endswith(article) for name in named)] == []


def test_5393_is_not_named_for_a_day_before_it():
    finding = judge(sister(done(Act.SIGNED, "2005-05-01")), TODAY).finding("tr-permission")
    assert [basis.in_language("tr") for basis in finding.bases if basis.instrument.number == "5393"] == []


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2005, 4, 7), "İçişleri Bakanlığı"),
        (date(2018, 7, 9), "İçişleri Bakanlığı"),
        (date(2018, 12, 10), "Çevre ve Şehircilik Bakanlığı"),
        (date(2021, 10, 28), "Çevre ve Şehircilik Bakanlığı"),
        (date(2021, 10, 29), "Çevre, Şehircilik ve İklim Değişikliği Bakanlığı"),
        (date(2026, 11, 1), "Çevre, Şehircilik ve İklim Değişikliği Bakanlığı"),
    ],
)
def test_the_permitting_ministry_of_the_day(law, day, name):
    assert law.authority_on(Role.PERMISSION, day).name.tr == name


def test_before_the_first_proven_day_no_ministry_is_named(law):
    assert law.authority_on(Role.PERMISSION, date(2005, 4, 6)) is None


def test_the_autumn_of_2018_is_said_to_be_unsettled(law):
    found = law.authority_on(Role.PERMISSION, date(2018, 10, 2))
    assert "7153" in found.unsettled.tr


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1987, 4, 7), "Bakanlar Kurulu"),
        (date(2018, 7, 8), "Bakanlar Kurulu"),
        (date(2018, 7, 9), "Cumhurbaşkanlığı"),
    ],
)
def test_who_permits_under_3335(law, day, name):
    assert law.authority_on(Role.STATE_PERMISSION, day).name.tr == name


def test_the_application_goes_to_the_ministry_of_the_day_through_the_governors(law):
    address = address_on(law, LetterKind.APPLICATION, date(2012, 5, 1), OfficeKind.METROPOLITAN_DISTRICT)
    assert address.addressee.tr == "İçişleri Bakanlığı"
    assert [office.tr for office in address.through] == ["Kaymakamlık", "Valilik"]


def test_no_address_is_invented_before_the_first_proven_day(law):
    assert address_on(law, LetterKind.APPLICATION, date(1997, 2, 7), OfficeKind.PROVINCIAL) is None


MEMBERSHIP_PAPERS = (
    DocumentKind.COUNCIL_DECISION,
    DocumentKind.STATUTE,
    DocumentKind.STATUTE_TRANSLATION,
    DocumentKind.EXPECTED_BENEFIT,
    DocumentKind.FINAL_ACCOUNT,
)


def membership(*, certified=True, leave_out=None, pays=False, applied="2015-03-01"):
    papers = tuple(
        Document(kind, certified=certified if kind is DocumentKind.STATUTE_TRANSLATION else None)
        for kind in MEMBERSHIP_PAPERS
        if kind is not leave_out
    )
    return a_case(
        CaseKind.MEMBERSHIP,
        done(Act.COUNCIL_DECIDED, "2015-02-02"),
        done(Act.APPLIED, applied),
        documents=papers,
        pays_dues=pays,
    )


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (membership(), MET),
        (membership(certified=False), NOT_MET),
        (membership(leave_out=DocumentKind.STATUTE), NOT_MET),
        (membership(leave_out=DocumentKind.FINAL_ACCOUNT), NOT_MET),
        (membership(pays=True), NOT_MET),  # the amount of the dues is missing
        (membership(pays=None), TO_JUDGE),
        (membership(leave_out=DocumentKind.STATUTE, applied="2004-03-01"), NOT_COVERED),
    ],
)
def test_the_papers_of_a_membership(case, expected):
    """2005/36 b."""
    assert verdict(case, "tr-papers-membership") is expected


def test_the_permission_of_3335_is_a_question_and_not_an_alarm():
    case = a_case(CaseKind.MEMBERSHIP, done(Act.JOINED, "2015-05-01"))
    assert verdict(case, "tr-3335-permission") is TO_JUDGE
    assert (
        verdict(a_case(CaseKind.MEMBERSHIP, done(Act.JOINED, "1986-05-01")), "tr-3335-permission")
        is NOT_COVERED
    )


def test_the_opinion_of_foreign_affairs_is_not_asked_after_2018():
    """3335 art. 1 as study 004 quotes it."""
    earlier = a_case(CaseKind.MEMBERSHIP, done(Act.JOINED, "2015-05-01"))
    later = a_case(CaseKind.MEMBERSHIP, done(Act.JOINED, "2019-05-01"))
    assert verdict(earlier, "tr-3335-opinion") is TO_JUDGE
    assert verdict(later, "tr-3335-opinion") is None


@pytest.mark.parametrize("rule", ["tr-budget-law-2007", "tr-communique-390"])
def test_what_is_only_cited_is_never_demanded(rule):
    assert verdict(membership(), rule) is None


def test_the_third_ministry_contact_asks_for_a_notice():
    """1173 art. 1/6."""
    contact = sister(done(Act.MISSION_CONTACTED, "1990-05-01"))
    assert verdict(contact, "tr-mission-contacts") is NOT_MET
    told = sister(done(Act.MISSION_CONTACTED, "1990-05-01"), done(Act.FOREIGN_MINISTRY_TOLD, "1990-05-02"))
    assert verdict(told, "tr-mission-contacts") is MET


def journey(departs, *events, office=OfficeKind.PROVINCIAL, **plan):
    given = {
        "travellers": (Traveller("1", TravellerRole.MAYOR),),
        "organiser": OrganiserKind.NONE,
        **plan,
    }
    return a_case(
        CaseKind.OUTGOING_VISIT,
        *events,
        office=office,
        plan=JourneyPlan(JourneyPurpose.OTHER_DUTY, departs, departs, **given),
    )


@pytest.mark.parametrize(
    ("departs", "rule", "expected"),
    [
        (date(2005, 6, 19), "tr-travel-c", NOT_COVERED),
        (date(2005, 6, 20), "tr-travel-c", NOT_MET),
        (date(2022, 3, 8), "tr-travel-c", NOT_MET),
        (date(2022, 3, 9), "tr-travel-c", None),  # 2022/5 stands in its place
        (date(2022, 3, 8), "tr-travel-c-2022", None),
        (date(2022, 3, 9), "tr-travel-c-2022", MET),
        (date(2016, 10, 13), "tr-travel-2016-permission", NOT_COVERED),
        (date(2016, 10, 14), "tr-travel-2016-permission", NOT_MET),
        (date(2018, 7, 30), "tr-travel-2016-permission", NOT_MET),
        (date(2018, 8, 1), "tr-travel-2016-permission", None),
    ],
)
def test_the_mayors_approval_and_the_permission_of_2016_by_date(departs, rule, expected):
    """2005/62 c; 2022/5: the mayor approves where the council does not sit in time."""
    approved = done(Act.MAYOR_APPROVED, "2005-01-02")
    assert verdict(journey(departs, approved, council_could_sit=False), rule) is expected


def test_the_mayor_cannot_approve_when_the_council_could_sit():
    approved = done(Act.MAYOR_APPROVED, "2023-05-02")
    case = journey(date(2023, 5, 20), approved, council_could_sit=True)
    assert verdict(case, "tr-travel-c-2022") is NOT_MET


def test_after_2021_the_repeal_of_2005_62_is_said_to_be_unsettled():
    before = judge(journey(date(2021, 4, 20)), TODAY).finding("tr-travel-b")
    after = judge(journey(date(2021, 4, 21)), TODAY).finding("tr-travel-b")
    assert before.unsettled is None
    assert "2021/6" in after.unsettled.tr


@pytest.mark.parametrize(
    ("departs", "expected"),
    [(date(2021, 4, 20), NOT_COVERED), (date(2021, 4, 21), NOT_MET)],
)
def test_a_traveller_from_outside_needs_the_file_of_2021(departs, expected):
    case = journey(departs, travellers=(Traveller("1", TravellerRole.OUTSIDER),))
    assert verdict(case, "tr-travel-permission-file") is expected


@pytest.mark.parametrize(
    ("office", "rule"),
    [
        (OfficeKind.METROPOLITAN, "tr-unit-decision-metropolitan"),
        (OfficeKind.TOWN, "tr-unit-decision"),
    ],
)
def test_a_unit_is_founded_by_the_council_of_its_municipality(office, rule):
    """5393 art. 48; 5216 art. 21."""
    case = a_case(CaseKind.UNIT_FOUNDING, done(Act.BEGAN, "2010-01-04"), office=office)
    assert verdict(case, rule) is NOT_MET
    assert (
        len([name for name in ("tr-unit-decision", "tr-unit-decision-metropolitan") if verdict(case, name)])
        == 1
    )


def test_a_tie_at_home_needs_both_councils_and_no_permission():
    """2005/36: mutual decisions."""
    case = a_case(
        CaseKind.DOMESTIC_TIE, done(Act.COUNCIL_DECIDED, "2014-10-08"), done(Act.SIGNED, "2014-11-01")
    )
    assert verdict(case, "tr-domestic-decision") is MET
    assert verdict(case, "tr-domestic-partner-decision") is NOT_MET
    assert verdict(case, "tr-permission") is None


@pytest.mark.parametrize("kind", [CaseKind.INCOMING_VISIT, CaseKind.AID_ABROAD, CaseKind.ENDING_TIE])
def test_good_practice_never_gives_a_verdict(kind):
    judgement = judge(a_case(kind, done(Act.BEGAN, "2024-01-01"), done(Act.PAID, "2023-01-01")), TODAY)
    assert judgement.state is CaseState.PRACTICE
    assert (judgement.findings, judgement.flags) == ((), ())
    assert all(state.step.practice and not state.step.required for state in judgement.steps)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (done(Act.PERMITTED, "2024-05-20"), MET),
        (done(Act.PERMITTED, "2024-06-05"), NOT_MET),
        (done(Act.APPLIED, "2024-04-01"), NOT_MET),  # begun on 1 June without an answer
    ],
)
def test_the_permission_of_an_event_has_to_come_before_it(event, expected):
    """2005/36: papers in time."""
    case = a_case(CaseKind.JOINT_EVENT, event, begins=date(2024, 6, 1))
    assert verdict(case, "tr-in-time", date(2024, 7, 1)) is expected


def test_today_decides_for_what_is_still_to_come():
    case = a_case(CaseKind.JOINT_EVENT, done(Act.APPLIED, "2024-04-01"), begins=date(2024, 6, 1))
    assert verdict(case, "tr-in-time", date(2024, 5, 1)) is Verdict.PENDING


@pytest.mark.parametrize(
    ("case", "rule"),
    [
        (a_case(CaseKind.MEMBERSHIP, done(Act.PAID, "1990-05-01")), "tr-permission"),
        (sister(done(Act.APPLIED, "1997-05-01")), "tr-council-decision"),
        (sister(done(Act.SIGNED, "1997-05-01")), "tr-papers-sister-city"),
        (a_case(CaseKind.JOINT_EVENT, begins=date(2004, 5, 1)), "tr-in-time"),
    ],
)
def test_an_act_that_stands_alone_is_judged_by_its_own_day(case, rule):
    assert verdict(case, rule) is NOT_COVERED
