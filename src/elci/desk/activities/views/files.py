"""Documents and photographs of an activity: taking them in, showing them, taking one off."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import Activity, ActivityFile
from elci.activities.photographs import NotAPictureError, reduced
from elci.activities.services import FilesDraft, attach_files, describe_file, remove_file
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.activities.access import activity_for, standing_activity
from elci.desk.activities.forms.files import AttachFilesForm, CaptionForm
from elci.desk.activities.forms.withdrawing import WithdrawActivityForm
from elci.desk.downloads import as_download
from elci.desk.page import page
from elci.desk.uploads import limited
from elci.domain.errors import ElciError
from elci.registry.services.documents import LIMIT

_SMALL = 800  # pixels of the longer side


@limited(LIMIT)
@staff
def attach(request: HttpRequest, key: str) -> HttpResponse:
    """Keep files with an activity."""
    activity, office = standing_activity(request, key, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    form = AttachFilesForm(initial=back.dict() if back is not None else {})
    if request.method == "POST":
        posted = request.POST  # reads the request, and with it the size limit
        too_large = request.size_limit.too_large  # type: ignore[attr-defined]
        form = AttachFilesForm(posted, request.FILES, too_large=too_large)
        if form.is_valid():
            said = form.cleaned_data
            draft = FilesDraft(said["kind"] or "other", said["caption_tr"], said["caption_en"])
            try:
                attach_files(activity, form.sent(), draft, by=actor(request), office=office)
            except ElciError as error:
                form.refuse(error, "files")
            else:
                number = len(form.sent())
                words = ngettext("%(number)d file is kept.", "%(number)d files are kept.", number)
                messages.success(request, words % {"number": number})
                return redirect("desk:activity", activity.pk)
    context = {"form": form, "activity": activity, "kept": back is not None}
    return page(request, "desk/activities/attach.html", context)


@require_safe
@never_cache
@staff
def download(request: HttpRequest, key: str, file: int) -> FileResponse:
    """The file itself, to those who see the office's activities."""
    activity, _office = activity_for(request, key, Right.SEE_ACTIVITIES)
    return as_download(_file(activity, file).document)


@require_safe
@staff
def small(request: HttpRequest, key: str, file: int) -> HttpResponse:
    """A photograph as the page shows it."""
    activity, _office = activity_for(request, key, Right.SEE_ACTIVITIES)
    held = _file(activity, file)
    if not held.is_photograph:
        raise Http404
    try:
        picture = reduced(held.document, _SMALL)
    except (NotAPictureError, FileNotFoundError) as error:
        raise Http404 from error
    return HttpResponse(picture, content_type="image/jpeg")


@staff
def caption(request: HttpRequest, key: str, file: int) -> HttpResponse:
    """Correct what stands below a photograph, or what a file is called."""
    activity, office = standing_activity(request, key, Right.RECORD_ACTIVITIES)
    held = _file(activity, file)
    back = kept_text.taken_back(request)
    recorded = {
        "caption_tr": held.caption_tr,
        "caption_en": held.caption_en,
        "version": version_of(activity),
    }
    form = CaptionForm(request.POST if request.method == "POST" else back, initial=recorded)
    if request.method == "POST" and form.is_valid():
        try:
            describe_file(
                activity,
                held,
                form.said(),
                by=actor(request),
                office=office,
                seen=form.cleaned_data["version"],
            )
        except ChangedMeanwhileError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The caption is corrected."))
            return redirect("desk:activity", activity.pk)
    context = {"form": form, "activity": activity, "file": held, "kept": back is not None}
    return page(request, "desk/activities/caption.html", context)


@staff
def remove(request: HttpRequest, key: str, file: int) -> HttpResponse:
    """Take a file off an activity."""
    activity, office = standing_activity(request, key, Right.RECORD_ACTIVITIES)
    held = _file(activity, file)
    back = kept_text.taken_back(request)
    form = WithdrawActivityForm(request.POST if request.method == "POST" else back, initial={"version": 0})
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        remove_file(activity, held, by=actor(request), office=office, reason=reason)
        messages.success(request, _("The file is taken off; whoever did it can undo that below."))
        return redirect("desk:activity", activity.pk)
    context = {"form": form, "activity": activity, "file": held, "kept": back is not None}
    return page(request, "desk/activities/remove_file.html", context)


def _file(activity: Activity, key: int) -> ActivityFile:
    files = activity.files.select_related("document").filter(document__withdrawn__isnull=True)
    found: ActivityFile = get_object_or_404(files, pk=key)
    return found
