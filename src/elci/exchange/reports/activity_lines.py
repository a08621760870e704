"""An office's activities of a period as a document names them, read in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.activities.models import Activity, ActivityParty, Goal, Outcome
from elci.domain.dates import PartialDate
from elci.domain.periods import Period
from elci.observatory.drawing.numerals import number
from elci.registry.models import Partner

HOME = "TR"
_NOT_DONE = (Activity.Status.PLANNED, Activity.Status.CANCELLED)


@dataclass(frozen=True)
class Spot:
    """A place abroad that an activity has to do with. latitude, longitude: None where they are not known."""

    key: str
    name: str
    country: str
    country_name: str
    continent: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True)
class ActivityLine:
    """One activity. number: its number in the document; persons: None where not stated.

    has_goal, has_result: whether the record or its source states one.
    """

    number: int
    activity: Activity
    kind: str
    when: str
    title: str
    where: str
    taking_part: str
    persons: int | None
    spots: tuple[Spot, ...]
    goals: tuple[Goal, ...]
    outcomes: tuple[Outcome, ...]
    has_goal: bool
    has_result: bool

    @property
    def took_place(self) -> bool:
        """Whether it took place or goes on, as far as is known: neither only planned nor cancelled."""
        return self.activity.status not in _NOT_DONE

    @property
    def lacks_result(self) -> bool:
        """Whether it states no result though it should; planned and cancelled ones owe none."""
        return self.took_place and not self.has_result


def lines_of(office: Office, period: Period, language: str, *, undated: bool) -> list[ActivityLine]:
    """The activities that can lie in the period, the earliest first; undated: also those without a date."""
    own = set(office.municipalities.values_list("pk", flat=True))
    found = [
        activity
        for activity in _candidates(office, period, undated=undated)
        if period.can_hold(activity.date, activity.until) or (undated and activity.date is None)
    ]
    found.sort(key=lambda one: (one.date is None, one.date.ordinal if one.date else 0, one.pk))
    return [line_of(activity, number, own, language) for number, activity in enumerate(found, 1)]


def _candidates(office: Office, period: Period, *, undated: bool) -> Iterable[Activity]:
    year = PartialDate(period.first.year)
    dated = Q(date__lte=period.border) & (Q(date__gte=year) | Q(until__gte=year))
    wanted = dated | Q(date__isnull=True) if undated else dated
    return with_all(Activity.objects.of_office(office).filter(wanted))


def with_all(activities: Iterable[Activity]) -> Iterable[Activity]:
    """The activities of a query with everything that a line names."""
    parties = ActivityParty.objects.select_related(
        "municipality",
        "place__country",
        "place__territory",
        "country",
        "organisation__country",
        "partner__country",
        "partner__territory",
        "partner__place__country",
        "partner__place__territory",
    ).order_by("position")
    goals = Goal.objects.filter(withdrawn__isnull=True, plan__withdrawn__isnull=True)
    outcomes = Outcome.objects.filter(withdrawn__isnull=True).select_related("study")
    return activities.prefetch_related(  # type: ignore[attr-defined,no-any-return]
        Prefetch("parties", queryset=parties),
        Prefetch("outcomes", queryset=outcomes),
        Prefetch("goals", queryset=goals.select_related("plan")),
        "headcounts",
    )


def line_of(activity: Activity, place: int, own: set[str], language: str) -> ActivityLine:
    """An activity that was read by `with_all`."""
    parties = list(activity.parties.all())
    heads = list(activity.headcounts.all())
    goals, outcomes = tuple(activity.goals.all()), tuple(activity.outcomes.all())
    counted = [f"{number(head.number, language)} {head.who}" for head in heads]
    if not counted and activity.quantity:
        counted = [_quantity(activity, language)]
    return ActivityLine(
        number=place,
        activity=activity,
        # get_kind_display() goes through all kinds for each activity.
        kind=str(Activity.Kind(activity.kind).label),
        when=_when(activity, language),
        title=activity.title,
        where="; ".join(dict.fromkeys(filter(None, (_named(party, own) for party in parties)))),
        taking_part="; ".join(counted),
        persons=sum(head.number for head in heads) if heads else None,
        spots=tuple(dict.fromkeys(spot for party in parties if (spot := spot_of(party)))),
        goals=goals,
        outcomes=outcomes,
        has_goal=bool(goals) or bool(activity.goal_stated),
        has_result=bool(outcomes) or bool(activity.result_stated),
    )


def _when(activity: Activity, language: str) -> str:
    if activity.date is None:
        return ""
    begins = activity.date.in_language(language)
    if activity.until is None or activity.until == activity.date:
        return begins
    ends = activity.until.in_language(language)
    return (
        f"{begins}–{ends}"
        if activity.date.month is None and activity.until.month is None
        else f"{begins} – {ends}"
    )


def _quantity(activity: Activity, language: str) -> str:
    unit = (activity.quantity_unit_en if language == "en" else "") or activity.quantity_unit_tr
    plain = activity.quantity.isdigit()
    return f"{number(int(activity.quantity), language) if plain else activity.quantity} {unit}".strip()


def _named(party: ActivityParty, own: set[str]) -> str:
    """How a party is named beside the activity; the office's own municipality is not."""
    if party.role == ActivityParty.Role.TOPIC or (party.municipality_id and party.municipality_id in own):
        return ""
    if party.municipality:
        return party.municipality.name
    if party.partner:
        return partner_words(party.partner)
    if party.organisation:
        return party.organisation.abbreviation or party.organisation.name
    if party.place:
        land = party.place.territory or party.place.country
        return party.place.name if party.place.country_id == HOME else f"{party.place.name} ({land.name})"
    # What a source calls a country may be none by ISO code: in its own language its word stands.
    written = party.as_written if (get_language() or "tr").startswith("tr") else ""
    return written or (party.country.name if party.country else party.as_written)


def partner_words(partner: Partner) -> str:
    """A partner with its country, or what the source names instead of one."""
    land = partner.territory or partner.country
    return f"{partner.name} ({land.name})" if land else partner.name


def spot_of(party: ActivityParty) -> Spot | None:
    """Where abroad a party is; a country where only that is known."""
    place = party.place or (party.partner.place if party.partner else None)
    country = (place.country if place else None) or (
        party.partner.country if party.partner else party.country
    )
    if country is None or country.pk == HOME or party.role == ActivityParty.Role.TOPIC:
        return None
    known = place is not None and place.latitude is not None
    land = (
        (place.territory if place else None)
        or (party.partner.territory if party.partner else None)
        or country
    )
    return Spot(
        key=place.pk if place else f"country:{country.pk}",
        name=place.name if place else country.name,
        country=country.pk,
        country_name=land.name,
        continent=country.continent,
        latitude=float(place.latitude) if place and known else None,
        longitude=float(place.longitude) if place and known else None,
    )


def without_date() -> str:
    """What stands where an activity has no date."""
    return _("date not stated")
