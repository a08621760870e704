"""Signing in by the institution's identity provider: leaving for it, and coming back."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts import oidc
from elci.accounts import sign_in as throttle
from elci.accounts.identities import account_of
from elci.accounts.reader import readers_language
from elci.config.options import Provider
from elci.desk.staff.address import address_of
from elci.desk.staff.entering import proven
from elci.desk.staff.forms.account import SignInForm
from elci.desk.staff.views.session import too_many
from elci.domain.errors import ElciError

_ATTEMPT = "desk_attempt"
_NAME = "identity provider"


@require_safe
@never_cache
def leave(request: HttpRequest) -> HttpResponse:
    """To the provider. What is needed to recognise the answer stays in the session."""
    attempt = oidc.Attempt.drawn()
    try:
        address = oidc.leave_for(_provider(), attempt, _come_back_to(request))
    except ElciError as error:
        return _refused(request, error.in_language(readers_language()))
    request.session[_ATTEMPT] = attempt.kept() | {"next": request.GET.get("next", "")[:2000]}
    return redirect(address)


@require_safe
@never_cache
def come_back(request: HttpRequest) -> HttpResponse:
    """From the provider: check what it says, and go on as after a password."""
    provider, now = _provider(), timezone.now()
    mark = throttle.mark_of(_NAME, address_of(request))
    left = throttle.wait(mark, now)
    if left:
        return _refused(request, too_many(left), status=429)
    held = request.session.pop(_ATTEMPT, None)
    try:
        if held is None:
            raise oidc.ProviderError("istek bu tarayıcıdan çıkmadı", "this browser had not asked")
        wanted = held.pop("next")
        person = oidc.come_back(
            provider, oidc.Attempt(**held), request.GET.dict(), _come_back_to(request), now
        )
        user = account_of(person)
    except ElciError as error:
        # Only a refused token was a try to enter. The address may be that of a whole house: whoever reloads
        # the page, turns back at the provider or has no account here locks nobody out.
        if isinstance(error, oidc.TokenError):
            throttle.note_failure(mark, now)
        return _refused(request, error.in_language(readers_language()))
    throttle.forget(mark)
    return redirect(proven(request, user, wanted=wanted, kept="", now=now))


def _provider() -> Provider:
    provider: Provider | None = settings.IDENTITY_PROVIDER
    if provider is None:
        raise Http404
    return provider


def _come_back_to(request: HttpRequest) -> str:
    # One address whatever the language: the provider knows it by heart.
    with override(settings.LANGUAGE_CODE):
        return request.build_absolute_uri(reverse("desk:institution-back"))


def _refused(request: HttpRequest, why: str, status: int = 403) -> HttpResponse:
    form = SignInForm(initial={})
    context = {"form": form, "provider": settings.IDENTITY_PROVIDER, "refused": why}
    return render(request, "desk/sign_in.html", context, status=status)
