"""Golden numbers: every table of the report against counts made by SQL over the CSV files, and by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from elci.observatory.exhibits import Exhibit
from elci.observatory.network.measures import measure
from elci.observatory.network.package import read_package_ties

Query = Callable[[str], list[tuple[Any, ...]]]
Exhibits = dict[str, Exhibit]


def rows(exhibits: Exhibits, name: str, *columns: str, **where: Any) -> list[tuple[Any, ...]]:
    """Columns of an exhibit's table as sorted rows."""
    frame = exhibits[name].table.frame
    if where:
        frame = frame.filter(**where)
    return sorted(frame.select(columns).rows(), key=repr)


def alike(exhibit: list[tuple[Any, ...]], query: list[tuple[Any, ...]]) -> None:
    assert exhibit == sorted(query, key=repr)


# --- study 000: figures 3 and 4, tables 4 and 6 ---------------------------------------------------------


def test_ties_of_ankara_by_year_and_continent(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT CAST(substr(date, 1, 4) AS INTEGER), continent, count(*) FROM listed_ties l "
        "LEFT JOIN countries c ON c.id = l.country WHERE study = '000' GROUP BY 1, 2"
    )
    alike(rows(exhibits, "ankara-years", "year", "continent", "ties"), counted)


@pytest.mark.parametrize(
    ("year", "number"), [(1971, 1), (1992, 6), (2004, 8), (2011, 19), (2016, 11), (2021, 2)]
)
def test_columns_of_figure_4_by_hand(exhibits: Exhibits, year: int, number: int) -> None:
    """Counted in the print of tables 4 and 6: 2011 has 4 rows in table 4 and 15 in table 6."""
    assert sum(ties for _, ties in rows(exhibits, "ankara-years", "year", "ties", year=year)) == number


def test_ties_of_ankara_by_kind_and_tier(exhibits: Exhibits) -> None:
    """53 + 7 + 107 = 167, as the text of study 000 says."""
    assert rows(exhibits, "ankara-kinds", "municipality_kind", "kind", "ties") == [
        ("metropolitan", "friendship_cooperation", 7),
        ("metropolitan", "sister_city", 53),
        ("metropolitan_district", "sister_city", 107),
    ]


def test_countries_of_ankara(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT coalesce(l.territory, p.territory, l.country), count(*) FROM listed_ties l "
        "LEFT JOIN places p ON p.id = l.place WHERE l.study = '000' GROUP BY 1"
    )
    alike(rows(exhibits, "ankara-map", "area", "ties"), counted)
    assert ("BA", 9) in counted


@pytest.mark.parametrize(
    ("tier", "continent", "printed", "counted"),
    [
        ("metropolitan", "AS", 26, 26),
        ("metropolitan", "EU", 22, 23),
        ("metropolitan", "AF", 8, 8),
        ("metropolitan", "AM", 3, 3),
        ("metropolitan", "OC", 1, 0),
        ("metropolitan_district", "EU", 59, 57),
        ("metropolitan_district", "AS", 37, 33),
        ("metropolitan_district", "AF", 7, 7),
        ("metropolitan_district", "AM", 3, 3),
        ("metropolitan_district", "OC", 1, 1),
    ],
)
def test_continents_beside_the_text(
    exhibits: Exhibits, tier: str, continent: str, printed: int, counted: int
) -> None:
    where = {"municipality_kind": tier, "continent": continent}
    assert rows(exhibits, "ankara-continents", "printed", "ties", **where) == [(printed, counted)]


def test_six_district_ties_have_no_known_continent(exhibits: Exhibits) -> None:
    frame = exhibits["ankara-continents"].table.frame
    unknown = frame.filter(
        pl.col("continent").is_null() & (pl.col("municipality_kind") == "metropolitan_district")
    )
    assert unknown["ties"].to_list() == [6]


