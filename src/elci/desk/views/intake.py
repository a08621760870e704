"""Bringing a list of ties: upload, columns, questions, places, preview, writing, undoing."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.desk.access import actor, needs, office_of
from elci.desk.forms.intake import LIMIT, BringForm
from elci.desk.intake_map import map_of
from elci.desk.intake_questions import groups_of, take_answers
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.uploads import limited
from elci.domain.intake.columns import Field
from elci.exchange.intake import work
from elci.exchange.intake.answers import answer_places, leave_open_out
from elci.exchange.intake.staging import PASTED, forget, make_batch, make_batch_of_text, remember
from elci.exchange.intake.wording import field_words, outcome_words, step_words
from elci.exchange.models import Batch, Outcome, Phase
from elci.registry.models import Agreement

_QUESTIONS = 8  # questions about places on one page


@require_safe
@needs(Right.EDIT)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's lists, the newest first."""
    batches = Batch.objects.filter(office=_office(request)).select_related("by")
    shown = paginate(request, batches)
    return page(request, "desk/intake/list.html", {"listing": shown, "batches": shown.page.object_list})


@limited(LIMIT)
@needs(Right.EDIT)
def bring(request: HttpRequest) -> HttpResponse:
    """Bring a new list: a file or a text."""
    office = _office(request)
    form = BringForm(office=office)
    if request.method == "POST":
        posted = request.POST  # reads the request, and with it the size limit
        too_large = request.size_limit.too_large  # type: ignore[attr-defined]
        form = BringForm(posted, request.FILES, office=office, too_large=too_large)
        if form.is_valid():
            batch = _made(form, request, office)
            work.start(batch, actor(request))
            return redirect("desk:import", batch.pk)
    return page(request, "desk/intake/new.html", {"form": form})


def _made(form: BringForm, request: HttpRequest, office: Office) -> Batch:
    values = form.cleaned_data
    about: dict[str, Any] = {
        "office": office, "by": actor(request), "name": values["name"], "sender": values["sender"],
        "options": form.options(),
    }  # fmt: skip
    file = form.upload()
    if file is None:
        about["name"] = about["name"] or _("Pasted list")
        return make_batch_of_text(values["text"], **about)
    with tempfile.NamedTemporaryFile() as kept:
        for chunk in file.chunks():
            kept.write(chunk)
        kept.flush()
        return make_batch(Path(kept.name), file_name=file.name or PASTED, **about)


@require_safe
@needs(Right.EDIT)
def overview(request: HttpRequest, batch: int) -> HttpResponse:
    """Where a list stands and what is to be done next; while work goes on, how far it is."""
    held = _batch(request, batch)
    counts = held.counts
    asked = counts.get("problems", {})
    places = sum(asked.get(key, 0) for key in ("place_unsure", "place_none"))
    turkish = (get_language() or "tr").startswith("tr")
    context = {
        "batch": held,
        "stuck": work.is_stuck(held),
        "step": step_words(held.step),
        "problem": held.problem_tr if turkish else held.problem_en,
        "remarks": [remark[0 if turkish else 1] for remark in held.remarks],
        "outcomes": [
            (key, outcome_words(key), counts.get("outcomes", {}).get(key, 0)) for key in Outcome.values
        ],
        "places": places,
        "questions": sum(entry for key, entry in asked.items()) - places,
        "open": counts.get("outcomes", {}).get(Outcome.OPEN, 0),
        "writable": sum(counts.get("outcomes", {}).get(key, 0) for key in (Outcome.NEW, Outcome.CHANGED)),
        "columns": [(field_words(name), _heading(held, at)) for name, at in held.mapping.items()],
        "mine": held.written_by_id == actor(request).pk,
        "renamed": counts.get("renamed", 0),
    }
    template = "desk/intake/_progress.html" if request.htmx and held.working else "desk/intake/overview.html"
    response = page(request, template, context)
    if request.htmx and not held.working:
        response["HX-Refresh"] = "true"
    return response


def _heading(batch: Batch, at: int) -> str:
    heading = batch.headings[at] if at < len(batch.headings) else ""
    return heading or _("column %(number)d") % {"number": at + 1}


@needs(Right.EDIT)
def columns(request: HttpRequest, batch: int) -> HttpResponse:
    """What each column holds; changeable, remembered for the sender's next list."""
    held = _batch(request, batch, Phase.REVIEW)
    wide = max([len(held.headings), *(len(row.cells) for row in held.rows.all()[:5])], default=0)
    if request.method == "POST":
        mapping: dict[str, int] = {}
        for at in range(wide):
            field = request.POST.get(f"column-{at}", "")
            if field in Field.__members__.values() and field not in mapping:
                mapping[field] = at
        if Field.PARTNER not in mapping and Field.PLACE not in mapping:
            messages.error(request, _("Say which column holds the partner city."))
            return redirect("desk:import-columns", held.pk)
        held.mapping, held.mapped_by_hand, held.phase = mapping, True, Phase.WAITING
        held.save(update_fields=["mapping", "mapped_by_hand", "phase"])
        remember(held)
        work.start(held, actor(request))
        return redirect("desk:import", held.pk)
    at_field = {at: name for name, at in held.mapping.items()}
    sample = list(held.rows.all()[:4])
    shown = [
        (
            at,
            _heading(held, at),
            at_field.get(at, ""),
            [row.cells[at] for row in sample if at < len(row.cells)],
        )
        for at in range(wide)
    ]
    fields = [(field.value, field_words(field.value)) for field in Field]
    return page(request, "desk/intake/columns.html", {"batch": held, "columns": shown, "fields": fields})


