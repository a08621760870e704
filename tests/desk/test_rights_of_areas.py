"""Every page of an area against every role: who has the right gets an answer, nobody else does."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest
from django.urls import reverse
from tests.accounts.test_rights import has
from tests.desk import areas
from tests.desk.house import House

from elci.accounts.models import Role
from elci.accounts.rights import RIGHTS, Right
from elci.desk import record_pages

AREAS: list[ModuleType] = [
    importlib.import_module(f"tests.desk.areas.{found.name}")
    for found in pkgutil.iter_modules(areas.__path__)
]
PAGES = [
    pytest.param(area, name, method, right, id=f"{name}-{method}")
    for area in AREAS
    for name, rights in area.NEEDS.items()
    for method, right in zip(("get", "post"), rights, strict=True)
]
ANSWERED, REFUSED, GONE, DOOR = "answered", "refused", "not this way", "to the sign-in"


def worded(status: int, leads_to: str) -> str:
    """What an answer comes to; a record of another office may be refused or not found."""
    if status == 302 and leads_to.startswith("/giris/"):
        return DOOR
    return {200: ANSWERED, 302: ANSWERED, 403: REFUSED, 404: REFUSED, 405: GONE}.get(status, str(status))


@pytest.mark.parametrize(("area", "name", "method", "right"), PAGES)
def test_a_page_opens_to_those_whose_role_allows(
    area: ModuleType, name: str, method: str, right: Right | None, house: House
) -> None:
    found, expected = {}, {}
    for who in (*Role.Name.values, "outsider", "nobody", None):
        named = area.arguments(name, house, who)
        client = house.client(who)
        address = reverse(f"desk:{name}", kwargs=named)
        answer = client.post(address) if method == "post" else client.get(address)
        found[who] = worded(answer.status_code, answer.headers.get("Location", ""))
        own = name in getattr(area, "OF_THE_ASKING_OFFICE", ())
        expected[who] = _expected(who, method, right, {} if own else named)
    assert found == expected


def _expected(who: str | None, method: str, right: Right | None, named: dict[str, object]) -> str:
    if right is None:
        return GONE
    if who is None:
        return REFUSED if method == "post" else DOOR
    if who == "outsider":  # administrator of another office: its own lists open, our records do not
        return ANSWERED if not named and has("administrator", right) else REFUSED
    if who == "nobody":
        return REFUSED
    return ANSWERED if has(who, right) else REFUSED


@pytest.mark.parametrize("name", sorted({name for name, _own in record_pages.PAGES.values()}))
def test_whoever_reads_the_journal_may_follow_its_links(name: str) -> None:
    """Pages of people apart: the journal says a contact's number only, and links it for fewer people."""
    right = next((area.NEEDS[name][0] for area in AREAS if name in area.NEEDS), Right.SEE_DESK)
    journal_readers = [role for role, rights in RIGHTS.items() if Right.SEE_JOURNAL in rights]
    locked_out = [role for role in journal_readers if right not in RIGHTS[role]]
    of_people = {record_pages.PAGES[model][0] for model in record_pages.OF_PEOPLE}
    assert locked_out == ([Role.Name.VIEWER] if name in of_people else [])
