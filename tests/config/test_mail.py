"""The setting of the mail server: its forms, and what is said of one that cannot be read."""

from __future__ import annotations

import pytest

from elci.config.options import Mail, Options, OptionsError


@pytest.fixture(autouse=True)
def _no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELCI_SETTINGS", "")


@pytest.mark.parametrize(
    ("url", "mail"),
    [
        ("smtp://127.0.0.1:2525", Mail("127.0.0.1", 2525)),
        ("smtp://posta.example", Mail("posta.example", 25)),
        ("smtps://elif:gizli@posta.example", Mail("posta.example", 465, "elif", "gizli", tls=True)),
        (
            "smtp+tls://elif%40ankara:a%2Fb@posta.example:587",
            Mail("posta.example", 587, "elif@ankara", "a/b", starttls=True),
        ),
    ],
)
def test_a_server_is_read(url: str, mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELCI_MAIL_URL", url)
    assert Options.read().mail == mail


def test_without_one_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ELCI_MAIL_URL", raising=False)
    assert Options.read().mail is None


@pytest.mark.parametrize("url", ["posta.example", "http://posta.example", "smtp://", "smtp://x:gizli@y:kapı"])
def test_an_address_that_cannot_be_read_is_said_without_its_password(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ELCI_MAIL_URL", url)
    with pytest.raises(OptionsError) as caught:
        Options.read()
    assert "smtp+tls://" in caught.value.tr
    assert "gizli" not in f"{caught.value}"


def test_a_password_is_not_printed() -> None:
    assert "gizli" not in repr(Mail("posta.example", 465, "elif", "gizli"))
