"""Opening a case: first what it is about, then with whom and what for."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.cases.forms.opening import NewCaseForm
from elci.desk.page import page
from elci.desk.words_of import named
from elci.domain.errors import ElciError
from elci.domain.procedures.kinds import CaseKind
from elci.procedures.models import Case
from elci.procedures.services import open_case

# The kinds as a person looks for them, each with a sentence that tells it from its neighbours.
GROUPS = (
    (
        gettext_lazy("Ties with cities"),
        (
            (
                CaseKind.SISTER_CITY,
                gettext_lazy(
                    "A lasting tie with a city abroad: council decision, ministry permission, signature."
                ),
            ),
            (
                CaseKind.COOPERATION_PROTOCOL,
                gettext_lazy("Cooperation in named fields with a local government abroad."),
            ),
            (
                CaseKind.MEMORANDUM,
                gettext_lazy("A memorandum or letter of intent, often before a sister city."),
            ),
            (
                CaseKind.DOMESTIC_TIE,
                gettext_lazy(
                    "With a municipality inside Türkiye: decisions of both councils, no permission."
                ),
            ),
            (
                CaseKind.ENDING_TIE,
                gettext_lazy("To end or pause a tie. No rule was found: a checklist of good practice."),
            ),
        ),
    ),
    (
        gettext_lazy("International bodies and projects"),
        (
            (
                CaseKind.MEMBERSHIP,
                gettext_lazy("To join a network or union: statute and translation, dues, permission."),
            ),
            (CaseKind.FOUNDING_MEMBERSHIP, gettext_lazy("To found such a body together with others.")),
            (
                CaseKind.JOINT_EVENT,
                gettext_lazy("A festival, training or congress together with an international body."),
            ),
            (
                CaseKind.JOINT_PROJECT,
                gettext_lazy("A project with partners abroad, with or without a grant."),
            ),
        ),
    ),
    (
        gettext_lazy("Journeys, guests, aid"),
        (
            (
                CaseKind.OUTGOING_VISIT,
                gettext_lazy(
                    "An assignment abroad: travellers, programme and payments are checked against the circulars."
                ),
            ),
            (
                CaseKind.INCOMING_VISIT,
                gettext_lazy("To host a delegation. No rule was found: a checklist of good practice."),
            ),
            (
                CaseKind.AID_ABROAD,
                gettext_lazy("Aid in kind or money to another country. No rule was found: a checklist."),
            ),
        ),
    ),
    (
        gettext_lazy("The office itself"),
        (
            (CaseKind.UNIT_FOUNDING, gettext_lazy("A council decision founds the foreign-relations unit.")),
            (CaseKind.UNIT_MERGING, gettext_lazy("The unit becomes part of another, or another of it.")),
            (CaseKind.UNIT_CLOSING, gettext_lazy("The unit is closed; its work goes elsewhere.")),
        ),
    ),
)


@require_safe
@needs(Right.WORK_ON_CASES)
def choose(request: HttpRequest) -> HttpResponse:
    """What is the case about?"""
    groups = [(title, [(kind.value, named(kind), hint) for kind, hint in kinds]) for title, kinds in GROUPS]
    return page(request, "desk/cases/choose.html", {"groups": groups})


@needs(Right.WORK_ON_CASES)
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """With whom, called what, what for."""
    office = seat(request, Right.WORK_ON_CASES)
    if kind not in set(CaseKind):
        raise Http404
    what = CaseKind(kind)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = {"responsible": request.user.pk}
    form = NewCaseForm(data, kind=what, office=office, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            case = _opened(request, form, office)
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The case is open. Below stands what comes next."))
            return redirect("desk:case", case.pk)
    context = {"form": form, "kind": named(what), "kept": back is not None}
    return page(request, "desk/cases/new.html", context)


@transaction.atomic
def _opened(request: HttpRequest, form: NewCaseForm, office: Office) -> Case:
    """The new case; a partner that was made for it is not kept when the case is refused."""
    side = form.side(actor(request), office)
    return open_case(
        form.cleaned_data["municipality"],
        form.kind,
        form.draft(side),
        by=actor(request),
        office=office,
        side=side,
        opened=form.cleaned_data.get("opened"),
    )
