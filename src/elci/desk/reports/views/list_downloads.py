"""The lists of the desk as workbooks: the rows that the filter in the address leaves."""

from __future__ import annotations

from typing import Any, cast

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.models import Activity, Contact, PersonalRead
from elci.activities.outcomes import outcomes_of
from elci.activities.services import note_read
from elci.desk.access import actor, needs, seat
from elci.desk.activities.forms.filters import ActivityFilterForm
from elci.desk.contacts.forms.filters import ContactFilterForm
from elci.desk.contacts.views.lists import with_posts
from elci.desk.list_files import download
from elci.desk.memberships.forms import MembershipFilterForm
from elci.desk.memberships.views.lists import narrowed as narrowed_memberships
from elci.desk.outcomes.forms import OutcomeFilterForm
from elci.desk.projects.forms import ProjectFilterForm
from elci.desk.projects.views.lists import narrowed as narrowed_projects
from elci.desk.reports import list_files


@require_safe
@needs(Right.SEE_ACTIVITIES)
def activities(request: HttpRequest) -> HttpResponse:
    """What the office recorded and what studies print of its municipality."""
    office = seat(request, Right.SEE_ACTIVITIES)
    found = ActivityFilterForm(request.GET, office=office).narrow(Activity.objects.of_office(office))
    rows = found.newest_first().with_parties()
    return download(request, rows, list_files.activity_file(), "desk:activities")


@require_safe
@needs(Right.SEE_CONTACTS)
def contacts(request: HttpRequest) -> HttpResponse:
    """The office's contacts; that they were taken out is written down."""
    office, today = seat(request, Right.SEE_CONTACTS), timezone.localdate()
    form = ContactFilterForm(request.GET, office=office)
    found = cast(QuerySet[Any], with_posts(form.narrow(Contact.objects.of_office(office), today)))
    number = found.count()
    if number:
        note_read(PersonalRead.What.LIST, by=actor(request), office=office, number=number)
    return download(request, found, list_files.contact_file(today), "desk:contacts")


@require_safe
@needs(Right.SEE_ACTIVITIES)
def projects(request: HttpRequest) -> HttpResponse:
    """The office's projects."""
    office = seat(request, Right.SEE_ACTIVITIES)
    found = narrowed_projects(ProjectFilterForm(request.GET, office=office), office)
    return download(request, found, list_files.project_file(), "desk:projects")


@require_safe
@needs(Right.SEE_ACTIVITIES)
def outcomes(request: HttpRequest) -> HttpResponse:
    """The office's outcomes."""
    office = seat(request, Right.SEE_ACTIVITIES)
    found = outcomes_of(office, OutcomeFilterForm(request.GET, office=office).narrowing())
    rows = found.select_related("activity", "document")
    return download(request, rows, list_files.outcome_file(), "desk:outcomes")


@require_safe
@needs(Right.SEE_ACTIVITIES)
def memberships(request: HttpRequest) -> HttpResponse:
    """The memberships of the office's municipalities."""
    found = narrowed_memberships(MembershipFilterForm(request.GET), seat(request, Right.SEE_ACTIVITIES))
    return download(request, found, list_files.membership_file(), "desk:memberships")
