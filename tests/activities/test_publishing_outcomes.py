"""Of what came of a published activity anyone sees what the head chose, confirmed, naming nobody."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from tests.activities.test_publishing_activities import contact, house, visit
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.models import JournalEntry
from elci.activities.models import Activity, Outcome
from elci.activities.services import (
    confirm_outcome,
    edit_outcome,
    publish_activity,
    record_outcome,
    unpublish_activity,
    withdraw_outcome,
)
from elci.activities.services.outcomes import NamedOutcomeError
from elci.domain.dates import PartialDate
from elci.registry.services import undo

__all__ = ["house", "visit"]
LEARNT, JOBS, BARE = "Üç mahallede su kaybı azaldı", "Kırk genç iş buldu", "Turist sayısı arttı"


def came_of(visit: Activity, house: House, what: str, *, confirmed: bool = True) -> Outcome:
    values = {
        "kind": "practice",
        "what_tr": what,
        "activity": visit,
        "evidence": "Su idaresinin ölçüm raporu",
        "link": "https://ornek.example/rapor",
        "on": PartialDate(2026, 6),
    }
    made = record_outcome(Draft(values), by=house.people["officer"], office=house.office)
    if confirmed:
        confirm_outcome(made, today=date(2026, 7, 1), by=house.people["head"], office=house.office)
        made.refresh_from_db()
    return made


@pytest.fixture
def outcomes(house: House, visit: Activity) -> list[Outcome]:
    """Two that are confirmed and one that is not."""
    return [
        came_of(visit, house, LEARNT),
        came_of(visit, house, JOBS),
        came_of(visit, house, BARE, confirmed=False),
    ]


def publish(visit: Activity, house: House, *told: Outcome) -> None:
    visit.refresh_from_db()
    keys = [outcome.pk for outcome in told]
    publish_activity(visit, by=house.people["head"], office=house.office, told=keys)


def seen(visit: Activity) -> set[str]:
    """The outcomes that stand on the public page, in Turkish and in English."""
    pages = [Client().get(place.format(visit.pk)) for place in ("/etkinlikler/{}/", "/en/activities/{}/")]
    shown = [{what for what in (LEARNT, JOBS, BARE) if what in page.content.decode()} for page in pages]
    assert shown[0] == shown[1]
    return shown[0]


def test_none_stands_there_that_was_not_chosen(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    publish(visit, house)
    assert seen(visit) == set()


def test_the_chosen_stand_there_and_one_that_is_not_confirmed_does_not(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    publish(visit, house, outcomes[0], outcomes[2])
    assert seen(visit) == {LEARNT}
    publish(visit, house, outcomes[1])
    assert seen(visit) == {JOBS}


def test_what_is_entered_after_publishing_waits_for_the_choice(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    publish(visit, house, outcomes[0])
    came_of(visit, house, BARE)
    assert seen(visit) == {LEARNT}


def test_what_is_corrected_goes_off_and_comes_back_by_choosing_alone(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    publish(visit, house, *outcomes[:2])
    words: dict[str, Any] = {"by": house.people["officer"], "office": house.office, "reason": "Yanlış sayı"}
    edit_outcome(outcomes[0], Draft({"number": 3, "unit": "mahalle"}), **words)
    assert seen(visit) == {JOBS}
    outcomes[0].refresh_from_db()
    confirm_outcome(outcomes[0], today=date(2026, 8, 1), by=house.people["head"], office=house.office)
    assert seen(visit) == {JOBS}
    publish(visit, house, *outcomes[:2])
    assert seen(visit) == {LEARNT, JOBS}


def test_what_is_withdrawn_or_taken_off_is_off(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    head = house.people["head"]
    publish(visit, house, *outcomes[:2])
    outcomes[1].refresh_from_db()
    withdraw_outcome(outcomes[1], by=head, office=house.office, reason="İki kez yazılmış")
    assert seen(visit) == {LEARNT}
    unpublish_activity(visit, by=head, office=house.office)
    assert Client().get(f"/etkinlikler/{visit.pk}/").status_code == 404


def test_each_choice_is_journalled_and_can_be_undone(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    publish(visit, house, outcomes[0])
    publish(visit, house, outcomes[1])
    first, second = ([entry.verb for entry in JournalEntry.objects.of(each)] for each in outcomes[:2])
    assert first[:2] == ["outcome.unpublished", "outcome.published"]
    assert second[0] == "outcome.published"
    undo(JournalEntry.objects.of(outcomes[1]).first(), by=house.people["head"])
    assert seen(visit) == set()


def test_one_that_names_someone_who_may_not_be_named_is_refused_whole(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    contact(house, "Gizlicioğlu", public=False)
    named = came_of(visit, house, "Min GİZLİCİOĞLU’nun projesiyle su kaybı azaldı")
    with pytest.raises(NamedOutcomeError, match="Min Gizlicioğlu"):
        publish(visit, house, outcomes[0], named)
    visit.refresh_from_db()
    assert (visit.published, Outcome.objects.filter(public=True).exists()) == (None, False)
    publish(visit, house, outcomes[0])
    assert seen(visit) == {LEARNT}


def test_one_that_names_someone_who_may_be_named_is_not_refused(house: House, visit: Activity) -> None:
    publish(visit, house, came_of(visit, house, f"{LEARNT}: Min Açıkoğlu’nun önerisi"))
    assert seen(visit) == {LEARNT}


def test_the_head_chooses_in_the_preview_and_it_is_the_public_page(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    place, head = f"/masa/etkinlikler/{visit.pk}/yayin/", house.client("head")
    page = head.get(place)
    assert [label for _key, label in page.context["form"].fields["told"].choices] == [LEARNT, JOBS]
    assert "Bu etkinliğin 1 kazanımı onaylanmamış." in page.content.decode()
    assert JOBS not in head.get(f"{place}?chosen=1", headers={"HX-Request": "true"}).content.decode()
    ticked = f"{place}?chosen=1&told={outcomes[1].pk}&told={outcomes[2].pk}"
    preview = head.get(ticked, headers={"HX-Request": "true"}).content.decode()
    assert [what in preview for what in (LEARNT, JOBS, BARE)] == [False, True, False]
    version = page.context["form"]["version"].value()
    assert head.post(place, {"version": version, "told": [outcomes[1].pk]}).status_code == 302
    public = Client().get(f"/etkinlikler/{visit.pk}/").content.decode()
    assert preview.replace("<h3>", "<h1>").replace("</h3>", "</h1>").strip() in public
    assert head.get(place).context["form"]["told"].initial == [str(outcomes[1].pk)]
    assert f"/etkinlikler/{visit.pk}/" in head.get(f"/masa/kazanimlar/{outcomes[1].pk}/").content.decode()


def test_one_that_is_not_confirmed_cannot_be_sent(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    place, head = f"/masa/etkinlikler/{visit.pk}/yayin/", house.client("head")
    version = head.get(place).context["form"]["version"].value()
    assert head.post(place, {"version": version, "told": [outcomes[2].pk]}).status_code == 200
    visit.refresh_from_db()
    assert visit.published is None


def test_the_refusal_says_who_is_named(house: House, visit: Activity) -> None:
    contact(house, "Gizlicioğlu", public=False)
    named = came_of(visit, house, "Min Gizlicioğlu su kaybını azalttı")
    place, head = f"/masa/etkinlikler/{visit.pk}/yayin/", house.client("head")
    version = head.get(place).context["form"]["version"].value()
    answer = head.post(place, {"version": version, "told": [named.pk]})
    assert "adı herkese açık olmayan kişiler anılıyor: Min Gizlicioğlu." in answer.content.decode()
    assert answer.context["outcomes"] == [named], "the choice is not lost"


def test_an_officer_cannot_choose(house: House, visit: Activity, outcomes: list[Outcome]) -> None:
    place = f"/masa/etkinlikler/{visit.pk}/yayin/"
    assert house.client("officer").post(place, {"told": [outcomes[0].pk]}).status_code == 403


def test_what_a_study_states_stands_there_always(house: House, visit: Activity) -> None:
    Outcome.objects.create(activity=visit, kind="practice", what_tr=LEARNT)
    publish(visit, house)
    assert seen(visit) == {LEARNT}


def test_an_update_keeps_what_stood_confirmed_on_a_public_page_and_nothing_else(
    house: House, visit: Activity, outcomes: list[Outcome]
) -> None:
    update = import_module("elci.activities.migrations.0004_public_outcomes")
    update.keep_confirmed(apps, None)
    assert not Outcome.objects.filter(public=True).exists(), "the activity is not public"
    publish(visit, house)
    update.keep_confirmed(apps, None)
    assert seen(visit) == {LEARNT, JOBS}
