"""The project's own JSON, version 1: a written name to places, a search over records, the list of ties."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, QueryDict

from elci.api.answers import for_machines
from elci.api.description import description
from elci.api.gazetteer_desk import candidate_reason, gazetteer_desk, reason
from elci.api.parameters import Parameters
from elci.api.reconciliation import suggesting
from elci.api.reconciliation.schema import Type, entity_id
from elci.api.reconciliation.scored import Scored
from elci.places.models import Continent
from elci.places.resolution import Candidate
from elci.registry.models import Agreement, Kind, Municipality, State
from elci.registry.querysets import AgreementFilter

_MOST_CANDIDATES, _MOST_FOUND = 8, 100
_PAGE_SIZE, _LARGEST_PAGE, _LAST_PAGE = 50, 200, 100_000


@for_machines("GET")
def openapi(request: HttpRequest) -> dict[str, Any]:
    """The description of these addresses for programs (OpenAPI 3.1)."""
    limits = {
        "resolve": _MOST_CANDIDATES,
        "search": _MOST_FOUND,
        "ties": _LARGEST_PAGE,
        "pages": _LAST_PAGE,
    }
    return description(request.build_absolute_uri("/"), _CHOICES, limits)


@for_machines("GET")
def resolve(request: HttpRequest) -> dict[str, Any]:
    """`name`, with `country` and `near` where known, to ranked places with a verdict and reasons."""
    read = Parameters(request.GET.dict(), ("name", "country", "near", "limit"))
    name, country, near = read.text("name", needed=True), read.text("country"), read.point("near")
    limit = read.number("limit", 5, 1, _MOST_CANDIDATES)
    read.finish()
    with gazetteer_desk() as desk:
        found = desk.resolver.resolve(name, country or None, near)
        names = {each.place.id: desk.turkish_name(each.place) for each in found.candidates}
    remarks = (*(found.best.remarks if found.best else ()), *found.remarks)
    return {
        "name": name,
        "country": country,
        "verdict": found.verdict.value,
        "countries": list(found.countries),
        "reason_tr": reason(remarks, "tr"),
        "reason_en": reason(remarks, "en"),
        "candidates": [_candidate(each, names[each.place.id]) for each in found.candidates[:limit]],
        "source": "GeoNames, CC BY 4.0",
    }


def _candidate(each: Candidate, name_tr: str) -> dict[str, Any]:
    place = each.place
    return {
        "id": place.id,
        "name": place.name,
        "name_tr": name_tr,
        "kind": place.kind,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "population": place.population or None,
        "score": round(each.score, 4),
        "reason_tr": candidate_reason(each, "tr"),
        "reason_en": candidate_reason(each, "en"),
    }


@for_machines("GET")
def search(request: HttpRequest) -> dict[str, Any]:
    """Records and places whose name begins with `q`, or holds its words; `type` narrows."""
    read = Parameters(request.GET.dict(), ("q", "type", "limit"))
    text, kind = read.text("q", needed=True), read.one_of("type", [each.value for each in Type])
    limit = read.number("limit", 20, 1, _MOST_FOUND) or 20
    read.finish()
    found = suggesting.entities(text, (Type(kind),) if kind else tuple(Type), limit, 0)
    return {"q": text, "results": [_record(each) for each in found]}


def _record(each: Scored) -> dict[str, str]:
    return {
        "id": entity_id(each.kind, each.key),
        "type": each.kind.value,
        "name_tr": each.name_tr,
        "name_en": each.name_en,
        "detail_tr": each.about_tr,
        "detail_en": each.about_en,
    }


_CHOICES = {
    "kind": [code for code, _ in Kind.choices],
    "state": [code for code, _ in State.choices],
    "continent": [code for code, _ in Continent.choices],
    "tier": [code for code, _ in Municipality.Kind.choices],
}
_TEXTS = ("country", "municipality", "province", "party", "partner")


@for_machines("GET")
def ties(request: HttpRequest) -> dict[str, Any]:
    """A page of the list of ties, narrowed as on the public page; `page` counts from 1."""
    known = ("q", *_CHOICES, *_TEXTS, "year_from", "year_to", "page", "limit")
    read = Parameters(request.GET.dict(), known)
    narrowing = AgreementFilter(
        text=read.text("q"),
        year_from=read.number("year_from", None, 1, 9998),
        year_to=read.number("year_to", None, 1, 9998),
        **{name: read.one_of(name, words) for name, words in _CHOICES.items()},
        **{name: read.text(name) for name in _TEXTS},
    )
    page = read.number("page", 1, 1, _LAST_PAGE) or 1
    limit = read.number("limit", _PAGE_SIZE, 1, _LARGEST_PAGE) or _PAGE_SIZE
    read.finish()
    found = Agreement.objects.narrowed(narrowing)
    count, start = found.count(), (page - 1) * limit
    shown = found.order_by("sort_key", "id").with_parties()[start : start + limit]
    return {
        "count": count,
        "page": page,
        "pages": -(-count // limit),
        "next": _page(request, page + 1) if start + limit < count else None,
        "previous": _page(request, page - 1) if page > 1 and start < count + limit else None,
        "results": [_tie(tie) for tie in shown],
    }


def _page(request: HttpRequest, number: int) -> str:
    query = QueryDict(mutable=True)
    query.update({**request.GET.dict(), "page": str(number)})
    query.pop("callback", None)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def _tie(tie: Agreement) -> dict[str, Any]:
    return {
        "id": tie.pk,
        "kind": tie.kind,
        "state": tie.state,
        "date": str(tie.date) if tie.date else None,
        "parties": [_party(party) for party in tie.parties.all()],
    }


def _party(party: Any) -> dict[str, Any]:
    record = party.municipality or party.partner
    kind = Type.MUNICIPALITY if party.municipality else Type.PARTNER
    country = "TR" if party.municipality else (record.country_id or None)
    return {
        "id": entity_id(kind, record.pk),
        "name_tr": record.name_tr,
        "name_en": record.name_en,
        "country": country,
        "place": record.place_id,
    }
