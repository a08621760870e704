"""Folding at the speed of bytes finds whatever folding finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elci.domain.bare_letters import bare, digits
from elci.domain.mentions import Mentions
from elci.domain.names import fold

# As a hand, another keyboard or another program writes them.
WRITTEN = {"i": "iIıİí", "s": "sŞşșſß", "o": "oOöØő", "g": "gĞğǧ", "u": "uÜû", "l": "lŁ", "k": "kKK"}
MARKS = ("", "", "", "\u0327", "\u0308", "\u0306\u0323")
BESIDE = st.text(alphabet="aé ’\n½ﬁşжИ山´®\u0301\u3099", max_size=6)


def test_every_letter_folds_to_what_fold_makes_of_it() -> None:
    for code in (*range(1, 0xD800), *range(0xE000, 0x20000)):
        letters = fold(f"a{chr(code)}b")
        if letters.isascii() and " " not in letters:
            assert bare(f"a{chr(code)}b") == letters.encode(), hex(code)


@given(
    st.lists(st.tuples(st.sampled_from("isoguk"), st.integers(0, 4), st.sampled_from(MARKS))), BESIDE, BESIDE
)
def test_a_name_in_any_spelling_is_found_between_any_letters(
    letters: list[tuple[str, int, str]], before: str, after: str
) -> None:
    word = "".join(WRITTEN[each][place % len(WRITTEN[each])] + mark for each, place, mark in letters)
    text = f"{before}{word}{after}"
    name = fold(word).strip()
    if name.isascii() and name in fold(text):
        assert name.encode() in bare(text)


@pytest.mark.parametrize("text", ["0312 555 ① 12 34", "tel:0312-5551234", "٣0312 555 12 34²"])
def test_a_telephone_number_is_read_without_what_stands_between(text: str) -> None:
    assert b"3125551234" in digits(text)


SPELLINGS = [
    "IŞIKOĞLU, Gülşen", "Isikoglu Gulsen", "Gülşen Işıkoğlu’na", "gu\u0308ls\u0327en ıs\u0327ıkog\u0306lu",
    "GÜLŞEN IŞIKOĞLU", "ｉşıkoğlu, gülşen", "G.Isikoglu@Sofia.example", "0312 555 01 42", "Gülşen Ișıkoǧlu",
]  # fmt: skip


@pytest.mark.parametrize("text", SPELLINGS)
@pytest.mark.parametrize("beside", ["", "Łódź ½", "Иван\u0306 555", "\u0301"])
def test_texts_put_together_are_not_passed_over(text: str, beside: str) -> None:
    mentions = Mentions.of([("Gülşen", "Işıkoğlu")], ["g.isikoglu@sofia.example", "+90 312 555 01 42"])
    assert mentions.spans(text)
    assert mentions.may_be_in(f"{beside}\n{text}\n{beside}")
    assert not mentions.may_be_in(f"{beside}\n{beside}")


def test_a_name_of_other_letters_is_found_as_before() -> None:
    mentions = Mentions.of([("Йорданка", "Фандъкова")])
    assert mentions.redacted("Кмет ЙОРДАНКА ФАНДЪКОВА") == "Кмет […]"
    assert mentions.may_be_in("Сливен\nФандъкова")
