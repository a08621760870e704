"""Working days by the holidays of one or more countries.

Holidays come from the `holidays` package (MIT). Half holidays, such as the afternoon before a feast in Türkiye,
count as working days. A country that the package does not know has its weekends on Saturday and Sunday and no
holidays; `knows` tells, so that a page can say it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from elci.domain.procedures.holiday_names import in_turkish

if TYPE_CHECKING:
    from holidays import HolidayBase

_DAY = timedelta(days=1)
_PLAIN_WEEKEND = frozenset({5, 6})


@cache
def _calendar(country: str) -> HolidayBase | None:
    from holidays import country_holidays  # a fifth of a second: only when someone asks for days

    try:
        return country_holidays(country)
    except NotImplementedError:
        return None


def knows(country: str) -> bool:
    """Whether the holidays of a country (ISO 3166-1 alpha-2) are known."""
    return _calendar(country) is not None


def holiday_name(day: date, country: str, language: str = "tr") -> str:
    """The name of a country's holiday on the day in the nearest language it is known in; "" on other days."""
    names, known_in = _names(country, language)
    name = names.get(day, "")
    return in_turkish(name) if name and language.startswith("tr") and known_in == "en_US" else name


@cache
def _names(country: str, language: str) -> tuple[HolidayBase | dict[date, str], str | None]:
    """A country's holidays in the nearest language, and which one that is; None for the country's own."""
    from holidays import country_holidays

    calendar = _calendar(country)
    if calendar is None:
        return {}, None
    wanted = {"tr": ("tr", "en_US"), "en": ("en_US", "tr")}[language[:2]]
    known = calendar.supported_languages
    chosen = next((one for one in wanted if one in known), None)
    return (calendar if chosen is None else country_holidays(country, language=chosen)), chosen


def is_working_day(day: date, countries: Iterable[str] = ("TR",)) -> bool:
    """Whether offices work on the day in every one of the countries."""
    for country in countries:
        calendar = _calendar(country)
        if calendar is None:
            if day.weekday() in _PLAIN_WEEKEND:
                return False
        elif day.weekday() in calendar.weekend or day in calendar:
            return False
    return True


def previous_working_day(day: date, countries: Iterable[str] = ("TR",)) -> date:
    """The day itself, or the last working day before it."""
    countries = tuple(countries)
    while not is_working_day(day, countries):
        day -= _DAY
    return day


def shift_working_days(day: date, number: int, countries: Iterable[str] = ("TR",)) -> date:
    """The working day that lies `number` working days after the day, or before it for a negative number."""
    countries = tuple(countries)
    step = _DAY if number >= 0 else -_DAY
    left = abs(number)
    while left:
        day += step
        if is_working_day(day, countries):
            left -= 1
    return day


def working_days_between(start: date, end: date, countries: Iterable[str] = ("TR",)) -> int:
    """Working days after the start up to and with the end; 0 where the end is not later."""
    countries = tuple(countries)
    days = range(start.toordinal() + 1, end.toordinal() + 1)
    return sum(is_working_day(date.fromordinal(day), countries) for day in days)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday on days that would be worked, the first and the last included."""

    first: date
    last: date
    name: str


def holidays_between(start: date, end: date, country: str, language: str = "tr") -> tuple[Holiday, ...]:
    """Holidays after the start up to and with the end; days that follow each other under one name are one."""
    calendar = _calendar(country)
    if calendar is None:
        return ()
    found: list[Holiday] = []
    for number in range(start.toordinal() + 1, end.toordinal() + 1):
        day = date.fromordinal(number)
        if day.weekday() in calendar.weekend or day not in calendar:
            continue
        name = holiday_name(day, country, language)
        if found and found[-1].last == day - _DAY and found[-1].name == name:
            found[-1] = Holiday(found[-1].first, day, name)
        else:
            found.append(Holiday(day, day, name))
    return tuple(found)
