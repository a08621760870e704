"""Documents of a case: filled, with gaps where something is missing, read back from DOCX and PDF."""

from __future__ import annotations

import io
import time
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document as Docx
from tests.desk.files import pdf
from tests.desk.house import House
from tests.procedures.cases import TODAY, journey, sister_city, walk

from elci.accounts.models import JournalEntry
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind
from elci.procedures.letters.catalogue import LETTERS, letters_for
from elci.procedures.letters.clauses import CLAUSES
from elci.procedures.letters.fields import GAP_WORDS, fields_of
from elci.procedures.letters.letter import Letter, gap
from elci.procedures.letters.plain import as_text
from elci.procedures.letters.press import as_html, as_pdf
from elci.procedures.letters.template import Fields, TemplateError, fill, form_path, read_form
from elci.procedures.letters.word import as_docx
from elci.procedures.models import Case
from elci.procedures.services import (
    LetterheadDraft,
    PaperDraft,
    attach_paper,
    judge_case,
    keep_letter,
    register_paper,
    set_letterhead,
)

HEAD = LetterheadDraft(
    unit="Dış İlişkiler Dairesi Başkanlığı",
    unit_head="Elif Örnek",
    signatory="Murat Örnek",
    post="Belediye Başkanı",
    file_code="724.01",
    contact="Kızılay, Ankara",
)


def written(case: Case, name: str, today: date = TODAY) -> Letter:
    judgement = judge_case(case, today=today).judgement
    return fill(read_form(form_path(name, case.office_id)), fields_of(case, judgement, today=today))


