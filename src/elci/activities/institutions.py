"""Which body a written institution is: a partner city, an organisation or a municipality on record."""

from __future__ import annotations

import re
from typing import Any

from elci.domain.names import fold_words
from elci.registry.models import Municipality, Organisation, Partner, SearchName

_KINDS = {
    SearchName.Target.PARTNER: ("partner", Partner),
    SearchName.Target.ORGANISATION: ("organisation", Organisation),
    SearchName.Target.MUNICIPALITY: ("municipality", Municipality),
}
# Words that are written after or before a city's name and are no part of it, folded.
_TITLES = re.compile(
    r"\b(buyuksehir|belediyesi|belediye baskanligi|valiligi|municipality|city of|city council|city hall)\b"
)


def institution_links(written: str) -> dict[str, Any]:
    """The columns of a post that link it; all None where the name is unknown or means several bodies."""
    links: dict[str, Any] = {"partner": None, "organisation": None, "municipality": None}
    for name in (fold_words(written), " ".join(_TITLES.sub(" ", fold_words(written)).split())):
        found = set(SearchName.objects.filter(folded=name, target__in=_KINDS).values_list("target", "key"))
        if name and len(found) == 1:
            target, key = found.pop()
            column, model = _KINDS[SearchName.Target(target)]
            links[column] = model._base_manager.filter(pk=key).first()
            return links
    return links
