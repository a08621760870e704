"""Cases that happened. Balıkesir: balikesir.bel.tr/kardes-sehirler-tr; Balçova: balioglu.net (summary of the
Court of Accounts' report); the Chamber: kamubis.com (7th Chamber, decision 60 of 04.02.2024); Ankara's: study 000."""

from datetime import date

import pytest
from tests.domain.procedures.making import TODAY, a_case, codes, done, sister, verdict, verdicts

from elci.domain.procedures.authorities import Role
from elci.domain.procedures.facts import (
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
from elci.domain.procedures.judging import judge
from elci.domain.procedures.kinds import Act, CaseKind, OfficeKind
from elci.domain.procedures.verdicts import CaseState, Gravity, Verdict
from elci.domain.procedures.waiting import span


def balikesir(decided, number, permitted, permission):
    return sister(done(Act.COUNCIL_DECIDED, decided, number), done(Act.PERMITTED, permitted, permission))


ROXAS = balikesir("1997-02-07", "521", "1997-05-08", "50247")
ISTIP = balikesir("1999-02-05", "11", "1999-05-07", "50099")
SCHWABISCH_HALL = balikesir("2006-04-05", "77", "2006-11-20", "12301/50000")
CHUNGCHEONGNAM = balikesir("2010-03-30", "8", "2010-03-30", "9718/50000")


@pytest.mark.parametrize(
    ("case", "days"), [(ROXAS, 90), (ISTIP, 91), (SCHWABISCH_HALL, 229), (CHUNGCHEONGNAM, 0)]
)
def test_days_from_decision_to_permission(case, days):
    assert span(case, Act.COUNCIL_DECIDED, Act.PERMITTED) == days


@pytest.mark.parametrize("case", [ROXAS, ISTIP])
def test_the_two_of_the_nineties_are_recorded_and_not_covered(case):
    judgement = judge(case, TODAY)
    assert judgement.state is CaseState.NOT_COVERED
    assert {flag.gravity for flag in judgement.flags} == {Gravity.RECORD}


def test_order_and_length_of_an_uncovered_case_are_shown():
    (flag,) = judge(ROXAS, TODAY).flags
    assert flag.words.tr == "meclis kararı (7 Şubat 1997) → bakanlık izni (8 Mayıs 1997): 90 gün."


def test_schwabisch_hall_is_covered_and_in_order():
    """5393 art. 74: decision 05.04.2006, permission 20.11.2006."""
    found = verdicts(SCHWABISCH_HALL)
    assert (found["tr-council-decision"], found["tr-permission"]) == (Verdict.MET, Verdict.MET)


def test_chungcheongnam_decided_and_permitted_on_one_day_is_flagged():
    judgement = judge(CHUNGCHEONGNAM, TODAY)
    (flag,) = [flag for flag in judgement.flags if flag.code == "same-day"]
    assert flag.gravity is Gravity.NOTICE
    assert "30 Mart 2010" in flag.words.tr


def test_roxas_is_not_flagged_for_one_day():
    assert "same-day" not in codes(judge(ROXAS, TODAY))


@pytest.mark.parametrize(
    ("signed", "ministry"),
    [
        ("2016-10-03", "İçişleri Bakanlığı"),
        ("2017-12-04", "İçişleri Bakanlığı"),
        (
            "2018-10-02",
            "İçişleri Bakanlığı (10.07.2018’den beri yerel yönetim işleri: Çevre ve Şehircilik Bakanlığı)",
        ),
    ],
)
def test_balcova_founded_ties_without_permission(signed, ministry, law):
    """5393 art. 74/3; the third tie lies where the ministry of the day is not settled."""
    case = sister(done(Act.SIGNED, signed), office=OfficeKind.METROPOLITAN_DISTRICT)
    finding = judge(case, TODAY).finding("tr-permission")
    assert finding.verdict is Verdict.NOT_MET
    assert "5393 sayılı Belediye Kanunu md. 74/3" in [basis.in_language("tr") for basis in finding.bases]
    assert law.authority_on(Role.PERMISSION, date.fromisoformat(signed)).name.tr == ministry


def test_balcovas_signature_without_permission_is_an_alarm():
    case = sister(done(Act.SIGNED, "2016-10-03"), office=OfficeKind.METROPOLITAN_DISTRICT)
    alarms = [flag.code for flag in judge(case, TODAY).flags if flag.gravity is Gravity.ALARM]
    assert "signed-before-permitted" in alarms


BRUSSELS = sister(done(Act.COUNCIL_DECIDED, "2020"), done(Act.SIGNED, "2021"), office=OfficeKind.METROPOLITAN)


def test_brussels_decided_2020_and_signed_2021_is_in_order():
    assert verdict(BRUSSELS, "tr-council-decision") is Verdict.MET


def test_brussels_permission_is_missing_in_the_record():
    assert verdict(BRUSSELS, "tr-permission") is Verdict.NOT_MET


@pytest.mark.parametrize(
    "case",
    [
        sister(done(Act.PROPOSED, "1992"), done(Act.WITHDRAWN, "1992"), office=OfficeKind.METROPOLITAN),
        sister(done(Act.PROPOSED, "1982"), done(Act.REFUSED, "2004"), office=OfficeKind.METROPOLITAN),
    ],
    ids=["Sofia 1992", "Jerusalem 1982–2004"],
)
def test_ankaras_early_cases_are_not_covered(case):
    judgement = judge(case, TODAY)
    assert judgement.state is CaseState.NOT_COVERED
    assert judgement.broken() == ()
    assert [flag for flag in judgement.flags if flag.gravity is Gravity.ALARM] == []


SIGHTS = (
    (26, "Kosova; Priştine, Prizren ve İşkodra tarihi ve kültürel gezileri"),
    (27, "Karadağ’a geçiş ve Kotor, Bar, Budva gezisi"),
    (28, "Stolac, Poçitel, Blagay, Mostar gezisi"),
    (29, "Mostar, Konyits, Travnik, Saraybosna gezisi"),
    (30, "Saraybosna"),
)


def the_chambers_journey(duty):
    """Mayor and thirty councillors, Kosovo to Bosnia, 26–30.09.2022, bought from a tourism company on 19.09.2022."""
    return a_case(
        CaseKind.OUTGOING_VISIT,
        office=OfficeKind.METROPOLITAN_DISTRICT,
        plan=JourneyPlan(
            JourneyPurpose.COURSE,
            date(2022, 9, 26),
            date(2022, 9, 30),
            ("XK", "AL", "ME", "BA"),
            OrganiserKind.COMPANY,
            travellers=(
                Traveller("1", TravellerRole.MAYOR),
                *(Traveller(str(number), TravellerRole.COUNCILLOR) for number in range(2, 32)),
            ),
            programme=tuple(ProgrammeItem(date(2022, 9, day), what, duty=duty) for day, what in SIGHTS),
            payments=(Payment(Payee.ORGANISER, PaymentFor.SERVICE, date(2022, 9, 19)),),
        ),
    )


def test_the_journey_that_the_7th_chamber_examined_lights_up():
    """2005/62 a, c (2022/5), e, g, i, k and the file of 2021/6 are not met; b is for a person."""
    found = verdicts(the_chambers_journey(False))
    assert {rule for rule, answer in found.items() if answer is Verdict.NOT_MET} == {
        "tr-travel-a",
        "tr-travel-c-2022",
        "tr-travel-e",
        "tr-travel-g",
        "tr-travel-i",
        "tr-travel-k",
        "tr-travel-permission-file",
    }
    assert found["tr-travel-b"] is Verdict.TO_JUDGE


def test_each_broken_item_of_the_journey_names_its_article():
    for finding in judge(the_chambers_journey(False), TODAY).broken():
        assert any("Genelge" in basis.in_language("tr") for basis in finding.bases), finding.rule.id


def test_people_and_days_of_the_journey_are_counted():
    finding = judge(the_chambers_journey(False), TODAY).finding("tr-travel-b")
    assert finding.reason.en == "31 people, 5 days; 5 of the days have no duty in the programme."


def test_an_unjudged_programme_of_sights_is_left_to_a_person_with_a_hint():
    finding = judge(the_chambers_journey(None), TODAY).finding("tr-travel-a")
    assert finding.verdict is Verdict.TO_JUDGE
    assert "reads like sightseeing" in finding.reason.en


def test_the_appeals_board_of_2018_items_8_and_9():
    """26.09.2018, minutes 45060: a foundation that held a tour was paid beside the allowance."""
    case = a_case(
        CaseKind.OUTGOING_VISIT,
        done(Act.COUNCIL_DECIDED, "2015-03-02"),
        plan=JourneyPlan(
            JourneyPurpose.COURSE,
            date(2015, 4, 6),
            date(2015, 4, 10),
            organiser=OrganiserKind.FOUNDATION,
            travellers=(Traveller("1", TravellerRole.MAYOR),),
            payments=(
                Payment(Payee.TRAVELLER, PaymentFor.PER_DIEM),
                Payment(Payee.ORGANISER, PaymentFor.LODGING),
            ),
        ),
    )
    assert verdict(case, "tr-travel-i") is Verdict.NOT_MET
    assert verdict(case, "tr-travel-h") is Verdict.MET
