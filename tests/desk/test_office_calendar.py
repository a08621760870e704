"""The calendar of the office: what lies on which day, and for whom."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any

import pytest
from django.utils import timezone
from icalendar import Calendar
from tests.desk.house import House
from tests.procedures.cases import journey

from elci.accounts.desk_records import Draft
from elci.accounts.rights import RIGHTS, Right
from elci.activities.calendar_entries import EntryKind
from elci.activities.calendar_feed import office_feed
from elci.activities.models import Activity, Call, FollowUp, ProgrammeEntry, Project, ProjectReport, Visit
from elci.activities.office_calendar import Asked, Span, calendar_of, end_of_list
from elci.activities.services import record_activity
from elci.desk.calendar.days import IN_A_CELL, listed, weeks_of
from elci.desk.calendar.spans import View, days_of
from elci.domain.dates import PartialDate
from elci.procedures.models import Case

OFFICER = RIGHTS["officer"]


def held(house: House, title: str, day: str, until: str = "", **more: Any) -> Activity:
    """An activity of the office with Seoul."""
    values = {
        "kind": "official_visit",
        "title_tr": title,
        "status": "planned",
        "date": PartialDate.parse(day),
        "until": PartialDate.parse(until) if until else None,
        **more,
    }
    parties = [{"position": 1, "role": "partner", "partner": house.seoul.parties.get(position=2).partner}]
    draft = Draft(values=values, parts={"parties": parties})
    return record_activity(draft, by=house.people["officer"], office=house.office)


def october(house: House, **asked: Any) -> Span:
    wanted = Asked(**{"rights": OFFICER, **asked})
    return calendar_of(house.office, date(2026, 10, 1), date(2026, 10, 31), wanted)


def titles(span: Span, kind: EntryKind = EntryKind.ACTIVITY) -> list[str]:
    return [entry.title for entry in span.entries if entry.kind is kind]


def test_a_full_day_says_how_many_more_it_has(house: House) -> None:
    """A month reads no more activities than its days have room for and still counts all of them."""
    for number in range(24):
        first = 5 + number * 7 % 5
        last = first + number % 4
        held(house, f"{'ŞçaĞz'[number % 5]} {number}", f"2026-10-{first:02d}", f"2026-10-{last:02d}")
    held(house, "Öğrenci kampı", "2026-09-25", "2026-10-06")
    held(house, "Cumhuriyet sergisi", "2026-10-29", "2026-11-03")
    today = date(2026, 10, 7)
    all_of_it, with_room = (
        weeks_of(october(house, a_day=most), date(2026, 10, 1), date(2026, 10, 31), today)
        for most in (None, IN_A_CELL)
    )
    assert with_room == all_of_it
    assert {day.more > 0 for week in with_room for day in week} == {True, False}
    assert len(october(house, a_day=IN_A_CELL).entries) < len(october(house).entries)


def test_an_activity_lies_on_each_of_its_days(house: House) -> None:
    held(house, "Seul heyeti", "2026-10-12", "2026-10-14")
    span = october(house)
    assert [day for day in range(1, 32) if titles_on(span, day)] == [12, 13, 14]


def titles_on(span: Span, day: int) -> list[str]:
    return [entry.title for entry in span.on(date(2026, 10, day)) if entry.kind is EntryKind.ACTIVITY]


def test_one_that_began_before_the_month_is_there(house: House) -> None:
    held(house, "Öğrenci kampı", "2026-09-25", "2026-10-02")
    assert titles(october(house)) == ["Öğrenci kampı"]


@pytest.mark.parametrize("written", ["2026-10", "2026", "<2026-10-20"])
def test_what_has_no_day_lies_on_none(house: House, written: str) -> None:
    held(house, "Kültür günleri", written)
    span = october(house)
    assert titles(span) == []
    assert [str(activity) for activity in span.dateless] == ([] if "<" in written else ["Kültür günleri"])


def test_a_project_of_years_stands_on_its_first_day_only(house: House) -> None:
    held(house, "R2CITIES", "2026-10-05", "2029-10-04")
    (entry,) = [entry for entry in october(house).entries if entry.kind is EntryKind.ACTIVITY]
    assert (entry.first, entry.last, entry.more) == (date(2026, 10, 5), date(2026, 10, 5), "– 4 Ekim 2029")


@pytest.mark.parametrize(
    ("begins", "until", "on"),
    [("2026-05-20", "2026-07-15", "2026-06-03"), ("2026-08-20", "2026-12", "2026-09-03")],
)
def test_what_is_drawn_before_the_days_stands_on_none_of_them(
    house: House, begins: str, until: str, on: str
) -> None:
    """It lasts longer than a month, or nobody knows on which day it ends: its first day alone is drawn."""
    held(house, "R2CITIES", begins, until)
    client = house.client("officer")
    for view in ("week", "list", "month"):
        page = client.get("/masa/takvim/", {"view": view, "on": on})
        assert (page.status_code, "R2CITIES" in page.content.decode()) == (200, False), view


def test_holidays_of_turkiye_and_of_the_partners_of_the_days(house: House) -> None:
    assert titles(october(house), EntryKind.HOLIDAY) == ["Cumhuriyet Bayramı"]
    held(house, "Seul heyeti", "2026-10-12")
    keys = {entry.key for entry in october(house).entries if entry.kind is EntryKind.HOLIDAY}
    assert keys == {"TR", "KR"}


def test_due_days_and_journeys_of_cases_and_follow_ups(house: House) -> None:
    case = journey(house)
    Case.objects.filter(pk=case.pk).update(
        title="Lyon yolculuğu", begins=date(2026, 10, 20), ends=date(2026, 10, 22), due=date(2026, 10, 2),
        due_for="send-decision",
    )  # fmt: skip
    FollowUp.objects.create(office=house.office, what="Teşekkür mektubu", due=date(2026, 10, 9))
    FollowUp.objects.create(office=house.office, what="Gitti", due=date(2026, 10, 9), done=date(2026, 10, 8))
    span = october(house)
    assert titles(span, EntryKind.CASE) == ["Lyon yolculuğu"]
    assert titles(span, EntryKind.DEADLINE) == ["Lyon yolculuğu", "Teşekkür mektubu"]


def test_the_week_shows_a_visit_hour_by_hour(house: House) -> None:
    activity = held(house, "Seul heyeti", "2026-10-12")
    visit = Visit.objects.create(office=house.office, activity=activity)
    ProgrammeEntry.objects.create(visit=visit, on=date(2026, 10, 12), begins=time(9, 30), text_tr="Karşılama")
    assert titles(october(house)) == ["Seul heyeti"]
    assert titles(october(house, programmes=True)) == ["09.30 Karşılama", "Seul heyeti"]


def test_a_programme_goes_with_its_activity_and_is_cancelled_with_it(house: House) -> None:
    for title in ("Seul heyeti", "Sofya heyeti"):
        visit = Visit.objects.create(office=house.office, activity=held(house, title, "2026-10-12"))
        ProgrammeEntry.objects.create(visit=visit, on=date(2026, 10, 12), text_tr="Kabul")
    Activity.objects.filter(title_tr="Sofya heyeti").update(withdrawn=timezone.now())
    Activity.objects.filter(title_tr="Seul heyeti").update(status="cancelled")
    told = [(entry.title, entry.firm) for entry in october(house, programmes=True).entries
            if entry.kind is EntryKind.ACTIVITY]  # fmt: skip
    assert told == [("Kabul", False), ("Seul heyeti", False)]


def test_nobody_sees_what_their_role_does_not(house: House) -> None:
    held(house, "Seul heyeti", "2026-10-12")
    Case.objects.filter(pk=journey(house).pk).update(begins=date(2026, 10, 20), ends=date(2026, 10, 22))
    secretary = october(house, rights=RIGHTS["secretariat"])
    assert (titles(secretary), len(titles(secretary, EntryKind.CASE))) == ([], 1)
    nobody = october(house, rights=frozenset({Right.SEE_DESK}))
    assert {entry.kind for entry in nobody.entries} == {EntryKind.HOLIDAY}


def test_another_offices_days_are_its_own(house: House) -> None:
    held(house, "Seul heyeti", "2026-10-12")
    span = calendar_of(house.other, date(2026, 10, 1), date(2026, 10, 31), Asked(OFFICER))
    assert titles(span) == []


def test_filters_by_kind_and_person(house: House) -> None:
    officer = house.people["officer"]
    held(house, "Benim", "2026-10-12", responsible=officer)
    held(house, "Başkasının", "2026-10-12")
    assert titles(october(house, person=officer.pk)) == ["Benim"]
    assert {entry.kind for entry in october(house, kinds=frozenset({EntryKind.HOLIDAY})).entries} == {
        EntryKind.HOLIDAY
    }


def test_the_month_is_a_table_of_weeks_from_monday(house: House) -> None:
    held(house, "Seul heyeti", "2026-10-12")
    html = house.client("officer").get("/masa/takvim/?on=2026-10-15").content.decode()
    assert '<h2 id="calendar-span">Ekim 2026</h2>' in html
    assert html.count('<td role="cell" class="month-day') == 35
    cell = re.search(r'datetime="2026-10-12".*?</td>', html, re.DOTALL)
    assert cell is not None
    assert "Seul heyeti" in cell[0]
    assert 'rel="prev" href="?on=2026-09-01"' in html
    assert 'rel="next" href="?on=2026-11-01"' in html


def test_going_on_keeps_the_filters_and_the_view(house: House) -> None:
    address = "/masa/takvim/?view=week&kind=activity&on=2026-10-15"
    html = house.client("officer").get(address).content.decode()
    assert 'rel="next" href="?view=week&amp;kind=activity&amp;on=2026-10-19"' in html


@pytest.mark.parametrize("query", ["on=2026-13-40", "view=x", "person=x", "kind=x", "on=0001-01-01"])
def test_a_wrong_address_shows_the_month_of_today(house: House, query: str) -> None:
    html = house.client("officer").get(f"/masa/takvim/?{query}").content.decode()
    assert 'aria-current="date"' in html


@pytest.mark.parametrize(
    ("view", "on", "first", "last", "after"),
    [
        (View.MONTH, date(2026, 2, 10), date(2026, 1, 26), date(2026, 3, 1), date(2026, 3, 1)),
        (View.WEEK, date(2026, 1, 1), date(2025, 12, 29), date(2026, 1, 4), date(2026, 1, 5)),
        (View.LIST, date(2026, 11, 30), date(2026, 11, 30), date(2027, 2, 28), date(2027, 3, 1)),
    ],
)
def test_a_view_has_whole_weeks_or_months(view: View, on: date, first: date, last: date, after: date) -> None:
    days = days_of(view, on)
    assert (days.first, days.last, days.after) == (first, last, after)


def test_the_feed_holds_the_offices_days_for_those_who_may_see_them(house: House) -> None:
    held(house, "Seul heyeti", "2026-10-12", "2026-10-14")
    held(house, "Kültür günleri", "2026-10")
    feed = office_feed(house.people["officer"], house.office, today=date(2026, 10, 1), page="/{}/{}".format)
    events = {str(event["summary"]): event for event in Calendar.from_ical(feed).walk("VEVENT")}
    assert set(events) == {"Seul heyeti"}
    visit = events["Seul heyeti"]
    assert (visit.decoded("dtstart"), visit.decoded("dtend")) == (date(2026, 10, 12), date(2026, 10, 15))
    outside = office_feed(
        house.people["outsider"], house.office, today=date(2026, 10, 1), page="/{}/{}".format
    )
    assert Calendar.from_ical(outside).walk("VEVENT") == []


def test_a_list_says_each_activity_once_with_its_last_day(house: House) -> None:
    held(house, "Seul heyeti", "2026-10-12", "2026-10-14")
    held(house, "Öğrenci kampı", "2026-09-25", "2026-10-02")
    days = listed(october(house, kinds=frozenset({EntryKind.ACTIVITY})), date(2026, 10, 12))
    told = [(day.day.day, line.title, line.goes_on, line.ends) for day in days for line in day.lines]
    assert told == [
        (1, "Öğrenci kampı", True, date(2026, 10, 2)),
        (12, "Seul heyeti", False, date(2026, 10, 14)),
    ]


@pytest.mark.parametrize(("most", "ends"), [(1, 5), (2, 8), (3, 8), (4, 31), (5, 31)])
def test_a_list_that_grows_long_ends_with_a_whole_day(house: House, most: int, ends: int) -> None:
    for title, day in (("bir", 4), ("iki", 6), ("üç", 9), ("dört", 9)):
        held(house, title, f"2026-10-{day:02d}")
    asked = Asked(OFFICER)
    last = end_of_list(house.office, date(2026, 10, 1), date(2026, 10, 31), asked, most=most)
    assert last == date(2026, 10, ends)


def test_a_day_with_many_activities_is_whole_in_a_list(house: House) -> None:
    for number in range(3):
        held(house, f"Festival {number}", "2026-10-01")
    asked = Asked(OFFICER)
    last = end_of_list(house.office, date(2026, 10, 1), date(2026, 10, 31), asked, most=2)
    assert last == date(2026, 10, 1)


def test_a_full_day_shows_what_begins_before_what_goes_on(house: House) -> None:
    for number in range(4):
        held(house, f"Kamp {number}", "2026-10-01", "2026-10-09")
    held(house, "Seul heyeti", "2026-10-05")
    span = october(house, kinds=frozenset({EntryKind.ACTIVITY}))
    (cell,) = [
        day for week in weeks_of(span, span.first, span.last, span.last) for day in week if day.day.day == 5
    ]
    assert (cell.lines[0].title, len(cell.lines), cell.more) == ("Seul heyeti", 3, 2)


@pytest.mark.parametrize(
    ("zone", "hour", "day", "said"),
    [
        ("Asia/Seoul", time(8), 13, "çağrının son günü 02.00 (kendi saatiyle 13 Ekim 08.00)"),
        ("Europe/Brussels", time(23, 59), 14, "çağrının son günü 00.59 (kendi saatiyle 13 Ekim 23.59)"),
        ("Europe/Istanbul", time(17), 13, "çağrının son günü 17.00"),
    ],
)
def test_a_call_closes_on_the_day_and_at_the_hour_that_it_is_here(
    house: House, zone: str, hour: time, day: int, said: str
) -> None:
    Call.objects.create(
        office=house.office, programme="AB", title="Yeşil kentler", deadline=date(2026, 10, 13),
        deadline_time=hour, zone=zone,
    )  # fmt: skip
    (entry,) = (entry for entry in october(house).entries if entry.kind is EntryKind.DEADLINE)
    assert (entry.first.day, entry.more) == (day, said)
    before = calendar_of(house.office, date(2026, 10, 1), date(2026, 10, day - 1), Asked(OFFICER))
    assert titles(before, EntryKind.DEADLINE) == []
    feed = office_feed(house.people["officer"], house.office, today=date(2026, 10, 1), page="/{}/{}".format)
    assert f"Yeşil kentler: {said}" in [
        str(event["summary"]) for event in Calendar.from_ical(feed).walk("VEVENT")
    ]


def test_two_reports_of_one_day_are_two_events(house: House) -> None:
    made = Project.objects.create(office=house.office, title_tr="Yeşil kentler", state="running")
    for kind in ("final", "financial"):
        ProjectReport.objects.create(project=made, kind=kind, due=date(2026, 10, 30))
    feed = office_feed(house.people["officer"], house.office, today=date(2026, 10, 1), page="/{}/{}".format)
    events = Calendar.from_ical(feed).walk("VEVENT")
    assert len(events) == len({str(event["uid"]) for event in events}) == 2


def test_two_follow_ups_of_one_tie_with_the_same_words_are_two_events(house: House) -> None:
    for name in ("officer", "head"):
        FollowUp.objects.create(
            office=house.office,
            agreement=house.seoul,
            what="Teşekkür mektubu",
            due=date(2026, 10, 30),
            owner=house.people[name],
        )
    feed = office_feed(house.people["officer"], house.office, today=date(2026, 10, 1), page="/{}/{}".format)
    events = [
        event for event in Calendar.from_ical(feed).walk("VEVENT") if "Teşekkür" in str(event["summary"])
    ]
    assert len(events) == len({str(event["uid"]) for event in events}) == 2
