"""The description of /api/v1 in the words of OpenAPI 3.1, with the bounds and words that the views use."""

from __future__ import annotations

from typing import Any

from elci import __version__
from elci.api.parameters import LONGEST_TEXT
from elci.api.reconciliation.schema import Type
from elci.places.resolution import Verdict

_Json = dict[str, Any]
_TEXT: _Json = {"type": "string"}
_SHORT: _Json = {"type": "string", "maxLength": LONGEST_TEXT}
_MAYBE_TEXT: _Json = {"type": ["string", "null"]}
_POINT = r"^-?\d{1,2}(\.\d{1,10})?,\s*-?\d{1,3}(\.\d{1,10})?$"


def description(site: str, choices: dict[str, list[str]], limits: dict[str, int]) -> _Json:
    """The description for the installation at this address (with a slash at its end).

    choices: parameter of /ties → its words; limits: the largest `limit` of resolve, search and ties.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "elçi",
            "version": __version__,
            "summary": "Written names to places, records, ties: read only, without account or cookie",
            "description": (
                "Yazılmış adlardan yerlere, kayıtlara ve bağlara; yalnız okunur, hesap ve çerez gerekmez. "
                "The reconciliation service at /api/reconcile describes itself by its manifest. "
                "Places are from GeoNames (CC BY 4.0): name it beside them."
            ),
        },
        "servers": [{"url": f"{site}api/v1"}],
        "paths": {
            "/resolve": _get("resolve", "A written name to ranked places with a verdict", _resolve(limits)),
            "/search": _get(
                "search", "Records and places by the first letters or the words", _search(limits)
            ),
            "/ties": _get(
                "ties", "A page of the list of ties, narrowed as on the public page", _ties(choices, limits)
            ),
        },
        "components": {"schemas": _SCHEMAS, "responses": _RESPONSES},
    }


def _get(name: str, summary: str, parameters: list[_Json]) -> _Json:
    answer = {"description": summary, "content": {"application/json": {"schema": _ref(name.capitalize())}}}
    wrong = {status: {"$ref": f"#/components/responses/{status}"} for status in ("400", "405", "503")}
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": parameters,
            "responses": {"200": answer, **wrong},
        }
    }


def _parameter(name: str, about: str, schema: _Json, *, required: bool = False) -> _Json:
    return {"name": name, "in": "query", "required": required, "description": about, "schema": schema}


def _number(least: int, most: int, default: int | None = None) -> _Json:
    bounds: _Json = {"type": "integer", "minimum": least, "maximum": most}
    return bounds if default is None else bounds | {"default": default}


def _resolve(limits: dict[str, int]) -> list[_Json]:
    return [
        _parameter("name", "The name as written", _SHORT, required=True),
        _parameter("country", "The country as written, in any language, or its ISO code", _SHORT),
        _parameter("near", "latitude,longitude in degrees: nearer places first", _TEXT | {"pattern": _POINT}),
        _parameter("limit", "How many candidates", _number(1, limits["resolve"], 5)),
    ]


def _search(limits: dict[str, int]) -> list[_Json]:
    return [
        _parameter("q", "Two letters at least", _SHORT, required=True),
        _parameter(
            "type", "Only records of this type", {"type": "string", "enum": [each.value for each in Type]}
        ),
        _parameter("limit", "How many results", _number(1, limits["search"], 20)),
    ]


def _ties(choices: dict[str, list[str]], limits: dict[str, int]) -> list[_Json]:
    texts = {
        "q": "Words of the names of the parties",
        "country": "ISO code of the partner's country",
        "municipality": "Identifier without its type: ankara",
        "province": "Province of the municipality",
        "party": "Party of the mayor when the tie began",
        "partner": "Identifier without its type: plovdiv-bg",
    }
    return [
        *(_parameter(name, about, _SHORT) for name, about in texts.items()),
        *(_parameter(name, name, {"type": "string", "enum": words}) for name, words in choices.items()),
        _parameter("year_from", "Begun in this year or later", _number(1, 9998)),
        _parameter("year_to", "Begun in this year or earlier", _number(1, 9998)),
        _parameter("page", "Which page", _number(1, limits["pages"], 1)),
        _parameter("limit", "Ties on a page", _number(1, limits["ties"], 50)),
    ]


def _ref(name: str) -> _Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: _Json) -> _Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(of: _Json) -> _Json:
    return {"type": "array", "items": of}


_SCHEMAS: _Json = {
    "Resolve": _object(
        name=_TEXT,
        country=_TEXT,
        verdict={"type": "string", "enum": [each.value for each in Verdict]},
        countries=_list({"type": "string", "pattern": "^[A-Z]{2}$"}),
        reason_tr=_TEXT,
        reason_en=_TEXT,
        candidates=_list(_ref("Candidate")),
        source=_TEXT,
    ),
    "Candidate": _object(
        id={"type": "string", "pattern": "^(gn|elci):"},
        name=_TEXT,
        name_tr=_TEXT,
        kind=_TEXT,
        country={"type": "string", "pattern": "^[A-Z]{2}$"},
        latitude={"type": "number", "minimum": -90, "maximum": 90},
        longitude={"type": "number", "minimum": -180, "maximum": 180},
        population={"type": ["integer", "null"]},
        score={"type": "number", "minimum": 0, "maximum": 1},
        reason_tr=_TEXT,
        reason_en=_TEXT,
    ),
    "Search": _object(q=_TEXT, results=_list(_ref("Record"))),
    "Record": _object(
        id=_TEXT,
        type={"type": "string", "enum": [each.value for each in Type]},
        name_tr=_TEXT,
        name_en=_TEXT,
        detail_tr=_TEXT,
        detail_en=_TEXT,
    ),
    "Ties": _object(
        count={"type": "integer"},
        page={"type": "integer"},
        pages={"type": "integer"},
        next=_MAYBE_TEXT,
        previous=_MAYBE_TEXT,
        results=_list(_ref("Tie")),
    ),
    "Tie": _object(id=_TEXT, kind=_TEXT, state=_TEXT, date=_MAYBE_TEXT, parties=_list(_ref("Party"))),
    "Party": _object(id=_TEXT, name_tr=_TEXT, name_en=_TEXT, country=_MAYBE_TEXT, place=_MAYBE_TEXT),
    "Errors": _object(errors=_list(_object(where=_TEXT, tr=_TEXT, en=_TEXT))),
}


def _wrong(about: str, **more: Any) -> _Json:
    return {"description": about, "content": {"application/json": {"schema": _ref("Errors")}}, **more}


_RESPONSES: _Json = {
    "400": _wrong("Everything that is wrong with the request, in Turkish and English"),
    "405": _wrong("Another method than GET"),
    "503": _wrong(
        "The index of place names is being built",
        headers={"Retry-After": {"description": "Seconds", "schema": {"type": "integer"}}},
    ),
}
