"""Signing in by an identity provider: one that runs here, with real keys and real tokens."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from joserfc import jwt
from joserfc.jwk import RSAKey
from tests.desk.house import House

from elci.accounts.models import Identity, JournalEntry, Role, User
from elci.config.options import Options, OptionsError, Provider

SECRET = "çok gizli istemci anahtarı"
KEY, OTHER_KEY = (RSAKey.generate_key(2048, {"kid": "1"}) for _each in range(2))


class Answering(BaseHTTPRequestHandler):
    """The provider's three addresses."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        if self.path.endswith("openid-configuration"):
            self._say(self.server.configuration)  # type: ignore[attr-defined]
        else:
            self._say({"keys": [KEY.as_dict(private=False)]})

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.forms.append({name: values[0] for name, values in form.items()})  # type: ignore[attr-defined]
        self._say({"access_token": "x", "id_token": self.server.token})  # type: ignore[attr-defined]

    def _say(self, content: dict[str, Any]) -> None:
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Says nothing."""


class Institution:
    """A browser on its way through the provider, and the provider."""

    def __init__(self, server: Any, issuer: str) -> None:
        self.server, self.issuer, self.client = server, issuer, Client()
        self.query: dict[str, str] = {}

    def leave(self, wanted: str = "") -> dict[str, str]:
        """To the provider; what our address asks of it."""
        answer = self.client.get("/giris/kurum/", {"next": wanted})
        address = urlsplit(answer.headers["Location"])
        assert f"{address.scheme}://{address.netloc}" == self.issuer
        self.query = {name: values[0] for name, values in parse_qs(address.query).items()}
        return self.query

    def claims(self, **other: Any) -> dict[str, Any]:
        now = int(time.time())
        said = {
            "iss": self.issuer, "aud": "elci", "sub": "kisi-7", "nonce": self.query["nonce"], "iat": now,
            "exp": now + 300, "email": "elif@ornek.bel.tr", "email_verified": True,
        }  # fmt: skip
        return {name: value for name, value in (said | other).items() if value is not None}

    def come_back(self, *, key: RSAKey = KEY, state: str | None = None, **other: Any) -> Any:
        self.server.token = jwt.encode({"alg": "RS256", "kid": "1"}, self.claims(**other), key)
        given = {"code": "tek-seferlik", "state": state or self.query["state"]}
        return self.client.get("/giris/kurum/donus/", given)

    @property
    def signed_in(self) -> bool:
        return self.client.get("/masa/").status_code == 200


@pytest.fixture
def institution(house: House, settings: Any) -> Iterator[Institution]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    issuer = f"http://127.0.0.1:{server.server_port}"
    server.asked, server.forms, server.token = [], [], ""  # type: ignore[attr-defined]
    server.configuration = {  # type: ignore[attr-defined]
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "jwks_uri": f"{issuer}/keys",
    }
    settings.IDENTITY_PROVIDER = Provider(issuer, "elci", SECRET, "Belediye hesabı")
    User.objects.filter(username="officer").update(email="elif@ornek.bel.tr")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Institution(server, issuer)
    server.shutdown()
    server.server_close()


def test_it_signs_in_the_account_with_the_verified_address(institution: Institution) -> None:
    institution.leave("/masa/baglar/")
    answer = institution.come_back()
    assert answer.headers["Location"] == "/masa/baglar/"
    assert institution.signed_in
    joined = Identity.objects.get()
    assert (joined.user.username, joined.subject) == ("officer", "kisi-7")
    assert JournalEntry.objects.filter(verb="identity.linked").count() == 1


def test_the_request_carries_state_nonce_and_a_challenge_that_the_code_is_redeemed_with(
    institution: Institution,
) -> None:
    asked = institution.leave()
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    assert asked["redirect_uri"] == "http://testserver/giris/kurum/donus/"
    institution.come_back()
    (form,) = institution.server.forms
    digest = hashlib.sha256(form["code_verifier"].encode()).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == asked["code_challenge"]
    assert (form["code"], form["client_secret"]) == ("tek-seferlik", SECRET)
    assert institution.leave() != asked


def _past(seconds: int) -> int:
    return int(time.time()) - seconds


@pytest.mark.parametrize(
    "other",
    [
        {"nonce": "başka"}, {"nonce": None}, {"iss": "https://baska.example.org"}, {"iss": None}, {"aud": "baska"},
        {"aud": None}, {"aud": ["elci", "baska"]}, {"aud": ["elci", "baska"], "azp": "baska"},
        {"exp": _past(3600)}, {"exp": None}, {"iat": _past(-3600)}, {"sub": None},
    ],
    ids=lambda other: f"{next(iter(other))} {'' if any(isinstance(one, int) for one in other.values()) else other}",
)  # fmt: skip
def test_a_token_that_is_not_ours_is_refused(other: dict[str, Any], institution: Institution) -> None:
    institution.leave()
    answer = institution.come_back(**other)
    assert answer.status_code == 403
    assert not institution.signed_in
    assert not Identity.objects.exists()


def test_a_token_signed_by_another_key_is_refused(institution: Institution) -> None:
    institution.leave()
    assert institution.come_back(key=OTHER_KEY).status_code == 403
    assert not institution.signed_in


def test_a_token_without_a_signature_is_refused(institution: Institution) -> None:
    institution.leave()

    def part(said: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(said).encode()).rstrip(b"=").decode()

    institution.server.token = f"{part({'alg': 'none'})}.{part(institution.claims())}."
    given = {"code": "x", "state": institution.query["state"]}
    assert institution.client.get("/giris/kurum/donus/", given).status_code == 403
    assert not institution.signed_in


def test_an_answer_to_another_browsers_request_is_refused(institution: Institution) -> None:
    institution.leave()
    assert institution.come_back(state="başka").status_code == 403
    stranger = Client().get("/giris/kurum/donus/", {"code": "x", "state": institution.query["state"]})
    assert stranger.status_code == 403
    assert not institution.server.forms


def test_an_answer_is_taken_once(institution: Institution) -> None:
    institution.leave()
    institution.come_back()
    institution.client.post("/cikis/")
    assert institution.come_back().status_code == 403
    assert not institution.signed_in


@pytest.mark.parametrize("verified", [False, None, "true"])
def test_an_address_that_the_provider_has_not_verified_opens_nothing(
    verified: object, institution: Institution
) -> None:
    institution.leave()
    answer = institution.come_back(email_verified=verified)
    assert "hesap burada yok" in answer.content.decode()
    assert not institution.signed_in


def test_it_makes_no_account_and_no_right(institution: Institution) -> None:
    accounts, roles = User.objects.count(), Role.objects.count()
    institution.leave()
    assert institution.come_back(sub="yeni", email="yeni@ornek.bel.tr").status_code == 403
    assert (User.objects.count(), Role.objects.count()) == (accounts, roles)


def test_an_address_that_two_accounts_have_opens_neither(institution: Institution) -> None:
    User.objects.filter(username="head").update(email="ELIF@ornek.bel.tr")
    institution.leave()
    assert institution.come_back().status_code == 403


def test_once_joined_the_providers_key_counts_and_not_the_address(institution: Institution) -> None:
    institution.leave()
    institution.come_back()
    institution.client.post("/cikis/")
    User.objects.filter(username="officer").update(email="")
    User.objects.filter(username="head").update(email="elif@ornek.bel.tr")
    institution.leave()
    institution.come_back()
    assert institution.client.get("/masa/hesabim/").context["user"].username == "officer"
    # Another person at the provider with the same address is not let into a joined account.
    User.objects.filter(username="head").update(email="")
    User.objects.filter(username="officer").update(email="elif@ornek.bel.tr")
    institution.client.post("/cikis/")
    institution.leave()
    assert institution.come_back(sub="kisi-8").status_code == 403


def test_a_closed_account_stays_closed(institution: Institution) -> None:
    institution.leave()
    institution.come_back()
    institution.client.post("/cikis/")
    User.objects.filter(username="officer").update(is_active=False)
    institution.leave()
    assert institution.come_back().status_code == 403
    assert not institution.signed_in


def test_a_provider_that_answers_by_another_name_is_not_followed(institution: Institution) -> None:
    institution.server.configuration["issuer"] = "https://baska.example.org"
    answer = institution.client.get("/giris/kurum/")
    assert answer.status_code == 403
    assert "başka bir adla" in answer.content.decode()


def test_keys_are_not_asked_for_over_an_open_line(institution: Institution) -> None:
    institution.leave()
    institution.server.configuration["jwks_uri"] = "http://baska.example.org/keys"
    assert institution.come_back().status_code == 403


def test_a_provider_that_is_silent_leaves_the_password(institution: Institution) -> None:
    institution.server.shutdown()
    institution.server.server_close()
    answer = institution.client.get("/giris/kurum/")
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "yanıt vermiyor" in page
    assert 'name="password"' in page


def test_failed_answers_are_limited(institution: Institution) -> None:
    for _number in range(5):
        institution.leave()
        institution.come_back(nonce="başka")
    institution.leave()
    answer = institution.come_back()
    assert answer.status_code == 429
    assert not institution.signed_in


def test_whoever_only_opens_the_address_or_turns_back_locks_nobody_out(institution: Institution) -> None:
    back = "/giris/kurum/donus/"
    for _number in range(5):
        assert institution.client.get(back).status_code == 403
        institution.leave()
        assert institution.come_back(state="başka").status_code == 403
        state = institution.leave()["state"]
        assert institution.client.get(back, {"error": "access_denied", "state": state}).status_code == 403
        institution.leave()
        assert institution.come_back(sub="kimse", email=None).status_code == 403
    institution.leave()
    institution.come_back()
    assert institution.signed_in


def test_the_sign_in_page_offers_it_by_its_name(institution: Institution, settings: Any) -> None:
    assert "Belediye hesabı ile gir" in Client().get("/giris/").content.decode()
    settings.IDENTITY_PROVIDER = None
    assert "/giris/kurum/" not in Client().get("/giris/").content.decode()
    asked = len(institution.server.asked)
    assert Client().get("/giris/kurum/").status_code == 404
    assert len(institution.server.asked) == asked


def test_the_secret_shows_in_no_text_of_the_options() -> None:
    provider = Provider("https://kimlik.example.org", "elci", SECRET)
    assert SECRET not in f"{provider!r} {provider}"


@pytest.mark.parametrize(
    "chosen",
    [
        {"ELCI_OIDC_ISSUER": "http://kimlik.example.org", "ELCI_OIDC_CLIENT_ID": "a", "ELCI_OIDC_CLIENT_SECRET": "b"},
        {"ELCI_OIDC_ISSUER": "https://kimlik.example.org", "ELCI_OIDC_CLIENT_ID": "a"},
        {"ELCI_OIDC_ISSUER": "https://kimlik.example.org", "ELCI_OIDC_CLIENT_SECRET": "b"},
    ],
)  # fmt: skip
def test_half_a_configuration_is_an_error(chosen: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in chosen.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(OptionsError):
        Options.read()
