"""After a change the page that a person comes to offers to undo it, in every area; undoing puts it back."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from tests.desk.every_form import opened
from tests.desk.house import House
from tests.desk.sending import SentForm, forms_on
from tests.desk.test_two_on_every_form import TABLE, begin, the_form

from elci.activities.models import Contact, GuestNeed

# What a case keeps cannot be undone by a button: its steps are taken back one by one, with a reason.
OF_CASES = {"case-paper", "edit-case", "plan"}

CONTACT = {
    "family_name": "Fandakova", "purpose": "Yazışma", "ground": "public_task", "posts-TOTAL_FORMS": "0",
    "posts-INITIAL_FORMS": "0", "points-TOTAL_FORMS": "0", "points-INITIAL_FORMS": "0",
}  # fmt: skip
# What a guest needed formerly is nobody's business: nothing of it is kept that could be put back.
NOT_KEPT = {"need"}
# What a form asks for besides.
ALSO = {
    "data-request": {"outcome": "done", "answered": "20.11.2026"},
    "request": {"state": "declined"},
}


def undo_of(page: str) -> SentForm | None:
    """The form that undoes the last change."""
    found = [form for form in forms_on(page) if form.attributes.get("class") == "undo-last"]
    return found[0] if found else None


@pytest.mark.parametrize("name", sorted(set(TABLE) - OF_CASES - NOT_KEPT))
def test_the_last_change_is_undone_from_the_page_that_follows_it(name: str, house: House) -> None:
    line = TABLE[name]
    address = begin(name, house)
    client, page = opened(address, house)
    form = the_form(page, line.name)
    sent = form.with_text(**{line.name: line.second})
    if "reason" in form.texts:
        sent["reason"] = "Karar"
    sent |= ALSO.get(name, {})
    model: Any = apps.get_model(line.model)
    made = list(model._base_manager.order_by("pk"))
    record = next((one for one in made if f"/{one.pk}/" in address), made[-1])
    before = getattr(record, line.column)
    shown = client.post(address, sent, follow=True).content.decode()
    record.refresh_from_db()
    assert str(getattr(record, line.column)) == line.second
    undo = undo_of(shown)
    assert undo is not None
    undone = client.post(undo.attributes["action"], undo.values, follow=True)
    assert undone.status_code == 200
    record.refresh_from_db()
    assert getattr(record, line.column) == before
    assert undo_of(undone.content.decode()) is None


@pytest.mark.parametrize("name", sorted(NOT_KEPT))
def test_nothing_is_offered_that_would_put_nothing_back(name: str, house: House) -> None:
    line = TABLE[name]
    address = begin(name, house)
    client, page = opened(address, house)
    sent = the_form(page, line.name).with_text(**{line.name: line.second})
    shown = client.post(address, sent, follow=True).content.decode()
    assert GuestNeed.objects.get().what == line.second
    assert undo_of(shown) is None


def test_what_was_recorded_anew_is_undone_too_and_leads_to_a_page_that_stands(house: House) -> None:
    client = house.client("officer")
    added = client.post("/masa/kisiler/yeni/", CONTACT, follow=True).content.decode()
    undo = undo_of(added)
    assert undo is not None
    assert client.post(undo.attributes["action"], undo.values, follow=True).status_code == 200
    assert not Contact.objects.standing().exists()


def test_a_change_is_offered_once_and_to_nobody_else(house: House) -> None:
    client = house.client("officer")
    client.post("/masa/kisiler/yeni/", CONTACT)
    assert undo_of(house.client("head").get("/masa/").content.decode()) is None
    assert undo_of(client.get("/masa/").content.decode()) is not None
    assert undo_of(client.get("/masa/").content.decode()) is None
