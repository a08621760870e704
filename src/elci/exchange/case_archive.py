"""A case as it is kept for years: a folder with a manifest of hashes, and one PDF/A-3 with its annexes.

In the folder: `case.json` (everything recorded), `journal.json` (who did what, when and why), `papers/`
(every version of every paper as it was kept), `case.pdf` (the whole, with the papers attached),
`manifest.json` (bytes and SHA-256 of each). `verify` needs nothing but the folder or its ZIP.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone, translation

from elci import __version__
from elci.accounts.history import lines
from elci.accounts.journal import snapshot
from elci.accounts.models import JournalEntry
from elci.domain.archives import add_member
from elci.domain.errors import ElciError
from elci.domain.procedures.kinds import DocumentKind
from elci.domain.procedures.labels import label
from elci.exchange.archive_check import CASE_PDF, FORMAT, MANIFEST
from elci.procedures.letters.fields import fields_of
from elci.procedures.letters.press import Annex, as_html, page_as_pdf
from elci.procedures.letters.template import fill, form_path, read_form
from elci.procedures.models import Case, CaseDocument, CaseNote, FlagMark
from elci.procedures.services import judge_case


class CaseStillOpenError(ElciError):
    """An open case was to be archived. args: title."""

    tr = "“{0}” dosyası açık. Arşiv, kapanmış dosyadan çıkarılır; önce dosyayı kapatın."
    en = "The case “{0}” is open. An archive is made of a closed case; close it first."


class PaperLostError(ElciError):
    """A paper's file is missing or is not the one that was kept. args: title, expected hash."""

    tr = (
        "“{0}” belgesinin dosyası yerinde değil ya da değişmiş (beklenen SHA-256 {1}). "
        "Yedekten geri yükleyin."
    )
    en = "The file of “{0}” is missing or was changed (expected SHA-256 {1}). Restore it from a backup."


@dataclass(frozen=True)
class Member:
    """A file of the archive."""

    name: str
    content: bytes


def archive_pdf(case: Case) -> bytes:
    """The case as one PDF/A-3 with its papers; raises CaseStillOpenError, PaperLostError, PangoError."""
    _check_closed(case)
    papers = [(paper, _content(paper)) for paper in _papers(case)]
    return _pdf(case, papers)


def archive_zip(case: Case) -> bytes:
    """The folder as a ZIP; raises CaseStillOpenError, PaperLostError, PangoError."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member in archive_members(case):
            add_member(archive, member.name, member.content)
    return buffer.getvalue()


def archive_members(case: Case) -> Iterator[Member]:
    """The files of the archive, the manifest last; raises as `archive_pdf`."""
    _check_closed(case)
    papers = [(paper, _content(paper)) for paper in _papers(case)]
    held = [Member("case.json", _json(_record(case))), Member("journal.json", _json(_journal(case)))]
    held += [Member(f"papers/{_paper_name(paper)}", content) for paper, content in papers]
    held.append(Member(CASE_PDF, _pdf(case, papers)))
    yield from held
    files = [
        {"name": each.name, "bytes": len(each.content), "sha256": hashlib.sha256(each.content).hexdigest()}
        for each in held
    ]
    about = {"format": FORMAT, "elci": __version__, "case": case.pk, "title": case.title, "files": files}
    yield Member(MANIFEST, _json(about))


def _check_closed(case: Case) -> None:
    if case.closed is None:
        raise CaseStillOpenError(case.title)


def _papers(case: Case) -> list[CaseDocument]:
    return list(case.papers.select_related("document").order_by("kind", "version"))


def _content(paper: CaseDocument) -> bytes:
    expected = paper.document.sha256
    try:
        with paper.document.file.open("rb") as file:
            content: bytes = file.read()
    except FileNotFoundError as error:
        raise PaperLostError(paper.document.title, expected) from error
    if hashlib.sha256(content).hexdigest() != expected:
        raise PaperLostError(paper.document.title, expected)
    return content


def _paper_name(paper: CaseDocument) -> str:
    """`council_decision-2-17.pdf`: kind, version, key; a person's own name for it stands in case.json."""
    suffix = paper.document.file.name.rpartition(".")[2]
    return f"{paper.kind}-{paper.version}-{paper.pk}.{suffix}"


def _record(case: Case) -> dict[str, Any]:
    people = [{"name": each.name, "post": each.post, "institution": each.side} for each in case.people.all()]
    travellers = [{"name": each.name, "post": each.post, **snapshot(each)} for each in case.travellers.all()]
    notes = [
        {"text": note.text, "at": note.at, "by": note.by.called if note.by else ""}
        for note in case.notes.all()
    ]
    papers = [
        {**snapshot(each), "file": f"papers/{_paper_name(each)}", "title": each.document.title,
         "original_name": each.document.original_name, "sha256": each.document.sha256}
        for each in _papers(case)
    ]  # fmt: skip
    return {
        **snapshot(case),
        "office": case.office.name,
        "municipality": str(case.municipality),
        "other_side": case.other_side,
        "people": people,
        "travellers": travellers,
        "notes": notes,
        "papers": papers,
    }


def _journal(case: Case) -> list[dict[str, Any]]:
    marks = FlagMark.objects.filter(case=case).values_list("pk", flat=True)
    notes = CaseNote.objects.filter(case=case).values_list("pk", flat=True)
    entries = JournalEntry.objects.about((Case, [case.pk]), (FlagMark, marks), (CaseNote, notes))
    with translation.override("tr"):
        told = lines(entries.select_related("actor", "undoes").order_by("pk"))
    return [
        {"at": line.at, "by": line.actor, "act": line.entry.verb, "words": line.act, "reason": line.reason,
         "before": line.entry.before, "after": line.entry.after}
        for line in told
    ]  # fmt: skip


def _pdf(case: Case, papers: list[tuple[CaseDocument, bytes]]) -> bytes:
    day: date = timezone.localdate(case.closed)
    judgement = judge_case(case, today=day).judgement
    fields = fields_of(case, judgement, today=day)
    parts = [
        as_html(fill(read_form(form_path(name, case.office_id)), fields))
        for name in ("case_table", "closing_note")
    ]
    annexes = [
        Annex(
            _paper_name(paper),
            content,
            f"{label(DocumentKind(paper.kind)).tr}, {paper.version}. sürüm: {paper.document.title}",
            paper.document.media_type,
        )
        for paper, content in papers
    ]
    return page_as_pdf("".join(parts), case.title, annexes=annexes, archival=True)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, cls=DjangoJSONEncoder).encode() + b"\n"
