"""Everything that can be found, kind by kind, in the order in which kinds stand on the page.

A new kind is one entry in one of the three lists; its page is named by its address, since the desk lies above
this room.
"""

from __future__ import annotations

from dataclasses import fields
from hashlib import sha256

from elci.search.document_kinds import DOCUMENT_KINDS
from elci.search.lines import Kind
from elci.search.office_kinds import OFFICE_KINDS
from elci.search.registry_kinds import REGISTRY_KINDS

KINDS: tuple[Kind, ...] = (*REGISTRY_KINDS, *OFFICE_KINDS, *DOCUMENT_KINDS)
BY_NAME = {kind.name: kind for kind in KINDS}
# Raised when a function that makes lines changes and none of the kinds' own entries does.
_EDITION = 3
BY_NUMBER = {kind.number: kind for kind in KINDS}


def fingerprint() -> str:
    """A mark of the rules by which records become lines: another mark, and all lines are to be made anew."""
    return sha256(repr((_EDITION, [_rules(kind) for kind in KINDS])).encode()).hexdigest()


def _rules(kind: Kind) -> list[tuple[str, str]]:
    """What an entry says; of functions only whether there is one, of models and relations the names."""
    return [(each.name, _said(getattr(kind, each.name))) for each in fields(kind) if each.name != "words"]


def _said(value: object) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_said, value))})"
    if isinstance(value, type):
        return value.__name__
    return "function" if callable(value) else repr(value)
