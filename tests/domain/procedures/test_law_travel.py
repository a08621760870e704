"""2005/62 items a to l, one by one: met, not met, to be judged, does not apply."""

from datetime import date
from decimal import Decimal

import pytest
from tests.domain.procedures.making import TODAY, a_case, done, verdict

from elci.domain.procedures.facts import (
    Document,
    JourneyPlan,
    JourneyPurpose,
    OrganiserKind,
    Payee,
    Payment,
    PaymentFor,
    ProgrammeItem,
    Traveller,
    TravellerRole,
)
from elci.domain.procedures.jurisdictions.tr.travel_words import looks_like_sightseeing
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind
from elci.domain.procedures.verdicts import Verdict

MET, NOT_MET, TO_JUDGE, NA, PENDING = (
    Verdict.MET,
    Verdict.NOT_MET,
    Verdict.TO_JUDGE,
    Verdict.NOT_APPLICABLE,
    Verdict.PENDING,
)
DEPARTS, RETURNS = date(2013, 5, 14), date(2013, 5, 16)
ABLE = Traveller("1", TravellerRole.OFFICIAL, True, True)


def journey(*events, purpose=JourneyPurpose.MEETING, documents=(), **plan):
    given = {"departs": DEPARTS, "returns": RETURNS, **plan}
    return a_case(CaseKind.OUTGOING_VISIT, *events, documents=documents, plan=JourneyPlan(purpose, **given))


def item(what="Oturum", duty=True, day=DEPARTS):
    return ProgrammeItem(day, what, duty=duty)


@pytest.mark.parametrize(
    ("programme", "expected"),
    [
        ((item(), item()), MET),
        ((item(), item("Boğaz turu", False)), NOT_MET),
        ((item(), item("Müze gezisi", None)), TO_JUDGE),
        ((), TO_JUDGE),
    ],
)
def test_a_duty(programme, expected):
    assert verdict(journey(programme=programme), "tr-travel-a") is expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Mostar tarihi köprü gezisi", True),
        ("Serbest zaman", True),
        ("Atık tesisinde inceleme", False),
        ("Turizm müdürlüğüyle toplantı", False),
    ],
)
def test_the_hint_of_sightseeing(text, hint):
    assert looks_like_sightseeing(text) is hint


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ({"travellers": (ABLE,) * 3, "decided_people": 2}, NOT_MET),
        ({"travellers": (ABLE,) * 2, "decided_people": 2}, TO_JUDGE),
        ({"travellers": (ABLE,), "decided_days": 2}, NOT_MET),  # three days
        ({"travellers": (ABLE, Traveller("2", TravellerRole.SPOUSE)), "decided_people": 1}, TO_JUDGE),
    ],
)
def test_b_people_and_days_against_the_decision(plan, expected):
    assert verdict(journey(**plan), "tr-travel-b") is expected


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((done(Act.COUNCIL_DECIDED, "2013-05-06"),), MET),
        ((done(Act.COUNCIL_DECIDED, "2013-06-03"),), NOT_MET),
        ((), NOT_MET),
        ((done(Act.MAYOR_APPROVED, "2013-05-06"),), NOT_MET),  # 2022/5 is nine years away
    ],
)
def test_c_the_council_decides_before(events, expected):
    assert verdict(journey(*events), "tr-travel-c") is expected


def test_c_a_traveller_whom_the_decision_does_not_name():
    case = journey(
        done(Act.COUNCIL_DECIDED, "2013-05-06"),
        travellers=(Traveller("1", TravellerRole.OFFICIAL, in_decision=False),),
    )
    assert verdict(case, "tr-travel-c") is NOT_MET


@pytest.mark.parametrize(
    ("traveller", "purpose", "expected"),
    [
        (ABLE, JourneyPurpose.MEETING, MET),
        (Traveller("1", TravellerRole.OFFICIAL, False, True), JourneyPurpose.MEETING, NOT_MET),
        (Traveller("1", TravellerRole.OFFICIAL), JourneyPurpose.MEETING, TO_JUDGE),
        (Traveller("1", TravellerRole.OFFICIAL), JourneyPurpose.SISTER_CITY, NA),
    ],
)
def test_d_language_and_qualification_for_meetings(traveller, purpose, expected):
    assert verdict(journey(purpose=purpose, travellers=(traveller,)), "tr-travel-d") is expected


