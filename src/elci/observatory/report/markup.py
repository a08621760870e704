"""HTML as text: escaped, every element closed."""

from __future__ import annotations

from html import escape

_VOID = {"meta", "link", "br", "hr", "img"}
Value = str | int | bool | None


class Html(str):
    """Text that is markup already and is not escaped again."""

    __slots__ = ()


def tag(name: str, /, *children: str | None, **attributes: Value) -> Html:
    """One element; plain text among the children is escaped, Html is not, None is left out.

    `class_` becomes class, other underscores hyphens; None and False leave an attribute out, True writes it
    alone.
    """
    head = name
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        written = key.rstrip("_").replace("_", "-")
        head += f" {written}" if value is True else f' {written}="{escape(str(value))}"'
    if name in _VOID:
        return Html(f"<{head}>")
    return Html(f"<{head}>{''.join(_safe(child) for child in children if child is not None)}</{name}>")


def raw(text: str) -> Html:
    """Mark text as markup: only for what this package has drawn itself."""
    return Html(text)


def together(*parts: str | None) -> Html:
    """Children in a row, without an element around them."""
    return Html("".join(_safe(part) for part in parts if part is not None))


def _safe(text: str) -> str:
    return text if isinstance(text, Html) else escape(text, quote=False)
