"""Entering a request from abroad, and answering it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office
from elci.activities.models import Contact, ForeignRequest
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import long_text, short_text, version_field
from elci.desk.forms.page_form import PageForm
from elci.desk.partner_choice import find, known
from elci.desk.visits.forms.people import people_called
from elci.domain.names import fold_words
from elci.places.models import Country
from elci.registry.models import Organisation

_ALL = ("", _("All"))


class RequestForm(PageForm):
    """Who asks, for what, when, how it came."""

    asker = short_text(
        _("Who asks"),
        help_text=_("The institution, as it writes itself. A person is named below."),
        error_messages={"required": _("Write who asks.")},
    )
    country = forms.ModelChoiceField(
        Country.objects.none(), label=_("Country"), required=False, empty_label=_("not stated")
    )
    person = short_text(
        _("Person who asks"), required=False, max_length=240, help_text=_("Someone among your contacts.")
    )
    wish = forms.ChoiceField(label=_("What is asked for"), choices=ForeignRequest.Wish.choices)
    what = short_text(
        _("In one sentence"),
        max_length=300,
        help_text=_("Without names of persons."),
        error_messages={"required": _("Write in one sentence what is asked for.")},
    )
    received = DayField(label=_("Received on"), error_messages={"required": _("Write the day.")})
    channel = forms.ChoiceField(label=_("How it came"), choices=ForeignRequest.Channel.choices)
    begins = DayField(label=_("Wished from"), required=False)
    ends = DayField(label=_("Wished until"), required=False)
    answer_by = DayField(label=_("Answer by"), required=False)
    version = version_field()

    field_order = ("version", "asker", "country", "person")

    def __init__(self, *args: Any, office: Office, names: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        self.fields["version"].required = False
        self.fields["country"].queryset = Country.objects.order_by(Country.order())
        if not names:
            del self.fields["person"]

    def clean_person(self) -> Contact | None:
        """The contact who is meant; the name alone is not kept."""
        written = str(self.cleaned_data["person"]).strip()
        if not written:
            return None
        found = people_called(written, self.office)
        same = [each for each in found if each.folded == fold_words(written)] or found
        if len(same) != 1:
            raise forms.ValidationError(
                _("No contact is called so. Add the person to the contacts first, or leave it empty.")
                if not same
                else _("Several contacts are called so. Write the whole name.")
            )
        return same[0]

    def clean(self) -> dict[str, Any]:
        """The end is not before the beginning."""
        values = super().clean() or {}
        begins, ends = values.get("begins"), values.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", _("The end lies before the beginning. Correct one of the two days."))
        return values

    def draft(self) -> Draft:
        """What was typed, for the verb; a partner or organisation of exactly this name is named with it."""
        values = {
            name: value for name, value in self.cleaned_data.items() if name not in {"version", "person"}
        }
        if "person" in self.cleaned_data:
            values["contact"] = self.cleaned_data["person"]
        asker = values["asker"]
        options = [each for each in find(asker) if not each.is_new and each.is_called(asker)]
        chosen = known(options[0].value) if len(options) == 1 else None
        values["partner"] = _partner(chosen.value) if chosen else None
        values["organisation"] = Organisation.objects.called(asker)
        if values["partner"] is not None and values["country"] is None:
            values["country"] = values["partner"].country
        return Draft(values=values)


def _partner(value: str) -> Any:
    from elci.registry.models import Partner

    return Partner.objects.filter(pk=value.partition(":")[2]).first()


class AnswerForm(PageForm):
    """How it stands, with the reason."""

    state = forms.ChoiceField(label=_("State"), widget=forms.RadioSelect)
    passed_to = short_text(_("Passed on to whom"), required=False)
    answer = long_text(_("Answer and reason"), rows=3, required=False)
    version = version_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        states = ForeignRequest.State
        self.fields["state"].choices = [
            (state.value, state.label) for state in states if state != states.ACCEPTED
        ]

    def clean(self) -> dict[str, Any]:
        """A refusal has its reason; who is passed on is passed on to someone."""
        values = super().clean() or {}
        if values.get("state") == "declined" and not values.get("answer"):
            self.add_error("answer", _("Write why the request was declined."))
        if values.get("state") == "passed_on" and not values.get("passed_to"):
            self.add_error("passed_to", _("Write to whom the request was passed on."))
        return values

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        return Draft(values={name: self.cleaned_data[name] for name in ("state", "passed_to", "answer")})


class RequestFilterForm(PageForm):
    """Narrowing the list; every field may be empty."""

    q = forms.CharField(
        label=_("Who or what"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[_ALL, ("waiting", _("Waiting for an answer")), *ForeignRequest.State.choices],
    )
    wish = forms.ChoiceField(
        label=_("What is asked for"), required=False, choices=[_ALL, *ForeignRequest.Wish.choices]
    )

    def narrow(self, held: Any) -> Any:
        """The requests that meet every condition."""
        self.is_valid()
        values = self.cleaned_data
        for word in fold_words(values.get("q", "")).split():
            held = held.filter(folded__contains=word)
        if state := values.get("state"):
            held = held.waiting() if state == "waiting" else held.filter(state=state)
        if wish := values.get("wish"):
            held = held.filter(wish=wish)
        return held
