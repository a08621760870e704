"""Small marks of WordprocessingML that python-docx has no words for: fields, bookmarks, links, languages."""

from __future__ import annotations

from typing import Any

from docx.shared import Pt
from docx.text.paragraph import Paragraph as Line
from docx.text.run import Run

from elci.procedures.letters.letter import written
from elci.procedures.letters.word import element


def language(code: str) -> Any:
    """The language of the text: what the spelling checker and a screen reader go by."""
    return element("w:lang", **{"w:val": code, "w:eastAsia": code})


def write(line: Line, text: str, *, bold: bool = False, size: float | None = None, colour: Any = None) -> Run:
    """A run of text in a line."""
    run = line.add_run(written(text))
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)
    if colour is not None:
        run.font.color.rgb = colour
    return run


def field(line: Line, instruction: str, result: str | None, **look: Any) -> None:
    """A field with the text it shows until it is renewed.

    result None: the field stays open, for what follows is its result; an empty instruction closes it.
    """
    if instruction:
        write(line, "", **look)._r.append(element("w:fldChar", **{"w:fldCharType": "begin"}))
        told = element("w:instrText", **{"xml:space": "preserve"})
        told.text = f" {instruction} "
        write(line, "", **look)._r.append(told)
        write(line, "", **look)._r.append(element("w:fldChar", **{"w:fldCharType": "separate"}))
    if result is not None:
        write(line, result, **look)
    if result is not None or not instruction:
        write(line, "", **look)._r.append(element("w:fldChar", **{"w:fldCharType": "end"}))


def bookmark(line: Line, name: str, number: int) -> None:
    """A place that links lead to; before the line's text."""
    line._p.append(element("w:bookmarkStart", **{"w:id": str(number), "w:name": name}))
    line._p.append(element("w:bookmarkEnd", **{"w:id": str(number)}))


def link_to(line: Line, name: str, text: str) -> None:
    """A text that leads to a bookmark."""
    link = element("w:hyperlink", **{"w:anchor": name, "w:history": "1"})
    run = write(line, text)
    link.append(run._r)
    line._p.append(link)
