"""A union and its members: who they are, what they let it see, and how much of that there is.

Facts only: no people, papers, cases or journal. A fixed number of queries however many members.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Model, QuerySet
from django.utils import timezone

from elci.accounts.models import Office, Sharing
from elci.accounts.sharing import shown_to
from elci.activities.models import Activity, Outcome
from elci.registry.models import Agreement, AgreementParty, Membership, Municipality
from elci.registry.models.periods import rows_held_on


@dataclass(frozen=True)
class Member:
    """A municipality of the union. counts: records by kind (`Sharing.What`), only of kinds that it shows.

    office: None while the municipality does not work with the desk.
    """

    municipality: Municipality
    office: Office | None
    counts: Mapping[str, int]


def unions_of(office: Office) -> QuerySet[Office]:
    """The offices of unions in which a municipality of the office is a member today."""
    joined = Membership.objects.filter(rows_held_on(timezone.localdate()), municipality__office=office)
    return Office.objects.filter(organisations__memberships__in=joined).exclude(pk=office.pk).distinct()


def seeing(office: Office) -> list[tuple[Office, bool]]:
    """The unions that the office lets, or could let, see its records; with each, whether it is a member."""
    unions = list(unions_of(office))
    held = Sharing.objects.standing().filter(office=office).values("union")
    former = Office.objects.filter(pk__in=held).exclude(pk__in=[union.pk for union in unions])
    return [*((union, True) for union in unions), *((union, False) for union in former)]


def members_of(union: Office) -> list[Member]:
    """The union's members by name, each with what it shows."""
    held = Membership.objects.filter(rows_held_on(timezone.localdate()), organisation__office=union)
    municipalities = Municipality.objects.filter(memberships__in=held).select_related("office").distinct()
    shown = shown_to(union)
    counts = {
        what: _counts(what, [key for key, kinds in shown.items() if what in kinds]) for what in Sharing.What
    }
    return [
        Member(
            municipality,
            municipality.office,
            {
                what: counts[what].get(municipality.pk, 0)
                for what in Sharing.What
                if what in shown.get(municipality.office_id or "", ())
            },
        )
        for municipality in municipalities
    ]


def facts_of(office: Office, what: str) -> QuerySet[Model]:
    """The records of one kind that an office shows, newest first, with all that a line names."""
    if what == Sharing.What.TIES:
        return Agreement.objects.of_offices([office.pk]).with_parties()
    if what == Sharing.What.ACTIVITIES:
        return Activity.objects.of_office(office).with_parties().order_by("-date", "id")
    if what == Sharing.What.OUTCOMES:
        return _outcomes([office.pk]).select_related("activity").order_by("-on", "id")
    return _memberships([office.pk]).select_related("organisation").order_by("organisation__sort_key", "id")


def _counts(what: str, offices: list[str]) -> dict[str, int]:
    """Number of records of one kind by municipality, of the offices that show it."""
    if not offices:
        return {}
    if what == Sharing.What.TIES:
        return _grouped(
            AgreementParty.objects.filter(municipality__office__in=offices), "municipality", "agreement"
        )
    if what == Sharing.What.MEMBERSHIPS:
        return _grouped(_memberships(offices), "municipality", "pk")
    municipalities = dict(Municipality.objects.filter(office__in=offices).values_list("pk", "office"))
    if what == Sharing.What.OUTCOMES:
        by_office = _grouped(_outcomes(offices), "office", "pk")
        return {key: by_office.get(office, 0) for key, office in municipalities.items()}
    desks = {*offices, *municipalities}
    by_desk = _grouped(Activity.objects.standing().filter(desk__in=desks), "desk", "pk")
    return {
        key: sum(by_desk.get(desk, 0) for desk in {key, office}) for key, office in municipalities.items()
    }


def _outcomes(offices: list[str]) -> QuerySet[Outcome]:
    return Outcome.objects.filter(
        office__in=offices, withdrawn__isnull=True, activity__withdrawn__isnull=True
    )


def _memberships(offices: list[str]) -> QuerySet[Membership]:
    return Membership.objects.filter(municipality__office__in=offices)


def _grouped(rows: QuerySet[Model], by: str, counted: str) -> dict[str, int]:
    return dict(rows.order_by().values_list(by).annotate(number=Count(counted)))
