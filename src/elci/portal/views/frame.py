"""Pages about the site itself."""

from __future__ import annotations

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from elci.sources.models import Source


def about(request: HttpRequest) -> HttpResponse:
    """What elçi is, whose data it shows, under which licence, and what it does not know."""
    described = json.loads((settings.ELCI_DATA / "about.json").read_text(encoding="utf-8"))
    return render(request, "portal/about.html", {"package": described, "sources": Source.objects.all()})


def robots(request: HttpRequest) -> HttpResponse:
    """Search engines may read the public pages and not the desk."""
    return HttpResponse("User-agent: *\nDisallow: /admin/\n", content_type="text/plain")
