"""Everything held on a person: for the copy that the law gives them (Law 6698 art. 11, GDPR art. 15)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.history import label_of
from elci.activities.erasing.whereabouts import Place
from elci.activities.models import Contact, PersonalRead, Transfer
from elci.domain.dates import PartialDate
from elci.domain.languages import write_languages

_UNTOLD = {"sort_key", "folded", "withdrawn", "id", "contact_id", "office_id"}


def everything_held(contact: Contact, places: Iterable[Place]) -> dict[str, Any]:
    """The record, its posts and addresses, activities, what links to it, every mention, and who read it.

    Of other rows only the words around the mention are given: they hold other people's data, too. places:
    where the person is named beside their own record (`looking.decisions`).
    """
    return {
        "office": contact.office.name,
        "contact": _values(contact),
        "posts": [_values(post) for post in contact.posts.all()],
        "reached": [_values(point) for point in contact.points.all()],
        "activities": [
            {
                "title": link.activity.title_tr,
                "date": _worded("date", link.activity.date) if link.activity.date else "",
                "role": str(link.get_role_display()),
            }
            for link in contact.activity_links.select_related("activity").order_by("pk")
        ],
        "linked": _linked(contact),
        "sent_abroad": _sent_abroad(contact),
        "mentions": [_mention(place) for place in places if not place.table.startswith("accounts.")],
        "reads": [
            {
                "at": formats.date_format(timezone.localtime(read.at), "DATETIME_FORMAT"),
                "by": read.by.called if read.by else "",
                "what": str(read.get_what_display()),
            }
            for read in PersonalRead.objects.filter(contact=contact.pk).select_related("by")
        ],
    }


def _values(record: models.Model) -> dict[str, str]:
    """The filled columns by label, in words."""
    found = {}
    for field in record._meta.concrete_fields:
        value = getattr(record, field.attname)
        if field.attname in _UNTOLD or value in (None, ""):
            continue
        shown = getattr(record, f"get_{field.name}_display", None)
        words = shown() if field.choices and shown else getattr(record, field.name)
        found[label_of(field)] = _worded(field.name, words)
    return found


def _worded(name: str, value: Any) -> str:
    """A value as the reader's language says it."""
    reader = get_language() or "tr"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, PartialDate):
        return value.in_language(reader)
    if isinstance(value, date):
        return formats.date_format(value, "DATE_FORMAT")
    if name == "languages":
        return write_languages(str(value).split(","), "tr" if reader.startswith("tr") else "en")
    return str(value)


def _linked(contact: Contact) -> list[dict[str, str]]:
    """Rows of any table that point to the record, beside those told above: gifts, needs, applications."""
    told = {"activities.post", "activities.contactpoint", "activities.activityperson"}
    found = []
    for relation in Contact._meta.related_objects:
        model = relation.related_model
        if model._meta.label_lower in told or not isinstance(relation.field, models.ForeignKey):
            continue
        for row in model._base_manager.filter(**{relation.field.name: contact}):
            found.append({_("Kind"): label_of(model._meta), **_values(row)})
    return found


def _sent_abroad(contact: Contact) -> list[dict[str, str]]:
    """To whom abroad the data went, when and on which ground (Law 6698 art. 11/1-ç)."""
    mark = f"contact:{contact.pk}"
    rows = Transfer.objects.filter(office=contact.office).select_related("recipient_country")
    return [
        {
            _("Receiving institution"): f"{row.recipient}, {row.recipient_country}",
            _("Date and time"): formats.date_format(timezone.localtime(row.at), "DATETIME_FORMAT"),
            _("Legal ground"): str(row.get_ground_display()),
        }
        for row in rows
        if mark in row.people
    ]


def _mention(place: Place) -> dict[str, str]:
    kind = label_of(apps.get_model(place.table)._meta)
    return {"kind": kind, "key": place.key, "words": place.excerpt}
