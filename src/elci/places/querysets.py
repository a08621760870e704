"""Named reads of places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    pass


class PlaceQuerySet(models.QuerySet["Place"]):
    """Places with what a page needs of them."""

    def with_country(self) -> PlaceQuerySet:
        """Country, its continent and territory in the same query."""
        return self.select_related("country", "territory")

    def on_the_map(self) -> PlaceQuerySet:
        """Places whose coordinates are known."""
        return self.filter(latitude__isnull=False)
