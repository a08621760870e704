"""Tables that the package's files master: what the studies print, lookups with reasons, claims."""

from __future__ import annotations

from elci.dataset.columns import Column, both, choice, cited, date, integer, key, number, ref, text
from elci.dataset.tables.table import FILES, Table, flatten
from elci.domain.agreements import Kind

CERTAINTY = ("certain", "probable", "open")


def _table(
    name: str, title_tr: str, title_en: str, *columns: Column | list[Column], keys: tuple[str, ...] = ("id",)
) -> Table:
    return Table(name, FILES, title_tr, title_en, flatten(*columns), key=keys)


EVIDENCE = (
    _table(
        "listed_ties", "Çalışmalarda yazılı bağlar", "Ties as the studies print them",
        key(), ref("agreement", "agreements", required=True), ref("municipality", "municipalities", required=True),
        text("municipality_as_written", "partner_as_written", "country_as_written"),
        choice("kind", *(kind.value for kind in Kind)), text("kind_as_written"), date("date"),
        text("date_as_written"), ref("place", "places"), ref("country", "countries"),
        ref("territory", "territories"), choice("certainty", *CERTAINTY), both("reason"), cited(),
    ),
    _table(
        "listed_units",
        "Çalışmalarda yazılı birimler",
        "Units as the studies print them",
        key(),
        ref("municipality", "municipalities", required=True),
        text("municipality_as_written", "province_as_written", "unit_as_written"),
        choice("unit_kind", "department", "branch", "directorate", "duty_of_other", "closed", "none_stated"),
        cited(),
    ),
    _table(
        "listed_elections",
        "Çalışmalarda yazılı yerel seçim sonuçları",
        "Local election results as the studies print them",
        key(),
        ref("municipality", "municipalities", required=True),
        integer("year", required=True),
        text("party", "mayor_as_written"),
        cited(),
    ),
    _table(
        "country_words", "Ülke sözcükleri", "Country words",
        ref("study", "sources", required=True), text("as_written", required=True), ref("country", "countries"),
        ref("territory", "territories"), both("reason"), keys=("study", "as_written"),
    ),
    _table(
        "place_traits", "Yerlerin nitelikleri", "Traits of places",
        ref("place", "places", required=True), choice("trait", "capital", "most_populous", "port", "neighbour_country"),
        choice("value", "yes", "no", "disputed"), both("basis"), keys=("place", "trait"),
    ),
    _table(
        "general_elections", "Genel seçimler", "General elections",
        key(), text("label_as_written"), date("date"), text("party"), number("vote_share", bounds=(0, 100)), cited(),
    ),
    _table(
        "governments", "Hükûmetler", "Governments",
        key(), text("period_as_written"), date("since", "until"), text("parties"), cited(),
    ),
    _table(
        "goals", "Politikalar ve stratejik amaçlar", "Policies and strategic goals",
        key(), ref("municipality", "municipalities", required=True), text("period"),
        choice("kind", "policy", "strategic_goal", "sub_goal"), integer("position"), text("title_as_written"),
        text("title_en"), both("note"), cited(),
    ),
    _table(
        "incidents", "Bağların başına gelenler", "What befell ties",
        key(), ref("municipality", "municipalities", required=True), text("partner_as_written"),
        ref("place", "places"),
        choice("event", "proposed", "decided", "permitted", "signed", "cancelled", "rejected", "planned", "renewed"),
        date("date"), text("date_as_written"), both("reason"), both("act"), ref("listed_tie", "listed_ties"), cited(),
    ),
    _table(
        "lists", "Çalışmalardaki sıralamalar", "Enumerations in the studies",
        key(), both("title", required=True), ref("study", "sources", required=True), text("table"), integer("line"),
    ),
    _table(
        "list_items", "Sıralamaların öğeleri", "Items of the enumerations",
        ref("list", "lists", required=True), integer("position", required=True), text("as_written"),
        both("label", required=True), integer("line"), keys=("list", "position"),
    ),
    _table(
        "legal_instruments", "Mevzuat", "Legal instruments",
        key(), both("kind"), text("number"), date("date", "gazette_date"), text("gazette_number"), both("title"),
        both("note"), ref("study", "sources", required=True), integer("line"),
    ),
    _table(
        "legal_provisions", "Hükümler", "Legal provisions",
        key(), ref("instrument", "legal_instruments", required=True), text("article"), both("summary"),
        ref("study", "sources", required=True), text("table"), integer("line"),
    ),
    _table(
        "facts", "Tarihli bilgiler ve sayılar", "Dated facts and numbers",
        key(), date("date", "until"), text("date_as_written"),
        choice("subject_kind", "municipality", "organisation", "country", "world", "study", required=False),
        text("subject"), both("what", required=True), text("number"), both("unit"), cited(),
    ),
    _table(
        "missing", "Metinde yitmiş olanlar", "What the texts have lost",
        key(), both("what", required=True), both("why", required=True), ref("study", "sources", required=True),
        text("table"), integer("line"),
    ),
    _table(
        "claims", "Savlar", "Claims",
        key(), ref("study", "sources", required=True), text("where", required=True),
        choice("topic", "total", "by_country", "by_district", "by_continent", "by_year", "trait", "institution",
               "politics", "membership", "activity", "purpose", "oddity", "two_studies", "law", "list"),
        both("statement", required=True), text("stated"), text("measure", "query"),
        choice("verdict", "holds", "differs", "not_computable"), both("note"), integer("line"),
    ),
)  # fmt: skip
