"""Named reads of cases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

if TYPE_CHECKING:
    from elci.accounts.models import Office, User


class CaseQuerySet(models.QuerySet["Case"]):
    """Cases as lists and pages read them."""

    def of_office(self, office: Office) -> CaseQuerySet:
        """The cases of an office."""
        return self.filter(office=office)

    def open(self) -> CaseQuerySet:
        """Cases that are not closed."""
        return self.filter(closed__isnull=True)

    def of_person(self, user: User) -> CaseQuerySet:
        """Cases for which a person is responsible."""
        return self.filter(responsible=user)

    def by_urgency(self) -> CaseQuerySet:
        """The nearest due day first, then those with alarms, then the longest waiting."""
        return self.order_by(
            F("due").asc(nulls_last=True), "-alarms", F("waits_since").asc(nulls_last=True), "id"
        )

    def overdue(self, today: date) -> CaseQuerySet:
        """Cases whose due day has passed."""
        return self.filter(due__lt=today)

    def to_be_judged(self, today: date) -> CaseQuerySet:
        """Open cases that were last judged on an earlier day."""
        return self.open().filter(Q(judged__isnull=True) | Q(judged__lt=today))

    def with_names(self) -> CaseQuerySet:
        """With what a list shows of a case, in one query."""
        return self.select_related("municipality", "partner", "organisation", "responsible")
