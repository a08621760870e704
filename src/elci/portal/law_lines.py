"""Rules of the law as the public pages print them: sentences in the reader's language, spans, provisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from elci.accounts.reader import readers_language
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words
from elci.domain.procedures.authorities import Authority, Role
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.kinds import Act
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Basis, Notice, Rule, Source
from elci.domain.procedures.words import Words


def say(words: Words | None) -> str:
    """The words in the reader's language; nothing for none."""
    return "" if words is None else words.say(readers_language())


def in_words(day: date) -> str:
    """7 Nisan 2005, 7 April 2005."""
    return PartialDate.of(day).in_language(readers_language())


def span(since: date, until: date | None) -> str:
    """From when until when something holds."""
    if until is None:
        return _("since %(day)s") % {"day": in_words(since)}
    return f"{in_words(since)} – {in_words(until)}"


@dataclass(frozen=True)
class SourceLine:
    """A source: its words, the study's key or an outside address."""

    words: str
    study: str
    address: str


@dataclass(frozen=True)
class BasisLine:
    """A provision: its words, from when it carries the rule, the gazette of its instrument."""

    words: str
    span: str
    gazette: str


@dataclass(frozen=True)
class AuthorityLine:
    """Who held a power in a span, why, and what is unsettled."""

    name: str
    span: str
    why: str
    unsettled: str
    sources: list[SourceLine]


class RuleLine:
    """A rule for the reader. day: the day whose law is asked for, None for all days."""

    def __init__(self, rule: Rule, day: date | None = None) -> None:
        self.rule, self.day = rule, day
        self.id = rule.id
        self.title, self.asks = say(rule.title), say(rule.asks)
        self.of = say(label(rule.of)) if rule.demanded else ""
        self.span = span(rule.valid_from, rule.valid_until)
        self.is_past = rule.valid_until is not None and day is None
        self.is_cited = not rule.demanded

    @property
    def sureness(self) -> str:
        """How sure we are, on the day or today's end of the rule."""
        return say(label(self.rule.sureness_on(self.day or self.rule.valid_until or date.max)))

    @property
    def unsettled(self) -> str:
        """What is not settled."""
        return say(self.rule.unsettled_on(self.day or date.max))

    @property
    def topic(self) -> str:
        return say(label(self.rule.topic))

    @property
    def bases(self) -> list[BasisLine]:
        """The provisions, of the day or of every day."""
        bases = self.rule.bases_on(self.day) if self.day else self.rule.bases
        return [basis_line(basis) for basis in bases]

    @property
    def articles(self) -> str:
        """The provisions in one line."""
        return "; ".join(line.words for line in self.bases)

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """Kinds of case: key and words, in the vocabulary's order."""
        ordered = sorted(self.rule.kinds, key=lambda kind: list(type(kind)).index(kind))
        return [(kind.value, say(label(kind))) for kind in ordered]

    @property
    def papers(self) -> list[str]:
        return [say(label(document)) for document in self.rule.documents]

    @property
    def before(self) -> str:
        """The acts that may only come after it."""
        return ", ".join(say(label(act)) for act in self.rule.before)

    @property
    def period(self) -> str:
        return period_of(self.rule.notice) if self.rule.notice else ""

    @property
    def offices(self) -> str:
        """The kinds of municipality that it speaks to, nothing for all."""
        return ", ".join(say(label(kind)) for kind in sorted(self.rule.offices or ()))

    @property
    def sources(self) -> list[SourceLine]:
        return [source_line(source) for source in self.rule.sources]

    @property
    def searched(self) -> str:
        """What a search looks through: identifier, title, demand, provisions, what is unsettled."""
        parts = (self.id, self.title, self.asks, self.articles, say(self.rule.unsettled), *self.papers)
        return fold_words(" ".join(parts))


def basis_line(basis: Basis) -> BasisLine:
    """A provision for the reader."""
    instrument = basis.instrument
    gazette = ""
    if instrument.gazette_date is not None:
        gazette = _("Official Gazette %(day)s") % {"day": in_words(instrument.gazette_date)}
        if instrument.gazette_number:
            gazette += _(", no. %(number)s") % {"number": instrument.gazette_number}
    elif instrument.adopted is not None:
        gazette = in_words(instrument.adopted)
    published = instrument.gazette_date or instrument.adopted
    held = span(basis.since, basis.until) if basis.since and basis.since != published else ""
    return BasisLine(basis.in_language(readers_language()), held, gazette)


def source_line(source: Source) -> SourceLine:
    """A source for the reader; a page elsewhere is named by its title and linked."""
    words = source.title if source.address else source.in_language(readers_language())
    return SourceLine(words, source.study, source.address)


def period_of(notice: Notice) -> str:
    """The period in words: “within 5 days after: council decision”."""
    act, start = say(label(notice.act)), say(label(notice.counted_from))
    if notice.days is None:
        words = (
            _("%(act)s before: %(start)s")
            if notice.before
            else _("%(act)s at the first occasion after: %(start)s")
        )
        return words % {"act": act, "start": start}
    if notice.before:
        words = _("%(act)s at least %(days)s days before: %(start)s")
    elif notice.working_days:
        words = _("%(act)s within %(days)s working days after: %(start)s")
    else:
        words = _("%(act)s within %(days)s days after: %(start)s")
    return words % {"act": act, "days": notice.days, "start": start}


def role_of(rule: Rule) -> Role | None:
    """The power whose holder changed by date that the rule rests on."""
    if rule.act is Act.PERMITTED:
        return Role.PERMISSION if rule.id == "tr-permission" else Role.TRAVEL
    return Role.STATE_PERMISSION if rule.act is Act.STATE_PERMITTED else None


def authorities_of(rule: Rule) -> list[AuthorityLine]:
    """Who held the power of the rule, span by span, oldest first; empty where none is asked."""
    role = role_of(rule)
    if role is None:
        return []
    held = [one for one in jurisdiction("TR").authorities if one.role is role]
    return [authority_line(one) for one in held]


def authority_line(authority: Authority) -> AuthorityLine:
    """A span of a power for the reader."""
    return AuthorityLine(
        say(authority.name),
        span(authority.since, authority.until),
        say(authority.why),
        say(authority.unsettled),
        [source_line(source) for source in authority.sources],
    )
