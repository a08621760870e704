"""A list of choices as markup. Django's own template asks two more templates for each option: of a list of a
hundred cities they take longer than the rest of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

TEMPLATE = "django/forms/widgets/select.html"
"""The template in whose place this stands."""


def select_markup(widget: Mapping[str, Any]) -> SafeString:
    """The select of a widget's context (`Widget.get_context`), with its groups."""
    groups = ((_group(name, options),) for name, options, _index in widget["optgroups"])
    return format_html(
        '<select name="{}"{}>{}</select>',
        widget["name"],
        _attributes(widget["attrs"]),
        format_html_join("", "{}", groups),
    )


def _group(name: str | None, options: Iterable[Mapping[str, Any]]) -> SafeString:
    lines = format_html_join(
        "\n",
        '<option value="{}"{}>{}</option>',
        ((str(option["value"]), _attributes(option["attrs"]), option["label"]) for option in options),
    )
    return format_html('<optgroup label="{}">{}</optgroup>', name, lines) if name else lines


def _attributes(attributes: Mapping[str, Any]) -> SafeString:
    """Attributes with their values; one that is True stands alone, one that is False is left out."""
    if not attributes:
        return mark_safe("")
    said = (
        (format_html(" {}", name) if value is True else format_html(' {}="{}"', name, str(value)),)
        for name, value in attributes.items()
        if value is not False
    )
    return format_html_join("", "{}", said)
