"""Partial dates: a year, a month, a day, or "before" one of them.

Sources of the field date most ties by year only. A partial date keeps what the source says and no more;
it sorts, compares and prints (decision 0002).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering

from elci.domain.errors import PartialDateError

MONTHS_TR = (
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
    "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
)  # fmt: skip
_WRITTEN = re.compile(r"(?P<before><)?(?P<year>[0-9]{3,4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
# Ablative of a number's last spoken word: bir'den, üç'ten, altı'dan, kırk'tan …
_ABLATIVE_ONES = ("", "den", "den", "ten", "ten", "ten", "dan", "den", "den", "dan")
_ABLATIVE_TENS = ("", "dan", "den", "dan", "tan", "den", "tan", "ten", "den", "dan")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """1992, 1992-05, 1992-05-07, or "before" one of these.

    Order: a year stands before its months, a month before its days, and "before 2004" after everything
    of 2003 and before 2004 itself. "Before January 2004" and "before 1 January 2004" mean "before 2004" and
    are kept as that: one meaning, one form.
    """

    year: int
    month: int | None = None
    day: int | None = None
    before: bool = False

    def __post_init__(self) -> None:
        if not 100 <= self.year <= 9999 or (self.day is not None and self.month is None):
            raise PartialDateError(self._written())
        if self.month is not None and not 1 <= self.month <= 12:
            raise PartialDateError(self._written())
        if self.day is not None and self.month is not None:
            last = calendar.monthrange(self.year, self.month)[1]
            if not 1 <= self.day <= last:
                raise PartialDateError(self._written())
        if self.before and self.day == 1:
            object.__setattr__(self, "day", None)
        if self.before and self.day is None and self.month == 1:
            object.__setattr__(self, "month", None)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read the written form `[<]YYYY[-MM[-DD]]`; raises PartialDateError."""
        match = _WRITTEN.fullmatch(text.strip())
        if match is None:
            raise PartialDateError(text)
        try:
            return cls(
                int(match["year"]),
                int(match["month"]) if match["month"] else None,
                int(match["day"]) if match["day"] else None,
                before=bool(match["before"]),
            )
        except PartialDateError:
            raise PartialDateError(text) from None

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The partial date of a full one."""
        return _full(day)

    @classmethod
    def from_ordinal(cls, ordinal: int) -> PartialDate:
        """The inverse of `ordinal`."""
        return _from_ordinal(ordinal)

    @property
    def ordinal(self) -> int:
        """YYYYMMDD0 with zeros for what is unknown, less one for "before": sorts as the dates do."""
        full = (self.year * 10000 + (self.month or 0) * 100 + (self.day or 0)) * 10
        return full - 1 if self.before else full

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; None when it is open to the past."""
        if self.before:
            return None
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        if self.before:
            return date.fromordinal(date(self.year, self.month or 1, self.day or 1).toordinal() - 1)
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def surely_before(self, other: PartialDate) -> bool:
        """Whether every day it can mean lies before every day the other can mean."""
        return other.earliest is not None and self.latest < other.earliest

    def __lt__(self, other: PartialDate) -> bool:
        return self.ordinal < other.ordinal

    def _written(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return ("<" if self.before else "") + "-".join(parts)

    def __str__(self) -> str:
        return self._written()

    def in_language(self, language: str) -> str:
        """For a reader: "7 Mayıs 1992", "Mayıs 1992", "2004’ten önce"; "7 May 1992", "before 2004"."""
        turkish = language.startswith("tr")
        names = MONTHS_TR if turkish else calendar.month_name[1:]
        parts = [str(self.year)]
        if self.month is not None:
            parts.insert(0, names[self.month - 1])
        if self.day is not None:
            parts.insert(0, str(self.day))
        text = " ".join(parts)
        if not self.before:
            return text
        return f"{text}’{_ablative(self.year)} önce" if turkish else f"before {text}"


@lru_cache(maxsize=16384)
def _from_ordinal(ordinal: int) -> PartialDate:
    """Made once per date: a list of a hundred thousand activities has a few thousand of them."""
    before = ordinal % 10 == 9
    digits = (ordinal + 1 if before else ordinal) // 10
    return PartialDate(digits // 10000, digits // 100 % 100 or None, digits % 100 or None, before=before)


@lru_cache(maxsize=8192)
def _full(day: date) -> PartialDate:
    """Made once per day: judging a case asks for the same few days again and again."""
    return PartialDate(day.year, day.month, day.day)


def _ablative(number: int) -> str:
    """The ablative suffix of a spoken number: 1992 → den, 2004 → ten, 1990 → dan, 2000 → den."""
    if number % 10:
        return _ABLATIVE_ONES[number % 10]
    if number % 100:
        return _ABLATIVE_TENS[number // 10 % 10]
    return "den"  # yüz'den, bin'den
