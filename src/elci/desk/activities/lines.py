"""An activity as a line of a list shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elci.accounts.reader import readers_language
from elci.activities.models import Activity
from elci.activities.with_whom import others_of
from elci.desk.addresses import address_of

_NEEDS_NO_WORD = frozenset({Activity.Status.DONE, Activity.Status.UNKNOWN})


@dataclass(frozen=True)
class ActivityLine:
    """status: in words, empty for what is over; when: with its end, empty where no date is known."""

    activity: Activity
    address: str
    status: str
    others: str
    kind: str
    when: str


def lines_of(activities: Iterable[Activity]) -> list[ActivityLine]:
    """Lines in the order of the activities."""
    shown = list(activities)
    language = readers_language()
    others = others_of((activity.pk for activity in shown), language)
    return [
        ActivityLine(
            activity,
            address_of("activity", activity.pk),
            "" if activity.status in _NEEDS_NO_WORD else str(activity.get_status_display()),
            others[activity.pk],
            activity.kind_words,
            " – ".join(day.in_language(language) for day in (activity.date, activity.until) if day),
        )
        for activity in shown
    ]
