"""Words in both languages: a pair of texts, and the names of the package's vocabularies.

The Turkish names are those of the glossary; the pages of the site use the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

TR, EN = "tr", "en"
LANGUAGES = (TR, EN)


class Bilingual(NamedTuple):
    """A text for readers in Turkish and in English."""

    tr: str
    en: str

    def __call__(self, language: str) -> str:
        """The text in "tr" or "en"."""
        return self.tr if language == TR else self.en


def same(words: str) -> Bilingual:
    """A text that both languages write alike: a proper name, a number."""
    return Bilingual(words, words)


UNKNOWN = Bilingual("belirtilmemiş", "not stated")

TIE_KINDS: Mapping[str, Bilingual] = {
    "sister_city": Bilingual("kardeş kent", "sister city"),
    "friendship_cooperation": Bilingual("dostluk ve iş birliği", "friendship and cooperation"),
    "cooperation_protocol": Bilingual("iş birliği protokolü", "cooperation protocol"),
    "memorandum": Bilingual("mutabakat zaptı ya da iyi niyet protokolü", "memorandum or letter of intent"),
    "cross_border": Bilingual("sınır ötesi iş birliği", "cross-border cooperation"),
}
STATES: Mapping[str, Bilingual] = {
    "listed": Bilingual("listede", "listed"),
    "proposed": Bilingual("önerildi", "proposed"),
    "decided": Bilingual("meclis kararı alındı", "decided by the council"),
    "permitted": Bilingual("izin alındı", "permitted"),
    "signed": Bilingual("imzalandı", "signed"),
    "active": Bilingual("yürüyor", "active"),
    "dormant": Bilingual("durgun", "dormant"),
    "suspended": Bilingual("askıda", "suspended"),
    "cancelled": Bilingual("iptal edildi", "cancelled"),
    "rejected": Bilingual("reddedildi", "rejected"),
    "renewed": Bilingual("yenilendi", "renewed"),
    "ended": Bilingual("sona erdi", "ended"),
}
CONTINENTS: Mapping[str, Bilingual] = {
    "EU": Bilingual("Avrupa", "Europe"),
    "AS": Bilingual("Asya", "Asia"),
    "AF": Bilingual("Afrika", "Africa"),
    "AM": Bilingual("Amerika", "Americas"),
    "OC": Bilingual("Okyanusya", "Oceania"),
}
MUNICIPALITY_KINDS: Mapping[str, Bilingual] = {
    "metropolitan": Bilingual("büyükşehir belediyesi", "metropolitan municipality"),
    "metropolitan_district": Bilingual("büyükşehir ilçe belediyesi", "metropolitan district municipality"),
    "provincial": Bilingual("il belediyesi", "provincial municipality"),
    "district": Bilingual("ilçe belediyesi", "district municipality"),
    "town": Bilingual("belde belediyesi", "town municipality"),
}
ACTIVITY_KINDS: Mapping[str, Bilingual] = {
    "sister_city_event": Bilingual("kardeş kentle ortak etkinlik", "joint event with a sister city"),
    "training": Bilingual("eğitim", "training"),
    "festival": Bilingual("festival ve tanıtım günü", "festival or promotion day"),
    "congress": Bilingual("kongre, sempozyum, panel ve toplantı", "congress, symposium, panel or meeting"),
    "official_visit": Bilingual("resmî ziyaret", "official visit"),
    "exhibition": Bilingual("sergi ve fuar", "exhibition or fair"),
    "project": Bilingual("uluslararası proje", "international project"),
    "research_tour": Bilingual("araştırma ve inceleme gezisi", "research or study tour"),
    "aid": Bilingual("yardım", "aid"),
    "information_exchange": Bilingual("bilgi alışverişi", "exchange of information"),
    "staff_exchange": Bilingual("personel değişimi", "staff exchange"),
    "student_exchange": Bilingual("öğrenci değişimi", "student exchange"),
    "restoration": Bilingual("restorasyon", "restoration"),
    "vocational_course": Bilingual("meslek edindirme kursu", "vocational course"),
    "naming": Bilingual("ad verme", "naming"),
    "hosting": Bilingual("ağırlama", "hosting"),
    "promotion": Bilingual("tanıtım", "promotion"),
    "other": Bilingual("başka", "other"),
}
UNIT_KINDS: Mapping[str, Bilingual] = {
    "department": Bilingual("daire başkanlığı", "department"),
    "branch": Bilingual("şube müdürlüğü", "branch directorate"),
    "directorate": Bilingual("müdürlük", "directorate"),
    "duty_of_other": Bilingual("başka birimin görevi", "duty of another unit"),
    "unstated": Bilingual("türü belirtilmemiş", "kind not stated"),
    "closed": Bilingual("kapatılmış", "closed"),
    "none_stated": Bilingual("birim yazılmamış", "no unit printed"),
}
UNIT_EVENTS: Mapping[str, Bilingual] = {
    "founded": Bilingual("kuruldu", "founded"),
    "activated": Bilingual("etkinleşti", "activated"),
    "merged": Bilingual("birleştirildi", "merged"),
    "closed": Bilingual("kapatıldı", "closed"),
    "refounded": Bilingual("yeniden kuruldu", "refounded"),
    "named": Bilingual("adı geçti", "named"),
}
MEMBERSHIP_KINDS: Mapping[str, Bilingual] = {
    "member": Bilingual("üye", "member"),
    "founding_member": Bilingual("kurucu üye", "founding member"),
    "signatory": Bilingual("imzacı", "signatory"),
    "title_or_award": Bilingual("unvan ya da ödül", "title or award"),
    "participant": Bilingual("katılımcı", "participant"),
}
TRAITS: Mapping[str, Bilingual] = {
    "capital": Bilingual("ülkesinin başkenti", "capital of its country"),
    "most_populous": Bilingual("ülkesinin en kalabalık kenti", "most populous city of its country"),
    "port": Bilingual("liman kenti", "port city"),
    "neighbour_country": Bilingual("komşu ülkede", "in a neighbouring country"),
}
ANSWERS: Mapping[str, Bilingual] = {
    "yes": Bilingual("evet", "yes"),
    "no": Bilingual("hayır", "no"),
    "disputed": Bilingual("tartışmalı", "disputed"),
}
VERDICTS: Mapping[str, Bilingual] = {
    "holds": Bilingual("tutuyor", "holds"),
    "differs": Bilingual("tutmuyor", "differs"),
    "not_computable": Bilingual("hesaplanamıyor", "not computable"),
}


def word(vocabulary: Mapping[str, Bilingual], code: str | None) -> Bilingual:
    """The name of a code; "not stated" for none. Raises KeyError for a code that the vocabulary lacks."""
    return vocabulary[code] if code else UNKNOWN
