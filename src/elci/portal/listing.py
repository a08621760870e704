"""What every list page shares: the page of rows, the query in the address, the answer to a reader or htmx."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect, push_url

from elci.portal.filters import Filter
from elci.portal.ordering import Column, Order, chosen, heads
from elci.registry.keeping import answers

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


class KeptKeys:
    """Keys of the rows of a list, page by page, kept under a mark: to find them is what costs in a long list.

    `condition` names what the rows were narrowed to; `rows` have a full order that can be turned round.
    """

    def __init__(self, rows: QuerySet[Any], mark: Hashable, condition: Hashable, order: Order) -> None:
        self.rows, self.mark, self.condition, self.order = rows, mark, condition, order

    def count(self) -> int:
        """How many rows there are."""
        return answers.get(self.mark, ("count", self.condition), self.rows.order_by().count)

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[Any]:
        key = ("keys", self.condition, self.order.code, part.start, part.stop)
        return answers.get(self.mark, key, lambda: self._keys(part.start, part.stop))

    def _keys(self, start: int, stop: int) -> list[Any]:
        ordered = self.rows.order_by(*self.order.fields).values_list("pk", flat=True)
        count = self.count()
        if start <= count // 2:
            return list(ordered[start:stop])
        # A database walks over all rows before the page: from the nearer end.
        return list(ordered.reverse()[max(count - stop, 0) : count - start])[::-1]


def paginate(request: HttpRequest, rows: QuerySet[Any] | KeptKeys, *, page: int | None = None) -> Listing:
    """The page that the address names, or `page`; a number out of range gives the nearest page."""
    query = request.GET.copy()
    for name in ("page", "row"):
        query.pop(name, None)
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    return Listing(Paginator(rows, PAGE_SIZE).get_page(page or request.GET.get("page")), query)


def order_of(request: HttpRequest, orders: tuple[Order, ...]) -> Order:
    """The order that the address asks for."""
    return chosen(orders, request.GET.get("order", ""))


def answer(
    request: HttpRequest,
    noun: str,
    filters: Filter,
    sorting: tuple[tuple[Column, ...], tuple[Order, ...]],
    context: dict[str, Any],
) -> HttpResponse:
    """A list page, or for htmx its results alone. noun: the folder of its templates.

    A wrong word that htmx sends is answered with the whole page, which shows it beside its field.
    """
    if request.htmx and filters.errors:
        return HttpResponseClientRedirect(f"{request.path}?{filters.clean_query()}")
    columns, orders = sorting
    order = order_of(request, orders)
    context = {
        **context,
        "filters": filters,
        "list_address": request.path,
        "orders": orders if len(orders) > 1 else (),
        "order": order,
        "heads": heads(columns, orders, order),
    }
    template = "_results.html" if request.htmx else "list.html"
    response = render(request, f"portal/{noun}/{template}", context)
    # One address, two answers: no cache may show a reader the part that was meant for htmx.
    patch_vary_headers(response, ["HX-Request"])
    if request.htmx:
        query = filters.clean_query()
        push_url(response, f"{request.path}?{query}" if query else request.path)
    return response
