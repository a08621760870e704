"""Keeping the lines of the search true: those of some records, or all of them anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models.constants import LOOKUP_SEP
from django.utils.translation import override

from elci.search import vocabulary
from elci.search.kinds import KINDS, fingerprint
from elci.search.lines import Kind
from elci.search.models import Build, SearchEntry
from elci.search.numbers import from_first, from_now
from elci.search.tables import TRIGGERS
from elci.search.tokens import plain_words

# Below a thousand: Django reads beside a batch of ties their partners by one OR after the other, of which
# SQLite takes no more.
_BATCH = 500


@transaction.atomic
def renew(kind: Kind, keys: Sequence[str]) -> None:
    """Write the lines of these records as they stand now; what can no longer be found goes."""
    for start in range(0, len(keys), _BATCH):
        some = keys[start : start + _BATCH]
        changes = _taken_out(kind, some)
        lines = _lines(kind, list(kind.records().filter(pk__in=some)), from_now(kind.number))
        SearchEntry.objects.bulk_create(lines)
        for line in lines:
            changes.update(plain_words(line.tokens))
        vocabulary.count(changes)


@transaction.atomic
def forget(kind: Kind, keys: Sequence[str]) -> None:
    """Take the lines of these records out, with the words that stood in no other."""
    vocabulary.count(_taken_out(kind, keys))


def _taken_out(kind: Kind, keys: Sequence[str]) -> Counter[str]:
    """Delete lines; returns by how much each of their words becomes rarer."""
    lines = SearchEntry.objects.filter(kind=kind.name, key__in=keys)
    rarer: Counter[str] = Counter()
    tokens = list(lines.values_list("tokens", flat=True))
    for text in tokens:
        rarer.subtract(plain_words(text))
    if tokens:
        lines.delete()
        if kind.personal:
            leave_no_trace()
    return rarer


def leave_no_trace() -> None:
    """SQLite's index marks what is deleted and drops it later; what was about a person goes at once.

    PostgreSQL's goes with its row.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_tokens(search_tokens) VALUES ('optimize')")


@transaction.atomic
def rebuild(progress: Callable[[str, int, int], None] = lambda kind, done, of: None) -> int:
    """Write every line anew; returns their number. progress: kind, lines done, records of the kind."""
    words: Counter[str] = Counter()
    made = 0
    with _index_aside():
        for kind in KINDS:
            records = kind.records()
            of, done = records.count(), 0
            ordered = records.order_by(*([kind.on.replace(".", LOOKUP_SEP)] if kind.on else []), "pk")
            rows, numbers = ordered.iterator(_BATCH), from_first(kind.number)
            while records := list(islice(rows, _BATCH)):
                some = _lines(kind, records, numbers)
                SearchEntry.objects.bulk_create(some)
                for line in some:
                    words.update(plain_words(line.tokens))
                done += len(records)
                made += len(some)
                progress(kind.name, done, of)
        vocabulary.renew(words)
    Build.objects.update_or_create(pk=1, defaults={"rules": fingerprint()})
    return made


def is_current() -> bool:
    """Whether the lines were made by the rules of this version of the software."""
    return Build.objects.filter(rules=fingerprint()).exists()


def _lines(kind: Kind, records: Sequence[Any], numbers: Iterator[int]) -> list[SearchEntry]:
    """The lines of records, numbered."""
    with override("tr"):
        lines = list(kind.lines(records))
    for line in lines:
        line.pk = next(numbers)
    return lines


@contextmanager
def _index_aside() -> Iterator[None]:
    """All lines out; on SQLite the index is filled once at the end instead of line by line."""
    if connection.vendor != "sqlite":
        SearchEntry.objects.all().delete()
        yield
        return
    with connection.cursor() as cursor:
        for name in TRIGGERS:
            cursor.execute(f"DROP TRIGGER {name}")
        SearchEntry.objects.all().delete()
        yield
        cursor.execute("INSERT INTO search_tokens(search_tokens) VALUES ('rebuild')")
        for name, what in TRIGGERS.items():
            cursor.execute(f"CREATE TRIGGER {name} {what}")
