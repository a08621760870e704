"""No text that is typed at the desk is lost: on every page with a form, with a session that ended meanwhile."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.test import Client
from tests.desk.every_form import PAGES, address_of, opened
from tests.desk.house import PASSWORD, House
from tests.desk.sending import SentForm, written_forms

# Secrets are asked for anew.
SECRETS = {"password", "second-factor"}


def holds_a_secret(form: SentForm) -> bool:
    return "password" in form.kinds


def signed_in_again(client: Client, interrupted: Any, who: str) -> str:
    """Where the sign-in leads, with what was typed."""
    page = html.unescape(interrupted.content.decode())
    hidden = dict(re.findall(r'type="hidden" name="(next|kept)" value="([^"]*)"', page))
    answer = client.post("/giris/", {**hidden, "username": who, "password": PASSWORD})
    return str(answer.headers["Location"])


@pytest.mark.parametrize("name", [name for name in PAGES if name not in SECRETS])
def test_what_was_typed_comes_back_after_signing_in_again(name: str, house: House) -> None:
    address = address_of(name, house)
    client, page = opened(address, house)
    who = next(
        person.username
        for person in house.people.values()
        if str(person.pk) == client.session.get("_auth_user_id")
    )
    for form in written_forms(page):
        if holds_a_secret(form):
            continue
        typed = {box: f"yazılan-{number}" for number, box in enumerate(form.texts)}
        sent_to = form.attributes.get("action") or address
        stranger = Client()
        interrupted = stranger.post(sent_to, form.with_text(**typed))
        assert interrupted.status_code == 403
        back = stranger.get(signed_in_again(stranger, interrupted, who)).content.decode()
        lost = {box: text for box, text in typed.items() if text not in back}
        assert not lost
        assert "Yazdıklarınız burada." in back
