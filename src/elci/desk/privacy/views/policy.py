"""The office's rules on personal data."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.services import policy_of, set_policy
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.page import page
from elci.desk.privacy.forms.policy import PolicyForm
from elci.domain.errors import ElciError


@needs(Right.ERASE_PEOPLE)
def edit(request: HttpRequest) -> HttpResponse:
    """Change terms and notice."""
    office = seat(request, Right.ERASE_PEOPLE)
    back = kept_text.taken_back(request)
    policy = policy_of(office)
    version = version_of(policy) if policy.pk else 0
    data = request.POST if request.method == "POST" else back
    form = PolicyForm(data, office=office, initial={"version": version})
    if request.method == "POST" and form.is_valid():
        try:
            set_policy(office, form.draft(), by=actor(request), seen=form.cleaned_data["version"])
        except ElciError as error:
            form.refuse(error)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("The rules are saved."))
            return redirect("desk:privacy")
    context = {"form": form, "kept": back is not None, "office_key": office.pk}
    return page(request, "desk/privacy/policy.html", context)
