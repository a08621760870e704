"""Named reads of the registry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from elci.domain.agreements import State
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words

if TYPE_CHECKING:
    from elci.registry.models import Municipality, Organisation, Partner


@dataclass(frozen=True)
class AgreementFilter:
    """What a list of ties is narrowed to; empty values do not narrow.

    years are inclusive bounds of the tie's date; tier is a type of municipality; party the mayor's party at
    the date of the tie.
    """

    kind: str = ""
    state: str = ""
    year_from: int | None = None
    year_to: int | None = None
    country: str = ""
    continent: str = ""
    municipality: str = ""
    province: str = ""
    tier: str = ""
    party: str = ""
    partner: str = ""
    text: str = ""


class AgreementQuerySet(models.QuerySet["Agreement"]):
    """Ties as pages and exports read them."""

    def with_parties(self) -> AgreementQuerySet:
        """Both sides with their names and countries, in two queries however many ties."""
        from elci.registry.models import AgreementParty

        parties = AgreementParty.objects.select_related(
            "municipality", "partner__country", "partner__territory", "partner__place"
        ).order_by("position")
        return self.prefetch_related(models.Prefetch("parties", queryset=parties))

    def narrowed(self, to: AgreementFilter) -> AgreementQuerySet:
        """The ties that meet every given condition; conditions on a side are met by one side of the tie."""
        ties = self.filter(
            **{
                field: value
                for field, value in {"kind": to.kind, "state": to.state, "party_at_date": to.party}.items()
                if value
            }
        )
        if to.year_from is not None:
            ties = ties.filter(date__gte=PartialDate(to.year_from))
        if to.year_to is not None:
            ties = ties.filter(date__lt=PartialDate(to.year_to + 1, before=True))
        for side in (_home_side(to), _foreign_side(to)):
            if side:
                ties = ties.filter(pk__in=_parties().filter(side).values("agreement"))
        for word in fold_words(to.text).split():
            ties = ties.filter(search_text__contains=word)
        return ties

    def of_offices(self, offices: Iterable[str]) -> AgreementQuerySet:
        """Ties that the offices recorded, and ties of the municipalities that are theirs."""
        keys = list(offices)
        theirs = _parties().filter(municipality__office__in=keys).values("agreement")
        return self.filter(Q(office__in=keys) | Q(pk__in=theirs))

    def undated(self) -> AgreementQuerySet:
        """Signed ties whose date is not known; what was not signed has no date to look for."""
        unsigned = [State.PROPOSED, State.DECIDED, State.PERMITTED, State.REJECTED]
        return self.filter(date__isnull=True).exclude(state__in=unsigned)

    def in_preparation(self) -> AgreementQuerySet:
        """Ties on their way to a signature."""
        return self.filter(state__in=[State.PROPOSED, State.DECIDED, State.PERMITTED])

    def of_municipality(self, municipality: Municipality) -> AgreementQuerySet:
        """Ties to which the municipality is a party."""
        return self.filter(parties__municipality=municipality)

    def with_partner(self, partner: Partner) -> AgreementQuerySet:
        """Ties to which the partner is a party."""
        return self.filter(parties__partner=partner)

    def in_country(self, country: str) -> AgreementQuerySet:
        """Ties with a partner in the country (ISO code)."""
        return self.filter(parties__partner__country=country).distinct()


def _parties() -> models.QuerySet:
    from elci.registry.models import AgreementParty

    return AgreementParty.objects.all()


def _home_side(to: AgreementFilter) -> Q:
    side = Q()
    for field, value in {
        "municipality": to.municipality,
        "municipality__province": to.province,
        "municipality__kind": to.tier,
    }.items():
        if value:
            side &= Q(**{field: value})
    return side


def _foreign_side(to: AgreementFilter) -> Q:
    side = Q()
    for field, value in {
        "partner": to.partner,
        "partner__country": to.country,
        "partner__country__continent": to.continent,
    }.items():
        if value:
            side &= Q(**{field: value})
    return side


def _number_of(model: str, field: str) -> Coalesce:
    """How many records of a model point to the row, counted for the rows of a page only."""
    from django.apps import apps

    pointing = apps.get_model("registry", model).objects.filter(**{field: OuterRef("pk")}).order_by()
    counted = pointing.values(field).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=models.IntegerField()), 0)


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    """Municipalities with the numbers that lists show."""

    def with_counts(self) -> MunicipalityQuerySet:
        """Adds `ties` and `membership_count`."""
        return self.annotate(
            ties=_number_of("AgreementParty", "municipality"),
            membership_count=_number_of("Membership", "municipality"),
        )


class PartnerQuerySet(models.QuerySet["Partner"]):
    """Partner cities with the numbers that lists show."""

    def with_counts(self) -> PartnerQuerySet:
        """Adds `ties`."""
        return self.annotate(ties=_number_of("AgreementParty", "partner"))


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Organisations by what they are called."""

    def called(self, written: str) -> Organisation | None:
        """The organisation whose name or abbreviation this is, whatever its letters' size and marks."""
        wanted = fold_words(written)
        for one in self.order_by("pk") if wanted else ():
            if wanted in map(fold_words, (one.name_tr, one.name_en, one.abbreviation)):
                return one
        return None


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships with both sides."""

    def with_sides(self) -> MembershipQuerySet:
        """Organisation and member in the same query."""
        return self.select_related("organisation", "municipality", "member", "study")
