"""Named reads of activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from elci.accounts.models import Office
    from elci.registry.models import Municipality, Organisation, Partner


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
        desks = {office.pk, *office.municipalities.values_list("pk", flat=True)}
        return self.standing().filter(desk__in=sorted(desks))

    def with_parties(self) -> ActivityQuerySet:
        """Everything that a line of a list names, in a fixed number of queries."""
        parties = ("municipality", "place", "country", "organisation")
        return self.select_related("study").prefetch_related(
            "parties", *(f"parties__{name}" for name in parties)
        )

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
