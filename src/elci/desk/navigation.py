"""The desk's navigation: four groups of pages, each page by its right and only where it exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.rights import Right
from elci.desk.addresses import address_of


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


def menu(rights: Mapping[str, object], path: str) -> SafeString:
    """The groups as markup; as it stands on every page of the desk, it is written once for each place."""
    entries = [entry for group in groups(rights, path) for entry in group.entries]
    here = next((entry.address for entry in entries if entry.here), "")
    open_to = frozenset(right for right, is_open in rights.items() if is_open)
    return _drawn(open_to, here, here == path, get_language())


@lru_cache(maxsize=1024)
def _drawn(rights: frozenset[str], here: str, exact: bool, _language: str | None) -> SafeString:
    """exact: the reader is on the page itself, not below it."""
    found = groups(dict.fromkeys(rights, True), here)
    return render_to_string("desk/parts/menu.html", {"menu": found, "exact": exact})


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
