"""Signing in and out."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil
from typing import cast

from django.conf import settings
from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from elci.accounts import sign_in as throttle
from elci.accounts.models import User
from elci.desk.staff.address import address_of
from elci.desk.staff.entering import onward, proven
from elci.desk.staff.forms.account import SignInForm


@sensitive_post_parameters("password")
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in and go on to where the person was heading."""
    if request.user.is_authenticated:
        return redirect(onward(request, cast(User, request.user), request.GET.get("next", "")))
    if request.method != "POST":
        return _show(request, SignInForm(initial={"next": request.GET.get("next", "")}))
    form = SignInForm(request.POST)
    if not form.is_valid():
        return _show(request, form)
    return _try(request, form, timezone.now())


def too_many(left: timedelta) -> str:
    """How long to wait until the next try is taken."""
    minutes = ceil(left.total_seconds() / 60)
    return ngettext(
        "Too many failed tries. Try again in %(number)d minute.",
        "Too many failed tries. Try again in %(number)d minutes.",
        minutes,
    ) % {"number": minutes}


def _try(request: HttpRequest, form: SignInForm, now: datetime) -> HttpResponse:
    """Check name and password; the answer to a wrong one never tells whether the account exists."""
    name, secret = form.cleaned_data["username"], form.cleaned_data["password"]
    mark = throttle.mark_of(name, address_of(request))
    left = throttle.wait(mark, now)
    if left:
        form.add_error(None, too_many(left))
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
    kept = form.cleaned_data["kept"]
    return redirect(proven(request, user, wanted=form.cleaned_data["next"], kept=kept, now=now))


def ask_again(request: HttpRequest, seal: str) -> HttpResponse:
    """The page that a form without a session leads to: sign in, then go on with what was typed."""
    wanted = request.get_full_path() if seal else ""  # without a text it may be a button, not a page
    form = SignInForm(initial={"next": wanted, "kept": seal})
    return _show(request, form, interrupted=True, status=403)


def _show(
    request: HttpRequest, form: SignInForm, *, interrupted: bool = False, status: int = 200
) -> HttpResponse:
    kept = interrupted or bool(form["kept"].value())
    context = {
        "form": form,
        "interrupted": kept,
        "text_kept": bool(form["kept"].value()),
        "provider": settings.IDENTITY_PROVIDER,
        "wanted": form["next"].value() or "",
    }
    return render(request, "desk/sign_in.html", context, status=status)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("portal:home")
