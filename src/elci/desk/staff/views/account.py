"""One's own account: language and password."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.debug import sensitive_post_parameters

from elci.accounts import second_factor
from elci.accounts import sign_in as throttle
from elci.accounts.people import choose_language, choose_password
from elci.desk.access import actor, staff
from elci.desk.page import page
from elci.desk.staff.entering import stay_in
from elci.desk.staff.forms.account import LanguageForm, PasswordForm
from elci.desk.staff.views.session import too_many


@staff
def account(request: HttpRequest) -> HttpResponse:
    """Who I am here, and in which language the desk opens."""
    user = actor(request)
    form = LanguageForm(
        request.POST if request.method == "POST" else None, initial={"language": user.language}
    )
    if request.method == "POST" and form.is_valid():
        choose_language(user, form.cleaned_data["language"])
        with override(user.language):
            messages.success(request, _("The language is saved."))
            return redirect(reverse("desk:account"))
    roles = user.roles.select_related("office").order_by("office__name")
    context = {"form": form, "roles": roles, "second_factor": second_factor.is_set(user)}
    return page(request, "desk/account.html", context)


@sensitive_post_parameters()
@staff
def password(request: HttpRequest) -> HttpResponse:
    """Choose a new password; the session goes on, others of the same account end."""
    user = actor(request)
    form = PasswordForm(request.POST if request.method == "POST" else None, user=user)
    mark, now = throttle.mark_of(user.username, "own password"), timezone.now()
    left = throttle.wait(mark, now) if request.method == "POST" else timedelta(0)
    if left:
        form.add_error(None, too_many(left))
    elif request.method == "POST" and form.is_valid():
        try:
            choose_password(user, form.cleaned_data["new_password"])
        except ValidationError as error:
            form.add_error("new_password", error)
        else:
            throttle.forget(mark)
            update_session_auth_hash(request, user)
            stay_in(request, user, timezone.now())
            messages.success(request, _("The new password holds from now on."))
            return redirect("desk:home")
    if not left and "old_password" in form.errors:
        throttle.note_failure(mark, now)
    context = {"form": form, "temporary": user.temporary_until is not None}
    return page(request, "desk/password.html", context, status=429 if left else 200)
