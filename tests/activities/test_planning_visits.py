"""A visit at the desk: programme, people, transport, needs that leave no trace, gifts, what goes abroad."""

from __future__ import annotations

import json
from datetime import date, time
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry, PersonalVersion
from elci.accounts.versions import version_of
from elci.activities.briefings import briefing_on, partners_of
from elci.activities.delegations import delegations_of
from elci.activities.models import Contact, FollowUp, Gift, GuestNeed, ProgrammeEntry, Transfer, Visit
from elci.activities.services import (
    TransferDraft,
    add_person,
    add_row,
    change_row,
    erase_needs,
    finish_follow_up,
    merge_contacts,
    plan_visit,
    record_follow_up,
    record_gift,
    record_transfer,
    remove_person,
    take_out,
    visit_of,
)
from elci.domain.dates import PartialDate
from elci.places.models import Country
from elci.registry.models import Partner
from elci.registry.services import undo, undoable


@pytest.fixture
def house(db: None) -> House:
    return build()


def seoul_visit(house: House, direction: str = "incoming") -> Visit:
    draft = Draft(
        values={
            "kind": "official_visit",
            "title_tr": "Seul heyetinin ziyareti",
            "status": "planned",
            "direction": direction,
            "date": PartialDate(2026, 5, 11),
            "until": PartialDate(2026, 5, 13),
        },
        parts={"parties": [{"position": 1, "role": "partner", "agreement": house.seoul}]},
    )
    return plan_visit(draft, by=house.people["officer"], office=house.office)


def guest(house: House, family: str = "Kim") -> Contact:
    made = Contact(
        office=house.office, given_name="Min-jun", family_name=family, purpose="Ziyaret", ground="public_task",
        keep_until=date(2027, 5, 13),
    )  # fmt: skip
    made.derive()
    made.save()
    return made


def entry(visit: Visit, house: House, text: str = "Makam ziyareti", **more: object) -> ProgrammeEntry:
    values = {"on": date(2026, 5, 11), "begins": time(10), "ends": time(11), "text_tr": text, **more}
    made = add_row(ProgrammeEntry(visit=visit), Draft(values=values), by=house.people["officer"])
    assert isinstance(made, ProgrammeEntry)
    return made


def journal_of_everything() -> str:
    return json.dumps(list(JournalEntry.objects.values_list("before", "after", "reason")), ensure_ascii=False)


def test_planning_keeps_activity_and_visit_and_planning_again_finds_it(house: House) -> None:
    visit = seoul_visit(house)
    assert visit.activity.office == house.office
    assert visit_of(visit.activity, by=house.people["officer"], office=house.office) == visit
    assert Visit.objects.count() == 1


def test_a_visit_that_cannot_be_kept_leaves_no_activity(house: House) -> None:
    with pytest.raises(ValidationError):
        plan_visit(Draft(values={"kind": "hosting"}), by=house.people["officer"], office=house.office)
    assert not Visit.objects.exists()
    assert not house.office.activities.exists()


def test_an_entry_ends_after_it_begins(house: House) -> None:
    visit = seoul_visit(house)
    with pytest.raises(ValidationError, match="başlamadan bitiyor"):
        entry(visit, house, begins=time(11), ends=time(10))


def test_the_programme_stands_by_day_and_hour_however_it_was_typed(house: House) -> None:
    visit = seoul_visit(house)
    entry(visit, house, "Akşam yemeği", begins=time(19), ends=None)
    entry(visit, house, "Uğurlama", on=date(2026, 5, 13), begins=time(9), ends=None)
    entry(visit, house, "Karşılama", begins=time(8), ends=time(9))
    assert [each.text_tr for each in visit.entries.all()] == ["Karşılama", "Akşam yemeği", "Uğurlama"]


def test_an_entry_taken_out_comes_back_by_undoing(house: House) -> None:
    visit, officer = seoul_visit(house), house.people["officer"]
    held = entry(visit, house)
    take_out(held, by=officer)
    assert not ProgrammeEntry.objects.standing().exists()
    undo(JournalEntry.objects.of(held).order_by("-pk")[0], by=officer)
    assert ProgrammeEntry.objects.standing().get() == held


