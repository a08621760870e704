"""An office's activities: written whole, journalled with their parts, undone, private until published."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.activities.models import Activity
from elci.activities.services import edit_activity, publish_activity, record_activity, withdraw_activity
from elci.domain.dates import PartialDate
from elci.registry.services import undo


@pytest.fixture
def house(db: None) -> House:
    return build()


def flood_aid(house: House) -> Activity:
    draft = Draft(
        values={
            "kind": "aid",
            "title_tr": "Seul’e sel yardımı",
            "status": "done",
            "date": PartialDate.parse("2014-05"),
        },
        parts={
            "parties": [{"position": 1, "role": "recipient", "agreement": house.seoul}],
            "costs": [{"what": "Nakliye", "payer": "own", "amount": Decimal("12500"), "currency": "TRY"}],
            "goods": [{"direction": "given", "what": "Gıda kolisi", "quantity": Decimal("1500")}],
        },
    )
    return record_activity(draft, by=house.people["officer"], office=house.office)


def test_an_activity_is_kept_with_its_parts_and_journalled_once(house: House) -> None:
    aid = flood_aid(house)
    assert [str(cost) for cost in aid.costs.all()] == ["Nakliye: 12500.00 TRY"]
    assert list(JournalEntry.objects.of(aid).values_list("verb", flat=True)) == ["activity.recorded"]
    assert list(Activity.objects.of_office(house.office)) == [aid]
    assert not Activity.objects.of_office(house.other).exists()


def test_a_part_that_is_not_named_goes_and_undoing_brings_it_back(house: House) -> None:
    aid = flood_aid(house)
    officer = house.people["officer"]
    kept = aid.costs.get()
    draft = Draft(parts={"costs": [{"what": "Depo", "payer": "sponsor", "amount": Decimal("10")}]})
    edit_activity(aid, draft, by=officer, office=house.office)
    assert [cost.what for cost in aid.costs.all()] == ["Depo"]
    undo(JournalEntry.objects.of(aid).first(), by=officer)
    back = Activity.objects.get(pk=aid.pk).costs.get()
    assert (back.pk, back.what, back.amount) == (kept.pk, "Nakliye", Decimal("12500.00"))


def test_everything_wrong_is_said_at_once_and_nothing_is_kept(house: House) -> None:
    draft = Draft(
        values={"kind": "aid", "title_tr": "", "status": "done"},
        parts={"costs": [{"what": "", "payer": "own", "amount": Decimal("-1")}]},
    )
    with pytest.raises(ValidationError) as refused:
        record_activity(draft, by=house.people["officer"], office=house.office)
    assert set(refused.value.message_dict) == {"title_tr", "__all__"}
    assert "1. satır" in refused.value.message_dict["__all__"][0]
    assert not Activity.objects.exists()


def test_a_draft_that_changes_nothing_is_no_act(house: House) -> None:
    aid = flood_aid(house)
    edit_activity(
        aid, Draft(values={"title_tr": aid.title_tr}), by=house.people["officer"], office=house.office
    )
    assert JournalEntry.objects.of(aid).count() == 1


def test_the_second_of_two_is_told_what_the_first_changed(house: House) -> None:
    aid = flood_aid(house)
    seen, officer = version_of(aid), house.people["officer"]
    edit_activity(aid, Draft(values={"title_tr": "Sel yardımı"}), by=officer, office=house.office, seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        edit_activity(aid, Draft(values={"status": "planned"}), by=officer, office=house.office, seen=seen)


def test_an_offices_activity_is_public_only_once_published(house: House) -> None:
    aid, head = flood_aid(house), house.people["head"]
    assert not Activity.objects.public().exists()
    publish_activity(aid, by=head, office=house.office)
    assert list(Activity.objects.public()) == [aid]
    withdraw_activity(aid, by=head, office=house.office, reason="İki kez yazılmış.")
    assert not Activity.objects.public().exists()


@pytest.mark.parametrize(
    ("date", "until", "kept"), [("2010-05", "2010", True), ("2010", "2010-05", True), ("2011", "2010", False)]
)
def test_an_end_is_refused_only_where_it_surely_lies_before_the_beginning(
    date: str, until: str, kept: bool, house: House
) -> None:
    dates = {"date": PartialDate.parse(date), "until": PartialDate.parse(until)}
    draft = Draft(values={"kind": "festival", "title_tr": "Ankara Günleri", "status": "done", **dates})
    if kept:
        assert record_activity(draft, by=house.people["officer"], office=house.office).until == dates["until"]
        return
    with pytest.raises(ValidationError) as refused:
        record_activity(draft, by=house.people["officer"], office=house.office)
    assert "Bitiş başlangıçtan önce" in refused.value.message_dict["until"][0]
