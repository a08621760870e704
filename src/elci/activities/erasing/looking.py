"""Looking for a person by turns: a page asks for one after another, tells how far it is, and may stop."""

from __future__ import annotations

import time
from collections import Counter
from datetime import timedelta

from django.utils import timezone

from elci.accounts.models import User
from elci.activities.erasing.erasing import mentions_of
from elci.activities.erasing.judging import Judged, Judgement, judge
from elci.activities.erasing.whereabouts import Part, Whereabouts, parts_of_look, seen_again
from elci.activities.models import Contact, ErasureLook
from elci.activities.services.privacy_errors import LookStoppedError

TURN = 1.0  # seconds after which a turn reads no further table
FRESH = timedelta(hours=1)  # a page that is opened later looks anew
KEPT = timedelta(days=1)


def look(contact: Contact, *, by: User) -> ErasureLook:
    """One turn more of a person's look, or of a new one; a look that needs one turn only is not kept.

    What is older than a day is forgotten on the way. Raises LookStoppedError when it was stopped meanwhile.
    """
    now = timezone.now()
    ErasureLook.objects.filter(at__lt=now - KEPT).delete()
    ErasureLook.objects.filter(contact=contact, by=by, at__lt=now - FRESH).delete()
    return _taken_on(standing(contact, by=by) or _begun(contact, by))


def look_anew(contact: Contact, *, by: User) -> ErasureLook:
    """The first turn of a new look in place of what was kept: places have come meanwhile."""
    stop(contact, by=by)
    return look(contact, by=by)


def standing(contact: Contact, *, by: User) -> ErasureLook | None:
    """What is kept of somebody's own look; None too where the tables are others since."""
    held = ErasureLook.objects.filter(contact=contact, by=by).first()
    if held is not None and held.parts != len(parts_of_look()):
        held.delete()
        return None
    return held


def stop(contact: Contact, *, by: User) -> None:
    """Forget somebody's own look; the turn that is being read ends with its table."""
    ErasureLook.objects.filter(contact=contact, by=by).delete()


def decisions(held: ErasureLook) -> list[Judged]:
    """The places to decide on as they are now, with what is proposed."""
    places = [(table, column, key) for table, column, key in held.asked]
    return judge(Whereabouts(seen_again(places, mentions_of(held.contact))), held.contact).asked


def part_to_read(held: ErasureLook) -> Part:
    """What is read next."""
    return parts_of_look()[held.read]


def _begun(contact: Contact, by: User) -> ErasureLook:
    return ErasureLook(contact=contact, by=by, parts=len(parts_of_look()))


def _taken_on(held: ErasureLook) -> ErasureLook:
    """Read tables for a turn."""
    if held.is_done:
        return held
    before, begun = held.read, time.monotonic()
    mentions = mentions_of(held.contact)
    for part in parts_of_look()[held.read :]:
        _put_in(held, judge(part.read(mentions), held.contact))
        if time.monotonic() - begun >= TURN:
            break
    if held.pk is not None:
        _keep(held, before)
    elif time.monotonic() - begun >= TURN:
        _keep_new(held)
    return held


def _put_in(held: ErasureLook, found: Judgement) -> None:
    held.read += 1
    # Rows, not columns: a name stands in several columns of one row. A table without a model is the search's
    # own and follows its lines.
    rows = {(place.table, place.key) for place in found.own if "." in place.table}
    held.own = dict(Counter(held.own) + Counter(table for table, _key in rows))
    held.others += len(found.others)
    held.asked += [[each.place.table, each.place.column, each.place.key] for each in found.asked]


def _keep(held: ErasureLook, before: int) -> None:
    """Write down how far the look is, unless another window of the same person was faster."""
    mine = ErasureLook.objects.filter(pk=held.pk)
    told = mine.filter(read=before).update(
        read=held.read, own=held.own, others=held.others, asked=held.asked, at=timezone.now()
    )
    if not told and not mine.exists():
        raise LookStoppedError


def _keep_new(held: ErasureLook) -> None:
    values = {"parts": held.parts, "read": held.read, "own": held.own, "others": held.others}
    ErasureLook.objects.update_or_create(
        contact=held.contact, by=held.by, defaults={**values, "asked": held.asked, "at": timezone.now()}
    )
