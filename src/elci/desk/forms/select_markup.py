"""A list of choices as markup. Django's own template asks two more templates for each option: of a list of a
hundred cities they take longer than the rest of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe

TEMPLATE = "django/forms/widgets/select.html"
"""The template in whose place this stands."""


def select_markup(widget: Mapping[str, Any]) -> SafeString:
    """The select of a widget's context (`Widget.get_context`), with its groups."""
    groups = "".join(_group(name, options) for name, options, _index in widget["optgroups"])
    opening = f'<select name="{escape(widget["name"])}"{_attributes(widget["attrs"])}>'
    return mark_safe(f"{opening}{groups}</select>")


def _group(name: str | None, options: Iterable[Mapping[str, Any]]) -> str:
    lines = "".join(
        f'<option value="{escape(str(option["value"]))}"{_attributes(option["attrs"])}>'
        f"{escape(str(option['label']))}</option>\n"
        for option in options
    )
    return f'<optgroup label="{escape(name)}">{lines}</optgroup>' if name else lines


def _attributes(attributes: Mapping[str, Any]) -> str:
    """Attributes with their values; one that is True stands alone, one that is False is left out."""
    if not attributes:
        return ""
    return "".join(
        f" {escape(name)}" if value is True else f' {escape(name)}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not False
    )
