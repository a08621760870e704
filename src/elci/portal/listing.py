"""What every list page shares: the page of rows and the query in the address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

PAGE_SIZE = 50


@dataclass(frozen=True)
class Listing:
    """A page of a list with its address. `query` is the address' query without the page number."""

    page: Page
    query: QueryDict

    @property
    def address(self) -> str:
        """The query as text, for links that add a page number or a format."""
        return self.query.urlencode()

    @property
    def pages(self) -> list[int | str]:
        """Page numbers for the foot of the list, with an ellipsis where some are left out."""
        return list(self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1))


def paginate(request: HttpRequest, rows: QuerySet[Any]) -> Listing:
    """The page that the address names; a number out of range gives the nearest page."""
    query = request.GET.copy()
    query.pop("page", None)
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    return Listing(Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page")), query)