def test_traits_of_ankaras_partners(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT trait, value, count(*) FROM listed_ties l JOIN place_traits t ON t.place = l.place "
        "WHERE l.study = '000' AND l.\"table\" = 'Tablo 4' GROUP BY 1, 2"
    )
    alike(rows(exhibits, "ankara-traits", "trait", "value", "ties"), counted)


def test_the_text_counts_57_capitals_and_the_rows_50(exhibits: Exhibits) -> None:
    assert rows(exhibits, "ankara-traits", "printed", "ties", trait="capital", value="yes") == [(57, 50)]


def test_body_of_tablo_5_rebuilt(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT municipality, count(*) FROM listed_ties WHERE study = '000' AND \"table\" = 'Tablo 6' "
        "GROUP BY 1"
    )
    alike(rows(exhibits, "ankara-districts", "municipality", "ties"), counted)


@pytest.mark.parametrize(
    ("district", "printed", "counted"),
    [
        ("ankara-kecioren", 22, 22),
        ("ankara-cankaya", 16, 16),
        ("ankara-sincan", 14, 14),
        ("ankara-beypazari", 8, 10),
    ],
)
def test_districts_beside_the_text(exhibits: Exhibits, district: str, printed: int, counted: int) -> None:
    assert rows(exhibits, "ankara-districts", "printed", "ties", municipality=district) == [
        (printed, counted)
    ]


def test_districts_over_the_years(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT municipality, CAST(substr(date, 1, 4) AS INTEGER), count(*) FROM listed_ties "
        "WHERE study = '000' AND \"table\" = 'Tablo 6' GROUP BY 1, 2"
    )
    alike(rows(exhibits, "ankara-districts-years", "municipality", "year", "ties"), counted)


def test_first_tie_with_each_continent(exhibits: Exhibits) -> None:
    assert rows(exhibits, "ankara-first", "continent", "year", "partner_tr") == [
        ("AF", 1992, "Hartum"),
        ("AM", 1993, "Havana"),
        ("AS", 1971, "Seul"),
        ("EU", 1986, "Dipkarpaz"),
        ("OC", 1997, "Woollahra (Sidney)"),
    ]


# --- study 000: terms, office, activities, purposes -----------------------------------------------------


def test_ties_by_term(exhibits: Exhibits) -> None:
    """By hand from Tablo 4: 60 = 49 within terms or before the first + 11 in an election year."""
    assert rows(exhibits, "ankara-terms", "since", "sure", "open") == [
        (1984, 1, 2),
        (1989, 9, 4),
        (1994, 5, 3),
        (1999, 5, 2),
        (2004, 6, 2),
        (2009, 11, 0),
        (2014, 8, 4),
        (2019, 2, 4),
        (None, 2, 0),
    ]


def test_ties_by_party_add_up_to_the_dated_ties(exhibits: Exhibits) -> None:
    assert exhibits["ankara-parties"].table.frame["ties"].sum() == 167


def test_ties_under_one_party(exhibits: Exhibits, sql: Query) -> None:
    """Ties whose year is no election year of their municipality: the party of the last election before it."""
    counted = sql(
        """SELECT e.party, m.kind, count(*) FROM listed_ties l JOIN municipalities m ON m.id = l.municipality
        JOIN local_elections e ON e.municipality = l.municipality AND e.year = (
            SELECT max(year) FROM local_elections b WHERE b.municipality = l.municipality
            AND b.year < substr(l.date, 1, 4) AND b.party IS NOT NULL)
        WHERE l.study = '000' AND NOT EXISTS (
            SELECT 1 FROM local_elections s WHERE s.municipality = l.municipality
            AND s.year = substr(l.date, 1, 4) AND s.party IS NOT NULL AND s.party <> e.party)
        GROUP BY 1, 2"""
    )
    frame = exhibits["ankara-parties"].table.frame.filter(~pl.col("party").str.contains("/", literal=True))
    alike(sorted(frame.select("party", "municipality_kind", "ties").rows(), key=repr), counted)


