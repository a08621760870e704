"""Narrowing the list of an office's activities."""

from __future__ import annotations

from functools import partial
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.activities.models import Activity, Series
from elci.activities.querysets import ActivityFilter, ActivityQuerySet
from elci.desk.forms.page_form import PageForm
from elci.domain.names import tr_sort_key
from elci.registry.keeping import answers, registry_mark
from elci.registry.models import Agreement, AgreementParty

_ALL = ("", _("All"))


class ActivityFilterForm(PageForm):
    """Every field may be empty. A value that is not offered does not narrow."""

    q = forms.CharField(
        label=_("Title contains"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[_ALL, *Activity.Kind.choices])
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        min_value=1000,
        max_value=9998,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    status = forms.ChoiceField(label=_("State"), required=False, choices=[_ALL, *Activity.Status.choices])
    partner = forms.ChoiceField(label=_("Partner city"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    series = forms.ChoiceField(label=_("Series"), required=False)
    missing = forms.ChoiceField(
        label=_("What is missing"),
        required=False,
        choices=[
            _ALL,
            ("outcome", _("No outcome")),
            ("goal", _("No strategic goal")),
            ("date", _("No date")),
        ],
    )
    tie = forms.CharField(required=False, max_length=160, widget=forms.HiddenInput)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        key = ("sides", office.pk, get_language())
        partners, countries = answers.get(registry_mark(), key, partial(_sides, office))
        self.fields["partner"].choices = [_ALL, *partners]
        self.fields["country"].choices = [_ALL, *countries]
        series = Series.objects.filter(office=office, withdrawn__isnull=True)
        self.fields["series"].choices = [_ALL, *((str(one.pk), one.name) for one in series)]
        if not series:
            del self.fields["series"]

    def asked(self) -> ActivityFilter:
        """What the address asks for."""
        self.is_valid()
        said = self.cleaned_data
        return ActivityFilter(
            text=said.get("q", ""),
            kind=said.get("kind", ""),
            status=said.get("status", ""),
            year=said.get("year"),
            partner=said.get("partner", ""),
            country=said.get("country", ""),
            series=said.get("series", ""),
            missing=said.get("missing", ""),
            tie=said.get("tie", ""),
        )

    def narrow(self, activities: ActivityQuerySet) -> ActivityQuerySet:
        """The activities that meet every condition, the newest first."""
        return activities.narrowed(self.asked())


def _sides(office: Office) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Partner cities of the office's ties and their countries, in the order of their names."""
    ties = Agreement.objects.of_offices([office.pk]).values("pk")
    sides = AgreementParty.objects.filter(agreement__in=ties, partner__isnull=False)
    partners = {side.partner.pk: side.partner for side in sides.select_related("partner__country")}
    countries = {each.country.pk: each.country.name for each in partners.values() if each.country}
    named = ((key, str(partner)) for key, partner in partners.items())
    return _sorted(named), _sorted(countries.items())


def _sorted(named: Any) -> list[tuple[str, str]]:
    return sorted(named, key=lambda each: tr_sort_key(each[1]))
