"""The lists of the office at whose desk a person sits."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.desk.access import actor, seat
from elci.exchange.intake import work
from elci.exchange.models import Batch, Phase


def batch_of(request: HttpRequest, key: int, phase: str = "") -> Batch:
    """A list of the office, in this phase where one is asked for; 404 otherwise."""
    found = Batch.objects.filter(office=seat(request, Right.EDIT))
    return get_object_or_404(found.filter(phase=phase) if phase else found, pk=key)


def read_anew(batch: Batch, request: HttpRequest) -> None:
    """Review a list once more, with the answers as they are now."""
    Batch.objects.filter(pk=batch.pk).update(phase=Phase.READING, step="review")
    batch.refresh_from_db()
    work.start(batch, actor(request))


def heading_of(batch: Batch, at: int) -> str:
    """A column's heading, or its number where it has none."""
    heading = batch.headings[at] if at < len(batch.headings) else ""
    return heading or _("column %(number)d") % {"number": at + 1}
