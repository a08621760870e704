"""Pages about the site itself."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from elci.portal.context import package
from elci.portal.keeping import kept
from elci.sources.models import Source


@require_safe
@kept
def about(request: HttpRequest) -> HttpResponse:
    """What elçi is, whose data it shows, under which licence, and what it does not know."""
    context = {"package": package(settings.ELCI_DATA), "sources": Source.objects.all()}
    return render(request, "portal/about.html", context)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines may read the public pages and not the desk."""
    closed = ["/admin/"]
    # A figure has as many addresses as there are choices, and a choice that nobody made before costs work.
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            closed += [reverse("desk:home"), reverse("desk:sign-in"), reverse("portal:suggestions")]
            closed += [f"{reverse('portal:observatory')}*?", f"{reverse('portal:observatory')}*.png"]
    lines = ["User-agent: *", *(f"Disallow: {address}" for address in dict.fromkeys(closed))]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain")
