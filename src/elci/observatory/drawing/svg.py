"""SVG as text: escaped, well-formed, without style attributes and scripts, so that a strict CSP lets it pass.

Colours are presentation attributes (a file on its own looks right) beside classes (a page may restyle them:
any CSS rule wins over a presentation attribute).
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = "http://www.w3.org/2000/svg"
FONT = "'IBM Plex Sans Variable', 'IBM Plex Sans', 'Source Sans 3', Arial, sans-serif"
TITLE_FONT = "'Newsreader Variable', Newsreader, Georgia, serif"

Value = str | float | int | None


def element(name: str, *children: str, **attributes: Value) -> str:
    """One element with already built children.

    `class_` becomes class, other underscores hyphens (`stroke_width`); an attribute of None is left out;
    numbers are written with at most two decimals.
    """
    parts = [name]
    for key, value in attributes.items():
        if value is not None:
            parts.append(f"{key.rstrip('_').replace('_', '-')}={quoteattr(_written(value))}")
    head = " ".join(parts)
    return f"<{head}>{''.join(children)}</{name}>" if children else f"<{head}/>"


def text(words: str, **attributes: Value) -> str:
    """A text element with escaped words."""
    return element("text", escape(words), **attributes)


def title(words: str, **attributes: Value) -> str:
    """The name of the element it stands in: what a pointer shows and a screen reader says."""
    return element("title", escape(words), **attributes)


def picture(
    name: str,
    words: tuple[str, str],
    size: tuple[float, float],
    children: Iterable[str],
    *,
    class_: str,
    language: str,
    interactive: bool,
    standalone: bool,
) -> str:
    """The svg element with its text alternative.

    name: prefix of the ids, unique on the page; words: title and description; size: width and height of the
    viewBox. A picture with links in it is a group to a screen reader (role img would hide the links).
    """
    heading, description = words
    width, height = size
    return element(
        "svg",
        title(heading, id=f"{name}-title"),
        element("desc", escape(description), id=f"{name}-desc"),
        *children,
        xmlns=NAMESPACE,
        class_=class_,
        viewBox=f"0 0 {_written(width)} {_written(height)}",
        width=width if standalone else None,
        height=height if standalone else None,
        role="group" if interactive else "img",
        aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-desc",
        lang=language,
        font_family=FONT,
    )


def _written(value: str | float) -> str:
    if isinstance(value, str):
        return value
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
