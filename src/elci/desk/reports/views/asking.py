"""Asking for a document: the list of what there is, and a form for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, may
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.page import page
from elci.desk.reports.forms import CardForm, CouncilForm, HandoverForm, ReportForm, YearlyForm
from elci.exchange.reports import work
from elci.exchange.reports.orders import order, orders_of


@dataclass(frozen=True)
class Kind:
    """A document that can be asked for. right: what writing it takes."""

    name: str
    title: Promise
    about: Promise
    form: type[ReportForm] | None
    right: Right = Right.SEE_ACTIVITIES


KINDS = {
    "yearly": Kind(
        "yearly-report",
        _("Yearly activity report"),
        _(
            "The chapter for the municipality’s activity report: what was done by strategic goal and kind, "
            "with tables, map, photographs and outcomes, and what still lacks a goal or a result."
        ),
        YearlyForm,
    ),
    "handover": Kind(
        "handover",
        _("Handover brief"),
        _(
            "For a new mayor: a page of summary, then each tie on half a page: why, what was promised, what "
            "was done, who is there, what comes next."
        ),
        HandoverForm,
    ),
    "card": Kind(
        "partner-card",
        _("Partner card"),
        _("A partner on one page, for a meeting or a visit: ties, last visits, outcomes, promises, people."),
        CardForm,
    ),
    "council": Kind(
        "council-information",
        _("Information for the council"),
        _("What was done in a period, or on one tie, as a note for the council."),
        CouncilForm,
    ),
    "letters": Kind(
        "mail-merge",
        _("Letters to all partners"),
        _(
            "One letter to many partners, in Turkish or English: each with its own addressee and greeting, "
            "looked at before it is made."
        ),
        None,
        Right.RECORD_ACTIVITIES,
    ),
}


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """What the office gives out, and what this person asked for in the last day."""
    office = seat(request, Right.SEE_ACTIVITIES)
    kinds = [kind for kind in KINDS.values() if may(request.user, kind.right, office.pk)]
    lately = [
        (KINDS[held.kind].title, held) for held in orders_of(actor(request), office) if held.kind in KINDS
    ]
    return page(request, "desk/reports/list.html", {"kinds": kinds, "lately": lately})


@needs(Right.SEE_ACTIVITIES)
def yearly(request: HttpRequest) -> HttpResponse:
    """The yearly chapter."""
    year = timezone.localdate().year - 1
    return _ask(request, "yearly", {"first_year": year, "last_year": year})


@needs(Right.SEE_ACTIVITIES)
def handover(request: HttpRequest) -> HttpResponse:
    """The brief for a new mayor."""
    return _ask(request, "handover", {})


@needs(Right.SEE_ACTIVITIES)
def card(request: HttpRequest) -> HttpResponse:
    """A partner's card; `partner` in the address chooses it."""
    return _ask(request, "card", {"partner": request.GET.get("partner", "")})


@needs(Right.SEE_ACTIVITIES)
def council(request: HttpRequest) -> HttpResponse:
    """Information for the council; `tie` in the address chooses one."""
    today = timezone.localdate()
    begun = {"first": today - timedelta(days=31), "last": today, "tie": request.GET.get("tie", "")}
    return _ask(request, "council", begun)


def _ask(request: HttpRequest, kind: str, initial: dict[str, Any]) -> HttpResponse:
    """Show the form; when it is sent, make the document, at once or beside the page."""
    office, asked = seat(request, Right.SEE_ACTIVITIES), KINDS[kind]
    assert asked.form is not None
    back = kept_text.taken_back(request)
    form = asked.form(
        request.POST if request.method == "POST" else back,
        initial=initial,
        office=office,
        sees_people=may(request.user, Right.SEE_CONTACTS, office.pk),
    )
    if request.method == "POST" and form.is_valid():
        held = order(form.wish(), by=actor(request), office=office)
        work.start(held)
        return redirect("desk:made-report", held.pk)
    return page(request, "desk/reports/form.html", {"form": form, "kind": asked, "kept": back is not None})
