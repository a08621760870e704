"""Reading a batch of queries and a request for data, as the specification (0.2) writes them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from elci.api.parameters import LONGEST_TEXT, plain
from elci.api.reconciliation.schema import PROPERTIES, Type
from elci.api.wrongs import RequestError, Wrong

MOST_QUERIES = 100
MOST_IDS = 1000
LONGEST_BATCH = 1_000_000  # characters
DEFAULT_LIMIT, MOST_CANDIDATES = 5, 25
_STRICT = ("any", "should", "all")
_QUERY_KEYS = ("query", "type", "limit", "properties", "type_strict")


@dataclass(frozen=True, slots=True)
class Query:
    """One name to be matched. types: among which; properties: known property → the values given for it."""

    text: str
    types: tuple[Type, ...]
    limit: int
    properties: Mapping[str, tuple[str, ...]]

    def first(self, key: str) -> str:
        """The first value of a property, or ""."""
        return next(iter(self.properties.get(key, ())), "")


@dataclass(frozen=True, slots=True)
class Extension:
    """A request for values: ids as given, known properties."""

    ids: tuple[str, ...]
    properties: tuple[str, ...]


def read_batch(text: str) -> dict[str, Query]:
    """The queries by their keys. Raises RequestError with all that is wrong in the batch."""
    batch = _read_object(text, "queries")
    if len(batch) > MOST_QUERIES:
        raise _error(
            "queries",
            f"{len(batch)} sorgu var; bir istekte en çok {MOST_QUERIES} sorgu gönderin.",
            f"{len(batch)} queries; send at most {MOST_QUERIES} in one request.",
        )
    wrongs: list[Wrong] = []
    queries = {key: _query(plain(key)[:60], given, wrongs) for key, given in batch.items()}
    if wrongs:
        raise RequestError(wrongs)
    return queries


def read_extension(text: str) -> Extension:
    """The request for values. Raises RequestError with all that is wrong in it."""
    given = _read_object(text, "extend")
    ids, asked = given.get("ids"), given.get("properties")
    wrongs: list[Wrong] = []
    if not isinstance(ids, list) or not all(isinstance(each, str) for each in ids):
        wrongs.append(_wrong("extend.ids", "kimliklerin listesi gerekli.", "a list of ids is needed."))
    elif len(ids) > MOST_IDS:
        wrongs.append(
            _wrong(
                "extend.ids",
                f"{len(ids)} kimlik var; en çok {MOST_IDS} gönderin.",
                f"{len(ids)} ids; send at most {MOST_IDS}.",
            )
        )
    keys = (
        [each.get("id") if isinstance(each, dict) else None for each in asked]
        if isinstance(asked, list)
        else None
    )
    if keys is None:
        wrongs.append(
            _wrong("extend.properties", "özelliklerin listesi gerekli.", "a list of properties is needed.")
        )
    for key in keys or ():
        if not isinstance(key, str) or key not in PROPERTIES:
            wrongs.append(_unknown_property(key))
    if wrongs:
        raise RequestError(wrongs)
    return Extension(tuple(dict.fromkeys(ids or ())), tuple(dict.fromkeys(keys or ())))


def _unknown_property(key: object) -> Wrong:
    shown, known = plain(str(key))[:60], ", ".join(PROPERTIES)
    return _wrong(
        "extend.properties",
        f"“{shown}” bilinen bir özellik değil. Bilinenler: {known}.",
        f"“{shown}” is no known property. Known are: {known}.",
    )


def _read_object(text: str, where: str) -> dict[str, Any]:
    if len(text) > LONGEST_BATCH:
        raise _error(
            where,
            f"{len(text)} karakter; en çok {LONGEST_BATCH} karakter gönderin.",
            f"{len(text)} characters; send at most {LONGEST_BATCH}.",
            413,
        )
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        raise _error(where, "JSON olarak okunamadı.", "cannot be read as JSON.") from None
    if not isinstance(read, dict):
        raise _error(where, "bir JSON nesnesi ({…}) gerekli.", "a JSON object ({…}) is needed.")
    return read


def _query(key: str, given: object, wrongs: list[Wrong]) -> Query:
    """The query, with what is wrong about it added to `wrongs`."""
    if not isinstance(given, dict):
        wrongs.append(_wrong(key, "sorgu bir JSON nesnesi olmalı.", "a query must be a JSON object."))
        given = {"query": "-"}
    for name in given:
        if name not in _QUERY_KEYS:
            shown = plain(str(name))[:60]
            wrongs.append(
                _wrong(
                    f"{key}.{shown}",
                    f"bilinmeyen alan. Bilinenler: {', '.join(_QUERY_KEYS)}.",
                    f"unknown field. Known are: {', '.join(_QUERY_KEYS)}.",
                )
            )
    text = given.get("query", "")
    if not isinstance(text, str):
        wrongs.append(_wrong(f"{key}.query", "metin olmalı.", "must be text."))
        text = ""
    properties = _properties(key, given.get("properties", []), wrongs)
    if "query" not in given and not given.get("properties"):
        wrongs.append(
            _wrong(key, "“query” ya da “properties” gerekli.", "“query” or “properties” is needed.")
        )
    types = _types(key, given, wrongs)
    # A cell longer than any name is no name; it must not cost the other queries of the batch their answer.
    written = plain(text)
    kept = written if len(written) <= LONGEST_TEXT else ""
    return Query(kept, types, _limit(key, given.get("limit"), wrongs), properties)


def _limit(key: str, given: object, wrongs: list[Wrong]) -> int:
    if given is None:
        return DEFAULT_LIMIT
    if isinstance(given, bool) or not isinstance(given, int | float) or not given >= 1:
        wrongs.append(
            _wrong(f"{key}.limit", "1 ya da daha büyük bir sayı olmalı.", "must be a number of 1 or more.")
        )
        return DEFAULT_LIMIT
    return int(min(given, MOST_CANDIDATES))


def _types(key: str, given: dict[str, Any], wrongs: list[Wrong]) -> tuple[Type, ...]:
    """The types asked for; all where none is named, none where only unknown ones are, or "all" of several."""
    named = given.get("type") or []
    named = [named] if isinstance(named, str) else named
    strict = given.get("type_strict", "any")
    if not isinstance(named, list) or not all(isinstance(each, str) for each in named):
        wrongs.append(
            _wrong(f"{key}.type", "metin ya da metin listesi olmalı.", "must be text or a list of texts.")
        )
        return ()
    if strict not in _STRICT:
        wrongs.append(
            _wrong(f"{key}.type_strict", f"{', '.join(_STRICT)} olabilir.", f"can be {', '.join(_STRICT)}.")
        )
    if not named:
        return tuple(Type)
    known = tuple(dict.fromkeys(Type(each) for each in named if each in set(Type)))
    # No record is of two types.
    return () if strict == "all" and len(set(named)) > 1 else known


def _properties(key: str, given: object, wrongs: list[Wrong]) -> dict[str, tuple[str, ...]]:
    """Known properties with their values as text; properties unknown here narrow nothing."""
    if not isinstance(given, list):
        wrongs.append(_wrong(f"{key}.properties", "liste olmalı.", "must be a list."))
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for each in given:
        if not isinstance(each, dict) or not isinstance(each.get("pid"), str) or "v" not in each:
            wrongs.append(
                _wrong(
                    f"{key}.properties", "her özellikte “pid” ve “v” gerekli.", "each needs “pid” and “v”."
                )
            )
            continue
        values = each["v"] if isinstance(each["v"], list) else [each["v"]]
        texts = tuple(text for value in values if (text := _text(value)))
        if each["pid"] in PROPERTIES and texts:
            found[each["pid"]] = found.get(each["pid"], ()) + texts
    return found


def _text(value: object) -> str:
    """A value as text: of a record its name, else its id."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("id") or ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return plain(str(value))[:LONGEST_TEXT]


def _wrong(where: str, tr: str, en: str) -> Wrong:
    return Wrong(where, f"{where}: {tr}", f"{where}: {en}")


def _error(where: str, tr: str, en: str, status: int = 400) -> RequestError:
    return RequestError([_wrong(where, tr, en)], status)
