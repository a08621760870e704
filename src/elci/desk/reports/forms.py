"""What a person says of the document that they want."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.accounts.reader import readers_language
from elci.desk.forms.days import DayField
from elci.desk.forms.page_form import PageForm
from elci.domain.periods import Period
from elci.exchange.reports.layout import DOCX, PDF
from elci.exchange.reports.orders import Wish
from elci.registry.models import Agreement, Partner

_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class ReportForm(PageForm):
    """Language and format, which every document asks for. `kind`: of the documents that `making` knows."""

    kind = ""
    language = forms.ChoiceField(
        label=_("Language"), choices=[("tr", "Türkçe"), ("en", "English")], widget=forms.RadioSelect
    )
    format = forms.ChoiceField(
        label=_("Format"),
        choices=[(DOCX, _("Word (DOCX), to work on")), (PDF, _("PDF, to print and send"))],
        widget=forms.RadioSelect,
        initial=DOCX,
    )

    def __init__(self, *args: Any, office: Office, sees_people: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        self.fields["language"].initial = readers_language()
        if not sees_people:
            self.fields.pop("people", None)
        self.order_fields([name for name in self.fields if name not in ("language", "format")])

    def options(self) -> dict[str, Any]:
        """What the document has to know beside language and format."""
        return {}

    def wish(self) -> Wish:
        """What is asked for, of a form that is valid."""
        values = self.cleaned_data
        return Wish(
            self.kind, values["language"], values["format"], self.options(), bool(values.get("people"))
        )


def _people_field() -> forms.BooleanField:
    return forms.BooleanField(
        label=_("Name people"),
        required=False,
        help_text=_("Contacts with a present post at the partner. Reading them is written into the journal."),
    )


class YearlyForm(ReportForm):
    """Whole years, the last one by default."""

    kind = "yearly"
    first_year = forms.IntegerField(
        label=_("From year"), min_value=_FIRST_YEAR, max_value=_LAST_YEAR,
        widget=forms.NumberInput(attrs={"class": "is-short"}),
    )  # fmt: skip
    last_year = forms.IntegerField(
        label=_("To year"), min_value=_FIRST_YEAR, max_value=_LAST_YEAR,
        widget=forms.NumberInput(attrs={"class": "is-short"}),
    )  # fmt: skip
    undated = forms.BooleanField(
        label=_("Also activities without a date"),
        required=False,
        help_text=_("The report says how many they are. Without them nothing of another period can slip in."),
    )

    def clean(self) -> dict[str, Any]:
        """The years in their order."""
        values = super().clean() or {}
        first, last = values.get("first_year"), values.get("last_year")
        if first and last and first > last:
            self.add_error("last_year", _("The last year lies before the first. Correct one of the two."))
        return values

    def options(self) -> dict[str, Any]:
        values = self.cleaned_data
        return {
            **_days(Period.of_years(values["first_year"], values["last_year"])),
            "undated": values["undated"],
        }


class HandoverForm(ReportForm):
    """All ties of the office."""

    kind = "handover"
    people = _people_field()


class CardForm(ReportForm):
    """One of the office's partners."""

    kind = "card"
    partner = forms.ModelChoiceField(
        Partner.objects.none(), label=_("Partner city"), empty_label=_("Choose"),
        error_messages={"required": _("Choose the partner city.")},
    )  # fmt: skip
    people = _people_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        theirs = Agreement.objects.of_offices([self.office.pk]).values("parties__partner")
        self.fields["partner"].queryset = Partner.objects.filter(pk__in=theirs).order_by("sort_key")

    def options(self) -> dict[str, Any]:
        return {"partner": self.cleaned_data["partner"].pk}


class CouncilForm(ReportForm):
    """A period, and one tie if the note is about one."""

    kind = "council"
    first = DayField(label=_("First day"), error_messages={"required": _("Write the first day.")})
    last = DayField(label=_("Last day"), error_messages={"required": _("Write the last day.")})
    tie = forms.ModelChoiceField(
        Agreement.objects.none(), label=_("About one tie"), required=False, empty_label=_("All ties")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ties = Agreement.objects.of_offices([self.office.pk]).with_parties()
        self.fields["tie"].queryset = ties.order_by("sort_key", "id")

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        values = super().clean() or {}
        first, last = values.get("first"), values.get("last")
        if first and last and first > last:
            self.add_error("last", _("The last day lies before the first. Correct one of the two."))
        return values

    def options(self) -> dict[str, Any]:
        values = self.cleaned_data
        tie = values.get("tie")
        return {**_days(Period(values["first"], values["last"])), "tie": tie.pk if tie else ""}


def _days(period: Period) -> dict[str, str]:
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}
