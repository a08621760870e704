"""The filter of the list of ties: its fields, what they offer, and how many ties each choice would give."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from functools import partial
from typing import Any

from django.db.models import Count, Exists, F, OuterRef
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.places.models import Continent, Country
from elci.portal import counts
from elci.portal.filters import Choice, Field, Filter, Offer, OneOf, Record, Year
from elci.portal.ordering import Column, Head, Order, heads
from elci.registry.keeping import answers
from elci.registry.models import Agreement, AgreementParty, Kind, Municipality, Partner, State
from elci.registry.querysets import AgreementFilter

_MOST_MUNICIPALITIES = 400
_NARROWING = ("kind", "state", "continent", "country", "municipality", "province", "tier", "party", "partner")
ORDERS = (
    Order("", _("By name"), ("sort_key", "id"), "name"),
    Order("name-desc", _("By name, from the end"), ("-sort_key", "-id"), "name", descending=True),
    Order(
        "newest",
        _("Newest first"),
        (F("date").desc(nulls_last=True), "sort_key", "id"),
        "date",
        descending=True,
    ),
    Order("oldest", _("Oldest first"), (F("date").asc(nulls_last=True), "sort_key", "id"), "date"),
)
COLUMNS = (
    Column("name", _("Partner city")),
    Column("country", _("Country")),
    Column("kind", _("Kind")),
    Column("date", _("Date")),
    Column("state", _("State")),
    Column("source", _("Source")),
)


class TieFilter(Filter):
    """The conditions of the list of ties as the address holds them."""

    def __init__(self, query: QueryDict, mark: Hashable) -> None:
        self.mark = mark
        offers: dict[str, Offer] = answers.get(mark, ("offers", get_language()), _offers)
        super().__init__(query, _fields(offers))

    def narrowing(self) -> AgreementFilter:
        """The filter of the registry; a field that could not be read does not narrow."""
        years = {name: int(self[name]) if self[name] else None for name in ("year_from", "year_to")}
        if years["year_from"] and years["year_to"] and years["year_from"] > years["year_to"]:
            # Years in the wrong order are turned round: the reader's wish is plain.
            years = {"year_from": years["year_to"], "year_to": years["year_from"]}
        return AgreementFilter(text=self["q"], **years, **{name: self[name] for name in _NARROWING})

    def count_choices(self) -> None:
        """Give each choice of the counted lists the number of ties that it would leave."""
        narrowing = self.narrowing()
        for name, count in (("kind", _by_column), ("state", _by_column), ("continent", _by_continent)):
            without = replace(narrowing, **{name: ""})
            numbers = answers.get(self.mark, (name, without), partial(count, name, without))
            field = self.fields[name]
            field.offer = Offer(
                Choice(choice.value, choice.words, numbers.get(choice.value, 0))
                for choice in field.offer.choices
            )


def _fields(offers: dict[str, Offer]) -> list[Field]:
    few = "municipality" in offers
    return [
        Field(name="q", words=_("Name contains")),
        OneOf(name="kind", words=_("Kind"), offer=offers["kind"], listed=True),
        OneOf(name="state", words=_("State"), offer=offers["state"], listed=True),
        Year(name="year_from", words=_("From year")),
        Year(name="year_to", words=_("To year")),
        OneOf(name="continent", words=_("Continent"), offer=offers["continent"], listed=True),
        OneOf(name="country", words=_("Country"), offer=offers["country"]),
        # Thousands of options help nobody: of so many, one is chosen on its own page.
        OneOf(name="municipality", words=_("Municipality"), offer=offers["municipality"])
        if few
        else Record(name="municipality", words=_("Municipality"), named=_municipality),
        OneOf(name="province", words=_("Province"), offer=offers["province"], rest=True),
        OneOf(name="tier", words=_("Type of municipality"), offer=offers["tier"], rest=True),
        OneOf(name="party", words=_("Mayor’s party at the date"), offer=offers["party"], rest=True),
        Record(name="partner", words=_("Partner city"), named=_partner),
    ]


def _municipality(key: str) -> str | None:
    found = Municipality.objects.filter(pk=key).first()
    return found and found.name


def _partner(key: str) -> str | None:
    found = Partner.objects.filter(pk=key).first()
    return found and found.name


def _offers() -> dict[str, Offer]:
    sides = AgreementParty.objects.order_by()
    tied = Municipality.objects.filter(Exists(sides.filter(municipality=OuterRef("pk"))))
    countries = Country.objects.filter(Exists(sides.filter(partner__country=OuterRef("pk"))))
    parties = Agreement.objects.exclude(party_at_date="").order_by("party_at_date")
    provinces = tied.order_by("province").values_list("province", flat=True).distinct()
    offers = {
        "kind": Offer(Choice(code, str(words)) for code, words in Kind.choices),
        "state": Offer(Choice(code, str(words)) for code, words in State.choices),
        "continent": Offer(Choice(code, str(words)) for code, words in Continent.choices),
        "country": Offer(Choice(country.pk, country.name) for country in countries),
        "province": Offer(Choice(name, name) for name in provinces),
        "tier": Offer(Choice(code, str(words)) for code, words in Municipality.Kind.choices),
        "party": Offer(
            Choice(name, name) for name in parties.values_list("party_at_date", flat=True).distinct()
        ),
    }
    if tied.count() <= _MOST_MUNICIPALITIES:
        offers["municipality"] = Offer(Choice(each.pk, each.name) for each in tied)
    return offers


def _by_column(name: str, narrowing: AgreementFilter) -> dict[str, int]:
    ties = Agreement.objects.narrowed(narrowing).order_by()
    return dict(ties.values_list(name).annotate(Count("pk")))


def _by_continent(_name: str, narrowing: AgreementFilter) -> dict[str, int]:
    return counts.by_continent(Agreement.objects.narrowed(narrowing))


def plain_heads(*without: str, **renamed: Any) -> list[Head]:
    """The heads of a table of ties in a record's page, where nothing is sorted, without some columns."""
    columns = [replace(column, words=renamed.get(column.key, column.words)) for column in COLUMNS]
    return heads([column for column in columns if column.key not in without], (), ORDERS[0])
