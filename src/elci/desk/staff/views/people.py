"""The people of an office, for its administrator."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.models import Role
from elci.accounts.people import give_role, invite, renew_password, take_role
from elci.accounts.rights import Right
from elci.desk import kept_text
from elci.desk.access import actor, needs, office_of, seat
from elci.desk.page import page
from elci.desk.staff.forms.people import AddForm, InviteForm, RoleForm
from elci.domain.errors import ElciError


@require_safe
@needs(Right.SEE_PEOPLE)
def listing(request: HttpRequest) -> HttpResponse:
    """Who works in the office, and as what."""
    office = seat(request, Right.SEE_PEOPLE)
    roles = office.roles.select_related("user").order_by("user__last_name", "user__username")
    return page(request, "desk/people/list.html", {"roles": roles, "now": timezone.now()})


@needs(Right.MANAGE_PEOPLE)
def invite_person(request: HttpRequest) -> HttpResponse:
    """Make an account for someone new. Its one-time password is shown here, once, and kept nowhere."""
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = InviteForm(data, initial={"language": actor(request).language})
    if request.method == "POST" and form.is_valid():
        try:
            user, password = invite(
                form.invitation(),
                office=seat(request, Right.MANAGE_PEOPLE),
                by=actor(request),
                now=timezone.now(),
            )
        except ValidationError as error:
            form.refuse(error)
        else:
            return page(request, "desk/people/password.html", {"person": user, "password": password})
    return page(request, "desk/people/invite.html", {"form": form, "kept": back is not None})


@needs(Right.MANAGE_PEOPLE)
def add_person(request: HttpRequest) -> HttpResponse:
    """Give a role to someone whose account another office made."""
    form = AddForm(kept_text.typed(request))
    if request.method == "POST" and form.is_valid():
        person = form.cleaned_data["username"]
        try:
            give_role(
                person,
                form.cleaned_data["role"],
                office=seat(request, Right.MANAGE_PEOPLE),
                by=actor(request),
            )
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("%(name)s has a role in this office now.") % {"name": person.called})
            return redirect("desk:people")
    return page(request, "desk/people/add.html", {"form": form})


@needs(Right.MANAGE_PEOPLE)
def change_role(request: HttpRequest, person: int) -> HttpResponse:
    """Give someone of the office another role, or take it away."""
    role = role_managed(request, person)
    back = kept_text.taken_back(request)
    form = RoleForm(request.POST if request.method == "POST" else back, initial={"role": role.name})
    if request.method == "POST" and form.is_valid():
        reason, wanted = form.cleaned_data["reason"], form.cleaned_data["role"]
        try:
            if wanted == RoleForm.NONE:
                take_role(role, by=actor(request), reason=reason)
            else:
                give_role(role.user, wanted, office=role.office, by=actor(request), reason=reason)
        except ElciError as error:
            form.refuse(error, "role")
        else:
            messages.success(request, _("The role of %(name)s is changed.") % {"name": role.user.called})
            # Who gave away their own right to this page goes back to the desk.
            return redirect("desk:people" if office_of(request, Right.MANAGE_PEOPLE) else "desk:home")
    context = {"form": form, "person": role.user, "kept": back is not None}
    return page(request, "desk/people/role.html", context)


@needs(Right.MANAGE_PEOPLE)
def new_password(request: HttpRequest, person: int) -> HttpResponse:
    """A new one-time password for someone who lost theirs."""
    role = role_managed(request, person)
    problem = ""
    if request.method == "POST":
        try:
            password = renew_password(role.user, office=role.office, by=actor(request), now=timezone.now())
        except ElciError as error:
            problem = error.in_language(request.LANGUAGE_CODE)
        else:
            return page(request, "desk/people/password.html", {"person": role.user, "password": password})
    return page(request, "desk/people/renew.html", {"person": role.user, "problem": problem})


def role_managed(request: HttpRequest, person: int) -> Role:
    """The role of a person of the administrator's own office."""
    return get_object_or_404(
        Role.objects.select_related("user", "office"), user=person, office=seat(request, Right.MANAGE_PEOPLE)
    )
