"""What an installation can change: read from the environment and from a settings file, in this order.

Nothing but the standard library is imported here: `make run` reads the options before anything is installed.
"""

from __future__ import annotations

import os
import secrets
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ROOT = Path(__file__).resolve().parents[3]
_KEYS = (
    "data",
    "database_url",
    "debug",
    "hosts",
    "https",
    "limits",
    "mail_from",
    "mail_url",
    "oidc_client_id",
    "oidc_client_secret",
    "oidc_issuer",
    "oidc_name",
    "port",
    "secret_key",
    "var",
)
_MAIL = {"smtp": 25, "smtps": 465, "smtp+tls": 587}
_SWITCH = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
_DATABASES = {"sqlite", "postgres", "postgresql"}


class OptionsError(Exception):
    """A choice that cannot be used. The message says which, what and what to do, in both languages."""

    def __init__(self, tr: str, en: str) -> None:
        super().__init__(f"{tr}\n{en}")
        self.tr = tr
        self.en = en


@dataclass(frozen=True)
class Mail:
    """The server that sends e-mail. tls: from the first byte; starttls: asked for after the greeting."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    tls: bool = False
    starttls: bool = False


@dataclass(frozen=True)
class Provider:
    """The office's own identity provider (OpenID Connect). name: how the sign-in page calls it."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    name: str = ""


@dataclass(frozen=True)
class Options:
    """The choices of one installation.

    var: folder for everything the installation writes; data: the reference data package;
    mail_url: the server that sends e-mail, empty for none; mail_from: the sender's address;
    database_url: as in `postgres://user:password@host:5432/name` or `sqlite:////path`.
    """

    var: Path
    data: Path
    database_url: str
    hosts: list[str]
    debug: bool
    https: bool
    port: int
    secret: str = field(repr=False)
    mail_from: str = ""
    mail: Mail | None = None
    provider: Provider | None = None
    limits: bool = True
    testing: bool = False

    @classmethod
    def read(cls) -> Options:
        """Read environment (ELCI_DATABASE_URL, PORT …) and settings file; raises OptionsError."""
        chosen = _Choices(_settings_file())
        var = chosen.folder("var", _ROOT / "var")
        testing = bool(os.environ.get("ELCI_TESTING"))
        hosts = chosen.names("hosts", ["127.0.0.1", "localhost"])
        return cls(
            var=var,
            data=chosen.folder("data", _ROOT / "data"),
            database_url=_database(chosen.text("database_url", f"sqlite:///{var / 'elci.sqlite3'}")),
            hosts=[*hosts, "testserver"] if testing else hosts,
            debug=chosen.switch("debug"),
            https=chosen.switch("https"),
            port=chosen.port(8000),
            secret=chosen.text("secret_key", ""),
            mail_from=chosen.text("mail_from", ""),
            mail=_mail(chosen.text("mail_url", "")),
            provider=_provider(chosen),
            limits=chosen.switch("limits", default=True),
            testing=testing,
        )

    def secret_key(self) -> str:
        """The configured key, or one made at the first start and kept in `var` for its owner's eyes only."""
        if self.secret:
            return self.secret
        path = self.var / "secret_key"
        if not path.exists():
            self.var.mkdir(parents=True, exist_ok=True)
            # Written aside and linked into place: of two processes that start together, one key wins.
            aside = self.var / f"secret_key.{os.getpid()}"
            with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(50))
            try:
                path.hardlink_to(aside)
            except FileExistsError:
                pass
            except OSError:  # a file system without links
                aside.replace(path)
            finally:
                aside.unlink(missing_ok=True)
        return path.read_text().strip()


class _Choices:
    """One value per key: from ELCI_KEY in the environment, else from the settings file, else the default."""

    def __init__(self, file: tuple[Path | None, dict[str, object]]) -> None:
        self.path, self.values = file

    def text(self, key: str, default: str) -> str:
        if os.environ.get(f"ELCI_{key.upper()}"):
            return os.environ[f"ELCI_{key.upper()}"]
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise _wrong(self.path, key, value, "tırnak içinde bir metin", "text in quotes")
        return value

    def folder(self, key: str, default: Path) -> Path:
        """A folder; one that the settings file names stands relative to that file."""
        written = self.text(key, str(default))
        from_file = self.path is not None and not os.environ.get(f"ELCI_{key.upper()}")
        return ((self.path.absolute().parent if from_file and self.path else Path.cwd()) / written).absolute()

    def names(self, key: str, default: list[str]) -> list[str]:
        if os.environ.get(f"ELCI_{key.upper()}"):
            return [name.strip() for name in os.environ[f"ELCI_{key.upper()}"].split(",") if name.strip()]
        value = self.values.get(key, default)
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise _wrong(
                self.path,
                key,
                value,
                '["elci.example.org"] gibi bir liste',
                'a list such as ["elci.example.org"]',
            )
        return list(value)

    def switch(self, key: str, *, default: bool = False) -> bool:
        written = os.environ.get(f"ELCI_{key.upper()}") or self.values.get(key, default)
        if isinstance(written, bool):
            return written
        if str(written).lower() not in _SWITCH:
            raise _wrong(self.path, key, written, "true ya da false", "true or false")
        return _SWITCH[str(written).lower()]

    def port(self, default: int) -> int:
        written = str(os.environ.get("PORT") or self.values.get("port", default))
        if not written.isdecimal() or not 1 <= int(written) <= 65535:
            raise _wrong(
                None if os.environ.get("PORT") else self.path,
                "PORT" if os.environ.get("PORT") else "port",
                written,
                "1 ile 65535 arasında bir sayı",
                "a number from 1 to 65535",
            )
        return int(written)


