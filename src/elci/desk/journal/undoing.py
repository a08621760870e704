"""Where undoing an act leads back to, and for which office a person undoes it."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import JournalEntry, Office
from elci.accounts.rights import Right, may

# The page of each kind of record of a desk; where one was undone out of being, its list.
_PAGES = {
    "activities.activity": ("desk:activity", "desk:activities"),
    "activities.goal": ("desk:goal", "desk:goals"),
    "activities.outcome": ("desk:outcome", "desk:outcomes"),
    "activities.plan": ("desk:plan", "desk:goals"),
    "activities.vitalityweights": ("", "desk:vitality-weights"),
}


def record_of(entry: JournalEntry) -> DeskRecord | None:
    """The desk's record that an act is about; None for another kind of record, and where it is gone."""
    model = apps.get_model(entry.subject_type)
    if not issubclass(model, DeskRecord):
        return None
    found: DeskRecord | None = model._base_manager.filter(pk=entry.subject_id).first()
    return found


def office_for(request: HttpRequest, record: Any, entry: JournalEntry) -> Office:
    """The office whose record it is; raises PermissionDenied where the person may not undo there."""
    office = getattr(record, "office", None) or getattr(getattr(record, "plan", None), "office", None)
    office = office or entry.office  # a study's row that an office corrected
    if office is None or not may(request.user, Right.UNDO_OWN, office.pk):
        raise PermissionDenied
    return office


def page_after(record: DeskRecord) -> str:
    """The address of the record as it stands now; of its list where it was taken back."""
    one, many = _PAGES.get(record._meta.label_lower, ("", "desk:journal"))
    record.refresh_from_db()
    try:
        if one and record.withdrawn is None:
            return reverse(one, args=[record.pk])
        return reverse(many)
    except NoReverseMatch:
        return reverse("desk:journal")
