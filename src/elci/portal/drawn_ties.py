"""From the registry to the lines of a map: ties with places on both sides, or bundles of them by country."""

from __future__ import annotations

import math
from typing import Any

from django.db.models import Avg, Count, FloatField, QuerySet
from django.db.models.functions import Cast, Cos, Radians, Sin

from elci.observatory.maps import Place, Strand, Tie, bundle
from elci.places.models import Continent, Country
from elci.portal.addresses import address_of
from elci.registry.models import AgreementParty, Municipality, Partner
from elci.registry.querysets import AgreementQuerySet

COLOUR_OF = {
    Continent.AFRICA: "africa",
    Continent.AMERICAS: "americas",
    Continent.ASIA: "asia",
    Continent.EUROPE: "europe",
    Continent.OCEANIA: "oceania",
}
"""The palette's name of each continent."""

_HOME = "agreement__parties__municipality"


def drawable(ties: AgreementQuerySet) -> QuerySet[AgreementParty]:
    """Foreign sides of ties with known places on both sides, one row per municipality on the other side."""
    return AgreementParty.objects.filter(
        agreement__in=ties.order_by().values("pk"),
        partner__place__latitude__isnull=False,
        agreement__parties__municipality__place__latitude__isnull=False,
    ).order_by("agreement_id")


def drawn_ties(sides: QuerySet[AgreementParty], language: str) -> list[Tie]:
    """One tie per row."""
    rows = sides.values_list(
        "agreement_id",
        f"{_HOME}__name_{language}",
        f"{_HOME}__place__longitude",
        f"{_HOME}__place__latitude",
        f"{_HOME}__place__country",
        f"partner__name_{language}",
        "partner__place__longitude",
        "partner__place__latitude",
        "partner__country",
        f"partner__country__name_{language}",
        "partner__country__continent",
        "partner__place__population",
    )
    places: dict[tuple[Any, ...], Place] = {}  # a city of a hundred ties is one place
    return [_tie(row, places) for row in rows]


def _tie(row: tuple[Any, ...], places: dict[tuple[Any, ...], Place]) -> Tie:
    key, name, longitude, latitude, country, *far, continent, population = row
    home = _place(places, name, longitude, latitude, country)
    partner = _place(places, *far)
    return Tie(
        id=key,
        origin=home,
        partner=partner,
        title=f"{home.name} – {partner.name}",
        href=address_of("tie", key),
        continent=COLOUR_OF.get(continent, ""),
        rank=-(population or 0),
    )


def _place(
    places: dict[tuple[Any, ...], Place],
    name: str,
    longitude: Any,
    latitude: Any,
    country: str | None,
    country_name: str | None = None,
) -> Place:
    key = (name, longitude, latitude)
    if key not in places:
        places[key] = Place(name, float(longitude), float(latitude), country or "", country_name or "")
    return places[key]


def bundles(sides: QuerySet[AgreementParty], language: str) -> list[Strand]:
    """One line per pair of countries with the number of its ties, counted by the database."""
    counted = list(
        sides.order_by()
        .values_list(f"{_HOME}__place__country", "partner__country")
        .annotate(number=Count("pk"))
        .exclude(partner__country__isnull=True)
    )
    names = {country.pk: country for country in Country.objects.all()}
    homes = _middles(Municipality.objects.filter(pk__in=sides.order_by().values(f"{_HOME}")))
    partners = _middles(Partner.objects.filter(pk__in=sides.order_by().values("partner")))
    lines = []
    for home, far, number in counted:
        origin, partner = (
            _country(names[home], homes[home], language),
            _country(names[far], partners[far], language),
        )
        continent = COLOUR_OF.get(names[far].continent, "")
        lines.append(
            bundle(
                origin, partner, number, language,
                continent=continent, href=address_of("country", far.lower()),
            )
        )  # fmt: skip
    return lines


def _country(country: Country, middle: tuple[float, float], language: str) -> Place:
    name = country.name_en if language == "en" else country.name_tr
    return Place(name, *middle, country.pk, name)


def _middles(records: QuerySet[Any]) -> dict[str, tuple[float, float]]:
    """Middle on the sphere of the records' places by country, in degrees."""
    latitude, longitude = (
        Radians(Cast(f"place__{name}", FloatField())) for name in ("latitude", "longitude")
    )
    rows = (
        records.order_by()
        .values_list("place__country")
        .annotate(
            x=Avg(Cos(latitude) * Cos(longitude)), y=Avg(Cos(latitude) * Sin(longitude)), z=Avg(Sin(latitude))
        )
    )
    return {
        country: (math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y))))
        for country, x, y, z in rows
    }
