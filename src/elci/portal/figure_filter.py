"""The controls of a figure as its address holds them, and the choice that the observatory understands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from elci.portal.filters import Choice, Field, Filter, Offer, OneOf, Year

_EVERY_TIE = _("Every tie counts as one")
Offers = Mapping[str, Sequence[Sequence[str]]]


class FigureFilter(Filter):
    """The conditions of a figure's page. `choice` is what the observatory is asked."""

    def __init__(self, query: QueryDict, offers: Offers) -> None:
        super().__init__(query, _fields(offers))

    @property
    def choice(self) -> dict[str, str]:
        """Conditions in force, by the observatory's names; years in the wrong order are turned round."""
        found = {name: field.value for name, field in self.fields.items() if field.value}
        years = [found.pop(name, "") for name in ("year_from", "year_to")]
        if all(years) and int(years[0]) > int(years[1]):
            years.reverse()
        return found | {name: year for name, year in zip(("first", "last"), years, strict=True) if year}


def _fields(offers: Offers) -> list[Field]:
    fields: list[Field] = []
    if "country" in offers:
        fields.append(
            OneOf(
                name="country",
                words=_("Country looked at"),
                none=_("Türkiye"),
                offer=_offer(offers["country"], "TR"),
            )
        )
    if "kind" in offers:
        fields.append(OneOf(name="kind", words=_("Kind"), offer=_offer(offers["kind"]), listed=True))
    if "continent" in offers:
        fields.append(
            OneOf(name="continent", words=_("Continent"), offer=_offer(offers["continent"]), listed=True)
        )
    if "municipality" in offers:
        fields.append(
            OneOf(name="municipality", words=_("Municipality"), offer=_offer(offers["municipality"]))
        )
    if "weight" in offers:
        fields.append(
            OneOf(
                name="weight",
                words=_("Weight"),
                none=_EVERY_TIE,
                offer=_offer(offers["weight"], "ties"),
                listed=True,
            )
        )
    if offers.get("period"):
        fields[1:1] = [Year(name="year_from", words=_("From year")), Year(name="year_to", words=_("To year"))]
    return fields


def _offer(pairs: Sequence[Sequence[str]], without: str = "") -> Offer:
    """Choices of (code, words); `without` is the one that stands for no choice."""
    return Offer(Choice(code, words) for code, words in pairs if code != without)


class LikenessFilter(Filter):
    """Which municipality is compared, and with whom."""

    def __init__(self, query: QueryDict, offers: Offers) -> None:
        chosen: list[Field] = [
            OneOf(
                name="municipality",
                words=_("Municipality"),
                none=_("Choose a municipality"),
                offer=_offer(offers["municipality"]),
            ),
            OneOf(
                name="like",
                words=_("Its like"),
                none=dict(map(tuple, offers["like"]))["type"],
                offer=_offer(offers["like"], "type"),
                listed=True,
            ),
        ]
        super().__init__(query, chosen)

    @property
    def choice(self) -> dict[str, Any]:
        """What the observatory is asked."""
        return {name: field.value for name, field in self.fields.items() if field.value}
