"""The observatory: every figure of the report as a page that can be changed, with its rows and its files."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from functools import wraps
from typing import Any

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from elci.accounts.reader import readers_language
from elci.portal.figure_filter import FigureFilter, LikenessFilter
from elci.portal.filters import Filter
from elci.portal.gallery import GalleryError, UnreadableError, ask, world_list
from elci.portal.keeping import View
from elci.portal.listing import answer
from elci.portal.ordering import Order
from elci.sources.models import Claim, Source

_ORDERS = (Order("", "", (), ""),)
_CLAIMS = 6  # claims shown beside a figure; the list holds all
_NETWORK = ("network-measures", "network-picture", "network-shared")
_FORMS = {"csv", "xlsx"}
_DRAWN = {"svg", "png", "vl.json"}
_NETWORK_FORMS = {"gexf", "graphml", "geojson"}
_DOWNLOADS = (("svg", "SVG"), ("png", "PNG"), ("vl.json", "Vega-Lite"))


def _lined(page: dict[str, Any] | None) -> None:
    """Put beside each cell of a page's table the head of its column, which a phone shows with it."""
    if page and page["table"]:
        table = page["table"]
        table["lined"] = [list(zip(table["heads"], cells, strict=True)) for cells in table["rows"]]


def _address(request: HttpRequest, filters: Filter) -> str:
    """The address that others can open: with the conditions in force and nothing else."""
    query = filters.clean_query()
    return request.build_absolute_uri(f"{request.path}?{query}" if query else request.path)


def told(view: View) -> View:
    """Answer in words where the observatory cannot: what happened, and what to do."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except UnreadableError as error:
            sentence = error.args[0] if readers_language() == "tr" else error.args[1]
        except GalleryError:
            sentence = ""
        response = render(request, "portal/observatory/trouble.html", {"sentence": sentence}, status=503)
        response["Retry-After"] = "30"
        return response

    return answered


@require_safe
@told
def index(request: HttpRequest) -> HttpResponse:
    """Every exhibit with a small drawing, what it shows, and how many claims about it hold."""
    found = ask("index", readers_language())
    chapters = found["chapters"]
    _with_verdicts(chapters)
    return render(request, "portal/observatory/index.html", {**found, "world_about": world_list()[1]})


@require_safe
@told
def figure(request: HttpRequest, name: str) -> HttpResponse:
    """One exhibit under the choice that the address holds."""
    controls = ask("controls", readers_language(), name=name)
    if controls is None:
        raise Http404
    filters = FigureFilter(request.GET, controls["offers"])
    found = ask("page", readers_language(), name=name, choice=filters.choice)
    _lined(found)
    context = {
        "forms_drawn": _DOWNLOADS,
        "title": controls["title"],
        "shown": found,
        "of_world": found["of_world"],
        "choice_query": filters.clean_query(),
        "address": _address(request, filters),
        "years": controls["offers"].get("period", []),
        **_evidence(found),
    }
    return answer(request, "observatory/figure", filters, ((), _ORDERS), context)


@require_safe
@told
def file(request: HttpRequest, name: str, form: str, figure: str = "") -> HttpResponse:
    """A file of an exhibit under the choice that the address holds."""
    of_network = form in _NETWORK_FORMS and not figure
    if form not in (_DRAWN if figure else _FORMS) and not of_network:
        raise Http404
    controls = ask("controls", readers_language(), name=name)
    if controls is None:
        raise Http404
    choice = FigureFilter(request.GET, controls["offers"]).choice
    made = ask("file", readers_language(), name=name, choice=choice, form=form, figure=figure)
    if made is None:
        raise Http404
    response = HttpResponse(base64.b64decode(made["content"]), content_type=made["type"])
    stem = f"{figure}.{readers_language()}" if figure else name
    shown = "inline" if form in {"svg", "png"} else "attachment"
    response["Content-Disposition"] = f'{shown}; filename="{stem}.{form}"'
    return response


@require_safe
@told
def network(request: HttpRequest) -> HttpResponse:
    """The ties as a network: its picture, its measures, the cities that municipalities share, its files."""
    controls = ask("controls", readers_language(), name=_NETWORK[0])
    if controls is None:
        raise Http404
    filters = FigureFilter(request.GET, controls["offers"])
    pages = [ask("page", readers_language(), name=name, choice=filters.choice) for name in _NETWORK]
    for page in pages:
        _lined(page)
    context = {
        "forms_drawn": _DOWNLOADS,
        "pages": pages,
        "shown": pages[0],
        "choice_query": filters.clean_query(),
        "address": _address(request, filters),
        "forms": sorted(_NETWORK_FORMS),
        "years": controls["offers"].get("period", []),
    }
    return answer(request, "observatory/network", filters, ((), _ORDERS), context)


@require_safe
@told
def edges(request: HttpRequest) -> HttpResponse:
    """The network's ties as a list that `elci network --header` reads."""
    filters = FigureFilter(request.GET, ask("controls", readers_language(), name=_NETWORK[0])["offers"])
    made = ask("file", readers_language(), name=_NETWORK[0], choice=filters.choice, form="edges")
    if made is None:
        raise Http404
    response = HttpResponse(base64.b64decode(made["content"]), content_type=made["type"])
    response["Content-Disposition"] = 'attachment; filename="edges.csv"'
    return response


