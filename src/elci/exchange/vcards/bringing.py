"""Bringing reviewed cards among the contacts: new people, or what is missing on a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.institutions import institution_links
from elci.activities.models import Contact
from elci.activities.services import edit_contact, record_contact
from elci.domain.names import fold_words
from elci.exchange.vcards.reading import Card

NEW, SKIP = "new", "skip"


@dataclass(frozen=True)
class Common:
    """What holds for every person of a file: why and how long their data are kept."""

    purpose: str
    ground: str
    consent_on: date | None
    keep_until: date


def same_as(card: Card, office: Office) -> Contact | None:
    """The contact that the card is most likely about: same e-mail or telephone, else same name."""
    values = [value for kind, value in card.points if kind != "address"]
    everybody = Contact.objects.of_office(office)
    by_point = everybody.filter(points__value__in=values).first() if values else None
    return by_point or everybody.filter(folded=fold_words(card.name)).first()


@transaction.atomic
def bring_cards(
    cards: Sequence[Card], choices: Mapping[int, str], common: Common, *, by: User, office: Office
) -> tuple[int, int]:
    """Write what was decided for each card by its number: NEW, SKIP, or the key of a contact.

    Returns how many are new and how many were completed. Raises ValidationError; nothing is then kept.
    """
    new = completed = 0
    for card in cards:
        choice = choices.get(card.number, SKIP)
        if choice == NEW:
            record_contact(_draft(card, common), by=by, office=office)
            new += 1
        elif choice != SKIP:
            contact = Contact.objects.of_office(office).get(Q(pk=choice))
            edit_contact(contact, _completed(contact, card), by=by, office=office)
            completed += 1
    return new, completed


def _draft(card: Card, common: Common) -> Draft:
    values = {
        "honorific": card.honorific,
        "given_name": card.given_name,
        "family_name": card.family_name,
        "languages": ",".join(card.languages)[:60],
        "note": card.note,
        "purpose": common.purpose,
        "ground": common.ground,
        "consent_on": common.consent_on,
        "keep_until": common.keep_until,
    }
    return Draft(values=values, parts={"posts": _posts(card), "points": _points(card)})


def _completed(contact: Contact, card: Card) -> Draft:
    """What the card knows and the record does not; nothing that is written is overwritten."""
    values: dict[str, Any] = {}
    for column, value in (("honorific", card.honorific), ("languages", ",".join(card.languages)[:60])):
        if value and not getattr(contact, column):
            values[column] = value
    held_points = {(point.kind, point.value) for point in contact.points.all()}
    held_posts = {fold_words(post.title) for post in contact.posts.all()}
    posts = [{"id": post.pk} for post in contact.posts.all()]
    points = [{"id": point.pk} for point in contact.points.all()]
    posts += [row for row in _posts(card) if fold_words(row["title"]) not in held_posts]
    points += [row for row in _points(card) if (row["kind"], row["value"]) not in held_points]
    return Draft(values=values, parts={"posts": posts, "points": points})


def _posts(card: Card) -> list[dict[str, Any]]:
    return [
        {"title": title, "institution": institution, **institution_links(institution)}
        for title, institution in card.posts
    ]


def _points(card: Card) -> list[dict[str, Any]]:
    return [{"kind": kind, "value": value} for kind, value in card.points]
