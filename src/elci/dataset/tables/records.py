"""Tables whose records the registry holds (master: registry), each before the tables that point to it."""

from __future__ import annotations

from elci.dataset.columns import Column, boolean, both, choice, cited, date, integer, key, number, ref, text
from elci.dataset.tables.table import REGISTRY, Table, flatten
from elci.domain.agreements import Kind, State

MUNICIPALITY_KINDS = ("metropolitan", "metropolitan_district", "provincial", "district", "town")
ORGANISATION_KINDS = (
    "network", "union", "association", "charter", "award", "programme", "agency", "international_body",
    "company", "university", "ngo", "institute", "ministry", "other",
)  # fmt: skip
MEMBERSHIP_KINDS = ("member", "founding_member", "signatory", "title_or_award", "participant")
ACTIVITY_KINDS = (
    "sister_city_event", "training", "festival", "congress", "official_visit", "exhibition", "project",
    "research_tour", "aid", "information_exchange", "staff_exchange", "student_exchange", "restoration",
    "vocational_course", "naming", "hosting", "promotion", "other",
)  # fmt: skip
ACTIVITY_ROLES = (
    "host", "partner", "sender", "recipient", "funder", "organiser", "participant", "place", "topic",
)  # fmt: skip


def _table(name: str, title_tr: str, title_en: str, *columns: Column | list[Column]) -> Table:
    return Table(name, REGISTRY, title_tr, title_en, flatten(*columns))


