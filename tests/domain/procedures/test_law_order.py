"""Dangers of order, and what progress says of the steps."""

from datetime import date

import pytest
from tests.domain.procedures.making import TODAY, a_case, codes, done, sister, verdict

from elci.domain.procedures.facts import (
    Document,
    JourneyPlan,
    JourneyPurpose,
    OrganiserKind,
    Payee,
    Payment,
    PaymentFor,
)
from elci.domain.procedures.judging import judge
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind
from elci.domain.procedures.verdicts import CaseState, Gravity, StepStatus, Verdict


def alarms(case, today=TODAY):
    return {flag.code for flag in judge(case, today).flags if flag.gravity is Gravity.ALARM}


@pytest.mark.parametrize(
    ("events", "code"),
    [
        (
            (
                done(Act.COUNCIL_DECIDED, "2015-01-05"),
                done(Act.SIGNED, "2015-03-01"),
                done(Act.PERMITTED, "2015-04-01"),
            ),
            "signed-before-permitted",
        ),
        (
            (
                done(Act.PERMITTED, "2015-01-05"),
                done(Act.COUNCIL_DECIDED, "2015-02-02"),
                done(Act.SIGNED, "2015-03-01"),
            ),
            "permitted-before-council-decided",
        ),
        (
            (
                done(Act.COUNCIL_DECIDED, "2015-01-05"),
                done(Act.PAID, "2015-02-01"),
                done(Act.PERMITTED, "2015-04-01"),
            ),
            "paid-before-permitted",
        ),
        ((done(Act.SIGNED, "2015-03-01"),), "signed-before-council-decided"),
    ],
)
def test_what_came_too_early_is_an_alarm(events, code):
    assert code in alarms(sister(*events))


def test_the_same_order_before_any_proven_rule_is_only_recorded():
    case = sister(done(Act.SIGNED, "1997-03-01"), done(Act.PERMITTED, "1997-04-01"))
    assert alarms(case) == set()
    assert "signed-before-permitted" in codes(judge(case, TODAY))


def test_a_journey_paid_before_its_permission():
    plan = JourneyPlan(
        JourneyPurpose.COURSE,
        date(2023, 5, 10),
        date(2023, 5, 12),
        organiser=OrganiserKind.ASSOCIATION,
        payments=(Payment(Payee.TRAVELLER, PaymentFor.PER_DIEM, date(2023, 4, 1)),),
    )
    case = a_case(CaseKind.OUTGOING_VISIT, done(Act.PERMITTED, "2023-04-20"), plan=plan)
    assert "paid-before-permitted" in alarms(case)


def test_dates_that_hide_the_order_are_a_notice():
    case = sister(
        done(Act.COUNCIL_DECIDED, "2014"), done(Act.PERMITTED, "2015-06-01"), done(Act.SIGNED, "2015")
    )
    (flag,) = [flag for flag in judge(case, TODAY).flags if flag.code == "signed-before-permitted-untold"]
    assert flag.gravity is Gravity.NOTICE


def test_a_council_whose_term_had_not_begun():
    case = sister(done(Act.COUNCIL_DECIDED, "2019-04-01"), term_began=date(2019, 4, 10))
    assert "council-before-its-term" in alarms(case)
    assert alarms(sister(done(Act.COUNCIL_DECIDED, "2019-04-10"), term_began=date(2019, 4, 10))) == set()
    old = sister(done(Act.COUNCIL_DECIDED, "1999-04-01"), term_began=date(1999, 4, 18))
    assert (alarms(old), codes(judge(old, TODAY))) == (set(), ["council-before-its-term"])


ELECTED = (1999, 2004, 2009, 2014, 2019, 2024)


@pytest.mark.parametrize(
    ("proposed", "decided", "flagged"),
    [
        ("2019-04-15", "2019-03-28", True),  # the matter came before the council elected on 31.03.2019
        ("2019-04-15", "2019-05-06", False),
        ("2019-03-04", "2019-03-28", False),  # before the election, both
        ("2019", "2019-03-28", False),  # the year alone does not say before which council
        ("2024-04-16", "2023", True),
    ],
)
def test_the_term_is_that_of_the_council_before_which_the_matter_came(proposed, decided, flagged):
    events = (done(Act.PROPOSED_TO_COUNCIL, proposed), done(Act.COUNCIL_DECIDED, decided))
    assert ("council-before-its-term" in alarms(sister(*events, elected=ELECTED))) is flagged
    assert "council-before-its-term" not in codes(judge(sister(*events), TODAY))  # no election on record


