"""The reconciliation service over HTTP: one function per part of the specification (0.2)."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_exempt

from elci.accounts.reader import readers_language
from elci.api.answers import for_machines
from elci.api.parameters import Parameters
from elci.api.reconciliation import suggesting
from elci.api.reconciliation.extension import extended, values_of
from elci.api.reconciliation.manifest import manifest
from elci.api.reconciliation.matching import answer_batch
from elci.api.reconciliation.queries import read_batch, read_extension
from elci.api.reconciliation.schema import PROPERTIES, TYPES, Type, taken_apart
from elci.api.wrongs import RequestError, Wrong

_MOST_SUGGESTED, _FURTHEST = 50, 200


@for_machines("GET", "POST")
def service(request: HttpRequest) -> dict[str, Any]:
    """A batch of queries, a request for values, or, without either, the manifest."""
    sent = request.POST if request.method == "POST" else request.GET
    if "queries" in sent:
        return answer_batch(read_batch(sent["queries"]), readers_language())
    if "extend" in sent:
        return extended(read_extension(sent["extend"]), readers_language())
    if request.method == "POST":
        raise RequestError(
            [
                Wrong(
                    "queries",
                    "Form alanı olarak “queries” ya da “extend” gönderin (x-www-form-urlencoded).",
                    "Send “queries” or “extend” as a form field (x-www-form-urlencoded).",
                )
            ]
        )
    address = request.build_absolute_uri(reverse(f"api:service-{readers_language()}"))
    return manifest(address, request.build_absolute_uri("/"), readers_language())


@for_machines("GET")
def suggest_entity(request: HttpRequest) -> dict[str, Any]:
    """Records whose name begins with `prefix`; `type` narrows, `cursor` leaves out the first ones."""
    read = _suggest_parameters(request)
    prefix, kind = read.text("prefix"), read.one_of("type", [each.value for each in Type])
    limit = read.number("limit", 10, 1, _MOST_SUGGESTED) or 10
    start = read.number("cursor", 0, 0, _FURTHEST) or 0
    read.finish()
    found = suggesting.entities(prefix, (Type(kind),) if kind else tuple(Type), limit, start)
    return {"result": [suggesting.suggestion(each, readers_language()) for each in found]}


@for_machines("GET")
def suggest_type(request: HttpRequest) -> dict[str, Any]:
    """Types whose name holds `prefix`."""
    read = _suggest_parameters(request)
    prefix = read.text("prefix")
    read.finish()
    return {"result": suggesting.types(prefix, readers_language())}


@for_machines("GET")
def suggest_property(request: HttpRequest) -> dict[str, Any]:
    """Properties whose name holds `prefix`."""
    read = _suggest_parameters(request)
    prefix = read.text("prefix")
    read.finish()
    return {"result": suggesting.properties(prefix, readers_language())}


def _suggest_parameters(request: HttpRequest) -> Parameters:
    # Clients add parameters of their own (jQuery's "_", "type_strict", "lang"): they are let pass.
    known = ("prefix", "type", "cursor", "limit")
    return Parameters({name: value for name, value in request.GET.items() if name in known}, known)


@for_machines("GET")
def propose_properties(request: HttpRequest) -> dict[str, Any]:
    """The properties that can be fetched for the records of a `type`."""
    given = {name: value for name, value in request.GET.items() if name in {"type", "limit"}}
    read = Parameters(given, ("type", "limit"))
    limit = read.number("limit", len(PROPERTIES), 1, 100) or len(PROPERTIES)
    kind = read.text("type")
    read.finish()
    return suggesting.proposed(kind, limit, readers_language())


@for_machines("GET")
def flyout(request: HttpRequest, what: str, key: str) -> dict[str, str]:
    """A piece of HTML about a record, a type or a property."""
    if what == "entity":
        html = render_to_string("api/record.html", _shown(key))
    elif what == "type" and key in set(Type):
        html = render_to_string("api/words.html", {"words": _words(TYPES[Type(key)])})
    elif what == "property" and key in PROPERTIES:
        html = render_to_string("api/words.html", {"words": _words(PROPERTIES[key].words)})
    else:
        raise _unknown(key)
    return {"id": key, "html": html.strip()}


def _words(words: Any) -> dict[str, str]:
    return {"name": words.name(readers_language()), "about": words.about(readers_language())}


@csp_replace({"frame-ancestors": ["*"], "style-src": None})
@xframe_options_exempt
@for_machines("GET")
def preview(request: HttpRequest, key: str) -> HttpResponse:
    """A small page about a record, to be shown in a frame of the client's page."""
    return render(request, "api/preview.html", _shown(key) | {"language": readers_language()})


@for_machines("GET")
def view(request: HttpRequest, key: str) -> HttpResponse:
    """Leads to the record's page; a place has none of its own and is shown as in the preview."""
    kind, own = _known(key)
    if kind is Type.PLACE:
        return HttpResponseRedirect(reverse(f"api:preview-{readers_language()}", args=[key]))
    shown = _shown(key)
    return (
        HttpResponseRedirect(reverse(f"portal:{kind.value}", args=[own]))
        if shown
        else HttpResponse(status=404)
    )


def _known(key: str) -> tuple[Type, str]:
    known = taken_apart(key)
    if known is None:
        raise _unknown(key)
    return known


def _shown(key: str) -> dict[str, Any]:
    """What is shown of a record: its name, type and values in the language of the request."""
    kind, _own = _known(key)
    language = readers_language()
    values = values_of([key], language).get(key)
    if values is None:
        raise _unknown(key)
    name = values[f"name_{language}"]
    other = values["name_en" if language == "tr" else "name_tr"]
    lines = [
        (PROPERTIES[each].words.name(language), values[each])
        for each in (
            "country",
            "province",
            "kind",
            "abbreviation",
            "population",
            "geonames_id",
            "ties",
            "memberships",
        )
        if values.get(each) not in (None, "")
    ]
    return {
        "id": key,
        "name": name,
        "other": other if other != name else "",
        "type": TYPES[kind].name(language),
        "lines": lines,
        "geonames": "geonames_id" in values,
    }


def _unknown(key: str) -> RequestError:
    shown = key[:80]
    return RequestError(
        [Wrong("id", f"“{shown}” kimliğiyle bir kayıt yok.", f"There is no record with the id “{shown}”.")],
        404,
    )
