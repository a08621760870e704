"""The auditor reads all and writes nothing: every page of the desk is sent a form, and nothing changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import models
from django.urls import reverse
from tests.desk.house import House
from tests.desk.test_rights_matrix import MATRIX, arguments
from tests.desk.test_rights_of_areas import AREAS

from elci.accounts.models import JournalEntry, User
from elci.accounts.rights import Right, may
from elci.desk.urls import urlpatterns

# One’s own account, session and (journalled) calendar address are the auditor’s to keep, as everyone’s.
OWN = {"sign-in", "sign-out", "account", "password", "office", "calendar", "second-factor", "sessions"}
# Refused, or (the second step, which nobody owes) led to the sign-in.
REFUSED = {302: "/giris/", 403: "", 404: "", 405: ""}
ASIDE = {Session, ContentType, Permission, Group}
# Pages that have a line among the rights; one without fails there (test_every_page_has_its_line).
LINES = {name for name, _method in MATRIX} | {name for area in AREAS for name in area.NEEDS}
NAMES = sorted({str(pattern.name) for pattern in urlpatterns} & LINES)
# A form that takes a right to see asks for a document, which is made for the one who asks and kept for a day.
ASKING = {
    name
    for area in AREAS
    for name, (_get, post) in area.NEEDS.items()
    if post is not None and post.value.startswith("see_")
}
OF_ASKING = {"exchange.ReportOrder", "activities.PersonalRead"}


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table as it stands."""
    kept: list[type[models.Model]] = [
        model for model in apps.get_models(include_auto_created=True) if model not in ASIDE
    ]
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values_list())
        for model in kept
        if model._meta.managed and not model._meta.proxy
    }


def of_page(name: str) -> Callable[[str, House, str | None], dict[str, object]]:
    """What gives the page's address its parts: its area, or the matrix."""
    return next((area.arguments for area in AREAS if name in area.NEEDS), arguments)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in OWN | ASKING])
def test_a_form_that_an_auditor_sends_is_refused_and_changes_nothing(name: str, house: House) -> None:
    address = reverse(f"desk:{name}", kwargs=of_page(name)(name, house, "auditor"))
    before = everything()
    answer = house.client("auditor").post(address, {"reason": "deneme", "name": "auditor"})
    assert answer.status_code in REFUSED
    assert answer.headers.get("Location", "") == REFUSED[answer.status_code]
    assert _without_last_sign_in(everything()) == _without_last_sign_in(before)


@pytest.mark.parametrize("name", sorted(ASKING))
def test_asking_for_a_document_changes_no_record(name: str, house: House) -> None:
    address = reverse(f"desk:{name}", kwargs=of_page(name)(name, house, "auditor"))
    before = _without_last_sign_in(everything())
    house.client("auditor").post(address, {"format": "pdf"})
    after = _without_last_sign_in(everything())
    assert {table for table in after if after[table] != before[table]} <= OF_ASKING


@pytest.mark.parametrize("name", sorted(OWN - {"password", "calendar"}))
def test_ones_own_account_is_all_that_an_auditor_keeps(name: str, house: House) -> None:
    before = JournalEntry.objects.count()
    others = User.objects.exclude(username="auditor").order_by("pk")
    rows = list(others.values_list())
    house.client("auditor").post(reverse(f"desk:{name}"), {"office": "ankara", "language": "en"})
    assert JournalEntry.objects.count() == before
    assert list(others.values_list()) == rows


def test_the_auditor_has_no_right_that_writes(house: House) -> None:
    auditor = house.people["auditor"]
    writing = [right for right in Right if not right.value.startswith("see_")]
    assert not [right for right in writing if may(auditor, right, "ankara")]


def _without_last_sign_in(rows: dict[str, list[tuple[object, ...]]]) -> dict[str, object]:
    # Signing in writes the time into the account: that is the account's own.
    last = [field.attname for field in User._meta.concrete_fields].index("last_login")
    users = [(*row[:last], *row[last + 1 :]) for row in rows["accounts.User"]]
    return {**rows, "accounts.User": users}
