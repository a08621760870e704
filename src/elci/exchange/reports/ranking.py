"""In which order a handover names ties: how alive they are first, then how much hangs on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.exchange.reports.tie_histories import TieHistory


@dataclass(frozen=True)
class Rank:
    """Where a tie stands, in words, why, and the key by which ties are sorted."""

    words: str
    reason: str
    order: tuple[int | str, ...]


def ranks_of(office: Office, histories: Iterable[TieHistory], today: date) -> dict[str, Rank]:
    """The rank of each tie by its key: those with activities first, the latest before the earlier."""
    return {each.tie.pk: _rank(each, today) for each in histories}


def _rank(each: TieHistory, today: date) -> Rank:
    last = each.last
    words = _("With activities") if each.done else _("No activity on record")
    order = (
        0 if each.done else 1,
        -(last.ordinal if last else 0),
        -each.importance(today),
        each.tie.sort_key,
    )
    return Rank(words, "", order)
