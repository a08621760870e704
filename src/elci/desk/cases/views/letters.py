"""Documents that are written here: looked at with their gaps, downloaded, kept as a version of the case."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, may
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.cases.access import case_for
from elci.desk.cases.forms.papers import KeepLetterForm, LetterheadForm
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.domain.errors import ElciError
from elci.domain.procedures.kinds import CaseKind
from elci.procedures.letters.catalogue import LetterForm, letter_form
from elci.procedures.letters.fields import GAP_WORDS, fields_of
from elci.procedures.letters.letter import Letter
from elci.procedures.letters.plain import as_text
from elci.procedures.letters.press import as_html, as_pdf
from elci.procedures.letters.template import fill, form_path, read_form
from elci.procedures.letters.word import as_docx
from elci.procedures.models import Case, Letterhead
from elci.procedures.services import judge_case, keep_letter, set_letterhead
from elci.registry.services import version_of
from elci.registry.services.file_kinds import DOCX, PDF

_FILES: dict[str, tuple[Callable[[Letter], bytes], str]] = {
    "docx": (as_docx, DOCX.media_type),
    "pdf": (as_pdf, PDF.media_type),
    "txt": (lambda letter: as_text(letter).encode(), "text/plain; charset=utf-8"),
}
# Fields that only the system of correspondence can give; a letter goes to it without them.
_GIVEN_LATER = {"sayı", "tarih"}


@staff
def letter(request: HttpRequest, key: int, name: str) -> HttpResponse:
    """A document as it stands, gaps marked; keeping it makes a version of it."""
    case, form = _asked(request, key, name)
    working = may(request.user, Right.WORK_ON_CASES, case.office_id) and case.closed is None
    try:
        filled = _filled(case, name)
    except ElciError as error:
        tell(request, error)
        return redirect("desk:case", case.pk)
    keeping = KeepLetterForm(request.POST or None, initial={"version": version_of(case)})
    if request.method == "POST":
        if not working or form.kind is None:
            raise Http404
        if keeping.is_valid():
            try:
                seen = keeping.cleaned_data["version"]
                paper = keep_letter(case, form.kind, name, filled, by=actor(request), seen=seen)
            except ElciError as error:
                keeping.refuse(error)
            else:
                messages.success(request, _("The version is kept with its hash."))
                return redirect("desk:case-paper", case.pk, paper.pk)
    words = {field: str(text) for field, text in GAP_WORDS.items()}
    gaps = filled.gaps()
    context = {
        "case": case,
        "letter_form": form,
        "form": keeping,
        "name": name,
        # The markup escapes every text of the case and of the template.
        "markup": mark_safe(as_html(filled, words)),
        "text": as_text(filled),
        "gaps": [words.get(gap, gap.replace("_", " ")) for gap in gaps if gap not in _GIVEN_LATER],
        "given_later": any(gap in _GIVEN_LATER for gap in gaps),
        "working": working,
        "own_form": form_path(name, case.office_id).is_relative_to(_own_folder()),
    }
    return page(request, "desk/cases/letter.html", context)


@require_safe
@never_cache
@staff
def download(request: HttpRequest, key: int, name: str, kind: str) -> HttpResponse:
    """The document as DOCX, PDF or text."""
    case, _form = _asked(request, key, name)
    if kind not in _FILES:
        raise Http404
    make, media_type = _FILES[kind]
    try:
        filled = _filled(case, name)
        content = make(filled)
    except ElciError as error:
        tell(request, error)
        return redirect("desk:case", case.pk)
    return as_file(content, f"{filled.name}.{kind}", media_type)


@needs(Right.WORK_ON_CASES)
def letterhead(request: HttpRequest) -> HttpResponse:
    """What the office's letters have in common."""
    office = seat(request, Right.WORK_ON_CASES)
    held = Letterhead.objects.filter(office=office).values().first()
    back = kept_text.taken_back(request)
    form = LetterheadForm(request.POST if request.method == "POST" else back, initial=held or {})
    if request.method == "POST" and form.is_valid():
        set_letterhead(office, form.draft(), by=actor(request))
        messages.success(request, _("The letterhead is saved; the next letter has it."))
        return redirect("desk:cases")
    return page(request, "desk/cases/letterhead.html", {"form": form, "kept": back is not None})


def _asked(request: HttpRequest, key: int, name: str) -> tuple[Case, LetterForm]:
    case = case_for(request, key, Right.SEE_CASES)
    form = letter_form(name, CaseKind(case.kind))
    if form is None:
        raise Http404
    return case, form


def _filled(case: Case, name: str) -> Letter:
    today = timezone.localdate()
    judgement = judge_case(case, today=today).judgement
    return fill(read_form(form_path(name, case.office_id)), fields_of(case, judgement, today=today))


def _own_folder() -> str:
    from django.conf import settings

    return str(settings.VAR / "letters")
