"""The papers of a case: keeping a version written here, taking one in, giving it its number and date."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.domain.dates import PartialDate
from elci.domain.procedures.kinds import DocumentKind
from elci.procedures.letters.letter import Letter
from elci.procedures.letters.plain import as_text
from elci.procedures.letters.word import as_docx
from elci.procedures.models import Case, CaseDocument, Letterhead, Paper
from elci.procedures.services.cases import locked
from elci.procedures.services.standing import derive
from elci.registry.services.documents import DocumentDraft, check_file, kept_name, stored
from elci.registry.services.errors import FutureDateError, ReasonMissingError
from elci.registry.services.file_kinds import DOCX, FileKind
from elci.sources.models import Document

# What a paper is among the registry's documents.
_KINDS = {
    DocumentKind.PROTOCOL: Document.Kind.PROTOCOL,
    DocumentKind.COUNCIL_DECISION: Document.Kind.DECISION,
    DocumentKind.PARTNER_COUNCIL_DECISION: Document.Kind.DECISION,
    DocumentKind.PERMISSION: Document.Kind.PERMISSION,
    DocumentKind.APPLICATION: Document.Kind.LETTER,
    DocumentKind.COUNCIL_PROPOSAL: Document.Kind.LETTER,
    DocumentKind.GOVERNOR_NOTICE: Document.Kind.LETTER,
    DocumentKind.INVITATION: Document.Kind.LETTER,
}


@dataclass(frozen=True)
class PaperDraft:
    """What a person says of a paper. number, on: of the system of correspondence or the sender."""

    kind: DocumentKind
    title: str
    state: str = Paper.RECEIVED
    number: str = ""
    on: date | None = None
    certified: bool | None = None
    permitted: bool = False
    signed: bool = False
    text: str = ""


@dataclass(frozen=True)
class LetterheadDraft:
    """What an office's letters have in common."""

    unit: str = ""
    unit_head: str = ""
    signatory: str = ""
    post: str = ""
    file_code: str = ""
    contact: str = ""


@transaction.atomic
def set_letterhead(office: Office, draft: LetterheadDraft, *, by: User) -> Letterhead:
    """Say what an office's letters have in common; journals "letterhead.set" without the names."""
    Office.objects.select_for_update().get(pk=office.pk)
    head = Letterhead.objects.filter(office=office).first() or Letterhead(office=office)
    for name, text in asdict(draft).items():
        setattr(head, name, text)
    head.full_clean()
    head.save()
    journal.note(by, "letterhead.set", head, office=office)
    return head


@transaction.atomic
def keep_letter(
    case: Case, kind: DocumentKind, form: str, letter: Letter, *, by: User, seen: int | None = None
) -> CaseDocument:
    """Keep a document that was written here as the next version of its kind; journals "paper.kept".

    Its bytes are those of the DOCX, its hash theirs; its words are kept for comparing.
    """
    current = locked(case, seen)
    before = journal.snapshot(current)
    content = as_docx(letter)
    name = kept_name(f"{letter.name}.docx", DOCX)
    draft = PaperDraft(kind=kind, title=letter.name, state=Paper.DRAFT, text=as_text(letter))
    paper = _keep(current, draft, ContentFile(content, name=name), DOCX, name, form)
    journal.record(by, "paper.kept", current, office=current.office, before=before, reason=letter.name)
    derive(current)
    return paper


@transaction.atomic
def attach_paper(
    case: Case,
    file: UploadedFile,
    draft: PaperDraft,
    *,
    by: User,
    seen: int | None = None,
    today: date | None = None,
) -> CaseDocument:
    """Take a file in as the next version of its kind; journals "paper.attached".

    Raises FileSizeError, FileKindError, FutureDateError.
    """
    current = locked(case, seen)
    _check_day(draft.on, today)
    before = journal.snapshot(current)
    kind = check_file(file)
    paper = _keep(current, draft, file, kind, kept_name(file.name or "", kind), "")
    journal.record(by, "paper.attached", current, office=current.office, before=before, reason=draft.title)
    derive(current, today=today)
    return paper


@transaction.atomic
def register_paper(
    paper: CaseDocument, draft: PaperDraft, *, by: User, seen: int | None = None, today: date | None = None
) -> CaseDocument:
    """Type in what became of a paper: its number and date, whether it was sent, permitted or signed.

    Journals "paper.registered". Raises FutureDateError.
    """
    current = locked(paper.case, seen)
    _check_day(draft.on, today)
    before = journal.snapshot(current)
    held = CaseDocument.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    held.state, held.number, held.on = draft.state, draft.number, draft.on
    held.certified, held.permitted, held.signed = draft.certified, draft.permitted, draft.signed
    held.text = draft.text or held.text
    held.full_clean()
    held.save()
    journal.record(by, "paper.registered", current, office=current.office, before=before, reason=str(held))
    derive(current, today=today)
    return held


@transaction.atomic
def withdraw_paper(paper: CaseDocument, *, by: User, reason: str, seen: int | None = None) -> None:
    """Take a paper out of use; its bytes stay, since a step may rest on it. Journals "paper.withdrawn"."""
    if not reason.strip():
        raise ReasonMissingError()
    current = locked(paper.case, seen)
    document = Document.objects.select_for_update().get(pk=paper.document_id)
    before = journal.snapshot(current)
    document.withdrawn = timezone.now()
    document.save(update_fields=["withdrawn"])
    journal.record(by, "paper.withdrawn", current, office=current.office, before=before, reason=reason)
    derive(current)


def _keep(
    case: Case, draft: PaperDraft, file: File[bytes], kind: FileKind, name: str, form: str
) -> CaseDocument:
    said = DocumentDraft(_KINDS.get(draft.kind, Document.Kind.OTHER), draft.title)
    with stored(file, name, kind, said) as document:
        newest = CaseDocument.objects.filter(case=case, kind=draft.kind.value).aggregate(last=Max("version"))
        paper = CaseDocument(
            case=case,
            document=document,
            kind=draft.kind.value,
            version=(newest["last"] or 0) + 1,
            form=form,
            state=draft.state,
            number=draft.number,
            on=draft.on,
            certified=draft.certified,
            permitted=draft.permitted,
            signed=draft.signed,
            text=draft.text,
        )
        paper.full_clean()
        paper.save(force_insert=True)
    return paper


def _check_day(on: date | None, today: date | None) -> None:
    if on is not None and on > (today or timezone.localdate()):
        raise FutureDateError(PartialDate.of(on))
