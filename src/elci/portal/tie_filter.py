"""The filter of the list of ties as it stands in the address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.cache import cache
from django.db.models import Exists, OuterRef
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.places.models import Continent, Country
from elci.portal.counts import registry_mark
from elci.registry.models import Agreement, AgreementParty, Kind, Municipality, State
from elci.registry.querysets import AgreementFilter

_KEPT_SECONDS = 600
_MOST_MUNICIPALITIES = 400
ORDERS = {
    "name": ("sort_key", "id"),
    "newest": ("-date", "sort_key"),
    "oldest": ("date", "sort_key"),
}


class TieFilterForm(forms.Form):
    """Narrowing a list of ties; every field may be empty."""

    q = forms.CharField(label=_("Name contains"), required=False, max_length=100)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    year_from = forms.IntegerField(label=_("From year"), required=False, min_value=1800, max_value=2200)
    year_to = forms.IntegerField(label=_("To year"), required=False, min_value=1800, max_value=2200)
    continent = forms.ChoiceField(label=_("Continent"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    province = forms.ChoiceField(label=_("Province"), required=False)
    tier = forms.ChoiceField(label=_("Type of municipality"), required=False)
    party = forms.ChoiceField(label=_("Mayor's party at the date"), required=False)
    partner = forms.SlugField(required=False, widget=forms.HiddenInput)
    order = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[("", _("By name")), ("newest", _("Newest first")), ("oldest", _("Oldest first"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = _choices()
        for name, choices in offered.items():
            self.fields[name].choices = [("", _("All")), *choices]
        if not offered["municipality"]:
            # Thousands of options help nobody: a municipality is chosen on its own page, kept in the address.
            self.fields["municipality"] = forms.SlugField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Years in the wrong order are turned round: the reader's wish is plain."""
        values = super().clean() or {}
        first, last = values.get("year_from"), values.get("year_to")
        if first and last and first > last:
            values["year_from"], values["year_to"] = last, first
        return values

    def chosen(self) -> AgreementFilter:
        """The filter; a field that cannot be read does not narrow, and its error is shown beside it."""
        values = self.cleaned_data if self.is_bound and self.is_valid() else getattr(self, "cleaned_data", {})
        names = (
            "kind",
            "state",
            "continent",
            "country",
            "municipality",
            "province",
            "tier",
            "party",
            "partner",
        )
        return AgreementFilter(
            text=values.get("q", ""),
            year_from=values.get("year_from"),
            year_to=values.get("year_to"),
            **{name: values.get(name, "") for name in names},
        )

    def ordering(self) -> tuple[str, ...]:
        """The database order that the address asks for."""
        return ORDERS[getattr(self, "cleaned_data", {}).get("order") or "name"]


def _choices() -> dict[str, list[tuple[str, Any]]]:
    """What the selects offer; kept for a while, for they ask the whole registry and change seldom."""
    key = f"tie-filter:{get_language()}:{registry_mark()}"
    kept: dict[str, list[tuple[str, Any]]] | None = cache.get(key)
    if kept is None:
        kept = _asked()
        cache.set(key, kept, _KEPT_SECONDS)
    return kept


def _asked() -> dict[str, list[tuple[str, Any]]]:
    sides = AgreementParty.objects.order_by()
    tied = Municipality.objects.filter(Exists(sides.filter(municipality=OuterRef("pk"))))
    countries = Country.objects.filter(Exists(sides.filter(partner__country=OuterRef("pk"))))
    parties = Agreement.objects.exclude(party_at_date="").order_by("party_at_date")
    few = tied.count() <= _MOST_MUNICIPALITIES
    return {
        "kind": list(Kind.choices),
        "state": list(State.choices),
        "continent": list(Continent.choices),
        "country": [(country.pk, country.name) for country in countries],
        "municipality": [(municipality.pk, municipality.name) for municipality in tied] if few else [],
        "province": [
            (name, name) for name in tied.order_by("province").values_list("province", flat=True).distinct()
        ],
        "tier": list(Municipality.Kind.choices),
        "party": [(name, name) for name in parties.values_list("party_at_date", flat=True).distinct()],
    }
