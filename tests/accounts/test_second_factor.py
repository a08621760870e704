"""The second step: a code of an app or a recovery code, each taken once, asked before anybody is signed in."""

from __future__ import annotations

import json
import logging
from datetime import timedelta
from typing import Any

import pyotp
import pytest
from django.core import serializers
from django.test import Client
from django.utils import timezone
from tests.desk.house import PASSWORD, House

from elci.accounts import second_factor
from elci.accounts.models import JournalEntry, Office, RecoveryCode, Role, SecondFactor
from elci.accounts.people import OthersAccountError
from elci.accounts.sealing import seal, unseal

NOW = timezone.now()
STEP = timedelta(seconds=30)


def shown(seed: str, at: Any = NOW) -> str:
    """What the app shows."""
    return pyotp.TOTP(seed).at(at)


@pytest.fixture
def officer(house: House) -> Any:
    return house.people["officer"]


def set_up(user: Any) -> tuple[str, list[str]]:
    """A second factor that was set a while ago, so that the code of now is not used up."""
    seed = second_factor.begin(user)
    return seed, second_factor.confirm(user, shown(seed, NOW - 4 * STEP), NOW - 4 * STEP)


def sign_in(client: Client, name: str = "officer", **more: str) -> Any:
    return client.post("/giris/", {"username": name, "password": PASSWORD, **more})


def signed_in(client: Client) -> bool:
    return client.get("/masa/").status_code == 200


