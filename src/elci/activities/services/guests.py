"""A person who is not among the contacts yet joins a visit: both are kept in one act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.models import Activity, Contact
from elci.activities.services.contacts import record_contact
from elci.activities.services.privacy import keep_until
from elci.activities.services.visits import add_person


@dataclass(frozen=True)
class NewPerson:
    """What is known of a guest. ground: of `Contact.Ground`."""

    family_name: str
    ground: str
    given_name: str = ""
    honorific: str = ""
    post: str = ""
    institution: str = ""
    phone: str = ""


@transaction.atomic
def add_new_person(
    activity: Activity, who: NewPerson, row: Mapping[str, Any], *, by: User, office: Office
) -> Contact:
    """Keep a contact and its part in the activity; journals "contact.recorded" and "activity.edited".

    The visit is the purpose of keeping the data, for as long after it as the office's rule says.
    Raises ValidationError.
    """
    last = activity.until or activity.date
    day: date = last.latest if last is not None else timezone.localdate()
    draft = Draft(
        values={
            "honorific": who.honorific,
            "given_name": who.given_name,
            "family_name": who.family_name,
            "ground": who.ground,
            "purpose": activity.title_tr[:200],
            "keep_until": keep_until(office, who.ground, day),
        },
        parts={
            "posts": [{"title": who.post or who.institution, "institution": who.institution}]
            if who.post or who.institution
            else [],
            "points": [{"kind": "phone", "value": who.phone}] if who.phone else [],
        },
    )
    contact = record_contact(draft, by=by, office=office)
    add_person(activity, {**row, "contact": contact}, by=by, office=office)
    return contact
