"""Different spellings of one name sound alike; other scripts are read as the Turkish press writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elci.places.phonetics.scan import Packed, Scan, pack
from elci.places.phonetics.scripts import to_turkish
from elci.places.phonetics.sounds import skeleton_of, sounds, without_article
from elci.places.resolution.scoring import likeness

LETTERS = st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzqwx", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("written", "there", "country"),
    [
        ("Aştarak", "Ashtarak", "AM"),
        ("Çerkassı", "Cherkasy", "UA"),
        ("Kraguyevats", "Kragujevac", "RS"),
        ("Ştip", "Štip", "MK"),
        ("Cibuti", "Djibouti", "DJ"),
        ("Varşava", "Warszawa", "PL"),
        ("Aleksandrupoli", "Αλεξανδρούπολη", "GR"),
        ("Çelyabinsk", "Челябинск", "RU"),
        ("Saraçinişte", "Saračinište", "MK"),
        ("Bilbao", "Bilbao", "ES"),
    ],
)
def test_a_turkish_spelling_sounds_like_the_name_in_its_country(
    written: str, there: str, country: str
) -> None:
    assert set(sounds(written, country, as_written_by_turks=True)) & set(sounds(there, country))


@pytest.mark.parametrize(
    ("name", "country", "turkish"),
    [
        ("Челябинск", "RU", "çelyabinsk"),
        ("Екатеринбург", "RU", "yekaterinburg"),
        ("Търговище", "BG", "tırgovişte"),
        ("Жалал-Абад", "KG", "calal-abad"),
        ("Гомель", "BY", "homel"),
        ("Αλεξανδρούπολη", "GR", "aleksandrupoli"),
        ("Βόιο", "GR", "voio"),
        ("Աշտարակ", "AM", "aştarak"),
        ("ბათუმი", "GE", "batumi"),
    ],
)
def test_other_scripts_in_turkish_letters(name: str, country: str, turkish: str) -> None:
    assert to_turkish(name, country) == turkish


@pytest.mark.parametrize("name", ["Sofya", "القاهرة", "東京", "תל אביב"])
def test_latin_names_and_scripts_without_vowels_are_left_alone(name: str) -> None:
    assert to_turkish(name) is None


def test_different_towns_sound_different() -> None:
    assert not set(sounds("Varna", "BG")) & set(sounds("Vratsa", "BG"))


def test_the_arabic_article_falls_away() -> None:
    assert [without_article(name) for name in ("Al Ḩudaydah", "Az Zarqā’", "Alanya")] == [
        "Ḩudaydah",
        "Zarqā’",
        "Alanya",
    ]


@given(LETTERS)
def test_sounds_do_not_depend_on_case(name: str) -> None:
    upper = name.replace("i", "İ").replace("ı", "I").upper()
    assert sounds(name, "BG") == sounds(upper.replace("I", "ı"), "BG")


@given(LETTERS, LETTERS)
def test_likeness_is_even_and_between_nought_and_one(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, one) == 1.0


def scan_of(*sounds_: tuple[str, int]) -> Scan:
    return Scan(pack(sounds_))


def test_the_scan_gives_the_nearest_first_and_of_equals_the_largest() -> None:
    scan = scan_of(("varna", 300_000), ("varno", 10), ("vorna", 500), ("plovdif", 340_000))
    assert scan.nearest("varna", 1, 5) == ["varna", "vorna", "varno"]


def test_the_scan_of_no_names_finds_nothing() -> None:
    assert Scan(Packed("", b"", b"", b"")).nearest("varna", 2, 5) == []


@given(
    st.lists(st.text(alphabet="abdeiklmnorstuvz", min_size=3, max_size=9), max_size=30, unique=True),
    st.data(),
)
def test_the_scan_misses_no_name_one_letter_away(names: list[str], data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(names or ["sofia"]))
    at = data.draw(st.integers(0, len(wanted) - 1))
    scan = scan_of(*((name, 1) for name in {*names, wanted}))
    assert wanted in scan.nearest(wanted[:at] + wanted[at + 1 :], 1, 100)


@given(LETTERS)
def test_a_skeleton_has_at_most_seven_letters(name: str) -> None:
    assert all(len(skeleton_of(sound)) <= 7 for sound in sounds(name, "DE"))