def test_the_second_of_two_on_one_entry_is_told(house: House) -> None:
    held = entry(seoul_visit(house), house)
    seen, officer = version_of(held), house.people["officer"]
    change_row(held, Draft(values={"begins": time(9)}), by=officer, seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        change_row(held, Draft(values={"place": "Meclis"}), by=officer, seen=seen)


def test_the_guests_of_an_incoming_visit_are_the_other_side_and_of_an_outgoing_one_ours(house: House) -> None:
    officer = house.people["officer"]
    for direction, side in (("incoming", "theirs"), ("outgoing", "ours")):
        visit = seoul_visit(house, direction)
        values = {"contact": guest(house), "role": "delegate"}
        add_person(visit.activity, values, by=officer, office=house.office)
        found = delegations_of(visit.activity)
        assert [str(person.contact) for person in getattr(found, side)] == ["Min-jun Kim"]


def test_delegations_stand_in_protocol_order_with_the_unplaced_last(house: House) -> None:
    visit, officer = seoul_visit(house), house.people["officer"]
    for family, position in (("Lee", None), ("Park", 2), ("Kim", 1)):
        values = {"contact": guest(house, family), "role": "guest", "position": position}
        add_person(visit.activity, values, by=officer, office=house.office)
    theirs = delegations_of(visit.activity).theirs
    assert [person.contact.family_name for person in theirs if person.contact] == ["Kim", "Park", "Lee"]
    remove_person(visit.activity, theirs[0].pk, by=officer, office=house.office)
    assert len(delegations_of(visit.activity).theirs) == 2


def test_a_need_leaves_no_trace_in_the_journal_and_goes_with_the_person(house: House) -> None:
    visit, officer = seoul_visit(house), house.people["officer"]
    kim, lee = guest(house), guest(house, "Lee")
    for who in (kim, lee):
        values = {"contact": who, "kind": "diet", "what": "Fıstık alerjisi"}
        held = add_row(GuestNeed(visit=visit), Draft(values=values), by=officer)
        change_row(held, Draft(values={"what": "Fıstık ve susam alerjisi"}), by=officer)
    kim.delete()
    assert [need.contact for need in GuestNeed.objects.all()] == [lee]
    assert erase_needs(visit, by=officer) == 1
    assert not GuestNeed.objects.exists()
    erased = list(JournalEntry.objects.filter(verb="need.erased"))
    assert erased
    assert undoable(erased, officer) == set(), "what is erased does not come back"
    told = journal_of_everything()
    assert not PersonalVersion.objects.exists()
    assert "Fıstık" not in told
    assert "diet" not in told
    assert "Kim" not in told


def test_merging_two_records_of_one_interpreter_keeps_the_programme(house: House) -> None:
    visit, officer = seoul_visit(house), house.people["officer"]
    kept, gone = guest(house, "Aydın"), guest(house, "Aydin")
    held = entry(visit, house, contact=gone)
    held.interpreters.set([gone])
    merge_contacts(kept, gone, {}, by=officer, office=house.office)
    held.refresh_from_db()
    assert (held.contact, list(held.interpreters.all())) == (kept, [kept])


def test_a_received_gift_says_where_it_is_kept(house: House) -> None:
    values = {"direction": "received", "on": date(2026, 5, 11), "what": "Kaligrafi", "other_side": "Seul"}
    with pytest.raises(ValidationError) as refused:
        record_gift(Draft(values=values), by=house.people["officer"], office=house.office)
    assert set(refused.value.message_dict) == {"kept_at"}


def test_the_register_counts_values_by_direction_and_currency(house: House) -> None:
    officer = house.people["officer"]
    for direction, value, currency, day in (
        ("given", "1500", "TRY", date(2026, 5, 11)),
        ("given", None, "TRY", date(2026, 6, 1)),
        ("given", "80", "EUR", date(2025, 6, 1)),
        ("received", "2000", "TRY", date(2026, 5, 11)),
    ):
        record_gift(
            Draft(values={
                "direction": direction, "on": day, "what": "Hediye", "currency": currency, "kept_at": "Makam",
                "value": Decimal(value) if value else None,
            }),
            by=officer, office=house.office,
        )  # fmt: skip
    of_2026 = Gift.objects.of_office(house.office).in_year(2026).totals()
    assert [
        (row["direction"], row["currency"], row["number"], row["unvalued"], row["sum"]) for row in of_2026
    ] == [
        ("given", "TRY", 2, 1, Decimal("1500")),
        ("received", "TRY", 1, 0, Decimal("2000")),
    ]
    assert not Gift.objects.of_office(house.other).exists()


def test_the_briefing_names_ties_earlier_visits_promises_and_gifts_but_not_the_visit_itself(
    house: House,
) -> None:
    officer, before, now = house.people["officer"], seoul_visit(house), seoul_visit(house)
    gift = {"direction": "given", "on": date(2026, 5, 11), "what": "Ankara tiftiği", "visit": before}
    record_gift(Draft(values=gift), by=officer, office=house.office)
    promise = Draft(values={"what": "Park projesinin çizimleri", "agreement": house.seoul, "promised": True})
    held = record_follow_up(promise, by=officer, office=house.office)
    (partner,) = partners_of(now.activity)
    assert partner == Partner.objects.get(pk="seoul-kr")
    known = briefing_on(partner, house.office, but=now.activity)
    assert known.ties == [house.seoul]
    assert known.visits == [before.activity]
    assert known.promises == [held]
    assert [each.what for each in known.gifts] == ["Ankara tiftiği"]
    assert briefing_on(partner, house.office, but=before.activity).gifts == []
    finish_follow_up(held, by=officer, on=date(2026, 6, 1))
    assert briefing_on(partner, house.office).promises == []


def test_a_list_that_goes_abroad_is_kept_with_ground_and_keys_but_no_names(house: House) -> None:
    visit, kim = seoul_visit(house), guest(house)
    draft = TransferDraft(
        "Seoul Metropolitan Government", Country.objects.get(pk="KR"), "agreement", "2026/12"
    )
    record_transfer(draft, "delegation", visit, [kim], by=house.people["officer"], office=house.office)
    sent = Transfer.objects.get()
    assert (sent.people, sent.ground, sent.recipient_country_id) == ([f"contact:{kim.pk}"], "agreement", "KR")
    assert JournalEntry.objects.of(sent).get().verb == "transfer.recorded"
    assert "Kim" not in journal_of_everything()


def test_a_list_does_not_go_abroad_without_a_ground(house: House) -> None:
    draft = TransferDraft("Seoul", Country.objects.get(pk="KR"), "")
    with pytest.raises(ValidationError):
        record_transfer(
            draft, "delegation", seoul_visit(house), [], by=house.people["officer"], office=house.office
        )
    assert not Transfer.objects.exists()


def test_follow_ups_are_counted_by_office_person_and_day(house: House) -> None:
    officer, head = house.people["officer"], house.people["head"]
    for what, owner, due in (
        ("Fotoğrafları gönder", officer, date(2026, 5, 20)),
        ("Raporu yaz", officer, date(2026, 6, 20)),
        ("Taslağı imzalat", head, None),
    ):
        values = {"what": what, "owner": owner, "due": due, "agreement": house.seoul}
        record_follow_up(Draft(values=values), by=officer, office=house.office)
    found = FollowUp.objects
    assert [each.what for each in found.open_of(house.office)] == [
        "Fotoğrafları gönder", "Raporu yaz", "Taslağı imzalat",
    ]  # fmt: skip
    assert found.open_of(house.office).of_person(officer).count() == 2
    assert [each.what for each in found.overdue(date(2026, 5, 21))] == ["Fotoğrafları gönder"]
    assert not found.overdue(date(2026, 5, 20)).exists()
    assert not found.open_of(house.other).exists()


def test_a_follow_up_that_is_done_is_open_again_after_undoing(house: House) -> None:
    officer = house.people["officer"]
    held = record_follow_up(Draft(values={"what": "Teşekkür yazısı"}), by=officer, office=house.office)
    finish_follow_up(held, by=officer, on=date(2026, 5, 20))
    assert not FollowUp.objects.open_of(house.office).exists()
    undo(JournalEntry.objects.of(held).order_by("-pk")[0], by=officer)
    assert FollowUp.objects.open_of(house.office).get() == held