@pytest.mark.parametrize(
    ("organiser", "purpose", "expected"),
    [
        (OrganiserKind.UNION, JourneyPurpose.COURSE, MET),
        (OrganiserKind.PUBLIC_BENEFIT_ASSOCIATION, JourneyPurpose.COURSE, MET),
        (OrganiserKind.COMPANY, JourneyPurpose.COURSE, NOT_MET),
        (OrganiserKind.FOREIGN_MUNICIPALITY, JourneyPurpose.COURSE, TO_JUDGE),
        (OrganiserKind.COMPANY, JourneyPurpose.MEETING, NA),
    ],
)
def test_e_who_holds_the_course(organiser, purpose, expected):
    assert verdict(journey(purpose=purpose, organiser=organiser), "tr-travel-e") is expected


@pytest.mark.parametrize(
    ("plan", "purpose", "documents", "expected"),
    [
        ({"invitation_on": date(2013, 4, 1)}, JourneyPurpose.SISTER_CITY, (), MET),
        ({}, JourneyPurpose.MEETING, (Document(DocumentKind.INVITATION),), MET),
        ({"invitation_on": date(2013, 5, 20)}, JourneyPurpose.MEETING, (), NOT_MET),
        ({}, JourneyPurpose.MEETING, (), NOT_MET),
        ({}, JourneyPurpose.COURSE, (), NA),
    ],
)
def test_f_the_invitation_letter(plan, purpose, documents, expected):
    assert verdict(journey(purpose=purpose, documents=documents, **plan), "tr-travel-f") is expected


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        ((done(Act.REPORTED_TO_COUNCIL, "2013-06-03"),), TODAY, MET),
        ((done(Act.REPORTED_TO_COUNCIL, "2013-07-01"),), TODAY, TO_JUDGE),
        ((), date(2013, 6, 7), PENDING),
        ((), date(2013, 6, 8), NOT_MET),
    ],
)
def test_g_the_council_is_told_at_its_first_meeting(events, today, expected):
    assert verdict(journey(*events), "tr-travel-g", today) is expected


def payment(to, what):
    return Payment(to, what, date(2013, 5, 1), Decimal("1000"))


@pytest.mark.parametrize(
    ("payments", "h", "i", "j"),
    [
        (
            (payment(Payee.TRAVELLER, PaymentFor.TRAVEL), payment(Payee.TRAVELLER, PaymentFor.PER_DIEM)),
            MET,
            MET,
            NA,
        ),
        ((payment(Payee.TRAVELLER, PaymentFor.LODGING),), NOT_MET, MET, NA),
        ((payment(Payee.OTHER, PaymentFor.LODGING),), NOT_MET, MET, NA),
        ((payment(Payee.OTHER, PaymentFor.TRAVEL),), MET, MET, NA),
        ((payment(Payee.ORGANISER, PaymentFor.FEE),), MET, NOT_MET, NA),
        ((payment(Payee.FAMILY, PaymentFor.TRAVEL),), MET, MET, NOT_MET),
    ],
)
def test_h_i_j_what_is_paid_to_whom(payments, h, i, j):
    case = journey(payments=payments, organiser=OrganiserKind.INTERNATIONAL_BODY)
    found = [verdict(case, f"tr-travel-{letter}") for letter in "hij"]
    assert found == [h, i, j]


def test_i_does_not_apply_without_an_organiser():
    assert verdict(journey(), "tr-travel-i") is NA


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        ((done(Act.GOVERNOR_TOLD, "2013-05-02"),), TODAY, MET),
        ((done(Act.GOVERNOR_TOLD, "2013-05-20"),), TODAY, NOT_MET),
        ((done(Act.GOVERNOR_TOLD, "2013"),), TODAY, TO_JUDGE),
        ((), TODAY, NOT_MET),
        ((), date(2013, 5, 1), PENDING),
    ],
)
def test_k_the_governor_is_told_before(events, today, expected):
    assert verdict(journey(*events), "tr-travel-k", today) is expected


