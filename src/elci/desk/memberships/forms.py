"""What a person says of a membership: the dues of a year, who represents the municipality."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.activities.models import Contact, Representative
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import AmountField, WrittenDateField, short_text, version_field
from elci.desk.forms.files import FileForm
from elci.desk.forms.money import CurrencyField
from elci.desk.forms.offering import with_held
from elci.desk.forms.page_form import PageForm
from elci.registry.models import Membership


class DuesForm(FileForm):
    """The dues of a year, with the receipt once they are paid."""

    year = forms.IntegerField(
        label=_("Year"), min_value=1900, max_value=2200, widget=forms.NumberInput(attrs={"class": "is-short"})
    )
    amount = AmountField(label=_("Amount"), required=False)
    currency = CurrencyField(initial="EUR")
    due = DayField(label=_("Due"), required=False, help_text=_("It stands in the calendar until it is paid."))
    paid_on = DayField(label=_("Paid on"), required=False)
    note = short_text(_("Note"), max_length=300, required=False)
    version = version_field()
    field_order = ("year", "amount", "currency", "due", "paid_on", "note", "version", "file")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].required = False
        self.fields["file"].required = False
        self.fields["file"].label = _("Receipt or invoice")
        self.fields["year"].initial = timezone.localdate().year

    def clean_file(self) -> Any:
        """A receipt may be missing; one that is there is judged by its content."""
        return super().clean_file() if self.cleaned_data.get("file") else None

    def values(self) -> dict[str, Any]:
        """The columns, without file and version."""
        return {name: value for name, value in self.cleaned_data.items() if name not in {"file", "version"}}


class RepresentativeForm(PageForm):
    """Who represents the municipality: a person among the contacts, in which role, when."""

    contact = forms.ModelChoiceField(
        Contact.objects.none(),
        label=_("Person"),
        empty_label="–",
        help_text=_("Names stand among the contacts only. Add the person there first."),
        error_messages={"required": _("Choose the person.")},
    )
    role = forms.ChoiceField(label=_("Role"), choices=Representative.Role.choices)
    since = WrittenDateField(label=_("Since"), required=False)
    until = WrittenDateField(label=_("Until"), required=False)
    version = version_field()

    def __init__(self, *args: Any, office: Office, organisation: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        contacts = Contact.objects.filter(office=office, withdrawn__isnull=True)
        # A list of fifty thousand is no choice: the municipality's own people and those of the organisation.
        ours = contacts.filter(posts__municipality__office=office)
        theirs = contacts.filter(posts__organisation=organisation)
        self.fields["contact"].queryset = with_held(
            (ours | theirs).distinct(), self.initial.get("contact"), among=contacts
        )
        self.fields["version"].required = False


class MembershipFilterForm(PageForm):
    """Every field may be empty. A value that is not offered does not narrow."""

    q = forms.CharField(
        label=_("Name contains"), required=False, max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    missing = forms.ChoiceField(
        label=_("What is missing"),
        required=False,
        choices=[
            ("", _("All")),
            ("unpaid", _("Dues not paid")),
            ("dues", _("No dues of this year")),
            ("representative", _("No representative")),
            ("use", _("Used for nothing on record")),
        ],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("All")), *Membership.Kind.choices]
