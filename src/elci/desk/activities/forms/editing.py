"""Correcting what is recorded of an activity."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.activities.models import Activity, ActivityPerson
from elci.desk.activities.forms.asked import ActivityFields, ToldDateField
from elci.desk.forms.fields import long_text, short_text, version_field


class EditActivityForm(ActivityFields):
    """Every column and every list; files have pages of their own."""

    version = version_field()
    kind = forms.ChoiceField(label=_("Kind"), choices=Activity.Kind.choices)
    direction = forms.ChoiceField(
        label=_("Direction"),
        required=False,
        choices=[("", _("not said")), *Activity._meta.get_field("direction").choices],
    )
    title_tr = short_text(
        _("Title in Turkish"), max_length=300, error_messages={"required": _("Write the title.")}
    )
    title_en = short_text(_("Title in English"), required=False, max_length=300)
    date = ToldDateField(label=_("When"), required=False)
    reason = long_text(_("Reason"), rows=2, required=False, help_text=_("Kept in the journal."))

    def draft(self, activity: Activity) -> Draft:
        """What was typed, for the verb. The people whom the form does not show stay."""
        said = self.cleaned_data
        names = ("kind", "direction", "title_tr", "title_en", "date")
        values = {**self.shared_values(), **{name: said[name] for name in names}}
        parts = {name: lines.values() for name, lines in self.lines.items()}
        parts["parties"] = [{**row, "position": place} for place, row in enumerate(parts["parties"], start=1)]
        if "people" in parts:
            parts["people"] += _without_name(activity)
        return Draft(values=values, parts=parts, lists=self.shared_lists())


def _without_name(activity: Activity) -> list[dict[str, Any]]:
    """Those whose contact was erased: that someone took part stays."""
    return list(ActivityPerson.objects.filter(activity=activity, contact__isnull=True).values("id"))
