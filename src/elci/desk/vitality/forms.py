"""Narrowing the list of ties by vitality, and weighing the parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.activities.vitality import ORDER, TieVitality
from elci.activities.vitality_words import CONDITIONS, FORMULAS, PARTS
from elci.desk.forms.fields import reason_field, version_field
from elci.desk.forms.page_form import PageForm
from elci.domain.names import fold_words
from elci.domain.vitality import Name


class VitalityFilterForm(PageForm):
    """Every field may be empty. A value that is not offered does not narrow."""

    q = forms.CharField(
        label=_("Name contains"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    condition = forms.ChoiceField(label=_("Vitality"), required=False)
    order = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[
            ("", _("What needs doing first")),
            ("most", _("Most alive first")),
            ("longest", _("Longest silent first")),
            ("name", _("By name")),
        ],
    )

    def __init__(self, *args: Any, ties: Sequence[TieVitality], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._ties = ties
        number = Counter(each.condition for each in ties)
        self.fields["condition"].choices = [
            ("", _("All")),
            *((name.value, f"{CONDITIONS[name]} ({number[name]})") for name in ORDER if number[name]),
        ]

    def narrowed(self) -> list[TieVitality]:
        """The ties that meet every condition, in the order that was chosen."""
        self.is_valid()
        values = self.cleaned_data
        wanted, words = values.get("condition"), fold_words(values.get("q", "")).split()
        found = [
            each
            for each in self._ties
            if (not wanted or each.condition == wanted)
            and all(word in each.tie.search_text for word in words)
        ]
        order = values.get("order")
        if order == "most":
            found.sort(key=lambda each: -each.score)
        elif order == "longest":
            found.sort(key=lambda each: (each.last is None, each.last or each.setting.today))
        elif order == "name":
            found.sort(key=lambda each: each.tie.sort_key)
        return found


class WeightsForm(PageForm):
    """A weight from 0 to 100 for each part, and why."""

    version = version_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in Name:
            self.fields[name.value] = forms.IntegerField(
                label=PARTS[name],
                help_text=FORMULAS[name],
                min_value=0,
                max_value=100,
                widget=forms.NumberInput(attrs={"class": "is-short", "inputmode": "numeric"}),
                error_messages={"required": _("Write a whole number from 0 to 100.")},
            )
        self.fields["reason"] = reason_field(help_text=_("Kept in the journal of your office."))

    @property
    def parts(self) -> list[forms.BoundField]:
        """The fields of the weights."""
        return [self[name.value] for name in Name]

    def weights(self) -> dict[str, int]:
        """What was typed, by part."""
        return {name.value: self.cleaned_data[name.value] for name in Name}
