"""Named reads of programmes, gifts, follow-ups and requests from abroad."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Count, F, Q, Sum

if TYPE_CHECKING:
    from elci.accounts.models import Office, User
    from elci.activities.models import Activity
    from elci.registry.models import Agreement, Partner


class EntryQuerySet(models.QuerySet["ProgrammeEntry"]):
    """Entries of programmes."""

    def standing(self) -> EntryQuerySet:
        """Those not taken out, with everyone whom they name."""
        found = self.filter(withdrawn__isnull=True).select_related("contact")
        return found.prefetch_related("contact__points", "contact__posts", "interpreters__points")


class GiftQuerySet(models.QuerySet["Gift"]):
    """The register of gifts."""

    def standing(self) -> GiftQuerySet:
        """Those not taken back."""
        return self.filter(withdrawn__isnull=True)

    def of_office(self, office: Office) -> GiftQuerySet:
        """The register of an office, newest first."""
        return self.standing().filter(office=office)

    def with_names(self) -> GiftQuerySet:
        """Everything that a line names."""
        return self.select_related("visit__activity", "partner", "contact")

    def in_year(self, year: int) -> GiftQuerySet:
        """Gifts of a year."""
        return self.filter(on__gte=date(year, 1, 1), on__lte=date(year, 12, 31))

    def exchanged_with(self, partner: Partner) -> GiftQuerySet:
        """Gifts given to or received from a partner city, at visits or without one."""
        at_visits = Q(visit__activity__parties__partner=partner)
        at_visits |= Q(visit__activity__parties__agreement__parties__partner=partner)
        if partner.place_id:
            at_visits |= Q(visit__activity__parties__place=partner.place_id)
        return self.filter(Q(partner=partner) | at_visits).distinct()

    def totals(self) -> list[dict[str, str | int | Decimal | None]]:
        """Number, number without a value, and sum of values, by direction and currency."""
        groups = self.order_by().values("direction", "currency")
        counted = groups.annotate(
            number=Count("pk"), unvalued=Count("pk", filter=Q(value__isnull=True)), sum=Sum("value")
        )
        return list(counted.order_by("direction", "currency"))


class FollowUpQuerySet(models.QuerySet["FollowUp"]):
    """Promises and tasks."""

    def standing(self) -> FollowUpQuerySet:
        """Those not taken back."""
        return self.filter(withdrawn__isnull=True)

    def open(self) -> FollowUpQuerySet:
        """Those still to be done, the earliest due first, those without a day last."""
        return self.standing().filter(done__isnull=True).order_by(F("due").asc(nulls_last=True), "id")

    def of_office(self, office: Office) -> FollowUpQuerySet:
        """An office's, done and open."""
        return self.standing().filter(office=office)

    def open_of(self, office: Office) -> FollowUpQuerySet:
        """An office's open ones."""
        return self.open().filter(office=office)

    def of_person(self, user: User) -> FollowUpQuerySet:
        """A person's own."""
        return self.filter(owner=user)

    def overdue(self, today: date) -> FollowUpQuerySet:
        """Open ones whose day has passed."""
        return self.standing().filter(done__isnull=True, due__lt=today)

    def promised(self) -> FollowUpQuerySet:
        """Those that the other side waits for."""
        return self.filter(promised=True)

    def of_activity(self, activity: Activity) -> FollowUpQuerySet:
        """What an activity left behind."""
        return self.standing().filter(activity=activity)

    def of_tie(self, tie: Agreement) -> FollowUpQuerySet:
        """What a tie left behind, itself or through activities that serve it."""
        served = self.model._default_manager.filter(activity__parties__agreement=tie).values("pk")
        return self.standing().filter(Q(agreement=tie) | Q(pk__in=served))

    def with_names(self) -> FollowUpQuerySet:
        """Everything that a line names."""
        return self.select_related("owner", "activity", "agreement").prefetch_related(
            "agreement__parties__municipality", "agreement__parties__partner"
        )


class RequestQuerySet(models.QuerySet["ForeignRequest"]):
    """Requests from abroad."""

    def standing(self) -> RequestQuerySet:
        """Those not taken back."""
        return self.filter(withdrawn__isnull=True)

    def of_office(self, office: Office) -> RequestQuerySet:
        """An office's, newest first."""
        return self.standing().filter(office=office)

    def waiting(self) -> RequestQuerySet:
        """Those without an answer."""
        return self.filter(state__in=["new", "looked_at"])

    def with_names(self) -> RequestQuerySet:
        """Everything that a line names."""
        return self.select_related("partner__country", "organisation", "country", "contact", "activity")

    def same_asker(self, asker: str, partner: Partner | None = None) -> RequestQuerySet:
        """Requests of whoever asks: by the folded name, or by the partner on record."""
        wanted = Q(asker_key=asker) if asker else Q(pk__in=[])
        if partner is not None:
            wanted |= Q(partner=partner)
        return self.filter(wanted)
