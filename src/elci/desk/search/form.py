"""What the search's page asks."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.desk.forms.page_form import PageForm
from elci.search.conditions import Filter
from elci.search.kinds import BY_NAME

_YEARS = {"min_value": 1800, "max_value": 2200, "required": False}


class SearchForm(PageForm):
    """The words, and what narrows them; what the address says wrongly does not narrow."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    kind = forms.CharField(required=False, widget=forms.HiddenInput)
    tie = forms.CharField(required=False, widget=forms.HiddenInput)
    since = forms.IntegerField(label=_("From the year"), **_YEARS)
    until = forms.IntegerField(label=_("To the year"), **_YEARS)
    ours = forms.BooleanField(label=_("Only what is ours"), required=False)

    def asked(self) -> tuple[str, Filter, bool]:
        """The words, what narrows them, whether only the office's own records count."""
        self.is_valid()
        values = self.cleaned_data
        kind = values.get("kind", "")
        narrowed = Filter(
            kinds=(kind,) if kind in BY_NAME else (),
            since=values.get("since"),
            until=values.get("until"),
            tie=values.get("tie", ""),
        )
        return values.get("q", "").strip(), narrowed, bool(values.get("ours"))
