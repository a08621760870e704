"""Signs that XML refuses, as they come with a line copied from a PDF: Word documents are made without them."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document as Docx
from PIL import Image

from elci.exchange.reports.layout import (
    Facts,
    Group,
    Heading,
    Items,
    Paragraph,
    Picture,
    Sheet,
    Table,
)
from elci.exchange.reports.word import as_docx
from elci.procedures.letters.template import Fields, fill, read_form
from elci.procedures.letters.word import as_docx as letter_as_docx

WORDS = "Met\x02ro\x0b ince\ufffflemesi"
READ = "Metro incelemesi"


def png() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (8, 8)).save(target, "PNG")
    return target.getvalue()


def test_no_block_of_a_report_fails_by_a_control_sign() -> None:
    blocks = (
        Heading(WORDS),
        Paragraph(WORDS),
        Items((WORDS,)),
        Facts(((WORDS, WORDS),)),
        Table(WORDS, (WORDS,), (Group(WORDS), (WORDS,)), (100.0,)),
        Picture(png(), WORDS, WORDS),
        Picture(png(), WORDS, WORDS, is_figure=False),
    )
    made = Docx(io.BytesIO(as_docx(Sheet("a", "tr", WORDS, WORDS, WORDS, WORDS, blocks, contents=WORDS))))
    lines = {line.text for line in made.paragraphs}
    assert {READ, f"Şekil 1. {READ}"} <= lines
    assert [cell.text for cell in made.tables[1]._cells] == [READ, READ, READ]
    assert (made.core_properties.title, made.core_properties.author) == (READ, READ)
    assert f'descr="{READ}"' in made.element.xml


def test_no_letter_fails_by_a_control_sign_in_its_template_or_by_a_long_title(tmp_path: Path) -> None:
    form = tmp_path / "own.txt"
    form.write_text(f"biçim: yazı\nkonu: {{{{ ortak }}}} {WORDS[:6]}\n---\n{WORDS[:6]}", encoding="utf-8")
    made = Docx(io.BytesIO(letter_as_docx(fill(read_form(form), Fields({"ortak": "a" * 300})))))
    assert made.paragraphs[-1].text == "Metro"
    assert len(made.core_properties.title) == 255
