"""The calls that an office follows."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.activities.models import Call
from elci.desk.access import needs, seat
from elci.desk.calls.forms import CallFilterForm
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.domain.grants.programmes import PATTERNS
from elci.domain.names import fold_words


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's calls, the next deadline first."""
    office = seat(request, Right.SEE_ACTIVITIES)
    form = CallFilterForm(request.GET)
    shown = paginate(request, _narrowed(form, office))
    context: dict[str, Any] = {
        "form": form,
        "listing": shown,
        "calls": shown.page.object_list,
        "today": timezone.localdate(),
        "any_call": Call.objects.filter(office=office, withdrawn__isnull=True).exists(),
        "patterns": PATTERNS,
    }
    template = "desk/calls/_results.html" if request.htmx else "desk/calls/list.html"
    return page(request, template, context)


def _narrowed(form: CallFilterForm, office: Office) -> QuerySet[Call]:
    form.is_valid()
    values = form.cleaned_data
    calls = Call.objects.filter(office=office, withdrawn__isnull=True)
    for word in fold_words(values.get("q", "")).split():
        calls = calls.filter(folded__contains=word)
    today = timezone.localdate()
    standing = Count("projects", filter=Q(projects__withdrawn__isnull=True))
    calls = calls.annotate(project_count=standing)
    if values.get("show") == "closed":
        return calls.filter(deadline__lt=today).order_by("-deadline", "-id")
    if values.get("show") == "all":
        return calls.order_by(F("deadline").desc(nulls_first=True), "-id")
    standing_calls = calls.filter(Q(deadline__isnull=True) | Q(deadline__gte=today))
    return standing_calls.order_by(F("deadline").asc(nulls_last=True), "-id")
