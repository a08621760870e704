"""The desk's search: everything the office keeps, by its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django_htmx.http import replace_url

from elci.accounts.rights import Right
from elci.activities.models import PersonalRead
from elci.activities.services.contacts import note_read
from elci.desk.access import actor, needs, office_of, seat
from elci.desk.listing import Listing
from elci.desk.page import page
from elci.desk.search.form import SearchForm
from elci.desk.search.found import Found, Reader, groups, kinds_found, several, shown
from elci.registry.models import Agreement
from elci.search.doors import doors_of, facts_of
from elci.search.finding import Findings, find, quick
from elci.search.kinds import BY_NAME
from elci.search.tokens import is_facts

_PAGE = 50
_OF_EACH = 5
_SUGGESTED = 8


@require_safe
@needs(Right.SEE_DESK)
def search(request: HttpRequest) -> HttpResponse:
    """What the words find, kind by kind; of one kind all, page by page."""
    form = SearchForm(request.GET)
    text, narrowed, ours = form.asked()
    reader = _reader(request, ours=ours)
    findings = find(text, reader.doors, narrowed)
    query = _query(request)
    context: dict[str, Any] = {
        "form": form,
        "q": text,
        "findings": findings,
        "kinds": kinds_found(findings),
        "kind": narrowed.kinds[0] if narrowed.kinds else "",
        "tie_title": Agreement.names_of([narrowed.tie]).get(narrowed.tie, "") if narrowed.tie else "",
        "query": query,
        "total": sum(findings.counts.values()),
    }
    if narrowed.kinds or len(findings.counts) < 2:
        listing = Listing(Paginator(findings.hits, _PAGE).get_page(request.GET.get("page")), _query(request))
        context["listing"] = listing
        context["lines"] = shown(listing.page.object_list, findings.words, reader)
        context["heading"] = several(BY_NAME[next(iter(narrowed.kinds or findings.counts), "tie")])
    else:
        context["groups"] = groups(findings, reader, _OF_EACH)
    _note_people(
        request, [*context.get("lines", ()), *(line for g in context.get("groups", ()) for line in g.lines)]
    )
    if not request.htmx:
        return page(request, "desk/search/search.html", context)
    answer = page(request, "desk/search/_results.html", context)
    # One entry of the browser's history for a search, not one for each letter of it.
    return replace_url(answer, f"{request.path}?{query.urlencode()}" if query else request.path)


@require_safe
@needs(Right.SEE_DESK)
def suggestions(request: HttpRequest) -> HttpResponse:
    """The first few hits as options for the box."""
    text = request.GET.get("q", "").strip()[:200]
    reader = _reader(request)
    found: Findings = quick(text, reader.doors, _SUGGESTED)
    lines = shown(found.hits, found.words, reader)
    _note_people(request, lines)
    context = {"found": lines, "findings": found, "q": text}
    return render(request, "desk/search/_suggestions.html", context)


def _note_people(request: HttpRequest, lines: Sequence[Found]) -> None:
    """Write down that personal data were shown."""
    office = office_of(request, Right.SEE_CONTACTS)
    number = sum(line.personal for line in lines)
    if office is not None and number:
        note_read(PersonalRead.What.LIST, by=actor(request), office=office, number=number)


def _reader(request: HttpRequest, *, ours: bool = False) -> Reader:
    office = seat(request, Right.SEE_DESK)
    doors = doors_of(actor(request), office, ours=ours)
    facts = facts_of(actor(request), office, ours=ours) if any(map(is_facts, doors)) else {}
    return Reader(doors, facts)


def _query(request: HttpRequest) -> Any:
    """The address' query without page and without empty parts."""
    query = request.GET.copy()
    query.pop("page", None)
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    return query
