"""Why a place was proposed, in words: every remark once in Turkish and once in English."""

from __future__ import annotations

from typing import NamedTuple

_TEXTS: dict[str, tuple[str, str]] = {
    "decided": ("{0} tarihinde {1} karar verdi: {2}", "decided on {0} by {1}: {2}"),
    "own": ("kendi ad tablomuz ({0})", "our table of names ({1})"),
    "main": ("adı aynı: {0}", "same name: {0}"),
    "alternate": ("GeoNames’teki öteki adı: {0}", "another name in GeoNames: {0}"),
    "weak": (
        "zayıf bir adı (kısaltma ya da makine yazımı): {0}",
        "a weak name (a code or machine spelling): {0}",
    ),
    "sound": ("aynı okunuyor: {0}", "sounds the same: {0}"),
    "similar": ("benzer ad: {0} (%{1})", "similar name: {0} ({1}%)"),
    "beginning": ("adın ilk sözcüğü: {0}", "the first word of the name: {0}"),
    "homonym": (
        "aynı adda başka yer var: {0}; nüfusu büyük olan seçildi",
        "another place shares the name: {0}; the more populous was taken",
    ),
    "rival": ("yakın başka aday var: {0}", "another candidate is close: {0}"),
    "corrected": ("ülke “{0}” olarak okundu", "country read as “{1}”"),
    "country inside": ("adın içindeki “{0}” ülke olarak okundu", "“{0}” inside the name read as the country"),
    "no country": ("ülke verilmedi", "no country given"),
    "unread country": ("“{0}” bilinen bir ülke değil", "“{0}” is no country known here"),
    "elsewhere": ("“{0}” yazılmış, yer {1} içinde", "“{0}” was written, the place is in {2}"),
    "conflict": ("ad “{0}” diyor, ülke sütunu “{1}”", "the name says “{0}”, the country column “{1}”"),
    "part": ("{0} kentinin parçası", "part of {0}"),
    "near part": ("{0} yakınında ({1} km)", "near {0} ({1} km)"),
    "both names": ("iki ad aynı yeri gösteriyor: {0}, {1}", "both names mean the same place: {0}, {1}"),
    "only": ("“{0}” bulunamadı, yalnız “{1}” eşlendi", "“{0}” was not found, only “{1}” matched"),
    "left out": ("“{0}” sözcüğü atlandı", "the word “{0}” was left out"),
    "translated": ("“{0}” çevrildi: {1}", "“{0}” translated: {1}"),
    "region word": (
        "“{0}” bir bölgeyi gösteriyor, aynı adlı kent önerildi",
        "“{0}” points to a region, the city of that name is proposed",
    ),
    "in region": ("{0} bölgesinde", "in the region {0}"),
    "not in region": ("{0} bölgesinde değil", "not in the region {0}"),
    "near": ("verilen noktaya {0} km", "{0} km from the given point"),
    "old": ("{0} yıllarındaki adı", "its name in {0}"),
    "refused": ("“farklı yer” kararı verilmiş: {0}", "decided to be a different place: {0}"),
    "open decision": ("karar “belirsiz” olarak bırakılmış: {0}", "left open by a decision: {0}"),
    "no name": ("bu bir ad değil, yer türü", "this is a kind of place, not a name"),
    "short": ("ad çok kısa, kesin sayılmadı", "the name is too short to be certain"),
    "empty": ("ad boş", "the name is empty"),
    "nothing": ("uygun yer bulunamadı", "no fitting place was found"),
    "a country": ("bu bir ülke adı, yer değil", "this names a country, not a place"),
    "several": ("birden çok ad yazılmış", "several names are written"),
}  # fmt: skip


class Remark(NamedTuple):
    """One thing to say, by its key and the values to fill in."""

    key: str
    values: tuple[str, ...] = ()


def in_words(remarks: tuple[Remark, ...] | list[Remark], language: str) -> str:
    """The remarks as one line in Turkish ("tr…") or English (anything else), separated by semicolons."""
    which = 0 if language.startswith("tr") else 1
    said = (
        remark.values[which] if remark.key == "text" else _TEXTS[remark.key][which].format(*remark.values)
        for remark in remarks
    )
    return "; ".join(said)
