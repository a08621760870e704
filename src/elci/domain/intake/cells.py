"""What a cell of a list says: a date, a kind of tie. What cannot be read for certain is named, not guessed."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from elci.domain.agreements import Kind
from elci.domain.dates import MONTHS_TR, PartialDate
from elci.domain.errors import PartialDateError
from elci.domain.names import fold_words


class DateDoubt(StrEnum):
    """Why a written date was not read."""

    UNREAD = "date_unread"
    NUMBER = "date_number"  # a day count of a spreadsheet, written as a number
    CENTURY = "date_century"  # 12.05.98
    YEAR = "date_year"  # 20 June 1905: day 1998 of a spreadsheet, a year that was formatted as a date
    ORDER = "date_order"  # 05/12/1998 in a list that writes the month first elsewhere


@dataclass(frozen=True, slots=True)
class DateReading:
    """A read date, or why there is none; proposed: what it would be if the doubt were settled."""

    value: PartialDate | None = None
    doubt: DateDoubt | None = None
    proposed: PartialDate | None = None


EMPTY_WORDS = frozenset(
    {"", "yok", "bilinmiyor", "belirsiz", "unknown", "none", "n a", "tarihsiz", "belirtilmemis"}
)
_MONTHS = {
    **{fold_words(name): number for number, name in enumerate(MONTHS_TR, start=1)},
    **{fold_words(name): number for number, name in enumerate(calendar.month_name) if number},
    **{fold_words(name): number for number, name in enumerate(calendar.month_abbr) if number},
}
# Words around a date that say nothing of it: "12.5.1998 tarihli", "12 Mayıs 1998 Salı".
_AROUND = re.compile(
    r"\b(tarih(i|li|inde)?|günü|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"
    r"|(mon|tues|wednes|thurs|fri|satur|sun)day)\b[,.]?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?")
_DAY_MONTH = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?: yili)?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})")
_BEFORE = re.compile(r"(?:before (\d{4})|(\d{4})(?: ?(?:den|dan|ten|tan))? (?:once|oncesi|evvel))")
_YEAR = re.compile(r"(\d{4})(?: (?:yili|yilinda|senesi)|(?:de|da|te|ta))?")
_IN_WORDS = re.compile(
    r"(?:(\d{1,2}) )?([a-z]+) (\d{4})|([a-z]+) (\d{1,2}) (\d{4})|(\d{1,2}) ([a-z]+) (\d{4})"
)
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")
# Serial days from 1 January 1930 to 31 December 2059; ordinary numbers are seldom among them.
_DAY_ZERO = date(1899, 12, 30)
_YEARS_AS_DAYS = range(1850, 2151)
_SERIALS = range(10_959, 58_440)


def read_date(
    text: str, *, month_first: bool = False, numbers: bool = False, since_1904: bool = False
) -> DateReading:
    """The date that a cell says; an empty cell says none.

    month_first: the list elsewhere writes the month before the day, so what can be read both ways is asked;
    numbers: a five-digit number is a day count of a spreadsheet; since_1904: counted from 1904, not 1900.
    """
    written = _AROUND.sub("", text.strip()).strip()
    folded = fold_words(written)
    if folded in EMPTY_WORDS:
        return DateReading()
    try:
        return (
            _exact(written, folded)
            or _numbered(written, month_first)
            or _in_words(folded)
            or _serial(written, numbers, since_1904)
            or DateReading(doubt=DateDoubt.UNREAD)
        )
    except PartialDateError:
        return DateReading(doubt=DateDoubt.UNREAD)


def _exact(written: str, folded: str) -> DateReading | None:
    match = _ISO.fullmatch(written)
    if match:
        year, month, day = (int(part) for part in match.groups()[:3])
        # Query services write "some day of 1998" as its first midnight.
        if match[4] and match[4].startswith("00:00:00") and "T" in written and (month, day) == (1, 1):
            return DateReading(PartialDate(year))
        if year == 1905 and (meant := (date(year, month, day) - _DAY_ZERO).days) in _YEARS_AS_DAYS:
            return DateReading(doubt=DateDoubt.YEAR, proposed=PartialDate(meant))
        return DateReading(PartialDate(year, month, day))
    match = _BEFORE.fullmatch(folded)
    if match:
        return DateReading(PartialDate(int(match[1] or match[2]), before=True))
    match = _YEAR.fullmatch(folded)
    if match and not written.startswith("<"):
        return _year(int(match[1]))
    if written.startswith("<") or re.fullmatch(r"\d{4}-\d{2}", written):
        return DateReading(PartialDate.parse(written))
    return None


def _year(year: int) -> DateReading:
    return DateReading(PartialDate(year)) if 1850 <= year <= 2150 else DateReading(doubt=DateDoubt.UNREAD)


def _numbered(written: str, month_first: bool) -> DateReading | None:
    match = _DAY_MONTH.fullmatch(written)
    if match:
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:
            return DateReading(doubt=DateDoubt.CENTURY)
        if second > 12:
            return DateReading(PartialDate(year, first, second))
        day_first = PartialDate(year, second, first)
        if month_first and first <= 12 and first != second:
            return DateReading(doubt=DateDoubt.ORDER, proposed=PartialDate(year, first, second))
        return DateReading(day_first)
    match = _YEAR_FIRST.fullmatch(written)
    if match:
        return DateReading(PartialDate(int(match[1]), int(match[2]), int(match[3]) if match[3] else None))
    match = _MONTH_YEAR.fullmatch(written)
    return DateReading(PartialDate(int(match[2]), int(match[1]))) if match else None


def _in_words(folded: str) -> DateReading | None:
    match = _IN_WORDS.fullmatch(folded)
    if match is None:
        return None
    if match[4]:
        day, word, year = match[5], match[4], match[6]
    else:
        day, word, year = match[1] or match[7], match[2] or match[8], match[3] or match[9]
    month = _MONTHS.get(word)
    if month is None:
        return None
    return DateReading(PartialDate(int(year), month, int(day) if day else None))


def _serial(written: str, numbers: bool, since_1904: bool) -> DateReading | None:
    if not _SERIAL.fullmatch(written):
        return None
    days = int(float(written)) + (1462 if since_1904 else 0)
    if days not in _SERIALS:
        return None
    # Day 60 of the 1900 system is a 29 February that never was; the range begins behind it.
    meant = PartialDate.of(_DAY_ZERO + timedelta(days=days))
    return DateReading(meant) if numbers else DateReading(doubt=DateDoubt.NUMBER, proposed=meant)


def writes_month_first(cells: list[str]) -> bool:
    """Whether a date among these can only be month/day/year (05/23/1998)."""
    found = (_DAY_MONTH.fullmatch(cell.strip()) for cell in cells)
    return any(match and int(match[1]) <= 12 < int(match[3]) for match in found)


# The word must be the whole cell, or (second table) stand in it.
_KIND_WHOLE = {
    **{kind.value.replace("_", " "): kind for kind in Kind},
    "kk": Kind.SISTER_CITY, "kardes": Kind.SISTER_CITY, "twinning": Kind.SISTER_CITY,
    "twin town": Kind.SISTER_CITY, "twinned administrative body": Kind.SISTER_CITY,
    "dost": Kind.FRIENDSHIP_COOPERATION, "protokol": Kind.COOPERATION_PROTOCOL,
    "mou": Kind.MEMORANDUM,
}  # fmt: skip
_KIND_WITHIN: tuple[tuple[str, Kind], ...] = (
    (r"kardes (kent|sehir|belediye)|kardeslik|sister cit|twin (town|cit)", Kind.SISTER_CITY),
    (r"dostluk|\bdost?\b ve is ?bir|friendship", Kind.FRIENDSHIP_COOPERATION),
    (r"mutabakat|iyi niyet|niyet mektubu|memorandum|letters? of intent", Kind.MEMORANDUM),
    (r"sinir otesi|cross border", Kind.CROSS_BORDER),
)
_CLOSED = re.compile(
    r"\b(iptal|reddedil\w*|ret|red|sona er\w*|sonlan\w*|feshedil\w*|fesih|bitti|kapandi"
    r"|cancel\w*|reject\w*|ended|expired|terminated)\b"
)
_FRIENDSHIP = re.compile(r"dost(luk)?\s+ve\s+[iİ][sş]\s?birli[gğ]i", re.IGNORECASE)
_PROTOCOL = re.compile(r"is ?birligi|cooperation|co operation")


def read_kind(text: str) -> Kind | None:
    """The kind of tie that a cell names; None where it names none, or two."""
    folded = fold_words(text)
    if folded in _KIND_WHOLE:
        return _KIND_WHOLE[folded]
    found = {kind for pattern, kind in _KIND_WITHIN if re.search(pattern, folded)}
    if len(found) == 1:
        return found.pop()
    if not found and _PROTOCOL.search(folded):
        return Kind.COOPERATION_PROTOCOL
    return None


def read_kind_of_title(text: str) -> Kind | None:
    """The kind that a list's title gives all of its ties; None where it names none, or one beside another.

    "Kardeş Kent ve İş Birliği Protokolleri" names two.
    """
    plain = _FRIENDSHIP.sub("dostluk", text)
    found = {kind for part in re.split(r"[,;/&]| ve | and ", plain) if (kind := read_kind(part))}
    return found.pop() if len(found) == 1 else None


def says_closed(text: str) -> bool:
    """Whether a cell on the state of a tie says that it was cancelled or rejected or has ended."""
    return bool(_CLOSED.search(fold_words(text)))
