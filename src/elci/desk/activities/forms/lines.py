"""The lists of an activity's form: who took part, what it cost, what was given."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.activities.models import ActivityParty, ActivityPerson, Contact, Cost, Goods
from elci.desk.activities.sides import written_side
from elci.desk.forms.fields import AmountField
from elci.desk.forms.lines import LineForm
from elci.domain.names import fold_words

_CURRENCIES = ("TRY", "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "KRW", "RUB", "SAR", "AED", "BAM")


def _text(label: Any, length: int = 200, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=length, **more)


def _amount(label: Any) -> AmountField:
    return AmountField(label=label, required=False)


def _currency() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Currency"), required=False, choices=[(code, code) for code in _CURRENCIES], initial="TRY"
    )


class PartyLine(LineForm):
    """A body that took part besides the other side: written by name, found on record where it is known."""

    ASKED = ("written",)
    TITLE = _("Who else took part: bodies")

    written = _text(_("Name"), 300, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    role = forms.ChoiceField(
        label=_("Part it had"), choices=ActivityParty.Role.choices, initial="partner", required=False
    )

    def values(self) -> dict[str, Any]:
        """The party; one whose name nobody touched keeps the record that it points to."""
        said = self.cleaned_data
        values: dict[str, Any] = {"role": said["role"] or "partner"}
        held = ActivityParty.objects.filter(pk=said["id"]).first() if said["id"] else None
        if held is not None:
            values["id"] = held.pk
        if (held is None or str(held) != said["written"]) and self.office is not None:
            values |= written_side(said["written"], self.office)
        return values


class CountLine(LineForm):
    """How many of whom."""

    ASKED = ("who", "number")
    TITLE = _("Participants by what they were")

    who = forms.CharField(
        label=_("Who"), max_length=120, error_messages={"required": _("Write who they were.")}
    )
    number = forms.IntegerField(
        label=_("How many"),
        min_value=0,
        max_value=1_000_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Write how many.")},
    )
    side = forms.ChoiceField(
        label=_("Of which side"),
        required=False,
        choices=[("ours", _("Ours")), ("theirs", _("Theirs")), ("all", _("Together"))],
    )

    def values(self) -> dict[str, Any]:
        """The number; a side that was not said is ours."""
        return {**self.cleaned_data, "side": self.cleaned_data["side"] or "ours"}


class CostLine(LineForm):
    """What was paid, out of whose budget."""

    ASKED = ("what", "amount")
    TITLE = _("Costs by source and currency")

    what = forms.CharField(
        label=_("Paid for"), max_length=200, error_messages={"required": _("Write what was paid for.")}
    )
    amount = _amount(_("Amount"))
    currency = _currency()
    payer = forms.ChoiceField(label=_("Paid from"), choices=Cost.Payer.choices, required=False, initial="own")

    def clean_amount(self) -> Any:
        """A cost without an amount is none."""
        if self.cleaned_data["amount"] is None:
            raise forms.ValidationError(_("Write the amount."))
        return self.cleaned_data["amount"]

    def values(self) -> dict[str, Any]:
        """The cost; what was not chosen is the municipality's own money in lira."""
        said = self.cleaned_data
        return {**said, "currency": said["currency"] or "TRY", "payer": said["payer"] or "own"}


class GoodsLine(LineForm):
    """Aid in kind."""

    ASKED = ("what", "quantity", "unit", "giver", "receiver", "value")
    TITLE = _("Aid in kind, given or received")

    direction = forms.ChoiceField(
        label=_("Given or received"), choices=Goods.Direction.choices, required=False, initial="given"
    )
    what = forms.CharField(
        label=_("What was given"),
        max_length=200,
        error_messages={"required": _("Write what was given.")},
    )
    quantity = _amount(_("How much"))
    unit = _text(_("Unit"), 60)
    giver = _text(_("From whom"))
    receiver = _text(_("To whom"))
    value = _amount(_("Estimated value"))
    currency = _currency()

    def values(self) -> dict[str, Any]:
        """The goods; a value that was not estimated has no currency."""
        said = self.cleaned_data
        currency = (said["currency"] or "TRY") if said["value"] is not None else ""
        return {**said, "direction": said["direction"] or "given", "currency": currency}


class PersonLine(LineForm):
    """Somebody of the contacts who took part."""

    ASKED = ("person",)
    TITLE = _("People of our contacts")

    person = _text(_("Name in our contacts"), 300, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    contact = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    role = forms.ChoiceField(
        label=_("Part the person had"), choices=ActivityPerson.Role.choices, required=False, initial="guest"
    )

    def clean(self) -> dict[str, Any]:
        """Find the contact: the one that was chosen, else the only one of that name."""
        values = super().clean() or {}
        contacts = Contact.objects.filter(office=self.office, withdrawn__isnull=True)
        key, name = values.get("contact", ""), values.get("person", "")
        found = (
            list(contacts.filter(pk=key))
            if key.isdecimal()
            else list(contacts.filter(folded=fold_words(name))[:2])
        )
        if len(found) == 1:
            values["contact"] = found[0]
        else:
            self.add_error("person", _("Choose the person from the list; a new one is added under contacts."))
        return values

    def values(self) -> dict[str, Any]:
        """The link to the contact; the name stays where the contact keeps it."""
        said = self.cleaned_data
        return {"id": said["id"], "contact": said["contact"], "role": said["role"] or "guest"}
