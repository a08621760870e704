"""How alive real ties are by an office's records: which activities serve a tie, and what nobody else may see."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.activities.eligibility import candidates_of
from elci.activities.models import Activity, ActivityParty, Contact, Post, VitalityWeights
from elci.activities.services import (
    publish_activity,
    record_activity,
    wake_tie,
    weigh,
    weigh_by_default,
    withdraw_activity,
)
from elci.activities.vitality import vitality_of_office, vitality_of_tie
from elci.domain.dates import PartialDate
from elci.domain.vitality import DEFAULTS, Condition, Name, Step
from elci.registry.models import Agreement, Municipality
from elci.registry.services import undo

TODAY = date(2026, 11, 21)


@pytest.fixture
def house(db: None) -> House:
    return build()


def visit(house: House, when: str, party: dict[str, Any], **more: Any) -> Activity:
    values = {
        "kind": "official_visit", "title_tr": "Heyet ziyareti", "status": "done", "direction": "outgoing",
        "date": PartialDate.parse(when), **more,
    }  # fmt: skip
    parties = [{"position": 1, "role": "partner", **party}]
    draft = Draft(values=values, parts={"parties": parties})
    return record_activity(draft, by=house.people["officer"], office=house.office)


def partner_of(tie: Agreement) -> Any:
    return tie.parties.get(partner__isnull=False).partner


def keys(house: House, tie: Agreement) -> set[str]:
    return {piece.key for piece in vitality_of_tie(tie, TODAY, house.office).evidence if piece.is_life}


def condition(house: House, tie: Agreement) -> Condition:
    return vitality_of_tie(tie, TODAY, house.office).condition


def test_an_activity_serves_a_tie_by_the_tie_by_its_partner_or_by_the_partners_place(house: House) -> None:
    partner = partner_of(house.seoul)
    named = [
        visit(house, "2025-05", {"agreement": house.seoul}),
        visit(house, "2025-06", {"partner": partner}),
        visit(house, "2025-07", {"place": partner.place}),
    ]
    assert keys(house, house.seoul) == {f"activity:{one.pk}" for one in named}
    assert keys(house, house.sofia) == set()


def test_what_a_study_only_writes_about_or_what_was_cancelled_serves_no_tie(house: House) -> None:
    visit(house, "2025", {"agreement": house.seoul, "role": "topic"})
    visit(house, "2025", {"agreement": house.seoul}, status="cancelled")
    visit(house, "2025", {"agreement": house.seoul}, status="planned")
    gone = visit(house, "2025", {"agreement": house.seoul})
    withdraw_activity(gone, by=house.people["head"], office=house.office, reason="Yanlış.")
    assert keys(house, house.seoul) == set()


def test_another_municipalitys_visit_to_the_same_city_is_not_ours(house: House) -> None:
    partner = partner_of(house.seoul)
    theirs = Activity.objects.create(
        pk="004-x", kind="official_visit", title_tr="İstanbul Seul’de", status="done", desk="istanbul",
        date=PartialDate(2025),
    )  # fmt: skip
    ActivityParty.objects.create(activity=theirs, position=1, role="partner", place=partner.place)
    assert keys(house, house.seoul) == set()
    ActivityParty.objects.create(
        activity=theirs, position=2, role="participant", municipality=Municipality.objects.get(pk="ankara")
    )
    assert keys(house, house.seoul) == {"activity:004-x"}


def test_an_offices_own_visit_counts_for_it_alone_until_it_is_published(house: House) -> None:
    own = visit(house, "2025-05", {"agreement": house.seoul})
    assert vitality_of_tie(house.seoul, TODAY, house.other).last is None
    publish_activity(own, by=house.people["head"], office=house.office)
    assert vitality_of_tie(house.seoul, TODAY, house.other).last is not None


def test_ties_without_any_record_are_no_data_until_the_office_keeps_records(house: House) -> None:
    assert condition(house, house.sofia) == Condition.NO_DATA
    for year in (2023, 2024, 2026):
        visit(house, str(year), {"agreement": house.seoul})
    assert condition(house, house.sofia) == Condition.ON_PAPER
    assert condition(house, house.seoul) in {Condition.QUIET, Condition.ALIVE}


def test_the_list_of_an_office_says_what_each_tie_says(house: House) -> None:
    visit(house, "2025-05", {"agreement": house.seoul})
    listed = {each.tie.pk: each for each in vitality_of_office(house.office, TODAY)}
    assert set(listed) == {house.seoul.pk, house.sofia.pk}
    for tie in (house.seoul, house.sofia):
        alone = vitality_of_tie(tie, TODAY, house.office)
        assert (listed[tie.pk].condition, listed[tie.pk].score) == (alone.condition, alone.score)


def test_the_list_takes_as_many_queries_for_many_activities(
    house: House, django_assert_max_num_queries: Any
) -> None:
    for year in range(1990, 2026):
        visit(house, str(year), {"agreement": house.seoul})
    with django_assert_max_num_queries(12):
        vitality_of_office(house.office, TODAY)


def test_the_last_contact_with_a_person_at_the_partner_counts_without_the_name(house: House) -> None:
    person = Contact.objects.create(
        office=house.office, family_name="Kim", purpose="Kardeş kent", ground="public_task",
        keep_until=date(2030, 1, 1), last_contact=date(2026, 9, 1),
    )  # fmt: skip
    Post.objects.create(contact=person, title="Protokol müdürü", partner=partner_of(house.seoul))
    assert keys(house, house.seoul) == {f"contact:{person.pk}"}


def test_a_project_that_goes_on_counts_as_of_today(house: House) -> None:
    visit(house, "2021", {"agreement": house.seoul}, kind="project", status="ongoing")
    assert vitality_of_tie(house.seoul, TODAY, house.office).vitality.part(Name.RECENCY).value == 1


def test_weights_of_the_office_are_journalled_undone_and_put_back(house: House) -> None:
    visit(house, "2026-05", {"agreement": house.seoul})
    head = house.people["head"]
    before = vitality_of_tie(house.seoul, TODAY, house.office).score
    only_projects = {name.value: 100 * (name == Name.PROJECTS) for name in Name}
    weights = weigh(only_projects, by=head, office=house.office, reason="Meclis böyle istedi.")
    assert vitality_of_tie(house.seoul, TODAY, house.office).score == 0
    entry = weights_entry(weights)
    assert (entry.verb, entry.reason) == ("vitality.weighed", "Meclis böyle istedi.")
    undo(entry, by=head)
    assert vitality_of_tie(house.seoul, TODAY, house.office).score == before
    weigh(only_projects, by=head, office=house.office, reason="Yine.")
    weigh_by_default(by=head, office=house.office)
    assert VitalityWeights.objects.get(office=house.office).weights == DEFAULTS


def weights_entry(weights: VitalityWeights) -> Any:
    from elci.accounts.models import JournalEntry

    return JournalEntry.objects.of(weights).order_by("-pk").first()


def test_a_step_towards_waking_is_a_planned_activity_with_the_tie_and_both_sides(house: House) -> None:
    officer = house.people["officer"]
    made = wake_tie(house.seoul, Step.VISIT_THERE, today=TODAY, by=officer, office=house.office)
    assert isinstance(made, Activity)
    assert (made.status, made.direction, made.responsible) == ("planned", "outgoing", officer)
    assert made.title_tr == "Seul: oraya ziyaret"
    assert made.title_en == "Seoul: a visit to them"
    assert {party.agreement_id for party in made.parties.all()} == {house.seoul.pk}
    assert keys(house, house.seoul) == set()  # planned is not done


def test_a_letter_is_a_follow_up_with_a_day_and_an_owner(house: House) -> None:
    officer = house.people["officer"]
    made = wake_tie(house.seoul, Step.LETTER, today=TODAY, by=officer, office=house.office)
    assert (made.agreement, made.owner, str(made.due)) == (house.seoul, officer, "2026-12-21")


def test_speaking_to_who_has_left_the_partner_is_no_sign_of_life(house: House) -> None:
    person = Contact.objects.create(
        office=house.office, family_name="Kim", purpose="Kardeş kent", ground="public_task",
        keep_until=date(2030, 1, 1), last_contact=date(2026, 11, 14),
    )  # fmt: skip
    post = Post.objects.create(
        contact=person, title="Başkan", partner=partner_of(house.seoul), until=PartialDate(2010)
    )
    assert keys(house, house.seoul) == set()
    assert [each.last_contact for each in candidates_of(house.office, TODAY)] == [None, None]
    Post.objects.update(until=PartialDate(2026))
    assert keys(house, house.seoul) == {f"contact:{person.pk}"}
    last = {each.key: each.last_contact for each in candidates_of(house.office, TODAY)}
    assert str(last[post.partner_id]) == "2026-11-14"
