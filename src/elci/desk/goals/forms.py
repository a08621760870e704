"""Plans, goals with their indicators, and values by year."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.activities.models import Goal, Indicator, IndicatorValue
from elci.desk.forms.fields import NumberField, reason_field, short_text, version_field
from elci.desk.forms.page_form import PageForm
from elci.desk.forms.standing import Box, box_of_formset, refill

_BLANK = 2  # empty lines offered beneath those that are filled
_NUMBER = {"class": "is-short", "inputmode": "decimal", "autocomplete": "off"}


def _year(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=1930,
        max_value=2100,
        widget=forms.TextInput(attrs={"class": "is-short", "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": _("Write the year.")},
    )


def _decimal(label: Any) -> NumberField:
    return NumberField(label=label, required=False, widget=forms.TextInput(attrs=dict(_NUMBER)))


class PlanForm(PageForm):
    """A plan and its years."""

    title = short_text(
        _("Title"),
        help_text=_("As it stands on its cover: Strategic plan"),
        error_messages={"required": _("Give the plan its title.")},
    )
    since = _year(_("First year"))
    until = _year(_("Last year"))

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        return Draft(values={name: self.cleaned_data[name] for name in ("title", "since", "until")})


class EditPlanForm(PlanForm):
    """Correcting a plan."""

    reason = reason_field(help_text=_("Kept in the journal of your office."))
    version = version_field()


class GoalForm(PageForm):
    """A goal as the plan numbers and words it."""

    number = short_text(
        _("Number"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"class": "is-short"}),
        help_text=_("As the plan counts: A3, 2.1"),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Goal._meta.get_field("kind").choices)
    title_tr = short_text(
        _("Goal"), max_length=500, error_messages={"required": _("Write the goal as the plan words it.")}
    )
    title_en = short_text(_("The same in English"), max_length=500, required=False)

    def values(self) -> dict[str, Any]:
        """The columns that were typed."""
        return {name: self.cleaned_data[name] for name in ("number", "kind", "title_tr", "title_en")}


class EditGoalForm(GoalForm):
    """Correcting a goal; its indicators are a list beside it."""

    reason = reason_field(help_text=_("Kept in the journal of your office."))
    version = version_field()

    def __init__(self, *args: Any, lines: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lines = lines

    def boxes(self) -> list[Box]:
        """Its fields and its indicators."""
        return [*super().boxes(), box_of_formset(self._lines, gettext("Indicators"))]

    def refill(self, data: QueryDict) -> None:
        """As PageForm.refill, with the indicators."""
        super().refill(data)
        refill(self._lines, data)


class IndicatorForm(PageForm):
    """One indicator; a line without a name is no indicator."""

    id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    name = short_text(_("Indicator"), required=False)
    unit = short_text(
        _("Unit"), max_length=60, required=False, widget=forms.TextInput(attrs={"class": "is-short"})
    )
    baseline = _decimal(_("At the start"))
    target = _decimal(_("Target"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.pop("use_required_attribute", None)  # a page's form never uses it; a formset names it
        super().__init__(*args, **kwargs)


IndicatorLines = forms.formset_factory(IndicatorForm, extra=_BLANK, max_num=30)


def indicator_rows(lines: Any) -> list[dict[str, Any]]:
    """The parts for a draft, from a valid formset."""
    return [dict(line.cleaned_data) for line in lines if line.cleaned_data.get("name")]


def as_lines(indicators: Iterable[Indicator]) -> list[dict[str, Any]]:
    """The indicators of a goal as the formset's initial values."""
    names = ("id", "name", "unit", "baseline", "target")
    return [{name: getattr(one, name) for name in names} for one in indicators]


class ValuesForm(PageForm):
    """A goal's indicators by the years of its plan; an empty box is no value."""

    version = version_field()

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._held = {(value.indicator_id, value.year): value for value in goal.values.all()}
        self.years = range(goal.plan.since, goal.plan.until + 1)
        self._indicators = list(goal.indicators.all())
        for indicator in self._indicators:
            for year in self.years:
                held = self._held.get((indicator.pk, year))
                box = _decimal(f"{indicator.name}, {year}")
                box.initial = held.value if held else None
                self.fields[_box(indicator, year)] = box
            proof = short_text(_("Where the values stand written"), required=False)
            proof.initial = next(
                (value.proof for (key, _year), value in self._held.items() if key == indicator.pk), ""
            )
            self.fields[f"proof-{indicator.pk}"] = proof

    @property
    def table(self) -> list[tuple[Indicator, list[Any], Any]]:
        """Each indicator with its boxes by year and the box for where they stand written."""
        return [
            (one, [self[_box(one, year)] for year in self.years], self[f"proof-{one.pk}"])
            for one in self._indicators
        ]

    def rows(self) -> list[dict[str, Any]]:
        """The values as parts of the goal; those outside the plan's years stay as they are."""
        outside = [value for (_key, year), value in self._held.items() if year not in self.years]
        rows: list[dict[str, Any]] = [{"id": value.pk} for value in outside]
        for indicator in self._indicators:
            for year in self.years:
                number: Decimal | None = self.cleaned_data[_box(indicator, year)]
                held: IndicatorValue | None = self._held.get((indicator.pk, year))
                if number is not None:
                    rows.append(
                        {
                            **({"id": held.pk} if held else {}),
                            "indicator": indicator,
                            "year": year,
                            "value": number,
                            "proof": self.cleaned_data[f"proof-{indicator.pk}"],
                        }
                    )
        return rows


def _box(indicator: Indicator, year: int) -> str:
    return f"value-{indicator.pk}-{year}"


class AssignForm(PageForm):
    """Which goal the chosen activities serve."""

    goal = forms.ChoiceField(label=_("Goal"), error_messages={"required": _("Choose the goal.")})

    def __init__(self, *args: Any, goals: Iterable[Goal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].choices = [("", _("Choose a goal")), *((str(one.pk), str(one)) for one in goals)]
