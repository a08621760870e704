"""Drawings on paper: names on maps can be read, nothing is clipped, and the picture is the same."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from elci.observatory.exhibits import Exhibit
from elci.observatory.report.materials import Materials, MaterialsError
from elci.observatory.report.pdf import PdfError, Press
from elci.observatory.report.print_drawing import advance, printable
from elci.observatory.report.typefaces import faces_folder

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def faces() -> Path:
    try:
        return faces_folder(Materials())
    except MaterialsError as error:
        pytest.skip(str(error))


def drawing(inner: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{inner}</svg>'


def texts(svg: str) -> list[dict[str, str]]:
    return [dict(one.attrib, words=one.text or "") for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_halo_lies_beneath_its_letters(faces: Path) -> None:
    held = drawing('<g stroke="#fff" stroke-width="2" paint-order="stroke"><text x="5" y="9">Bakü</text></g>')
    halo, letters = texts(printable(held, faces))
    assert (halo["words"], letters["words"]) == ("Bakü", "Bakü")
    assert "stroke" not in halo
    assert letters["stroke"] == "none"


def test_letters_without_a_halo_are_drawn_once(faces: Path) -> None:
    assert len(texts(printable(drawing('<text x="5" y="9">Bakü</text>'), faces))) == 1


@pytest.mark.parametrize(("anchor", "share"), [("middle", 0.5), ("end", 1.0)])
def test_an_anchored_text_begins_where_its_width_says(faces: Path, anchor: str, share: float) -> None:
    held = drawing(f'<g font-size="10"><text x="100" y="9" text-anchor="{anchor}">Moğolistan</text></g>')
    (text,) = texts(printable(held, faces))
    wide = 10 * advance("Moğolistan", faces / "IBMPlexSans-Regular.ttf")
    assert float(text["x"]) == pytest.approx(100 - share * wide, abs=0.01)
    assert "text-anchor" not in text


def test_the_width_is_that_of_the_face(faces: Path) -> None:
    assert advance("0", faces / "IBMPlexSans-Regular.ttf") == pytest.approx(0.6)
    assert advance("İı", faces / "IBMPlexSans-Regular.ttf") == pytest.approx(
        advance("Iı", faces / "IBMPlexSans-Regular.ttf")
    )


def test_what_no_eye_sees_is_left_out(faces: Path) -> None:
    held = drawing('<title>t</title><g class="a" data-year="1992"><text display="none">x</text><rect/></g>')
    printed = printable(held, faces)
    assert re.search("title|data-|class|display", printed) is None
    assert 'width="200" height="100"' in printed


def test_every_mark_of_every_figure_is_printed(exhibits: dict[str, Exhibit], faces: Path) -> None:
    for exhibit in exhibits.values():
        for figure in exhibit.figures:
            drawn = figure.draw("tr")
            shapes = len(re.findall("<(?:path|circle|rect|line) ", drawn))
            assert len(re.findall("<(?:path|circle|rect|line) ", printable(drawn, faces))) == shapes, (
                figure.name
            )


def test_a_drawing_that_cannot_be_drawn_stops_the_pdf(tmp_path: Path) -> None:
    press = Press()
    broken = drawing('<path d="M0 0" transform="rotate(a)"/>').replace("0 0 200 100", "0 0 x y")
    press.begin('<main><img src="drawing:one"></main>', {"one": broken}, tmp_path, tmp_path / "x.pdf")
    with pytest.raises(PdfError):
        list(press.finished())
