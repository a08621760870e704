"""When a person was met last: the newest activity they took part in, or the day noted by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from elci.activities.models import Activity, ActivityPerson, Contact
from elci.domain.dates import PartialDate

_OF_ACTIVITY = ("activity__date", "activity__title_tr", "activity__title_en")


@dataclass(frozen=True)
class LastMet:
    """The day, and the activity where it was one; None: noted by hand."""

    on: PartialDate
    activity: Activity | None


def last_met(contacts: Iterable[Contact], today: date) -> dict[int, LastMet]:
    """By key of the contact, for those who were ever met; one query."""
    people = list(contacts)
    found = {
        contact.pk: LastMet(PartialDate.of(contact.last_contact), None)
        for contact in people
        if contact.last_contact is not None
    }
    links = ActivityPerson.objects.filter(
        contact__in=people,
        activity__withdrawn__isnull=True,
        activity__date__isnull=False,
        activity__date__lte=PartialDate.of(today),
    ).exclude(activity__status=Activity.Status.CANCELLED)
    named = links.select_related("activity").only("contact_id", *_OF_ACTIVITY)
    for link in named.order_by("activity__date"):
        held = found.get(link.contact_id)
        if held is None or held.on <= link.activity.date:
            found[link.contact_id] = LastMet(link.activity.date, link.activity)
    return found