def test_staff_of_the_department(exhibits: Exhibits) -> None:
    """Tablo 2 as printed: twelve values, of which only the first and the last have a year."""
    frame = exhibits["ankara-staff"].table.frame.filter(pl.col("table") == "Tablo 2")
    ordered = frame.sort(pl.col("row").cast(pl.Int64))
    assert ordered["value"].to_list() == [6, 11, 10, 13, 13, 11, 11, 15, 19, 15, 15, 23]
    assert ordered["year"].to_list() == [2010, *[None] * 10, 2021]


def test_units_of_the_districts(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT municipality, unit_kind FROM listed_units WHERE study = '000' AND \"table\" = 'Tablo 3'"
    )
    alike(rows(exhibits, "ankara-units", "municipality", "unit_kind"), counted)
    assert len(counted) == 25


def test_activities_by_category_and_period(exhibits: Exhibits) -> None:
    """From the text: seven items for 2010–2014, five for 2015–2019, seven for 2020, and Astana in "
    "2001–2003."""
    assert rows(exhibits, "ankara-activities", "period", "category_as_written", "activities") == [
        ("2001–2003", "", 1),
        ("2010–2014", "tanıtım ve görünürlük", 6),
        ("2010–2014", "yardım", 1),
        ("2015–2019", "tanıtım ve görünürlük", 5),
        ("2020", "bilgi alışverişi", 2),
        ("2020", "tanıtım ve görünürlük", 1),
        ("2020", "yardım", 4),
    ]


def test_one_activity_of_ankara_states_a_goal_and_none_a_result(exhibits: Exhibits) -> None:
    frame = exhibits["ankara-activities"].table.frame
    assert (frame["with_goal"].sum(), frame["with_result"].sum()) == (1, 0)


def test_goals_of_the_plans(exhibits: Exhibits, sql: Query) -> None:
    counted = sql("SELECT period, kind, count(*) FROM goals WHERE study = '000' GROUP BY 1, 2")
    frame = exhibits["ankara-goals"].table.frame.group_by("period", "kind").len()
    alike(sorted(frame.rows(), key=repr), counted)


def test_thirty_seven_purposes_of_which_five_are_known(exhibits: Exhibits) -> None:
    frame = exhibits["ankara-purposes"].table.frame
    known = frame.filter(pl.col("ties") > 0)
    assert frame.height == 37
    assert sorted(known["name_tr"]) == ["Bilgi ve uygulama paylaşımı", "Kültür", "Sanat", "Tarih", "Yardım"]


# --- study 001 ------------------------------------------------------------------------------------------


def test_ties_of_istanbul_by_tier_and_kind(exhibits: Exhibits) -> None:
    assert rows(exhibits, "istanbul-kinds", "municipality_kind", "kind", "printed", "ties") == [
        ("metropolitan", "cooperation_protocol", 20, 20),
        ("metropolitan", "memorandum", 29, 29),
        ("metropolitan", "sister_city", 55, 54),
        ("metropolitan_district", "sister_city", 265, 262),
    ]


def test_countries_of_istanbul_by_kind(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT coalesce(l.territory, p.territory, l.country), l.kind, count(*) FROM listed_ties l "
        "LEFT JOIN places p ON p.id = l.place WHERE l.study = '001' GROUP BY 1, 2"
    )
    alike(rows(exhibits, "istanbul-map", "area", "kind", "ties"), counted)


@pytest.mark.parametrize(
    ("name", "table"),
    [("istanbul-metropolitan-countries", "Tablo 2"), ("istanbul-district-countries", "Tablo 3")],
)
def test_countries_of_istanbuls_sister_cities(exhibits: Exhibits, sql: Query, name: str, table: str) -> None:
    counted = sql(
        f"SELECT country, count(*) FROM listed_ties WHERE study = '001' AND \"table\" = '{table}' GROUP BY 1"
    )
    frame = exhibits[name].table.frame.filter(pl.col("ties") > 0)
    alike(sorted(frame.select("country", "ties").rows(), key=repr), counted)


