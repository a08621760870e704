"""Who may open a page of the desk.

Every view names the right that it takes; `accounts.rights` says who has it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django_htmx.http import HttpResponseClientRedirect

from elci.accounts.models import Office, User
from elci.accounts.rights import Right, may, offices_where, remember_roles
from elci.desk import drafts, kept_text, last_change
from elci.desk.staff.entering import note_seen, owes_second_factor
from elci.registry.models import Agreement

View = Callable[..., HttpResponse]
Held = TypeVar("Held", bound=Model)
_OFFICE = "desk_office"
_WITH_ONE_TIME_PASSWORD = ("desk:password", "desk:sign-out")
_WITHOUT_SECOND_FACTOR = (*_WITH_ONE_TIME_PASSWORD, "desk:second-factor")


def staff(view: View) -> View:
    """For anyone who is signed in. Others are asked to sign in and come back with what they typed.

    Someone who still has a one-time password is sent to choose an own one first, then someone of whom an
    office asks a second factor to set that.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return _ask_to_sign_in(request)
        remember_roles(actor(request))
        match = request.resolver_match
        if actor(request).temporary_until and match and match.view_name not in _WITH_ONE_TIME_PASSWORD:
            return redirect("desk:password")
        if (
            match
            and match.view_name not in _WITHOUT_SECOND_FACTOR
            and owes_second_factor(request, actor(request))
        ):
            return redirect("desk:second-factor")
        note_seen(request, timezone.now())
        started = timezone.now()
        answer = drafts.sent_before(request) or drafts.noted(request, view(request, *args, **kwargs))
        return last_change.noted(request, answer, started, actor(request))

    return never_cache(guarded)


def needs(right: Right) -> Callable[[View], View]:
    """For those who have the right in the office at whose desk they sit (`office_of`)."""

    def decorate(view: View) -> View:
        @staff
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            seat(request, right)
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def office_of(request: HttpRequest, right: Right = Right.SEE_DESK) -> Office | None:
    """The office at whose desk the person sits, if they have the right there.

    It is the one chosen last, else the first by name; None where that role does not give the right.
    """
    seen = offices_where(request.user, Right.SEE_DESK)
    chosen = str(request.session.get(_OFFICE, ""))
    office = seen.get(chosen) or next(iter(seen.values()), None)
    if office is None or office.pk not in offices_where(request.user, right):
        return None
    return office


def seat(request: HttpRequest, right: Right) -> Office:
    """As `office_of`; raises PermissionDenied where the person's role there does not give the right."""
    office = office_of(request, right)
    if office is None:
        raise PermissionDenied
    return office


def choose_office(request: HttpRequest, key: str) -> None:
    """Sit down at another office's desk; raises PermissionDenied where the person has no role."""
    if key not in offices_where(request.user, Right.SEE_DESK):
        raise PermissionDenied
    request.session[_OFFICE] = key


def record_for(request: HttpRequest, rows: QuerySet[Held], key: object, right: Right) -> Held:
    """A record of an office in which the person has the right. rows: among which it is looked for.

    Raises Http404 for one that is not there, PermissionDenied for another office's.
    """
    held: Any = get_object_or_404(rows, pk=key)
    if not may(request.user, right, held.office_id):
        raise PermissionDenied
    return cast(Held, held)


def tie_for(request: HttpRequest, key: str, right: Right) -> tuple[Agreement, Office]:
    """A tie and the office for which the person acts on it.

    Raises Http404 for a tie that is not there, PermissionDenied for one of offices without the right. Where
    several offices share the tie, the one at whose desk the person sits comes first.
    """
    tie = get_object_or_404(Agreement.everything.with_parties(), pk=key)
    having = offices_where(request.user, right)
    theirs = [having[office] for office in sorted(tie.office_ids()) if office in having]
    if not theirs:
        raise PermissionDenied
    here = office_of(request, right)
    return tie, here if here in theirs else theirs[0]


def actor(request: HttpRequest) -> User:
    """The signed-in person."""
    return cast(User, request.user)


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        from elci.desk.staff.views.session import ask_again

        return ask_again(request, kept_text.sealed(request))
    # A part of a page that htmx asks for is no place to come back to; the whole page is.
    wanted = request.htmx.current_url_abs_path if request.htmx else request.get_full_path()
    address = f"{reverse('desk:sign-in')}?{urlencode({'next': wanted or ''})}"
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)
