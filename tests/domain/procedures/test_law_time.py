"""Working days, what has to go out by when, waits, visas, renewal."""

from datetime import date, timedelta

import pytest
from tests.domain.procedures.making import a_case, done, sister

from elci.domain.procedures.calendars import (
    Holiday,
    holiday_name,
    holidays_between,
    is_working_day,
    knows,
    previous_working_day,
    shift_working_days,
    working_days_between,
)
from elci.domain.procedures.deadlines import CALLED, cannot_be_told, dues, must_go_out_by
from elci.domain.procedures.facts import JourneyPlan, JourneyPurpose, Traveller, TravellerRole
from elci.domain.procedures.kinds import Act, CaseKind, OfficeKind
from elci.domain.procedures.waiting import UsualWait, usual_wait, waits_long


@pytest.mark.parametrize(
    ("day", "countries", "working"),
    [
        (date(2026, 10, 29), ("TR",), False),  # Republic Day, a Thursday
        (date(2026, 10, 29), ("DE",), True),
        (date(2026, 10, 3), ("DE",), False),  # a Saturday, and the day of unity
        (date(2026, 12, 25), ("TR",), True),
        (date(2026, 12, 25), ("TR", "DE"), False),
        (date(2026, 10, 30), ("TR", "SA"), False),  # a Friday, weekend in Saudi Arabia
        (date(2026, 5, 26), ("TR",), True),  # the afternoon before the feast is a half holiday
        (date(2026, 5, 27), ("TR",), False),
    ],
)
def test_working_days_by_the_holidays_of_both_countries(day, countries, working):
    assert is_working_day(day, countries) is working


def test_a_country_without_a_calendar_is_told():
    assert (knows("TR"), knows("XX")) == (True, False)
    assert (is_working_day(date(2026, 10, 31), ("XX",)), is_working_day(date(2026, 10, 30), ("XX",))) == (
        False,
        True,
    )


def test_the_name_of_a_holiday_in_both_languages():
    assert holiday_name(date(2026, 10, 29), "TR", "tr") == "Cumhuriyet Bayramı"
    assert holiday_name(date(2026, 10, 29), "TR", "en") == "Republic Day"
    assert holiday_name(date(2026, 10, 28), "TR") == ""


def test_stepping_over_the_feast_of_sacrifice_of_2026():
    """27 to 30 May 2026, Wednesday to Saturday; Monday the 25th, Tuesday the 26th, Monday 1 June are worked."""
    assert shift_working_days(date(2026, 5, 25), 2) == date(2026, 6, 1)
    assert shift_working_days(date(2026, 6, 1), -2) == date(2026, 5, 25)
    assert working_days_between(date(2026, 5, 25), date(2026, 6, 1)) == 2
    assert previous_working_day(date(2026, 5, 31)) == date(2026, 5, 26)


def test_another_countrys_holiday_is_named_in_turkish_or_called_a_holiday():
    assert holiday_name(date(2026, 1, 1), "KR", "tr") == "Yılbaşı"
    assert holiday_name(date(2026, 1, 1), "KR", "en") == "New Year's Day"
    assert holiday_name(date(2026, 7, 26), "CU", "tr") == "resmî tatil"


def test_the_holidays_between_two_days_are_named_once():
    """Republic Day, a Thursday; Sacrifice of 2026 on Wednesday to Friday, its Saturday is no working day anyway."""
    (republic,) = holidays_between(date(2026, 10, 20), date(2026, 11, 20), "TR", "tr")
    assert republic == Holiday(date(2026, 10, 29), date(2026, 10, 29), "Cumhuriyet Bayramı")
    (sacrifice,) = holidays_between(date(2026, 5, 25), date(2026, 6, 5), "TR", "en")
    assert (sacrifice.first, sacrifice.last) == (date(2026, 5, 27), date(2026, 5, 29))
    assert holidays_between(date(2026, 5, 25), date(2026, 6, 5), "XX") == ()


def waited(days):
    applied = date(2023, 1, 2)
    return sister(
        done(Act.APPLIED, applied.isoformat()),
        done(Act.PERMITTED, (applied + timedelta(days=days)).isoformat()),
    )


PAST = [waited(days) for days in (40, 50, 60, 70, 80, 90, 100, 110, 120, 200)]
USUAL = UsualWait(10, 80, 120)


def test_the_usual_wait_is_the_offices_own():
    assert usual_wait(PAST, Act.APPLIED, Act.PERMITTED) == USUAL


def test_four_past_cases_are_too_few_to_say_usual():
    assert usual_wait(PAST[:4], Act.APPLIED, Act.PERMITTED) is None


def test_a_past_case_with_a_year_only_does_not_count():
    past = [*PAST[:4], sister(done(Act.APPLIED, "2023"), done(Act.PERMITTED, "2023-05-01"))]
    assert usual_wait(past, Act.APPLIED, Act.PERMITTED) is None


@pytest.mark.parametrize(("today", "long"), [(date(2024, 5, 1), False), (date(2024, 5, 2), True)])
def test_waiting_longer_than_nine_of_ten(today, long):
    words = waits_long(date(2024, 1, 2), today, USUAL)
    assert (words is not None) is long
    if words:
        assert words.tr.startswith("121 gündür bekliyor. Bu belediyenin 10 eski dosyasında")


