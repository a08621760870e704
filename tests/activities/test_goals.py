"""Plans that studies print become the office's, activities hang on goals, indicators are followed by year."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.accounts.models import JournalEntry, Office
from elci.activities.goal_sums import goal_lines, goalless
from elci.activities.models import Activity, Goal, Plan
from elci.activities.services import (
    assign_goal,
    edit_goal,
    publish_activity,
    record_activity,
    record_goal,
    record_outcome,
    record_plan,
    record_values,
    study_plans,
    take_over_plan,
    withdraw_goal,
)
from elci.activities.services.goals import PlanHeldError
from elci.domain.dates import PartialDate
from elci.registry.models import Municipality
from elci.registry.services import undo
from elci.search.models import SearchEntry


@pytest.fixture
def house(db: None) -> House:
    return build()


def goal_of(house: House) -> Goal:
    head = house.people["head"]
    values = {"title": "Stratejik plan", "since": 2020, "until": 2024}
    plan = record_plan(Draft(values=values), by=head, office=house.office)
    draft = Draft(
        values={"number": "A1", "title_tr": "Kenti tanıtmak"},
        parts={
            "indicators": [
                {"name": "Ziyaretçi", "unit": "kişi", "baseline": Decimal(100), "target": Decimal(300)}
            ]
        },
    )
    return record_goal(plan, draft, by=head, office=house.office)


def fair(house: House, year: int, cost: str) -> Activity:
    draft = Draft(
        values={
            "kind": "exhibition",
            "title_tr": f"Fuar {year}",
            "status": "done",
            "date": PartialDate(year),
        },
        parts={"costs": [{"what": "Stant", "payer": "own", "amount": Decimal(cost), "currency": "TRY"}]},
    )
    return record_activity(draft, by=house.people["officer"], office=house.office)


def test_what_serves_no_goal_is_listed_and_many_are_given_one_at_once(house: House) -> None:
    goal, officer = goal_of(house), house.people["officer"]
    fairs = [fair(house, 2021, "10"), fair(house, 2024, "5")]
    fair(house, 2019, "1")  # before the plan
    assert set(goalless(house.office, goal.plan)) == set(fairs)
    assert assign_goal(fairs, goal, by=officer, office=house.office) == 2
    assert assign_goal(fairs, goal, by=officer, office=house.office) == 0
    assert not goalless(house.office, goal.plan).exists()
    [line] = goal_lines(goal.plan)
    assert (line.activities, line.costs) == (2, {"TRY": Decimal("15.00")})


def test_each_of_many_assignments_is_undone_alone(house: House) -> None:
    goal, officer = goal_of(house), house.people["officer"]
    fairs = [fair(house, 2021, "10"), fair(house, 2022, "5")]
    assign_goal(fairs, goal, by=officer, office=house.office)
    undo(JournalEntry.objects.of(fairs[0]).order_by("-pk").first(), by=officer)
    assert list(goal.activities.all()) == [fairs[1]]


def test_an_activity_keeps_the_goals_that_it_serves_already(house: House) -> None:
    goal, officer = goal_of(house), house.people["officer"]
    other = record_goal(goal.plan, Draft(values={"title_tr": "Spor"}), by=officer, office=house.office)
    one = fair(house, 2021, "10")
    assign_goal([one], goal, by=officer, office=house.office)
    assign_goal([one], other, by=officer, office=house.office)
    assert set(one.goals.all()) == {goal, other}


def test_a_goal_that_was_taken_back_stands_at_no_activity_until_that_is_undone(house: House) -> None:
    goal, head = goal_of(house), house.people["head"]
    one = fair(house, 2021, "10")
    assign_goal([one], goal, by=head, office=house.office)
    publish_activity(one, by=head, office=house.office)

    def places() -> tuple[bool, ...]:
        public = house.client(None).get(f"/etkinlikler/{one.pk}/").content.decode()
        desk = house.client("head").get(f"/masa/etkinlikler/{one.pk}/").content.decode()
        line = SearchEntry.objects.get(kind="activity", key=one.pk)
        return (
            goal.title_tr in public,
            f'<span class="desk-line">{goal}</span>' in desk,
            not Activity.objects.without_goal().exists(),
            goal.title_tr in line.body,
        )

    assert places() == (True, True, True, True)
    withdraw_goal(goal, by=head, office=house.office, reason="Yanlış kayıt")
    assert places() == (False, False, False, False)
    undo(JournalEntry.objects.of(goal).order_by("-pk").first(), by=head)
    assert places() == (True, True, True, True)
    undo(JournalEntry.objects.of(goal.plan).get(), by=head)
    assert places()[:3] == (False, False, False)


def test_values_by_year_tell_how_much_of_the_way_is_done(house: House) -> None:
    goal, head = goal_of(house), house.people["head"]
    indicator = goal.indicators.get()
    rows = [
        {"indicator": indicator, "year": 2021, "value": Decimal(150)},
        {"indicator": indicator, "year": 2023, "value": Decimal(250), "proof": "2023 faaliyet raporu, s. 41"},
    ]
    record_values(goal, rows, by=head, office=house.office)
    [line] = goal_lines(goal.plan)
    [followed] = line.indicators
    assert followed.latest is not None
    assert (followed.latest.year, followed.reached) == (2023, 0.75)


def test_undoing_an_indicator_that_went_brings_its_values_back(house: House) -> None:
    goal, head = goal_of(house), house.people["head"]
    indicator = goal.indicators.get()
    record_values(
        goal, [{"indicator": indicator, "year": 2021, "value": Decimal(150)}], by=head, office=house.office
    )
    edit_goal(goal, Draft(parts={"indicators": []}), by=head, office=house.office, reason="Ölçülemiyor.")
    assert not goal.values.exists()
    undo(JournalEntry.objects.of(goal).order_by("-pk").first(), by=head)
    assert [(value.year, value.value) for value in goal.values.all()] == [(2021, Decimal("150.00"))]


def test_an_outcome_counts_once_for_a_goal_though_its_activity_serves_it_too(house: House) -> None:
    goal, officer = goal_of(house), house.people["officer"]
    one = fair(house, 2021, "10")
    assign_goal([one], goal, by=officer, office=house.office)
    values = {
        "kind": "visitors", "what_tr": "2.000 ziyaretçi geldi", "activity": one, "goal": goal,
        "link": "https://turizm.example/istatistik",
    }  # fmt: skip
    record_outcome(Draft(values=values), by=officer, office=house.office)
    record_outcome(Draft(values={**values, "link": ""}), by=officer, office=house.office)
    [line] = goal_lines(goal.plan)
    assert (line.outcomes, line.bare) == (1, 1)


@pytest.mark.usefixtures("db_loaded")
def test_ankaras_printed_plans_are_taken_over_with_their_sources() -> None:
    office = Office.objects.create(pk="deneme", name="Deneme")
    ankara = Municipality.objects.get(pk="ankara")
    Municipality.objects.filter(pk="ankara").update(office=office)
    from elci.accounts.models import User

    head = User.objects.create_user("ilk", password="Kızılay’dan Ulus’a 7 dakika")
    assert {period for _key, period in study_plans(office)} == {"2010-2014", "2015-2019", "2019", "2020-2024"}
    plan = take_over_plan(ankara, "2015-2019", title="Stratejik plan", by=head, office=office)
    assert (plan.since, plan.until, plan.study_id) == (2015, 2019, "000")
    first = plan.goals.order_by("pk").first()
    assert first.title_tr == "Ankara belediyeciliğini dünyada bir marka hâline getirmek."
    assert (first.number, first.study_id, first.table, first.line) == ("1", "000", "Tablo 13", 1831)
    assert plan.goals.count() == 5
    with pytest.raises(PlanHeldError):
        take_over_plan(ankara, "2015-2019", title="Stratejik plan", by=head, office=office)
    assert Plan.objects.filter(office=office).count() == 1


@pytest.mark.parametrize(
    ("status", "spent"), [("done", {"TRY": Decimal(500)}), ("planned", {}), ("cancelled", {})]
)
def test_what_was_only_planned_is_not_spent_for_a_goal(
    status: str, spent: dict[str, Decimal], house: House
) -> None:
    goal = goal_of(house)
    held = fair(house, 2021, "500")
    assign_goal([held], goal, by=house.people["officer"], office=house.office)
    Activity.objects.filter(pk=held.pk).update(status=status)
    [line] = goal_lines(goal.plan)
    assert dict(line.costs) == spent
