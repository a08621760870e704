"""What the service knows: its types, its properties, and how an identifier tells its type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from elci.api.parameters import plain


class Type(StrEnum):
    """A kind of record that names are matched with."""

    PLACE = "place"
    MUNICIPALITY = "municipality"
    PARTNER = "partner"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Words:
    """A name and a sentence about it, in Turkish and English."""

    name_tr: str
    name_en: str
    about_tr: str
    about_en: str

    def name(self, language: str) -> str:
        """The name in a language."""
        return self.name_tr if language.startswith("tr") else self.name_en

    def about(self, language: str) -> str:
        """The sentence in a language."""
        return self.about_tr if language.startswith("tr") else self.about_en


TYPES: dict[Type, Words] = {
    Type.PLACE: Words(
        "Yer",
        "Place",
        "Kent, kent parçası, bölge ya da ilçe (GeoNames)",
        "City, part of one, region or county (GeoNames)",
    ),
    Type.MUNICIPALITY: Words(
        "Belediye", "Municipality", "Türkiye’de bir belediye", "A municipality in Türkiye"
    ),
    Type.PARTNER: Words(
        "Ortak kent",
        "Partner city",
        "Bir belediyenin bağ kurduğu yerel yönetim",
        "A local government with which a municipality has a tie",
    ),
    Type.ORGANISATION: Words(
        "Kuruluş",
        "Organisation",
        "Uluslararası ağ, birlik, program ya da paydaş",
        "International network, union, programme or stakeholder",
    ),
}

_EVERY = frozenset(Type)
_WITH_PLACE = frozenset({Type.PLACE, Type.MUNICIPALITY, Type.PARTNER})


@dataclass(frozen=True, slots=True)
class Property:
    """A property: for which types it can be fetched, and whether a query may name it."""

    words: Words
    of: frozenset[Type]
    in_queries: bool = False


PROPERTIES: dict[str, Property] = {
    "country": Property(
        Words(
            "Ülke",
            "Country",
            "Ülke adı ya da ISO kodu; sorguda yazıldığı gibi",
            "Name of the country or ISO code; in queries as written",
        ),
        _EVERY,
        True,
    ),
    "province": Property(
        Words("İl", "Province", "Belediyenin ili", "The municipality’s province"),
        frozenset({Type.MUNICIPALITY}),
        True,
    ),
    "kind": Property(
        Words(
            "Tür",
            "Kind",
            "Yerin, belediyenin ya da kuruluşun türü",
            "Kind of place, municipality or organisation",
        ),
        frozenset({Type.PLACE, Type.MUNICIPALITY, Type.ORGANISATION}),
        True,
    ),
    "name_tr": Property(Words("Türkçe ad", "Turkish name", "Türkçe ad", "Turkish name"), _EVERY),
    "name_en": Property(Words("İngilizce ad", "English name", "İngilizce ad", "English name"), _EVERY),
    "country_code": Property(
        Words("Ülke kodu", "Country code", "ISO 3166-1, iki harf", "ISO 3166-1, two letters"), _EVERY
    ),
    "latitude": Property(Words("Enlem", "Latitude", "Derece", "Degrees"), _WITH_PLACE),
    "longitude": Property(Words("Boylam", "Longitude", "Derece", "Degrees"), _WITH_PLACE),
    "population": Property(
        Words(
            "Nüfus",
            "Population",
            "GeoNames’teki nüfus; belediyede kayıttaki son yıl",
            "Population in GeoNames; of a municipality, of the last year on record",
        ),
        _WITH_PLACE,
    ),
    "geonames_id": Property(
        Words("GeoNames kimliği", "GeoNames id", "Yerin GeoNames numarası", "GeoNames number of the place"),
        _WITH_PLACE,
        True,
    ),
    "ties": Property(
        Words("Bağ sayısı", "Number of ties", "Kayıttaki bağların sayısı", "Number of ties on record"),
        _WITH_PLACE,
    ),
    "memberships": Property(
        Words(
            "Üyelik sayısı",
            "Number of memberships",
            "Kayıttaki üyeliklerin sayısı",
            "Number of memberships on record",
        ),
        frozenset({Type.MUNICIPALITY, Type.ORGANISATION}),
    ),
    "abbreviation": Property(
        Words("Kısaltma", "Abbreviation", "Kuruluşun kısaltması", "The organisation’s abbreviation"),
        frozenset({Type.ORGANISATION}),
    ),
}


def entity_id(kind: Type, key: str) -> str:
    """The service's id of a record: places keep theirs ("gn:728193"), others say what they are."""
    return key if kind is Type.PLACE else f"{kind.value}:{key}"


def taken_apart(identifier: str) -> tuple[Type, str] | None:
    """Type and key of an id; None where it is none of ours."""
    head, colon, key = identifier.partition(":")
    if not colon or not key or plain(identifier) != identifier:
        return None
    if head in {"gn", "elci"}:
        return Type.PLACE, identifier
    return (Type(head), key) if head in _EVERY and head != Type.PLACE else None


def named_type(kind: Type, language: str) -> dict[str, str]:
    """A type as answers name it."""
    return {"id": kind.value, "name": TYPES[kind].name(language)}


def typed(kind: Type, language: str) -> dict[str, str]:
    """A type with its description, as the manifest and suggestions give it."""
    return named_type(kind, language) | {"description": TYPES[kind].about(language)}


def property_line(key: str, language: str) -> dict[str, Any]:
    """A property as suggestions give it."""
    words = PROPERTIES[key].words
    return {"id": key, "name": words.name(language), "description": words.about(language)}
