"""Named reads of sources."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import models

_TELLING = ("oddity", "two_studies", "trait")


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims by what they count."""

    def about(self, keys: Sequence[str]) -> ClaimQuerySet:
        """Claims that say something of single rows, not totals in which they are one of many."""
        return self.filter(claimed_rows__key__in=keys, topic__in=_TELLING).distinct()
