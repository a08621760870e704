"""Recording an outcome, correcting one, confirming one, taking one back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from elci.accounts.desk_records import Draft
from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import Activity, Outcome
from elci.activities.services import confirm_outcome, edit_outcome, record_outcome, withdraw_outcome
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.outcomes.access import outcome_for, subject_of
from elci.desk.outcomes.forms import EditOutcomeForm, OutcomeForm, WithdrawOutcomeForm
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.desk.uploads import limited
from elci.domain.errors import ElciError
from elci.domain.outcomes import NoOutcomeError
from elci.registry.services.documents import LIMIT


@limited(LIMIT)
@needs(Right.RECORD_ACTIVITIES)
def new(request: HttpRequest) -> HttpResponse:
    """Record what came of an activity, tie or membership; which one the address says."""
    posted = request.POST if request.method == "POST" else None  # reads the request, and its size limit
    too_large = request.size_limit.too_large  # type: ignore[attr-defined]
    office = seat(request, Right.RECORD_ACTIVITIES)
    subject = subject_of(request, office)
    back = kept_text.taken_back(request)
    activity = subject.get("activity")
    form = OutcomeForm(
        posted if posted is not None else back,
        request.FILES or None,
        office=office,
        with_tie=not subject,
        too_large=too_large,
        initial={"on": activity.until or activity.date} if isinstance(activity, Activity) else {},
    )
    if posted is not None and form.is_valid():
        draft = form.draft()
        try:
            outcome = record_outcome(
                Draft(values={**draft.values, **subject}),
                by=actor(request),
                office=office,
                file=form.cleaned_data["file"],
            )
        except (ElciError, ValidationError) as error:
            _refuse(form, error)
        else:
            messages.success(request, _said(outcome))
            return redirect("desk:outcome", outcome.pk)
    context = {"form": form, "subject": next(iter(subject.values()), None), "kept": back is not None}
    return page(request, "desk/outcomes/new.html", context)


@limited(LIMIT)
@staff
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Correct an outcome."""
    posted = request.POST if request.method == "POST" else None
    too_large = request.size_limit.too_large  # type: ignore[attr-defined]
    outcome, office = outcome_for(request, key, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    form = EditOutcomeForm(
        posted if posted is not None else back,
        request.FILES or None,
        office=office,
        with_tie=outcome.activity_id is None and outcome.membership_id is None,
        too_large=too_large,
        initial=_as_recorded(outcome),
    )
    if posted is not None and form.is_valid():
        try:
            edit_outcome(
                outcome,
                form.draft(),
                by=actor(request),
                office=office,
                reason=form.cleaned_data["reason"],
                file=form.cleaned_data["file"],
                seen=form.cleaned_data["version"],
            )
        except (ElciError, ValidationError) as error:
            _refuse(form, error)
        else:
            messages.success(request, _("The correction is saved."))
            return redirect("desk:outcome", outcome.pk)
    context = {"form": form, "outcome": outcome, "kept": back is not None}
    return page(request, "desk/outcomes/edit.html", context)


@require_POST
@staff
def confirm(request: HttpRequest, key: int) -> HttpResponse:
    """Vouch for an outcome's evidence."""
    outcome, office = outcome_for(request, key, Right.SET_GOALS)
    seen = request.POST.get("version", "")
    try:
        confirm_outcome(
            outcome,
            today=timezone.localdate(),
            by=actor(request),
            office=office,
            seen=int(seen) if seen.isdecimal() else None,
        )
    except ElciError as error:
        tell(request, error)
    else:
        messages.success(request, _("The outcome is confirmed in your name."))
    return redirect("desk:outcome", outcome.pk)


@staff
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take back an outcome that was entered by mistake."""
    outcome, office = outcome_for(request, key, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = WithdrawOutcomeForm(data, initial={"version": version_of(outcome)})
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_outcome(
                outcome,
                by=actor(request),
                office=office,
                reason=form.cleaned_data["reason"],
                seen=form.cleaned_data["version"],
            )
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The outcome is withdrawn."))
            return redirect("desk:outcomes")
    context = {"form": form, "outcome": outcome, "kept": back is not None}
    return page(request, "desk/outcomes/withdraw.html", context)


def _said(outcome: Outcome) -> str:
    if outcome.has_evidence:
        return _("The outcome is recorded. Another person confirms it.")
    return _("The outcome is recorded. Without evidence it stands as “not yet evidenced” and is not counted.")


def _as_recorded(outcome: Outcome) -> dict[str, object]:
    names = ("what_tr", "what_en", "kind", "number", "unit", "on", "evidence", "link")
    return {
        **{name: getattr(outcome, name) for name in names},
        "tie": outcome.agreement_id,
        "goal": outcome.goal_id,
        "version": version_of(outcome),
    }


def _refuse(form: OutcomeForm, error: ElciError | ValidationError) -> None:
    if isinstance(error, NoOutcomeError):
        form.refuse(error, "evidence")
    elif isinstance(error, ElciError):
        form.refuse(error)
    else:
        form.add_error(None, ValidationError(error.messages))
