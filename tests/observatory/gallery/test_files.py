"""Files of an exhibit hold the choice, and read back as what the page shows."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ElementTree

import pytest
from openpyxl import load_workbook

from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.files import Wish, file
from elci.observatory.gallery.hall import Hall, NoSuchExhibitError

AFRICA = Choice(continent="AF")


def made(hall: Hall, form: str, choice: Choice = AFRICA, figure: str = "") -> bytes:
    return file(hall, Wish("ties-years", choice, form, figure, "tr"))


def test_the_csv_holds_the_chosen_rows(hall: Hall) -> None:
    content = made(hall, "csv").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"))))
    assert {row["continent"] for row in rows} == {"AF"}
    assert sum(int(row["ties"]) for row in rows) == 58


def test_the_workbook_says_what_was_chosen(hall: Hall) -> None:
    book = load_workbook(io.BytesIO(made(hall, "xlsx")))
    texts = [cell.value for row in book["Kaynak · Source"].iter_rows() for cell in row]
    assert "Seçim: Afrika." in texts
    assert "Choice: Africa." in texts


def test_the_drawing_says_what_was_chosen(hall: Hall) -> None:
    drawing = made(hall, "svg", figure="ties-years").decode("utf-8")
    ElementTree.fromstring(drawing)
    assert "Seçim: Afrika." in drawing


def test_the_specification_holds_the_same_numbers_as_the_table(hall: Hall) -> None:
    values = json.loads(made(hall, "vl.json", figure="ties-years"))["data"]["values"]
    assert {record["series"] for record in values} == {"Afrika"}
    assert sum(record["value"] for record in values) == 15  # of 58, the year of 15 is known


def test_the_picture_is_a_png(hall: Hall) -> None:
    assert made(hall, "png", figure="ties-years").startswith(b"\x89PNG")


def test_the_network_for_gephi_holds_the_chosen_ties(hall: Hall) -> None:
    root = ElementTree.fromstring(made(hall, "gexf"))
    edges = root.findall(".//{http://gexf.net/1.3}edge")
    countries = json.loads(made(hall, "geojson"))["features"]
    assert 0 < len(edges) <= 58
    assert {one["geometry"]["type"] for one in countries} == {"Point", "LineString"}


@pytest.mark.parametrize("wish", [("ties-years", "pdf"), ("atlantis", "csv"), ("ties-years", "svg")])
def test_what_is_not_there_is_not_made(hall: Hall, wish: tuple[str, str]) -> None:
    with pytest.raises(NoSuchExhibitError):
        file(hall, Wish(wish[0], Choice(), wish[1], "atlantis", "tr"))


def test_no_file_is_made_of_no_rows(hall: Hall) -> None:
    with pytest.raises(NoSuchExhibitError):
        made(hall, "csv", Choice(first=1801, last=1802))
