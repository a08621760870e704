"""Signing in and out."""

from __future__ import annotations

from datetime import datetime
from math import ceil
from typing import cast

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from elci.accounts import sign_in as throttle
from elci.accounts.models import User
from elci.desk import kept_text
from elci.desk.staff.address import address_of
from elci.desk.staff.forms.account import SignInForm

# A working day: a desk that was left open in the evening is closed in the morning.
_SESSION_SECONDS = 12 * 3600


@sensitive_post_parameters("password")
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in and go on to where the person was heading."""
    if request.user.is_authenticated:
        return redirect(_onward(request, cast(User, request.user), request.GET.get("next", "")))
    if request.method != "POST":
        return _show(request, SignInForm(initial={"next": request.GET.get("next", "")}))
    form = SignInForm(request.POST)
    if not form.is_valid():
        return _show(request, form)
    return _try(request, form, timezone.now())


def _try(request: HttpRequest, form: SignInForm, now: datetime) -> HttpResponse:
    """Check name and password; the answer to a wrong one never tells whether the account exists."""
    name, secret = form.cleaned_data["username"], form.cleaned_data["password"]
    mark = throttle.mark_of(name, address_of(request))
    left = throttle.wait(mark, now)
    if left:
        minutes = ceil(left.total_seconds() / 60)
        form.add_error(
            None,
            ngettext(
                "Too many failed tries. Try again in %(number)d minute.",
                "Too many failed tries. Try again in %(number)d minutes.",
                minutes,
            )
            % {"number": minutes},
        )
        return _show(request, form, status=429)
    user = authenticate(request, username=User.normalize_username(name), password=secret)
    if not isinstance(user, User):
        throttle.note_failure(mark, now)
        form.add_error(None, _("User name or password is wrong. Check both and try again."))
        return _show(request, form)
    if user.temporary_until and user.temporary_until < now:
        form.add_error(None, _("This one-time password has expired. Ask your administrator for a new one."))
        return _show(request, form)
    throttle.forget(mark)
    login(request, user)
    request.session.set_expiry(_SESSION_SECONDS)
    kept_text.keep(request, form.cleaned_data["kept"])
    return redirect(_onward(request, user, form.cleaned_data["next"]))


def ask_again(request: HttpRequest, seal: str) -> HttpResponse:
    """The page that a form without a session leads to: sign in, then go on with what was typed."""
    wanted = request.get_full_path() if seal else ""  # without a text it may be a button, not a page
    form = SignInForm(initial={"next": wanted, "kept": seal})
    return _show(request, form, interrupted=True, status=403)


def _show(
    request: HttpRequest, form: SignInForm, *, interrupted: bool = False, status: int = 200
) -> HttpResponse:
    kept = interrupted or bool(form["kept"].value())
    context = {"form": form, "interrupted": kept, "text_kept": bool(form["kept"].value())}
    return render(request, "desk/sign_in.html", context, status=status)


def _onward(request: HttpRequest, user: User, wanted: str) -> str:
    """The page that was asked for, if it is one of this site; else the desk in the account's language.

    With a one-time password the way leads to the page for an own one, wherever it was heading.
    """
    if user.temporary_until:
        with override(user.language):
            return reverse("desk:password")
    if wanted and url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        return wanted
    with override(user.language):
        return reverse("desk:home")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("portal:home")
