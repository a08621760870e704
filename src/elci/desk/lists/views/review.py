"""Reviewing a list: what its columns hold, the questions, the places, leaving rows out."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from elci.accounts.rights import Right
from elci.desk.access import actor, needs
from elci.desk.lists.batches import batch_of, heading_of, read_anew
from elci.desk.lists.places_map import map_of
from elci.desk.lists.questions import Answered, groups_of, mark_errors, take_answers
from elci.desk.page import page
from elci.domain.intake.columns import Field
from elci.exchange.intake import work
from elci.exchange.intake.answers import answer_places, leave_open_out
from elci.exchange.intake.staging import remember
from elci.exchange.intake.wording import field_words
from elci.exchange.models import Content, Phase

_NEEDED = {
    Content.TIES.value: (Field.PARTNER, Field.PLACE),
    Content.MEMBERSHIPS.value: (Field.ORGANISATION, Field.MUNICIPALITY),
}
_QUESTIONS = 8  # questions about places on one page


@needs(Right.EDIT)
def columns(request: HttpRequest, batch: int) -> HttpResponse:
    """What each column holds; changeable, remembered for the sender's next list."""
    held = batch_of(request, batch, Phase.REVIEW)
    wide = max([len(held.headings), *(len(row.cells) for row in held.rows.all()[:5])], default=0)
    if request.method == "POST":
        mapping = _posted_columns(request, wide)
        content = request.POST.get("content", held.content)
        if not any(field in mapping for field in _NEEDED.get(content, ())):
            messages.error(request, _missing(content))
            return redirect("desk:import-columns", held.pk)
        held.content = content if content in Content.values else held.content
        held.mapping, held.mapped_by_hand, held.phase = mapping, True, Phase.WAITING
        held.save(update_fields=["content", "mapping", "mapped_by_hand", "phase"])
        remember(held)
        work.start(held, actor(request))
        return redirect("desk:import", held.pk)
    at_field = {at: name for name, at in held.mapping.items()}
    sample = list(held.rows.all()[:4])
    shown = [
        (
            at,
            heading_of(held, at),
            at_field.get(at, ""),
            [row.cells[at] for row in sample if at < len(row.cells)],
        )
        for at in range(wide)
    ]
    fields = [(field.value, field_words(field.value)) for field in Field]
    context = {"batch": held, "columns": shown, "fields": fields, "contents": Content.choices}
    return page(request, "desk/intake/columns.html", context)


def _posted_columns(request: HttpRequest, wide: int) -> dict[str, int]:
    """Field → index of its column; of two columns with one field the first."""
    mapping: dict[str, int] = {}
    for at in range(wide):
        field = request.POST.get(f"column-{at}", "")
        if field in list(Field) and field not in mapping:
            mapping[field] = at
    return mapping


def _missing(content: str) -> str:
    if content == Content.MEMBERSHIPS:
        return _("Say which column holds the organisation or the member.")
    return _("Say which column holds the partner city.")


@needs(Right.EDIT)
def questions(request: HttpRequest, batch: int) -> HttpResponse:
    """All problems at once, grouped, each answered for all rows that have it."""
    held = batch_of(request, batch, Phase.REVIEW)
    answered = Answered()
    if request.method == "POST":
        answered = take_answers(held, request.POST)
        if answered.taken:
            read_anew(held, request)
        if not answered.errors:
            return redirect("desk:import", held.pk)
        held.refresh_from_db()
    groups = groups_of(held)
    context = {"batch": held, "groups": groups, "errors": mark_errors(groups, answered)}
    return page(request, "desk/intake/questions.html", context)


@needs(Right.EDIT)
def places(request: HttpRequest, batch: int) -> HttpResponse:
    """Which place each unsure name means: the best guess first, a map beside."""
    held = batch_of(request, batch, Phase.REVIEW)
    if request.method == "POST":
        taken = answer_places(held, request.POST, actor(request))
        if taken:
            read_anew(held, request)
        held.refresh_from_db()
        left = held.questions.exclude(verdict="same").exists()
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


@require_POST
@needs(Right.EDIT)
def leave_out(request: HttpRequest, batch: int) -> HttpResponse:
    """Leave out every row that is still open."""
    held = batch_of(request, batch, Phase.REVIEW)
    leave_open_out(held)
    return redirect("desk:import", held.pk)
