"""Finding: from what a person wrote to lines, the likeliest first, and what they may have meant.

All words must stand in a line, each as the beginning of a word ("ankara" finds "Ankara’nın"). Lines whose
title holds all of them come first, then by kind, the desk's own before others', then by date. A word that
finds nothing by itself is tried without its endings, then as the nearest words that do find something.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.db import connection

from elci.domain.dates import PartialDate
from elci.domain.names import fold_words
from elci.domain.near_words import stems
from elci.search import vocabulary
from elci.search.kinds import BY_NUMBER, KINDS
from elci.search.models import WORD_LENGTH, SearchEntry
from elci.search.numbers import kind_of, last_of
from elci.search.tokens import FACT, TITLE, is_any, is_facts, tie_mark

_LONGEST = 200  # letters of a search that count
_MOST_WORDS = 8
_MOST = 300  # lines looked at of each kind, the ones written last
_COUNTED = 5000  # lines counted, of all kinds together
_IN_TITLE = 200
_OF_EACH = 50  # where all kinds stand together
_FEW = 3
_QUICK_OF_EACH = 3
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
    """A line that was found, before it is read: key in the table, kind, date, doors."""

    pk: int
    kind: str
    on: int | None
    doors: str
    in_title: bool = False


@dataclass(frozen=True)
class Findings:
    """What a search found. counts: lines by kind; capped: kinds of which
    there are more lines than were counted; words: those that were looked for.

    meant: the search as it was probably meant; instead: whether the hits are those of `meant`, because what
    was written finds nothing. without: a word that no line holds beside the others.
    """

    hits: tuple[Hit, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    meant: str = ""
    instead: bool = False
    without: str = ""
    capped: frozenset[str] = frozenset()


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
    """The first few hits, no more than three of a kind, for a list beneath the box while somebody writes."""
    found = find(text, doors)
    if found.without:
        return Findings(words=found.words)
    shown: Counter[str] = Counter()
    first = []
    for hit in found.hits:
        shown[hit.kind] += 1
        if shown[hit.kind] <= _QUICK_OF_EACH:
            first.append(hit)
    return replace(found, hits=tuple(first[:most]))


def entries(hits: Iterable[Hit]) -> list[SearchEntry]:
    """The lines of hits in their order, without their tokens."""
    wanted = [hit.pk for hit in hits]
    held = SearchEntry.objects.defer("tokens").in_bulk(wanted)
    return [held[key] for key in wanted if key in held]


def _found(words: Words, doors: Sequence[str], to: Filter) -> Findings:
    """Hits in their order, and how many there are of each kind, whatever kinds are asked for."""
    narrowed = [_one(tie_mark(to.tie), exact=True)] if to.tie else []
    everywhere = [*_seen(words, doors), *narrowed]
    keys = _keys(everywhere, to, _COUNTED)
    lowest = kind_of(keys[-1]) if len(keys) >= _COUNTED else 0
    for kind in KINDS:
        if kind.number < lowest:
            keys += _keys(everywhere, to, _MOST, below=last_of(kind.number), above=last_of(kind.number - 1))
    by_kind: dict[str, list[int]] = defaultdict(list)
    for key in keys:
        by_kind[BY_NUMBER[kind_of(key)].name].append(key)
    titled = [*(_any_of(options, TITLE) for options in words), _any_of(doors, exact=True)]
    in_title = _keys([*titled, *narrowed], to, _IN_TITLE)
    most = _MOST if to.kinds else _OF_EACH
    wanted = {key for name in to.kinds or by_kind for key in by_kind.get(name, ())[:most]}
    wanted.update(key for key in in_title if not to.kinds or BY_NUMBER[kind_of(key)].name in to.kinds)
    hits = _hits(sorted(wanted), frozenset(in_title))
    own = {door for door in doors if not is_any(door) and not is_facts(door)}
    hits.sort(
        key=lambda hit: (
            not hit.in_title,
            _ORDER[hit.kind],
            own.isdisjoint(hit.doors.split()),
            -(hit.on or 0),
            -hit.pk,
        )
    )
    capped = frozenset(
        kind.name for kind in KINDS if lowest and kind.number <= lowest and by_kind.get(kind.name)
    )
    looked_for = tuple(option for options in words for option in options)
    counts = {name: len(some) for name, some in by_kind.items()}
    return Findings(tuple(hits), counts, looked_for, capped=capped)


def _meant(written: Words, doors: Sequence[str], *, rarely: bool) -> Words:
    """The words as they were probably meant; a word that finds something stays among its options.

    rarely: the words do find a line together, so that only a far more frequent word is meant instead.
    """
    if rarely:
        commoner = [(vocabulary.commoner(options[0]) or options[0],) for options in written]
        return tuple(
            likelier if likelier == options or _finds(likelier, doors) else options
            for likelier, options in zip(commoner, written, strict=True)
        )
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
    return bool(_keys(_seen((options,), doors), _ALL, 1))


def _text(words: Words) -> str:
    return " ".join(options[0] for options in words)


def _seen(words: Words, doors: Sequence[str]) -> list[str]:
    """Conditions for lines that hold every word where it may be read through one of the doors."""
    whole = [door for door in doors if not is_facts(door)]
    facts = [door for door in doors if is_facts(door)]
    found = [*(_any_of(options) for options in words), _any_of(whole, exact=True)]
    if not facts:
        return found
    told = [*(_any_of(options, TITLE, FACT) for options in words), _any_of(facts, exact=True)]
    return [_either(_all_of(found), _all_of(told)) if whole else _all_of(told)]


def _any_of(tokens: Sequence[str], *signs: str, exact: bool = False) -> str:
    """A condition in the language of the database's index: one of the tokens, or a word that begins so."""
    options = [(sign, token) for token in tokens for sign in signs or ("",)]
    return _either(*(_one(sign + token, exact=exact or len(token) < 2) for sign, token in options))


