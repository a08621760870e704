"""Lists of choices are written as Django's own template writes them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django import forms

from elci.desk.forms.select_markup import select_markup

CHOICES = [("", "Tümü"), ("TR", "Türkiye"), ('"><script>', "<b>Iğdır & İzmir</b>"), (7, "yedi")]
GROUPED = [("Avrupa", [("DE", "Almanya"), ("FR", "Fransa")]), ("Asya", [("KR", "Güney Kore")])]


def tokens(markup: str) -> list[str]:
    """Tags and texts without the white space between them."""
    return [part for part in re.split(r"\s*(<[^>]*>)\s*", markup) if part]


@pytest.mark.parametrize("choices", [CHOICES, GROUPED, []])
@pytest.mark.parametrize("value", ["", "TR", 7, "DE", None, "nowhere"])
@pytest.mark.parametrize("attrs", [{}, {"id": "id_x", "required": True, "disabled": False, "title": 'a"b'}])
@pytest.mark.parametrize("widget", [forms.Select, forms.SelectMultiple])
def test_as_django_writes_them(widget: Any, attrs: dict[str, Any], value: Any, choices: Any) -> None:
    select = widget(choices=choices)
    value = [value] if select.allow_multiple_selected else value
    ours = select_markup(select.get_context("country", value, attrs)["widget"])
    assert tokens(ours) == tokens(select.render("country", value, attrs))
