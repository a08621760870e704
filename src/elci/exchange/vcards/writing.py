"""Contacts as vCards of version 3.0 or 4.0."""

from __future__ import annotations

from collections.abc import Iterable

import vobject
from django.utils import timezone
from vobject.vcard import Address, Name

from elci.activities.models import Contact, Post

VERSIONS = ("4.0", "3.0")
MEDIA_TYPE = "text/vcard; charset=utf-8"


def write_cards(contacts: Iterable[Contact], version: str = "4.0") -> bytes:
    """One file with a card for each; posts and points are read from the contacts."""
    return "".join(_card(contact, version) for contact in contacts).encode()


def _card(contact: Contact, version: str) -> str:
    card = vobject.vCard()
    card.add("version").value = version
    card.add("n").value = Name(family=contact.family_name, given=contact.given_name, prefix=contact.honorific)
    card.add("fn").value = str(contact)
    post = _newest(contact)
    if post is not None:
        card.add("title").value = post.title
        if post.where:
            card.add("org").value = [post.where]
    for point in contact.points.all():
        if point.kind == "address":
            card.add("adr").value = Address(street=point.value)
        else:
            line = card.add("email" if point.kind == "email" else "tel")
            line.value = point.value
    if version == "4.0":
        for code in contact.language_codes:
            card.add("lang").value = code
    card.add("uid").value = f"elci-contact-{contact.office_id}-{contact.pk}"
    written: str = card.serialize()
    return written


def _newest(contact: Contact) -> Post | None:
    """The post held now, else the one that began last."""
    posts, today = list(contact.posts.all()), timezone.localdate()
    return next(iter([post for post in posts if post.held_on(today)] or posts), None)
