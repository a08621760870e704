"""From when until when: a year may end a period that a month of it began."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.activities.models import Post
from elci.activities.services import keep_colleague, keep_unit, record_contact, record_project
from elci.domain.dates import PartialDate
from elci.registry.models.periods import rows_held_on

Keep = Callable[[House, PartialDate, PartialDate], Any]


def _post(house: House, since: PartialDate | None, until: PartialDate | None) -> Any:
    values = {"family_name": "Fandakova", "purpose": "Yazışma", "ground": "public_task"}
    draft = Draft(
        {**values, "keep_until": date(2031, 1, 1)},
        {"posts": [{"title": "Belediye Başkanı", "institution": "Sofya", "since": since, "until": until}]},
    )
    return record_contact(draft, by=house.people["officer"], office=house.office)


def _unit(house: House, since: PartialDate, until: PartialDate) -> Any:
    draft = Draft({"name_tr": "Dış İlişkiler", "kind": "directorate", "since": since, "until": until})
    return keep_unit(None, draft, by=house.people["officer"], office=house.office, seen=None)


def _colleague(house: House, since: PartialDate, until: PartialDate) -> Any:
    unit = _unit(house, PartialDate(2000), PartialDate(2020))
    draft = Draft({"unit": unit, "title": "Uzman", "since": since, "until": until})
    return keep_colleague(None, draft, by=house.people["officer"], office=house.office, seen=None)


def _project(house: House, since: PartialDate, until: PartialDate) -> Any:
    values = {"title_tr": "Akıllı durak", "begins": since, "ends": until}
    return record_project(values, by=house.people["officer"], office=house.office)


@pytest.mark.django_db
@pytest.mark.parametrize("keep", [_post, _unit, _colleague, _project])
def test_a_period_ends_in_the_year_of_the_month_it_began_in(house: House, keep: Keep) -> None:
    assert keep(house, PartialDate(2010, 5), PartialDate(2010)).pk


@pytest.mark.django_db
@pytest.mark.parametrize("keep", [_post, _unit, _colleague, _project])
def test_a_period_does_not_end_before_it_begins(house: House, keep: Keep) -> None:
    with pytest.raises(ValidationError):
        keep(house, PartialDate(2010, 5), PartialDate(2009))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("since", "until", "held"),
    [
        ("", "", True),
        ("2022", "2030", True),
        ("2010", "2014", False),
        ("2022", "2026", True),
        ("2022", "2026-11", True),
        ("2022", "2026-10", False),
        ("2022", "2026-11-21", True),
        ("2022", "2026-11-20", False),
        ("", "<2026-11-22", True),
        ("", "<2026-11-21", False),
        ("2026", "", True),
        ("2026-11", "", True),
        ("2026-12", "", False),
        ("2027", "", False),
        ("<2027", "", True),
        ("<2030", "", True),
    ],
)
def test_rows_and_database_agree_on_what_is_held_on_a_day(
    house: House, since: str, until: str, held: bool
) -> None:
    ends = [PartialDate.parse(written) if written else None for written in (since, until)]
    post = Post.objects.get(contact=_post(house, *ends))
    day = date(2026, 11, 21)
    assert post.held_on(day) is held
    assert Post.objects.filter(rows_held_on(day)).exists() is held
