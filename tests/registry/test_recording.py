"""Recording a tie and correcting one."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk.house import House

from elci.accounts.models import JournalEntry
from elci.domain.dates import PartialDate
from elci.registry.models import Agreement, Municipality, Partner, SearchName, State
from elci.registry.querysets import AgreementFilter
from elci.registry.services import (
    AgreementDraft,
    ChangedMeanwhileError,
    ReasonMissingError,
    SameTieError,
    change_state,
    edit_agreement,
    partner_at,
    record_agreement,
    version_of,
)
from elci.registry.services.errors import FutureDateError, PlaceUnknownError
from elci.registry.services.partners import places_without_partner
from elci.registry.services.states import StateChange


def record(house: House, place: str = "gn:2996944", **said: object) -> Agreement:
    """A new tie of Ankara with the partner at a place, by default Lyon."""
    officer, values = house.people["officer"], {"kind": "sister_city", **said}
    state = str(values.pop("state", State.SIGNED))
    return record_agreement(
        Municipality.objects.get(pk="ankara"),
        partner_at(place, by=officer, office=house.office),
        AgreementDraft(**values),  # type: ignore[arg-type]
        by=officer,
        office=house.office,
        state=state,
        today=date(2026, 11, 21),
    )


def test_a_tie_has_two_sides_a_first_state_and_a_line_in_the_journal(house: House) -> None:
    tie = record(house, date=PartialDate(2025, 6), purposes=("000-p-01",))
    assert str(tie) == "Ankara Büyükşehir – Lyon"
    assert [(event.state, event.date) for event in tie.events.all()] == [("signed", PartialDate(2025, 6))]
    assert [purpose.pk for purpose in tie.purposes.all()] == ["000-p-01"]
    assert [entry.verb for entry in JournalEntry.objects.of(tie)] == ["agreement.recorded"]


def test_a_tie_that_is_not_signed_yet_has_no_date_of_its_own(house: House) -> None:
    tie = record(house, state=State.DECIDED, date=PartialDate(2026, 3))
    assert tie.date is None
    assert tie.events.get().date == PartialDate(2026, 3)


def test_signing_dates_the_tie(house: House) -> None:
    tie = record(house, state=State.DECIDED, date=PartialDate(2026, 3))
    signed = StateChange(State.SIGNED, PartialDate(2026, 5, 2), "", "", "imzalandı")
    change_state(tie, signed, by=house.people["officer"], today=date(2026, 11, 21))
    tie.refresh_from_db()
    assert tie.date == PartialDate(2026, 5, 2)


@pytest.mark.parametrize(
    ("kind", "key"),
    [("sister_city", "ankara--lyon-fr"), ("memorandum", "ankara--lyon-fr--memorandum")],
)
def test_the_key_says_who_and_what(kind: str, key: str, house: House) -> None:
    assert record(house, kind=kind).pk == key


def test_the_same_tie_is_not_recorded_twice(house: House) -> None:
    first = record(house)
    with pytest.raises(SameTieError) as error:
        record(house)
    assert error.value.key == first.pk
    assert "Ankara Büyükşehir – Lyon" in error.value.in_language("tr")


def test_a_tie_that_has_ended_may_be_followed_by_another(house: House) -> None:
    first = record(house)
    ended = StateChange(State.ENDED, None, "", "", "süresi doldu")
    change_state(first, ended, by=house.people["head"])
    assert record(house).pk == "ankara--lyon-fr--2"


def test_a_new_tie_is_found_by_the_partner_and_sorted_by_its_sides(house: House) -> None:
    tie = record(house)
    assert list(Agreement.objects.narrowed(AgreementFilter(text="lyon"))) == [tie]
    assert [str(each) for each in Agreement.objects.order_by("sort_key")] == [
        "Ankara Büyükşehir – Lyon",
        "Ankara Büyükşehir – Seul",
        "Ankara Büyükşehir – Sofya",
    ]


def test_a_day_that_has_not_come_is_no_date_of_a_tie(house: House) -> None:
    with pytest.raises(FutureDateError):
        record(house, date=PartialDate(2026, 12))
    assert not Agreement.objects.filter(pk="ankara--lyon-fr").exists()


def test_the_present_month_may_be_the_date(house: House) -> None:
    assert record(house, date=PartialDate(2026, 11)).date == PartialDate(2026, 11)


def test_a_partner_is_made_once_for_a_place_and_found_at_once(house: House) -> None:
    officer = house.people["officer"]
    made = partner_at("gn:728193", by=officer, office=house.office)
    assert (made.pk, made.name_tr, made.country_id) == ("plovdiv-bg", "Filibe", "BG")
    assert partner_at("gn:728193", by=officer, office=house.office) == made
    found = SearchName.objects.filter(key=made.pk).values_list("folded", flat=True)
    assert sorted(found) == ["filibe", "philippopolis", "plovdiv"]


def test_no_partner_is_made_of_a_place_that_nobody_knows(house: House) -> None:
    with pytest.raises(PlaceUnknownError):
        partner_at("gn:1", by=house.people["officer"], office=house.office)
    assert Partner.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "found"),
    [("filibe", ["Filibe"]), ("Philippopolis", ["Filibe"]), ("LYON", ["Lyon"]), ("Seul", []), ("", [])],
)
def test_places_that_could_become_partners(typed: str, found: list[str], house: House) -> None:
    assert [place.name_tr for place in places_without_partner(typed)] == found


def edit(
    house: House, reason: str = "protokole bakıldı", seen: int | None = None, **said: object
) -> Agreement:
    values = {"kind": "sister_city", "date": PartialDate(1971), **said}
    draft = AgreementDraft(**values)  # type: ignore[arg-type]
    officer = house.people["officer"]
    return edit_agreement(house.seoul, draft, by=officer, office=house.office, reason=reason, seen=seen)


def test_a_correction_keeps_what_stood_before(house: House) -> None:
    edit(house, date=PartialDate(1971, 8, 23))
    entry = JournalEntry.objects.of(house.seoul).get()
    assert entry.changes() == [("date", "1971", "1971-08-23")]
    assert (entry.office, entry.reason) == (house.office, "protokole bakıldı")


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_a_correction_needs_a_reason(reason: str, house: House) -> None:
    with pytest.raises(ReasonMissingError):
        edit(house, reason=reason, date=PartialDate(1972))
    house.seoul.refresh_from_db()
    assert house.seoul.date == PartialDate(1971)


def test_a_correction_that_changes_nothing_leaves_no_trace(house: House) -> None:
    edit(house)
    assert not JournalEntry.objects.of(house.seoul).exists()


def test_purposes_that_are_not_mentioned_stay(house: House) -> None:
    edit(house, purposes=("000-p-01", "000-p-02"))
    edit(house, note_tr="Kore Parkı")
    assert house.seoul.purposes.count() == 2


def test_a_purpose_that_is_dropped_is_in_the_journal(house: House) -> None:
    edit(house, purposes=("000-p-01", "000-p-02"))
    edit(house, purposes=("000-p-02",))
    newest = JournalEntry.objects.of(house.seoul).first()
    assert newest is not None
    assert set(newest.before["purposes"]) == {"000-p-01", "000-p-02"}
    assert set(newest.after["purposes"]) == {"000-p-02"}


def test_who_saw_an_older_record_is_told(house: House) -> None:
    seen = version_of(house.seoul)
    edit(house, seen=seen, note_tr="Kore Parkı")
    with pytest.raises(ChangedMeanwhileError):
        edit(house, seen=seen, note_tr="Kore Bahçesi")
    house.seoul.refresh_from_db()
    assert house.seoul.note_tr == "Kore Parkı"


def test_who_saw_the_newest_record_is_not(house: House) -> None:
    edit(house, seen=0, note_tr="Kore Parkı")
    edit(house, seen=version_of(house.seoul), note_tr="Kore Bahçesi")
    house.seoul.refresh_from_db()
    assert house.seoul.note_tr == "Kore Bahçesi"
