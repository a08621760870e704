"""Erasing a person: one verb that does what was decided for each place and proves what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import partial

from django.db import connection, transaction
from django.db.models import Max, ProtectedError
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.desk_records import locked
from elci.accounts.models import JournalEntry, Office, PersonalVersion, User
from elci.accounts.personal import forget_personal
from elci.activities.erasing.documents import burn, destroy
from elci.activities.erasing.followers import clear_lines, following, linked_records
from elci.activities.erasing.judging import Fate, Judged, is_of, judge
from elci.activities.erasing.ownership import rows_of_record
from elci.activities.erasing.proof import hash_of
from elci.activities.erasing.redacting import redact
from elci.activities.erasing.whereabouts import FILE, Place, Whereabouts, in_rows, where_is
from elci.activities.models import Contact, DataRequest, Erasure
from elci.activities.services.privacy import policy_of
from elci.activities.services.privacy_errors import StillNeededError, UndecidedPlacesError
from elci.domain.mentions import Mentions
from elci.sources.models import Document


@dataclass(frozen=True)
class ErasureDraft:
    """What an officer decides. fates: a `Fate` by the mark of each place that is asked about."""

    why: str
    fates: Mapping[str, str]
    reason: str = ""
    request: DataRequest | None = None


def mentions_of(contact: Contact) -> Mentions:
    """Everything by which a person is found: the name now and formerly, e-mails and telephone numbers."""
    versions = PersonalVersion.objects.filter(
        entry__subject_type=Contact._meta.label_lower, entry__subject_id=str(contact.pk)
    )
    names = [(contact.given_name, contact.family_name)]
    reached = list(contact.points.exclude(kind="address").values_list("value", flat=True))
    for version in versions:
        columns = version.values["columns"]
        names.append((columns.get("given_name", ""), columns.get("family_name", "")))
        reached += [row["value"] for row in version.values["parts"].get("points", {}).values()]
    return Mentions.of(names, reached)


class Step(StrEnum):
    """What an erasure is at."""

    LOOKING = "looking"
    ERASING = "erasing"
    PROVING = "proving"


Tell = Callable[[Step, int], None]
"""Is told the step, and how many parts of the look were read in it."""


def erase_person(
    contact: Contact,
    draft: ErasureDraft,
    *,
    by: User,
    office: Office,
    tell: Tell = lambda step, read: None,
) -> Erasure:
    """Erase a contact and every mention that was decided to go, then look for what is left.

    Journals "contact.erased". Final. What `tell` raises before the step ERASING has begun ends all of it.
    Raises UndecidedPlacesError when a place has come since the officer decided, StillNeededError when records
    hold on to the person. After each of these nothing is erased.
    """
    mentions, newest = mentions_of(contact), _newest_act()
    found = where_is(mentions, partial(tell, Step.LOOKING))
    tell(Step.ERASING, 0)
    with transaction.atomic():
        contact = locked(contact)
        found.places += _come_since(newest, found, mentions)
        erasure, former_files = _erase(contact, mentions, found, draft, by, office)
    burn(former_files)  # after the transaction, and before the last look, which reads files, too
    _wipe_free_pages()
    _prove(erasure, where_is(mentions, partial(tell, Step.PROVING)))
    return erasure


def _newest_act() -> int:
    return JournalEntry.objects.aggregate(newest=Max("pk"))["newest"] or 0


def _come_since(newest: int, found: Whereabouts, mentions: Mentions) -> list[Place]:
    """Places that came while everything was looked through: in the records that the journal names since."""
    seen = {place.mark for place in found.places}
    acts = JournalEntry.objects.filter(pk__gt=newest)
    subjects = acts.values_list("subject_type", "subject_id").distinct()
    rows = [row for table, key in subjects for row in rows_of_record(table, key)]
    rows += [(JournalEntry._meta.label_lower, str(key)) for key in acts.values_list("pk", flat=True)]
    return [place for place in in_rows(rows, mentions) if place.mark not in seen]


def _erase(
    contact: Contact, mentions: Mentions, found: Whereabouts, draft: ErasureDraft, by: User, office: Office
) -> tuple[Erasure, list[str]]:
    """The erasure, not yet proved, and the names of the files to destroy."""
    judgement = judge(found, contact)
    undecided = [each for each in judgement.asked if each.place.mark not in draft.fates]
    if undecided:
        raise UndecidedPlacesError(len(undecided))
    erasure = Erasure.objects.create(
        office=office, by=by, contact=contact.pk, why=draft.why, request=draft.request,
        reason=mentions.redacted(draft.reason),
        before=_ours(found, judgement.others).counts(), kept=_kept(judgement.asked, draft.fates),
        backups_until=timezone.localdate() + timedelta(days=policy_of(office).backup_days),
    )  # fmt: skip
    linked = linked_records(contact)
    going = [each.place for each in judgement.asked if draft.fates[each.place.mark] == Fate.ERASE]
    files = [place for place in going if _is_file(place)]  # first: the texts of documents go with them
    former = [destroy(_document(place), by=by, office=office, erasure=erasure) for place in files]
    for place in (*going, *_loose(judgement.own)):
        if not _is_file(place):
            redact(place, mentions, by=by, office=office)
    forget_personal(Contact, [contact.pk])
    journal.note(by, "contact.erased", contact, office=office)
    try:
        contact.delete()
    except ProtectedError as error:
        raise StillNeededError(*{type(record) for record in error.protected_objects}) from error
    for record in linked:  # after it: the search reads the record anew
        journal.note(by, "person.taken_out", record, office=office)
    clear_lines(mentions, [each.place for each in judgement.asked if each.place not in going])
    return erasure, former


def _prove(erasure: Erasure, after: Whereabouts) -> None:
    """Write down what stands after the erasure, and seal it."""
    ours = [place for place in after.places if is_of(place, erasure.office)]
    erasure.after, erasure.unread = Whereabouts(ours).counts(), after.unread
    erasure.kept += following(after.places)
    erasure.sha256 = hash_of(erasure)
    erasure.save()


def _wipe_free_pages() -> None:
    """Let nothing stand in SQLite's log of changes; free pages are overwritten as they become free."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _loose(own: Iterable[Place]) -> list[Place]:
    """What goes without asking and does not go with the contact's row: sessions, files of no record."""
    return [place for place in own if place.table in {"sessions.session", "disk"}]


def _is_file(place: Place) -> bool:
    return place.table == "sources.document" and place.column == FILE


def _document(place: Place) -> Document:
    return Document.objects.get(pk=place.key)


def _ours(found: Whereabouts, others: Iterable[Place]) -> Whereabouts:
    theirs = set(others)
    return Whereabouts([place for place in found.places if place not in theirs])


def _kept(asked: Iterable[Judged], fates: Mapping[str, str]) -> list[dict[str, object]]:
    """Number of places that stay, by table, column and ground."""
    counted = Counter(
        (f"{each.place.table}.{each.place.column}", fates[each.place.mark])
        for each in asked
        if fates[each.place.mark] != Fate.ERASE
    )
    return [{"place": place, "ground": str(fate), "count": n} for (place, fate), n in sorted(counted.items())]