def words_of_docx(letter: Letter) -> str:
    document = Docx(io.BytesIO(as_docx(letter)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def words_of_pdf(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return " ".join(
            " ".join(document[number].get_textpage().get_text_range().split())
            for number in range(len(document))
        )


@pytest.fixture
def permitted(house: House) -> Case:
    set_letterhead(house.office, HEAD, by=house.people["head"])
    return walk(sister_city(house), house, until=Act.PERMITTED)


def test_every_template_is_there_and_can_be_read() -> None:
    for form in LETTERS:
        assert read_form(form_path(form.name)).name


@pytest.mark.parametrize("kind", CaseKind)
def test_every_kind_of_case_has_its_letters(kind: CaseKind) -> None:
    names = [form.name for form in letters_for(kind)]
    assert "closing_note" in names
    assert "case_table" in names


def test_every_gap_has_words_for_the_page(house: House) -> None:
    """With an empty case of each kind every field is missing that can be."""
    for case in (sister_city(house), journey(house)):
        for form in letters_for(CaseKind(case.kind)):
            missing = set(written(case, form.name).gaps()) - set(GAP_WORDS)
            assert missing == set(), form.name


def test_the_proposal_says_who_with_whom_and_by_what_right(permitted: Case) -> None:
    letter = written(permitted, "council_proposal")
    text = as_text(letter)
    assert "ANKARA BÜYÜKŞEHİR BELEDİYE MECLİSİ BAŞKANLIĞINA" in text
    assert "Fransa’nın Lyon kentiyle" in text
    assert "5393 sayılı Belediye Kanunu md. 74" in text
    assert letter.heading == (
        "T.C.",
        "ANKARA BÜYÜKŞEHİR BELEDİYE BAŞKANLIĞI",
        "Dış İlişkiler Dairesi Başkanlığı",
    )


def test_number_and_date_are_never_invented(permitted: Case) -> None:
    letter = written(permitted, "application")
    assert letter.number == f"724.01-{gap('sayı')}"
    assert letter.date == gap("tarih")
    assert set(letter.gaps()) == {"sayı", "tarih"}


@pytest.mark.parametrize(
    ("day", "ministry"),
    [
        (date(2015, 5, 5), "İçişleri Bakanlığına"),
        (date(2020, 5, 5), "Çevre ve Şehircilik Bakanlığına"),
        (date(2026, 5, 5), "Çevre, Şehircilik ve İklim Değişikliği Bakanlığına"),
    ],
)
def test_the_ministry_has_the_name_of_the_day(day: date, ministry: str, permitted: Case) -> None:
    assert f"başvurumuzun {ministry} iletilmesini" in as_text(written(permitted, "application", day))


def test_a_missing_field_shows_as_a_gap_everywhere(house: House) -> None:
    letter = written(sister_city(house), "application")
    assert "meclis_karar_sayısı" in letter.gaps()
    assert "[meclis karar sayısı]" in words_of_docx(letter)
    assert "[meclis karar sayısı]" in as_text(letter)
    assert '<mark class="letter-gap">[number of the council decision]</mark>' in as_html(
        letter, {"meclis_karar_sayısı": "number of the council decision"}
    )


def test_the_application_lists_what_the_rules_ask_for(permitted: Case, house: House) -> None:
    by = house.people["officer"]
    draft = PaperDraft(DocumentKind.COUNCIL_DECISION, "Karar", state="received")
    attach_paper(permitted, pdf("karar.pdf"), draft, by=by)
    (table,) = [
        block for block in written(Case.objects.get(pk=permitted.pk), "application").body if block.rows
    ]
    rows = dict(table.rows[1:])
    assert rows["meclis kararı"] == "var, 1. sürüm"
    assert rows["karşı kent hakkında bilgi"] == "YOK"


def test_the_docx_is_read_back(permitted: Case) -> None:
    words = words_of_docx(written(permitted, "council_decision"))
    assert "112" in words
    assert "06.02.2026" in words
    assert "Toplu taşıma deneyimini paylaşmak" in words


def test_the_docx_keeps_the_form_of_official_letters(permitted: Case) -> None:
    document = Docx(io.BytesIO(as_docx(written(permitted, "application"))))
    section, style = document.sections[0], document.styles["Normal"]
    assert (round(section.left_margin.cm, 2), round(section.page_width.cm, 1)) == (1.5, 21.0)
    assert (style.font.name, style.font.size.pt) == ("Times New Roman", 12)
    text = next(each for each in document.paragraphs if each.text.startswith("Belediyemiz"))
    assert round(text.paragraph_format.first_line_indent.cm, 2) == 1.25


def test_the_same_letter_gives_the_same_bytes(permitted: Case) -> None:
    letter = written(permitted, "application")
    first = as_docx(letter), as_pdf(letter)
    time.sleep(2.1)  # the members of a DOCX are dated to two seconds
    assert (as_docx(letter), as_pdf(letter)) == first


def test_the_pdf_has_turkish_letters(permitted: Case) -> None:
    words = words_of_pdf(as_pdf(written(permitted, "application")))
    assert "ANKARA BÜYÜKŞEHİR BELEDİYE BAŞKANLIĞI" in words
    assert "Dış İlişkiler Dairesi Başkanlığı" in words


def test_the_protocol_stands_in_two_columns_with_clauses_by_purpose(permitted: Case) -> None:
    letter = written(permitted, "protocol")
    pairs = [block.texts for block in letter.body]
    assert ("MADDE 1 – Konu", "ARTICLE 1 – Subject") in pairs
    turkish, english = CLAUSES["000-p-01"]
    assert (f"2.1. Taraflar {turkish}.", f"2.1. The Parties {english}.") in pairs
    document = Docx(io.BytesIO(as_docx(letter)))
    assert len(document.tables[0].columns) == 2


def test_there_is_a_clause_for_every_purpose_of_the_package(package: Path) -> None:
    import csv

    with (package / "tables/purposes.csv").open(encoding="utf-8", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == set(CLAUSES)


def test_the_notice_to_the_governor_names_travellers_and_days(house: House) -> None:
    letter = written(journey(house), "governor_notice")
    words = words_of_docx(letter)
    assert "ANKARA VALİLİĞİNE" in words
    assert "26.09.2022 – 30.09.2022" in words
    assert "Kişi 1" in words
    assert "Panoramik kent turu" in words


def test_the_table_of_the_case_cites_the_law(permitted: Case) -> None:
    words = words_of_docx(written(permitted, "case_table"))
    assert "5393 sayılı Belediye Kanunu md. 74" in words
    assert "50247" in words


def test_what_a_person_wrote_cannot_become_markup(house: House) -> None:
    case = sister_city(house, cost="<script>alert(1)</script> {{ aim }} \x07 & | ==")
    markup = as_html(written(case, "council_proposal"))
    assert "<script>" not in markup
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ aim }}" in markup
    assert as_docx(written(case, "council_proposal"))


def test_a_heading_stands_alone_without_an_empty_line(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("ad: x\n---\n## Adımlar\n@adımlar\n## Son\nsöz\n", encoding="utf-8")
    letter = fill(read_form(path), Fields({}, {"adımlar": [["Adım"], ["imza"]]}))
    assert [block.kind for block in letter.body] == ["heading", "table", "heading", "paragraph"]


def test_an_office_replaces_a_template(permitted: Case, settings: Any, tmp_path: Path) -> None:
    settings.VAR = tmp_path
    folder = tmp_path / "letters" / "ankara"
    folder.mkdir(parents=True)
    own = 'ad: Kendi notumuz\nbiçim: belge\nbaşlık: NOT\n---\n{{ ortak|ek:"e" }} selam.\n'
    (folder / "press_note.txt").write_text(own, encoding="utf-8")
    assert as_text(written(permitted, "press_note")) == "NOT\n\nLyon’a selam.\n"


def test_annexes_and_distribution_stand_in_all_three_forms(
    permitted: Case, settings: Any, tmp_path: Path
) -> None:
    settings.VAR = tmp_path
    folder = tmp_path / "letters" / "ankara"
    folder.mkdir(parents=True)
    built_in = form_path("application", "istanbul").read_text(encoding="utf-8")
    own = built_in.replace(
        "iletişim:", "dağıtım: Gereği: Ankara Valiliği\ndağıtım: Bilgi: Hukuk Müşavirliği\niletişim:"
    )
    (folder / "application.txt").write_text(own, encoding="utf-8")
    letter = written(permitted, "application")
    for words in (as_text(letter), words_of_docx(letter), words_of_pdf(as_pdf(letter))):
        assert words.index("Protokol metni") < words.index("Dağıtım:")
        assert words.index("Gereği: Ankara Valiliği") < words.index("Bilgi: Hukuk Müşavirliği")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("ad: x\nkonular: y\n---\n", 2, "konular"),
        ("ad: x\n", 1, "---"),
        ("ad: x\n---\n\n{{ ortak|bilinmeyen }}\n", 4, "bilinmeyen"),
        ('ad: x\n---\n{{ ortak|ek:"yi" }}\n', 3, "yi"),
        ('ad: x\n---\n{% include "/etc/passwd" %}\n', 3, "passwd"),
        ("ad: x\n---\n{% load static %}\n", 3, "static"),
    ],
)
def test_a_wrong_template_says_where(text: str, line: int, said: str, tmp_path: Path) -> None:
    path = tmp_path / "press_note.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        fill(read_form(path), Fields({"ortak": "Lyon"}))
    assert f"press_note.txt, {line}. satır" in caught.value.in_language("tr")
    assert said in str(caught.value)


def test_a_kept_letter_is_a_draft_with_its_hash(permitted: Case, house: House) -> None:
    letter = written(permitted, "application")
    paper = keep_letter(
        permitted, DocumentKind.APPLICATION, "application", letter, by=house.people["officer"]
    )
    assert (paper.version, paper.state, paper.number) == (1, "draft", "")
    with paper.document.file.open("rb") as file:
        assert file.read() == as_docx(letter)
    assert "Lyon" in paper.text


def test_a_draft_proves_nothing_until_it_is_final(permitted: Case, house: House) -> None:
    from elci.procedures.facts_of import facts_of

    by = house.people["officer"]
    paper = keep_letter(permitted, DocumentKind.PROTOCOL, "protocol", written(permitted, "protocol"), by=by)
    assert facts_of(Case.objects.get(pk=permitted.pk)).documents == ()
    register_paper(paper, PaperDraft(DocumentKind.PROTOCOL, "Protokol", state="final", permitted=True), by=by)
    (document,) = facts_of(Case.objects.get(pk=permitted.pk)).documents
    assert document.permitted
    assert "MADDE 1" in document.text


def test_no_journal_holds_the_words_of_a_letter(house: House) -> None:
    case = journey(house)
    by = house.people["officer"]
    paper = keep_letter(
        case,
        DocumentKind.ASSIGNMENT_APPROVAL,
        "assignment_approval",
        written(case, "assignment_approval"),
        by=by,
    )
    assert "Kişi 1" in paper.text
    assert "Kişi 1" not in str(list(JournalEntry.objects.values("before", "after")))
