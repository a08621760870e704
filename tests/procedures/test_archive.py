"""The archive of a closed case: whole when it is written, and found out when it is not."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from click.testing import CliRunner
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from tests.desk.files import PDF, pdf
from tests.desk.house import House
from tests.procedures.cases import TODAY, sister_city, walk

from elci.cli import main
from elci.domain.procedures.kinds import DocumentKind
from elci.exchange.archive_check import NoArchiveError, check_archive
from elci.exchange.case_archive import CaseStillOpenError, PaperLostError, archive_pdf, archive_zip
from elci.procedures.models import Case
from elci.procedures.services import PaperDraft, PersonDraft, add_person, attach_paper, close_case


@pytest.fixture
def closed(house: House) -> Case:
    case = walk(sister_city(house), house)
    by = house.people["officer"]
    attach_paper(case, pdf("İmzalı protokol.pdf"), PaperDraft(DocumentKind.PROTOCOL, "Protokol"), by=by)
    add_person(case, PersonDraft("Jeanne Martin"), by=by)
    close_case(case, "completed", by=house.people["head"], reason="İmzalandı", today=TODAY)
    return Case.objects.get(pk=case.pk)


@pytest.fixture
def folder(closed: Case, tmp_path: Path) -> Path:
    target = tmp_path / "arsiv"
    with zipfile.ZipFile(io.BytesIO(archive_zip(closed))) as archive:
        archive.extractall(target)
    return target


def test_an_open_case_has_no_archive(house: House) -> None:
    with pytest.raises(CaseStillOpenError):
        archive_pdf(sister_city(house))


def test_the_archive_holds_everything_and_checks(folder: Path) -> None:
    found = check_archive(folder)
    assert found.is_whole
    assert found.files == 4
    record = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    assert [paper["original_name"] for paper in record["papers"]] == ["İmzalı protokol.pdf"]
    assert (folder / record["papers"][0]["file"]).read_bytes() == PDF
    journal = json.loads((folder / "journal.json").read_text(encoding="utf-8"))
    assert journal[0]["act"] == "case.opened"
    assert journal[-1]["reason"] == "İmzalandı"


def test_the_one_file_is_pdf_a_with_the_paper_inside(closed: Case) -> None:
    content = archive_pdf(closed)
    about = resolve1(PDFDocument(PDFParser(io.BytesIO(content))).catalog["Metadata"]).get_data().decode()
    assert re.search(r"pdfaid:part\W+3\b", about)
    assert re.search(r"pdfaid:conformance\W+A\b", about)
    with pypdfium2.PdfDocument(content) as document:
        assert document.count_attachments() == 1
        assert bytes(document.get_attachment(0).get_data()) == PDF
        words = document[0].get_textpage().get_text_range()
    assert "Lyon ile kardeş kent" in words


def descriptors_of(document: PDFDocument) -> list[dict[str, Any]]:
    """Every font descriptor in the file."""
    found = []
    for key in {key for table in document.xrefs for key in table.get_objids()}:
        value = resolve1(document.getobj(key))
        if isinstance(value, dict) and str(value.get("Type")) == "/'FontDescriptor'":
            found.append(value)
    return found


def test_the_archives_structure_is_that_of_pdf_a(closed: Case) -> None:
    content = archive_pdf(closed)
    document = PDFDocument(PDFParser(io.BytesIO(content)))
    catalog = document.catalog
    (intent,) = [resolve1(each) for each in resolve1(catalog["OutputIntents"])]
    assert intent["S"].name == "GTS_PDFA1"
    assert resolve1(intent["DestOutputProfile"]).get_data()[36:40] == b"acsp"  # an ICC profile
    assert resolve1(catalog["MarkInfo"])["Marked"] is True
    assert resolve1(catalog["StructTreeRoot"])["Type"].name == "StructTreeRoot"
    assert resolve1(catalog["Lang"]).decode() == "tr"
    assert "Encrypt" not in document.xrefs[0].get_trailer()
    # The library may name a file twice in the list; it is one object.
    (key,) = {each.objid for each in resolve1(catalog["AF"])}
    annex = resolve1(document.getobj(key))
    assert annex["AFRelationship"].name == "Supplement"
    assert resolve1(resolve1(annex["EF"])["F"]).get_data() == PDF


def test_every_font_of_the_archive_is_inside_it(closed: Case) -> None:
    descriptors = descriptors_of(PDFDocument(PDFParser(io.BytesIO(archive_pdf(closed)))))
    assert descriptors
    for each in descriptors:
        file = next((each[name] for name in ("FontFile2", "FontFile3") if name in each), None)
        assert file is not None
        assert len(resolve1(file).get_data()) > 1000


@pytest.mark.parametrize("harm", ["changed", "missing", "foreign"])
def test_an_archive_that_was_touched_is_found_out(harm: str, folder: Path) -> None:
    if harm == "changed":
        path = folder / "case.json"
        path.write_bytes(path.read_bytes().replace(b"Lyon", b"Lion"))
    elif harm == "missing":
        (folder / "journal.json").unlink()
    else:
        (folder / "papers" / "ek.pdf").write_bytes(PDF)
    found = check_archive(folder)
    assert not found.is_whole
    assert getattr(found, harm)
    done = CliRunner().invoke(main, ["verify-archive", str(folder), "--lang", "tr"])
    assert done.exit_code == 1


def test_the_command_says_that_an_archive_is_whole(folder: Path) -> None:
    done = CliRunner().invoke(main, ["verify-archive", str(folder), "--lang", "tr"])
    assert (done.exit_code, done.output) == (
        0,
        "“Lyon ile kardeş kent”: 4 dosyanın hepsi yerinde ve değişmemiş.\n",
    )


def test_a_zip_is_checked_as_it_is(closed: Case, tmp_path: Path) -> None:
    path = tmp_path / "dosya.zip"
    path.write_bytes(archive_zip(closed))
    assert check_archive(path).is_whole
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(NoArchiveError):
        check_archive(path)


def test_a_folder_without_a_manifest_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(NoArchiveError, match=r"manifest\.json"):
        check_archive(tmp_path)


def test_a_paper_that_was_changed_on_the_disk_stops_the_archive(closed: Case) -> None:
    paper = closed.papers.get()
    Path(paper.document.file.path).write_bytes(b"%PDF-1.4 other")
    with pytest.raises(PaperLostError):
        archive_zip(closed)


def test_the_command_writes_the_folder(closed: Case, tmp_path: Path) -> None:
    target = tmp_path / "yeni"
    done = CliRunner().invoke(main, ["cases", "archive", str(closed.pk), str(target), "--lang", "tr"])
    assert done.exit_code == 0, done.output
    assert check_archive(target).is_whole
