"""Narrowing the list of visits and the register of gifts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from elci.activities.models import Gift, Visit
from elci.activities.visit_querysets import GiftQuerySet
from elci.desk.forms.page_form import PageForm
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words

_ALL = ("", _("All"))


class VisitFilterForm(PageForm):
    """Every field may be empty. A value that is not offered does not narrow."""

    q = forms.CharField(
        label=_("Title contains"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    when = forms.ChoiceField(
        label=_("When"), required=False, choices=[_ALL, ("ahead", _("Ahead")), ("past", _("Past"))]
    )
    direction = forms.ChoiceField(
        label=_("Which way"),
        required=False,
        choices=[_ALL, ("incoming", _("They come to us")), ("outgoing", _("We go to them"))],
    )

    def narrow(self, visits: QuerySet[Visit], today: date) -> QuerySet[Visit]:
        """The visits that meet every condition; what is ahead stands in the order of its days."""
        self.is_valid()
        values, day = self.cleaned_data, PartialDate.of(today)
        for word in fold_words(values.get("q", "")).split():
            visits = visits.filter(activity__search_text__contains=word)
        if direction := values.get("direction"):
            visits = visits.filter(activity__direction=direction)
        order = F("activity__date").desc(nulls_last=True)
        if values.get("when") == "ahead":
            visits = visits.filter(activity__date__gte=day) | visits.filter(activity__until__gte=day)
            order = F("activity__date").asc(nulls_last=True)
        elif values.get("when") == "past":
            visits = visits.filter(activity__date__lt=day).exclude(activity__until__gte=day)
        return visits.select_related("activity").order_by(order, "-id")


class GiftFilterForm(PageForm):
    """The register by year and direction."""

    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    direction = forms.ChoiceField(
        label=_("Given or received"), required=False, choices=[_ALL, *Gift.Direction.choices]
    )

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [_ALL, *((str(year), str(year)) for year in years)]

    def narrow(self, gifts: GiftQuerySet) -> GiftQuerySet:
        """The gifts that meet both conditions."""
        self.is_valid()
        if year := self.cleaned_data.get("year"):
            gifts = gifts.in_year(year)
        if direction := self.cleaned_data.get("direction"):
            gifts = gifts.filter(direction=direction)
        return gifts
