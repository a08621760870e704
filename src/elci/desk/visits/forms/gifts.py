"""A line of the gift register."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office
from elci.activities.models import Activity, Contact, Gift, Visit
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import AmountField, long_text, short_text, version_field
from elci.desk.forms.money import CurrencyField
from elci.desk.forms.offering import with_held
from elci.desk.forms.page_form import PageForm


class GiftForm(PageForm):
    """What was given or received, by whom, worth how much, and where a received gift is kept."""

    direction = forms.ChoiceField(
        label=_("Given or received"),
        choices=Gift.Direction.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether it was given or received.")},
    )
    on = DayField(label=_("Day"), error_messages={"required": _("Write the day.")})
    what = short_text(_("What"), error_messages={"required": _("Write what it is.")})
    other_side = short_text(
        _("Institution that gave or received it"),
        required=False,
        help_text=_("The institution; a person is chosen below."),
    )
    contact = forms.ModelChoiceField(
        Contact.objects.none(), label=_("Person"), required=False, empty_label=_("nobody named")
    )
    value = AmountField(
        label=_("Value"), required=False, min_value=0, max_digits=12,
        help_text=_("Estimated where no bill says it."),
    )  # fmt: skip
    currency = CurrencyField(initial="TRY")
    kept_at = short_text(
        _("Where it is kept"), required=False, help_text=_("For a received gift: showcase, store, museum.")
    )
    reason = long_text(_("Reason"), rows=2, required=False)
    version = version_field()

    field_order = (
        "version",
        "direction",
        "on",
        "what",
        "other_side",
        "contact",
        "value",
        "currency",
        "kept_at",
    )

    def __init__(
        self, *args: Any, office: Office, activity: Activity | None = None, names: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].required = False
        if activity is not None and names:
            people = Contact.objects.filter(office=office, activity_links__activity=activity)
            everybody = Contact.objects.of_office(office).order_by("sort_key")
            self.fields["contact"].queryset = with_held(
                people.distinct().order_by("sort_key"), self.initial.get("contact"), among=everybody
            )
        else:
            del self.fields["contact"]

    def clean(self) -> dict[str, Any]:
        """A received gift says where it is."""
        values = super().clean() or {}
        if values.get("direction") == "received" and not values.get("kept_at"):
            self.add_error("kept_at", _("Write where the received gift is kept."))
        return values

    def draft(self, visit: Visit | None = None) -> Draft:
        """What was typed, for the verb."""
        left_out = {"version", "reason"}
        values = {name: value for name, value in self.cleaned_data.items() if name not in left_out}
        return Draft(values={**values, "visit": visit} if visit is not None else values)
