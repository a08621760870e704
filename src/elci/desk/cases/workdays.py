"""What a case's page says of working days: of Türkiye, of the other countries, and of all together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language

from elci.domain.procedures.calendars import Holiday, holidays_between, knows, working_days_between
from elci.places.models import Country
from elci.procedures.models import Case

_HOME = "TR"
_NEXT = timedelta(weeks=4)
_BEFORE, _AFTER = timedelta(weeks=2), timedelta(weeks=1)


@dataclass(frozen=True)
class CountryDays:
    """One country's working days. knows: whether its holidays are; otherwise weekends alone count."""

    name: str
    days: int
    knows: bool
    holidays: tuple[Holiday, ...]


@dataclass(frozen=True)
class Span:
    """Days after `since` up to `until`. of_event: around the event, else the next weeks.

    together: days on which all the countries work; None where there is only one.
    """

    since: date
    until: date
    of_event: bool
    countries: tuple[CountryDays, ...]
    together: int | None


def spans_of(case: Case, today: date) -> list[Span]:
    """The next four weeks, and the weeks around the event that is still to come; none for a closed case."""
    if case.closed is not None:
        return []
    countries = _countries(case)
    spans = [_span(today, today + _NEXT, False, countries)]
    if case.begins is not None and case.begins > today:
        since = max(today, case.begins - _BEFORE)
        spans.append(_span(since, (case.ends or case.begins) + _AFTER, True, countries))
    return spans


def _span(since: date, until: date, of_event: bool, countries: Sequence[tuple[str, str]]) -> Span:
    codes = [code for code, _name in countries]
    language = get_language() or "tr"
    lines = tuple(
        CountryDays(
            name,
            working_days_between(since, until, (code,)),
            knows(code),
            holidays_between(since, until, code, language),
        )
        for code, name in countries
    )
    together = working_days_between(since, until, codes) if len(codes) > 1 else None
    return Span(since, until, of_event, lines, together)


def _countries(case: Case) -> list[tuple[str, str]]:
    """Codes and names: Türkiye, the partner's country, those of the journey."""
    codes = [_HOME, *([case.partner.country_id] if case.partner else []), *case.countries.split()]
    wanted = list(dict.fromkeys(code for code in codes if code))
    names = {country.pk: country.name for country in Country.objects.filter(pk__in=wanted)}
    return [(code, names.get(code, "Türkiye" if code == _HOME else code)) for code in wanted]
