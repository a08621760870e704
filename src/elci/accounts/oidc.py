"""Signing in by the office's own identity provider: OpenID Connect, authorization code with PKCE.

Only what is configured is asked, and nothing without a configuration. The provider says who someone is; what
they may do stands in our roles alone.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from elci.config.options import Provider
from elci.domain.errors import ElciError

_SECONDS = 10  # to wait for the provider
_MOST = 200_000  # bytes of an answer
_ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384"]
_LEEWAY = 60  # seconds that the two clocks may differ
_PATH = "/.well-known/openid-configuration"


class ProviderError(ElciError):
    """The identity provider does not answer as it must. args: why, in Turkish and in English."""

    tr = "Kurumun kimlik sağlayıcısıyla giriş yapılamadı: {0}. Yeniden deneyin ya da parolanızla girin."
    en = "Signing in by the identity provider failed: {1}. Try again, or use your password."


class TokenError(ProviderError):
    """The identity token that came to an attempt of ours is refused. args: as of ProviderError."""


@dataclass(frozen=True)
class Attempt:
    """What is remembered between leaving for the provider and coming back. All of it is drawn anew."""

    state: str
    nonce: str
    verifier: str

    @classmethod
    def drawn(cls) -> Attempt:
        return cls(*(secrets.token_urlsafe(48) for _each in range(3)))

    def kept(self) -> dict[str, str]:
        """For the session."""
        return asdict(self)


@dataclass(frozen=True)
class Person:
    """Whom the provider names. email: empty unless the provider has verified it."""

    issuer: str
    subject: str
    email: str


def leave_for(provider: Provider, attempt: Attempt, come_back: str) -> str:
    """The address at the provider to which the browser goes. Raises ProviderError."""
    digest = hashlib.sha256(attempt.verifier.encode()).digest()
    query = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": come_back,
        "scope": "openid email",
        "state": attempt.state,
        "nonce": attempt.nonce,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    door = _endpoint(_configuration(provider), "authorization_endpoint")
    return f"{door}{'&' if '?' in door else '?'}{urlencode(query)}"


def come_back(
    provider: Provider, attempt: Attempt, answer: Mapping[str, str], address: str, now: datetime
) -> Person:
    """Who has come back. answer: the query that the provider sent along; address: where it was sent.

    Raises ProviderError for a state or code that is not the one asked for, TokenError for such a token.
    """
    if not secrets.compare_digest(answer.get("state", "").encode(), attempt.state.encode()):
        raise ProviderError(
            "yanıt bu tarayıcının isteğine ait değil", "the answer is not to this browser’s request"
        )
    if not answer.get("code"):
        raise ProviderError("giriş sağlayıcıda tamamlanmadı", "it was not completed at the provider")
    configuration = _configuration(provider)
    given = {
        "grant_type": "authorization_code",
        "code": answer["code"],
        "redirect_uri": address,
        "code_verifier": attempt.verifier,
        "client_id": provider.client_id,
        "client_secret": provider.client_secret,
    }
    tokens = _ask(_endpoint(configuration, "token_endpoint"), given)
    keys = _ask(_endpoint(configuration, "jwks_uri"))
    return _person(provider, attempt, str(tokens.get("id_token", "")), keys, now)


def _person(provider: Provider, attempt: Attempt, token: str, keys: dict[str, Any], now: datetime) -> Person:
    try:
        read = jwt.decode(token, KeySet.import_key_set(keys), algorithms=_ALGORITHMS)
        rules = jwt.JWTClaimsRegistry(
            now=int(now.timestamp()),
            leeway=_LEEWAY,
            iss={"essential": True, "value": provider.issuer},
            aud={"essential": True, "value": provider.client_id},
            nonce={"essential": True, "value": attempt.nonce},
            exp={"essential": True},
            iat={"essential": True},
            sub={"essential": True},
        )
        rules.validate(read.claims)
    except (JoseError, ValueError, KeyError, TypeError) as error:
        # What the token says is not repeated: it is a secret until it is checked.
        raise TokenError("kimlik belgesi doğrulanamadı", "the identity token is not valid") from error
    said = read.claims
    several = isinstance(said["aud"], list) and len(said["aud"]) > 1
    if several and said.get("azp") != provider.client_id:
        raise TokenError(
            "kimlik belgesi başka bir uygulama için", "the identity token is for another application"
        )
    verified = said.get("email_verified") is True
    return Person(provider.issuer, str(said["sub"]), str(said.get("email", "")) if verified else "")


def _configuration(provider: Provider) -> dict[str, Any]:
    found = _ask(provider.issuer.rstrip("/") + _PATH)
    if found.get("issuer") != provider.issuer:
        raise ProviderError("sağlayıcı başka bir adla yanıt verdi", "the provider answers by another name")
    return found


def _endpoint(configuration: dict[str, Any], name: str) -> str:
    found = str(configuration.get(name, ""))
    parts = urlsplit(found)
    if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost"}:
        raise ProviderError("sağlayıcının adresi güvenli değil", "the provider’s address is not secure")
    return found


class _NoRedirect(HTTPRedirectHandler):
    """An address that was configured is the one that is asked: it may not send us elsewhere."""

    def redirect_request(self, *_args: Any, **_named: Any) -> None:
        return None


def _ask(address: str, form: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The JSON that an address answers; raises ProviderError."""
    data = urlencode(form).encode() if form is not None else None
    try:
        request = Request(address, data=data, headers={"Accept": "application/json"})
        with build_opener(_NoRedirect).open(request, timeout=_SECONDS) as answer:
            read = json.loads(answer.read(_MOST))
    except (URLError, OSError, ValueError) as error:
        raise ProviderError("sağlayıcı yanıt vermiyor", "the provider does not answer") from error
    if not isinstance(read, dict):
        raise ProviderError("sağlayıcının yanıtı anlaşılmıyor", "the provider’s answer cannot be read")
    return read