def _wrong(path: Path | None, key: str, value: object, expected_tr: str, expected_en: str) -> OptionsError:
    where = f"{path}, {key}" if path else key
    return OptionsError(
        f"{where}: “{value}” kullanılamaz; {expected_tr} yazın.",
        f"{where}: “{value}” cannot be used; write {expected_en}.",
    )


def _database(url: str) -> str:
    """The address of the database if its form can be used; a password in it is never repeated."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in _DATABASES and (parts.port is None or parts.port > 0) and len(parts.path) > 1
    except ValueError:
        usable = False
    if not usable:
        raise OptionsError(
            "Veritabanı adresi (ELCI_DATABASE_URL ya da database_url) anlaşılamadı; "
            "postgres://kullanıcı:parola@sunucu:5432/ad ya da "
            "sqlite:////klasör/dosya.sqlite3 biçiminde yazın.",
            "The address of the database (ELCI_DATABASE_URL or database_url) cannot be read; "
            "write postgres://user:password@host:5432/name or sqlite:////folder/file.sqlite3.",
        )
    return url


def _mail(url: str) -> Mail | None:
    """The server of an address `smtp+tls://user:password@host:587`; a password in it is never repeated."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in _MAIL or not parts.hostname:
        raise OptionsError(
            "E-posta sunucusunun adresi (ELCI_MAIL_URL ya da mail_url) anlaşılamadı; "
            "smtp+tls://kullanıcı:parola@sunucu:587, smtps://… ya da smtp://… biçiminde yazın.",
            "The address of the mail server (ELCI_MAIL_URL or mail_url) cannot be read; "
            "write smtp+tls://user:password@host:587, smtps://… or smtp://….",
        )
    return Mail(
        host=parts.hostname,
        port=port or _MAIL[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=parts.scheme == "smtps",
        starttls=parts.scheme == "smtp+tls",
    )


def _provider(chosen: _Choices) -> Provider | None:
    """The identity provider; None unless its issuer is configured. Its secret is never repeated."""
    issuer, client = chosen.text("oidc_issuer", ""), chosen.text("oidc_client_id", "")
    secret = chosen.text("oidc_client_secret", "")
    if not issuer:
        return None
    parts = urlsplit(issuer)
    near = parts.hostname in {"127.0.0.1", "localhost"}
    if not parts.hostname or parts.scheme not in ({"http", "https"} if near else {"https"}):
        raise _wrong(
            chosen.path, "oidc_issuer", issuer, "https:// ile başlayan adresi", "its https:// address"
        )
    if not client or not secret:
        raise OptionsError(
            "Kimlik sağlayıcısı (oidc_issuer) için oidc_client_id ve oidc_client_secret de gerekir.",
            "The identity provider (oidc_issuer) also needs oidc_client_id and oidc_client_secret.",
        )
    return Provider(issuer, client, secret, chosen.text("oidc_name", ""))


def _settings_file() -> tuple[Path | None, dict[str, object]]:
    """The file that ELCI_SETTINGS names (empty: none), else `elci.toml` here or in the project's folder."""
    named = os.environ.get("ELCI_SETTINGS")
    if named == "":
        return None, {}
    if named is None:
        found = [path for path in (Path("elci.toml"), _ROOT / "elci.toml") if path.exists()]
        return (found[0], _parsed(found[0])) if found else (None, {})
    if not Path(named).is_file():
        raise OptionsError(
            f"Ayar dosyası bulunamadı: {named}. ELCI_SETTINGS değişkenini düzeltin ya da kaldırın.",
            f"Settings file not found: {named}. Correct or unset ELCI_SETTINGS.",
        )
    return Path(named), _parsed(Path(named))


def _parsed(path: Path) -> dict[str, object]:
    try:
        chosen = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise OptionsError(
            f"{path}: ayar dosyası okunamadı ({error}); elci.toml.example ile karşılaştırıp düzeltin.",
            f"{path}: the settings file cannot be read ({error}); compare it with elci.toml.example.",
        ) from error
    unknown = sorted(set(chosen) - set(_KEYS))
    if unknown:
        raise OptionsError(
            f"{path}: bilinmeyen ayar: {', '.join(unknown)}. Bilinenler: {', '.join(_KEYS)}.",
            f"{path}: unknown setting(s): {', '.join(unknown)}. Known: {', '.join(_KEYS)}.",
        )
    return chosen
