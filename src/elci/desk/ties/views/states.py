"""Recording a change of state."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.journal_lines import DeskLine, desk_lines
from elci.desk.page import page
from elci.desk.ties.forms.states import StateForm
from elci.desk.ties.views.editing import standing_tie
from elci.domain.errors import ElciError
from elci.registry.services import change_state, history_of, version_of
from elci.registry.services.errors import DateOrderError, FutureDateError


@staff
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Add a state to the life of a tie."""
    tie, office = standing_tie(request, key, Right.CHANGE_STATE)
    back = kept_text.taken_back(request)
    version = version_of(tie)
    data = request.POST if request.method == "POST" else back
    form = StateForm(data, tie=tie, user=actor(request), initial={"version": version})
    acts: list[DeskLine] = []
    if data is not None and data.get("version") != str(version):
        seen = int(data["version"]) if data.get("version", "").isdecimal() else 0
        acts = desk_lines(history_of(tie).filter(pk__gt=seen).order_by("pk"))
        # Sending the form again is then a decision that was made knowingly.
        form = StateForm({**data.dict(), "version": str(version)}, tie=tie, user=actor(request))
    elif request.method == "POST" and form.is_valid():
        try:
            change_state(tie, form.change(), by=actor(request), office=office, seen=version)
        except (DateOrderError, FutureDateError) as error:
            form.refuse(error, "date")
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The new state is recorded."))
            return redirect("desk:tie", tie.pk)
    context = {"form": form, "tie": tie, "kept": back is not None, "acts": acts}
    return page(request, "desk/ties/state.html", context)
