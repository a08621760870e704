"""The findings of the reference package: what each says, counted together, the same every time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields
from math import isfinite

import pytest
from tests.observatory.statistics.packages import changed, named, rows

from elci.dataset.files import Package
from elci.observatory.statistics import Finding, WorldCity, findings

NOT_COMPUTABLE = {
    "change-of-mayor": 3,
    "units-election-years": 5,
    "units-law-2014": 5,
    "districts-near-neighbours": 0,
    "decision-to-signature": 2,
    "signature-to-last-activity": 0,
}
_END_OF_SENTENCE = re.compile(r"[.!?](?=\s|$)")


def test_what_cannot_be_computed_says_so_with_its_n(found: list[Finding]) -> None:
    lacking = {finding.name: finding.n for finding in found if not finding.computable}
    assert lacking == NOT_COMPUTABLE
    for name, n in lacking.items():
        finding = named(found, name)
        assert (finding.not_computable_reason_tr or "").startswith(f"hesaplanamıyor, n = {n}: ")
        assert (finding.not_computable_reason_en or "").startswith(f"not computable, n = {n}: ")
        assert (finding.effect, finding.p_value, finding.adjusted_p) == (None, None, None)


def test_tests_are_counted(found: list[Finding]) -> None:
    with_p = [finding for finding in found if finding.p_value is not None]
    assert {finding.tests for finding in found} == {len(with_p)}
    smallest = min(with_p, key=lambda finding: finding.p_value or 0)
    assert smallest.adjusted_p == pytest.approx(min(1.0, len(with_p) * (smallest.p_value or 0)))
    assert all((finding.adjusted_p or 0) >= (finding.p_value or 0) for finding in with_p)


def test_names_are_different_and_every_chapter_is_there(found: list[Finding]) -> None:
    assert len({finding.name for finding in found}) == len(found)
    assert {finding.chapter for finding in found} == {
        "hypothesis-1", "hypothesis-2", "units", "diffusion", "durations",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["tr", "en"])
def test_plain_words_are_two_sentences(found: list[Finding], language: str) -> None:
    for finding in found:
        plain = getattr(finding, f"plain_{language}")
        assert len(_END_OF_SENTENCE.findall(plain)) == 2, plain
        assert plain.endswith("."), plain


def test_every_text_is_there_in_both_languages(found: list[Finding]) -> None:
    texts = [field.name for field in fields(Finding) if field.name.endswith(("_tr", "_en"))]
    for finding in found:
        for name in texts:
            if "reason" not in name:
                assert getattr(finding, name).strip(), (finding.name, name)
                assert "{" not in getattr(finding, name), (finding.name, name)


def test_turkish_texts_are_turkish(found: list[Finding]) -> None:
    """No sentence was left in the other language."""
    english = re.compile(r"\b(the|and|of|with|is|are)\b")
    for finding in found:
        for field in fields(Finding):
            if field.name.endswith("_tr"):
                assert not english.search(getattr(finding, field.name) or ""), (finding.name, field.name)


def test_effects_lie_within_their_intervals(found: list[Finding]) -> None:
    for finding in found:
        if finding.effect is not None and finding.interval is not None:
            low, high = finding.interval
            assert low is None or low <= finding.effect, finding.name
            assert high is None or finding.effect <= high, finding.name
            assert isfinite(finding.effect)


def test_tables_have_the_columns_that_people_read(found: list[Finding]) -> None:
    for finding in found:
        for row in finding.table:
            for column in finding.columns:
                assert {column.source("tr"), column.source("en")} <= set(row), (finding.name, column.name)


def test_the_same_package_gives_the_same_findings(reference: Package, found: list[Finding]) -> None:
    assert findings(reference, rounds=1999) == found


def test_a_test_keeps_its_numbers_when_others_change(reference: Package, found: list[Finding]) -> None:
    """Each has a seed of its own: without units the permutation of the districts is the same."""
    fewer = findings(changed(reference, unit_events=[], agreement_purposes=[]), rounds=1999)
    assert named(fewer, "alignment-districts") == named(found, "alignment-districts")


def test_an_empty_package_answers_nothing() -> None:
    assert [finding.name for finding in findings({}, rounds=99) if finding.computable] == []


def test_africa_before_and_after_2005(found: list[Finding]) -> None:
    """1 tie in the 14 years 1991–2004, 14 in the 16 years 2005–2020."""
    rate = named(found, "africa-rate-2005")
    assert rate.n == 15
    assert rate.effect == pytest.approx((14 / 16) / (1 / 14))
    assert rate.interval is not None
    assert rate.interval[0] == pytest.approx(1.864, abs=0.01)
    assert rate.p_value == pytest.approx(0.0013, abs=5e-4)


def test_africas_share_rose_less_surely_than_its_number(found: list[Finding]) -> None:
    """All ties rose: 14 of 116 after 2005 against 1 of 37 before."""
    share = named(found, "africa-share-2005")
    assert (share.p_value or 0) > 0.05 > (named(found, "africa-rate-2005").p_value or 1)


def test_fifty_of_sixty_partners_are_capitals_and_at_most_sixty_five_of_istanbuls(
    found: list[Finding],
) -> None:
    table = named(found, "capitals-as-another-city").table
    assert [(row["ties"], row["capitals"]) for row in table] == [(60, 50), (101, 65)]


def test_the_districts_rate_ratio_hangs_on_year_effects(found: list[Finding]) -> None:
    """106 ties; about 1.8 times with year effects, more and seemingly sure without them."""
    panel = named(found, "alignment-districts")
    assert panel.n == 106
    assert panel.effect == pytest.approx(1.83, abs=0.01)
    assert panel.interval is not None
    assert (panel.interval[0] or 0) < 1 < (panel.interval[1] or 0)
    without = next(row for row in panel.table if "without year effects" in row["reading_en"])
    assert without["effect"] > panel.effect
    assert without["low"] > 1


def test_the_metropolitan_ratio_hangs_on_1991_to_1995(found: list[Finding]) -> None:
    """1.65 without those years, below 1 with DYP alone, above with SHP as its partner."""
    effects = [row["effect"] for row in named(found, "alignment-metropolitan").table]
    assert effects[0] == pytest.approx((26 / 18) / (7 / 8))
    assert effects[1] < 1 < effects[2]


def test_terms_since_1984(found: list[Finding]) -> None:
    terms = named(found, "years-after-election")
    assert terms.n == len(terms.table) == 7
    assert terms.effect == pytest.approx(69 / 64)


def test_a_table_of_the_worlds_cities_takes_the_place_of_the_package(reference: Package) -> None:
    """With every partner a capital, the share observed is one."""
    partners = {(str(row["id"]), str(row["country"])) for row in reference["places"] if row["kind"] == "city"}
    world = [WorldCity(key, country, 1_000_000, capital=True) for key, country in partners]
    world += [WorldCity(f"w{number}", "XX", 1_000_000, capital=False) for number in range(2000)]
    finding = named(findings(reference, cities=world, rounds=199), "capitals-by-population")
    assert finding.table[0]["share"] == 1.0
    assert finding.table[1]["share"] < 0.4
    assert finding.data_en.endswith("the table of the world’s cities that was given.")


def test_neighbours_are_tested_once_their_list_is_there(reference: Package) -> None:
    pairs = [("ankara-cankaya", "ankara-golbasi"), ("ankara-kecioren", "ankara-yenimahalle"),
             ("ankara-sincan", "ankara-etimesgut"), ("ankara-kecioren", "ankara-sincan")]  # fmt: skip
    finding = named(findings(reference, neighbours=pairs, rounds=199), "districts-near-neighbours")
    assert finding.computable
    assert finding.p_value is not None


def dated_anew(reference: Package, kept: int) -> Package:
    """The districts' ties moved into whole years in which AK Parti governed district and state.

    Every tie but each `kept`-th one; all of them where that is 0. Districts that AK Parti never won are left.
    """
    ruled: dict[str, list[int]] = {}
    for row in reference["local_elections"]:
        if row["party"] == "AK Parti" and isinstance(row["year"], int):
            whole = range(row["year"] + 1, min(row["year"] + 5, 2021))
            ruled.setdefault(str(row["municipality"]), []).extend(whole)
    parties = reference["agreement_parties"]
    home = {str(row["agreement"]): str(row["municipality"]) for row in parties if row["municipality"]}
    moved = []
    for number, row in enumerate(reference["agreements"]):
        municipality = home.get(str(row["id"]), "")
        years = ruled.get(municipality, []) if municipality != "ankara" else []
        stays = not years or (kept and number % kept == 0)
        moved += [row] if stays else rows("agreements", {**row, "date": years[number % len(years)]})
    return changed(reference, agreements=moved)


def test_ties_moved_into_years_of_a_shared_party_are_found(reference: Package) -> None:
    finding = named(findings(dated_anew(reference, 6), rounds=999), "alignment-districts")
    assert (finding.effect or 0) > 3
    assert (finding.p_value or 1) < 0.02


def test_where_all_ties_lie_on_one_side_there_is_a_p_but_no_ratio(reference: Package) -> None:
    finding = named(findings(dated_anew(reference, 0), rounds=999), "alignment-districts")
    assert finding.computable
    assert finding.effect is None
    assert (finding.p_value or 1) < 0.02
    assert len(_END_OF_SENTENCE.findall(finding.plain_tr)) == 2


def founded(years: Iterable[int]) -> list[dict[str, object]]:
    """One unit of Ordu founded in each year."""
    return [
        {"id": f"u{n}", "municipality": "ordu", "unit_name": f"Birim {n}", "event": "founded", "date": year}
        for n, year in enumerate(years)
    ]


def test_units_founded_in_election_years_are_found(reference: Package) -> None:
    years = [1994, 1999, 2004, 2009, 2009, 2009, 2014, 2014, 2014, 2014, 2019, 2019, 1997, 2001, 2011, 2016]
    events = rows("unit_events", *founded(years))
    finding = named(findings(changed(reference, unit_events=events), rounds=99), "units-election-years")
    assert finding.effect == pytest.approx(12 / 16 - 7 / 32)
    assert (finding.p_value or 1) < 0.001


def test_units_founded_after_the_law_are_found(reference: Package) -> None:
    years = [2005, 2008, *range(2014, 2021), *range(2014, 2021)]
    events = rows("unit_events", *founded(years))
    finding = named(findings(changed(reference, unit_events=events), rounds=99), "units-law-2014")
    assert finding.effect == pytest.approx((14 / 7) / (2 / 25))


def test_decisions_and_signatures_give_a_median(reference: Package) -> None:
    """Twelve decisions of 2010, signed after 1, 2 or 3 years, and three never."""
    events = []
    for number in range(15):
        key = str(reference["agreements"][number]["id"])
        events.append({"id": f"d{number}", "agreement": key, "state": "decided", "date": 2010, "position": 1})
        if number < 12:
            signed = 2011 + number % 3
            events.append(
                {"id": f"s{number}", "agreement": key, "state": "signed", "date": signed, "position": 2}
            )
    package = changed(reference, agreement_events=rows("agreement_events", *events))
    finding = named(findings(package, rounds=99), "decision-to-signature")
    assert (finding.n, finding.effect) == (12, 2.0)


def test_activities_that_name_a_tie_give_a_median(reference: Package) -> None:
    """Ten ties of 2000 silent since 2004, two active to the end."""
    keys = [str(row["id"]) for row in reference["agreements"]][:12]
    agreements = rows("agreements", *({"id": key, "state": "listed", "date": 2000} for key in keys))
    activities = rows("activities", *({"id": f"a{n}", "date": 2004 if n < 10 else 2020} for n in range(12)))
    parties = rows("activity_parties", *({"id": f"p{n}", "activity": f"a{n}", "agreement": key}
                                         for n, key in enumerate(keys)))  # fmt: skip
    package = changed(reference, agreements=agreements, activities=activities, activity_parties=parties)
    finding = named(findings(package, rounds=99), "signature-to-last-activity")
    assert (finding.n, finding.effect) == (10, 4.0)


def test_mayors_of_districts_make_the_change_of_mayor_computable(reference: Package) -> None:
    districts = ("ankara-kecioren", "ankara-sincan", "ankara-cankaya")
    named_mayors = [
        {"id": f"{key}-{year}", "municipality": key, "mayor": f"{key} {year}", "since": year, "position": 1}
        for key in districts
        for year in (1994, 2004, 2014)
    ]
    terms = rows("terms", *named_mayors)
    finding = named(findings(changed(reference, terms=terms), rounds=99), "change-of-mayor")
    assert (finding.n, finding.computable) == (6, True)
    row = finding.table[0]
    assert row["changed_years"] == 3 * 2 * 2
    assert row["changed_years"] + row["other_years"] == 3 * 27