def test_a_typed_day_of_the_term_goes_before_the_election():
    events = (done(Act.ON_AGENDA, "2019-04-15"), done(Act.COUNCIL_DECIDED, "2019-03-28"))
    typed = sister(*events, elected=ELECTED, term_began=date(2019, 3, 1))
    assert "council-before-its-term" not in codes(judge(typed, TODAY))


def test_the_flag_names_the_act_and_the_election():
    events = (done(Act.ON_AGENDA, "2019-04-15"), done(Act.COUNCIL_DECIDED, "2019-03-28"))
    (flag,) = (
        each
        for each in judge(sister(*events, elected=ELECTED), TODAY).flags
        if each.code == "council-before-its-term"
    )
    assert "meclis gündemine alınma: 15 Nisan 2019" in flag.words.tr
    assert flag.words.tr.endswith("31 Mart 2019 günü seçildi.")


@pytest.mark.parametrize(
    ("decided", "gravity"),
    [
        ("2019-03-30", None),
        ("2019-03-31", Gravity.NOTICE),
        ("2019-04-04", Gravity.NOTICE),
        ("2019-04-05", None),  # the fifth day after 31.03.2019
        ("2004-03-30", Gravity.RECORD),  # before any rule that is proved
    ],
)
def test_between_the_election_and_the_first_sitting_the_council_is_asked_for(decided, gravity):
    case = sister(done(Act.COUNCIL_DECIDED, decided), elected=ELECTED)
    found = [flag.gravity for flag in judge(case, TODAY).flags if flag.code == "council-between-terms"]
    assert found == ([gravity] if gravity else [])


def test_all_on_one_day_is_a_notice_and_names_the_acts():
    case = sister(
        *(done(act, "2015-03-02") for act in (Act.COUNCIL_DECIDED, Act.APPLIED, Act.PERMITTED, Act.SIGNED))
    )
    (flag,) = [flag for flag in judge(case, TODAY).flags if flag.code == "same-day"]
    assert "meclis kararı, bakanlığa başvuru, bakanlık izni, imza" in flag.words.tr


def test_two_on_the_same_year_are_not_the_same_day():
    assert "same-day" not in codes(
        judge(sister(done(Act.COUNCIL_DECIDED, "2015"), done(Act.PERMITTED, "2015")), TODAY)
    )


@pytest.mark.parametrize(
    ("documents", "flagged"),
    [
        ((), True),
        ((Document(DocumentKind.STATUTE),), True),
        ((Document(DocumentKind.STATUTE), Document(DocumentKind.STATUTE_TRANSLATION, certified=False)), True),
        ((Document(DocumentKind.STATUTE), Document(DocumentKind.STATUTE_TRANSLATION, certified=True)), False),
    ],
)
def test_a_membership_without_statute_and_certified_translation(documents, flagged):
    case = a_case(CaseKind.MEMBERSHIP, done(Act.APPLIED, "2015-03-01"), documents=documents)
    assert ("membership-without-statute" in alarms(case)) is flagged


def protocol(text, **more):
    return Document(DocumentKind.PROTOCOL, text=text, **more)


def test_a_signed_text_that_differs_from_the_permitted_one():
    documents = (
        protocol("Madde 1\nTaraflar kültür alanında iş birliği yapar.", permitted=True),
        protocol("Madde 1\nTaraflar kültür ve ticaret alanında iş birliği yapar.", version=2, signed=True),
    )
    assert "protocol-differs" in alarms(sister(documents=documents))


def test_another_line_end_is_no_difference():
    documents = (
        protocol("Madde 1\r\nTaraflar  iş birliği yapar.\n", permitted=True),
        protocol("Madde 1\nTaraflar iş birliği yapar.", version=2, signed=True),
    )
    assert "protocol-differs" not in alarms(sister(documents=documents))


