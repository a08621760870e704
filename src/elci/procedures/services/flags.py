"""Answering a flag: handled with a reason, put off until a day, taken up again. Otherwise it stays."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import User
from elci.procedures.models import Case, FlagMark
from elci.procedures.services.cases import locked
from elci.procedures.services.errors import FlagGoneError
from elci.procedures.services.standing import derive, judge_case
from elci.registry.services.errors import ReasonMissingError


@transaction.atomic
def handle_flag(case: Case, key: str, *, by: User, reason: str, today: date | None = None) -> FlagMark:
    """Say how a flag was handled; journals "flag.handled". Raises ReasonMissingError, FlagGoneError."""
    if not reason.strip():
        raise ReasonMissingError()
    return _answer(case, key, "flag.handled", by, reason, today, handled=True)


@transaction.atomic
def put_off_flag(
    case: Case, key: str, until: date, *, by: User, reason: str = "", today: date | None = None
) -> FlagMark:
    """Put a flag off until a day, on which it stands again; journals "flag.put_off". Raises FlagGoneError."""
    return _answer(case, key, "flag.put_off", by, reason, today, until=until)


@transaction.atomic
def take_up_flag(case: Case, key: str, *, by: User, today: date | None = None) -> None:
    """Let a flag that was handled or put off stand again; journals "flag.taken_up"."""
    current = locked(case)
    mark = FlagMark.objects.filter(case=current, key=key).first()
    if mark is None:
        raise FlagGoneError()
    journal.record_end(by, "flag.taken_up", mark, office=current.office)
    mark.delete()
    derive(current, today=today)


def _answer(
    case: Case,
    key: str,
    verb: str,
    by: User,
    reason: str,
    today: date | None,
    *,
    handled: bool = False,
    until: date | None = None,
) -> FlagMark:
    current = locked(case)
    standing = judge_case(current, today=today)
    if key not in {each.key for each in (*standing.flags, *standing.dues, *standing.quiet)}:
        raise FlagGoneError()
    mark = FlagMark.objects.filter(case=current, key=key).first()
    before = journal.snapshot(mark) if mark else None
    mark = mark or FlagMark(case=current, key=key)
    mark.handled = timezone.now() if handled else None
    mark.snoozed_until, mark.by, mark.reason = until, by, reason
    mark.full_clean()
    mark.save()
    journal.record(by, verb, mark, office=current.office, before=before, reason=reason)
    derive(current, today=today)
    return mark
