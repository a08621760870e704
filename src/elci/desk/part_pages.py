"""A page on which the rows of one list of a record are added, corrected and taken away, one at a time."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.versions import version_of
from elci.activities.services import add_part, change_part, take_part
from elci.desk import kept_text
from elci.desk.access import actor
from elci.desk.forms.page_form import PageForm
from elci.desk.page import page
from elci.desk.projects.parts import PartList
from elci.desk.saving import saved


def part_page(
    request: HttpRequest,
    record: DeskRecord,
    held: PartList,
    more: dict[str, Any],
    context: dict[str, Any],
) -> HttpResponse:
    """The page of one list. more: what the form is made with; context["template"]: the page.

    `?row=` names the row that is corrected. The caller has checked the right.
    """
    keys = {row.key for row in held.rows(record)}
    row = _row(request.POST.get("row") or request.GET.get("row") or "", keys)
    if request.method == "POST" and "remove" in request.POST:
        key = _row(request.POST["remove"], keys)
        if key is None:
            raise Http404
        take_part(record, held.part, key, by=actor(request), office=record.office)  # type: ignore[attr-defined]
        messages.success(request, _("Removed. The journal can undo it."))
        return redirect(request.path)
    back = kept_text.taken_back(request)
    initial = held.initial_of(record, row) if row is not None else None
    form = held.form(request.POST if request.method == "POST" else back, initial=initial, **more)
    if row is not None:
        form.watch(version_of(record))
    if request.method == "POST" and form.is_valid() and _kept(request, record, held, form, row):
        messages.success(request, _("Saved."))
        return redirect(request.path)
    shown = {"form": form, "list": held, "rows": held.rows(record), "row": row, "kept": back is not None}
    return page(request, context.pop("template"), {**context, **shown})


def _kept(request: HttpRequest, record: Any, held: PartList, form: PageForm, row: int | None) -> bool:
    act = {"by": actor(request), "office": record.office}
    values = {name: value for name, value in form.cleaned_data.items() if name != "version"}
    if row is None:
        done = saved(form, lambda: add_part(record, held.part, values, **act))
    else:
        done = saved(
            form,
            lambda: change_part(record, held.part, row, values, seen=form.cleaned_data["version"], **act),
        )
    return done is not None


def _row(written: str, keys: set[int]) -> int | None:
    """The key of a row of this list; None for none. Raises Http404 for one that is not of it."""
    if not written:
        return None
    if not written.isdecimal() or int(written) not in keys:
        raise Http404
    return int(written)
