"""What a rule is: what it asks of whom, its legal basis, from when until when, and how sure we are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind, OfficeKind
from elci.domain.procedures.words import Words

if TYPE_CHECKING:
    from elci.domain.procedures.facts import Case
    from elci.domain.procedures.verdicts import Outcome


class Sureness(StrEnum):
    """How a rule is known to us."""

    QUOTED = "quoted"  # a source that we hold quotes the text
    REPORTED = "reported"  # a source that we hold tells it in its own words
    GENERAL = "general"  # general knowledge of the law in force; no source of ours has the text
    UNSETTLED = "unsettled"  # sources differ, or a date or a repeal is not known


class Topic(StrEnum):
    """What a rule is about; the page of the law groups by it."""

    DECISION = "decision"
    COUNCIL = "council"
    PERMISSION = "permission"
    DOCUMENTS = "documents"
    TRAVEL = "travel"
    MEMBERSHIP = "membership"
    CONTACTS = "contacts"
    UNIT = "unit"
    FINANCE = "finance"
    FRAME = "frame"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule, a date or a name was read. `study`: "001" … with its line, or a title with an address."""

    study: str = ""
    line: int | None = None
    title: str = ""
    address: str = ""

    def in_language(self, language: str) -> str:
        """`study 001, line 746` / `001 numaralı çalışma, 746. satır`, or title and address."""
        if not self.study:
            return f"{self.title}, {self.address}" if self.address else self.title
        turkish = language.startswith("tr")
        name = f"{self.study} numaralı çalışma" if turkish else f"study {self.study}"
        if self.line is None:
            return name
        return f"{name}, {self.line}. satır" if turkish else f"{name}, line {self.line}"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A law, circular or convention. `ids`: its ids in the reference package's legal_instruments table."""

    id: str
    kind: Words  # Words("kanun", "law")
    number: str
    title: Words
    adopted: date | None = None
    gazette_date: date | None = None
    gazette_number: str = ""
    ids: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    def in_language(self, language: str) -> str:
        """`5393 sayılı Belediye Kanunu` / `Municipality Law no. 5393`."""
        title = self.title.say(language)
        if not self.number:
            return title
        return f"{self.number} sayılı {title}" if language.startswith("tr") else f"{title}, no. {self.number}"


@dataclass(frozen=True, slots=True)
class Basis:
    """A provision: instrument, article and paragraph, as of which day it carries the rule (both days included)."""

    instrument: Instrument
    article: str | Words = ""  # a number, a letter, or words such as "second part"
    paragraph: str = ""
    since: date | None = None  # None: as long as the rule holds
    until: date | None = None
    provision: str = ""  # id in the reference package's legal_provisions table

    def holds(self, day: date) -> bool:
        """Whether the provision carries its rule on the day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def in_language(self, language: str) -> str:
        """`5393 sayılı Belediye Kanunu md. 74/3` / `Municipality Law, no. 5393, art. 74/3`."""
        name = self.instrument.in_language(language)
        article = self.article.say(language) if isinstance(self.article, Words) else self.article
        place = "/".join(part for part in (article, self.paragraph) if part)
        if not place:
            return name
        if not article[:1].isdigit():  # an item of a circular: "(a)", "(second part/3)"
            return f"{name} ({place})"
        return f"{name} md. {place}" if language.startswith("tr") else f"{name}, art. {place}"


@dataclass(frozen=True, slots=True)
class Notice:
    """A period: at most (or, with `before`, at least) `days` between an act and the act that it bounds.

    days None: the text says "beforehand", "in time" or "at the first meeting" without a number.
    """

    days: int | None
    act: Act  # what has to be done
    counted_from: Act  # from when, or (before=True) ahead of what
    before: bool = False
    working_days: bool = False


Check = Callable[["Case", date], "Outcome"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the law asks.

    id: stable; it is the rule's address on the page of the law. governs: the acts whose day decides which law
    holds, in order of preference; before they are done, the day of `act`, then today. demanded False: cited for the reader, never judged. valid_from
    is the first day that a source proves; before it the verdict is "not covered". valid_until is the last day,
    None while it holds or while no end is known. check takes the case and today.
    """

    id: str
    topic: Topic
    kinds: frozenset[CaseKind]
    asks: Words
    of: Actor
    bases: tuple[Basis, ...]
    valid_from: date
    valid_until: date | None = None
    title: Words = Words("", "")
    act: Act | None = None  # the act that it requires
    before: tuple[Act, ...] = ()  # the acts that may only come after it
    governs: tuple[Act, ...] = ()
    documents: tuple[DocumentKind, ...] = ()
    notice: Notice | None = None
    sources: tuple[Source, ...] = ()
    sureness: Sureness = Sureness.REPORTED
    unsettled: Words | None = None
    unsettled_since: date | None = None  # None: on every day on which the rule holds
    offices: frozenset[OfficeKind] | None = None  # None: municipalities of every kind
    demanded: bool = True
    replaces: tuple[str, ...] = ()  # ids of older rules in whose place it came
    check: Check | None = None

    def holds(self, day: date) -> bool:
        """Whether the rule is proved to hold on the day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def unsettled_on(self, day: date) -> Words | None:
        """What is not settled about the rule on the day, or None."""
        if self.unsettled_since is not None and day < self.unsettled_since:
            return None
        return self.unsettled

    def sureness_on(self, day: date) -> Sureness:
        """How sure the rule is on the day."""
        if self.unsettled_since is not None and day >= self.unsettled_since:
            return Sureness.UNSETTLED
        return self.sureness

    def applies_to(self, office: OfficeKind) -> bool:
        """Whether the rule speaks to municipalities of the kind."""
        return self.offices is None or office in self.offices

    def bases_on(self, day: date) -> tuple[Basis, ...]:
        """The provisions that carry the rule on the day."""
        return tuple(basis for basis in self.bases if basis.holds(day))
