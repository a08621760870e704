"""Counts by year: what is drawn, said and linked."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from elci.observatory.charts import Band, Words, draw_timeline
from elci.observatory.charts.scale import round_step, ticks

SVG = "{http://www.w3.org/2000/svg}"
WORDS = Words("Yıllara göre bağlar", "Ankara’nın bağları.", "tr")


def drawn(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def bars(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return [each for each in picture.iter(f"{SVG}rect") if each.get("class") == "chart-bar"]


def test_the_description_holds_every_number() -> None:
    picture = drawn(draw_timeline({1992: 6, 1993: 2, 1994: 0}, WORDS))
    assert picture.findtext(f"{SVG}desc") == "Ankara’nın bağları. 1992: 6; 1993: 2."


def test_heights_are_in_proportion() -> None:
    one, three = bars(drawn(draw_timeline({1990: 100, 1991: 300}, WORDS, tall=400)))
    assert float(three.get("height", 0)) == pytest.approx(3 * float(one.get("height", 0)), rel=0.01)


def test_years_without_a_count_keep_their_place() -> None:
    first, last = bars(drawn(draw_timeline({1971: 1, 2021: 1}, WORDS, wide=720)))
    assert float(last.get("x", 0)) - float(first.get("x", 0)) > 600


def test_a_year_leads_to_its_rows() -> None:
    picture = drawn(draw_timeline({1992: 6}, WORDS, links={1992: "/baglar?yil=1992"}))
    link = next(each for each in picture.iter(f"{SVG}a"))
    assert link.get("href") == "/baglar?yil=1992"
    assert link.get("aria-label") == "1992: 6"


def test_a_band_outside_the_years_is_left_out_and_one_without_end_reaches_the_edge() -> None:
    bands = [Band(1950, 1960, "Önce"), Band(2019, None, "Yavaş")]
    picture = drawn(draw_timeline({1990: 1, 2021: 2}, WORDS, bands=bands, wide=700))
    (band,) = [
        each for each in picture.iter(f"{SVG}rect") if (each.get("class") or "").startswith("chart-band")
    ]
    assert float(band.get("x", 0)) + float(band.get("width", 0)) == pytest.approx(700, abs=0.2)


def test_a_band_too_narrow_for_its_name_still_says_it() -> None:
    picture = drawn(
        draw_timeline(dict.fromkeys(range(1950, 2020), 1), WORDS, bands=[Band(2018, 2018, "Tuna")])
    )
    assert "Tuna (2018–2018)" in [each.text for each in picture.iter(f"{SVG}title")]
    assert "Tuna" not in [each.text for each in picture.iter(f"{SVG}text")]


def test_no_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one year"):
        draw_timeline({}, WORDS)


@pytest.mark.parametrize("wide", [320, 360, 720, 1200])
def test_year_names_do_not_overlap(wide: int) -> None:
    picture = drawn(draw_timeline(dict.fromkeys(range(1923, 2027), 3), WORDS, wide=wide))
    places = [float(each.get("x", 0)) for each in picture.iter(f"{SVG}text") if len(each.text or "") == 4]
    assert len(places) >= 3
    assert min(b - a for a, b in pairwise(places)) > 30
    assert max(places) < wide


@pytest.mark.parametrize(
    ("largest", "steps", "step"), [(6, 3, 2), (1, 3, 1), (57, 3, 20), (571, 3, 200), (1863, 4, 500)]
)
def test_steps_are_round(largest: int, steps: int, step: int) -> None:
    assert round_step(largest, steps) == step


def test_the_last_tick_is_not_below_the_largest_value() -> None:
    assert ticks(6, 3) == [2, 4, 6]
    assert ticks(7, 3) == [5, 10]
