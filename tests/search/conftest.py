"""The small registry with a search that knows it, and what tests put into it and ask of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.desk.house import House, build

from elci.accounts.desk_records import Act, Draft, add
from elci.activities.models import Activity, Contact
from elci.activities.services import record_activity
from elci.domain.dates import PartialDate
from elci.search.conditions import Filter
from elci.search.doors import doors_of
from elci.search.finding import Findings, entries, find
from elci.search.index import rebuild


@pytest.fixture
def house(db: None, settings: Any, tmp_path: Path) -> House:
    settings.MEDIA_ROOT = tmp_path / "documents"
    made = build()
    rebuild()
    return made


@pytest.fixture
def looked(house: House) -> Callable[..., Findings]:
    """What someone of the house finds at the office's desk (the outsider at the other office's)."""

    def look(text: str, who: str = "officer", **to: Any) -> Findings:
        office = house.other if who == "outsider" else house.office
        return find(text, doors_of(house.people[who], office), Filter(**to))

    return look


@pytest.fixture
def titles(looked: Callable[..., Findings]) -> Callable[..., list[str]]:
    """The titles of what someone finds, in their order."""
    return lambda text, who="officer", **to: [line.title for line in entries(looked(text, who, **to).hits)]


@pytest.fixture
def flood(house: House) -> Activity:
    """The aid of 2014 to Bosnia's flooded towns, as study 004 tells it, recorded at the desk."""
    draft = Draft(
        values={
            "kind": "aid",
            "title_tr": "Bosna Hersek’e sel yardımı",
            "title_en": "Flood aid to Bosnia and Herzegovina",
            "note_tr": "Maglaj ve Doboj’a gıda kolisi ve su pompası gönderildi.",
            "status": "done",
            "date": PartialDate.parse("2014-05"),
        },
        parts={"parties": [{"position": 1, "role": "partner", "agreement": house.seoul}]},
    )
    return record_activity(draft, by=house.people["officer"], office=house.office)


def meet(house: House, given: str, family: str, **more: Any) -> Contact:
    """A person whom the office knows."""
    values = {
        "given_name": given,
        "family_name": family,
        "purpose": "Kardeş kent görüşmeleri",
        "ground": "public_task",
        "keep_until": date(2030, 1, 1),
        **more,
    }
    draft = Draft(values=values, parts={"posts": [{"title": "Başkan Yardımcısı"}]})
    act = Act(house.people["officer"], house.office, "activity.recorded")
    return add(Contact(office=house.office), draft, act)
