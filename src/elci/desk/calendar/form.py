"""What the calendar's page asks: which view of which day, whose and what."""

from __future__ import annotations

from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.accounts.rights import Right
from elci.activities.calendar_entries import EntryKind
from elci.activities.office_calendar import Asked
from elci.desk.calendar.spans import View
from elci.desk.forms.page_form import PageForm

KINDS = {
    EntryKind.ACTIVITY: _("Activities"),
    EntryKind.CASE: _("Journeys and events of cases"),
    EntryKind.DEADLINE: _("Due days"),
    EntryKind.HOLIDAY: _("Public holidays"),
}
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


class CalendarForm(PageForm):
    """The view, its day and the filters; what the address says wrongly does not narrow."""

    view = forms.ChoiceField(required=False, choices=[(view.value, view.value) for view in View])
    on = forms.DateField(required=False, input_formats=["%Y-%m-%d"])
    kind = forms.MultipleChoiceField(
        label=_("Show"), required=False, choices=list(KINDS.items()), widget=forms.CheckboxSelectMultiple
    )
    person = forms.ChoiceField(label=_("Whose"), required=False)

    def __init__(self, data: QueryDict, *, office: Office, user: User) -> None:
        if not data.getlist("kind"):  # all are shown, so all are ticked
            data = data.copy()
            data.setlist("kind", [kind.value for kind in KINDS])
        super().__init__(data)
        people = User.objects.filter(roles__office=office).exclude(pk=user.pk).order_by("first_name")
        self.fields["person"].choices = [
            ("", _("the whole office’s")),
            (str(user.pk), _("mine")),
            *((str(person.pk), person.called) for person in people),
        ]

    def asked(self, today: date, rights: frozenset[Right]) -> tuple[View, date, Asked]:
        """The view, the day in it, and which entries are wanted."""
        self.is_valid()
        values = self.cleaned_data
        on = values.get("on") or today
        if not _FIRST_YEAR <= on.year <= _LAST_YEAR:
            on = today
        kinds = frozenset(EntryKind(kind) for kind in values.get("kind", []))
        kinds = frozenset() if kinds == KINDS.keys() else kinds
        person = int(values["person"]) if values.get("person") else None
        return View(values.get("view") or View.MONTH), on, Asked(rights, kinds, person)
