"""People whom an office knows: kept without a name in the journal, undone, found, merged."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry, PersonalVersion
from elci.accounts.versions import version_of
from elci.activities.last_met import last_met
from elci.activities.models import ActivityPerson, Contact, PersonalRead
from elci.activities.services import (
    edit_activity,
    edit_contact,
    keep_until,
    merge_contacts,
    note_contact,
    note_read,
    record_activity,
    record_contact,
    set_policy,
)
from elci.activities.services.privacy_errors import SameContactError
from elci.domain.dates import PartialDate
from elci.registry.models import Partner
from elci.registry.services import undo

TODAY = date(2026, 11, 21)


def person(house: House, given: str, family: str, **more: Any) -> Contact:
    values = {
        "given_name": given,
        "family_name": family,
        "purpose": "Kardeş kent yazışmaları",
        "ground": "public_task",
        "keep_until": date(2031, 1, 1),
        **more.pop("values", {}),
    }
    return record_contact(Draft(values=values, parts=more), by=house.people["officer"], office=house.office)


def mayor(house: House) -> Contact:
    """The mayor of Sofia until 2023."""
    return person(
        house,
        "Yordanka",
        "Fandakova",
        posts=[
            {
                "title": "Belediye Başkanı",
                "partner": Partner.objects.get(pk="sofia-bg"),
                "since": PartialDate(2009, 11),
                "until": PartialDate(2023, 11),
            }
        ],
        points=[{"kind": "email", "value": "mayor@sofia.example"}],
    )


def everything_journalled(record: Contact) -> str:
    entries = JournalEntry.objects.of(record).values_list("before", "after", "reason")
    return json.dumps(list(entries), ensure_ascii=False)


def test_the_journal_of_a_contact_holds_no_name_post_or_address(house: House) -> None:
    sofia = mayor(house)
    edit_contact(
        sofia,
        Draft(
            values={"family_name": "Fandâkova"},
            parts={"points": [{"kind": "email", "value": "y@sofia.example"}]},
        ),
        by=house.people["officer"],
        office=house.office,
    )
    written = everything_journalled(sofia)
    assert JournalEntry.objects.of(sofia).count() == 2
    for word in ("Fand", "Yordanka", "Başkan", "sofia.example"):
        assert word not in written


def test_a_change_of_nothing_but_the_name_is_an_act_and_is_undone(house: House) -> None:
    sofia, officer = mayor(house), house.people["officer"]
    edit_contact(sofia, Draft(values={"family_name": "Terziev"}), by=officer, office=house.office)
    newest = JournalEntry.objects.of(sofia).order_by("-pk").first()
    assert newest is not None
    undo(newest, by=officer)
    assert str(Contact.objects.get(pk=sofia.pk)) == "Yordanka Fandakova"
    assert Contact.objects.called("fandakova").exists()


def test_undoing_brings_back_a_post_with_its_title(house: House) -> None:
    sofia, officer = mayor(house), house.people["officer"]
    edit_contact(sofia, Draft(parts={"posts": []}), by=officer, office=house.office)
    undo(JournalEntry.objects.of(sofia).order_by("-pk")[0], by=officer)
    post = Contact.objects.get(pk=sofia.pk).posts.get()
    assert (post.title, str(post.until), post.where) == ("Belediye Başkanı", "2023-11", "Sofya")


def test_after_former_values_are_erased_undoing_leaves_the_name_as_it_is(house: House) -> None:
    sofia, officer = mayor(house), house.people["officer"]
    edit_contact(
        sofia, Draft(values={"family_name": "Terziev", "country_id": "BG"}), by=officer, office=house.office
    )
    PersonalVersion.objects.all().delete()
    undo(JournalEntry.objects.of(sofia).order_by("-pk")[0], by=officer)
    back = Contact.objects.get(pk=sofia.pk)
    assert (back.family_name, back.country_id) == ("Terziev", None)


def test_the_second_of_two_editors_is_told_even_of_a_name(house: House) -> None:
    sofia, officer = mayor(house), house.people["officer"]
    seen = version_of(sofia)
    edit_contact(sofia, Draft(values={"given_name": "Y."}), by=officer, office=house.office, seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        edit_contact(sofia, Draft(values={"note": "x"}), by=officer, office=house.office, seen=seen)


def test_a_post_does_not_end_before_it_begins(house: House) -> None:
    with pytest.raises(ValidationError):
        person(
            house,
            "Ali",
            "Kaya",
            posts=[{"title": "Uzman", "since": PartialDate(2024), "until": PartialDate(2020)}],
        )
    assert not Contact.objects.exists()


def test_a_contact_is_found_without_turkish_letters_with_typing_errors_and_by_institution(
    house: House,
) -> None:
    ali = person(house, "Şükrü", "Işıkoğlu")
    sofia = mayor(house)
    everybody = Contact.objects.of_office(house.office)
    assert list(everybody.called("sukru isikoglu")) == [ali]
    assert list(everybody.called("IŞIKOĞLU")) == [ali]
    assert list(everybody.nearly_called("şükrü ışıkolğu")) == [ali]
    assert list(everybody.at_institution("sofya")) == [sofia]
    assert list(everybody.at_institution("Sofia")) == [sofia]
    assert not Contact.objects.of_office(house.other).exists()


def test_the_last_meeting_is_the_newest_activity_or_the_day_noted_by_hand(house: House) -> None:
    sofia, officer = mayor(house), house.people["officer"]
    visit = record_activity(
        Draft(
            values={
                "kind": "official_visit",
                "title_tr": "Ziyaret",
                "status": "done",
                "date": PartialDate(2026, 5, 7),
            },
            parts={"people": [{"contact": sofia, "role": "guest"}]},
        ),
        by=officer,
        office=house.office,
    )
    met = last_met([sofia], TODAY)[sofia.pk]
    assert (str(met.on), met.activity) == ("2026-05-07", visit)
    assert not Contact.objects.not_met_for_a_year(TODAY).exists()
    edit_activity(visit, Draft(values={"date": PartialDate(2020)}), by=officer, office=house.office)
    assert list(Contact.objects.not_met_for_a_year(TODAY)) == [sofia]
    sofia = note_contact(sofia, TODAY, by=officer, office=house.office)
    assert last_met([sofia], TODAY)[sofia.pk].activity is None
    assert not Contact.objects.not_met_for_a_year(TODAY).exists()
    again = note_contact(sofia, date(2026, 1, 1), by=officer, office=house.office)
    assert again.last_contact == TODAY


def test_the_time_for_keeping_is_the_offices_own_where_it_has_set_one(house: House) -> None:
    assert keep_until(house.office, "consent", TODAY) == date(2028, 11, 21)
    draft = Draft(parts={"periods": [{"ground": "consent", "months": 3}]})
    set_policy(house.office, draft, by=house.people["head"])
    assert keep_until(house.office, "consent", TODAY) == date(2027, 2, 21)
    assert keep_until(house.office, "contract", TODAY) == date(2036, 11, 21)


def test_merging_moves_every_link_and_leaves_one_record_and_no_former_names(house: House) -> None:
    kept, gone = (
        mayor(house),
        person(house, "Jordanka", "Fandakova", points=[{"kind": "phone", "value": "+359 2 937"}]),
    )
    officer = house.people["officer"]
    record_activity(
        Draft(
            values={"kind": "official_visit", "title_tr": "Ziyaret", "status": "done"},
            parts={"people": [{"contact": kept, "role": "guest"}, {"contact": gone, "role": "guest"}]},
        ),
        by=officer,
        office=house.office,
    )
    note_read("page", by=officer, office=house.office, contact=gone)
    key = gone.pk
    merged = merge_contacts(kept, gone, {"given_name": "Yordanka"}, by=officer, office=house.office)
    assert list(Contact.objects.all()) == [merged]
    assert sorted(merged.points.values_list("kind", flat=True)) == ["email", "phone"]
    assert ActivityPerson.objects.get().contact == merged  # the same part in the same visit, once
    assert PersonalRead.objects.get().contact == merged.pk
    assert not PersonalVersion.objects.exists()
    assert "Jordanka" not in everything_journalled(merged)
    assert JournalEntry.objects.filter(verb="contact.merged", subject_id=str(key)).exists()
    with pytest.raises(SameContactError):
        merge_contacts(merged, merged, {}, by=officer, office=house.office)
