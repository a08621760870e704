"""Values of properties for ids: what the service fetches into further columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Count

from elci.api.gazetteer_desk import Desk, gazetteer_desk
from elci.api.reconciliation.queries import Extension
from elci.api.reconciliation.schema import PROPERTIES, Type, taken_apart
from elci.places.gazetteer import Place
from elci.places.models import Country
from elci.places.models import Place as PlaceOnRecord
from elci.registry.models import AgreementParty, Municipality, MunicipalityYear, Organisation, Partner

Values = dict[str, Any]
_KINDS = {
    "city": ("Kent ya da kasaba", "City or town"),
    "part": ("Kent parçası", "Part of a city"),
    "region": ("Bölge ya da il", "Region or province"),
    "county": ("İlçe", "County or district"),
}


def extended(asked: Extension, language: str) -> dict[str, Any]:
    """The answer: names of the properties, and for every id a list of values for each; [] where unknown."""
    values = values_of(asked.ids, language)
    rows = {
        identifier: {key: _cell(values.get(identifier, {}).get(key)) for key in asked.properties}
        for identifier in asked.ids
    }
    meta = [{"id": key, "name": PROPERTIES[key].words.name(language)} for key in asked.properties]
    return {"meta": meta, "rows": rows}


def values_of(identifiers: Iterable[str], language: str) -> dict[str, Values]:
    """All values of the records: id → property → value; ids that name no record are left out."""
    keys: dict[Type, dict[str, str]] = defaultdict(dict)
    for identifier in identifiers:
        known = taken_apart(identifier)
        if known is not None:
            keys[known[0]][known[1]] = identifier
    found: dict[str, Values] = {}
    with gazetteer_desk() as desk:
        readers = {
            Type.PLACE: _places,
            Type.MUNICIPALITY: _municipalities,
            Type.PARTNER: _partners,
            Type.ORGANISATION: _organisations,
        }
        for kind, wanted in keys.items():
            for key, values in readers[kind](list(wanted), desk, language).items():
                found[wanted[key]] = values
    return found


def _cell(value: Any) -> list[dict[str, Any]]:
    if value is None or value == "":
        return []
    if isinstance(value, int):
        return [{"int": value}]
    return [{"float": value}] if isinstance(value, float) else [{"str": value}]


def _country(code: str, desk: Desk, language: str) -> Values:
    if not code:
        return {}
    held = Country.objects.filter(pk=code).first()
    label = (
        (held.name_tr if language == "tr" else held.name_en) if held else desk.countries.label(code, language)
    )
    return {"country": label, "country_code": code}


def _spot(place_id: str | None, desk: Desk) -> Values:
    """What the gazetteer, or else the registry, knows of a place."""
    place = desk.place(place_id or "")
    if place is None:
        held = PlaceOnRecord.objects.filter(pk=place_id, latitude__isnull=False).first() if place_id else None
        return {} if held is None else {"latitude": float(held.latitude), "longitude": float(held.longitude)}
    values: Values = {"latitude": float(place.latitude), "longitude": float(place.longitude)}
    if place.population:
        values["population"] = place.population
    if place.id.startswith("gn:"):
        values["geonames_id"] = place.id[3:]
    return values


def _places(keys: list[str], desk: Desk, language: str) -> dict[str, Values]:
    held = {each.pk: each for each in PlaceOnRecord.objects.filter(pk__in=keys)}
    ties = _ties("partner__place", keys)
    for key, number in _ties("municipality__place", keys).items():
        ties[key] = ties.get(key, 0) + number
    found = {}
    for key in keys:
        place: Place | PlaceOnRecord | None = desk.place(key) or held.get(key)
        if place is None:
            continue
        country = place.country if isinstance(place, Place) else str(place.country_id)
        names = _names(held[key]) if key in held else _world_names(place, desk)
        tr, en = _KINDS.get(place.kind, ("", ""))
        found[key] = names | _country(country, desk, language) | _spot(key, desk)
        found[key] |= {"kind": tr if language == "tr" else en, "ties": ties.get(key, 0)}
    return found


def _municipalities(keys: list[str], desk: Desk, language: str) -> dict[str, Values]:
    ties = _ties("municipality", keys)
    people = dict(
        MunicipalityYear.objects.filter(municipality__in=keys, population__isnull=False)
        .order_by("year")
        .values_list("municipality", "population")
    )
    found = {}
    for each in Municipality.objects.filter(pk__in=keys).annotate(joined=Count("memberships")):
        # The gazetteer counts the people of the town, which are not those of the municipality.
        spot = {key: value for key, value in _spot(each.place_id, desk).items() if key != "population"}
        found[each.pk] = _names(each) | _country("TR", desk, language) | spot
        found[each.pk] |= {
            "population": people.get(each.pk),
            "province": each.province,
            "kind": str(each.get_kind_display()),
            "ties": ties.get(each.pk, 0),
            "memberships": each.joined,
        }
    return found


def _partners(keys: list[str], desk: Desk, language: str) -> dict[str, Values]:
    ties = _ties("partner", keys)
    return {
        each.pk: _names(each)
        | _country(each.country_id or "", desk, language)
        | _spot(each.place_id, desk)
        | {"ties": ties.get(each.pk, 0)}
        for each in Partner.objects.filter(pk__in=keys)
    }


def _organisations(keys: list[str], desk: Desk, language: str) -> dict[str, Values]:
    return {
        each.pk: _names(each)
        | _country(each.country_id or "", desk, language)
        | {
            "abbreviation": each.abbreviation,
            "kind": str(each.get_kind_display()),
            "memberships": each.joined,
        }
        for each in Organisation.objects.filter(pk__in=keys).annotate(joined=Count("memberships"))
    }


def _names(record: Any) -> Values:
    return {"name_tr": record.name_tr, "name_en": record.name_en}


def _world_names(place: Place | PlaceOnRecord, desk: Desk) -> Values:
    if isinstance(place, Place):
        return {"name_tr": desk.turkish_name(place), "name_en": place.name}
    return _names(place)


def _ties(field: str, keys: list[str]) -> dict[str, int]:
    """Standing ties by the value of a field of their parties."""
    parties = AgreementParty.objects.filter(**{f"{field}__in": keys}, agreement__withdrawn__isnull=True)
    counted = parties.order_by().values(field).annotate(number=Count("agreement", distinct=True))
    return {each[field]: each["number"] for each in counted}
