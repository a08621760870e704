"""Work on a list: writing it into the records, undoing it, stopping what goes on."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from elci.accounts.rights import Right
from elci.desk.access import actor, needs
from elci.desk.lists.batches import batch_of
from elci.exchange.intake import work
from elci.exchange.intake.staging import remember
from elci.exchange.models import Batch, Phase


@require_POST
@needs(Right.EDIT)
def write(request: HttpRequest, batch: int) -> HttpResponse:
    """Write the list into the records: all of it or nothing."""
    held = batch_of(request, batch, Phase.REVIEW)
    Batch.objects.filter(pk=held.pk, phase=Phase.REVIEW).update(phase=Phase.WRITING)
    held.refresh_from_db()
    work.start(held, actor(request))
    held.refresh_from_db()
    if held.phase == Phase.WRITTEN:
        remember(held)
        messages.success(request, _("The list is written. It can be undone as a whole on this page."))
    return redirect("desk:import", held.pk)


@require_POST
@needs(Right.UNDO_OWN)
def take_back(request: HttpRequest, batch: int) -> HttpResponse:
    """Undo a written list as a whole."""
    held = batch_of(request, batch, Phase.WRITTEN)
    Batch.objects.filter(pk=held.pk, phase=Phase.WRITTEN).update(phase=Phase.UNDOING)
    held.refresh_from_db()
    work.start(held, actor(request))
    held.refresh_from_db()
    if held.phase == Phase.UNDONE:
        messages.success(request, _("The list is undone. The records are as they were before it."))
    return redirect("desk:import", held.pk)


@require_POST
@needs(Right.EDIT)
def cancel(request: HttpRequest, batch: int) -> HttpResponse:
    """Stop work that goes on; where it has died, take it up again or end it."""
    held = batch_of(request, batch)
    if request.POST.get("again") and work.is_stuck(held):
        work.start(held, actor(request))
    elif work.is_stuck(held) and held.phase in (Phase.WAITING, Phase.READING):
        Batch.objects.filter(pk=held.pk).update(phase=Phase.CANCELLED)
    else:
        Batch.objects.filter(pk=held.pk).update(cancel=True)
    return redirect("desk:import", held.pk)
