"""Periods of a council's decision (5393 art. 23; metropolitan municipality 5216 art. 14) and its sittings.

What is quoted by a source and what is general knowledge, the jurisdiction's rules say (`tr-mayor-return`,
`tr-mayor-return-metropolitan`, `tr-send-to-governor`, `tr-sittings`).
"""

from __future__ import annotations

from datetime import date, timedelta

from elci.domain.procedures.kinds import OfficeKind

MAYORS_DAYS = 5
MAYORS_DAYS_METROPOLITAN = 7
SENDING_DAYS = 7
COMMISSION_WORKING_DAYS = 5  # 5393 art. 24: commissions other than that of zoning


def return_deadline(decided: date, office: OfficeKind) -> date:
    """Last day on which the mayor may send a decision back, counted from the day after it was taken."""
    days = MAYORS_DAYS_METROPOLITAN if office is OfficeKind.METROPOLITAN else MAYORS_DAYS
    return decided + timedelta(days=days)


def final_on(decided: date, office: OfficeKind, insisted: date | None = None) -> date:
    """The day on which a decision is final at the latest: the mayor's days ran out, or the council insisted."""
    return insisted or return_deadline(decided, office)


def sending_deadline(final: date) -> date:
    """Last day for sending a final decision to the governor or district governor; unsent it has no effect."""
    return final + timedelta(days=SENDING_DAYS)


def next_sitting(after: date, office: OfficeKind = OfficeKind.PROVINCIAL) -> tuple[date, date]:
    """First and last day of the week of the next ordinary sitting after a day.

    First week of the month (5393 art. 20), metropolitan councils the second (5216 art. 13); the day in it is
    the council's to set, and a month of recess may lie between.
    """
    first_day = 8 if office is OfficeKind.METROPOLITAN else 1
    start = date(after.year, after.month, first_day)
    if start <= after:
        following = start.replace(day=1) + timedelta(days=32)
        start = following.replace(day=first_day)
    return start, start + timedelta(days=6)
