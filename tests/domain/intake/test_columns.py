"""Which column of a list holds what."""

from __future__ import annotations

from elci.domain.intake.cells import read_date
from elci.domain.intake.columns import Field, recognise, side_by_side

COUNTRIES = {"Bulgaristan", "Küba", "Kore"}
READS = {
    Field.COUNTRY: lambda text: text in COUNTRIES,
    Field.DATE: lambda text: read_date(text).value is not None,
}


def test_columns_are_recognised_by_their_headings() -> None:
    rows = [
        ["S.No", "Belediye", "Kardeş Kent", "Ülke", "İmza Tarihi"],
        ["1", "Ankara", "Filibe", "Bulgaristan", "1998"],
    ]
    found = recognise(rows, READS)
    assert found.fields == {Field.MUNICIPALITY: 1, Field.PARTNER: 2, Field.COUNTRY: 3, Field.DATE: 4}


def test_a_title_above_the_headings_is_passed_over() -> None:
    rows = [["Kardeş kentlerimiz", ""], ["2026", ""], ["Kent", "Ülke"], ["Filibe", "Bulgaristan"]]
    assert recognise(rows, READS).header == 2


def test_a_column_without_heading_is_recognised_by_its_cells() -> None:
    rows = [["Filibe", "Bulgaristan", "1998"], ["Havana", "Küba", "2001"], ["Seul", "Kore", "1971"]]
    found = recognise(rows, READS)
    assert (found.header, found.fields) == (-1, {Field.COUNTRY: 1, Field.DATE: 2})


def test_a_heading_of_another_language_is_known() -> None:
    rows = [["itemLabel", "partnerLabel", "countryLabel"], ["Ankara", "Havana", "Küba"]]
    assert recognise(rows, READS).fields[Field.PARTNER] == 1


def test_the_signature_of_two_years_lists_is_the_same_whatever_their_letters() -> None:
    one = recognise([["Kardeş Kent", "Ülke"], ["Filibe", "Bulgaristan"]], READS)
    other = recognise([["KARDEŞ KENT", "ÜLKE "], ["Havana", "Küba"]], READS)
    assert one.signature == other.signature != ""


def test_blocks_side_by_side_are_counted() -> None:
    assert side_by_side(["Yıl", "Kent Adı", "Yıl", "Kent Adı", "Yıl", "Kent Adı"]) == 3
    assert side_by_side(["Belediye", "Kent", "Ülke", "Yıl"]) == 1


def test_headings_that_nobody_knows_are_told_by_what_stands_below_them() -> None:
    rows = [["Yer", "Nerede", "Ne zaman"], ["Filibe", "Bulgaristan", "1998"], ["Havana", "Küba", "2001"]]
    found = recognise(rows, READS)
    assert (found.header, found.fields) == (0, {Field.COUNTRY: 1, Field.DATE: 2})


def test_a_first_row_that_is_a_tie_is_no_heading_though_it_says_kardes_kent() -> None:
    rows = [["Filibe", "Bulgaristan", "Kardeş Kent"], ["Havana", "Küba", "Kardeş Kent"]]
    assert recognise(rows, READS).header == -1
