"""A municipality against its like: numbers below, equal and above, and what cannot be said."""

from __future__ import annotations

import re

import polars as pl

from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.hall import Hall
from elci.observatory.gallery.likeness import covered, likeness, likeness_offers


def test_cankaya_among_the_districts_of_ankara(hall: Hall) -> None:
    found = likeness(hall, Choice(municipality="ankara-cankaya", like="province"), "tr")
    ties = found["standings"][0]
    frame = covered(hall).filter(province="Ankara", municipality_kind="metropolitan_district")
    own = frame.filter(municipality="ankara-cankaya")["ties"].item()
    others = frame.filter(pl.col("municipality") != "ankara-cankaya")["ties"]
    assert found["number"] == 24
    assert (ties["value"], ties["below"], ties["equal"], ties["above"]) == (
        own,
        (others < own).sum(),
        (others == own).sum(),
        (others > own).sum(),
    )
    assert ties["below"] + ties["equal"] + ties["above"] == 24


def test_the_municipality_is_marked_and_named_in_the_drawing(hall: Hall) -> None:
    found = likeness(hall, Choice(municipality="ankara-cankaya"), "tr")
    drawing = found["standings"][0]["figure"]["broad"]
    marked = re.findall(r'fill="#a8400f"[^>]*data-name="([^"]+)"', drawing)
    assert marked == ["Çankaya"]
    assert re.search(r'font-weight="600"[^>]*>Çankaya<', drawing)


def test_too_few_of_its_like_is_said_and_not_drawn(hall: Hall) -> None:
    found = likeness(hall, Choice(municipality="ankara"), "tr")
    assert (found["enough"], found["standings"]) == (False, [])
    assert found["number"] < found["fewest"]


def test_a_municipality_that_no_list_covers_has_no_standing(hall: Hall) -> None:
    assert likeness(hall, Choice(municipality="atlantis"), "tr")["standings"] is None


def test_only_covered_municipalities_are_offered(hall: Hall) -> None:
    keys = [key for key, _ in likeness_offers(hall, "tr")["municipality"]]
    assert sorted(keys) == sorted(covered(hall)["municipality"])
