"""The papers of a visit, read back: two languages side by side, protocol order, nothing personal unasked."""

from __future__ import annotations

import io
from datetime import date, time
from typing import Any

import pypdfium2
import pytest
from docx import Document as Docx
from tests.activities.test_planning_visits import entry, guest, seoul_visit
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.activities.models import GuestNeed, Post, Ride, Visit
from elci.activities.services import add_person, add_row, record_gift
from elci.activities.visit_papers import Sight, delegation_paper, programme_paper, visit_file
from elci.domain.dates import PartialDate
from elci.procedures.letters.letter import Letter
from elci.procedures.letters.press import as_html, page_as_pdf
from elci.procedures.letters.word import as_docx

ALL, NOBODY = Sight(people=True), Sight(people=False)
TODAY = date(2026, 5, 10)


@pytest.fixture
def house(db: None) -> House:
    return build()


@pytest.fixture
def visit(house: House) -> Visit:
    made, officer = seoul_visit(house), house.people["officer"]
    for family, position in (("Lee", 2), ("Kim", 1)):
        values = {"contact": guest(house, family), "role": "guest", "position": position}
        add_person(made.activity, values, by=officer, office=house.office)
    kim = made.activity.people.get(position=1).contact
    entry(made, house, "Makam ziyareti", text_en="Courtesy call", place="Belediye Sarayı", contact=kim)
    entry(made, house, "Öğle yemeği", begins=time(12, 30), ends=None)
    add_row(
        GuestNeed(visit=made), Draft(values={"contact": kim, "kind": "diet", "what": "Fıstıksız"}), by=officer
    )
    ride = {"on": date(2026, 5, 11), "at": time(8), "origin": "Esenboğa", "target": "Otel", "means": "TK 91"}
    add_row(Ride(visit=made), Draft(values=ride), by=officer)
    return made


def words(letter: Letter) -> str:
    return "\n".join(letter.texts())


def rows(letter: Letter) -> list[tuple[str, ...]]:
    return [row for block in letter.body for row in block.rows]


def test_the_two_languages_stand_side_by_side(visit: Visit) -> None:
    paper = programme_paper(visit.activity, visit, "both", NOBODY)
    assert ("10.00–11.00", "Makam ziyareti\nBelediye Sarayı", "Courtesy call\nBelediye Sarayı") in rows(paper)
    assert "11 Mayıs 2026 Pazartesi · Monday 11 May 2026" in words(paper)


def test_english_that_is_missing_is_marked_and_not_passed_off(visit: Visit) -> None:
    assert ("12:30", "[Öğle yemeği]", "") in rows(programme_paper(visit.activity, visit, "en", NOBODY))


def test_a_reader_who_may_not_see_people_gets_none(visit: Visit) -> None:
    for paper in (
        programme_paper(visit.activity, visit, "both", NOBODY),
        visit_file(visit.activity, visit, "tr", NOBODY, TODAY),
    ):
        assert "Kim" not in words(paper)
        assert "Fıstıksız" not in words(paper)
    assert "TK 91" in words(visit_file(visit.activity, visit, "tr", NOBODY, TODAY))


def test_the_delegation_stands_in_protocol_order(visit: Visit) -> None:
    listed = rows(delegation_paper(visit.activity, "en", ALL))
    assert [row[:2] for row in listed[1:]] == [("1", "Min-jun Kim"), ("2", "Min-jun Lee")]


def test_the_visit_file_tells_what_was_given_before_and_what_guests_need(house: House, visit: Visit) -> None:
    officer, before = house.people["officer"], seoul_visit(house)
    gift = {"direction": "given", "on": date(2024, 5, 7), "what": "Ankara tiftiği", "visit": before}
    record_gift(Draft(values=gift), by=officer, office=house.office)
    told = words(visit_file(visit.activity, visit, "tr", ALL, TODAY))
    for part in (
        "7 Mayıs 2024 – Verilen hediye: Ankara tiftiği",
        "Fıstıksız",
        "Kardeş kent",
        "(1971)",
        "TK 91",
    ):
        assert part in told


def _docx_words(content: bytes) -> str:
    cells = [
        cell.text for table in Docx(io.BytesIO(content)).tables for row in table.rows for cell in row.cells
    ]
    return "\n".join(cells)


def _pdf_words(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


@pytest.mark.parametrize("read", [_docx_words, _pdf_words])
def test_the_file_holds_what_the_paper_says(visit: Visit, read: Any) -> None:
    paper = programme_paper(visit.activity, visit, "both", ALL)
    content = as_docx(paper) if read is _docx_words else page_as_pdf(as_html(paper), paper.title)
    told = read(content)
    assert "Courtesy call" in told
    assert "Makam ziyareti" in told
    assert "Karşılayan: Min-jun Kim" in told


def test_columns_of_a_programme_have_their_widths_in_word(visit: Visit) -> None:
    table = Docx(io.BytesIO(as_docx(programme_paper(visit.activity, visit, "both", ALL)))).tables[0]
    hour, turkish, english = (column.width for column in table.columns)
    assert turkish == english
    assert hour * 2 < turkish


def test_a_paper_names_the_post_that_is_held_when_the_visit_takes_place(visit: Visit) -> None:
    kim, lee = (visit.activity.people.get(position=place).contact for place in (1, 2))
    Post.objects.create(contact=kim, title="Mayor", since=PartialDate(2022), until=PartialDate(2030))
    Post.objects.create(contact=lee, title="Councillor", since=PartialDate(2010), until=PartialDate(2014))
    listed = rows(delegation_paper(visit.activity, "en", ALL))
    assert [row[1:] for row in listed[1:]] == [("Min-jun Kim", "Mayor"), ("Min-jun Lee", "")]
    assert "Min-jun Kim (Mayor)" in words(visit_file(visit.activity, visit, "en", ALL, TODAY))
