"""What one should know of the other side before a visit: ties, last visits, open promises, gifts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from elci.accounts.models import Office
from elci.activities.models import Activity, FollowUp, Gift
from elci.registry.models import Agreement, Partner

_VISITS = ("official_visit", "hosting", "research_tour")
_LAST = 5


@dataclass(frozen=True)
class Briefing:
    """Of one partner: ties with the office, the last visits, what is promised, gifts both ways."""

    partner: Partner
    ties: list[Agreement]
    visits: list[Activity]
    promises: list[FollowUp]
    gifts: list[Gift]


def partners_of(activity: Activity) -> list[Partner]:
    """The partner cities that take part: named, by the tie that is served, or by their place."""
    parties = list(activity.parties.all())
    named = Q(pk__in=[party.partner_id for party in parties if party.partner_id])
    named |= Q(agreement_parties__agreement__in=[p.agreement_id for p in parties if p.agreement_id])
    named |= Q(place__in=[party.place_id for party in parties if party.place_id])
    found = Partner.objects.filter(named).select_related("country", "place").distinct()
    return list(found.order_by("sort_key"))


def briefing_on(partner: Partner, office: Office, *, but: Activity | None = None) -> Briefing:
    """What the office knows of a partner. but: the activity that is being prepared."""
    ties = Agreement.objects.of_offices([office.pk]).filter(parties__partner=partner).with_parties()
    with_it = _with(partner, list(ties))
    visits = Activity.objects.of_office(office).filter(kind__in=_VISITS).filter(with_it).distinct()
    gifts = Gift.objects.of_office(office).exchanged_with(partner).with_names()
    visits = visits.exclude(status=Activity.Status.CANCELLED)
    if but is not None:
        visits = visits.exclude(pk=but.pk)
        if but.date is not None:
            visits = visits.filter(date__lte=but.date)
        gifts = gifts.exclude(visit__activity=but)
    theirs = Activity.objects.filter(office=office).filter(with_it)
    promises = FollowUp.objects.open_of(office).filter(Q(agreement__in=ties) | Q(activity__in=theirs))
    return Briefing(
        partner,
        list(ties),
        list(visits.order_by("-date")[:_LAST]),
        list(promises.with_names()),
        list(gifts),
    )


def _with(partner: Partner, ties: Iterable[Agreement]) -> Q:
    wanted = Q(parties__partner=partner) | Q(parties__agreement__in=[tie.pk for tie in ties])
    return wanted | Q(parties__place=partner.place_id) if partner.place_id else wanted
