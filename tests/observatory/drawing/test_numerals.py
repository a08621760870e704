"""Numbers as a Turkish or an English reader writes them; letters as wide as they are."""

import pytest

from elci.observatory.drawing import svg
from elci.observatory.drawing.lettering import shortened, width
from elci.observatory.drawing.numerals import number, p_value, percent


@pytest.mark.parametrize(
    ("value", "decimals", "turkish", "english"),
    [
        (57, 0, "57", "57"),
        (1389, 0, "1.389", "1,389"),
        (5663322, 0, "5.663.322", "5,663,322"),
        (12.5, 1, "12,5", "12.5"),
        (-3.25, 2, "−3,25", "−3.25"),
        (-0.01, 0, "0", "0"),
    ],
)
def test_numbers(value: float, decimals: int, turkish: str, english: str) -> None:
    assert number(value, "tr", decimals) == turkish
    assert number(value, "en", decimals) == english


def test_no_p_value_is_zero() -> None:
    assert p_value(0.0001, "tr") == "< 0,001"
    assert p_value(0.001, "en") == "0.001"
    assert p_value(1.0, "tr") == "1,000"


def test_turkish_puts_the_percent_sign_first() -> None:
    assert percent(0.125, "tr", 1) == "%12,5"
    assert percent(0.125, "en", 1) == "12.5%"


def test_a_word_is_as_wide_as_its_letters() -> None:
    assert width("MM", 10) == pytest.approx(2 * width("M", 10))
    assert width("Iğdır", 12) < width("İslamabat", 12)


@pytest.mark.parametrize("letter", "çğıöşüÇĞİÖŞÜâîû")
def test_turkish_letters_have_a_width_of_their_own(letter: str) -> None:
    assert width(letter, 1000) < 800


def test_an_unknown_letter_counts_as_a_full_square() -> None:
    assert width("京", 10) >= 10


@pytest.mark.parametrize(("room", "shown"), [(200, "Karayalçın"), (49, "Karay…"), (5, "")])
def test_a_name_is_shortened_to_its_room(room: float, shown: str) -> None:
    assert shortened("Karayalçın", 12, room) == shown


def test_words_cannot_break_out_of_the_drawing() -> None:
    assert svg.text('<script>"&', class_='"x') == "<text class='\"x'>&lt;script&gt;\"&amp;</text>"


def test_attributes_without_a_value_are_left_out() -> None:
    assert svg.element("rect", x=1.50, y=2, fill=None) == '<rect x="1.5" y="2"/>'
