"""Lists of ties and memberships: those that were brought, a new one, where one stands, its rows."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.listing import paginate
from elci.desk.lists.batches import batch_of, heading_of
from elci.desk.lists.forms import LIMIT, BringForm
from elci.desk.lists.pairs import beside_tier_above, repeated, with_tier_above
from elci.desk.lists.questions import PLACE_PROBLEMS
from elci.desk.page import page
from elci.desk.uploads import limited
from elci.exchange.intake import work
from elci.exchange.intake.staging import PASTED, forget, make_batch, make_batch_of_text
from elci.exchange.intake.wording import field_words, outcome_words, step_words
from elci.exchange.models import Batch, Content, Outcome, Phase
from elci.registry.models import Agreement, Membership

_SIDES = ("municipality", "member", "organisation", "partner", "agreement", "membership")


@require_safe
@needs(Right.EDIT)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's lists, the newest first."""
    batches = Batch.objects.filter(office=seat(request, Right.EDIT)).select_related("by")
    shown = paginate(request, batches)
    return page(request, "desk/intake/list.html", {"listing": shown, "batches": shown.page.object_list})


@limited(LIMIT)
@needs(Right.EDIT)
def bring(request: HttpRequest) -> HttpResponse:
    """Bring a new list: a file or a text."""
    office = seat(request, Right.EDIT)
    back = kept_text.taken_back(request)
    form = BringForm(office=office, initial=back.dict() if back is not None else None)
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
        "content": values["content"],
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
    held = batch_of(request, batch)
    counts = held.counts
    # Also names whose country is missing: choosing the city on the map answers that too.
    unplaced = held.questions.exclude(verdict="same").aggregate(rows=Sum("rows"))["rows"] or 0
    places = unplaced if counts.get("outcomes", {}).get(Outcome.OPEN) else 0
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
        "questions": sum(
            len(words) for key, words in counts.get("groups", {}).items() if key not in PLACE_PROBLEMS
        ),
        "open": counts.get("outcomes", {}).get(Outcome.OPEN, 0),
        "writable": sum(counts.get("outcomes", {}).get(key, 0) for key in (Outcome.NEW, Outcome.CHANGED)),
        "columns": [(field_words(name), heading_of(held, at)) for name, at in held.mapping.items()],
        "mine": held.written_by_id == actor(request).pk,
        "renamed": counts.get("renamed", 0),
    }
    template = "desk/intake/_progress.html" if request.htmx and held.working else "desk/intake/overview.html"
    response = page(request, template, context)
    if request.htmx and not held.working:
        response["HX-Refresh"] = "true"
    return response


@require_safe
@needs(Right.EDIT)
def rows(request: HttpRequest, batch: int) -> HttpResponse:
    """The rows of a list as read, the original beside each; `outcome` in the address narrows."""
    held = batch_of(request, batch)
    outcome = request.GET.get("outcome", "")
    special = {"gone": _gone, Outcome.REPEAT.value: _repeated, "tier": _tiers}.get(outcome)
    if special is not None:
        return special(request, held)
    wanted = held.rows.select_related(*_SIDES)
    if outcome in Outcome.values:
        wanted = wanted.filter(outcome=outcome)
    shown = paginate(request, wanted)
    context = {
        "batch": held, "listing": shown, "rows": shown.page.object_list, "outcome": outcome,
        "title": outcome_words(outcome) if outcome else _("All rows"),
    }  # fmt: skip
    return page(request, "desk/intake/rows.html", context)


def _gone(request: HttpRequest, batch: Batch) -> HttpResponse:
    """What is on record and not in the list."""
    keys = batch.counts.get("gone_ids", [])
    if batch.content == Content.MEMBERSHIPS:
        shown = paginate(request, Membership.objects.filter(pk__in=keys).with_sides())
    else:
        shown = paginate(request, Agreement.objects.filter(pk__in=keys).with_parties())
    context = {"batch": batch, "listing": shown, "records": shown.page.object_list}
    return page(request, "desk/intake/gone.html", context)


def _repeated(request: HttpRequest, batch: Batch) -> HttpResponse:
    """One tie written twice: both rows side by side."""
    shown = paginate(request, batch.rows.filter(outcome=Outcome.REPEAT).select_related(*_SIDES))
    context = {
        "batch": batch, "listing": shown, "pairs": repeated(batch, shown.page.object_list),
        "title": outcome_words(Outcome.REPEAT), "beside": _("The row that stands for both"),
        "lede": _("Both rows say the same: the one with the fuller date stands."),
    }  # fmt: skip
    return page(request, "desk/intake/pairs.html", context)


def _tiers(request: HttpRequest, batch: Batch) -> HttpResponse:
    """Districts tied with the same place as their metropolitan municipality, both side by side."""
    shown = paginate(request, with_tier_above(batch).select_related(*_SIDES))
    context = {
        "batch": batch, "listing": shown, "pairs": beside_tier_above(batch, shown.page.object_list),
        "title": _("The metropolitan municipality is tied with the same city"),
        "beside": _("Tie of the metropolitan municipality"),
        "lede": _("These are two ties and both stay. Look whether the list means the right municipality."),
    }  # fmt: skip
    return page(request, "desk/intake/pairs.html", context)


@require_POST
@needs(Right.EDIT)
def throw_away(request: HttpRequest, batch: int) -> HttpResponse:
    """Delete a list that was not written."""
    held = batch_of(request, batch)
    if held.phase in (Phase.REVIEW, Phase.REFUSED, Phase.CANCELLED):
        forget(held)
        messages.success(request, _("The list is deleted; nothing of it was in the records."))
    return redirect("desk:imports")