RECORDS = (
    _table(
        "sources", "Kaynaklar", "Sources",
        key(), text("title", required=True),
        text("authors", "year", "published_in", "doi", "url", "language", "text_sha256"), both("note"),
    ),
    _table(
        "countries", "Ülkeler", "Countries",
        key(), both("name", required=True), choice("continent", "AF", "AM", "AS", "EU", "OC"), both("note"),
    ),
    _table(
        "territories", "Kaynakların andığı bölgeler", "Territories that sources name",
        key(), both("name", required=True), ref("country", "countries"), both("kind", required=True), both("note"),
    ),
    _table(
        "places", "Yerler", "Places",
        key(), both("name", required=True), choice("kind", "city", "part", "region", "county", "other"),
        ref("country", "countries", required=True), ref("territory", "territories"), ref("parent", "places"),
        number("latitude", bounds=(-90, 90)), number("longitude", bounds=(-180, 180)),
        integer("population", bounds=(0, 100_000_000)), both("note"),
    ),
    _table(
        "place_names", "Yerlerin başka adları", "Further names of places",
        key(), ref("place", "places", required=True), text("name", required=True),
        choice("kind", "exonym", "old_name", "spelling", "as_written"), date("since", "until"),
    ),
    _table(
        "municipalities", "Belediyeler", "Municipalities",
        key(), both("name", required=True), choice("kind", *MUNICIPALITY_KINDS), text("province", required=True),
        ref("tier_above", "municipalities"), ref("place", "places"), both("note"),
    ),
    _table(
        "municipality_years", "Yıllara göre belediyeler", "Municipalities by year",
        key(), ref("municipality", "municipalities", required=True), integer("year", required=True, bounds=(1800, 2200)),
        choice("kind", *MUNICIPALITY_KINDS, required=False), integer("population", bounds=(0, 100_000_000)), cited(),
    ),
    _table(
        "local_elections", "Yerel seçimler", "Local elections",
        key(), ref("municipality", "municipalities", required=True),
        integer("year", required=True, bounds=(1800, 2200)), text("party"), cited(),
    ),
    _table(
        "terms", "Görev dönemleri", "Terms",
        key(), ref("municipality", "municipalities", required=True), text("mayor", required=True), text("party"),
        date("since", "until"), integer("position", required=True, bounds=(1, 20)), cited(),
    ),
    _table(
        "units", "Dış ilişkiler birimleri", "Foreign-relations units",
        key(), ref("municipality", "municipalities", required=True), text("name_tr", required=True),
        choice("kind", "department", "branch", "directorate", "duty_of_other", "unstated"),
        boolean("listed_as_unit", required=True), cited(),
    ),
    _table(
        "unit_events", "Birimlerin yaşam olayları", "Events of units",
        key(), ref("municipality", "municipalities", required=True),
        text("unit_name"),
        choice("event", "founded", "activated", "merged", "closed", "refounded", "named"), date("date", "until"),
        both("act"), both("note"), cited(),
    ),
    _table(
        "unit_staff", "Birimlerin personeli", "Staff of units",
        key(), ref("municipality", "municipalities", required=True), integer("year", bounds=(1800, 2200)),
        choice("dimension", "total", "title", "education"), both("category"),
        integer("value", required=True, bounds=(0, 1_000_000)), choice("unit", "persons", "percent"),
        both("note"), cited(),
    ),
    _table(
        "organisations", "Kuruluşlar ve paydaşlar", "Organisations and stakeholders",
        key(), both("name", required=True), text("abbreviation"), choice("kind", *ORGANISATION_KINDS),
        ref("country", "countries"), both("note"),
    ),
    _table(
        "memberships", "Üyelikler", "Memberships",
        key(), ref("organisation", "organisations", required=True), ref("municipality", "municipalities"),
        ref("member", "organisations"), choice("kind", *MEMBERSHIP_KINDS), date("since", "until"),
        text("organisation_as_written", "member_as_written"), cited(),
    ),
    _table(
        "partners", "Ortak kentler", "Partner cities",
        key(), both("name", required=True), ref("place", "places"), ref("country", "countries"),
        ref("territory", "territories"), both("note"),
    ),
    _table(
        "purposes", "İş birliği amaçları", "Cooperation purposes",
        key(), integer("position", required=True, bounds=(1, 1000)), both("name", required=True),
    ),
    _table(
        "agreements", "Bağlar", "Ties",
        key(), choice("kind", *(kind.value for kind in Kind)), date("date"),
        choice("state", *(state.value for state in State)), both("note"),
    ),
    _table(
        "agreement_parties", "Bağların tarafları", "Parties to ties",
        key(), ref("agreement", "agreements", required=True), integer("position", required=True, bounds=(1, 100)),
        ref("municipality", "municipalities"), ref("partner", "partners"),
    ),
    _table(
        "agreement_events", "Bağların durumları", "States of ties",
        key(), ref("agreement", "agreements", required=True),
        choice("state", *(state.value for state in State)), date("date"),
        integer("position", required=True, bounds=(1, 1000)), text("act", "actor"), both("reason"),
        cited(required=False),
    ),
    _table(
        "agreement_purposes", "Bağların amaçları", "Purposes of ties",
        key(), ref("agreement", "agreements", required=True), ref("purpose", "purposes", required=True),
        cited(required=False),
    ),
    _table(
        "activities", "Etkinlikler", "Activities",
        key(), choice("kind", *ACTIVITY_KINDS), both("title", required=True), date("date", "until"),
        choice("status", "done", "planned", "ongoing", "cancelled", "unknown"),
        choice("direction", "incoming", "outgoing", "joint", "at_home", "abroad", required=False),
        text("category_as_written", "municipality_as_written", "date_as_written", "quantity"),
        both("quantity_unit"), boolean("result_stated"), boolean("goal_stated"), both("note"),
        cited(required=False),
    ),
    _table(
        "activity_parties", "Etkinliklerin tarafları", "Parties to activities",
        key(), ref("activity", "activities", required=True), integer("position", required=True, bounds=(1, 1000)),
        choice("role", *ACTIVITY_ROLES), ref("municipality", "municipalities"), ref("place", "places"),
        ref("country", "countries"), ref("organisation", "organisations"), ref("agreement", "agreements"),
        text("as_written"),
    ),
)  # fmt: skip
