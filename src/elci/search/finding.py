"""Finding: from what a person wrote to lines, the likeliest first, and what they may have meant.

All words must stand in a line, each as the beginning of a word ("ankara" finds "Ankara’nın"). Lines whose
title holds all of them come first, then by kind, then by date. A word that finds nothing by itself is tried
without its endings, then as the nearest words that do find something.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.db import connection

from elci.domain.dates import PartialDate
from elci.domain.names import fold_words
from elci.domain.near_words import stems
from elci.search import vocabulary
from elci.search.kinds import KINDS
from elci.search.models import WORD_LENGTH, SearchEntry
from elci.search.tokens import kind_mark, tie_mark

_LONGEST = 200  # letters of a search that count
_MOST_WORDS = 8
_MOST = 500  # lines looked at of each kind
_IN_TITLE = 200
_FEW = 3
_ORDER = {kind.name: place for place, kind in enumerate(KINDS)}
# Each entry: words of which one must stand in the line.
Words = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Filter:
    """What a search is narrowed to; empty values do not narrow. since, until: years, both included."""

    kinds: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    tie: str = ""


_ALL = Filter()


@dataclass(frozen=True)
class Hit:
    """A line that was found, before it is read: key in the table, kind, date."""

    pk: int
    kind: str
    on: int | None
    in_title: bool = False


@dataclass(frozen=True)
class Findings:
    """What a search found. counts: lines by kind, at most `_MOST` each; words: those that were looked for.

    meant: the search as it was probably meant; instead: whether the hits are those of `meant`, because what
    was written finds nothing. without: a word that no line holds beside the others.
    """

    hits: tuple[Hit, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    meant: str = ""
    instead: bool = False
    without: str = ""

    @property
    def capped(self) -> frozenset[str]:
        """Kinds of which there are more lines than were looked at."""
        return frozenset(kind for kind, number in self.counts.items() if number >= _MOST)


def find(text: str, doors: Sequence[str], to: Filter = _ALL) -> Findings:
    """Lines that may be seen through one of the doors and hold every word of the text."""
    asked = fold_words(text[:_LONGEST]).split()[:_MOST_WORDS]
    written: Words = tuple((word[:WORD_LENGTH],) for word in asked)
    if not written or not doors:
        return Findings()
    found = _found(written, doors, to)
    if len(found.hits) >= _FEW:
        return found
    meant = _meant(written, doors, rarely=bool(found.hits))
    if found.hits:
        return replace(found, meant=_text(meant) if meant != written else "")
    likelier = _found(meant, doors, to)
    if likelier.hits:
        return replace(likelier, meant=_text(meant), instead=True)
    return _partly(meant, doors, to)


def quick(text: str, doors: Sequence[str], most: int) -> Findings:
    """The first few hits, for a list beneath the box; fewer lines are looked at."""
    found = find(text, doors)
    return replace(found, hits=found.hits[:most])


def entries(hits: Iterable[Hit]) -> list[SearchEntry]:
    """The lines of hits in their order, without their tokens."""
    wanted = [hit.pk for hit in hits]
    held = SearchEntry.objects.defer("tokens").in_bulk(wanted)
    return [held[key] for key in wanted if key in held]


def _found(words: Words, doors: Sequence[str], to: Filter) -> Findings:
    """Hits in their order, and how many there are of each kind, whatever kinds are asked for."""
    narrowed = [_any_of(doors, exact=True)] + ([_one(tie_mark(to.tie), exact=True)] if to.tie else [])
    everywhere = [_any_of(options) for options in words]
    hits = {hit.pk: hit for hit in _hits([*everywhere, *narrowed], to, _MOST)}
    counts = Counter(hit.kind for hit in hits.values())
    if len(hits) >= _MOST:
        counts = Counter()
        for kind in KINDS:
            some = _hits([*everywhere, *narrowed, _one(kind_mark(kind.name), exact=True)], to, _MOST)
            counts[kind.name] = len(some)
            hits.update((hit.pk, hit) for hit in some)
    for hit in _hits([*(_any_of(options, "^") for options in words), *narrowed], to, _IN_TITLE):
        hits[hit.pk] = replace(hit, in_title=True)
    wanted = [hit for hit in hits.values() if not to.kinds or hit.kind in to.kinds]
    wanted.sort(key=lambda hit: (not hit.in_title, _ORDER.get(hit.kind, 99), -(hit.on or 0), -hit.pk))
    looked_for = tuple(option for options in words for option in options)
    return Findings(tuple(wanted), {kind: n for kind, n in counts.items() if n}, looked_for)


def _meant(written: Words, doors: Sequence[str], *, rarely: bool) -> Words:
    """The words as they were probably meant; a word that finds something stays among its options.

    rarely: the words do find a line together, so that only a far more frequent word is meant instead.
    """
    if rarely:
        return tuple((vocabulary.commoner(options[0]) or options[0],) for options in written)
    return tuple(_likelier(options[0], doors) for options in written)


def _likelier(word: str, doors: Sequence[str]) -> tuple[str, ...]:
    """The word and its stem where they find something through the doors, else the nearest word that does."""
    options = [word] if _finds((word,), doors) else []
    options += [stem for stem in stems(word) if _finds((stem,), doors)][:1]
    for meant in () if options else (word, *stems(word)):
        options = [other for other in vocabulary.near(meant) if _finds((other,), doors)][:1]
        if options:
            break
    return tuple(options) or (word,)


def _partly(words: Words, doors: Sequence[str], to: Filter) -> Findings:
    """Where no line holds all of the words: lines that hold all but one, the first that may go."""
    for left_out in range(len(words)) if len(words) > 1 else ():
        found = _found(words[:left_out] + words[left_out + 1 :], doors, to)
        if found.hits:
            return replace(found, without=words[left_out][0])
    return Findings(words=tuple(options[0] for options in words))


def _finds(options: tuple[str, ...], doors: Sequence[str]) -> bool:
    return bool(_hits([_any_of(options), _any_of(doors, exact=True)], Filter(), 1))


def _text(words: Words) -> str:
    return " ".join(options[0] for options in words)


def _any_of(tokens: Sequence[str], sign: str = "", *, exact: bool = False) -> str:
    """A condition in the language of the database's index: one of the tokens, or a word that begins so."""
    joined = " OR " if connection.vendor == "sqlite" else " | "
    return f"({joined.join(_one(sign + token, exact=exact or len(token) < 2) for token in tokens)})"


