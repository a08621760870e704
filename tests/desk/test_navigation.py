"""The desk's navigation: by right, only to pages that exist, and marked where the reader is."""

from __future__ import annotations

import re

import pytest
from tests.desk.house import House

from elci.accounts.models import Role
from elci.accounts.rights import RIGHTS
from elci.desk import navigation
from elci.desk.navigation import groups


def rights(role: str) -> dict[str, bool]:
    return {right.value: True for right in RIGHTS[role]}


@pytest.mark.parametrize("role", Role.Name.values)
def test_every_link_of_a_roles_navigation_opens(role: str, house: House) -> None:
    client = house.client(role)
    page = client.get("/masa/").content.decode()
    menu = page[page.index('class="desk-menu"') : page.index("</aside>")]
    links = set(re.findall(r'href="([^"]+)"', menu))
    assert links
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_a_page_that_no_area_has_brought_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = navigation.Entry("no-such-page", "x", navigation.Right.SEE_DESK)  # type: ignore[arg-type]
    key, words, entries = navigation._GROUPS[1]
    monkeypatch.setattr(navigation, "_GROUPS", ((key, words, (missing, *entries)),))
    (group,) = groups(rights("viewer"), "/")
    assert "x" not in [str(entry.words) for entry in group.entries]


def test_a_group_without_a_page_for_the_role_is_left_out() -> None:
    assert [group.key for group in groups(rights("union"), "/")] == ["relations"]


def test_the_reader_is_marked_in_one_place_also_below_a_page() -> None:
    found = groups(rights("officer"), "/masa/baglar/ankara--seoul-kr/duzelt/")
    assert [group.key for group in found if group.here] == ["relations"]
    here = [entry.address for group in found for entry in group.entries if entry.here]
    assert here == ["/masa/baglar/"]
