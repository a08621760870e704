"""The person's last change, offered to be undone on the page that says it was saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from elci.accounts.models import JournalEntry, User
from elci.accounts.personal import still_kept
from elci.accounts.rights import Right, may
from elci.registry.services import undoable

_SESSION = "desk_last_change"


@dataclass(frozen=True)
class LastChange:
    """An act that can be undone. leads_to: the page on which the person is once it is undone."""

    entry: int
    leads_to: str


def noted(request: HttpRequest, answer: HttpResponse, started: datetime, by: User) -> HttpResponse:
    """The answer; where a form that was sent made one change, that waits for the next page.

    What was made of several changes at once is undone on the record's page, one after another.
    """
    if request.method == "POST" and answer.status_code == 302 and not request.htmx:  # type: ignore[attr-defined]
        made = JournalEntry.objects.filter(actor=by, at__gte=started).values_list("pk", flat=True)[:2]
        keys = list(made)
        if len(keys) == 1:
            request.session[_SESSION] = keys[0]
    return answer


def offered(request: HttpRequest, by: User) -> LastChange | None:
    """The last change, if the person may still undo it; handed out once."""
    if request.htmx:  # type: ignore[attr-defined]
        return None
    key = request.session.pop(_SESSION, None)
    entry = JournalEntry.objects.filter(pk=key).first() if key else None
    if entry is None or not may(by, Right.UNDO_OWN, entry.office_id):
        return None
    about = JournalEntry.objects.filter(subject_type=entry.subject_type, subject_id=entry.subject_id)
    if entry.pk not in undoable(list(about.filter(pk__gte=entry.pk).order_by("-pk")), by):
        return None
    if entry.before is not None and _was_personal(entry) and not still_kept(entry):
        return None  # of what a guest needed nothing is kept, so that undoing would put nothing back
    # What was made is gone when it is undone, and its page may be gone with it.
    return LastChange(entry.pk, reverse("desk:home") if entry.before is None else request.get_full_path())


def _was_personal(entry: JournalEntry) -> bool:
    return bool(getattr(apps.get_model(entry.subject_type), "PERSONAL", ()))
