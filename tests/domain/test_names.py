"""Turkish letter case, folding and order of the alphabet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elci.domain.names import capital, fold, fold_words, same_name, tr_lower, tr_sort_key, tr_title, tr_upper

TURKISH = st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ -", max_size=30)


@pytest.mark.parametrize(
    ("written", "lower"),
    [("ISPARTA", "ısparta"), ("İSTANBUL", "istanbul"), ("IĞDIR", "ığdır"), ("Şanlıurfa", "şanlıurfa")],
)
def test_lower_case_keeps_the_two_i_apart(written: str, lower: str) -> None:
    assert tr_lower(written) == lower


@pytest.mark.parametrize(
    ("written", "upper"), [("diyarbakır", "DİYARBAKIR"), ("ısparta", "ISPARTA"), ("çiğli", "ÇİĞLİ")]
)
def test_upper_case_keeps_the_two_i_apart(written: str, upper: str) -> None:
    assert tr_upper(written) == upper


def test_the_two_code_points_of_a_foreign_lower_case_become_one_letter() -> None:
    assert tr_lower("İ".lower()) == "i"
    assert tr_upper("İzmir".lower()) == "İZMİR"


def test_title_case_begins_words_after_hyphen_and_bracket_but_not_after_apostrophe() -> None:
    assert tr_title("budapeşte-ızbor (içel) xi'AN") == "Budapeşte-Izbor (İçel) Xi'an"


@given(TURKISH)
def test_lower_undoes_upper(text: str) -> None:
    assert tr_lower(tr_upper(text)) == tr_lower(text)


@given(TURKISH)
def test_case_changes_no_length_in_turkish(text: str) -> None:
    assert len(tr_upper(text)) == len(tr_lower(text)) == len(text)


@given(st.text(max_size=40))
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_words(fold_words(text)) == fold_words(text)


@given(TURKISH)
def test_folding_does_not_see_case(text: str) -> None:
    assert fold(tr_upper(text)) == fold(tr_lower(text)) == fold(text)


@given(st.text(max_size=40))
def test_folding_does_not_see_how_letters_are_composed(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Iğdır", "igdir"),
        ("ŞANLIURFA", "sanliurfa"),
        ("Łódź", "lodz"),
        ("Tórshavn", "torshavn"),
        ("Ðakovo", "dakovo"),
        ("Gəncə", "gence"),
        ("Straße", "strasse"),
        ("Αθήνα", "αθηνα"),
        ("Târgu-Jiu", "targu-jiu"),
    ],
)
def test_folding_leaves_the_bare_letter(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_folding_keeps_the_vowel_signs_of_indian_scripts_and_the_voicing_of_japanese() -> None:
    assert fold("दिल्ली") == "दिल्ली"
    assert fold("ガ") == "ガ"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("St. Petersburg", "st petersburg"),
        ("Xi’an", "xian"),
        ("El-Halil (Hebron)", "el halil hebron"),
        ("--", ""),
    ],
)
def test_words_lose_punctuation(written: str, folded: str) -> None:
    assert fold_words(written) == folded


def test_same_name_ignores_case_marks_and_punctuation_but_not_letters() -> None:
    assert same_name("GÜMÜLCİNE", "Gumulcine")
    assert same_name("Tel-Aviv", "tel aviv")
    assert not same_name("Peç", "Peçe")
    assert not same_name("", "")


def test_the_alphabet_sorts_as_in_a_turkish_dictionary() -> None:
    in_order = ["Cenevre", "Çankaya", "Dakar", "Gence", "Ğ", "Hama", "Ilgaz", "İzmir", "Jena", "Sofya", "Şam"]
    assert sorted(sorted(in_order), key=tr_sort_key) == in_order
    assert sorted(in_order) != in_order


def test_a_shorter_name_sorts_before_the_longer_that_begins_with_it() -> None:
    names = ["Bakü-Yasamal", "Bakü", "Bakırköy", "Bakü 2", "Baküler"]
    assert sorted(names, key=tr_sort_key) == ["Bakırköy", "Bakü", "Bakü 2", "Bakü-Yasamal", "Baküler"]


def test_letters_with_a_circumflex_sort_with_the_bare_letter() -> None:
    assert sorted(["Hakkari", "Hakkâri", "Hakan", "Hal"], key=tr_sort_key) == [
        "Hakan",
        "Hakkari",
        "Hakkâri",
        "Hal",
    ]


@given(st.text(max_size=20), st.text(max_size=20))
def test_two_texts_share_a_sort_key_only_if_they_are_the_same_text(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (tr_sort_key(one) == tr_sort_key(other)) == same


@given(st.text(max_size=20))
def test_a_sort_key_holds_digits_only(text: str) -> None:
    assert set(tr_sort_key(text)) <= set("0123456789")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Hawaiʻi", "hawaii"),
        ("Xi’an", "xian"),
        ("Ulʼyanovsk", "ulyanovsk"),
        ("St. Petersburg", "st petersburg"),
    ],
)
def test_apostrophes_in_all_their_forms_stand_for_nothing(written: str, folded: str) -> None:
    assert fold_words(written) == folded


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("iş birliği", "tr", "İş birliği"),
        ("ılıca", "tr", "Ilıca"),
        ("in force", "en", "In force"),
        ("", "tr", ""),
    ],
)
def test_a_label_begins_with_the_capital_of_its_language(text: str, language: str, wanted: str) -> None:
    assert capital(text, language) == wanted
