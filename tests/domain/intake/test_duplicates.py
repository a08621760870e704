"""Which rows are one tie."""

from __future__ import annotations

from elci.domain.dates import PartialDate
from elci.domain.intake.duplicates import ReadTie, Repeat, agree, repeats, tiers

PLOVDIV, HAVANA = "gn:728193", "gn:3553478"


def tie(key: int, municipality: str, place: str, date: str = "", kind: str = "sister_city") -> ReadTie:
    return ReadTie(key, municipality, place, kind, PartialDate.parse(date) if date else None)


def test_filibe_and_plovdiv_are_one_tie_and_the_fuller_date_stands() -> None:
    rows = [tie(1, "ankara", PLOVDIV, "1998"), tie(2, "ankara", PLOVDIV, "1998-05-12")]
    assert repeats(rows) == [Repeat((1, 2), holds=2)]


def test_one_tie_with_two_years_is_asked() -> None:
    rows = [tie(1, "ankara", HAVANA, "1998"), tie(2, "ankara", HAVANA, "2001")]
    assert repeats(rows) == [Repeat((1, 2), holds=0)]


def test_another_kind_with_the_same_city_is_another_tie() -> None:
    rows = [tie(1, "ankara", HAVANA), tie(2, "ankara", HAVANA, kind="memorandum")]
    assert repeats(rows) == []


def test_a_district_with_the_partner_of_its_metropolis_is_named_and_not_merged() -> None:
    rows = [tie(1, "ankara", HAVANA), tie(2, "ankara-cankaya", HAVANA)]
    assert repeats(rows) == []
    assert tiers(rows, {"ankara-cankaya": "ankara"}, held=set()) == {2: "ankara"}


def test_a_tie_of_the_tier_above_that_is_on_record_counts_too() -> None:
    rows = [tie(2, "ankara-cankaya", HAVANA)]
    assert tiers(rows, {"ankara-cankaya": "ankara"}, held={("ankara", HAVANA)}) == {2: "ankara"}


def test_a_year_agrees_with_a_day_of_it_and_not_with_another_year() -> None:
    assert agree(PartialDate(1998), PartialDate(1998, 5, 12))
    assert agree(None, PartialDate(1998))
    assert not agree(PartialDate(1998), PartialDate(1999))
    assert not agree(PartialDate(2004, before=True), PartialDate(2004, 5))
