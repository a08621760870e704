"""Every page of the desk with a form, by its name: where it stands and who opens it."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse
from tests.desk.house import House
from tests.desk.sending import SentForm, written_forms
from tests.desk.test_rights_matrix import AREAS, MATRIX, POST_ONLY, READ_ONLY, arguments

# Before anyone is signed in, or without a form of the desk.
_ELSEWHERE = {"sign-in", "sign-out", "second-step", "institution", "institution-back", "office"}
# Pages that take their subject from the address.
_ASKS = {"new-outcome": "?tie=ankara--seoul-kr"}

PAGES = sorted(
    {name for name, _method in MATRIX if name not in {*POST_ONLY, *READ_ONLY, *_ELSEWHERE}}
    | {name for area in AREAS for name, (get, post) in area.NEEDS.items() if get and post}
)


def address_of(name: str, house: House) -> str:
    """The page of a record of the house, made for it."""
    area = next((area for area in AREAS if name in area.NEEDS), None)
    named: Any = area.arguments(name, house, "head") if area else arguments(name, house, "officer")
    return reverse(f"desk:{name}", kwargs=named) + _ASKS.get(name, "")


def opened(address: str, house: House) -> tuple[Client, str]:
    """Who may write there, and the page as they see it."""
    for who in ("officer", "head", "administrator"):
        client = house.client(who)
        answer = client.get(address)
        if answer.status_code == 200 and written_forms(answer.content.decode()):
            return client, answer.content.decode()
    return client, answer.content.decode() if answer.status_code == 200 else ""


def forms_of(name: str, house: House) -> tuple[str, list[SentForm]]:
    """The address of a page and the forms in it into which a person writes."""
    address = address_of(name, house)
    return address, written_forms(opened(address, house)[1])
