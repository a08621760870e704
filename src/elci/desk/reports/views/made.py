"""A document that was asked for: how far it is, stopping it, fetching it."""

from __future__ import annotations

from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.rights import Right
from elci.desk.access import actor, needs, seat
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.desk.reports.views.asking import KINDS
from elci.exchange.models import ReportOrder, ReportPhase
from elci.exchange.reports.orders import ask_to_stop, is_stuck, orders_of, path_of
from elci.registry.services.file_kinds import DOCX, PDF

_TYPES = {"docx": DOCX.media_type, "pdf": PDF.media_type, "zip": "application/zip"}
STEPS = {
    "reading": _("Reading the records"),
    "drawing": _("Drawing map and tables"),
    "setting": _("Setting the pages"),
}


@require_safe
@needs(Right.SEE_ACTIVITIES)
def made(request: HttpRequest, key: int) -> HttpResponse:
    """Where the document stands; while it is being made, how far it is."""
    held = _own(request, key)
    making = held.phase == ReportPhase.MAKING
    turkish = (get_language() or "tr").startswith("tr")
    context = {
        "order": held,
        "kind": KINDS[held.kind],
        "making": making,
        "stuck": is_stuck(held),
        "ready": held.phase == ReportPhase.READY,
        "step": STEPS.get(held.step, _("Beginning")),
        "problem": held.problem_tr if turkish else held.problem_en,
    }
    part = request.htmx and making  # type: ignore[attr-defined]
    response = page(request, "desk/reports/_progress.html" if part else "desk/reports/made.html", context)
    if request.htmx and not making:  # type: ignore[attr-defined]
        response["HX-Refresh"] = "true"
    return response


@require_safe
@needs(Right.SEE_ACTIVITIES)
def download(request: HttpRequest, key: int) -> HttpResponse:
    """The file; raises Http404 once it is no longer kept."""
    held = _own(request, key)
    path: Path = path_of(held)
    if held.phase != ReportPhase.READY or not path.is_file():
        raise Http404
    return as_file(path.read_bytes(), held.file_name, _TYPES[held.format])


@require_POST
@needs(Right.SEE_ACTIVITIES)
def cancel(request: HttpRequest, key: int) -> HttpResponse:
    """Stop the making."""
    ask_to_stop(_own(request, key))
    return redirect("desk:made-report", key)


def _own(request: HttpRequest, key: int) -> ReportOrder:
    """One of the person's own at this desk; raises Http404."""
    held: ReportOrder = get_object_or_404(
        orders_of(actor(request), seat(request, Right.SEE_ACTIVITIES)), pk=key
    )
    if held.kind not in KINDS:
        raise Http404
    return held
