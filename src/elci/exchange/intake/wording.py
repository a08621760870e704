"""The import's own words in both languages: problems, outcomes, doubts, steps, fields."""

from __future__ import annotations

from django.utils.translation import get_language

_PROBLEMS = {
    "municipality_missing": ("Belediye yazılmamış", "Municipality missing"),
    "municipality_unknown": ("Belediye kayıtlarda bulunamadı", "Municipality not found in the records"),
    "municipality_several": ("Bu adda birden çok belediye var", "Several municipalities have this name"),
    "municipality_foreign": ("Belediye bu büronun değil", "The municipality is not this office’s"),
    "organisation_missing": ("Kuruluş yazılmamış", "Organisation missing"),
    "organisation_unknown": ("Kuruluş kayıtlarda bulunamadı", "Organisation not found in the records"),
    "organisation_several": ("Bu ad birden çok kuruluşu anlatabilir", "Several organisations may be meant"),
    "partner_missing": ("Ortak kent yazılmamış", "Partner city missing"),
    "country_missing": ("Ülke yazılmamış", "Country missing"),
    "country_unknown": ("Ülke tanınmadı", "Country not recognised"),
    "kind_missing": ("Bağın türü yazılmamış", "Kind of tie missing"),
    "kind_unknown": ("Bağın türü anlaşılmadı", "Kind of tie not understood"),
    "date_unread": ("Tarih okunamadı", "Date not readable"),
    "date_number": ("Tarih bir sayı olarak yazılmış", "Date written as a number"),
    "date_century": ("Yılın ilk iki rakamı yok", "Year without its first two digits"),
    "date_year": (
        "Tarih 1905’te: hücrede yalnız bir yıl yazıyor olabilir",
        "Date in 1905: the cell may hold a year",
    ),
    "date_order": ("Gün ve ay sırası belli değil", "Order of day and month unclear"),
    "date_future": ("Tarih henüz gelmedi", "Date has not come yet"),
    "place_unsure": ("Hangi kent olduğu kesin değil", "City not certain"),
    "place_none": ("Kent bulunamadı", "City not found"),
    "repeat_dates": ("Aynı bağ farklı tarihlerle yazılmış", "The same tie with different dates"),
    "record_date": ("Tarih kayıttakinden farklı", "Date differs from the record"),
}
_OUTCOMES = {
    "new": ("Yeni", "New"), "changed": ("Değişecek", "Changed"), "same": ("Aynı", "The same"),
    "repeat": ("İki kez yazılmış", "Written twice"), "open": ("Sorulacak", "To be asked"), "out": ("Dışarıda", "Left out"),
}  # fmt: skip
_DOUBTS = {
    "no_comma": ("önceki kentle arasında virgül yok", "no comma before it"),
    "comma_before_country": ("kent ile ülke arasında virgül var", "a comma stands before the country"),
    "semicolon": ("virgül yerine noktalı virgül var", "a semicolon stands where a comma should"),
    "no_country": ("ülkesi yazılmamış", "without a country"),
    "no_city": ("yalnız ülke yazılmış", "a country and no city"),
    "country_in_city": ("kent adı bir ülke adıyla başlıyor", "the city begins with a country’s name"),
    "and_in_union": (
        "birliğin adında “ve” var, iki üye olabilir",
        "“ve” inside a union’s name: one member or two",
    ),
    "repeated": ("listede daha önce de yazılmış", "stands earlier in the list"),
}
_STEPS = {
    "read": ("Dosya okunuyor", "Reading the file"), "rows": ("Satırlar alınıyor", "Taking the rows in"),
    "cells": ("Hücreler okunuyor", "Reading the cells"), "places": ("Kentler aranıyor", "Looking for the cities"),
    "compare": ("Kayıtlarla karşılaştırılıyor", "Comparing with the records"),
    "store": ("Önizleme hazırlanıyor", "Preparing the preview"),
    "write": ("Kayıtlara yazılıyor", "Writing into the records"), "undo": ("Geri alınıyor", "Undoing"),
}  # fmt: skip
_FIELDS = {
    "municipality": ("Belediye", "Municipality"), "province": ("İl", "Province"),
    "partner": ("Ortak kent", "Partner city"), "country": ("Ülke", "Country"), "date": ("Tarih", "Date"),
    "kind": ("Bağın türü", "Kind of tie"), "place": ("Yer kimliği (GeoNames)", "Place identifier (GeoNames)"),
    "organisation": ("Kuruluş", "Organisation"),
    "state": ("Durum", "State"), "note": ("Not", "Note"),
}  # fmt: skip


def _said(table: dict[str, tuple[str, str]], key: str, language: str | None) -> str:
    turkish, english = table.get(key, (key, key))
    return turkish if (language or get_language() or "tr").startswith("tr") else english


def problem_words(key: str, language: str | None = None) -> str:
    """A kind of problem in words."""
    return _said(_PROBLEMS, key, language)


def outcome_words(key: str, language: str | None = None) -> str:
    """What becomes of a row, in words."""
    return _said(_OUTCOMES, key, language)


def doubt_words(key: str, language: str | None = None) -> str:
    """A doubt of the reader in words."""
    return _said(_DOUBTS, key, language)


def step_words(key: str, language: str | None = None) -> str:
    """A step of the work in words."""
    return _said(_STEPS, key, language)


def field_words(key: str, language: str | None = None) -> str:
    """What a column can hold, in words."""
    return _said(_FIELDS, key, language)
