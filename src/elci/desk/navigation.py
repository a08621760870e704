"""The desk's navigation: four groups of pages, each page by its right and only where it exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from elci.accounts.rights import Right


@dataclass(frozen=True)
class Entry:
    """A page: the name of its address, its words, the right that it takes."""

    name: str
    words: Promise
    right: Right


@dataclass(frozen=True)
class Shown:
    """An entry as a reader sees it. here: the reader is on this page or on one below it."""

    words: Promise
    address: str
    here: bool


@dataclass(frozen=True)
class Group:
    """Entries under one word."""

    key: str
    words: Promise
    entries: list[Shown]

    @property
    def here(self) -> bool:
        """Whether the reader is in this group."""
        return any(entry.here for entry in self.entries)


_GROUPS: tuple[tuple[str, Promise, tuple[Entry, ...]], ...] = (
    (
        "work",
        _("Work"),
        (
            Entry("activities", _("Activities"), Right.SEE_ACTIVITIES),
            Entry("visits", _("Visits and delegations"), Right.SEE_ACTIVITIES),
            Entry("follow-ups", _("Follow-ups"), Right.SEE_ACTIVITIES),
            Entry("requests", _("Requests from abroad"), Right.SEE_ACTIVITIES),
            Entry("translations", _("Translation and interpreting"), Right.SEE_ACTIVITIES),
            Entry("cases", _("Our cases"), Right.SEE_CASES),
            Entry("gifts", _("Gifts"), Right.SEE_ACTIVITIES),
        ),
    ),
    (
        "relations",
        _("Relations"),
        (
            Entry("ties", _("Our ties"), Right.SEE_DESK),
            Entry("contacts", _("Contacts"), Right.SEE_CONTACTS),
            Entry("memberships", _("Memberships"), Right.SEE_ACTIVITIES),
            Entry("projects", _("Projects"), Right.SEE_ACTIVITIES),
            Entry("calls", _("Calls for projects"), Right.SEE_ACTIVITIES),
            Entry("members", _("Our members"), Right.SEE_MEMBERS),
        ),
    ),
    (
        "results",
        _("Results"),
        (
            Entry("goals", _("Goals"), Right.SEE_ACTIVITIES),
            Entry("outcomes", _("Outcomes"), Right.SEE_ACTIVITIES),
            Entry("vitality", _("Vitality of ties"), Right.SEE_ACTIVITIES),
            Entry("reports", _("Reports"), Right.SEE_ACTIVITIES),
        ),
    ),
    (
        "office",
        _("Office"),
        (
            Entry("unit", _("Our unit"), Right.SEE_ACTIVITIES),
            Entry("people", _("Users"), Right.SEE_PEOPLE),
            Entry("imports", _("Lists"), Right.EDIT),
            Entry("journal", _("Journal"), Right.SEE_JOURNAL),
            Entry("privacy", _("Personal data"), Right.SEE_CONTACTS),
            Entry("personal-reads", _("Who read personal data"), Right.SEE_READS),
            Entry("sharing", _("Who sees our records"), Right.SHARE_RECORDS),
        ),
    ),
)


def groups(rights: Mapping[str, object], path: str) -> list[Group]:
    """The groups that have a page for someone with these rights; `path` is where the reader is."""
    open_to = [
        (key, words, [(entry, address_of(entry.name)) for entry in entries if rights.get(entry.right.value)])
        for key, words, entries in _GROUPS
    ]
    addresses = [address for _key, _words, found in open_to for _entry, address in found if address]
    here = max((each for each in addresses if path.startswith(each)), key=len, default=None)
    shown = [
        Group(
            key, words, [Shown(entry.words, address, address == here) for entry, address in found if address]
        )
        for key, words, found in open_to
    ]
    return [group for group in shown if group.entries]


def address_of(name: str) -> str:
    """The address of a page of the desk; empty where no area has brought it."""
    try:
        return reverse(f"desk:{name}")
    except NoReverseMatch:
        return ""
