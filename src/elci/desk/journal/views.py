"""The office's journal, and undoing one's own last change."""

from __future__ import annotations

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right, may
from elci.desk.access import actor, needs, seat, staff, tie_for
from elci.desk.journal_lines import changes_at_the_desk, desk_lines
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.record_pages import page_of
from elci.desk.refusals import tell
from elci.registry.models import Agreement, AgreementDocument
from elci.registry.services import UndoError, undo
from elci.sources.models import Document

_KEPT = _("The change is undone; the journal keeps both.")
_ERASED = _(
    "The entry is undone. Data on people are not kept once they are taken back: it is erased for good."
)


@require_safe
@needs(Right.SEE_JOURNAL)
def listing(request: HttpRequest) -> HttpResponse:
    """Everything that the office's people did to records, newest first."""
    office = seat(request, Right.SEE_JOURNAL)
    shown = paginate(request, changes_at_the_desk(office))
    context = {"listing": shown, "journal": desk_lines(shown.page.object_list)}
    return page(request, "desk/journal.html", context)


@require_POST
@staff
def undo_entry(request: HttpRequest, entry: int) -> HttpResponse:
    """Put a record back as it was before one's own last act; back to the page on which it was asked."""
    act = get_object_or_404(JournalEntry, pk=entry)
    tie = _tie_of(act)
    if tie is not None:
        _tie, office = tie_for(request, tie, Right.UNDO_OWN)
    elif _is_desk_record(act) and may(request.user, Right.UNDO_OWN, act.office_id):
        office = act.office
    else:
        raise PermissionDenied
    try:
        undone = undo(act, by=actor(request), office=office)
    except UndoError as error:
        tell(request, error)
    else:
        messages.success(request, _KEPT if undone.after is not None else _ERASED)
    came_from = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(came_from, allowed_hosts={request.get_host()}):
        return redirect(came_from)
    if tie is not None:
        return redirect("desk:tie", tie)
    return redirect(page_of(act.subject_type, act.subject_id) or "desk:journal")


def _is_desk_record(entry: JournalEntry) -> bool:
    return issubclass(apps.get_model(entry.subject_type), DeskRecord)


def _tie_of(entry: JournalEntry) -> str | None:
    """The tie that an act belongs to, itself or through its document."""
    model = apps.get_model(entry.subject_type)
    if model is Agreement:
        return entry.subject_id
    if model is Document:
        link = AgreementDocument.objects.filter(document=entry.subject_id).first()
        return link.agreement_id if link else None
    return None
