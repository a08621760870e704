"""Lines of the search as the desk's pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString

from elci.domain.dates import PartialDate
from elci.search.finding import Findings, Hit, entries
from elci.search.kinds import BY_NAME, KINDS
from elci.search.lines import Kind
from elci.search.marking import marked
from elci.search.models import SearchEntry
from elci.search.snippets import snippet
from elci.search.tokens import is_any


@dataclass(frozen=True)
class Found:
    """A record that was found. ours: of the reader's own desk; address: "" where it has no page; personal: a
    person.
    """

    title: SafeString
    kind: str
    on: PartialDate | None
    text: SafeString
    address: str
    ours: bool
    personal: bool


@dataclass(frozen=True)
class Group:
    """The first hits of a kind. number: of all of them; many: there are more than were counted."""

    kind: str
    name: str
    number: int
    many: bool
    lines: list[Found]


def shown(hits: Iterable[Hit], words: tuple[str, ...], doors: Sequence[str]) -> list[Found]:
    """The hits as they are shown, in their order."""
    own = {door for door in doors if not is_any(door)}
    return [_found(entry, words, own) for entry in entries(hits)]


def groups(findings: Findings, doors: Sequence[str], most: int) -> list[Group]:
    """The hits by kind; kinds with a hit in a title first."""
    by_kind: dict[str, list[Hit]] = {}
    for hit in findings.hits:
        by_kind.setdefault(hit.kind, []).append(hit)
    found = {name: shown(hits[:most], findings.words, doors) for name, hits in by_kind.items()}
    return [
        Group(
            name, several(BY_NAME[name]), findings.counts.get(name, 0), name in findings.capped, found[name]
        )
        for name in by_kind
    ]


def kinds_found(findings: Findings) -> list[tuple[str, str, int, bool]]:
    """Kinds with their names and numbers, in their order; whether there are more."""
    return [
        (kind.name, several(kind), findings.counts[kind.name], kind.name in findings.capped)
        for kind in KINDS
        if kind.name in findings.counts
    ]


def several(kind: Kind) -> str:
    """What records of the kind are called."""
    return str(kind.words[1])


def _found(entry: SearchEntry, words: tuple[str, ...], own: set[str]) -> Found:
    sought = " ".join(words)
    ours = bool(own & set(entry.doors.split()))
    return Found(
        title=marked(entry.title, sought),
        kind=str(BY_NAME[entry.kind].words[0]),
        on=entry.on,
        text=marked(snippet(entry.body, words), sought),
        address=_address(entry, ours),
        ours=ours,
        personal=BY_NAME[entry.kind].personal,
    )


def _address(entry: SearchEntry, ours: bool) -> str:
    """The page of the record, its own desk's where the reader sits there."""
    own, kind = BY_NAME[entry.kind], BY_NAME[entry.shown_as]
    if ours and own.own_page:
        return reverse(own.own_page, args=[entry.key])
    name = kind.page if ours or not kind.public_page else kind.public_page
    for key in ([entry.shown_key], []):  # a record without a page of its own stands on a list
        try:
            return reverse(name, args=key)
        except NoReverseMatch:
            continue
    return ""
