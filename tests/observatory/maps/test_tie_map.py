"""The drawn map: what it says, what leads where, what is in front."""

import random
import re
import time
from itertools import accumulate
from xml.etree import ElementTree

import pytest

from elci.observatory.maps import (
    EUROPE_MIDDLE_EAST,
    TURKEY,
    WORLD,
    Caption,
    Land,
    Look,
    Place,
    Tie,
    View,
    draw_map,
)

SVG = "{http://www.w3.org/2000/svg}"
ISLAND = Land((([(0.0, 30.0), (0.0, 50.0), (40.0, 50.0), (40.0, 30.0)],),), "test")
CAPTION = Caption("Ankara’nın bağları", "İki bağ & bir ada", "tr", "Kaynak: çalışma 000")

ANKARA = Place("Ankara", 32.85, 39.92, "TR", "Türkiye")
SOFIA = Place("Sofya", 23.32, 42.70, "BG", "Bulgaristan")
HAVANA = Place("Havana", -82.37, 23.11, "CU", "Küba")
SEOUL = Place("Seul", 126.98, 37.57, "KR", "Kore")
TIES = [
    Tie("000-t4-008", ANKARA, SOFIA, "Ankara – Sofya, 1992 <kardeş kent>", "/bag/8", "europe"),
    Tie("000-t4-013", ANKARA, HAVANA, "Ankara – Havana, 1993", "/bag/13", "americas"),
    Tie("000-t4-001", ANKARA, SEOUL, "Ankara – Seul, 1971", "/bag/1", "asia"),
]


def drawn(ties: list[Tie], view: View = WORLD, look: Look | None = None) -> ElementTree.Element:
    return ElementTree.fromstring(draw_map(ties, ISLAND, CAPTION, view, look))


def ties_of(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return [each for each in picture.iter() if "map-tie" in (each.get("class") or "").split()]


def test_carries_its_text_alternative() -> None:
    picture = drawn(TIES)
    assert picture.findtext(f"{SVG}title") == "Ankara’nın bağları"
    assert picture.findtext(f"{SVG}desc") == "İki bağ & bir ada"
    assert picture.get("aria-labelledby") == "map-title"


def test_every_tie_leads_to_its_page_and_says_what_it_is() -> None:
    found = {
        each.get("data-id"): (each.get("href"), each.findtext(f"{SVG}title")) for each in ties_of(drawn(TIES))
    }
    assert found["000-t4-008"] == ("/bag/8", "Ankara – Sofya, 1992 <kardeş kent>")
    assert len(found) == 3


def test_a_map_with_links_is_a_group_and_one_without_an_image() -> None:
    plain = [Tie("1", ANKARA, SOFIA, "Ankara – Sofya")]
    assert drawn(TIES).get("role") == "group"
    assert drawn(plain).get("role") == "img"


def test_the_selected_tie_is_drawn_last() -> None:
    picture = drawn(TIES, look=Look(selected="000-t4-008"))
    assert ties_of(picture)[-1].get("data-id") == "000-t4-008"
    assert "is-selected" in (ties_of(picture)[-1].get("class") or "")


def test_the_selected_partner_is_named_even_when_no_name_is_asked_for() -> None:
    picture = drawn(TIES, look=Look(selected="000-t4-008", names=0))
    named = [each.text for each in picture.iter(f"{SVG}text") if "is-spare" not in (each.get("class") or "")]
    assert sorted(filter(None, named)) == ["Ankara", "Sofya"]


def test_ties_between_the_same_two_cities_are_one_line() -> None:
    renewed = Tie("000-t6-002", ANKARA, HAVANA, "Ankara – Havana, 2003", "/bag/2")
    lines = ties_of(drawn([*TIES, renewed]))
    assert len(lines) == 3
    assert "000-t4-013 000-t6-002" in {line.get("data-id") for line in lines}


def test_partners_outside_the_window_have_no_point() -> None:
    picture = drawn(TIES, EUROPE_MIDDLE_EAST)
    points = [each for each in picture.iter(f"{SVG}circle") if each.get("class") == "map-point"]
    assert len(points) == 1


@pytest.mark.parametrize("view", [WORLD, TURKEY, EUROPE_MIDDLE_EAST])
def test_nothing_needs_an_inline_style_or_a_script(view: View) -> None:
    for each in drawn(TIES, view).iter():
        assert "style" not in each.attrib
        assert each.tag not in {f"{SVG}script", f"{SVG}style"}
        assert not any(name.startswith("on") for name in each.attrib)


def test_a_file_of_its_own_has_size_paper_title_and_source() -> None:
    picture = drawn(TIES, look=Look(standalone=True, width=800))
    words = [each.text for each in picture.iter(f"{SVG}text")]
    assert picture.get("width") == "800"
    assert {"Ankara’nın bağları", "Kaynak: çalışma 000"} <= set(words)
    assert not [each for each in picture.iter(f"{SVG}text") if each.get("display") == "none"]


def test_land_is_cropped_to_the_window() -> None:
    wide = Land((([(-40.0, 0.0), (-40.0, 75.0), (100.0, 75.0), (100.0, 0.0)],),), "test")
    picture = ElementTree.fromstring(draw_map([], wide, CAPTION, EUROPE_MIDDLE_EAST, Look(width=500)))
    land = next(each for each in picture.iter() if each.get("class") == "map-land")
    steps = [float(step) for step in re.findall(r"(-?[\d.]+) -?[\d.]+", land.get("d") or "")]
    across = list(accumulate(steps))  # one ring: a place, then steps
    assert min(across) == pytest.approx(0, abs=0.2)
    assert max(across) == pytest.approx(500, abs=0.2)


def many(count: int) -> list[Tie]:
    chance = random.Random(4)
    return [
        Tie(
            str(index),
            Place("Ev", 26 + index % 19, 36 + index % 6, "TR", "Türkiye"),
            Place(
                "Uzak",
                chance.uniform(-179, 179),
                chance.uniform(-50, 70),
                f"K{index % 90}",
                f"Ülke {index % 90}",
            ),
            f"Bağ {index}",
            f"/bag/{index}",
        )
        for index in range(count)
    ]


def test_five_thousand_ties_are_drawn_within_a_second() -> None:
    ties = many(5_000)
    before = time.process_time()
    picture = draw_map(ties, ISLAND, CAPTION)
    assert time.process_time() - before < 1
    assert picture.count('class="map-tie"') == 5_000


def test_more_are_bundled_by_pair_of_countries() -> None:
    lines = ties_of(drawn(many(5_001)))
    titles = {line.findtext(f"{SVG}title") for line in lines}
    assert len(lines) == 90
    assert "Türkiye – Ülke 0: 56 bağ" in titles
