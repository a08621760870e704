"""Names by which the same asker writes itself."""

from __future__ import annotations

import pytest

from elci.domain.askers import asker_key


@pytest.mark.parametrize("name", ["Seul Büyükşehir Belediyesi", "SEUL Belediye Başkanlığı", "seul"])
def test_one_city_has_one_key(name: str) -> None:
    assert asker_key(name) == "seul"


def test_two_languages_of_one_name() -> None:
    assert asker_key("City of Berlin") == asker_key("Berlin Belediyesi") == asker_key("Stadt Berlin")


def test_districts_of_a_city_stay_apart() -> None:
    assert asker_key("Berlin-Mitte") != asker_key("Berlin")


def test_a_name_of_common_words_only_keeps_them() -> None:
    assert asker_key("City Council") == "city council"
