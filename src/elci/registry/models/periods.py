"""From when until when, where both may be known by year or month only."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from elci.domain.dates import PartialDate


def check_period(since: PartialDate | None, until: PartialDate | None, *, column: str = "until") -> None:
    """Raise ValidationError beside the column of the end where it surely lies before the beginning.

    May 2010 to 2010 is a period: the year may end later than the month. So no constraint of a table can say
    it, which compares the two as numbers.
    """
    if since is not None and until is not None and until.surely_before(since):
        raise ValidationError({column: _("The end lies before the beginning. Correct one of the two dates.")})
