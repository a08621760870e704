"""A letter to many partners: to whom, what it says."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.accounts.reader import readers_language
from elci.desk.forms.page_form import PageForm
from elci.domain.errors import ElciError
from elci.exchange.reports.layout import DOCX
from elci.exchange.reports.letters import MailingWish, check_fields, known_fields
from elci.exchange.reports.orders import Wish
from elci.places.models import Country
from elci.procedures.letters.suffix_filter import ENDINGS
from elci.registry.models import Agreement, Kind, State

_ALL = ("", _("All"))


class MailingForm(PageForm):
    """Conditions on the tie, the words of the letter, the form of the file."""

    country = forms.ModelChoiceField(
        Country.objects.none(), label=_("Country"), required=False, empty_label=_("All")
    )
    kind = forms.ChoiceField(label=_("Kind of tie"), required=False, choices=[_ALL, *Kind.choices])
    state = forms.ChoiceField(label=_("State"), required=False, choices=[_ALL, *State.choices])
    language = forms.ChoiceField(
        label=_("Language"), choices=[("tr", "Türkçe"), ("en", "English")], widget=forms.RadioSelect
    )
    subject = forms.CharField(
        label=_("Subject"), max_length=200, error_messages={"required": _("Write what the letter is about.")}
    )
    text = forms.CharField(
        label=_("Text of the letter"),
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": _("Write the text of the letter.")},
    )
    format = forms.ChoiceField(
        label=_("Format"),
        choices=[(DOCX, _("One Word file with all letters")), ("zip", _("A ZIP with one Word file each"))],
        widget=forms.RadioSelect,
        initial=DOCX,
    )
    keep = forms.BooleanField(
        label=_("Keep in the records that this letter went out today"), required=False, initial=True
    )

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        theirs = Agreement.objects.of_offices([office.pk]).values("parties__partner__country")
        self.fields["country"].queryset = Country.objects.filter(pk__in=theirs).order_by(Country.order())
        fields = known_fields()
        self.fields["text"].help_text = _(
            "Greeting and closing are written by elçi. Fields: %(fields)s; in a Turkish letter with a case "
            "ending, as in %(endings)s."
        ) % {
            "fields": ", ".join(f"{{{name}}}" for name in fields),
            "endings": ", ".join(f"{{{fields[0]}:{ending}}}" for ending in ENDINGS),
        }
        self.fields["language"].initial = readers_language()

    def clean(self) -> dict[str, Any]:
        """Every field between brackets is one that letters know."""
        values = super().clean() or {}
        for name in ("subject", "text"):
            try:
                check_fields(values.get(name, ""), values.get("language", "tr"))
            except ElciError as error:
                self.refuse(error, name)
        return values

    def letter(self, today: date, *, sees_people: bool) -> MailingWish:
        """The letter, of a form that is valid."""
        values = self.cleaned_data
        return MailingWish(
            self.office,
            values["language"],
            values["subject"],
            values["text"],
            today,
            country=values["country"].pk if values["country"] else "",
            kind=values["kind"],
            state=values["state"],
            sees_people=sees_people,
        )

    def wish(self, letter: MailingWish) -> Wish:
        """What is asked for."""
        options = {
            "day": letter.today.isoformat(),
            **{name: getattr(letter, name) for name in ("subject", "text", "country", "kind", "state")},
        }
        return Wish("letters", letter.language, self.cleaned_data["format"], options, letter.sees_people)
