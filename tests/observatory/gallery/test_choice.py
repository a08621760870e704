"""A choice keeps the rows that meet it, and weighs them as it says."""

from __future__ import annotations

import polars as pl
import pytest

from elci.observatory.gallery.choice import Choice
from elci.observatory.measures import counting

TIES = pl.DataFrame(
    {
        "tie": ["ankara--sofia", "ankara--berlin", "ankara--baku", "bala--berlin"],
        "municipality": ["ankara", "ankara", "ankara", "bala"],
        "city": ["sofia", "berlin", "baku", "berlin"],
        "place": ["sofia", "berlin", "baku", "berlin"],
        "kind": ["sister_city", "sister_city", "memorandum", "sister_city"],
        "continent": ["EU", "EU", "AS", "EU"],
        "year": [1992, 1995, None, 2001],
    }
)


def kept(**choice: object) -> list[str]:
    return Choice(**choice).narrowed(TIES)["tie"].to_list()  # type: ignore[arg-type]


def test_each_condition_keeps_the_rows_that_meet_it() -> None:
    assert kept(kind="memorandum") == ["ankara--baku"]
    assert kept(municipality="bala") == ["bala--berlin"]
    assert kept(continent="EU", municipality="ankara") == ["ankara--sofia", "ankara--berlin"]


def test_a_period_holds_its_edges_and_leaves_out_ties_of_unknown_year() -> None:
    assert kept(first=1992, last=1995) == ["ankara--sofia", "ankara--berlin"]
    assert kept(last=2020) == ["ankara--sofia", "ankara--berlin", "bala--berlin"]


def test_a_partner_city_counts_once_however_many_tie_up_with_it() -> None:
    by_continent = counting.count(Choice(weight="partners").narrowed(TIES), "continent")
    assert dict(by_continent.iter_rows()) == {"EU": 2, "AS": 1}


def test_even_weight_gives_every_municipality_the_same_part_of_a_thousand() -> None:
    weighed = Choice(weight="even").narrowed(TIES)
    by_municipality = dict(counting.count(weighed, "municipality").iter_rows())
    assert by_municipality == {"ankara": 500, "bala": 500}
    # Two thirds of Ankara's half and the whole of Bala's.
    assert dict(counting.count(weighed, "continent").iter_rows()) == {"EU": 833, "AS": 167}
    assert counting.total(weighed) == 1000


def test_a_choice_is_read_from_an_address_and_knows_whether_it_is_one() -> None:
    choice = Choice.of({"first": "1990", "continent": "AF", "page": "2", "kind": ""})
    assert choice == Choice(first=1990, continent="AF")
    assert (choice.whole, Choice().whole, Choice(weight="even").narrows) == (False, True, False)


def test_a_year_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError):
        Choice.of({"first": "MCMXC"})
