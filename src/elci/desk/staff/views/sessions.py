"""Where I am signed in, and ending that."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from elci.accounts import sessions
from elci.desk.access import actor, staff
from elci.desk.page import page


@staff
def own(request: HttpRequest) -> HttpResponse:
    """My open sessions; a form sent with one's mark ends it, one without ends all others."""
    user, key = actor(request), str(request.session.session_key)
    if request.method == "POST":
        which = request.POST.get("session", "")
        if which == "others":
            ended = sessions.end_others(user, key)
            said = ngettext("%(number)d session is ended.", "%(number)d sessions are ended.", ended)
            messages.success(request, said % {"number": ended})
        elif sessions.end(user, which):
            messages.success(request, _("The session is ended."))
        return redirect("desk:sessions")
    listed = [
        (held, sessions.mark_of(held), held.pk == key) for held in sessions.of_person(user, timezone.now())
    ]
    return page(request, "desk/sessions.html", {"sessions": listed})
