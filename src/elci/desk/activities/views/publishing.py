"""Showing an activity to the public: the page as it will stand there, and the photographs that it shows."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import Activity
from elci.activities.public_page import public_parts
from elci.activities.services import publish_activity, unpublish_activity
from elci.desk.access import actor, staff
from elci.desk.activities.access import own_activity
from elci.desk.activities.forms.publishing import PublishForm
from elci.desk.page import page
from elci.domain.errors import ElciError


@staff
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """The preview with the choice of photographs; sending it publishes, or takes off the public pages."""
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
                seen=said["version"],
            )
        except ElciError as error:
            messages.error(request, error.in_language(get_language() or "tr"))
            return redirect("desk:publish-activity", activity.pk)
        else:
            messages.success(request, _("The activity stands on the public pages."))
            return redirect("desk:activity", activity.pk)
    shown = _shown(request, activity)
    context = {"form": form, "activity": activity, **public_parts(activity, shown), "preview": True}
    template = "desk/activities/_preview.html" if request.htmx else "desk/activities/publish.html"
    return page(request, template, context)


def _shown(request: HttpRequest, activity: Activity) -> set[int]:
    """Keys of the photographs that the preview shows: those ticked now, at first those public already."""
    if "chosen" in request.GET:
        return {int(key) for key in request.GET.getlist("shown") if key.isdecimal()}
    return set(activity.files.filter(public=True).values_list("pk", flat=True))
