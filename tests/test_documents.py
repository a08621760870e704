"""What the documents say is so: links lead somewhere, generated pages are up to date."""

import re
from pathlib import Path

import pytest

from elci import observatory
from elci.cli.reference import reference
from elci.observatory import reference as of_the_observatory

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/**/*.md")])


@pytest.mark.parametrize("document", PAGES, ids=lambda document: str(document.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_file(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_reference_of_the_commands_is_up_to_date() -> None:
    assert (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8") == reference()


def test_the_reference_of_the_observatory_is_up_to_date() -> None:
    page = (ROOT / "docs/reference/observatory.md").read_text(encoding="utf-8")
    assert page == of_the_observatory.reference()


def test_every_public_name_of_the_observatory_says_what_it_is() -> None:
    """A frame's type is an alias and has no words of its own."""
    silent = [name for name in observatory.__all__ if not (getattr(observatory, name).__doc__ or "").strip()]
    assert silent == []
