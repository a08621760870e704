"""What the public page of an activity shows. The desk's preview reads the same, so that they are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any

from elci.activities.models import Activity, Outcome


def public_parts(activity: Activity, shown: Collection[int] | None = None) -> dict[str, Any]:
    """Numbers of participants, aid in kind, goals, outcomes, photographs and people that anyone may see.

    shown: keys of the photographs; None for those that are public. Costs and notes on them are never here.
    People: of those who may be named, and nobody else.
    """
    files = activity.files.select_related("document").filter(document__withdrawn__isnull=True)
    pictures = [file for file in files if file.is_photograph]
    visible = [file for file in pictures if (file.public if shown is None else file.pk in shown)]
    people = activity.people.filter(contact__public=True, contact__withdrawn__isnull=True)
    return {
        "headcounts": _together(activity),
        "goods": list(activity.goods.all()),
        "goals": list(activity.goals.select_related("plan")),
        "purposes": list(activity.purposes.all()),
        "photographs": visible,
        "people": list(people.select_related("contact")),
        "outcomes": list(
            Outcome.objects.filter(activity=activity, withdrawn__isnull=True).select_related("study")
        ),
    }


def _together(activity: Activity) -> list[tuple[str, int]]:
    """Who took part and how many, both sides together."""
    numbers: Counter[str] = Counter()
    for count in activity.headcounts.all():
        numbers[count.who] += count.number
    return list(numbers.items())
