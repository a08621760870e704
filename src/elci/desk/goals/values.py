"""The yearly values of a goal's indicators."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.services import record_values
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.goals.access import goal_for
from elci.desk.goals.forms import ValuesForm
from elci.desk.page import page
from elci.domain.errors import ElciError


@staff
def edit(request: HttpRequest, goal: int) -> HttpResponse:
    """Write what each indicator stood at, by year."""
    held, office = goal_for(request, goal, Right.SET_GOALS)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = ValuesForm(data, goal=held, initial={"version": version_of(held)})
    if request.method == "POST" and form.is_valid():
        try:
            record_values(
                held, form.rows(), by=actor(request), office=office, seen=form.cleaned_data["version"]
            )
        except ElciError as error:
            form.refuse(error)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            messages.success(request, _("The values are saved."))
            return redirect("desk:goal", held.pk)
    return page(request, "desk/goals/values.html", {"form": form, "goal": held, "kept": back is not None})
