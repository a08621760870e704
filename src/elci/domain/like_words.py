"""What officials write in more than one way: short forms, words for one another, dates, names with signs.

All words are folded (`names.fold_words`). A date is one word, "20140512", or as much of it as is known.
"""

from __future__ import annotations

import calendar
import re

from elci.domain.dates import MONTHS_TR, PartialDate
from elci.domain.names import fold, fold_words

_LIKE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("sehir", "sehri", "sehirler", "sehirleri"), ("kent",)),
    **dict.fromkeys(("kent", "kenti", "kentler", "kentleri"), ("sehir", "sehr")),
    **dict.fromkeys(("bel", "bld"), ("belediye",)),
    "abd": ("amerika",),
    "bsb": ("buyuksehir",),
    "bsk": ("baskan",),
    "ingiltere": ("krallik",),
    "kktc": ("kibris",),
    "mud": ("mudur",),
    "univ": ("universite",),
}
_MONTHS = {
    fold_words(name): number
    for names in (MONTHS_TR, calendar.month_name[1:])
    for number, name in enumerate(names, start=1)
}
_NAMES = [
    " ".join(fold_words(names[at]) for names in (MONTHS_TR, calendar.month_name[1:])) for at in range(12)
]
_DAY_FIRST = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_YEAR_FIRST = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_IN_WORDS = re.compile(r"\b(\d{1,2})\s+([^\W\d_]{3,9})\s+(\d{4})\b")
_WITH_SIGNS = re.compile(r"[^\W_]+(?:-[^\W_]+)+")


def like(word: str) -> tuple[str, ...]:
    """Other words that stand for this one."""
    return _LIKE.get(word, ())


def is_month(word: str) -> bool:
    """Whether a word is the name of a month: where nothing was done in it, no other word was meant."""
    return word in _MONTHS


def with_dates(text: str) -> str:
    """A text whose full dates are words: "12.05.2014", "12 Mayıs 2014" and "2014-05-12" are "20140512"."""
    if not any(letter.isdigit() for letter in text):
        return text
    text = _YEAR_FIRST.sub(lambda met: _day(met[0], met[1], met[2], met[3]), text)
    text = _DAY_FIRST.sub(lambda met: _day(met[0], met[3], met[2], met[1]), text)
    return _IN_WORDS.sub(lambda met: _day(met[0], met[3], str(_MONTHS.get(fold(met[2]), 0)), met[1]), text)


def dates_in(text: str) -> list[str]:
    """The full dates of a text as words."""
    said = with_dates(text)
    return re.findall(r"\b\d{8}\b", said) if said is not text else []


def date_words(date: PartialDate) -> str:
    """By which words a date is looked for: itself as one word, and its month's names."""
    if date.month is None:
        return str(date.year)
    day = f"{date.day:02}" if date.day is not None else ""
    return f"{date.year}{date.month:02}{day} {date.year} {_NAMES[date.month - 1]}"


def without_signs(text: str) -> list[str]:
    """Names that are written with hyphens, each as one word: "Cities-4-People" is "cities4people" too."""
    return [fold_words(met.replace("-", "")) for met in _WITH_SIGNS.findall(text)]


def _day(written: str, year: str, month: str, day: str) -> str:
    known = 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    return f"{year}{int(month):02}{int(day):02}" if known else written
