"""What the public page of an activity shows. The desk's preview reads the same, so that they are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any

from django.db.models import Q

from elci.activities.models import Activity, Contact, Outcome
from elci.domain.mentions import Mentions
from elci.domain.names import fold_words

_BEGINNING = 4  # letters by which names that cannot be meant are passed over
_CONFIRMED = Q(office__isnull=False, confirmed_on__isnull=False)


def public_parts(
    activity: Activity, shown: Collection[int] | None = None, told: Collection[int] | None = None
) -> dict[str, Any]:
    """Numbers of participants, aid in kind, goals, outcomes, photographs and people that anyone may see.

    shown: keys of the photographs, told: of the outcomes; None for those that are public. Costs and notes on
    them are never here. People: of those who may be named, and nobody else.
    """
    files = activity.files.select_related("document").filter(document__withdrawn__isnull=True)
    pictures = [file for file in files if file.is_photograph]
    visible = [file for file in pictures if (file.public if shown is None else file.pk in shown)]
    people = activity.people.filter(contact__public=True, contact__withdrawn__isnull=True)
    chosen = Q(public=True) if told is None else Q(pk__in=told)
    outcomes = Outcome.objects.filter(activity=activity, withdrawn__isnull=True).select_related("study")
    return {
        "headcounts": _together(activity),
        "goods": list(activity.goods.all()),
        "goals": list(activity.standing_goals),
        "purposes": list(activity.purposes.all()),
        "photographs": visible,
        "people": list(people.select_related("contact")),
        "outcomes": list(outcomes.filter(Q(office__isnull=True) | _CONFIRMED & chosen)),
    }


def outcomes_to_choose(activity: Activity) -> list[Outcome]:
    """The office's outcomes of an activity that may stand on its public page: those that are confirmed."""
    return list(activity.outcomes.filter(_CONFIRMED, withdrawn__isnull=True))


def not_to_be_named(outcomes: Collection[Outcome]) -> list[Contact]:
    """The office's people whom the words of outcomes name although they may not be named in public."""
    texts = [f"{each.what_tr} · {each.what_en} · {each.unit} · {each.link}" for each in outcomes]
    begun = {word[:_BEGINNING] for text in texts for word in fold_words(text).split()}
    known = Contact.objects.filter(office__in={each.office_id for each in outcomes}, public=False)
    return [
        person
        for person in known.filter(withdrawn__isnull=True).iterator()
        if begun & {word[:_BEGINNING] for word in fold_words(person.family_name).split()}
        and any(Mentions.of([(person.given_name, person.family_name)]).spans(text) for text in texts)
    ]


def _together(activity: Activity) -> list[tuple[str, int]]:
    """Who took part and how many, both sides together."""
    numbers: Counter[str] = Counter()
    for count in activity.headcounts.all():
        numbers[count.who] += count.number
    return list(numbers.items())
