"""Outcomes: the list with its sums, one outcome, its evidence."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right, may
from elci.activities.outcomes import outcomes_of, stated_by_sources, sums_of
from elci.activities.services import others_who_confirm
from elci.desk.access import actor, needs, seat, staff
from elci.desk.downloads import as_download
from elci.desk.journal_lines import desk_lines
from elci.desk.listing import paginate
from elci.desk.outcomes.access import outcome_for
from elci.desk.outcomes.forms import OutcomeFilterForm
from elci.desk.page import page
from elci.desk.vitality.rows import address_of_activity
from elci.registry.models import Agreement
from elci.registry.services import undoable

_STATED = 20


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's outcomes, narrowed by the address, with their sums and what sources state."""
    office = seat(request, Right.SEE_ACTIVITIES)
    form = OutcomeFilterForm(request.GET, office=office)
    outcomes = outcomes_of(office, form.narrowing())
    shown = paginate(request, outcomes.select_related("activity", "agreement", "membership__organisation"))
    stated = stated_by_sources(office)
    rows = list(shown.page.object_list)
    titles = Agreement.names_of(one.agreement_id for one in rows if one.agreement_id)
    context = {
        "form": form,
        "listing": shown,
        "outcomes": [(one, titles.get(one.agreement_id or "", "")) for one in rows],
        "sums": sums_of(outcomes),
        "stated": stated[:_STATED],
        "any_outcome": bool(rows) or outcomes_of(office).exists(),
    }
    template = "desk/outcomes/_results.html" if request.htmx else "desk/outcomes/list.html"
    return page(request, template, context)


@require_safe
@staff
def record(request: HttpRequest, key: int) -> HttpResponse:
    """One outcome: what changed, by what evidence, who vouches for it."""
    outcome, office = outcome_for(request, key, Right.SEE_ACTIVITIES)
    entries = list(JournalEntry.objects.of(outcome).select_related("actor", "undoes").order_by("-pk"))
    may_confirm = may(request.user, Right.SET_GOALS, office.pk)
    own = outcome.entered_by_id == actor(request).pk
    others = others_who_confirm(office, actor(request)) if own and may_confirm else []
    tie = outcome.agreement_id
    may_undo = may(request.user, Right.UNDO_OWN, office.pk)
    context = {
        "outcome": outcome,
        "tie": tie,
        "tie_title": Agreement.names_of([tie]).get(tie, "") if tie else "",
        "activity_address": address_of_activity(outcome.activity) if outcome.activity else "",
        "journal": desk_lines(entries),
        "undoable": undoable(entries, actor(request)) if may_undo else set(),
        "may_edit": may(request.user, Right.RECORD_ACTIVITIES, office.pk),
        "may_confirm": may_confirm and not others,
        "own": own,
        "others": others,
    }
    return page(request, "desk/outcomes/record.html", context)


@require_safe
@never_cache
@staff
def evidence(request: HttpRequest, key: int) -> FileResponse:
    """The document that shows an outcome, as a download."""
    outcome, _office = outcome_for(request, key, Right.SEE_ACTIVITIES)
    return as_download(outcome.document)
