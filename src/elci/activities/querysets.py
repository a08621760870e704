"""Named reads of activities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Exists, OuterRef, Q

from elci.domain.dates import PartialDate
from elci.domain.names import fold_words

if TYPE_CHECKING:
    from elci.accounts.models import Office
    from elci.registry.models import Municipality, Organisation, Partner


_IN_LINES = (
    *("title_tr", "title_en", "kind", "status", "date", "until", "published", "office_id"),
    *("study_id", "table", "row", "line"),
)


@dataclass(frozen=True)
class ActivityFilter:
    """What a list of activities is narrowed to; empty values do not narrow.

    partner, tie, country, series: keys. missing: "goal", "outcome" or "date".
    """

    text: str = ""
    kind: str = ""
    status: str = ""
    year: int | None = None
    partner: str = ""
    tie: str = ""
    country: str = ""
    series: str = ""
    missing: str = ""


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Activities by whose they are and who takes part."""

    def standing(self) -> ActivityQuerySet:
        """Those not taken back."""
        return self.filter(withdrawn__isnull=True)

    def public(self) -> ActivityQuerySet:
        """Those that anyone may read: a study prints them, or their office has published them."""
        return self.standing().filter(models.Q(office__isnull=True) | models.Q(published__isnull=False))

    def of_office(self, office: Office) -> ActivityQuerySet:
        """An office's own, and those that studies print of its municipality."""
        desks = sorted({office.pk, *office.municipalities.values_list("pk", flat=True)})
        return self.standing().filter(desk__in=desks)

    def with_parties(self) -> ActivityQuerySet:
        """Everything that a line of a list names, in two queries however many activities."""
        from elci.activities.models import ActivityParty

        # Joined, not fetched one by one: SQLite refuses to fetch a thousand different places at once.
        parties = ActivityParty.objects.select_related(
            "municipality", "place", "country", "organisation", "partner"
        )
        return self.select_related("study").prefetch_related(models.Prefetch("parties", queryset=parties))

    def in_lines(self) -> ActivityQuerySet:
        """No more columns than a line of the office's list shows."""
        return self.only(*_IN_LINES)

    def of_municipality(self, municipality: Municipality) -> ActivityQuerySet:
        """Activities in which the municipality takes part."""
        return self.filter(parties__municipality=municipality).distinct()

    def with_partner(self, partner: Partner) -> ActivityQuerySet:
        """Activities at or with the partner's place."""
        if partner.place_id is None:
            return self.none()
        return self.filter(parties__place=partner.place_id).distinct()

    def with_organisation(self, organisation: Organisation) -> ActivityQuerySet:
        """Activities in which the organisation takes part."""
        return self.filter(parties__organisation=organisation).distinct()

    def narrowed(self, to: ActivityFilter) -> ActivityQuerySet:
        """The activities that meet every given condition."""
        columns = {"kind": to.kind, "status": to.status, "series": to.series}
        found = self.filter(**{name: value for name, value in columns.items() if value})
        if to.year is not None:
            found = found.filter(date__gte=PartialDate(to.year)).filter(
                date__lt=PartialDate(to.year + 1, before=True)
            )
        for side in (_with_partner(to.partner), _serving(to.tie), _in_country(to.country)):
            if side:
                found = found.filter(pk__in=_parties().filter(side).values("activity"))
        if words := fold_words(to.text).split():
            found = found.filter(pk__in=self.model.objects.saying(words))
        wanted = {"goal": found.without_goal, "outcome": found.without_outcome, "date": found.undated}
        return wanted[to.missing]() if to.missing in wanted else found

    def saying(self, words: list[str]) -> models.QuerySet:
        """Keys of those whose titles hold every word; of the whole table an index alone answers it."""
        found = self.all()
        for word in words:
            found = found.filter(search_text__contains=word)
        return found.order_by().values("pk")

    def newest_first(self) -> ActivityQuerySet:
        """By date from the newest on, those without a date last."""
        return self.order_by(models.F("date").desc(nulls_last=True), "pk")

    def undated(self) -> ActivityQuerySet:
        """Those whose date nobody has written down."""
        return self.filter(date__isnull=True)

    def without_goal(self) -> ActivityQuerySet:
        """Those that hang on no standing strategic goal and whose source names none."""
        linked = self.model.goals.through.objects.filter(
            activity=OuterRef("pk"), goal__withdrawn__isnull=True, goal__plan__withdrawn__isnull=True
        )
        return self.exclude(goal_stated=True).filter(~Exists(linked))

    def without_outcome(self) -> ActivityQuerySet:
        """Those that are over and of which no outcome is recorded; planned and cancelled ones owe none."""
        from elci.activities.models import Outcome

        recorded = Outcome.objects.filter(activity=OuterRef("pk"), withdrawn__isnull=True)
        over = self.filter(status__in=["done", "unknown"]).exclude(result_stated=True)
        return over.filter(~Exists(recorded))


def _parties() -> models.QuerySet:
    from elci.activities.models import ActivityParty

    return ActivityParty.objects.all()


def _with_partner(partner: str) -> Q:
    from elci.registry.models import Partner

    if not partner:
        return Q()
    return Q(partner=partner) | Q(place__in=Partner.objects.filter(pk=partner).values("place"))


def _serving(tie: str) -> Q:
    return Q(agreement=tie) if tie else Q()


def _in_country(country: str) -> Q:
    """A party is the country, lies in it, or is a partner of it."""
    from elci.places.models import Place
    from elci.registry.models import Partner

    if not country:
        return Q()
    return (
        Q(country=country)
        | Q(place__in=Place.objects.filter(country=country).values("pk"))
        | Q(partner__in=Partner.objects.filter(country=country).values("pk"))
    )
