"""Keeping a contact, correcting one, noting that one was met, making one record out of two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import models, transaction

from elci.accounts import journal
from elci.accounts.desk_records import Act, Draft, add, change, locked
from elci.accounts.models import Office, User
from elci.accounts.personal import forget_personal
from elci.accounts.versions import check_version
from elci.activities.models import Contact, PersonalRead, Transfer
from elci.activities.services.privacy_errors import SameContactError


def record_contact(draft: Draft, *, by: User, office: Office) -> Contact:
    """Keep a new contact of an office; journals "contact.recorded". Raises ValidationError."""
    return add(Contact(office=office), draft, Act(by, office, "contact.recorded"))


def edit_contact(
    contact: Contact, draft: Draft, *, by: User, office: Office, seen: int | None = None
) -> Contact:
    """Correct a contact; journals "contact.edited". Raises ChangedMeanwhileError, ValidationError."""
    return change(contact, draft, Act(by, office, "contact.edited", seen=seen))


def note_contact(contact: Contact, on: date, *, by: User, office: Office) -> Contact:
    """Note the day on which somebody spoke to the person; an earlier day than the one known says nothing."""
    if contact.last_contact is not None and contact.last_contact >= on:
        return contact
    return change(contact, Draft(values={"last_contact": on}), Act(by, office, "contact.met"))


def keep_longer(contact: Contact, until: date, *, by: User, office: Office, reason: str) -> Contact:
    """Go on keeping a record whose time is over; journals "contact.kept" with the reason."""
    act = Act(by, office, "contact.kept", reason)
    return change(contact, Draft(values={"keep_until": until}), act)


def note_read(
    what: str, *, by: User, office: Office, contact: Contact | None = None, number: int = 1
) -> PersonalRead:
    """Write down that somebody looked at personal data; `what`: a `PersonalRead.What`."""
    key = contact.pk if contact is not None else None
    return PersonalRead.objects.create(what=what, by=by, office=office, contact=key, number=number)


@transaction.atomic
def merge_contacts(
    kept: Contact,
    gone: Contact,
    values: Mapping[str, Any],
    *,
    by: User,
    office: Office,
    seen: Iterable[int] | None = None,
) -> Contact:
    """Make one record of two: the chosen values, both lists of posts and addresses, every link. Final.

    Whatever points to the one points to the other afterwards; the one is deleted with its former values.
    Journals "contact.merged" on both, with keys alone. Raises SameContactError, ChangedMeanwhileError,
    ValidationError.
    """
    if kept.pk == gone.pk:
        raise SameContactError()
    kept, gone = _both(kept, gone)
    for contact, version in zip((kept, gone), seen or (None, None), strict=True):
        check_version(contact, version)
    _move_links(gone, kept)
    _drop_repeats(kept)
    result = change(kept, Draft(values=values), Act(by, office, "contact.edited"))
    for contact in (result, gone):
        journal.note(by, "contact.merged", contact, office=office)
    PersonalRead.objects.filter(contact=gone.pk).update(contact=kept.pk)
    _rewrite_transfers(gone, kept)
    forget_personal(Contact, [gone.pk, kept.pk])
    gone.delete()
    return result


def _both(kept: Contact, gone: Contact) -> tuple[Contact, Contact]:
    """Both rows held, in the order of their keys, so that two merges cannot wait for each other."""
    held = {each.pk: locked(each) for each in sorted((kept, gone), key=lambda each: each.pk)}
    return held[kept.pk], held[gone.pk]


def _move_links(gone: Contact, kept: Contact) -> None:
    """Point every row of any model that names the one record to the other."""
    for relation in Contact._meta.related_objects:
        model, column = relation.related_model, relation.field
        if isinstance(column, models.ManyToManyField):
            for row in model._base_manager.filter(**{column.name: gone.pk}):
                getattr(row, column.name).add(kept.pk)
        if not isinstance(column, models.ForeignKey):
            continue
        model._base_manager.filter(**{column.name: gone.pk}).update(**{column.name: kept.pk})


def _rewrite_transfers(gone: Contact, kept: Contact) -> None:
    """Lists that were sent abroad hold keys in their own form."""
    former, mark = f"contact:{gone.pk}", f"contact:{kept.pk}"
    for sent in Transfer.objects.filter(office=kept.office):
        if former in sent.people:
            sent.people = list(dict.fromkeys(mark if key == former else key for key in sent.people))
            sent.save(update_fields=["people"])


def _drop_repeats(kept: Contact) -> None:
    """Of equal posts, addresses and parts in an activity, keep the oldest."""
    posts = ("title", "institution", "partner_id", "organisation_id", "municipality_id", "since", "until")
    for rows, columns in (
        (kept.posts, posts),
        (kept.points, ("kind", "value")),
        (kept.activity_links, ("activity_id", "role")),
    ):
        seen = set()
        for row in rows.order_by("pk"):
            mark = tuple(getattr(row, column) for column in columns)
            if mark in seen:
                row.delete()
            seen.add(mark)
