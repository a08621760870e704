"""What stands around the rows of a list."""

from __future__ import annotations

from elci.domain.intake.layout import Sections, joined_headings, mostly_alone, one_per_line


def sections(*, home: bool = True, country: bool = False) -> Sections:
    may = {word for word, may in (("home", home), ("country", country)) if may}
    return Sections(
        frozenset({0, 1}),
        frozenset(may),
        {"Çankaya Belediyesi"}.__contains__,
        {"Fransa", "Kuveyt"}.__contains__,
    )


def test_a_municipality_alone_in_its_row_heads_what_follows() -> None:
    found = sections()
    assert not found.is_tie(["Çankaya Belediyesi:", "", ""])
    assert (found.home, found.is_tie(["Lyon", "Fransa", ""])) == ("Çankaya Belediyesi", True)


def test_where_the_list_has_a_column_of_countries_one_alone_is_a_row_with_gaps() -> None:
    assert sections(country=False).is_tie(["", "Fransa", ""])


def test_a_city_alone_in_its_row_is_a_tie_without_a_country() -> None:
    assert sections().is_tie(["Lyon", "", ""])


def test_totals_and_notes_are_left_out_and_named() -> None:
    found = sections()
    rows = [["Genel Toplam", "24", ""], ["Kaynak: Bakanlık", "", ""], ["* görüşülüyor", "", ""]]
    assert not any(found.is_tie(row) for row in rows)
    assert found.left == ["Genel Toplam", "Kaynak: Bakanlık", "* görüşülüyor"]


def test_a_list_of_one_column_has_no_sections() -> None:
    assert mostly_alone([["Kuveyt", ""], ["Lyon", ""]])
    assert not mostly_alone([["Kuveyt", ""], ["Lyon", "1998"], ["Nacka", "2004"]])


def test_headings_in_two_rows_are_joined() -> None:
    assert joined_headings(["No", "Kardeş Kent", "", "Yıl"], ["", "Adı", "Ülkesi", ""]) == [
        "No", "Kardeş Kent Adı", "Kardeş Kent Ülkesi", "Yıl",
    ]  # fmt: skip


def test_cells_that_list_one_thing_per_line_are_read_side_by_side() -> None:
    assert one_per_line("Lyon\nNacka", "Fransa\nİsveç", "1998") == [
        ("Lyon", "Fransa", "1998"), ("Nacka", "İsveç", "1998"),
    ]  # fmt: skip


def test_numbers_before_the_names_are_taken_away_but_not_those_of_a_date() -> None:
    assert one_per_line("1. Lyon\n2. Nacka", "", "1. 5. 1998\n2. 6. 1999") == [
        ("Lyon", "", "1. 5. 1998"), ("Nacka", "", "2. 6. 1999"),
    ]  # fmt: skip
    assert one_per_line("1) Lyon (Fransa) 2) Nacka (İsveç)") == [("Lyon (Fransa)",), ("Nacka (İsveç)",)]


def test_a_name_broken_by_hand_is_one_name() -> None:
    assert one_per_line("Frankfurt\nam Main", "Almanya", "") == [("Frankfurt am Main", "Almanya", "")]