@pytest.mark.parametrize(
    ("country", "printed", "counted"),
    [("BA", 24, 24), ("BG", 22, 21), ("CY", 19, 19), ("SE", 4, 3), ("RU", 4, 4)],
)
def test_districts_countries_beside_the_text(
    exhibits: Exhibits, country: str, printed: int, counted: int
) -> None:
    """Russia: the text gives Rusya 3 and Tataristan 1."""
    found = rows(exhibits, "istanbul-district-countries", "printed", "ties", country=country)
    assert found == [(printed, counted)]


def test_a_country_with_two_printed_numbers_has_none(exhibits: Exhibits) -> None:
    """The text counts Greece both among the countries with one and those with two sister cities."""
    assert rows(exhibits, "istanbul-metropolitan-countries", "printed", country="GR") == [(None,)]


def test_districts_of_istanbul(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT municipality, count(*) FROM listed_ties WHERE study = '001' AND \"table\" = 'Tablo 3' "
        "GROUP BY 1"
    )
    alike(rows(exhibits, "istanbul-districts", "municipality", "ties"), counted)
    assert len(counted) == 38


def test_cities_tied_to_both_tiers(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        """WITH tie AS (SELECT h.municipality AS home, m.tier_above AS above, a.id,
            CASE WHEN p.kind = 'part' THEN coalesce(p.parent, p.id) ELSE p.id END AS city
        FROM agreements a JOIN agreement_parties h ON h.agreement = a.id AND h.municipality IS NOT NULL
        JOIN agreement_parties f ON f.agreement = a.id AND f.partner IS NOT NULL
        JOIN partners r ON r.id = f.partner JOIN places p ON p.id = r.place
        JOIN municipalities m ON m.id = h.municipality)
        SELECT u.home, u.city, count(DISTINCT l.home), count(DISTINCT u.id), count(DISTINCT l.id)
        FROM tie u JOIN tie l ON l.above = u.home AND l.city = u.city WHERE u.above IS NULL GROUP BY 1, 2"""
    )
    alike(rows(exhibits, "tiers-overlap", "metropolitan", "city", "districts", "upper", "lower"), counted)


def test_cankaya_and_ankara_share_havana_and_bucharest(exhibits: Exhibits) -> None:
    frame = exhibits["tiers-overlap"].table.frame
    shared = frame.filter(metropolitan="ankara", districts_tr="Çankaya")
    assert {"Havana", "Bükreş"} <= set(shared["partner_tr"])


def test_memberships_by_organisation(exhibits: Exhibits, sql: Query) -> None:
    counted = sql("SELECT organisation, kind, count(*) FROM memberships WHERE study = '001' GROUP BY 1, 2")
    alike(rows(exhibits, "memberships-organisations", "organisation", "kind", "memberships"), counted)


def test_memberships_by_member(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT coalesce(municipality, member), count(*) FROM memberships WHERE study = '001' GROUP BY 1"
    )
    alike(rows(exhibits, "memberships-members", "key", "memberships"), counted)


# --- studies 002, 003, 004 ------------------------------------------------------------------------------


def test_units_by_type(exhibits: Exhibits) -> None:
    """18 and 25, as the remains of figure 1 say, and the two others."""
    assert rows(exhibits, "units-type", "municipality_kind", "ties") == [
        ("district", 1),
        ("metropolitan", 18),
        ("metropolitan_district", 25),
        ("provincial", 1),
    ]


def test_classes_of_population_are_known_for_few(exhibits: Exhibits) -> None:
    """4 + 18 + 27 = 49 in the text; the studies state the population of three of the 45."""
    frame = exhibits["units-population"].table.frame
    assert frame["printed"].to_list() == [None, 4, 18, 27, None]
    assert frame["ties"].to_list() == [0, 1, 1, 1, 42]