@require_safe
@told
def tested(request: HttpRequest) -> HttpResponse:
    """The tests of what the studies say: question, two sentences, effect, and what it cannot show."""
    found = ask("tested", readers_language())
    for chapter in found["chapters"]:
        for finding in chapter["findings"]:
            _lined(finding)
    return render(
        request, "portal/observatory/tested.html", {**found, "address": request.build_absolute_uri()}
    )


@require_safe
@told
def likeness(request: HttpRequest) -> HttpResponse:
    """A municipality against its like, as distributions."""
    filters = LikenessFilter(request.GET, ask("likeness-controls", readers_language())["offers"])
    chosen = bool(filters["municipality"])
    found = ask("likeness", readers_language(), choice=filters.choice) if chosen else None
    context = {
        "found": found,
        "municipality": filters["municipality"],
        "address": _address(request, filters),
    }
    return answer(request, "observatory/likeness", filters, ((), _ORDERS), context)


@require_safe
@told
def world(request: HttpRequest) -> HttpResponse:
    """The ties of the world from a list that was loaded, or how to load one."""
    path, about = world_list()
    found = (
        ask("index", readers_language(), of_world=True)
        if path is not None
        else {"chapters": [], "world": None}
    )
    return render(request, "portal/observatory/world.html", {**found, "world_about": about})


def _with_verdicts(chapters: Iterable[dict[str, Any]]) -> None:
    """Put beside each exhibit how many of the claims about it hold, differ, and cannot be computed."""
    counted: dict[tuple[str, str], dict[str, int]] = {}
    rows = Claim.objects.order_by().values_list("study", "topic", "verdict").annotate(Count("pk"))
    for study, topic, verdict, number in rows:
        counted.setdefault((study, topic), {})[verdict] = number
    for chapter in chapters:
        for exhibit in chapter["exhibits"]:
            own = [counted.get((study, topic), {}) for study, topic in exhibit["claims"]]
            exhibit["verdicts"] = [
                (verdict, label, number)
                for verdict, label in Claim.Verdict.choices
                if (number := sum(one.get(verdict, 0) for one in own))
            ]


def _evidence(shown: dict[str, Any]) -> dict[str, Any]:
    """Claims about the exhibit, those that differ first, and its sources."""
    about = Q(pk__in=[])
    for study, topic in shown["claims"]:
        about |= Q(study=study, topic=topic)
    claims = Claim.objects.filter(about).order_by("position")
    sources = Source.objects.in_bulk([study for study, _where in shown["citations"]])
    return {
        "claims": claims[:_CLAIMS],
        "claim_count": claims.count(),
        "claim_lists": [(study, topic, str(Claim.Topic(topic).label)) for study, topic in shown["claims"]],
        "sources": [(sources[study], where) for study, where in shown["citations"] if study in sources],
    }
