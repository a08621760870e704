"""Forms of the office's own house."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office
from elci.activities.models import Colleague, DutyShare, OfficeUnit
from elci.desk.forms.days import AnswerField
from elci.desk.forms.fields import (
    AmountField,
    SeveralField,
    WrittenDateField,
    long_text,
    reason_field,
    short_text,
)
from elci.desk.forms.languages import LanguagesField
from elci.desk.forms.page_form import PageForm
from elci.desk.forms.record_form import RecordForm
from elci.domain.readiness import CRITERIA, Criterion
from elci.registry.models import Unit


class UnitForm(RecordForm):
    """A unit of the office and its days."""

    COLUMNS: ClassVar[tuple[str, ...]] = ("name_tr", "name_en", "kind", "above", "since", "until", "act")

    name_tr = short_text(_("Name in Turkish"), error_messages={"required": _("Write the unit’s name.")})
    name_en = short_text(_("Name in English"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=Unit.Kind.choices)
    above = forms.ModelChoiceField(
        queryset=OfficeUnit.objects.none(), label=_("Unit above"), required=False, empty_label="–"
    )
    since = WrittenDateField(label=_("Founded"), required=False)
    until = WrittenDateField(label=_("Closed or merged"), required=False)
    act = short_text(
        _("Council decision"),
        required=False,
        max_length=300,
        help_text=_("Units are founded, merged and closed by the council (5393 art. 48, 5216 art. 21)."),
    )

    def __init__(self, *args: Any, office: Office, unit: OfficeUnit | None, **kwargs: Any) -> None:
        super().__init__(*args, initial=self.as_recorded(unit), **kwargs)
        others = OfficeUnit.objects.filter(office=office, withdrawn__isnull=True)
        self.fields["above"].queryset = others.exclude(pk=unit.pk) if unit else others


class ColleagueForm(RecordForm):
    """Someone who works in a unit."""

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "name", "title", "unit", "heads", "education", "educated", "languages", "since", "until",
    )  # fmt: skip

    name = short_text(
        _("Name"),
        required=False,
        max_length=120,
        help_text=_("May stay empty: the post, the languages and the days are enough for the numbers."),
    )
    title = short_text(
        _("Title of the post"), max_length=120, error_messages={"required": _("Write the title of the post.")}
    )
    unit = forms.ModelChoiceField(
        queryset=OfficeUnit.objects.none(),
        label=_("Unit"),
        empty_label=None,
        error_messages={"required": _("Choose the unit.")},
    )
    heads = forms.BooleanField(label=_("Heads the unit"), required=False)
    education = forms.ChoiceField(
        label=_("Education"), required=False, choices=[("", "–"), *Colleague.Education.choices]
    )
    educated = forms.BooleanField(
        label=_("Educated in international relations or a near field"), required=False
    )
    languages = LanguagesField(label=_("Foreign languages"))
    since = WrittenDateField(label=_("Works here since"), required=False)
    until = WrittenDateField(label=_("Until"), required=False)

    def __init__(self, *args: Any, office: Office, colleague: Colleague | None, **kwargs: Any) -> None:
        super().__init__(*args, initial=self.as_recorded(colleague), **kwargs)
        self.fields["unit"].queryset = OfficeUnit.objects.filter(office=office, withdrawn__isnull=True)


class DutyForm(RecordForm):
    """Who does one of the fifteen duties."""

    COLUMNS: ClassVar[tuple[str, ...]] = ("elsewhere", "note")

    people = SeveralField(
        queryset=Colleague.objects.none(),
        label=_("Who does it"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    elsewhere = short_text(
        _("Done by another unit"), required=False, help_text=_("For example: Press and Publications.")
    )
    note = long_text(_("Note"), required=False, rows=3)

    def __init__(self, *args: Any, office: Office, share: DutyShare | None, **kwargs: Any) -> None:
        initial = self.as_recorded(share)
        if share is not None:
            initial["people"] = list(share.people.values_list("pk", flat=True))
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["people"].queryset = Colleague.objects.filter(office=office, withdrawn__isnull=True)

    def draft(self) -> Draft:
        """What was typed, with the people."""
        return Draft(values=super().draft().values, lists={"people": self.cleaned_data["people"]})


class ReadinessForm(PageForm):
    """The office's answer to each criterion that its records do not answer, and how it knows."""

    def __init__(self, *args: Any, asked: list[Criterion], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        for criterion in asked:
            self.fields[criterion.key] = self._field(criterion, language)
            self.fields[f"{criterion.key}_note"] = short_text(
                _("How you know"), required=False, max_length=300
            )

    def _field(self, criterion: Criterion, language: str) -> forms.Field:
        label = criterion.in_language(language)
        if not criterion.number:
            return AnswerField(label=label)
        unit = criterion.unit_tr if language.startswith("tr") else criterion.unit_en
        most = 100 if criterion.key == "women" else 10**9
        return AmountField(label=label, required=False, max_value=most, decimal_places=1, help_text=unit)

    def pairs(self) -> list[tuple[Any, Any]]:
        """The answer and the note of each criterion, as the page lays them out."""
        return [(self[criterion.key], self[f"{criterion.key}_note"]) for criterion in self.asked]

    def drafts(self) -> dict[str, Draft]:
        """What was typed, by criterion."""
        assert {criterion.key for criterion in self.asked} <= {criterion.key for criterion in CRITERIA}
        return {
            criterion.key: Draft(
                values={
                    "number" if criterion.number else "met": self.cleaned_data[criterion.key],
                    "note": self.cleaned_data[f"{criterion.key}_note"],
                }
            )
            for criterion in self.asked
        }


class WithdrawForm(PageForm):
    """Why a record is taken back."""

    reason = reason_field(help_text=_("Kept in the journal."))