@pytest.mark.parametrize(("off", "opens"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_code_opens_within_half_a_minute_of_its_time(off: int, opens: bool, officer: Any) -> None:
    seed, _codes = set_up(officer)
    assert second_factor.passes(officer, shown(seed, NOW + off * STEP), NOW) is opens


def test_a_code_is_taken_once(officer: Any) -> None:
    seed, _codes = set_up(officer)
    assert second_factor.passes(officer, shown(seed), NOW)
    assert not second_factor.passes(officer, shown(seed), NOW)
    assert not second_factor.passes(officer, shown(seed, NOW - STEP), NOW)


def test_a_recovery_code_is_taken_once_and_journalled(officer: Any) -> None:
    _seed, codes = set_up(officer)
    assert len(set(codes)) == second_factor.CODES
    assert second_factor.passes(officer, f" {codes[0].upper()} ", NOW)
    assert not second_factor.passes(officer, codes[0], NOW)
    assert JournalEntry.objects.filter(verb="second_factor.recovered", actor=officer).count() == 1


@pytest.mark.parametrize("code", ["", "000000", "12345", "١٢٣٤٥٦", "a" * 40])
def test_what_is_no_code_opens_nothing(code: str, officer: Any) -> None:
    seed, _codes = set_up(officer)
    if code != shown(seed):
        assert not second_factor.passes(officer, code, NOW)


def test_an_unconfirmed_secret_opens_nothing_and_asks_nothing(officer: Any) -> None:
    seed = second_factor.begin(officer)
    assert second_factor.begin(officer) == seed
    assert not second_factor.passes(officer, shown(seed), NOW)
    assert sign_in(Client()).headers["Location"] == "/masa/"


def test_no_secret_is_kept_in_the_clear(officer: Any) -> None:
    seed, codes = set_up(officer)
    kept = serializers.serialize(
        "json", [*SecondFactor.objects.all(), *RecoveryCode.objects.all(), *JournalEntry.objects.all()]
    )
    assert seed not in kept
    assert not [code for code in codes if code in kept]
    assert unseal(SecondFactor.objects.get().seed) == seed


def test_a_database_under_another_key_opens_nothing(officer: Any, settings: Any) -> None:
    seed, codes = set_up(officer)
    settings.SECRET_KEY = "another key of another installation, long enough"
    assert not second_factor.passes(officer, shown(seed), NOW)
    assert not second_factor.passes(officer, codes[0], NOW)


def test_a_sealed_text_reads_differently_each_time() -> None:
    assert seal("gizli") != seal("gizli")


def test_after_the_password_nobody_is_signed_in_until_the_code(officer: Any) -> None:
    seed, _codes = set_up(officer)
    client = Client()
    answer = sign_in(client, next="/masa/baglar/")
    assert answer.headers["Location"] == "/giris/ikinci-adim/"
    assert not signed_in(client)
    wrong = client.post("/giris/ikinci-adim/", {"code": "000000"})
    assert "Kod yanlış" in wrong.content.decode()
    assert not signed_in(client)
    right = client.post("/giris/ikinci-adim/", {"code": shown(seed, timezone.now())})
    assert right.headers["Location"] == "/masa/baglar/"
    assert signed_in(client)


def test_wrong_codes_are_limited_whatever_the_address(officer: Any) -> None:
    seed, _codes = set_up(officer)
    for number in range(5):
        client = Client(REMOTE_ADDR=f"10.0.0.{number}")
        sign_in(client)
        client.post("/giris/ikinci-adim/", {"code": "000000"})
    client = Client(REMOTE_ADDR="10.0.0.99")
    sign_in(client)
    answer = client.post("/giris/ikinci-adim/", {"code": shown(seed, timezone.now())})
    assert answer.status_code == 429
    assert "dakika sonra" in answer.content.decode()
    assert not signed_in(client)


def test_the_second_step_leads_nowhere_without_the_first(house: House) -> None:
    answer = Client().post("/giris/ikinci-adim/", {"code": "123456"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/giris/")


def test_the_second_step_does_not_wait_for_ever(officer: Any) -> None:
    seed, _codes = set_up(officer)
    client = Client()
    sign_in(client)
    session = client.session
    session["desk_halfway"] = {**session["desk_halfway"], "at": NOW.timestamp() - 601}
    session.save()
    answer = client.post("/giris/ikinci-adim/", {"code": shown(seed, timezone.now())})
    assert answer.headers["Location"] == "/giris/"


def test_setting_it_shows_a_drawing_of_our_own_and_the_codes_once(house: House, officer: Any) -> None:
    client = house.client("officer")
    page = client.get("/masa/hesabim/ikinci-adim/").content.decode()
    assert 'src="data:image/svg+xml' in page
    seed = unseal(SecondFactor.objects.get(user=officer).seed) or ""
    assert " ".join(seed[i : i + 4] for i in range(0, 32, 4)) in page
    done = client.post("/masa/hesabim/ikinci-adim/", {"code": shown(seed, timezone.now())}).content.decode()
    assert done.count('<li class="code">') == second_factor.CODES
    assert seed not in client.get("/masa/hesabim/ikinci-adim/").content.decode()


def test_who_is_asked_for_one_and_has_none_gets_to_no_other_page(house: House) -> None:
    second_factor.require(house.office, True, by=house.people["administrator"])
    client = Client()
    sign_in(client)
    for page in ("/masa/", "/masa/baglar/", "/masa/dosyalar/"):
        assert client.get(page).headers["Location"] == "/masa/hesabim/ikinci-adim/"
    assert client.get("/masa/hesabim/ikinci-adim/").status_code == 200
    seed = unseal(SecondFactor.objects.get(user=house.people["officer"]).seed) or ""
    client.post("/masa/hesabim/ikinci-adim/", {"code": shown(seed, timezone.now())})
    assert signed_in(client)


def test_what_an_office_requires_cannot_be_given_up(house: House, officer: Any) -> None:
    seed, _codes = set_up(officer)
    second_factor.require(house.office, True, by=house.people["administrator"])
    with pytest.raises(second_factor.RequiredError):
        second_factor.give_up(officer, shown(seed), NOW)
    second_factor.require(house.office, False, by=house.people["administrator"])
    second_factor.give_up(officer, shown(seed), NOW)
    assert not second_factor.is_set(officer)


def test_new_recovery_codes_replace_the_old(officer: Any) -> None:
    seed, old = set_up(officer)
    new = second_factor.renew_codes(officer, shown(seed), NOW)
    assert not second_factor.passes(officer, old[0], NOW)
    assert second_factor.passes(officer, new[0], NOW)


def test_an_administrator_resets_it_and_the_journal_says_so(house: House, officer: Any) -> None:
    set_up(officer)
    house.client("administrator").post(f"/masa/kullanicilar/{officer.pk}/giris/", {"act": "reset"})
    assert not second_factor.is_set(officer)
    entry = JournalEntry.objects.get(verb="second_factor.reset")
    assert (entry.actor, entry.subject_id, entry.after) == (
        house.people["administrator"], str(officer.pk), None,
    )  # fmt: skip


def test_an_account_that_opens_another_office_too_is_not_an_administrators_to_reset(
    house: House, officer: Any
) -> None:
    set_up(officer)
    Role.objects.create(user=officer, office=house.other, name="viewer")
    with pytest.raises(OthersAccountError):
        second_factor.reset(officer, office=house.office, by=house.people["administrator"])
    assert second_factor.is_set(officer)


def test_requiring_it_is_the_administrators_and_journalled(house: House) -> None:
    house.client("administrator").post("/masa/kullanicilar/guvenlik/", {"required": "on"})
    assert Office.objects.get(pk="ankara").second_factor_required
    entry = JournalEntry.objects.get(verb="second_factor.required")
    assert entry.changes() == [("second_factor_required", False, True)]


def test_codes_and_passwords_stay_out_of_the_log(officer: Any, caplog: pytest.LogCaptureFixture) -> None:
    _seed, codes = set_up(officer)
    caplog.set_level(logging.DEBUG)
    client = Client()
    sign_in(client)
    client.post("/giris/ikinci-adim/", {"code": codes[0] + "x"})
    client.post("/giris/ikinci-adim/", {"code": codes[1]})
    said = json.dumps([record.getMessage() for record in caplog.records if "sql" not in record.__dict__])
    assert codes[0] not in said
    assert codes[1] not in said
    assert PASSWORD not in said
