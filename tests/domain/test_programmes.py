"""Which entries of a visit's programme overlap, and in which order someone on the way reads its days."""

from __future__ import annotations

from datetime import date, time

from elci.domain.programmes import Overlap, Slot, days_from, overlaps

MONDAY, TUESDAY = date(2026, 5, 11), date(2026, 5, 12)


def slot(key: str, begins: str, ends: str = "", on: date = MONDAY, people: str = "") -> Slot:
    return Slot(
        key,
        on,
        time.fromisoformat(begins) if begins else None,
        time.fromisoformat(ends) if ends else None,
        frozenset(people.split()),
    )


def pairs(*slots: Slot) -> list[tuple[str, str]]:
    return [(found.first, found.second) for found in overlaps(slots)]


def test_one_that_begins_as_another_ends_does_not_overlap() -> None:
    assert pairs(slot("makam", "10:00", "11:00"), slot("meclis", "11:00", "12:00")) == []


def test_a_long_entry_overlaps_with_each_that_begins_in_it() -> None:
    day = [slot("fuar", "09:00", "17:00"), slot("öğle", "12:00", "13:00"), slot("imza", "16:30", "17:30")]
    assert pairs(*day) == [("fuar", "öğle"), ("fuar", "imza")]


def test_the_same_hour_of_another_day_is_free() -> None:
    assert pairs(slot("a", "10:00", "11:00"), slot("b", "10:00", "11:00", on=TUESDAY)) == []


def test_without_an_end_half_an_hour_is_taken() -> None:
    assert pairs(slot("a", "10:00"), slot("b", "10:29"), slot("c", "10:30")) == [("a", "b"), ("b", "c")]


def test_without_hours_nothing_overlaps() -> None:
    assert pairs(slot("serbest", ""), slot("makam", "10:00", "11:00")) == []


def test_the_interpreter_who_would_be_in_two_places_is_named() -> None:
    both = slot("a", "10:00", "11:00", people="elif murat"), slot("b", "10:30", "11:00", people="elif")
    assert overlaps(both) == [Overlap("a", "b", frozenset({"elif"}))]


def test_today_comes_first_and_the_past_last() -> None:
    days = [date(2026, 5, day) for day in (10, 11, 12, 13)]
    assert [day.day for day in days_from(days, MONDAY)] == [11, 12, 13, 10]
