"""The map of ties: as a page, as the drawing that pages fetch, as a file."""

from __future__ import annotations

from collections.abc import Hashable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.portal.map_part import MapPart
from elci.portal.tie_filter import TieFilter
from elci.portal.tie_map import MapWish, ties_map
from elci.registry.keeping import registry_mark
from elci.registry.models import Agreement, AgreementParty
from elci.registry.querysets import AgreementQuerySet

_MOST_BESIDE = 400  # ties of one municipality that are drawn behind one of them


@require_safe
def as_map(request: HttpRequest) -> HttpResponse:
    """The filtered ties on a map. htmx gets the drawing alone, as wide as it asks (`wide`)."""
    if request.htmx:
        drawn = _drawn(request, alone=False)
        response = render(request, "portal/parts/map.html", {"map": drawn, "wide": request.GET.get("wide")})
    else:
        response = render(request, "portal/ties/map.html", _page(request))
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_safe
def as_svg(request: HttpRequest) -> HttpResponse:
    """The same map as a file of its own, with title and source."""
    drawn = _drawn(request, alone=True)
    if drawn is None:
        raise Http404
    response = HttpResponse(drawn, content_type="image/svg+xml")
    response["Content-Disposition"] = f'inline; filename="{_("ties")}.svg"'
    return response


def _page(request: HttpRequest) -> dict[str, object]:
    filters = TieFilter(request.GET, registry_mark())
    filters.count_choices()
    continents = [choice.value for choice in filters.fields["continent"].offer.choices if choice.number]
    view = "near" if request.GET.get("view") == "near" else "world"
    condition = {name: value for name, value in request.GET.items() if value and name not in {"view", "wide"}}
    query = filters.clean_query("view", "wide", "tie")
    return {
        "filters": filters,
        "part": MapPart.of(view, continents, **condition),
        "other_view": "world" if view == "near" else "near",
        "ties_address": f"{reverse('portal:ties')}?{query}" if query else reverse("portal:ties"),
    }


def _drawn(request: HttpRequest, *, alone: bool) -> SafeString | None:
    """The drawing of the ties that the address names: one among its municipality's, or the filtered."""
    key = request.GET.get("tie", "")[:200]
    mark = registry_mark()
    condition: Hashable
    if key:
        condition, ties = ("tie", key), _beside(key)
    else:
        narrowing = TieFilter(request.GET, mark).narrowing()
        condition, ties = narrowing, Agreement.objects.narrowed(narrowing)
    wish = MapWish.of(request.GET.get("view", ""), request.GET.get("wide", ""), key, alone=alone)
    return ties_map(ties, condition, wish, mark)


def _beside(key: str) -> AgreementQuerySet:
    """The tie among the others of its municipality, unless those are too many to be a background."""
    homes = AgreementParty.objects.filter(agreement=key, municipality__isnull=False).values("municipality")
    sides = AgreementParty.objects.filter(municipality__in=homes)
    few = sides[: _MOST_BESIDE + 1].count() <= _MOST_BESIDE
    return (
        Agreement.objects.filter(pk__in=sides.values("agreement"))
        if few
        else Agreement.objects.filter(pk=key)
    )
