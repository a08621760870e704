"""The papers of a case: taking a file in, looking at a paper, comparing versions, taking one out of use."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, may
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.cases.access import case_for, open_case_for, paper_of
from elci.desk.cases.forms.acts import TakeBackForm
from elci.desk.cases.forms.papers import AttachPaperForm, RegisterPaperForm, paper_as_recorded
from elci.desk.downloads import as_download
from elci.desk.page import page
from elci.desk.uploads import limited
from elci.desk.words_of import named
from elci.domain.errors import ElciError
from elci.domain.procedures.kinds import DocumentKind
from elci.domain.procedures.texts import compare_texts
from elci.procedures.models import Case, CaseDocument
from elci.procedures.services import attach_paper, register_paper, withdraw_paper
from elci.registry.services import version_of
from elci.registry.services.documents import LIMIT
from elci.registry.services.errors import FutureDateError


@limited(LIMIT)
@staff
def attach(request: HttpRequest, key: int) -> HttpResponse:
    """Take a file in as the next version of its kind."""
    case = open_case_for(request, key)
    back = kept_text.taken_back(request)
    if request.method == "POST":
        posted = request.POST  # reads the request, and with it the size limit
        too_large = request.size_limit.too_large  # type: ignore[attr-defined]
        form = AttachPaperForm(posted, request.FILES, too_large=too_large)
        if form.is_valid():
            try:
                attach_paper(case, form.cleaned_data["file"], form.draft(), by=actor(request))
            except FutureDateError as error:
                form.refuse(error, "on")
            except ElciError as error:
                form.refuse(error, "file")
            else:
                messages.success(request, _("The document is added."))
                return redirect("desk:case", case.pk)
    else:
        form = AttachPaperForm(
            initial=back.dict() if back is not None else {"kind": request.GET.get("kind", "")}
        )
    return page(request, "desk/cases/attach.html", {"form": form, "case": case, "kept": back is not None})


@staff
def paper(request: HttpRequest, key: int, paper: int) -> HttpResponse:
    """A paper: its versions and their differences, its hash, and the form that says what became of it."""
    case = case_for(request, key, Right.SEE_CASES)
    held = paper_of(case, paper)
    working = may(request.user, Right.WORK_ON_CASES, case.office_id) and case.closed is None
    initial = {**paper_as_recorded(held), "version": version_of(case)}
    back = kept_text.taken_back(request)
    form = RegisterPaperForm(back, initial=initial)
    if request.method == "POST":
        case = open_case_for(request, key)
        form = RegisterPaperForm(request.POST, initial=initial)
        if form.is_valid():
            try:
                register_paper(held, form.draft(held), by=actor(request), seen=form.cleaned_data["version"])
            except FutureDateError as error:
                form.refuse(error, "on")
            except ElciError as error:
                form.refuse(error)
            else:
                messages.success(request, _("It is recorded what became of the document."))
                return redirect("desk:case-paper", case.pk, held.pk)
    context = {
        "form": form,
        "case": case,
        "paper": held,
        "kind": named(DocumentKind(held.kind)),
        "working": working,
        "kept": back is not None,
        **_compared(case, held),
    }
    return page(request, "desk/cases/paper.html", context)


def _compared(case: Case, held: CaseDocument) -> dict[str, Any]:
    """The paper's words beside those of the permitted version, else of the version before it."""
    others = [
        each for each in case.papers.all() if each.kind == held.kind and each.pk != held.pk and each.text
    ]
    permitted = [each for each in others if each.permitted]
    older = sorted((each for each in others if each.version < held.version), key=lambda each: each.version)
    other = permitted[-1] if permitted and not held.permitted else older[-1] if older else None
    if other is None or not held.text:
        return {}
    return {"other": other, "difference": compare_texts(other.text, held.text)}


@require_safe
@never_cache
@staff
def download(request: HttpRequest, key: int, paper: int) -> FileResponse:
    """The paper's file, to those whose role lets them see the case."""
    case = case_for(request, key, Right.SEE_CASES)
    return as_download(next((each.document for each in case.papers.all() if each.pk == paper), None))


@staff
def withdraw(request: HttpRequest, key: int, paper: int) -> HttpResponse:
    """Take a paper out of use; its bytes stay."""
    case = open_case_for(request, key)
    held = paper_of(case, paper)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = TakeBackForm(data, initial={"version": version_of(case)})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            withdraw_paper(held, by=actor(request), reason=values["reason"], seen=values["version"])
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The document is withdrawn."))
            return redirect("desk:case", case.pk)
    context = {"form": form, "case": case, "paper": held, "kept": back is not None}
    return page(request, "desk/cases/withdraw_paper.html", context)
