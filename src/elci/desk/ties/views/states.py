"""Recording a change of state."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.page import page
from elci.desk.ties.forms.states import StateForm
from elci.desk.ties.views.editing import standing_tie
from elci.domain.errors import ElciError
from elci.registry.services import change_state, version_of
from elci.registry.services.errors import DateOrderError, FutureDateError


@staff
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Add a state to the life of a tie."""
    tie, office = standing_tie(request, key, Right.CHANGE_STATE)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = StateForm(data, tie=tie, user=actor(request), initial={"version": version_of(tie)})
    if request.method == "POST" and form.is_valid():
        try:
            change_state(
                tie, form.change(), by=actor(request), office=office, seen=form.cleaned_data["version"]
            )
        except (DateOrderError, FutureDateError) as error:
            form.refuse(error, "date")
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The new state is recorded."))
            return redirect("desk:tie", tie.pk)
    context = {"form": form, "tie": tie, "kept": back is not None}
    return page(request, "desk/ties/state.html", context)
