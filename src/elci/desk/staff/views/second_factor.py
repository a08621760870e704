"""The second step: asked while signing in, set and given up in one's own account."""

from __future__ import annotations

import segno
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from elci.accounts import second_factor
from elci.accounts import sign_in as throttle
from elci.accounts.models import User
from elci.desk.access import actor, staff
from elci.desk.page import page
from elci.desk.staff.entering import enter, halfway, note_second_step
from elci.desk.staff.forms.second_factor import CodeForm, FirstCodeForm
from elci.desk.staff.views.session import too_many
from elci.domain.errors import ElciError

# Counted by account alone: whoever has the password may try from many addresses.
_ANYWHERE = "second step"


@sensitive_post_parameters("code")
@never_cache
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask someone whose password was right for the code; only then are they signed in."""
    now = timezone.now()
    found = halfway(request, now)
    if found is None:
        return redirect("desk:sign-in")
    user, held = found
    form = CodeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST" and form.is_valid():
        status = _try(form, user)
        if status == 200:
            after = enter(request, user, wanted=held["next"], kept=held["kept"], now=now, second_step=True)
            return redirect(after)
    return render(request, "desk/second_step.html", {"form": form}, status=status if status == 429 else 200)


def _try(form: CodeForm, user: User) -> int:
    """Check a code and count a wrong one: 200 where it opens, 403 where it does not, 429 after too many."""
    now = timezone.now()
    mark = throttle.mark_of(user.username, _ANYWHERE)
    left = throttle.wait(mark, now)
    if left:
        form.add_error(None, too_many(left))
        return 429
    if not second_factor.passes(user, form.cleaned_data["code"], now):
        throttle.note_failure(mark, now)
        form.refuse(second_factor.WrongCodeError(), "code")
        return 403
    throttle.forget(mark)
    return 200


@sensitive_post_parameters("code")
@staff
def own(request: HttpRequest) -> HttpResponse:
    """My second factor: set it, draw new recovery codes, or give it up."""
    if second_factor.is_set(actor(request)):
        return _keep_or_give_up(request)
    user, now = actor(request), timezone.now()
    seed = second_factor.begin(user)
    form = FirstCodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            codes = second_factor.confirm(user, form.cleaned_data["code"], now)
        except ElciError as error:
            form.refuse(error, "code")
        else:
            note_second_step(request)
            return page(request, "desk/recovery_codes.html", {"codes": codes})
    drawn = segno.make(second_factor.address(user, seed), error="m")
    context = {
        "form": form,
        "drawing": drawn.svg_data_uri(scale=5, dark="#000", light="#fff", border=4),
        "seed": " ".join(seed[i : i + 4] for i in range(0, len(seed), 4)),
        "asked_by": second_factor.requiring(user),
    }
    return page(request, "desk/second_factor.html", context)


def _keep_or_give_up(request: HttpRequest) -> HttpResponse:
    user = actor(request)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        mark = throttle.mark_of(user.username, _ANYWHERE)
        now = timezone.now()
        left = throttle.wait(mark, now)
        try:
            if left:
                form.add_error(None, too_many(left))
            elif request.POST.get("act") == "give-up":
                second_factor.give_up(user, form.cleaned_data["code"], now)
                messages.success(request, _("You sign in with your password alone from now on."))
                return redirect("desk:account")
            else:
                codes = second_factor.renew_codes(user, form.cleaned_data["code"], now)
                return page(request, "desk/recovery_codes.html", {"codes": codes})
        except second_factor.WrongCodeError as error:
            throttle.note_failure(mark, now)
            form.refuse(error, "code")
        except ElciError as error:
            form.refuse(error)
    context = {
        "form": form,
        "since": user.second_factor.since,
        "left": user.second_factor.recovery_codes.count(),
        "asked_by": second_factor.requiring(user),
    }
    return page(request, "desk/second_factor_set.html", context)
