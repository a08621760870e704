"""How the office weighs the parts of vitality."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import VitalityWeights
from elci.activities.models.vitality import weights_of
from elci.activities.services import weigh, weigh_by_default
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.page import page
from elci.desk.vitality.forms import WeightsForm
from elci.domain.errors import ElciError
from elci.domain.vitality import DEFAULTS, Name


@needs(Right.SET_GOALS)
def edit(request: HttpRequest) -> HttpResponse:
    """Weigh the parts otherwise than by default, with a reason."""
    office = seat(request, Right.SET_GOALS)
    back = kept_text.taken_back(request)
    form = WeightsForm(request.POST if request.method == "POST" else back, initial=_as_set(office))
    if request.method == "POST" and form.is_valid():
        try:
            weigh(
                form.weights(),
                by=actor(request),
                office=office,
                reason=form.cleaned_data["reason"],
                seen=form.cleaned_data["version"],
            )
        except ElciError as error:
            form.refuse(error)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            messages.success(request, _("The weights are saved; every tie is measured by them from now on."))
            return redirect("desk:vitality")
    context = {"form": form, "kept": back is not None, "is_default": weights_of(office) == DEFAULTS}
    return page(request, "desk/vitality/weights.html", context)


@require_POST
@needs(Right.SET_GOALS)
def defaults(request: HttpRequest) -> HttpResponse:
    """Go back to the default weights."""
    weigh_by_default(by=actor(request), office=seat(request, Right.SET_GOALS))
    messages.success(request, _("The weights are the defaults again."))
    return redirect("desk:vitality-weights")


def _as_set(office: Office) -> dict[str, int]:
    weights = weights_of(office)
    held = VitalityWeights.objects.filter(office=office).first()
    return {
        **{name.value: weights.of(name) for name in Name},
        "version": version_of(held) if held is not None else 0,
    }
