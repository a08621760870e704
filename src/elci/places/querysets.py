"""Named reads of places."""

from __future__ import annotations

from django.db import models


class PlaceQuerySet(models.QuerySet["Place"]):
    """Places with what a page needs of them."""

    def with_country(self) -> PlaceQuerySet:
        """Country, its continent and territory in the same query."""
        return self.select_related("country", "territory")
