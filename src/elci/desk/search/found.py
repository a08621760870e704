"""Lines of the search as the desk's pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString

from elci.accounts.models import Office
from elci.desk.addresses import address_at
from elci.domain.dates import PartialDate
from elci.search.doors import Facts
from elci.search.finding import Findings, Hit, entries
from elci.search.kinds import BY_NAME, KINDS
from elci.search.lines import Kind
from elci.search.marking import marked
from elci.search.models import SearchEntry
from elci.search.snippets import snippet
from elci.search.tokens import is_any, is_facts


@dataclass(frozen=True)
class Found:
    """A record that was found. ours: of the reader's own desk; member: whose facts they are, where the reader
    sees no more than these; address: "" where it has no page; personal: a person.
    """

    title: SafeString
    kind: str
    on: PartialDate | None
    text: SafeString
    address: str
    ours: bool
    member: Office | None
    personal: bool


@dataclass(frozen=True)
class Reader:
    """What a reader may see: through which doors, and behind which of them facts alone."""

    doors: Sequence[str]
    facts: Facts

    @property
    def own(self) -> set[str]:
        """The doors of the reader's own desk."""
        return {door for door in self.doors if not is_any(door) and not is_facts(door)}


@dataclass(frozen=True)
class Group:
    """The first hits of a kind. number: of all of them; many: there are more than were counted."""

    kind: str
    name: str
    number: int
    many: bool
    lines: list[Found]


def shown(hits: Iterable[Hit], words: tuple[str, ...], reader: Reader) -> list[Found]:
    """The hits as they are shown, in their order."""
    return [_found(entry, words, reader) for entry in entries(hits)]


def groups(findings: Findings, reader: Reader, most: int) -> list[Group]:
    """The hits by kind; kinds with a hit in a title first."""
    by_kind: dict[str, list[Hit]] = {}
    for hit in findings.hits:
        by_kind.setdefault(hit.kind, []).append(hit)
    first = [hit for hits in by_kind.values() for hit in hits[:most]]
    found = {entry.pk: _found(entry, findings.words, reader) for entry in entries(first)}
    return [
        Group(
            name,
            several(BY_NAME[name]),
            findings.counts.get(name, 0),
            name in findings.capped,
            [found[hit.pk] for hit in hits[:most] if hit.pk in found],
        )
        for name, hits in by_kind.items()
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


def _found(entry: SearchEntry, words: tuple[str, ...], reader: Reader) -> Found:
    sought = " ".join(words)
    doors = set(entry.doors.split())
    ours = not doors.isdisjoint(reader.own)
    whole = ours or any(is_any(door) for door in doors)
    told = (
        None if whole else next((reader.facts[door] for door in sorted(doors) if door in reader.facts), None)
    )
    return Found(
        title=marked(entry.title, sought),
        kind=str(BY_NAME[entry.kind].words[0]),
        on=entry.on,
        text=marked(snippet(entry.body, words) if whole else "", sought),
        address=_address(entry, ours) if told is None else _facts_address(entry, *told),
        ours=ours,
        member=told[0] if told else None,
        personal=BY_NAME[entry.kind].personal,
    )


def _facts_address(entry: SearchEntry, office: Office, what: str) -> str:
    """The record among what the member shows."""
    return f"{reverse('desk:member', args=[office.pk, what])}?{urlencode({'record': entry.key})}"


def _address(entry: SearchEntry, ours: bool) -> str:
    """The page of the record, its own desk's where the reader sits there."""
    own, kind = BY_NAME[entry.kind], BY_NAME[entry.shown_as]
    if ours and own.own_page:
        return address_at(own.own_page, entry.key)
    name = kind.page if ours or not kind.public_page else kind.public_page
    return address_at(name, entry.shown_key) or address_at(name)  # without a page of its own it is on a list
