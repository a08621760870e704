"""Print evened out: white space, words broken at a line's end, and the way back to the page."""

from hypothesis import given
from hypothesis import strategies as st

from elci.domain.printed_text import even_out


def test_a_word_broken_before_a_small_letter_becomes_whole() -> None:
    assert even_out("büyükşehir bele-\ndiyesi").text == "büyükşehir belediyesi"


def test_a_hyphen_before_a_capital_or_a_number_stays() -> None:
    assert even_out("Jajce Bosna-\n\nHersek, 2014-\n2019").text == "Jajce Bosna-Hersek, 2014-2019"


def test_a_dash_after_a_space_stays_a_dash() -> None:
    assert even_out("Kygnam -\nmasan").text == "Kygnam - masan"


def test_a_hyphen_inside_a_line_stays() -> None:
    assert even_out("sosyo-ekonomik  özellikler ").text == "sosyo-ekonomik özellikler"


def test_every_character_knows_where_it_came_from() -> None:
    page = "bele-\n diye  X"
    printed = even_out(page)
    assert printed.text == "belediye X"
    assert [page[place] for place in printed.origin if not page[place].isspace()] == list("belediyeX")
    assert printed.origin[printed.text.index("X")] == page.index("X")


def test_separators_inside_brackets_do_not_part() -> None:
    pieces = [(piece.text, before) for piece, before in even_out("a (b, c), d; e,").segments(",;")]
    assert pieces == [("a (b, c)", ""), ("d", ","), ("e", ";")]


def test_a_bracket_left_open_ends_with_the_text() -> None:
    assert [piece.text for piece, _ in even_out("a (b, c").segments(",")] == ["a (b, c"]


@given(st.text(alphabet="ab-Bç,( )\n", max_size=30))
def test_origins_rise_and_stay_inside_the_text(page: str) -> None:
    printed = even_out(page)
    assert len(printed.origin) == len(printed.text)
    assert list(printed.origin) == sorted(set(printed.origin))
    assert all(0 <= place < len(page) for place in printed.origin)
