"""What the rooms say, taken from their source, and what their catalogues hold."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "elci"
ROOMS = sorted(path.parent for path in PACKAGE.glob("*/apps.py"))
_KEYWORDS = (
    "_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy",
    "pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy",
)  # fmt: skip
# Functions of a room that hand their first argument to pgettext with the context "address" (its `urls.py`).
_ADDRESS = "_address"


class Message(NamedTuple):
    """A sentence of the source: its context, its singular, its plural (empty: none)."""

    context: str
    singular: str
    plural: str = ""


def said_by(room: Path) -> dict[Message, str]:
    """Every sentence of a room that is to be translated, with a place where it stands."""
    found: dict[Message, str] = {}
    for path in sorted(room.rglob("*.py")):
        if "migrations" not in path.parts:
            for message, line in _in_python(path.read_text(encoding="utf-8")):
                found.setdefault(message, f"{path.relative_to(PACKAGE)}:{line}")
    for path in sorted([*room.glob("templates/**/*.html"), *room.glob("templates/**/*.svg")]):
        source = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        # What stands for the template's markup is indented as the markup was, which Python would refuse.
        lines = [line.lstrip() for line in source.splitlines()]
        for message, line in _in_python("\n".join(lines)):
            found.setdefault(message, f"{path.relative_to(PACKAGE)}:{line}")
    return found


def _in_python(source: str) -> Iterator[tuple[Message, int]]:
    file = io.BytesIO(source.encode())
    options = {"encoding": "utf-8"}
    for line, function, arguments, _comments in extract_python(file, [*_KEYWORDS, _ADDRESS], [], options):
        words = arguments if isinstance(arguments, tuple) else (arguments,)
        message = _message(function, [word for word in words if word is not None])
        if message is not None:
            yield message, line


def _message(function: str, words: list[str]) -> Message | None:
    if not words or not words[0]:
        return None
    if function == _ADDRESS:
        return Message("address", words[0])
    if function.startswith("npgettext"):
        return Message(words[0], words[1], words[2])
    if function.startswith("pgettext"):
        return Message(*words[:2]) if len(words) > 1 else None
    if function.startswith("ngettext"):
        return Message("", words[0], words[1])
    return Message("", words[0])


def catalogue_of(room: Path) -> Catalog:
    """The Turkish catalogue of a room, empty where there is none; raises where it cannot be read."""
    path = room / "locale" / "tr" / "LC_MESSAGES" / "django.po"
    if not path.exists():
        return Catalog(locale="tr")
    with path.open("rb") as file:
        return read_po(file, locale="tr", abort_invalid=True)
