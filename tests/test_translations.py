"""Everything a person reads exists in Turkish and in English, and on each page in one of them only."""

from __future__ import annotations

import io
import re
import string
from collections import defaultdict
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from django.test import Client
from django.urls import reverse
from django.utils import translation

from elci.registry.keeping import forget
from tests.catalogues import PACKAGE, ROOMS, Message, catalogue_of, said_by
from tests.portal.test_pages import PAGES

NAMES = [room.name for room in ROOMS]
SCRIPTS = sorted(path for room in ROOMS for path in room.glob("static/*/*.js"))
TEMPLATES = sorted(path for room in ROOMS for path in room.glob("templates/**/*.html"))

# Words of templates that are the same in both languages: names, file formats, keys of a keyboard.
SAME = {
    "elçi", "CSV", "PDF", "XLSX", "SVG", "DOI", "Esc", "English", "Türkçe", "Filibe", "Şanlıurfa", "EUROCITIES",
    "GeoNames, CC BY 4.0", "SHA-256", "GEXF", "GraphML", "GeoJSON",
}  # fmt: skip
READ_ATTRIBUTES = {"alt", "title", "placeholder", "aria-label", "aria-description", "data-label", "content"}


def turkish_of(room: Path, message: Message) -> tuple[str, ...]:
    """The Turkish words of a message: one, or one per plural form; empty where there are none."""
    found = catalogue_of_once(room).get(message.singular, message.context or None)
    if found is None or found.fuzzy or not found.string:
        return ()
    return found.string if isinstance(found.string, tuple) else (found.string,)


@cache
def catalogue_of_once(room: Path):  # type: ignore[no-untyped-def]
    return catalogue_of(room)


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_of_a_room_is_said_in_turkish(name: str) -> None:
    room = PACKAGE / name
    missing = [
        f"{place}: {message.singular}"
        for message, place in said_by(room).items()
        if not all(turkish_of(room, message)) or not turkish_of(room, message)
    ]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_a_catalogue_compiles_and_holds_nothing_unsure(name: str) -> None:
    if not said_by(PACKAGE / name):
        pytest.skip(f"{name} says nothing")
    catalogue = catalogue_of(PACKAGE / name)
    write_mo(io.BytesIO(), catalogue)
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_turkish_has_the_same_blanks_as_the_english(name: str) -> None:
    room = PACKAGE / name
    blanks = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")
    marks = re.compile(r"</?[a-z]+")
    wrong = [
        message.singular
        for message in said_by(room)
        for words in turkish_of(room, message)
        for pattern in (blanks, marks)
        if sorted(set(pattern.findall(words)))
        != sorted(set(pattern.findall(message.plural or message.singular)))
    ]
    assert wrong == []


def test_one_english_sentence_is_one_turkish_sentence_in_every_room() -> None:
    """Django joins the catalogues of all rooms: of two translations the one read first would win."""
    told: dict[Message, dict[str, str]] = defaultdict(dict)
    for room in ROOMS:
        for message in said_by(room):
            if words := turkish_of(room, message):
                told[Message(message.context, message.singular)][room.name] = words[0]
    different = {message.singular: rooms for message, rooms in told.items() if len(set(rooms.values())) > 1}
    assert different == {}