def test_units_by_province(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT m.province, m.kind, count(*) FROM listed_units u JOIN municipalities m ON m.id = "
        "u.municipality "
        "WHERE u.study = '002' AND u.\"table\" = 'Tablo 1' GROUP BY 1, 2"
    )
    alike(rows(exhibits, "units-province", "province", "municipality_kind", "ties"), counted)


def test_events_of_units_by_year(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT CAST(substr(date, 1, 4) AS INTEGER), event, count(*) FROM unit_events WHERE event <> "
        "'named' GROUP BY 1, 2"
    )
    alike(rows(exhibits, "unit-events", "year", "event", "events"), counted)


def test_national_counts_as_printed(exhibits: Exhibits) -> None:
    numbers = exhibits["national-counts"].table.frame["number"].to_list()
    assert {571, 138, 127, 106, 200, 1863} <= set(numbers)


def test_activities_of_the_districts_by_kind(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT kind, count(*), sum(coalesce(result_stated, '') = 'true'), sum(coalesce(goal_stated, "
        "'') = 'true') "
        "FROM activities WHERE study = '004' GROUP BY 1"
    )
    alike(rows(exhibits, "activities-kind", "kind", "activities", "with_result", "with_goal"), counted)


def test_activities_by_municipality(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT p.municipality, count(DISTINCT a.id) FROM activities a JOIN activity_parties p ON "
        "p.activity = a.id "
        "WHERE a.study = '004' AND p.municipality IS NOT NULL GROUP BY 1"
    )
    alike(rows(exhibits, "activities-municipality", "municipality", "activities"), counted)


def test_activities_by_country(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        """SELECT coalesce(p.country, l.country) AS land, count(DISTINCT a.id) FROM activities a
        JOIN activity_parties p ON p.activity = a.id AND p.municipality IS NULL
        LEFT JOIN places l ON l.id = p.place
        WHERE a.study = '004' AND land IS NOT NULL AND land <> 'TR' GROUP BY 1"""
    )
    frame = exhibits["activities-country"].table.frame.drop_nulls("country")
    alike(sorted(frame.select("country", "activities").rows(), key=repr), counted)


def test_activities_of_all_studies(exhibits: Exhibits, sql: Query) -> None:
    counted = sql("SELECT study, count(*) FROM activities GROUP BY 1")
    alike(rows(exhibits, "activities-stated", "study", "activities"), counted)


# --- the whole package ----------------------------------------------------------------------------------


def test_every_tie_stands_once(exhibits: Exhibits, sql: Query) -> None:
    assert rows(exhibits, "ties-map", "tie") == sorted(sql("SELECT id FROM agreements"))


def test_all_ties_by_continent_and_tier(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        """SELECT c.continent, m.kind, count(DISTINCT a.id) FROM agreements a
        JOIN agreement_parties h ON h.agreement = a.id AND h.municipality IS NOT NULL
        JOIN agreement_parties f ON f.agreement = a.id AND f.partner IS NOT NULL
        JOIN partners p ON p.id = f.partner LEFT JOIN places l ON l.id = p.place
        LEFT JOIN countries c ON c.id = coalesce(p.country, l.country)
        JOIN municipalities m ON m.id = h.municipality GROUP BY 1, 2"""
    )
    alike(rows(exhibits, "ties-continents", "continent", "municipality_kind", "ties"), counted)


def test_all_ties_by_year(exhibits: Exhibits, sql: Query) -> None:
    dated = sql("SELECT CAST(substr(date, 1, 4) AS INTEGER), count(*) FROM agreements GROUP BY 1")
    frame = exhibits["ties-years"].table.frame.group_by("year").agg(pl.col("ties").sum())
    alike(sorted(frame.rows(), key=repr), dated)


@pytest.mark.parametrize(
    "name", ["ties-kinds", "ties-continents", "ties-countries", "ties-municipalities", "ties-matrix"]
)
def test_each_division_of_all_ties_adds_up(exhibits: Exhibits, name: str) -> None:
    assert exhibits[name].table.frame["ties"].sum() == 542


def test_municipalities_by_number_of_ties(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        "SELECT municipality, count(DISTINCT agreement) FROM agreement_parties WHERE municipality IS "
        "NOT NULL GROUP BY 1"
    )
    alike(rows(exhibits, "ties-municipalities", "municipality", "ties"), counted)


def test_like_municipalities_include_those_without_ties(exhibits: Exhibits) -> None:
    """Ankara has 25 districts, of which 20 have a tie; Bala is one of the others."""
    frame = exhibits["like-municipalities"].table.frame
    ankara = frame.filter(province="Ankara", municipality_kind="metropolitan_district")
    assert (ankara.height, (ankara["ties"] == 0).sum()) == (25, 5)
    assert ankara.filter(municipality="ankara-bala")["ties"].item() == 0


def test_measures_of_the_network(exhibits: Exhibits, sql: Query) -> None:
    frame = exhibits["network-measures"].table.frame
    measured = dict(frame.select("measure", "value").rows())
    pairs = sql(
        """SELECT DISTINCT h.municipality, coalesce(p.place, a.id) FROM agreements a
        JOIN agreement_parties h ON h.agreement = a.id AND h.municipality IS NOT NULL
        JOIN agreement_parties f ON f.agreement = a.id AND f.partner IS NOT NULL
        JOIN partners p ON p.id = f.partner WHERE a.state <> 'rejected'"""
    )
    assert measured["edges"] == len(pairs)
    assert measured["nodes"] == len({one for one, _ in pairs} | {other for _, other in pairs})
    assert measured["duplicates"] == 541 - len(pairs)


def test_the_network_is_the_one_that_the_command_measures(exhibits: Exhibits, package: Path) -> None:
    measured = dict(exhibits["network-measures"].table.frame.select("measure", "value").rows())
    command = measure(read_package_ties(package).network).as_dict()
    assert measured == {name: pytest.approx(command[name]) for name in measured}


def test_cities_shared_by_municipalities(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        """SELECT p.place, count(DISTINCT h.municipality) AS n FROM agreement_parties h
        JOIN agreement_parties f ON f.agreement = h.agreement AND f.partner IS NOT NULL
        JOIN partners p ON p.id = f.partner
        JOIN agreements a ON a.id = f.agreement AND a.state <> 'rejected'
        WHERE h.municipality IS NOT NULL AND p.place IS NOT NULL GROUP BY 1 HAVING n > 1"""
    )
    alike(rows(exhibits, "network-shared", "place", "municipalities"), counted)


def test_the_picture_draws_every_tie_of_the_shared_cities(exhibits: Exhibits, sql: Query) -> None:
    counted = sql(
        """SELECT h.municipality, p.place, count(DISTINCT h.agreement) AS n FROM agreement_parties h
        JOIN agreement_parties f ON f.agreement = h.agreement AND f.partner IS NOT NULL
        JOIN partners p ON p.id = f.partner
        WHERE h.municipality IS NOT NULL AND p.place IN (
            SELECT q.place FROM agreement_parties g
            JOIN agreement_parties e ON e.agreement = g.agreement AND e.partner IS NOT NULL
            JOIN partners q ON q.id = e.partner WHERE g.municipality IS NOT NULL
            GROUP BY q.place HAVING count(DISTINCT g.municipality) > 1)
        GROUP BY 1, 2"""
    )
    alike(rows(exhibits, "network-picture", "municipality", "place", "ties"), counted)
    assert len(exhibits["network-picture"].figures[0].records("tr")) == len(counted)


def test_every_exhibit_has_a_golden_test(exhibits: Exhibits) -> None:
    """A new table in the report must be counted here as well."""
    source = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in exhibits if f'"{name}"' not in source] == []