def test_l_off_duty_only_the_notice_and_no_money():
    off = journey(purpose=JourneyPurpose.OFF_DUTY, payments=(payment(Payee.TRAVELLER, PaymentFor.PER_DIEM),))
    assert verdict(off, "tr-travel-l") is NOT_MET
    assert verdict(off, "tr-travel-off-duty-budget") is NOT_MET
    assert {verdict(off, f"tr-travel-{letter}") for letter in "abcdefghijk"} == {NA}


def test_a_journey_without_a_plan_is_for_a_person():
    assert (
        verdict(a_case(CaseKind.OUTGOING_VISIT, done(Act.DEPARTED, "2013-05-14")), "tr-travel-a") is TO_JUDGE
    )


@pytest.mark.parametrize(
    ("plan", "rule", "today", "expected"),
    [
        ({}, "tr-travel-b", TODAY, TO_JUDGE),  # nobody is named
        ({}, "tr-travel-b", date(2013, 5, 1), PENDING),
        ({}, "tr-travel-d", TODAY, PENDING),
        ({}, "tr-travel-f", date(2013, 5, 1), PENDING),
        ({"invited": False}, "tr-travel-f", date(2013, 5, 1), NOT_MET),
        ({"departs": None, "returns": None}, "tr-travel-g", TODAY, PENDING),
        ({"travellers": (Traveller("1", TravellerRole.CHILD),)}, "tr-travel-j", TODAY, MET),
    ],
)
def test_a_plan_that_is_not_complete(plan, rule, today, expected):
    assert verdict(journey(**plan), rule, today) is expected


def test_the_permission_of_2016_asks_for_elected_travellers_only():
    days = {"departs": date(2017, 5, 14), "returns": date(2017, 5, 16)}
    official = journey(travellers=(ABLE,), **days)
    mayor = journey(
        done(Act.PERMITTED, "2017-05-02"), travellers=(Traveller("1", TravellerRole.MAYOR),), **days
    )
    assert verdict(official, "tr-travel-2016-permission") is NA
    assert verdict(mayor, "tr-travel-2016-permission") is MET


def test_off_duty_travel_without_payments_is_in_order():
    off = journey(done(Act.GOVERNOR_TOLD, "2013-05-02"), purpose=JourneyPurpose.OFF_DUTY)
    assert (verdict(off, "tr-travel-l"), verdict(off, "tr-travel-off-duty-budget")) == (MET, MET)


@pytest.mark.parametrize(
    ("events", "plan", "documents", "expected"),
    [
        ((done(Act.PERMITTED, "2023-05-02"),), {}, (), TO_JUDGE),  # the file itself is not in the case
        ((done(Act.PERMITTED, "2023-05-02"),), {}, (Document(DocumentKind.PERMISSION_FILE),), MET),
        ((), {"organiser": OrganiserKind.UNION}, (), NA),
    ],
)
def test_the_file_of_2021(events, plan, documents, expected):
    given = {"departs": date(2023, 5, 14), "returns": date(2023, 5, 16), "organiser": OrganiserKind.COMPANY}
    assert (
        verdict(journey(*events, documents=documents, **{**given, **plan}), "tr-travel-permission-file")
        is expected
    )


@pytest.mark.parametrize(
    ("approved", "could_sit", "expected"),
    [("2023-05-02", None, TO_JUDGE), ("2023-05-20", False, NOT_MET), ("2023-05-02", False, MET)],
)
def test_the_mayors_approval_in_the_councils_place(approved, could_sit, expected):
    case = journey(
        done(Act.MAYOR_APPROVED, approved),
        departs=date(2023, 5, 14),
        returns=date(2023, 5, 16),
        council_could_sit=could_sit,
    )
    assert verdict(case, "tr-travel-c-2022") is expected
