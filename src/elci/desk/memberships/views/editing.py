"""Writing dues and representatives of a membership."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import Dues, Representative
from elci.activities.services import (
    edit_dues,
    edit_representative,
    record_dues,
    record_representative,
    withdraw_dues,
)
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.memberships.access import membership_for
from elci.desk.memberships.forms import DuesForm, RepresentativeForm
from elci.desk.page import page
from elci.desk.projects.forms import WithdrawForm
from elci.desk.saving import saved
from elci.desk.uploads import limited
from elci.registry.models import Membership
from elci.registry.services.documents import LIMIT

_DUES = ("year", "amount", "currency", "due", "paid_on", "note")
_PERSON = ("contact", "role", "since", "until")


@limited(LIMIT)
@staff
def dues(request: HttpRequest, key: str, dues: int | None = None) -> HttpResponse:
    """Write the dues of a year, or correct them."""
    membership, office = membership_for(request, key, Right.RECORD_ACTIVITIES)
    held = _of(Dues, membership, dues)
    back = kept_text.taken_back(request)
    initial = _as_recorded(held, _DUES)
    if request.method == "POST":
        posted = request.POST  # reads the request, and with it the size limit
        too_large = request.size_limit.too_large  # type: ignore[attr-defined]
        form = DuesForm(posted, request.FILES, too_large=too_large, initial=initial)
        act = {"by": actor(request), "office": office}
        if form.is_valid() and saved(form, lambda: _kept_dues(form, membership, held, act)):
            messages.success(request, _("The dues are recorded."))
            return redirect("desk:membership", membership.pk)
    else:
        form = DuesForm(initial=back.dict() if back is not None else initial)
    context = {"form": form, "membership": membership, "dues": held, "kept": back is not None}
    return page(request, "desk/memberships/dues.html", context)


def _kept_dues(form: DuesForm, membership: Membership, held: Dues | None, act: dict[str, Any]) -> Dues:
    act = {**act, "receipt": form.cleaned_data["file"]}
    if held is None:
        return record_dues(membership, form.values(), **act)
    return edit_dues(held, form.values(), seen=form.cleaned_data["version"], **act)


@staff
def withdraw(request: HttpRequest, key: str, dues: int) -> HttpResponse:
    """Take back dues that were entered by mistake."""
    membership, office = membership_for(request, key, Right.RECORD_ACTIVITIES)
    held = _of(Dues, membership, dues)
    assert held is not None  # a key was given
    back = kept_text.taken_back(request)
    form = WithdrawForm(request.POST if request.method == "POST" else back)
    if request.method == "POST" and form.is_valid():
        act = {"by": actor(request), "office": office, "reason": form.cleaned_data["reason"]}
        if saved(form, lambda: withdraw_dues(held, **act)):
            messages.success(request, _("The dues are withdrawn."))
            return redirect("desk:membership", membership.pk)
    context = {"form": form, "membership": membership, "dues": held, "kept": back is not None}
    return page(request, "desk/memberships/withdraw.html", context)


@staff
def representative(request: HttpRequest, key: str, person: int | None = None) -> HttpResponse:
    """Write who represents the municipality, or until when somebody did."""
    membership, office = membership_for(request, key, Right.EDIT_CONTACTS)
    held = _of(Representative, membership, person)
    back = kept_text.taken_back(request)
    form = RepresentativeForm(
        request.POST if request.method == "POST" else back,
        initial=_as_recorded(held, _PERSON),
        office=office,
        organisation=membership.organisation_id,
    )
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in _PERSON}
        act = {"by": actor(request), "office": office}
        seen = form.cleaned_data["version"]
        if saved(
            form,
            lambda: (
                record_representative(membership, values, **act)
                if held is None
                else edit_representative(held, values, seen=seen, **act)
            ),
        ):
            messages.success(request, _("The representative is recorded."))
            return redirect("desk:membership", membership.pk)
    context = {"form": form, "membership": membership, "person": held, "kept": back is not None}
    return page(request, "desk/memberships/representative.html", context)


def _of(model: Any, membership: Membership, key: int | None) -> Any:
    """A standing record of this membership; None without a key. Raises Http404."""
    if key is None:
        return None
    held = model.objects.filter(pk=key, membership=membership, withdrawn__isnull=True).first()
    if held is None:
        raise Http404
    return held


def _as_recorded(held: Any, names: tuple[str, ...]) -> dict[str, Any]:
    if held is None:
        return {}
    return {**{name: getattr(held, name) for name in names}, "version": version_of(held)}
