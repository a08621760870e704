"""What a person says of a call and of its rules."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.activities.models import Call, EligibilityRule, ProjectMember
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import AmountField, long_text, short_text, version_field
from elci.desk.forms.money import CurrencyField
from elci.desk.forms.page_form import PageForm
from elci.domain.amounts import AmountError, amount_of
from elci.domain.grants.countries import GROUPS
from elci.domain.grants.patterns import CallPattern
from elci.places.models import Country

_ZONES = (
    ("Europe/Istanbul", _("Time of Türkiye")),
    ("Europe/Brussels", _("Brussels time")),
    ("UTC", _("Universal time (UTC)")),
    ("Europe/London", _("London time")),
    ("Asia/Tokyo", _("Tokyo time")),
    ("America/New_York", _("New York time")),
)


class CallForm(PageForm):
    """A call: of which programme, until when, for how much."""

    programme = short_text(
        _("Programme"), max_length=120, error_messages={"required": _("Name the programme.")}
    )
    code = short_text(_("Number of the call"), max_length=60, required=False)
    title = short_text(_("Title"), max_length=300, error_messages={"required": _("Write the call’s title.")})
    opens = DayField(label=_("Opens"), required=False)
    deadline = DayField(label=_("Deadline"), required=False)
    deadline_time = forms.TimeField(
        label=_("Hour"),
        required=False,
        input_formats=["%H:%M", "%H.%M"],
        widget=forms.TimeInput(format="%H:%M", attrs={"class": "is-short", "autocomplete": "off"}),
        error_messages={"invalid": _("Write the hour as 17:00.")},
    )
    zone = forms.ChoiceField(
        label=_("Whose hour"), choices=_ZONES, help_text=_("Calls of the EU usually close by Brussels time.")
    )
    budget = AmountField(label=_("Budget of the call"), required=False)
    currency = CurrencyField(initial="EUR")
    link = short_text(_("Address of the call"), max_length=300, required=False)
    note = long_text(_("Note"), rows=4, required=False)
    version = version_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = (self.initial or {}).get("zone") or self.data.get("zone", "")
        if zone and zone not in dict(_ZONES):
            self.fields["zone"].choices = [*_ZONES, (zone, zone)]
        self.fields["version"].required = False

    def values(self) -> dict[str, Any]:
        """The columns, without the version that was seen."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


def begun_from(pattern: CallPattern) -> dict[str, Any]:
    """What is known of a call before the office writes its dates."""
    language = get_language() or "tr"
    return {
        "programme": pattern.programme,
        "code": pattern.code,
        "title": pattern.title.say(language),
        "zone": pattern.zone,
        "currency": "EUR",
        "link": pattern.address,
        "note": pattern.note.say(language),
    }


class RuleForm(PageForm):
    """One demand of a call, with the document that states it."""

    kind = forms.ChoiceField(label=_("What it is about"), choices=EligibilityRule.Kind.choices)
    low = AmountField(label=_("At least"), required=False)
    high = AmountField(label=_("At most"), required=False)
    amounts = short_text(
        _("Lump sums"), required=False, max_length=120, help_text=_("With semicolons between: 30.000; 60.000")
    )
    groups = forms.MultipleChoiceField(
        label=_("Groups of countries"), required=False, widget=forms.CheckboxSelectMultiple
    )
    countries = short_text(
        _("Other countries"), required=False, max_length=200, help_text=_("Codes of two letters: GE, UA")
    )
    kinds = forms.MultipleChoiceField(
        label=_("Kinds of applicant"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=ProjectMember.Kind.choices,
    )
    words = long_text(
        _("The condition in words"),
        rows=2,
        required=False,
        help_text=_("Only where a person has to judge it."),
    )
    source_title = short_text(
        _("Document that says so"),
        max_length=300,
        error_messages={"required": _("Name the document: a rule without a source cannot be checked later.")},
    )
    source_section = short_text(_("Section or page"), required=False)
    source_year = short_text(_("Year of the edition"), required=False, max_length=20)
    source_address = short_text(_("Address of the document"), required=False, max_length=400)
    doubt = long_text(
        _("What is not settled"), rows=2, required=False, help_text=_("What you could not check yet.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "tr"
        self.fields["groups"].choices = [(key, group.name.say(language)) for key, group in GROUPS.items()]

    def clean_amounts(self) -> str:
        """Sums with spaces between, as the column holds them."""
        written = [part for part in re.split(r"[;/]", self.cleaned_data["amounts"]) if part.strip()]
        try:
            return " ".join(f"{amount_of(part, get_language() or 'tr'):f}" for part in written)
        except AmountError as error:
            raise forms.ValidationError(
                _("Write sums with semicolons between: 30.000; 60.000."), code="invalid"
            ) from error

    def clean_countries(self) -> str:
        """Codes in capitals with spaces between; each one a country on record."""
        codes = re.findall(r"[^\s,;]+", self.cleaned_data["countries"].upper())
        unknown = sorted(set(codes) - set(Country.objects.filter(pk__in=codes).values_list("pk", flat=True)))
        if unknown:
            message = _("No country on record has the code %(codes)s. Write codes of two letters: GE, UA.")
            raise forms.ValidationError(message, params={"codes": ", ".join(unknown)})
        return " ".join(codes)

    def clean(self) -> dict[str, Any]:
        """The columns of the rule; the office writes its words in its own language."""
        values = super().clean() or {}
        tokens = [*values.pop("groups", []), *values.get("countries", "").split()]
        values["countries"] = " ".join(tokens)
        values["kinds"] = " ".join(values.get("kinds", []))
        for name in ("words", "doubt"):
            text = values.pop(name, "")
            values[f"{name}_tr"], values[f"{name}_en"] = self._both(name, text)
        return values

    def _both(self, name: str, text: str) -> tuple[str, str]:
        """The Turkish and the English; what was there in both stays so while its text is not changed."""
        held = self.initial.get(f"{name}_both")
        if held and text == self.initial.get(name):
            return held[0], held[1]
        return text, text


def rule_as_recorded(rule: EligibilityRule) -> dict[str, Any]:
    """A rule as its form holds it."""
    turkish = (get_language() or "tr").startswith("tr")
    tokens = rule.countries.split()
    plain_names = ("kind", "low", "high", "source_title", "source_section", "source_year", "source_address")
    return {
        **{name: getattr(rule, name) for name in plain_names},
        "amounts": "; ".join(rule.amounts.split()),
        "groups": [token for token in tokens if token in GROUPS],
        "countries": ", ".join(token for token in tokens if token not in GROUPS),
        "kinds": rule.kinds.split(),
        "words": rule.words_tr if turkish else rule.words_en,
        "words_both": (rule.words_tr, rule.words_en),
        "doubt": rule.doubt_tr if turkish else rule.doubt_en,
        "doubt_both": (rule.doubt_tr, rule.doubt_en),
    }


class CallFilterForm(PageForm):
    """Every field may be empty. A value that is not offered does not narrow."""

    q = forms.CharField(
        label=_("Title or programme contains"), required=False, max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )  # fmt: skip
    show = forms.ChoiceField(
        label=_("Which"),
        required=False,
        choices=[("", _("open or without a deadline")), ("closed", _("closed")), ("all", _("all"))],
    )


def as_recorded(call: Call) -> dict[str, Any]:
    """A call as its form holds it."""
    return {name: getattr(call, name) for name in CallForm.base_fields if name != "version"}
