"""Sending a list of people abroad: to whom, where, on which legal ground."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.activities.models import Transfer
from elci.activities.services import TransferDraft
from elci.desk.forms.fields import short_text
from elci.desk.forms.page_form import PageForm
from elci.places.models import Country

# Grounds that rest on a decision, contract or law which can be named.
_NAMED = {"adequacy", "agreement", "contract", "undertaking", "treaty"}


class SendAbroadForm(PageForm):
    """Law 6698 art. 9: personal data leave the country on one of these grounds only."""

    recipient = short_text(
        _("Recipient institution"),
        help_text=_("The institution, not a person."),
        error_messages={"required": _("Write to which institution the list goes.")},
    )
    recipient_country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Country of the recipient"),
        empty_label=_("choose"),
        error_messages={"required": _("Choose the country.")},
    )
    ground = forms.ChoiceField(
        label=_("Legal ground"),
        choices=Transfer.Ground.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the legal ground: without one the list may not leave.")},
    )
    note = short_text(
        _("Decision, contract or law"),
        max_length=300,
        required=False,
        help_text=_("Number and date of what the ground rests on."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=[("en", "English"), ("tr", "Türkçe")])
    kind = forms.ChoiceField(label=_("File"), choices=[("pdf", "PDF"), ("docx", "Word (DOCX)")])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipient_country"].queryset = Country.objects.exclude(pk="TR").order_by(Country.order())
        for name in ("recipient_country", "language", "kind"):
            self.fields[name].widget.attrs["class"] = "is-short"

    def clean(self) -> dict[str, Any]:
        """A ground that rests on a decision names it."""
        values = super().clean() or {}
        if values.get("ground") in _NAMED and not values.get("note"):
            self.add_error("note", _("Name the decision, contract or law on which the ground rests."))
        return values

    def draft(self) -> TransferDraft:
        """What was typed, for the verb."""
        names = ("recipient", "recipient_country", "ground", "note")
        return TransferDraft(**{name: self.cleaned_data[name] for name in names})
