"""Words of the pages: dates, numbers, sources, texts in the reader's language, addresses, rows of ties."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.html import format_html
from django.utils.safestring import SafeString

from elci.accounts.reader import readers_language
from elci.activities.models import Activity
from elci.dataset.words import place_in_source
from elci.domain.dates import PartialDate
from elci.domain.names import capital
from elci.observatory.drawing.numerals import number
from elci.portal import citing
from elci.portal.addresses import address_of
from elci.portal.tie_lines import TieLine
from elci.portal.tie_markup import tie_row_markup

register = template.Library()


@register.filter
def written(value: PartialDate | None) -> str:
    """A partial date for the reader; an empty text for none."""
    return "" if value is None else value.in_language(readers_language())


@register.filter(name="capital")
def begun_large(text: str) -> str:
    """A label that begins a line: with a capital first letter, İ from i in Turkish."""
    return capital(str(text), readers_language())


@register.filter
def numeral(value: float | None) -> str:
    """A number as the reader writes it: 1.389 or 1,389. Never for years and keys; an empty text for none."""
    return "" if value is None else number(value, readers_language())


@register.filter
def decimal(value: float | None) -> str:
    """A number with one decimal where it is not whole: 2,5 or 2.5; an empty text for none."""
    return "" if value is None else number(value, readers_language(), 0 if float(value).is_integer() else 1)


@register.filter
def as_numeral(text: str) -> str:
    """A quantity as a source gives it: whole numbers as the reader writes them, other words as they stand."""
    return number(int(text), readers_language()) if text.isascii() and text.isdigit() else text


@register.filter
def figure(text: str) -> str:
    """A figure of a study or of our rows, grouped as the reader writes it unless it may be a year."""
    whole = text.isascii() and text.isdigit()
    return number(int(text), readers_language()) if whole and not 1800 <= int(text) <= 2200 else text


@register.filter
def percent(text: str) -> str:
    """A percentage: %12,5 or 12.5%."""
    return f"%{text}" if readers_language() == "tr" else f"{text}%"


@register.filter
def words(record: Any, stem: str) -> str:
    """The text of a record in the reader's language: `record|words:"note"` is note_tr or note_en."""
    name = f"{stem}_{readers_language()}"
    value = record.get(name) if isinstance(record, dict) else getattr(record, name, "")
    return str(value or "")


@register.filter
def table_name(name: str) -> str:
    """The name of a table of a source, in English too: "Tablo 4" is "Table 4"."""
    return citing.table_name(name)


@register.filter
def place_words(written_place: str) -> str:
    """A place in a source as a claim names it: "metin, satır 492" is "text, line 492" in English."""
    return place_in_source(written_place, readers_language())


@register.filter
def address(record: Any, kind: str) -> str:
    """The address of a record, or of a key: `municipality|address:"municipality"`."""
    return address_of(kind, str(getattr(record, "pk", record)))


@register.simple_tag(takes_context=True)
def municipalities_of(context: RequestContext, activity: Activity) -> str:
    """The municipalities that take part in an activity, in the order of the record.

    On a municipality's own page it is not named again.
    """
    own = getattr(context.get("municipality"), "pk", None)
    homes = (
        party.municipality for party in activity.parties.all() if party.municipality_id not in {None, own}
    )
    return " · ".join(dict.fromkeys(map(str, homes)))


@register.simple_tag(takes_context=True)
def cite(context: RequestContext, record: Any) -> SafeString | str:
    """A link to the place in a source from which a record comes; nothing for a record of an office.

    On paper the link shows its address.
    """
    place = citing.place_of(record)
    if place is None:
        return ""
    return format_html(
        '<a class="source" href="{}" data-address="{}{}">{}</a>',
        place.address,
        context.get("site_root", ""),
        place.printed,
        place.words,
    )


@register.simple_tag
def tie_rows(lines: list[TieLine], with_country: bool = True) -> SafeString:
    """The body of a table of ties."""
    return tie_row_markup(lines, with_country=with_country)


@register.simple_tag(takes_context=True)
def address_with(context: RequestContext, **changes: Any) -> str:
    """This page's query with some of its parts changed; an empty value removes the part."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    for name, value in changes.items():
        query.pop(name, None)
        if value not in ("", None):
            query[name] = str(value)
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    text = query.urlencode()
    return f"?{text}" if text else context["request"].path