def test_without_a_past_no_wait_is_long():
    assert waits_long(date(2020, 1, 1), date(2024, 1, 1), None) is None


def test_an_application_must_go_out_early_enough():
    """A festival on 1 June 2026; 121 days before is 31 January, a Saturday: Friday the 30th."""
    assert must_go_out_by(date(2026, 6, 1), USUAL) == date(2026, 1, 30)


def due(case, today, usual=None):
    return {one.code: one for one in dues(case, today, usual)}


def test_the_day_for_the_application_is_late_once_past():
    case = a_case(CaseKind.JOINT_EVENT, begins=date(2026, 6, 1))
    assert due(case, date(2026, 1, 30), USUAL)["apply-by"].late is False
    found = due(case, date(2026, 1, 31), USUAL)["apply-by"]
    assert found.late is True
    assert "30 Ocak 2026" in found.words.tr
    assert "apply-by" not in due(case, date(2026, 1, 31))  # no past, no number invented


def test_with_too_short_a_past_it_is_said_that_the_day_cannot_be_told():
    festival = a_case(CaseKind.JOINT_EVENT, begins=date(2026, 6, 1))
    words = cannot_be_told(festival, date(2026, 1, 5), None)
    assert words is not None
    assert "5 taneden az" in words.tr
    assert cannot_be_told(festival, date(2026, 1, 5), USUAL) is None
    assert cannot_be_told(festival, date(2026, 6, 1), None) is None  # it has begun
    visit = a_case(CaseKind.INCOMING_VISIT, begins=date(2026, 6, 1))
    assert cannot_be_told(visit, date(2026, 1, 5), None) is None  # asks for no permission


def test_every_due_is_called_something_in_a_list():
    for one in (festival_due(), *dues(sister(done(Act.COUNCIL_DECIDED, "2024-06-03")), date(2024, 6, 4))):
        assert all(CALLED[one.kind])


def festival_due():
    return due(a_case(CaseKind.JOINT_EVENT, begins=date(2026, 6, 1)), date(2026, 1, 30), USUAL)["apply-by"]


def test_nothing_goes_out_once_it_was_applied_for():
    case = a_case(CaseKind.JOINT_EVENT, done(Act.APPLIED, "2026-01-05"), begins=date(2026, 6, 1))
    assert "apply-by" not in due(case, date(2026, 1, 31), USUAL)


@pytest.mark.parametrize(
    ("office", "back", "send"),
    [
        (OfficeKind.PROVINCIAL, date(2024, 6, 8), date(2024, 6, 15)),
        (OfficeKind.METROPOLITAN, date(2024, 6, 10), date(2024, 6, 17)),
    ],
)
def test_after_a_decision_the_mayors_days_and_the_sending_are_due(office, back, send):
    found = due(sister(done(Act.COUNCIL_DECIDED, "2024-06-03"), office=office), date(2024, 6, 4))
    assert (found["mayor-return"].on, found["send-decision"].on) == (back, send)
    assert found["send-decision"].rule_id.startswith("tr-send-to-governor")


def test_no_period_is_counted_before_the_first_proven_day():
    assert due(sister(done(Act.COUNCIL_DECIDED, "1997-02-07")), date(1997, 2, 8)) == {}


JOURNEY = JourneyPlan(
    JourneyPurpose.SISTER_CITY,
    date(2026, 11, 10),
    date(2026, 11, 13),
    ("GB",),
    travellers=(
        Traveller("7", TravellerRole.MAYOR, visa_needed=True),
        Traveller("8", TravellerRole.OFFICIAL, visa_needed=True, visa_until=date(2026, 11, 12)),
        Traveller("9", TravellerRole.OFFICIAL, visa_needed=True, visa_until=date(2027, 1, 1)),
    ),
)


def test_visas_that_are_missing_or_end_before_the_return():
    found = due(a_case(CaseKind.OUTGOING_VISIT, plan=JOURNEY), date(2026, 11, 2))
    assert "visa-7" in found
    assert "13 Kasım 2026" in found["visa-8"].words.tr
    assert "visa-9" not in found


def test_the_governor_is_told_by_the_working_day_before():
    found = due(a_case(CaseKind.OUTGOING_VISIT, plan=JOURNEY), date(2026, 11, 2))
    assert found["tell-governor"].on == date(2026, 11, 9)


def test_the_report_is_due_at_the_first_sitting():
    case = a_case(CaseKind.OUTGOING_VISIT, plan=JOURNEY)
    assert due(case, date(2026, 11, 20))["report-to-council"].on == date(2026, 12, 7)


def test_a_renewal_begins_with_its_lead_time():
    case = sister(expires=date(2027, 6, 30), renewal_lead=180)
    assert due(case, date(2026, 11, 2))["renew"].on == date(2027, 1, 1)
    assert due(case, date(2027, 1, 2))["renew"].late is True


def test_a_closed_case_has_nothing_due():
    case = sister(done(Act.COUNCIL_DECIDED, "2024-06-03"), done(Act.WITHDRAWN, "2024-06-04"))
    assert dues(case, date(2024, 6, 30)) == ()
