"""Forms of what a unit does for others: translations, publications, advice."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.models import Activity, LanguageRequest
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import AmountField, WrittenDateField, long_text, short_text
from elci.desk.forms.languages import LanguageField, LanguagesField
from elci.desk.forms.page_form import PageForm
from elci.desk.forms.record_form import RecordForm
from elci.places.models import Country


class LanguageRequestForm(RecordForm):
    """A text to translate, or a meeting that needs an interpreter."""

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "kind", "what", "asked_by", "source", "target", "amount", "due", "activity", "outside", "note",
    )  # fmt: skip

    kind = forms.ChoiceField(
        label=_("What is needed"), choices=LanguageRequest.Kind.choices, widget=forms.RadioSelect
    )
    what = short_text(
        _("Text or meeting"), max_length=300, error_messages={"required": _("Write what it is about.")}
    )
    asked_by = short_text(_("Who asks"), error_messages={"required": _("Write which unit asks.")})
    source = LanguageField(label=_("From"), initial="tr")
    target = LanguageField(label=_("Into"), initial="en")
    amount = AmountField(
        label=_("How much"),
        required=False,
        max_digits=8,
        decimal_places=1,
        help_text=_("Pages of a text, hours of a meeting."),
    )
    due = DayField(label=_("Wanted by"), required=False)
    activity = forms.ModelChoiceField(
        queryset=Activity.objects.none(), label=_("For which activity"), required=False, empty_label="–"
    )
    outside = short_text(_("Translator from outside"), required=False)
    note = long_text(_("Note"), required=False, rows=3)

    def __init__(self, *args: Any, office: Office, request: LanguageRequest | None, **kwargs: Any) -> None:
        super().__init__(*args, initial=self.as_recorded(request), **kwargs)
        newest = Activity.objects.of_office(office).newest_first()[:100]
        keys = {activity.pk for activity in newest}
        if request is not None and request.activity_id:
            keys.add(request.activity_id)
        self.fields["activity"].queryset = Activity.objects.filter(pk__in=keys)


class LanguageRequestFilterForm(PageForm):
    """Which requests of the queue are shown."""

    show = forms.ChoiceField(
        label=_("Which"),
        required=False,
        choices=[
            ("", _("waiting or in hand")),
            ("mine", _("mine")),
            ("ended", _("ended")),
            ("all", _("all")),
        ],
    )
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("all")), *LanguageRequest.Kind.choices]
    )

    def narrow(self, requests: Any, user: User) -> Any:
        """The requests that the address asks for, the most urgent first."""
        self.is_valid()
        show = self.cleaned_data.get("show", "")
        if kind := self.cleaned_data.get("kind"):
            requests = requests.filter(kind=kind)
        if show == "ended":
            return requests.exclude(state__in=("waiting", "taken")).order_by("-ended", "-id")
        if show == "all":
            return requests.order_by("-asked", "-id")
        requests = requests.filter(state__in=("waiting", "taken"))
        requests = requests.order_by(F("due").asc(nulls_last=True), "asked", "id")
        return requests.filter(owner=user) if show == "mine" else requests


class PublicWorkForm(RecordForm):
    """A publication, or advice to a citizen."""

    COLUMNS: ClassVar[tuple[str, ...]] = ("on", "what", "languages", "copies", "country", "passed_on", "note")

    on = WrittenDateField(
        label=_("Date"), error_messages={"required": _("Write the date, its year at least.")}
    )
    what = short_text(
        _("What"), max_length=300, error_messages={"required": _("Write in a few words what it was.")}
    )
    languages = LanguagesField(label=_("Languages"))
    copies = forms.IntegerField(label=_("Copies"), required=False, min_value=0, max_value=10**8)
    country = forms.ModelChoiceField(
        queryset=Country.objects.all(), label=_("Country"), required=False, empty_label="–"
    )
    passed_on = short_text(
        _("Passed on to"), required=False, help_text=_("A consulate or another office, where it was.")
    )
    note = long_text(_("Note"), required=False, rows=3)

    def __init__(self, *args: Any, kind: str, work: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial=self.as_recorded(work), **kwargs)
        if kind == "advice":
            del self.fields["copies"]
            self.fields["what"].help_text = _("The subject alone. Do not write the citizen’s name here.")
        else:
            del self.fields["passed_on"]
        self.fields["country"].widget.attrs["class"] = "is-medium"

    def draft(self) -> Draft:
        """What was typed of the fields that this kind has."""
        return Draft(values={name: self.cleaned_data[name] for name in self.COLUMNS if name in self.fields})
