"""Conditions in the language of the database's full-text index, and the keys of the lines that meet them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import connection

from elci.domain.dates import PartialDate
from elci.search import vocabulary
from elci.search.tokens import FACT, TITLE, is_facts

# Each entry: words of which one must stand in the line.
Words = tuple[tuple[str, ...], ...]
_INDEXED = 4  # shorter beginnings have lists of their own in the index (`tables._FTS`)
_MOST_WHOLE = 40
_BEGINS = 3  # letters of a word that stands for all that begin so, wherever it stands


@dataclass(frozen=True)
class Filter:
    """What a search is narrowed to; empty values do not narrow. since, until: years, both included."""

    kinds: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    tie: str = ""


ALL = Filter()


@dataclass(frozen=True)
class Look:
    """A look at the index through doors. What it has learnt of words is kept until it is over."""

    doors: Sequence[str]
    _begun: dict[str, list[str] | None] = field(default_factory=dict)

    def seen(self, words: Words) -> list[str]:
        """Conditions for lines that hold every word where it may be read through one of the doors."""
        whole = [door for door in self.doors if not is_facts(door)]
        facts = [door for door in self.doors if is_facts(door)]
        found = [*self.said(words), one_of(whole)]
        if not facts:
            return found
        told = [*self.said(words, TITLE, FACT), one_of(facts)]
        return [_either(_all_of(found), _all_of(told)) if whole else _all_of(told)]

    def said(self, words: Words, *signs: str) -> list[str]:
        """A condition for each word: it, or a word that begins so, with one of the signs before it if given.

        One of two letters ("su") begins too many others: it stands for itself unless it is the last, which
        may still be written on.
        """
        last = len(words) - 1
        return [
            self._one_of(
                options, signs or ("",), exact=at < last and all(_is_short(word) for word in options)
            )
            for at, options in enumerate(words)
        ]

    def is_nowhere(self, token: str) -> bool:
        """Whether no line at all holds a word that begins so."""
        return self._beginning(token) == []

    def _one_of(self, tokens: Sequence[str], signs: Sequence[str], *, exact: bool) -> str:
        found = []
        for token in tokens:
            exactly = exact or len(token) < 2
            begun = None if exactly else self._beginning(token)
            if begun:
                found += [one(sign + word, exact=True) for sign in signs for word in begun]
            else:
                found += [one(sign + token, exact=exactly or begun == []) for sign in signs]
        return _either(*found)

    def _beginning(self, token: str) -> list[str] | None:
        """The words that begin so; None for a short beginning and for one of too many words.

        SQLite gathers all lines of a beginning before it gives the first, those of a whole word only as far
        as they are wanted.
        """
        if len(token) < _INDEXED:
            return None
        if token not in self._begun:
            found = vocabulary.beginning(token, _MOST_WHOLE)
            self._begun[token] = found if len(found) <= _MOST_WHOLE else None
        return self._begun[token]


def one_of(tokens: Iterable[str]) -> str:
    """One of these very tokens."""
    return _either(*(one(token, exact=True) for token in tokens))


def _is_short(word: str) -> bool:
    return len(word) < _BEGINS and word.isalpha()


def _either(*conditions: str) -> str:
    return f"({(' OR ' if connection.vendor == 'sqlite' else ' | ').join(conditions)})"


def _all_of(conditions: Iterable[str]) -> str:
    return f"({(' AND ' if connection.vendor == 'sqlite' else ' & ').join(conditions)})"


def one(token: str, *, exact: bool = False) -> str:
    """The token itself, or a word that begins so."""
    if connection.vendor == "sqlite":
        return f'"{token}"' if exact else f'"{token}"*'
    return f"'{token}'" if exact else f"'{token}':*"


def keys_of(
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
