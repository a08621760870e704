"""The queue of translations and interpreting: asked for, taken in hand, done, declined; and public works."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from elci.accounts.desk_records import Act, Draft, add, change
from elci.accounts.models import Office, User
from elci.activities.models import LanguageRequest, PublicWork
from elci.domain.errors import ElciError

_LEADS_TO = {
    "waiting": ("taken", "done", "declined"),
    "taken": ("waiting", "done", "declined"),
    "done": ("taken",),
    "declined": ("waiting",),
}


class NotNextError(ElciError):
    """A state that does not follow the present one. args: title."""

    tr = "“{0}” bu arada başka bir duruma geçmiş. Sayfayı yenileyip bakın."
    en = "“{0}” has moved to another state meanwhile. Look at the page again."


def next_states(request: LanguageRequest) -> list[LanguageRequest.State]:
    """The states to which a request may go, in the order in which they are offered."""
    return [LanguageRequest.State(state) for state in _LEADS_TO[request.state]]


def keep_language_request(
    request: LanguageRequest | None,
    draft: Draft,
    *,
    by: User,
    office: Office,
    seen: int | None = None,
    today: date | None = None,
) -> LanguageRequest:
    """Put a request into the queue or correct it; journals "language_request.kept"."""
    act = Act(by, office, "language_request.kept", seen=seen)
    if request is None:
        return add(LanguageRequest(office=office, asked=today or timezone.localdate()), draft, act)
    return change(request, draft, act)


def move_language_request(
    request: LanguageRequest, state: str, *, by: User, office: Office, today: date | None = None
) -> LanguageRequest:
    """Take a request in hand, end it, or put it back; journals "language_request.moved".

    Who takes it in hand does it. Raises NotNextError.
    """
    if state not in _LEADS_TO[request.state]:
        raise NotNextError(str(request))
    ended = (today or timezone.localdate()) if state in ("done", "declined") else None
    values = {"state": state, "ended": ended}
    if state == "taken" and request.owner_id is None:
        values["owner"] = by
    if state == "waiting":
        values["owner"] = None
    return change(request, Draft(values=values), Act(by, office, "language_request.moved"))


def keep_public_work(
    work: PublicWork | None, kind: str, draft: Draft, *, by: User, office: Office, seen: int | None = None
) -> PublicWork:
    """Record a publication or advice, or correct it; journals "public_work.kept"."""
    act = Act(by, office, "public_work.kept", seen=seen)
    return add(PublicWork(office=office, kind=kind), draft, act) if work is None else change(work, draft, act)
