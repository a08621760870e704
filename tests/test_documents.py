"""What the documents say is so: links lead somewhere, generated pages are up to date."""

import re
from pathlib import Path

import pytest

from elci.cli.reference import reference

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/**/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_reference_of_the_commands_is_up_to_date() -> None:
    assert (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8") == reference()
