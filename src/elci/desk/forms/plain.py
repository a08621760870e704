"""A value of a form as one text, so that what was typed can be compared with what is recorded."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms


def plain(field: forms.Field, value: Any) -> Any:
    """One text, or a sorted list of texts; what means the same reads the same (5 and 5,00)."""
    if isinstance(value, list | tuple | set):
        return sorted(str(each) for each in value)
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Decimal | int):
        return _number(value)
    # A browser sends line ends as CR LF, whatever was stored.
    text = str(field.prepare_value(value) if value is not None else "").replace("\r\n", "\n").strip()
    if not text:
        return ""
    try:
        if isinstance(field, forms.DecimalField | forms.IntegerField):
            return _number(field.to_python(text))
        if hasattr(field, "spelled"):
            return field.spelled(text)
    except forms.ValidationError:
        return text
    return text


def _number(value: Any) -> str:
    written = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return written.rstrip("0").rstrip(".") if "." in written else written
