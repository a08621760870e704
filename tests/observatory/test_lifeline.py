"""The life of a tie as a drawing: every mark in its year and lane, every term in words or by its number."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from elci.observatory.charts.lifeline import Lane, Mark, Term, draw_lifeline
from elci.observatory.charts.words import Words

LANES = [
    Lane("state", "Kararlar", "ring"),
    Lane("visit", "Ziyaretler", "triangle"),
    Lane("project", "Projeler", "square"),
]
TERMS = [
    Term(1, 1989.2, 1994.2, "Murat Karayalçın → Vedat Aydın", "SHP"),
    Term(2, 1994.2, 1999.3, "Melih Gökçek", "RP"),
]
MARKS = [
    Mark("state", 1992.0, 1992.99, "1992: İmzalandı"),
    Mark("visit", 1993.4, 1993.4, "Mayıs 1993: Ziyaret <&>", "/etkinlikler/a/"),
    Mark("visit", 1993.45, 1993.45, "Haziran 1993: Ziyaret"),
]
SVG = "{http://www.w3.org/2000/svg}"


def drawn(wide: float = 760) -> ET.Element:
    words = Words("Ankara – Sofya", "1992: İmzalandı", "tr")
    return ET.fromstring(draw_lifeline(MARKS, LANES, TERMS, words, years=(1988, 2000), name="l", wide=wide))


def texts(picture: ET.Element) -> list[str]:
    return [each.text or "" for each in picture.iter(f"{SVG}text")]


def test_lanes_without_marks_are_not_drawn() -> None:
    assert "Ziyaretler" in texts(drawn())
    assert "Projeler" not in texts(drawn())


def test_marks_that_would_cover_each_other_are_one_with_its_number() -> None:
    heap = [each for each in drawn().iter(f"{SVG}g") if each.get("class") == "lifeline-mark is-visit"]
    assert len(heap) == 1
    assert heap[0][0].text == "Mayıs 1993: Ziyaret <&>; Haziran 1993: Ziyaret"
    assert [each.text for each in heap[0].iter(f"{SVG}text")] == ["2"]


def test_a_year_without_a_day_is_a_line_as_long_as_it_may_have_been() -> None:
    [mark] = [each for each in drawn().iter(f"{SVG}g") if each.get("class") == "lifeline-mark is-state"]
    [span] = list(mark.iter(f"{SVG}line"))
    year = 760 / 13
    assert abs(float(span.get("x2", 0)) - float(span.get("x1", 0)) - year) < 1


def test_a_mayor_is_named_in_full_by_surname_or_by_number_as_there_is_room() -> None:
    assert "Melih Gökçek" in texts(drawn())
    assert "Karayalçın → Aydın" in texts(drawn(340))
    narrow = texts(drawn(150))
    assert {"1", "2", "RP"} <= set(narrow)
    assert "Melih Gökçek" not in narrow


def test_every_second_term_has_a_tint_and_all_say_who_governed() -> None:
    bands = list(drawn().iter(f"{SVG}rect"))
    assert [each.get("class") for each in bands] == ["chart-band is-even", "chart-band"]
    titles = {each.text for each in drawn().iter(f"{SVG}title")}
    assert "2. Melih Gökçek, RP" in titles
