"""The plan of a journey: its frame, a traveller, an entry of the programme, a payment."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.desk.forms.days import AnswerField, DayField
from elci.desk.forms.fields import AmountField, short_text, version_field
from elci.desk.forms.money import CurrencyField
from elci.desk.forms.page_form import PageForm
from elci.desk.words_of import choices
from elci.domain.procedures.facts import JourneyPurpose, OrganiserKind, Payee, PaymentFor, TravellerRole
from elci.procedures.models import Case
from elci.procedures.services import PaymentDraft, PlanDraft, ProgrammeDraft, TravellerDraft

_CODES = re.compile(r"[A-Za-z]{2}(?:[\s,;]+[A-Za-z]{2})*")


class PlanForm(PageForm):
    """Why, when, where to, who holds it, what the decision allows."""

    journey_purpose = forms.ChoiceField(
        label=_("Purpose of the journey"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the purpose: some rules hold for some purposes only.")},
    )
    begins = DayField(label=_("Departure"), required=False)
    ends = DayField(label=_("Return"), required=False)
    countries = short_text(
        _("Countries"),
        required=False,
        max_length=60,
        help_text=_("Codes of two letters: DE, FR. They bring the holidays of the other side."),
    )
    organiser_kind = forms.ChoiceField(label=_("Who holds it"), required=False)
    organiser = short_text(_("Name of the organiser"), required=False)
    invited = AnswerField(label=_("Is there an invitation letter?"))
    invitation_on = DayField(label=_("Date of the invitation"), required=False)
    decided_people = forms.IntegerField(
        label=_("People in the decision"), required=False, min_value=1, max_value=500
    )
    decided_days = forms.IntegerField(
        label=_("Days in the decision"), required=False, min_value=1, max_value=365
    )
    council_could_sit = AnswerField(label=_("Could the council sit before departure?"))
    version = version_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["journey_purpose"].choices = choices(JourneyPurpose)
        self.fields["organiser_kind"].choices = choices(OrganiserKind)
        for name in ("decided_people", "decided_days", "countries"):
            self.fields[name].widget.attrs["class"] = "is-short"

    def clean_countries(self) -> str:
        """Codes in capitals with spaces between."""
        written = str(self.cleaned_data["countries"]).strip()
        if written and not _CODES.fullmatch(written):
            raise forms.ValidationError(_("Write codes of two letters with commas between: DE, FR."))
        return " ".join(re.findall("[A-Za-z]{2}", written)).upper()

    def clean(self) -> dict[str, Any]:
        """The return is not before the departure."""
        values = super().clean() or {}
        begins, ends = values.get("begins"), values.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", _("The return lies before the departure. Correct one of the two days."))
        return values

    def draft(self) -> PlanDraft:
        """What was typed, for the verb."""
        return PlanDraft(**{name: self.cleaned_data[name] for name in PlanDraft.__dataclass_fields__})


class TravellerForm(PageForm):
    """One person on the journey."""

    name = short_text(_("Name"), max_length=120, error_messages={"required": _("Write the name.")})
    post = short_text(_("Post"), required=False)
    role = forms.ChoiceField(label=_("What the person is to the municipality"))
    speaks_language = AnswerField(label=_("Speaks the language of the meeting?"))
    qualified = AnswerField(label=_("Qualified for the subject?"))
    in_decision = AnswerField(label=_("Named in the decision?"))
    service_passport = forms.BooleanField(label=_("Travels with a service passport"), required=False)
    visa_needed = forms.BooleanField(label=_("Needs a visa"), required=False)
    visa_until = DayField(label=_("Visa valid until"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = choices(TravellerRole)

    def draft(self) -> TravellerDraft:
        """What was typed, for the verb."""
        return TravellerDraft(**self.cleaned_data)


class ProgrammeForm(PageForm):
    """One entry of the programme."""

    on = DayField(
        label=_("Day"),
        error_messages={"required": _("Write the day."), "invalid": _("Write the day as 7.5.2026.")},
    )
    what = short_text(
        _("What is done"), max_length=300, error_messages={"required": _("Write what is done.")}
    )
    where = short_text(_("Where"), required=False)
    duty = AnswerField(
        label=_("Does it serve the duty?"),
        help_text=_("Your judgement: a tour of the sights does not, a visit to a works yard may."),
    )

    def draft(self) -> ProgrammeDraft:
        """What was typed, for the verb."""
        return ProgrammeDraft(**self.cleaned_data)


class PaymentForm(PageForm):
    """One payment out of the budget."""

    what = forms.ChoiceField(label=_("Paid for"))
    to = forms.ChoiceField(label=_("Paid to"))
    amount = AmountField(label=_("Amount"), required=False)
    currency = CurrencyField(required=False, help_text=_("Empty for lira; else EUR, USD."))
    on = DayField(label=_("Day"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = choices(PaymentFor)
        self.fields["to"].choices = choices(Payee)

    def draft(self) -> PaymentDraft:
        """What was typed, for the verb."""
        return PaymentDraft(**self.cleaned_data)


def plan_as_recorded(case: Case) -> dict[str, Any]:
    """The frame's values as they stand."""
    values = {name: getattr(case, name) for name in PlanDraft.__dataclass_fields__}
    return {**values, "countries": ", ".join(case.countries.split())}
