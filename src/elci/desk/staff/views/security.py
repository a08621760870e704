"""How an office’s people sign in: what its administrator asks, and what is done when something is lost."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from elci.accounts import second_factor, sessions
from elci.accounts.models import Role
from elci.accounts.rights import Right
from elci.desk.access import actor, needs, seat
from elci.desk.page import page
from elci.desk.staff.forms.second_factor import RequirementForm
from elci.desk.staff.views.people import role_managed
from elci.domain.errors import ElciError


@needs(Right.MANAGE_PEOPLE)
def requirement(request: HttpRequest) -> HttpResponse:
    """Whether everyone of the office signs in with a second factor; who has one."""
    office = seat(request, Right.MANAGE_PEOPLE)
    form = RequirementForm(
        request.POST if request.method == "POST" else None,
        initial={"required": office.second_factor_required},
    )
    if request.method == "POST" and form.is_valid():
        second_factor.require(office, form.cleaned_data["required"], by=actor(request))
        messages.success(request, _("What this office asks of its people when they sign in is saved."))
        return redirect("desk:security")
    roles = Role.objects.filter(office=office, user__is_active=True)
    context = {
        "form": form,
        "people": roles.count(),
        "secured": roles.filter(user__second_factor__since__isnull=False).count(),
    }
    return page(request, "desk/people/security.html", context)


@needs(Right.MANAGE_PEOPLE)
def door(request: HttpRequest, person: int) -> HttpResponse:
    """Someone of the office: end their sessions, or take away a lost second factor."""
    role = role_managed(request, person)
    problem = ""
    if request.method == "POST":
        try:
            if request.POST.get("act") == "reset":
                second_factor.reset(role.user, office=role.office, by=actor(request))
                said = _("The second factor is taken away; the person sets a new one.")
            else:
                ended = sessions.end_of_person(role.user, office=role.office, by=actor(request))
                said = ngettext("%(number)d session is ended.", "%(number)d sessions are ended.", ended)
                said %= {"number": ended}
        except ElciError as error:
            problem = error.in_language(request.LANGUAGE_CODE)
        else:
            messages.success(request, said)
            return redirect("desk:people")
    context = {
        "person": role.user,
        "problem": problem,
        "secured": second_factor.is_set(role.user),
        "sessions": sessions.of_person(role.user, timezone.now()),
    }
    return page(request, "desk/people/door.html", context)
