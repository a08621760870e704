"""What a figure shows can be read back from its drawing and from its specification."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from typing import Any

import polars as pl
import pytest

from elci.observatory.exhibits import Exhibit
from elci.observatory.figures import (
    Figure,
    Lane,
    Matrix,
    Multiples,
    Ranked,
    RankedBars,
    Series,
    Span,
    Strip,
    TieMap,
    YearColumns,
    bundling,
)
from elci.observatory.maps import Land
from elci.observatory.wording import Bilingual, same

SVG = "{http://www.w3.org/2000/svg}"
WORDS: dict[str, Any] = {
    "name": "sample",
    "title": Bilingual("Bağlar", "Ties"),
    "description": Bilingual("Örnek.", "A sample."),
    "source": Bilingual("Kaynak: örnek.", "Source: a sample."),
}
TWO = [Series("a", same("Avrupa"), "#232673"), Series("b", same("Asya"), "#8d4600")]


def years() -> YearColumns:
    lanes = [Lane(same("Başkan"), [Span(1989.5, 1994.5, [same("Karayalçın")], "1989–1994")])]
    counts = {(1989, "a"): 1, (1992, "a"): 3, (1992, "b"): 2, (1994, "b"): 4}
    return YearColumns(**WORDS, counts=counts, series=TWO, lanes=lanes, ruled=[1989.5])


def bars() -> RankedBars:
    rows = [
        Ranked(same("Keçiören"), {"a": 9, "b": 11}, 22),
        Ranked(same("Çankaya"), {"a": 10}),
        Ranked(same("Bala"), {}),
    ]
    return RankedBars(**WORDS, rows=rows, series=TWO)


def matrix() -> Matrix:
    names = [("x", same("İstanbul")), ("y", same("Ankara"))]
    return Matrix(
        **WORDS,
        cells={("x", "p"): 5, ("y", "q"): 1},
        rows=names,
        columns=[("p", same("Çin")), ("q", same("İran"))],
    )


def multiples() -> Multiples:
    counts = {("x", 1994): 2, ("x", 2001): 1, ("y", 2003): 4}
    return Multiples(
        **WORDS,
        counts=counts,
        panels=[("x", same("Çankaya")), ("y", same("Şile"))],
        years=(1994, 2003),
        ruled=[1999],
    )


def strip() -> Strip:
    members = [(same(name), value) for name, value in zip("ABCDEF", (0, 0, 1, 2, 4, 22), strict=True)]
    return Strip(**WORDS, groups=[(same("Ankara"), members)], unit=same("bağ"))


SAMPLES = [years, bars, matrix, multiples, strip]


def marks(drawing: str) -> list[dict[str, str]]:
    """Data attributes of the marks, in the order drawn."""
    found = []
    for element in ElementTree.fromstring(drawing).iter():
        if "chart-mark" in element.get("class", "").split():
            found.append({key[5:]: value for key, value in element.attrib.items() if key.startswith("data-")})
    return found


def as_text(records: list[dict[str, Any]]) -> list[tuple[tuple[str, str], ...]]:
    return sorted(
        tuple(
            sorted(
                (key, f"{value:g}" if isinstance(value, float) else str(value)) for key, value in one.items()
            )
        )
        for one in records
    )


def all_figures(exhibits: dict[str, Exhibit]) -> list[Figure]:
    return [figure for exhibit in exhibits.values() for figure in exhibit.figures]


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_drawing_holds_every_record(sample: Any, language: str) -> None:
    figure = sample()
    assert as_text(marks(figure.draw(language))) == as_text(figure.records(language))


@pytest.mark.parametrize("language", ["tr", "en"])
def test_every_chart_of_the_report_can_be_read_back(exhibits: dict[str, Exhibit], language: str) -> None:
    for figure in all_figures(exhibits):
        if not isinstance(figure, TieMap):
            assert as_text(marks(figure.sheet(language))) == as_text(figure.records(language)), figure.name


@pytest.mark.parametrize("language", ["tr", "en"])
def test_every_specification_holds_the_same_records(exhibits: dict[str, Exhibit], language: str) -> None:
    for figure in all_figures(exhibits):
        values = json.loads(json.dumps(figure.specification(language)))["data"]["values"]
        kept = [{key: value for key, value in one.items() if key != "place"} for one in values]
        assert as_text(kept) == as_text(figure.records(language)), figure.name


def test_every_line_of_a_map_can_be_read_back(exhibits: dict[str, Exhibit]) -> None:
    for figure in all_figures(exhibits):
        if isinstance(figure, TieMap):
            drawn = ElementTree.fromstring(figure.draw("tr"))
            titles = [
                element.find(f"{SVG}title").text  # type: ignore[union-attr]
                for element in drawn.iter(f"{SVG}g")
                if "map-tie" in element.get("class", "").split()
            ]
            lines = sorted(line for title in titles for line in (title or "").split("\n"))
            records = figure.records("tr")
            assert len(lines) == sum(one["value"] for one in records), figure.name
            assert set(lines) >= {f"{one['from']} – {one['to']}" for one in records}, figure.name


def test_a_map_shows_the_ties_of_its_table(exhibits: dict[str, Exhibit]) -> None:
    placed = exhibits["ties-map"].table.frame.filter(pl.col("longitude").is_not_null())
    world = exhibits["ties-map"].figures[0]
    assert sum(one["value"] for one in world.records("en")) == placed.height


def test_a_chart_shows_the_numbers_of_its_table(exhibits: dict[str, Exhibit]) -> None:
    for name in ("ankara-years", "ankara-kinds", "ankara-districts", "istanbul-districts", "units-province"):
        exhibit = exhibits[name]
        drawn = [one for one in exhibit.figures[0].records("tr") if one.get("series") != "çalışmada yazılan"]
        assert sum(one["value"] for one in drawn) == exhibit.table.frame["ties"].sum(), name


def test_bars_are_as_long_as_their_numbers() -> None:
    drawn = ElementTree.fromstring(bars().draw("tr"))
    lengths = {
        float(element.get("width", "0")) / float(element.get("data-value", "1"))
        for element in drawn.iter(f"{SVG}rect")
        if element.get("data-value") not in (None, "0")
    }
    assert max(lengths) - min(lengths) < 0.02 * max(lengths)


def test_columns_are_as_high_as_their_numbers() -> None:
    drawn = ElementTree.fromstring(years().draw("tr"))
    heights = [
        (float(element.get("height", "0")) + 0.6) / float(element.get("data-value", "1"))
        for element in drawn.iter(f"{SVG}rect")
        if element.get("data-value")
    ]
    assert max(heights) - min(heights) < 0.3


def test_the_printed_number_stands_beside_a_different_one() -> None:
    assert "20 (yazılan 22)" in bars().draw("tr")
    assert "20 (printed 22)" in bars().draw("en")


def test_numbers_are_told_to_a_screen_reader() -> None:
    described = ElementTree.fromstring(years().draw("tr")).find(f"{SVG}desc")
    assert described is not None
    assert "1992 · Asya: 2" in (described.text or "")


def test_a_column_of_which_nothing_is_known_is_hatched() -> None:
    figure = Matrix(
        **WORDS,
        cells={("x", "p"): 1},
        rows=[("x", same("Kültür"))],
        columns=[("p", same("Seul")), ("q", same("öteki 45"))],
        dots=True,
        blank=["q"],
    )
    drawn = ElementTree.fromstring(figure.draw("tr"))
    [blank] = [element for element in drawn.iter(f"{SVG}g") if element.get("class") == "chart-blank"]
    assert blank.find(f"{SVG}title").text == "metinde yok"  # type: ignore[union-attr]
    assert [one["column"] for one in figure.records("tr")] == ["Seul"]


def test_quartiles_of_a_strip() -> None:
    """0 0 1 2 4 22: quartiles by linear interpolation are 0.25, 1.5 and 3.5."""
    drawn = ElementTree.fromstring(strip().draw("tr"))
    [middle] = [one for one in drawn.iter() if one.get("class") == "chart-middle"]
    [median] = [one for one in drawn.iter() if one.get("class") == "chart-median"]
    assert (middle.get("data-lower"), median.get("data-median"), middle.get("data-upper")) == (
        "0.25",
        "1.5",
        "3.5",
    )


@pytest.mark.parametrize("sample", SAMPLES)
def test_specifications_are_drawn_by_vega(sample: Any) -> None:
    vl_convert = pytest.importorskip("vl_convert")
    drawn = ElementTree.fromstring(vl_convert.vegalite_to_svg(sample().specification("tr")))
    words = " ".join(text for text in drawn.itertext())
    assert "Bağlar" in words


def test_a_files_drawing_carries_title_and_source() -> None:
    words = " ".join(ElementTree.fromstring(bars().sheet("tr")).itertext())
    assert "Kaynak: örnek." in words


def test_every_figure_is_worded_in_both_languages(exhibits: dict[str, Exhibit]) -> None:
    for figure in all_figures(exhibits):
        for words in (figure.title, figure.description, figure.source):
            assert words.tr, figure.name
            assert words.en, figure.name


def test_names_of_figures_are_unique(exhibits: dict[str, Exhibit]) -> None:
    names = [figure.name for figure in all_figures(exhibits)]
    assert len(names) == len(set(names))


def crowd(number: int) -> pl.DataFrame:
    """Ties of one city with two countries: of every four, three go to A (two places) and one to B."""
    places = [(10.0, 0.0, "A"), (20.0, 0.0, "A"), (10.0, 0.0, "A"), (0.0, 50.0, "B")]
    rows = [
        {
            "tie": f"t{place}",
            "municipality_tr": "Ankara",
            "municipality_en": "Ankara",
            "home_longitude": 32.85,
            "home_latitude": 39.92,
            "home_country": "TR",
            "home_country_tr": "Türkiye",
            "home_country_en": "Türkiye",
            "partner_tr": "Kent",
            "partner_en": "City",
            "longitude": places[place % 4][0],
            "latitude": places[place % 4][1],
            "population": None,
            "country": places[place % 4][2],
            "country_tr": f"Ülke {places[place % 4][2]}",
            "country_en": f"Country {places[place % 4][2]}",
            "continent": "EU",
        }
        for place in range(number)
    ]
    return pl.DataFrame(rows, schema_overrides={"population": pl.Int64})


def a_map(number: int) -> TieMap:
    return TieMap(**WORDS, ties=crowd(number), land=Land((), "no land"))


def test_few_ties_are_a_line_per_pair_of_places() -> None:
    assert sorted(one["value"] for one in a_map(8).records("tr")) == [2, 2, 4]


def test_thousands_of_ties_are_a_line_per_pair_of_countries() -> None:
    """A's places lie at 10° and 20° east on the equator: their middle, each place once, at 15°."""
    found = a_map(5_004).records("en")
    assert [(one["from"], one["to"], one["value"]) for one in found] == [
        ("Türkiye", "Country A", 3_753),
        ("Türkiye", "Country B", 1_251),
    ]
    assert (found[0]["to_longitude"], found[0]["to_latitude"]) == (15.0, 0.0)


def test_a_bundled_map_says_so() -> None:
    assert "5.004" in a_map(5_004).told("tr")
    assert "Each line is a pair of countries" in a_map(5_004).told("en")
    assert "country" not in a_map(8).told("en")


def test_lines_beyond_the_most_are_counted_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundling, "MOST", 1)
    assert [one["to"] for one in a_map(5_004).records("en")] == ["Country A"]
    assert "3,753 of 5,004 ties are drawn" in a_map(5_004).told("en")