def _one(token: str, *, exact: bool = False) -> str:
    if connection.vendor == "sqlite":
        return f'"{token}"' if exact else f'"{token}"*'
    return f"'{token}'" if exact else f"'{token}':*"


def _hits(conditions: Sequence[str], to: Filter, most: int) -> list[Hit]:
    """Lines that meet every condition, the ones written last first."""
    dated, bounds = _dated(to)
    if connection.vendor == "sqlite":
        statement = (
            f'SELECT e.id, e.kind, e."on" FROM search_tokens CROSS JOIN search_searchentry e '
            f"ON e.id = search_tokens.rowid WHERE search_tokens MATCH %s {dated} "
            f"ORDER BY search_tokens.rowid DESC LIMIT {most}"
        )
        query = " AND ".join(conditions)
    else:
        # Materialized: the planner would else walk the whole table backwards for a rare word.
        statement = (
            f'WITH met AS MATERIALIZED (SELECT e.id, e.kind, e."on" FROM search_searchentry e '
            f"WHERE e.found_by @@ %s::tsquery {dated}) SELECT * FROM met ORDER BY id DESC LIMIT {most}"
        )
        query = " & ".join(conditions)
    with connection.cursor() as cursor:
        cursor.execute(statement, [query, *bounds])
        return [Hit(*row) for row in cursor.fetchall()]


def _dated(to: Filter) -> tuple[str, list[int]]:
    """A condition on the date, and its values."""
    conditions, bounds = "", []
    if to.since is not None:
        conditions += ' AND e."on" >= %s'
        bounds.append(PartialDate(to.since).ordinal)
    if to.until is not None:
        conditions += ' AND e."on" < %s'
        bounds.append(PartialDate(to.until + 1, before=True).ordinal)
    return conditions, bounds
