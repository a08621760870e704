"""Showing an activity to the public: the page as it will stand there, its photographs and outcomes chosen."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.public_page import public_parts
from elci.activities.services import publish_activity, unpublish_activity
from elci.activities.services.outcomes import NamedOutcomeError
from elci.desk.access import actor, staff
from elci.desk.activities.access import own_activity
from elci.desk.activities.forms.publishing import PublishForm
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.domain.errors import ElciError


@staff
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """The preview with the choice of photographs and outcomes; sending it publishes, or takes it off."""
    activity, office = own_activity(request, key, Right.PUBLISH)
    form = PublishForm(
        request.POST if request.method == "POST" else None,
        activity=activity,
        initial={"version": version_of(activity)},
    )
    if request.method == "POST" and "unpublish" in request.POST:
        unpublish_activity(activity, by=actor(request), office=office)
        messages.success(request, _("The activity is off the public pages."))
        return redirect("desk:activity", activity.pk)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            publish_activity(
                activity,
                by=actor(request),
                office=office,
                shown=map(int, said["shown"]),
                told=map(int, said["told"]),
                seen=said["version"],
            )
        except NamedOutcomeError as error:
            form.refuse(error, "told")
        except ElciError as error:
            tell(request, error)
            return redirect("desk:publish-activity", activity.pk)
        else:
            messages.success(request, _("The activity stands on the public pages."))
            return redirect("desk:activity", activity.pk)
    shown = _chosen(request, "shown", activity.files.filter(public=True))
    told = _chosen(request, "told", activity.outcomes.filter(public=True))
    unconfirmed = activity.outcomes.filter(withdrawn__isnull=True, confirmed_on__isnull=True).count()
    context = {
        **{"form": form, "activity": activity, "preview": True, "unconfirmed": unconfirmed},
        **public_parts(activity, shown, told),
    }
    template = "desk/activities/_preview.html" if request.htmx else "desk/activities/publish.html"
    return page(request, template, context)


def _chosen(request: HttpRequest, name: str, public: QuerySet[Any]) -> set[int]:
    """Keys of what the preview shows: those ticked now, at first those public already."""
    if request.method == "POST" or "chosen" in request.GET:
        sent = request.POST if request.method == "POST" else request.GET
        return {int(key) for key in sent.getlist(name) if key.isdecimal()}
    return set(public.values_list("pk", flat=True))