@needs(Right.EDIT)
def questions(request: HttpRequest, batch: int) -> HttpResponse:
    """All problems at once, grouped, each answered for all rows that have it."""
    held = _batch(request, batch, Phase.REVIEW)
    errors: dict[str, str] = {}
    if request.method == "POST":
        answered = take_answers(held, request.POST)
        errors = answered.errors
        if answered.taken:
            _review(held, request)
        if not errors:
            return redirect("desk:import", held.pk)
        held.refresh_from_db()
    return page(
        request, "desk/intake/questions.html", {"batch": held, "groups": groups_of(held), "errors": errors}
    )


@needs(Right.EDIT)
def places(request: HttpRequest, batch: int) -> HttpResponse:
    """Which place each unsure name means: the best guess first, a map beside."""
    held = _batch(request, batch, Phase.REVIEW)
    if request.method == "POST":
        taken = answer_places(held, request.POST, actor(request))
        if taken:
            _review(held, request)
        held.refresh_from_db()
        left = sum(held.counts.get("problems", {}).get(key, 0) for key in ("place_unsure", "place_none"))
        return redirect(
            "desk:import-places" if left and taken and not held.working else "desk:import", held.pk
        )
    asked = list(held.questions.exclude(verdict="same").order_by("-rows", "name", "pk")[: _QUESTIONS + 1])
    turkish = (get_language() or "tr").startswith("tr")
    shown = [
        (one, one.reason_tr if turkish else one.reason_en, map_of(one, held)) for one in asked[:_QUESTIONS]
    ]
    context = {"batch": held, "questions": shown, "more": len(asked) > _QUESTIONS, "turkish": turkish}
    return page(request, "desk/intake/places.html", context)


@require_safe
@needs(Right.EDIT)
def rows(request: HttpRequest, batch: int) -> HttpResponse:
    """The rows of a list as read, the original beside each; `outcome` in the address narrows."""
    held = _batch(request, batch)
    outcome = request.GET.get("outcome", "")
    wanted = held.rows.select_related("municipality", "agreement")
    if outcome == "gone":
        gone = Agreement.objects.filter(pk__in=held.counts.get("gone_ids", [])).with_parties()
        shown = paginate(request, gone)
        return page(
            request,
            "desk/intake/gone.html",
            {"batch": held, "listing": shown, "ties": shown.page.object_list},
        )
    if outcome in Outcome.values:
        wanted = wanted.filter(outcome=outcome)
    shown = paginate(request, wanted)
    context = {
        "batch": held, "listing": shown, "rows": shown.page.object_list, "outcome": outcome,
        "title": outcome_words(outcome) if outcome else _("All rows"),
        "twins": _twins(held, shown.page.object_list),
    }  # fmt: skip
    return page(request, "desk/intake/rows.html", context)


def _twins(batch: Batch, shown: Any) -> dict[int, Any]:
    """Position → the row that stands for a repeated one."""
    wanted = {row.stands_for for row in shown if row.stands_for}
    return {row.position: row for row in batch.rows.filter(position__in=wanted)}


@require_POST
@needs(Right.EDIT)
def leave_out(request: HttpRequest, batch: int) -> HttpResponse:
    """Leave out every row that is still open."""
    held = _batch(request, batch, Phase.REVIEW)
    leave_open_out(held)
    return redirect("desk:import", held.pk)


@require_POST
@needs(Right.EDIT)
def write(request: HttpRequest, batch: int) -> HttpResponse:
    """Write the list into the records: all of it or nothing."""
    held = _batch(request, batch, Phase.REVIEW)
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
    held = _batch(request, batch, Phase.WRITTEN)
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
    held = _batch(request, batch)
    if request.POST.get("again") and work.is_stuck(held):
        work.start(held, actor(request))
    elif work.is_stuck(held) and held.phase in (Phase.WAITING, Phase.READING):
        Batch.objects.filter(pk=held.pk).update(phase=Phase.CANCELLED)
    else:
        Batch.objects.filter(pk=held.pk).update(cancel=True)
    return redirect("desk:import", held.pk)


@require_POST
@needs(Right.EDIT)
def throw_away(request: HttpRequest, batch: int) -> HttpResponse:
    """Delete a list that was not written."""
    held = _batch(request, batch)
    if held.phase in (Phase.REVIEW, Phase.REFUSED, Phase.CANCELLED):
        forget(held)
        messages.success(request, _("The list is deleted; nothing of it was in the records."))
    return redirect("desk:imports")


def _review(batch: Batch, request: HttpRequest) -> None:
    Batch.objects.filter(pk=batch.pk).update(phase=Phase.READING, step="review")
    batch.refresh_from_db()
    work.start(batch, actor(request))


def _office(request: HttpRequest) -> Office:
    office = office_of(request, Right.EDIT)
    if office is None:
        raise PermissionDenied
    return office


def _batch(request: HttpRequest, key: int, phase: str = "") -> Batch:
    """A list of the office at whose desk the person sits, in this phase where one is asked for."""
    found = Batch.objects.filter(office=_office(request))
    return get_object_or_404(found.filter(phase=phase) if phase else found, pk=key)