def test_the_key_of_a_flag_stays_while_its_facts_stay():
    case = sister(done(Act.SIGNED, "2015-03-01"))
    first, later = judge(case, date(2020, 1, 1)), judge(case, TODAY)
    assert [flag.key for flag in first.flags] == [flag.key for flag in later.flags]
    moved = judge(sister(done(Act.SIGNED, "2015-03-02")), TODAY)
    assert {flag.key for flag in moved.flags}.isdisjoint(flag.key for flag in later.flags)


def statuses(case, today=TODAY):
    return {state.step.act: state for state in judge(case, today).steps}


def test_after_the_application_the_case_waits_on_the_ministry_since_that_day():
    case = sister(
        done(Act.COUNCIL_DECIDED, "2024-06-03"),
        done(Act.SENT_TO_GOVERNOR, "2024-06-10"),
        done(Act.APPLIED, "2024-06-20"),
    )
    state = statuses(case)[Act.PERMITTED]
    assert (state.status, state.waiting_on, state.since) == (
        StepStatus.WAITING,
        Actor.MINISTRY,
        date(2024, 6, 20),
    )


def test_the_signature_comes_later_than_a_permission_that_is_waited_for():
    assert statuses(sister(done(Act.COUNCIL_DECIDED, "2024-06-03")))[Act.SIGNED].status is StepStatus.LATER


def test_a_refusal_blocks_what_follows_and_says_when():
    case = sister(done(Act.COUNCIL_DECIDED, "2024-06-03"), done(Act.REFUSED, "2024-09-01"))
    judgement = judge(case, TODAY)
    assert judgement.state is CaseState.REFUSED
    assert "1 Eylül 2024" in statuses(case)[Act.SIGNED].why.tr


def test_a_permission_after_a_refusal_opens_the_case_again():
    case = sister(done(Act.REFUSED, "2024-03-01"), done(Act.PERMITTED, "2024-09-01"))
    assert judge(case, TODAY).state is CaseState.OPEN


def test_a_complete_case():
    case = sister(
        done(Act.COUNCIL_DECIDED, "2024-06-03"),
        done(Act.SENT_TO_GOVERNOR, "2024-06-10"),
        done(Act.APPLIED, "2024-06-20"),
        done(Act.PERMITTED, "2024-09-20"),
        done(Act.SIGNED, "2024-10-20"),
    )
    assert judge(case, TODAY).state is CaseState.COMPLETE


def test_off_duty_travel_asks_for_the_notice_alone():
    plan = JourneyPlan(JourneyPurpose.OFF_DUTY, date(2023, 5, 10), date(2023, 5, 12))
    case = a_case(
        CaseKind.OUTGOING_VISIT,
        done(Act.GOVERNOR_TOLD, "2023-05-02"),
        done(Act.DEPARTED, "2023-05-10"),
        done(Act.CAME_BACK, "2023-05-12"),
        plan=plan,
    )
    assert judge(case, TODAY).state is CaseState.COMPLETE
    assert Act.COUNCIL_DECIDED not in statuses(case)


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        (CaseKind.SISTER_CITY, "tr-papers-sister-city"),
        (CaseKind.COOPERATION_PROTOCOL, "tr-papers-cooperation"),
        (CaseKind.MEMBERSHIP, "tr-papers-membership"),
        (CaseKind.JOINT_EVENT, "tr-papers-event"),
    ],
)
def test_papers_of_the_application_are_to_come_until_it_goes_out(kind, rule):
    way = [done(Act.PROPOSED, "2026-01-12"), done(Act.COUNCIL_DECIDED, "2026-02-06")]
    for number in range(len(way) + 1):
        case = a_case(kind, *way[:number])
        assert verdict(case, rule) is Verdict.PENDING
        assert alarms(case) == set()
    applied = a_case(kind, *way, done(Act.SENT_TO_GOVERNOR, "2026-02-10"), done(Act.APPLIED, "2026-03-02"))
    assert verdict(applied, rule) in {Verdict.NOT_MET, Verdict.TO_JUDGE}
