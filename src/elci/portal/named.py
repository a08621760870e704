"""Fields that several lists share: words in a name, a continent, a country."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from elci.domain.names import fold_words
from elci.places.models import Continent
from elci.portal.filters import Choice, Field, Offer, OneOf
from elci.portal.ordering import Order
from elci.registry.models import SearchName

BY_NAME = (
    Order("", _("By name"), ("sort_key", "pk"), "name"),
    Order("name-desc", _("By name, from the end"), ("-sort_key", "-pk"), "name", descending=True),
)


def by_number(code: str, words: Any, field: str) -> Order:
    """The order by a number that the list shows, largest first."""
    return Order(code, words, (f"-{field}", "sort_key", "pk"), field, descending=True)


def name_field() -> Field:
    """Words that the name holds, in any spelling."""
    return Field(name="q", words=_("Name contains"))


def continent_field(numbers: dict[str, int]) -> OneOf:
    """The continents with the number of records of each."""
    choices = (Choice(code, str(words), numbers.get(code, 0)) for code, words in Continent.choices)
    return OneOf(name="continent", words=_("Continent"), offer=Offer(choices), listed=True)


def counted(name: str, words: Any, choices: Iterable[tuple[str, Any]], numbers: dict[str, int]) -> OneOf:
    """A list of choices with the number of records of each."""
    offer = Offer(Choice(code, str(label), numbers.get(code, 0)) for code, label in choices)
    return OneOf(name=name, words=words, offer=offer, listed=True)


def named(rows: QuerySet[Any], target: str, text: str) -> QuerySet[Any]:
    """The rows with a name that holds every word, however it is spelled; all rows for no words."""
    words = fold_words(text).split()
    if not words:
        return rows
    found = SearchName.objects.filter(target=target)
    for word in words:
        found = found.filter(folded__contains=word)
    return rows.filter(pk__in=found.values("key"))
