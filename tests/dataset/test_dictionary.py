"""The data dictionary is up to date."""

from pathlib import Path

import pytest

from elci.dataset.dictionary import dictionary

REFERENCE = Path(__file__).resolve().parents[2] / "docs/reference"


@pytest.mark.parametrize(("language", "name"), [("en", "data.md"), ("tr", "data.tr.md")])
def test_the_page_is_what_the_tables_give(language: str, name: str) -> None:
    assert (REFERENCE / name).read_text(encoding="utf-8") == dictionary(language)
