"""The technicians' pages are entered by the desk's own door, where failed tries are counted."""

from __future__ import annotations

from typing import cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from elci.accounts.models import User
from elci.desk.staff.entering import owes_second_factor


def may_enter(request: HttpRequest) -> bool:
    """Technical rights, and a password of one's own."""
    user = request.user
    if not (user.is_active and user.is_staff):
        return False
    person = cast(User, user)
    return person.temporary_until is None and not owes_second_factor(request, person)


def enter(request: HttpRequest, extra_context: dict[str, object] | None = None) -> HttpResponse:
    """Stands in the place of the admin's sign-in page; someone without technical rights is told so."""
    if request.user.is_authenticated:
        if may_enter(request):
            return redirect("admin:index")
        if cast(User, request.user).temporary_until:
            return redirect("desk:password")
        if request.user.is_staff:
            return redirect("desk:second-factor")
        raise PermissionDenied
    wanted = request.GET.get("next") or reverse("admin:index")
    return redirect(f"{reverse('desk:sign-in')}?{urlencode({'next': wanted})}")


admin.site.login = enter  # type: ignore[method-assign]
admin.site.has_permission = may_enter  # type: ignore[method-assign]
admin.site.site_header = "elçi"
admin.site.site_title = "elçi"
