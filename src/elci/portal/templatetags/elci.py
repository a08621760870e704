"""Words of the pages: dates, sources, texts in the reader's language, addresses that change one thing."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import RequestContext
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.dataset.words import place_in_source
from elci.domain.dates import PartialDate

register = template.Library()


def _language() -> str:
    return (get_language() or "tr")[:2]


@register.filter
def written(value: PartialDate | None) -> str:
    """A partial date for the reader; an empty text for none."""
    return "" if value is None else value.in_language(_language())


@register.filter
def words(record: Any, stem: str) -> str:
    """The text of a record in the reader's language: `record|words:"note"` is note_tr or note_en."""
    values = record if isinstance(record, dict) else None
    name = f"{stem}_{_language()}"
    return str((values.get(name) if values is not None else getattr(record, name, "")) or "")


@register.simple_tag
def cite(record: Any) -> SafeString | str:
    """A link to the source of a record: study, table, row or line."""
    study = getattr(record, "study", None)
    if study is None:
        return ""
    parts = [_("Study %(number)s") % {"number": study.pk}, *_place_in(record)]
    return format_html(
        '<a class="source" href="{}">{}</a>', reverse("portal:source", args=[study.pk]), ", ".join(parts)
    )


def _place_in(record: Any) -> list[str]:
    parts = [table_name(record.table)] if record.table else []
    if record.row:
        parts.append(_("row %(number)s") % {"number": record.row})
    elif record.line:
        parts.append(_("line %(number)s") % {"number": record.line})
    return parts


@register.filter
def table_name(written_name: str) -> str:
    """A place in a source, in the reader's language."""
    return place_in_source(written_name, _language())


@register.simple_tag(takes_context=True)
def address_with(context: RequestContext, **changes: Any) -> str:
    """This page's query with some of its parts changed; an empty value removes the part."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    for name, value in changes.items():
        query.pop(name, None)
        if value not in ("", None):
            query[name] = str(value)
    text = query.urlencode()
    return f"?{text}" if text else "?"


@register.filter
def item(mapping: dict[str, Any], key: str) -> Any:
    """A value of a mapping by key."""
    return mapping.get(key, "")
