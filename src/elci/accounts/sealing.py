"""Secrets at rest: encrypted, or only their keyed hash, with keys that come from the installation's own.

A copy of the database without that key opens nothing. Under another key (a backup that was restored without
it) a sealed text cannot be read any more, and a hash matches nothing.
"""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.crypto import salted_hmac

_PURPOSE = b"elci.accounts.sealing"


def seal(text: str) -> str:
    """The text encrypted and signed."""
    return _box().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str | None:
    """The text again; None where it was sealed under another key."""
    try:
        return _box().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return None


def mark(salt: str, text: str) -> str:
    """The keyed hash under which a text that is never shown again is kept."""
    return salted_hmac(salt, text, algorithm="sha256").hexdigest()


def _box() -> Fernet:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(settings.SECRET_KEY.encode())
    return Fernet(base64.urlsafe_b64encode(key))
