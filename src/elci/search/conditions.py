"""Conditions in the language of the database's full-text index, and the keys of the lines that meet them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from elci.domain.dates import PartialDate
from elci.search.tokens import FACT, TITLE, is_facts

# Each entry: words of which one must stand in the line.
Words = tuple[tuple[str, ...], ...]
_BEGINS = 3  # letters of a word that stands for all that begin so, wherever it stands


@dataclass(frozen=True)
class Filter:
    """What a search is narrowed to; empty values do not narrow. since, until: years, both included."""

    kinds: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    tie: str = ""


ALL = Filter()


def seen(words: Words, doors: Sequence[str]) -> list[str]:
    """Conditions for lines that hold every word where it may be read through one of the doors."""
    whole = [door for door in doors if not is_facts(door)]
    facts = [door for door in doors if is_facts(door)]
    found = [*said(words), any_of(whole, exact=True)]
    if not facts:
        return found
    told = [*said(words, TITLE, FACT), any_of(facts, exact=True)]
    return [_either(_all_of(found), _all_of(told)) if whole else _all_of(told)]


def said(words: Words, *signs: str) -> list[str]:
    """A condition for each word.

    One of two letters ("su") begins too many others: it stands for itself unless it is the last, which may
    still be written on.
    """
    last = len(words) - 1
    return [
        any_of(options, *signs, exact=at < last and all(_is_short(word) for word in options))
        for at, options in enumerate(words)
    ]


def any_of(tokens: Sequence[str], *signs: str, exact: bool = False) -> str:
    """One of the tokens, or a word that begins so."""
    options = [(sign, token) for token in tokens for sign in signs or ("",)]
    return _either(*(one(sign + token, exact=exact or len(token) < 2) for sign, token in options))


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
