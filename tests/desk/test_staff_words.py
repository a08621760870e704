"""The Turkish catalogues of the rooms that staff see. That none of them lacks a word is asked elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2] / "src" / "elci"
CATALOGUES = sorted(path.parents[3].name for path in ROOT.glob("*/locale/tr/LC_MESSAGES/django.po"))
STAFF = ("accounts", "sources", "places", "registry", "activities", "desk")


def catalogue(room: str) -> Catalog:
    path = ROOT / room / "locale" / "tr" / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return read_po(file, locale="tr", abort_invalid=True)


def entries(room: str) -> list[Message]:
    """The words of a room that are translated."""
    return [entry for entry in catalogue(room) if entry.id and all(sayings(entry))]


def singular(entry: Message) -> str:
    """The word itself; of a word with a plural the singular."""
    return entry.id if isinstance(entry.id, str) else entry.id[0]


def sayings(entry: Message) -> list[str]:
    """Its translations: one, or one for each plural form."""
    return [entry.string] if isinstance(entry.string, str) else list(entry.string)


def placeholders(text: str) -> set[str]:
    """What a sentence is filled with, and the markup in it."""
    return set(re.findall(r"%\(\w+\)[sd]|<\w+:\w+>|</?span[^>]*>", text))


@pytest.mark.parametrize("room", STAFF)
def test_a_translation_keeps_the_placeholders(room: str) -> None:
    wrong = [
        entry.id
        for entry in entries(room)
        for said in sayings(entry)
        if placeholders(said) != placeholders(singular(entry))
    ]
    assert wrong == []


@pytest.mark.parametrize("room", STAFF)
def test_no_sentence_is_left_in_english(room: str) -> None:
    english = {"the", "and", "with", "password", "please", "error", "email", "login", "user"}
    left = [
        entry.id
        for entry in entries(room)
        for said in sayings(entry)
        if english & set(re.findall(r"\w+", said.lower()))
    ]
    assert left == []


def test_a_word_of_these_rooms_is_said_one_way_in_all_rooms() -> None:
    """The catalogues are one at run time: of two translations of a word, one would be shown in both rooms."""
    own = {(entry.context, singular(entry)) for room in STAFF for entry in entries(room)}
    said: dict[Any, set[Any]] = {}
    for room in CATALOGUES:
        for entry in entries(room):
            said.setdefault((entry.context, singular(entry)), set()).add(tuple(sayings(entry)))
    assert {key: ways for key, ways in said.items() if key in own and len(ways) > 1} == {}
