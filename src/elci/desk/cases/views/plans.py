"""The plan of a journey, judged with every change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from elci.accounts.rights import Right, may
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.cases import case_page
from elci.desk.cases.access import case_for
from elci.desk.cases.forms.plans import PaymentForm, PlanForm, ProgrammeForm, TravellerForm, plan_as_recorded
from elci.desk.cases.workdays import spans_of
from elci.desk.forms.page_form import PageForm
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.desk.words_of import named
from elci.domain.errors import ElciError
from elci.domain.procedures.facts import Payee, PaymentFor, TravellerRole
from elci.domain.procedures.kinds import CaseKind
from elci.procedures.models import Case, Payment, ProgrammeItem, Traveller
from elci.procedures.services import (
    add_payment,
    add_programme_item,
    add_traveller,
    change_plan,
    judge_case,
    remove_from_plan,
)
from elci.registry.services import version_of

_FORMS: dict[str, tuple[type[PageForm], Callable[..., Case]]] = {
    "frame": (PlanForm, change_plan),
    "traveller": (TravellerForm, add_traveller),
    "programme": (ProgrammeForm, add_programme_item),
    "payment": (PaymentForm, add_payment),
}
_PARTS = {"traveller": Traveller, "programme": ProgrammeItem, "payment": Payment}


@staff
def plan(request: HttpRequest, key: int) -> HttpResponse:
    """Travellers, programme and payments, and beside them what the circulars say of this very plan."""
    case = case_for(request, key, Right.SEE_CASES)
    if case.kind != CaseKind.OUTGOING_VISIT:
        raise Http404
    bound: dict[str, PageForm] = {}
    if request.method == "POST":
        if not may(request.user, Right.WORK_ON_CASES, case.office_id) or case.closed is not None:
            raise PermissionDenied
        if request.POST.get("remove"):
            return _removed(request, case)
        done = _posted(request, case, bound)
        if done is not None:
            return done
    back = kept_text.taken_back(request)
    if back is not None and back.get("what") in _FORMS:
        what = str(back["what"])
        bound[what] = _form(what, back, case)
    return page(request, "desk/cases/plan.html", _context(request, case, bound))


def _posted(request: HttpRequest, case: Case, bound: dict[str, PageForm]) -> HttpResponse | None:
    what = request.POST.get("what", "")
    if what not in _FORMS:
        raise Http404
    form, verb = _form(what, request.POST, case), _FORMS[what][1]
    bound[what] = form
    if not form.is_valid():
        return None
    seen = form.cleaned_data.get("version")
    try:
        verb(case, form.draft(), by=actor(request), seen=seen)  # type: ignore[attr-defined]
    except ElciError as error:
        form.refuse(error)
        return None
    messages.success(request, _("The plan is changed and judged anew."))
    return _back(case, what)


def _form(what: str, data: QueryDict, case: Case) -> PageForm:
    return _FORMS[what][0](data, prefix=what, initial=_frame_of(case) if what == "frame" else None)


def _frame_of(case: Case) -> dict[str, Any]:
    return {**plan_as_recorded(case), "version": version_of(case)}


def _removed(request: HttpRequest, case: Case) -> HttpResponse:
    what, _colon, key = request.POST["remove"].partition(":")
    if what not in _PARTS or not key.isdecimal():
        raise Http404
    part: Any = get_object_or_404(_PARTS[what], pk=int(key), case=case)
    try:
        remove_from_plan(part, by=actor(request))
    except ElciError as error:
        tell(request, error)
    else:
        messages.success(request, _("The plan is changed and judged anew."))
    return _back(case, what)


def _back(case: Case, part: str) -> HttpResponse:
    address = redirect("desk:plan", case.pk)
    address["Location"] += f"#{part}"
    return address


def _context(request: HttpRequest, case: Case, bound: dict[str, PageForm]) -> dict[str, Any]:
    standing = judge_case(case, today=timezone.localdate())
    working = may(request.user, Right.WORK_ON_CASES, case.office_id) and case.closed is None
    broken = standing.judgement.broken()
    return {
        "case": case,
        "working": working,
        "form": next(iter(bound.values()), None),
        "frame": bound.get("frame") or PlanForm(initial=_frame_of(case), prefix="frame"),
        "traveller": bound.get("traveller") or TravellerForm(prefix="traveller"),
        "programme": bound.get("programme") or ProgrammeForm(prefix="programme"),
        "payment": bound.get("payment") or PaymentForm(prefix="payment"),
        "open_part": next(iter(bound), ""),
        "travellers": [(each, named(TravellerRole(each.role))) for each in case.travellers.all()],
        "items": list(case.programme.all()),
        "payments": [
            (each, named(PaymentFor(each.what)), named(Payee(each.to))) for each in case.payments.all()
        ],
        "groups": case_page.finding_groups(standing.judgement.findings),
        "broken_count": len(broken),
        "workdays": spans_of(case, timezone.localdate()),
    }
