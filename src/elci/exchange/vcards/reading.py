"""Reading a file of vCards, versions 2.1 to 4.0: each card by itself, so that a broken one stops no other."""

from __future__ import annotations

import logging
import re
from dataclasses import asdict, dataclass, field
from typing import Any

import vobject

from elci.domain.errors import ElciError
from elci.domain.languages import language_code

MOST_CARDS = 500
_CARD = re.compile(
    r"^BEGIN:VCARD[ \t]*\r?$(.*?)^END:VCARD[ \t]*\r?$", re.MULTILINE | re.DOTALL | re.IGNORECASE
)
_MOST_BYTES = 10_000_000
_POINTS = {"email": "email", "tel": "phone", "adr": "address"}


class NoCardsError(ElciError):
    """A file without a vCard. args: file name."""

    tr = "“{0}” içinde vCard bulunamadı; BEGIN:VCARD ile başlayan bir .vcf dosyası seçin."
    en = "“{0}” holds no vCard; choose a .vcf file that begins with BEGIN:VCARD."


class TooManyCardsError(ElciError):
    """More cards than can be reviewed on a page. args: number, limit."""

    tr = "Dosyada {0} kart var; bir seferde en çok {1} kart alınır. Dosyayı bölün."
    en = "The file holds {0} cards; at most {1} are taken in at once. Divide the file."


class CardError(ElciError):
    """A card that cannot be used. args: number in the file, why in Turkish, why in English."""

    tr = "{0}. kart alınamadı: {1}"
    en = "Card {0} cannot be used: {2}"


@dataclass(frozen=True)
class Card:
    """What a card says. posts: (title, institution) pairs; points: (kind, value) pairs."""

    number: int
    honorific: str
    given_name: str
    family_name: str
    posts: list[tuple[str, str]] = field(default_factory=list)
    points: list[tuple[str, str]] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    note: str = ""

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.given_name} {self.family_name}".strip()

    def as_dict(self) -> dict[str, Any]:
        """JSON-able."""
        return asdict(self)


@dataclass(frozen=True)
class Cards:
    """The cards of a file and what is wrong with the others."""

    cards: list[Card]
    problems: list[CardError]


def read_cards(content: bytes, file_name: str) -> Cards:
    """Every card of a file; raises NoCardsError, TooManyCardsError."""
    text = _decoded(content[:_MOST_BYTES])
    found = [match.group(0) for match in _CARD.finditer(text)]
    if not found:
        raise NoCardsError(file_name)
    if len(found) > MOST_CARDS:
        raise TooManyCardsError(len(found), MOST_CARDS)
    cards, problems = [], []
    for number, written in enumerate(found, start=1):
        try:
            cards.append(_card(number, written))
        except CardError as error:
            problems.append(error)
    return Cards(cards, problems)


def _decoded(content: bytes) -> str:
    for coding in ("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp1254"):
        try:
            return content.decode(coding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", errors="replace")


def _card(number: int, written: str) -> Card:
    logging.getLogger("vobject").setLevel(logging.CRITICAL)  # it would log the lines of a card
    try:
        card = vobject.readOne(written, ignoreUnreadable=True, allowQP=True)
    except Exception as error:  # the library raises errors of many kinds on broken input
        raise CardError(number, "biçimi bozuk.", "its form is broken.") from error
    lines: dict[str, list[Any]] = card.contents
    honorific, given, family = _name(lines)
    if not family:
        raise CardError(number, "ad yazılmamış.", "it has no name.")
    return Card(
        number,
        honorific[:60],
        given[:120],
        family[:120],
        _posts(lines),
        _points(lines),
        [code for line in lines.get("lang", []) if (code := language_code(_plain(line.value)[:2]))],
        "\n".join(_plain(line.value) for line in lines.get("note", []))[:4000],
    )


def _name(lines: dict[str, list[Any]]) -> tuple[str, str, str]:
    """Form of address, first names, family name; from the whole name where the parts are missing."""
    for line in lines.get("n", []):
        value = line.value
        parts = [_plain(getattr(value, part, "")) for part in ("prefix", "given", "additional", "family")]
        if parts[3]:
            return parts[0], f"{parts[1]} {parts[2]}".strip(), parts[3]
    whole = next((_plain(line.value) for line in lines.get("fn", [])), "")
    given, _space, family = whole.rpartition(" ")
    return "", given, family


def _posts(lines: dict[str, list[Any]]) -> list[tuple[str, str]]:
    titles = [_plain(line.value) for line in (*lines.get("title", []), *lines.get("role", []))]
    bodies = [_plain(line.value) for line in lines.get("org", [])]
    if not titles and not bodies:
        return []
    title = titles[0] if titles else ""
    return [(title[:200] or "–", (bodies[0] if bodies else "")[:200])]


def _points(lines: dict[str, list[Any]]) -> list[tuple[str, str]]:
    found = []
    for name, kind in _POINTS.items():
        for line in lines.get(name, []):
            value = re.sub("^(tel|mailto):", "", _plain(line.value), flags=re.IGNORECASE)
            if value:
                found.append((kind, value[:300]))
    return list(dict.fromkeys(found))


def _plain(value: Any) -> str:
    """A value as one line: text, list of parts, or an address."""
    if isinstance(value, list):
        return ", ".join(part for part in map(_plain, value) if part)
    return ", ".join(part.strip() for part in str(value).splitlines() if part.strip()) if value else ""
