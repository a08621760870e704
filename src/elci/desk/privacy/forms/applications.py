"""Applications of people about their data."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office
from elci.activities.models import Contact, DataRequest
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import long_text, reason_field, short_text, version_field
from elci.desk.forms.page_form import PageForm


class NewRequestForm(PageForm):
    """Who asks for what, and since when."""

    kind = forms.ChoiceField(
        label=_("What is asked"),
        choices=DataRequest.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is asked.")},
    )
    received = DayField(
        label=_("Received on"),
        error_messages={"required": _("Write the day."), "invalid": _("Write the day as 7.5.2026.")},
        help_text=_("The answer is due within thirty days (Law 6698 art. 13)."),
    )
    number = short_text(
        _("Number of the application"),
        required=False,
        max_length=60,
        help_text=_("As in the office’s register."),
    )
    contact_text = short_text(
        _("Who applies"),
        required=False,
        help_text=_("Type the name and choose from the list; or write it, if the person is not on record."),
    )
    contact = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office

    def clean_received(self) -> Any:
        """Not a day to come."""
        day = self.cleaned_data["received"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def draft(self) -> Draft:
        """What was typed, for the verb; of a person on record the key alone."""
        values = self.cleaned_data
        contact = Contact.objects.of_office(self.office).filter(pk=values["contact"] or 0).first()
        return Draft(
            values={
                "kind": values["kind"],
                "received": values["received"],
                "number": values["number"],
                "contact": contact,
                "applicant": "" if contact else values["contact_text"],
            }
        )


class AnswerForm(PageForm):
    """What was answered and when."""

    answered = DayField(
        label=_("Answered on"),
        error_messages={"required": _("Write the day."), "invalid": _("Write the day as 7.5.2026.")},
    )
    outcome = forms.ChoiceField(
        label=_("Answer"),
        choices=DataRequest.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the answer.")},
    )
    answer = long_text(_("Answer in words"), required=False, help_text=_("Without the name of the person."))
    version = version_field()

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        return Draft(values={name: self.cleaned_data[name] for name in ("answered", "outcome", "answer")})


class KeepForm(PageForm):
    """Until when, and why."""

    until = DayField(
        label=_("Kept until"),
        error_messages={"required": _("Write the day."), "invalid": _("Write the day as 7.5.2026.")},
    )
    reason = reason_field(help_text=_("Kept in the journal of your office. Without the name of the person."))

    def clean_until(self) -> Any:
        """A day to come."""
        day = self.cleaned_data["until"]
        if day <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day to come."))
        return day
