"""What stands beside the line of a case: answers to flags, notes, people."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.cases import case_page
from elci.desk.cases.access import open_case_for
from elci.desk.cases.forms.acts import FlagForm, NoteForm, PersonForm
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.domain.errors import ElciError
from elci.procedures.models import CasePerson
from elci.procedures.services import (
    PersonDraft,
    add_note,
    add_person,
    erase_person,
    handle_flag,
    judge_case,
    put_off_flag,
    take_up_flag,
)


@staff
def answer_flag(request: HttpRequest, key: int) -> HttpResponse:
    """Say what was done about a flag, or when to be reminded of it again."""
    case = open_case_for(request, key)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    wanted = (data or request.GET).get("key", "")
    standing, _answered = case_page.flag_lines(judge_case(case, today=timezone.localdate()))
    flag = next((each for each in standing if each.key == wanted), None)
    if flag is None:
        if request.method == "POST":
            messages.error(request, _("This flag does not stand any more."))
            return redirect("desk:case", case.pk)
        raise Http404
    form = FlagForm(data, initial={"key": wanted})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            if values["answer"] == "handled":
                handle_flag(case, wanted, by=actor(request), reason=values["reason"])
            else:
                put_off_flag(case, wanted, values["until"], by=actor(request), reason=values["reason"])
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("Your answer to the flag is kept."))
            return redirect("desk:case", case.pk)
    return page(
        request, "desk/cases/flag.html", {"form": form, "case": case, "flag": flag, "kept": back is not None}
    )


@require_POST
@staff
def raise_flag(request: HttpRequest, key: int) -> HttpResponse:
    """Let a flag that was answered stand again."""
    case = open_case_for(request, key)
    try:
        take_up_flag(case, request.POST.get("key", ""), by=actor(request))
    except ElciError as error:
        tell(request, error)
    return redirect("desk:case", case.pk)


@staff
def note(request: HttpRequest, key: int) -> HttpResponse:
    """Leave a note."""
    case = open_case_for(request, key)
    back = kept_text.taken_back(request)
    form = NoteForm(request.POST if request.method == "POST" else back)
    if request.method == "POST" and form.is_valid():
        add_note(case, form.cleaned_data["text"], by=actor(request))
        messages.success(request, _("The note is kept."))
        return redirect("desk:case", case.pk)
    return page(request, "desk/cases/note.html", {"form": form, "case": case, "kept": back is not None})


@staff
def person(request: HttpRequest, key: int) -> HttpResponse:
    """Add someone who has to do with the case."""
    case = open_case_for(request, key)
    back = kept_text.taken_back(request)
    form = PersonForm(request.POST if request.method == "POST" else back)
    if request.method == "POST" and form.is_valid():
        add_person(case, PersonDraft(**form.cleaned_data), by=actor(request))
        messages.success(request, _("The person is added."))
        return redirect("desk:case", case.pk)
    return page(request, "desk/cases/person.html", {"form": form, "case": case, "kept": back is not None})


@require_POST
@staff
def erase(request: HttpRequest, key: int, person: int) -> HttpResponse:
    """Erase a person's row; the journal never held the name."""
    case = open_case_for(request, key)
    erase_person(get_object_or_404(CasePerson, pk=person, case=case), by=actor(request))
    messages.success(request, _("The person’s details are erased."))
    return redirect("desk:case", case.pk)
