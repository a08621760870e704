"""The council's way: 5393 art. 20, 23, 24; 5216 art. 13, 14."""

from datetime import date

import pytest
from tests.domain.procedures.making import done, sister, verdict

from elci.domain.procedures.council import final_on, next_sitting, return_deadline, sending_deadline
from elci.domain.procedures.judging import judge
from elci.domain.procedures.kinds import Act, OfficeKind
from elci.domain.procedures.verdicts import StepStatus, Verdict

TODAY = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("office", "last_day"),
    [
        (OfficeKind.PROVINCIAL, date(2024, 6, 8)),
        (OfficeKind.METROPOLITAN_DISTRICT, date(2024, 6, 8)),
        (OfficeKind.METROPOLITAN, date(2024, 6, 10)),
    ],
)
def test_the_mayor_has_five_days_a_metropolitan_one_seven(office, last_day):
    assert return_deadline(date(2024, 6, 3), office) == last_day


def test_a_decision_is_final_when_the_mayors_days_ran_out_or_the_council_insisted():
    assert final_on(date(2024, 6, 3), OfficeKind.TOWN) == date(2024, 6, 8)
    assert final_on(date(2024, 6, 3), OfficeKind.TOWN, date(2024, 7, 1)) == date(2024, 7, 1)


def test_seven_days_to_send_a_final_decision():
    assert sending_deadline(date(2024, 6, 8)) == date(2024, 6, 15)


@pytest.mark.parametrize(
    ("after", "office", "week"),
    [
        (date(2024, 6, 3), OfficeKind.PROVINCIAL, (date(2024, 7, 1), date(2024, 7, 7))),
        (date(2024, 12, 31), OfficeKind.PROVINCIAL, (date(2025, 1, 1), date(2025, 1, 7))),
        (date(2024, 6, 3), OfficeKind.METROPOLITAN, (date(2024, 6, 8), date(2024, 6, 14))),
        (date(2024, 6, 20), OfficeKind.METROPOLITAN, (date(2024, 7, 8), date(2024, 7, 14))),
    ],
)
def test_the_next_monthly_sitting(after, office, week):
    assert next_sitting(after, office) == week


DECIDED = done(Act.COUNCIL_DECIDED, "2024-06-03", "42")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((done(Act.SENT_TO_GOVERNOR, "2024-06-10"),), Verdict.MET),
        ((done(Act.SENT_TO_GOVERNOR, "2024-06-15"),), Verdict.MET),
        ((done(Act.SENT_TO_GOVERNOR, "2024-06-16"),), Verdict.NOT_MET),
        ((), Verdict.NOT_MET),  # by 30 June the time is over
        ((done(Act.SIGNED, "2024-06-12"), done(Act.SENT_TO_GOVERNOR, "2024-06-14")), Verdict.NOT_MET),
        ((done(Act.SIGNED, "2024-06-20"),), Verdict.TO_JUDGE),  # not recorded, yet the case went on
        ((done(Act.DECISION_FINAL, "2024-06-04"), done(Act.SENT_TO_GOVERNOR, "2024-06-12")), Verdict.NOT_MET),
    ],
)
def test_sending_the_decision(events, expected):
    assert verdict(sister(DECIDED, *events), "tr-send-to-governor", TODAY) is expected


def test_before_the_deadline_sending_is_still_to_come():
    assert verdict(sister(DECIDED), "tr-send-to-governor", date(2024, 6, 15)) is Verdict.PENDING


def test_a_metropolitan_decision_has_two_more_days():
    case = sister(DECIDED, done(Act.SENT_TO_GOVERNOR, "2024-06-17"), office=OfficeKind.METROPOLITAN)
    assert verdict(case, "tr-send-to-governor-metropolitan", TODAY) is Verdict.MET
    assert verdict(case, "tr-send-to-governor", TODAY) is None


@pytest.mark.parametrize(("back", "expected"), [("2024-06-08", Verdict.MET), ("2024-06-09", Verdict.NOT_MET)])
def test_sending_back_has_its_days(back, expected):
    assert verdict(sister(DECIDED, done(Act.SENT_BACK, back)), "tr-mayor-return", TODAY) is expected


def test_a_decision_that_was_sent_back_blocks_what_follows_until_the_council_insists():
    back = sister(DECIDED, done(Act.SENT_BACK, "2024-06-06"))
    blocked = {state.step.act: state for state in judge(back, TODAY).steps}
    assert blocked[Act.APPLIED].status is StepStatus.BLOCKED
    assert "6 Haziran 2024" in blocked[Act.APPLIED].why.tr
    insisted = sister(DECIDED, done(Act.SENT_BACK, "2024-06-06"), done(Act.COUNCIL_INSISTED, "2024-07-01"))
    assert StepStatus.BLOCKED not in {state.status for state in judge(insisted, TODAY).steps}


@pytest.mark.parametrize(
    ("referred", "today", "expected"),
    [
        ("2024-06-03", date(2024, 6, 14), Verdict.PENDING),
        ("2024-06-03", date(2024, 6, 15), Verdict.TO_JUDGE),
        ("2024-06-10", date(2024, 6, 26), Verdict.PENDING),  # 16 to 19 June are the feast of sacrifice
        ("2024-06-10", date(2024, 6, 27), Verdict.TO_JUDGE),
    ],
)
def test_a_commission_that_is_silent_for_five_working_days(referred, today, expected):
    """Five working days after a sitting that lasts five days at the most (5393 art. 24)."""
    assert verdict(sister(done(Act.REFERRED, referred)), "tr-commission", today) is expected
