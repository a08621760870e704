"""A page of a list with the query of its address, for the part of the page that leads to other pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

_SIZE = 50
# The pages of a long list end here: whoever looks for more narrows it. Counting 200,000 rows is for reports.
COUNTED = 5000


class BoundedPaginator(Paginator):  # type: ignore[type-arg]
    """Counts no further than `at_most`, so that a list of hundreds of thousands opens at once."""

    def __init__(self, rows: QuerySet[Any], size: int, at_most: int) -> None:
        super().__init__(rows, size)
        self.at_most = at_most

    @cached_property
    def _counted(self) -> int:
        # In the list's own order, so that the database counts along the index by which it lists.
        return self.object_list[: self.at_most + 1].count()  # type: ignore[union-attr]

    @property
    def count(self) -> int:  # type: ignore[override]
        """How many rows there are, at most `at_most`."""
        return min(self._counted, self.at_most)

    @property
    def has_more(self) -> bool:
        """Whether there are more than were counted."""
        return self._counted > self.at_most


@dataclass(frozen=True)
class Listing:
    """A page of rows. `query`: the address' query without the page number and without empty parts."""

    page: Page[Any]
    query: QueryDict

    @property
    def address(self) -> str:
        """The query as text."""
        return self.query.urlencode()

    @property
    def pages(self) -> list[int | str]:
        """Page numbers with an ellipsis where some are left out."""
        return list(self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1))


def paginate(request: HttpRequest, rows: QuerySet[Any], *, at_most: int | None = None) -> Listing:
    """The page that the address names; a number out of range gives the nearest page.

    at_most: rows that are counted and paged; None for all.
    """
    query = request.GET.copy()
    query.pop("page", None)
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    paginator = Paginator(rows, _SIZE) if at_most is None else BoundedPaginator(rows, _SIZE, at_most)
    return Listing(paginator.get_page(request.GET.get("page")), query)
