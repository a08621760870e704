"""The words of all lines with their numbers, and the nearest of them to a word that finds nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from django.db import connection, models
from django.db.models.functions import Length

from elci.domain.near_words import errors_allowed, nearest, pieces
from elci.search.models import Word

_BATCH = 1000
_CANDIDATES = 20_000
_FAR_MORE = 10

_ADD = """INSERT INTO search_word (word, turned, lines) VALUES (%s, %s, %s)
    ON CONFLICT (word) DO UPDATE SET lines = search_word.lines + excluded.lines"""


def count(changes: Mapping[str, int]) -> None:
    """Add to the words' numbers; a word that stands in no line any more goes."""
    rows = [(word, word[::-1], number) for word, number in sorted(changes.items()) if number]
    if not rows:
        return
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _BATCH):
            cursor.executemany(_ADD, rows[start : start + _BATCH])
    gone = [word for word, number in changes.items() if number < 0]
    for start in range(0, len(gone), _BATCH):
        Word.objects.filter(word__in=gone[start : start + _BATCH], lines__lte=0).delete()


def renew(numbers: Counter[str]) -> None:
    """Put these words in the place of all."""
    Word.objects.all().delete()
    rows = (Word(word=word, turned=word[::-1], lines=number) for word, number in sorted(numbers.items()))
    Word.objects.bulk_create(rows, batch_size=_BATCH)


def beginning(letters: str, most: int) -> list[str]:
    """Words that begin so, at most one more than `most`."""
    alike = Word.objects.filter(_beginning("word", letters))
    return list(alike.order_by("word").values_list("word", flat=True)[: most + 1])


def near(word: str, most: int = 4) -> list[str]:
    """Words that differ from this one by typing errors, the likeliest first."""
    errors = errors_allowed(word)
    if not errors:
        return []
    begins, ends = pieces(word)
    alike = _beginning("word", begins) | _beginning("turned", ends[::-1])
    lengths = Word.objects.annotate(length=Length("word")).filter(
        length__gte=len(word) - errors, length__lte=len(word) + errors
    )
    found = dict(lengths.filter(alike).values_list("word", "lines")[:_CANDIDATES])
    return nearest(word, found, most)


def commoner(word: str) -> str:
    """The nearest word that stands in far more lines than this one; "" where none does."""
    own = Word.objects.filter(word=word).values_list("lines", flat=True).first() or 0
    for other in near(word, 1):
        if Word.objects.filter(word=other, lines__gte=_FAR_MORE * max(own, 1)).exists():
            return other
    return ""


def _beginning(column: str, letters: str) -> models.Q:
    """Rows whose column begins so, by the column's index: each database has its own way to use one."""
    if connection.vendor == "sqlite":
        return models.Q(**{f"{column}__gte": letters, f"{column}__lt": letters + "\U0010ffff"})
    return models.Q(**{f"{column}__startswith": letters})
