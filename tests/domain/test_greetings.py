"""How a letter begins, by language and post."""

from __future__ import annotations

import pytest

from elci.domain.greetings import greeting, is_mayor


@pytest.mark.parametrize(
    "post", ["Belediye Başkanı", "Lord Mayor", "Oberbürgermeisterin", "Кмет на София", "Primar"]
)
def test_a_mayor_is_known_in_the_partners_languages(post: str) -> None:
    assert is_mayor(post)


@pytest.mark.parametrize(
    "post", ["Deputy Mayor", "Belediye Başkan Yardımcısı", "Genel Sekreter", "Director", ""]
)
def test_nobody_else_is_a_mayor(post: str) -> None:
    assert not is_mayor(post)


def test_a_letter_without_a_name_goes_to_the_mayor() -> None:
    assert (greeting("tr"), greeting("en")) == ("Sayın Başkan,", "Dear Mayor,")


def test_a_name_is_greeted_with_its_title() -> None:
    assert greeting("en", post="Mayor", given="Jana", family="Nováková") == "Dear Mayor Nováková,"
    assert (
        greeting("en", post="Director", honorific="Dr.", given="Jana", family="Nováková")
        == "Dear Dr. Jana Nováková,"
    )
    assert (
        greeting("tr", post="Director", honorific="Dr.", given="Jana", family="Nováková")
        == "Sayın Dr. Jana Nováková,"
    )
    assert greeting("tr", post="Mayor", given="Jana", family="Nováková") == "Sayın Başkan,"


def test_sayin_is_said_once() -> None:
    assert greeting("tr", post="Uzman", honorific="Sayın", given="Min", family="Park") == "Sayın Min Park,"
    said = greeting("tr", post="Uzman", honorific="Sayın Prof. Dr.", given="Min", family="Park")
    assert said == "Sayın Prof. Dr. Min Park,"
    assert greeting("en", post="Expert", honorific="Sayın", given="Min", family="Park") == "Dear Min Park,"
