"""A line of the calendar as markup: a month has hundreds, and a template for each takes most of its time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from elci.desk.calendar.days import Line


def entries_markup(lines: Sequence[Line]) -> SafeString:
    """The items of a day's list."""
    return mark_safe("".join(_entry(line) for line in lines))


def _entry(line: Line) -> SafeString:
    entry = line.entry
    title = '<a href="{}">{}</a>' if line.address else "{}<span>{}</span>"
    words = [entry.more] if entry.more else []
    if line.ends is not None:
        words.append(f"– {date_format(line.ends, 'j F')}")
    if not entry.firm:
        words.append(_("cancelled"))
    return format_html(
        '<li class="entry is-{kind}{state}"><span class="entry-sign is-{kind}" aria-hidden="true"></span>'
        "{before}{title}{words}</li>",
        kind=entry.kind.value,
        state="" if entry.firm else " is-cancelled",
        before=_before() if line.goes_on else "",
        title=format_html(title, line.address, line.title),
        words=mark_safe("".join(format_html('<span class="entry-words"> {}</span>', word) for word in words)),
    )


def _before() -> SafeString:
    return format_html('<span class="visually-hidden">{} </span>', _("continued:"))
