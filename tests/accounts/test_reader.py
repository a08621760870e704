"""A title in the reader's language."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from elci.accounts.reader import for_reader, readers_language


@pytest.mark.parametrize(
    ("language", "read"), [("tr", "Kardeş şehir"), ("en", "Sister city"), ("en-gb", "Sister city")]
)
def test_a_title_is_read_in_the_readers_language(language: str, read: str) -> None:
    with override(language):
        assert for_reader("Kardeş şehir", "Sister city") == read


def test_without_an_english_title_the_turkish_one_is_read() -> None:
    with override("en"):
        assert for_reader("Bağ-Der", "") == "Bağ-Der"


def test_where_no_language_is_set_it_is_turkish() -> None:
    with override(None):
        assert readers_language() == "tr"