class Texts(HTMLParser):
    """What a reader sees or hears of a page: texts and attributes that are read, each with its language."""

    SILENT = {"script", "style", "code", "pre", "kbd"}
    ALONE = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        language = values.get("lang") or (self.open[-1][1] if self.open else "")
        for name in READ_ATTRIBUTES & values.keys():
            if name != "content" or values.get("name") == "description":
                self.found.append((values[name].strip(), language))
        if tag not in self.ALONE:
            self.open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and not any(tag in self.SILENT for tag, _ in self.open):
            self.found.append((" ".join(data.split()), self.open[-1][1]))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_template_holds_no_words_of_its_own(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    source = re.sub(r"{%\s*(blocktranslate|blocktrans|comment)\b.*?{%\s*end\1\s*%}", "", source, flags=re.S)
    source = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", "¦", source, flags=re.S)
    texts = (text.strip(f"{string.punctuation}“”‘’–…·→  ") for text in _pieces(f"<div>{source}</div>"))
    assert {text for text in texts if re.search(r"[^\W\d_]{2,}", text)} <= SAME


def _pieces(source: str) -> list[str]:
    return [piece for text, _language in Texts(source).found for piece in text.split("¦")]


def test_a_script_writes_no_words_of_its_own_into_a_page() -> None:
    assert SCRIPTS
    into_the_page = re.compile(
        r"(?:textContent|innerText|title|alert\()\s*=\s*[\"'`]([^\"'`]*[a-z]{3}[^\"'`]*)"
    )
    written = {path.name: into_the_page.findall(path.read_text(encoding="utf-8")) for path in SCRIPTS}
    assert {name: words for name, words in written.items() if words} == {}


ADDRESSES = [
    *((name, keys, "") for name, keys in PAGES),
    ("ties", [], "?year_from=doksan&kind=x&partner=atlantis"),
    ("ties", [], "?country=PE&year_to=1980"),
    ("ties", [], "?municipality=ankara&order=newest&state=rejected"),
    ("tie", ["ankara--brussels-be"], ""),
    ("ties-map", [], "?country=BG"),
    ("municipality", ["istanbul"], ""),
    ("organisation", ["eurocities"], ""),
    ("source-table", ["000", "goals"], ""),
    ("source-table", ["000", "incidents"], ""),
    ("source-table", ["002", "listed_units"], ""),
    ("claims", [], "?verdict=not_computable"),
    ("claim", ["001-c-001"], ""),
    ("search", [], "?q=filibe"),
    ("search", [], "?q=qqqq"),
]


def page(client: Client, name: str, keys: list[str], query: str, language: str) -> str:
    with translation.override(language):
        return client.get(reverse(f"portal:{name}", args=keys) + query).content.decode()


@pytest.fixture(scope="module")
def words() -> dict[str, str]:
    """English sentences without blanks and their Turkish, where the two differ."""
    return {
        message.singular: turkish_of(room, message)[0]
        for room in ROOMS
        for message in said_by(room)
        if not message.context and "%" not in message.singular and turkish_of(room, message)
        and turkish_of(room, message)[0] != message.singular
    }  # fmt: skip


@pytest.mark.usefixtures("db_loaded")
@pytest.mark.parametrize(("name", "keys", "query"), ADDRESSES)
def test_no_english_is_left_on_a_turkish_page(
    client: Client, words: dict[str, str], name: str, keys: list[str], query: str
) -> None:
    forget()
    texts = Texts(page(client, name, keys, query, "tr")).found
    assert len(texts) > 30
    english = set(words) - set(words.values())
    assert {text for text, language in texts if language == "tr" and text in english} == set()


@pytest.mark.usefixtures("db_loaded")
@pytest.mark.parametrize(("name", "keys", "query"), ADDRESSES)
def test_no_turkish_is_left_on_an_english_page(
    client: Client, words: dict[str, str], name: str, keys: list[str], query: str
) -> None:
    forget()
    texts = Texts(page(client, name, keys, query, "en")).found
    assert len(texts) > 30
    turkish = set(words.values()) - set(words)
    assert {text for text, language in texts if language == "en" and text in turkish} == set()


@pytest.mark.usefixtures("db_loaded")
@pytest.mark.parametrize("address", ["/yok/", "/baglar/yok/", "/giris/"])
def test_pages_about_errors_and_the_door_speak_turkish(
    client: Client, words: dict[str, str], address: str
) -> None:
    texts = Texts(client.get(address).content.decode()).found
    english = set(words) - set(words.values())
    assert {text for text, language in texts if language == "tr" and text in english} == set()