def _either(*conditions: str) -> str:
    return f"({(' OR ' if connection.vendor == 'sqlite' else ' | ').join(conditions)})"


def _all_of(conditions: Iterable[str]) -> str:
    return f"({(' AND ' if connection.vendor == 'sqlite' else ' & ').join(conditions)})"


def _one(token: str, *, exact: bool = False) -> str:
    if connection.vendor == "sqlite":
        return f'"{token}"' if exact else f'"{token}"*'
    return f"'{token}'" if exact else f"'{token}':*"


def _keys(
    conditions: Sequence[str], to: Filter, most: int, *, above: int = -1, below: int | None = None
) -> list[int]:
    """Keys of the lines that meet every condition, from the highest down; of the index alone where no date is
    asked for. above, below: bounds of the keys."""
    dated, bounds = _dated(to)
    if connection.vendor == "sqlite":
        key, query = "search_tokens.rowid", _all_of(conditions)
        joined = f"CROSS JOIN search_searchentry e ON e.id = {key}" if dated else ""
        source, met = f"search_tokens {joined}", "search_tokens MATCH %s"
    else:
        key, query = "e.id", _all_of(conditions)
        source, met = "search_searchentry e", "e.found_by @@ %s::tsquery"
    between = "" if below is None else f" AND {key} > {above} AND {key} <= {below}"
    found = f"SELECT {key} AS key FROM {source} WHERE {met}{dated}{between}"
    if connection.vendor == "sqlite":
        statement = f"{found} ORDER BY {key} DESC LIMIT {most}"
    else:  # materialized: the planner would else walk the whole table backwards for a rare word
        statement = f"WITH met AS MATERIALIZED ({found}) SELECT key FROM met ORDER BY key DESC LIMIT {most}"
    with connection.cursor() as cursor:
        cursor.execute(statement, [query, *bounds])
        return [row[0] for row in cursor.fetchall()]


def _hits(keys: Sequence[int], in_title: frozenset[int]) -> list[Hit]:
    rows = SearchEntry.objects.filter(pk__in=keys).values_list("pk", "kind", "on", "doors")
    return [
        Hit(key, kind, on.ordinal if on else None, doors, key in in_title) for key, kind, on, doors in rows
    ]


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
