"""From when until when, where both may be known by year or month only."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import F, IntegerField, Q
from django.db.models.expressions import ExpressionWrapper
from django.db.models.lookups import Exact
from django.utils.translation import gettext as _

from elci.domain.dates import PartialDate


def check_period(since: PartialDate | None, until: PartialDate | None, *, column: str = "until") -> None:
    """Raise ValidationError beside the column of the end where it surely lies before the beginning.

    May 2010 to 2010 is a period: the year may end later than the month. So no constraint of a table can say
    it, which compares the two as numbers.
    """
    if since is not None and until is not None and until.surely_before(since):
        raise ValidationError({column: _("The end lies before the beginning. Correct one of the two dates.")})


def held_on(since: PartialDate | None, until: PartialDate | None, day: date | PartialDate) -> bool:
    """Whether something can be held on a day: neither has it surely ended before nor surely begins after it.

    "Until 2024" is held until some day of 2024, which may be its last.
    """
    moment = day if isinstance(day, PartialDate) else PartialDate.of(day)
    over = until is not None and until.surely_before(moment)
    ahead = since is not None and moment.surely_before(since)
    return not over and not ahead


def rows_held_on(day: date) -> Q:
    """Rows with `since` and `until` that `held_on` says are held on a day, as a condition of a query."""
    full = PartialDate.of(day)
    # A year and a month stand before their days; whether "before 2030" has come is never sure.
    meanwhile = (PartialDate(day.year), PartialDate(day.year, day.month))
    before = Exact(ExpressionWrapper(F("since") % 10, output_field=IntegerField()), 9)
    begun = Q(since__isnull=True) | Q(since__lte=full) | Q(before)
    return begun & (Q(until__isnull=True) | Q(until__gte=full) | Q(until__in=meanwhile))
