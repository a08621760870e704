"""A page of a list with the query of its address, for the part of the page that leads to other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

_SIZE = 50


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


def paginate(request: HttpRequest, rows: QuerySet[Any]) -> Listing:
    """The page that the address names; a number out of range gives the nearest page."""
    query = request.GET.copy()
    query.pop("page", None)
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    return Listing(Paginator(rows, _SIZE).get_page(request.GET.get("page")), query)
