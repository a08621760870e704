"""Recording a tie, correcting one, withdrawing a record."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.journal import snapshot
from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff, tie_for
from elci.desk.page import page
from elci.desk.ties.forms.editing import EditTieForm, NewTieForm, as_recorded
from elci.desk.ties.forms.states import WithdrawTieForm
from elci.desk.titles import title_of
from elci.domain.errors import ElciError
from elci.registry.models import Agreement
from elci.registry.services import (
    SameTieError,
    edit_agreement,
    record_agreement,
    version_of,
    withdraw_agreement,
)
from elci.registry.services.errors import FutureDateError


@needs(Right.EDIT)
def new(request: HttpRequest) -> HttpResponse:
    """Record a tie of one of the office's municipalities."""
    office = seat(request, Right.EDIT)
    back = kept_text.taken_back(request)
    form = NewTieForm(request.POST if request.method == "POST" else back, office=office)
    same = None
    if request.method == "POST" and form.is_valid():
        try:
            tie = _recorded(request, form, office)
        except SameTieError as error:
            same = error.key
            form.refuse(error, "partner_text")
        except FutureDateError as error:
            form.refuse(error, "date")
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The tie is recorded."))
            return redirect("desk:tie", tie.pk)
    return page(request, "desk/ties/new.html", {"form": form, "kept": back is not None, "same": same})


@transaction.atomic
def _recorded(request: HttpRequest, form: NewTieForm, office: Office) -> Agreement:
    """The new tie; a partner that was made for it is not kept when the tie is refused."""
    partner = form.partner_of(actor(request), office)
    return record_agreement(
        form.cleaned_data["municipality"],
        partner,
        form.draft(),
        by=actor(request),
        office=office,
        reason=form.cleaned_data["reason"],
        state=form.cleaned_data["state"],
    )


@staff
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Correct what is recorded of a tie."""
    tie, office = standing_tie(request, key, Right.EDIT)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = EditTieForm(data, initial={**as_recorded(snapshot(tie)), "version": version_of(tie)})
    if request.method == "POST" and form.is_valid():
        try:
            edit_agreement(
                tie,
                form.draft(),
                by=actor(request),
                office=office,
                reason=form.cleaned_data["reason"],
                seen=form.cleaned_data["version"],
            )
        except FutureDateError as error:
            form.refuse(error, "date")
        except (ElciError, ValidationError) as error:
            _refuse(form, error)
        else:
            messages.success(request, _("The correction is saved."))
            return redirect("desk:tie", tie.pk)
    context = {"form": form, "tie": tie, "kept": back is not None}
    return page(request, "desk/ties/edit.html", context)


@staff
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Take back the record of a tie that was entered by mistake."""
    tie, office = standing_tie(request, key, Right.END_RECORD)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = WithdrawTieForm(data, initial={"version": version_of(tie)})
    if request.method == "POST" and form.is_valid():
        title = title_of(tie)
        try:
            withdraw_agreement(
                tie,
                by=actor(request),
                office=office,
                reason=form.cleaned_data["reason"],
                seen=form.cleaned_data["version"],
            )
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The record “%(title)s” is withdrawn.") % {"title": title})
            return redirect("desk:tie", tie.pk)
    return page(request, "desk/ties/withdraw.html", {"form": form, "tie": tie, "kept": back is not None})


def standing_tie(request: HttpRequest, key: str, right: Right) -> tuple[Agreement, Office]:
    """A tie that can be worked on: one whose record was withdrawn cannot."""
    tie, office = tie_for(request, key, right)
    if tie.withdrawn is not None:
        raise Http404
    return tie, office


def _refuse(form: EditTieForm, error: ElciError | ValidationError) -> None:
    if isinstance(error, ElciError):
        form.refuse(error)
    else:
        form.add_error(None, ValidationError(error.messages))
