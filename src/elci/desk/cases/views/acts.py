"""Recording a step, and taking back one that was recorded by mistake."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from elci.accounts.reader import readers_language
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.cases.access import open_case_for
from elci.desk.cases.forms.acts import ActForm, TakeBackForm
from elci.desk.page import page
from elci.desk.words_of import named, said
from elci.domain.errors import ElciError
from elci.domain.procedures.kinds import Act
from elci.procedures.models import Case, CaseEvent
from elci.procedures.services import judge_case, record_act, withdraw_act
from elci.registry.services import version_of
from elci.registry.services.errors import FutureDateError


@staff
def record(request: HttpRequest, key: int) -> HttpResponse:
    """Record what was done: the step that comes next is chosen already."""
    case = open_case_for(request, key)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = {"version": version_of(case), "act": _asked(request, case)}
    form = ActForm(data, case=case, user=actor(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            event = record_act(case, form.draft(), by=actor(request), seen=seen)
        except FutureDateError as error:
            form.refuse(error, "on")
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("Recorded: %(step)s.") % {"step": named(Act(event.act))})
            return redirect("desk:case", case.pk)
    context = {"form": form, "case": case, "kept": back is not None, "asks": _asks(case, form)}
    return page(request, "desk/cases/act.html", context)


@staff
def take_back(request: HttpRequest, key: int, event: int) -> HttpResponse:
    """Take back a step; what it did to the tie is undone with it."""
    case = open_case_for(request, key)
    held = get_object_or_404(CaseEvent, pk=event, case=case, withdrawn__isnull=True)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = TakeBackForm(data, initial={"version": version_of(case)})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            withdraw_act(held, by=actor(request), reason=values["reason"], seen=values["version"])
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The step is taken back; the journal keeps it."))
            return redirect("desk:case", case.pk)
    context = {
        "form": form,
        "case": case,
        "event": held,
        "act": named(Act(held.act)),
        "kept": back is not None,
    }
    return page(request, "desk/cases/take_back.html", context)


def _asked(request: HttpRequest, case: Case) -> str:
    """The step that the address names, else the one that comes next."""
    wanted = request.GET.get("step", "")
    if wanted in set(Act):
        return wanted
    step = judge_case(case, today=timezone.localdate()).judgement.next_step()
    return step.step.act.value if step else ""


def _asks(case: Case, form: ActForm) -> list[tuple[str, list[str]]]:
    """What the law asks for at the chosen step, with its articles."""

    chosen = form["act"].value()
    found = []
    for finding in judge_case(case, today=timezone.localdate()).judgement.findings:
        if finding.rule.act is not None and finding.rule.act.value == chosen:
            articles = [basis.in_language(readers_language()) for basis in finding.bases]
            found.append((said(finding.rule.asks), articles))
    return found
