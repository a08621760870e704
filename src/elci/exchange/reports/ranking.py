"""In which order a handover names ties: how alive they are first, then how much hangs on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from elci.accounts.models import Office
from elci.activities.vitality import TieVitality, vitality_of_office
from elci.domain.vitality import Condition
from elci.exchange.reports.tie_histories import TieHistory

_ORDER = (
    Condition.ALIVE,
    Condition.QUIET,
    Condition.ASLEEP,
    Condition.ON_PAPER,
    Condition.NO_DATA,
    Condition.UNMEASURED,
)
# What is measured by a number; of the others there is nothing to add up.
_SCORED = frozenset({Condition.ALIVE, Condition.QUIET, Condition.ASLEEP})


@dataclass(frozen=True)
class Rank:
    """Where a tie stands, in words, why, and the key by which ties are sorted."""

    words: str
    reason: str
    order: tuple[float | str, ...]


def ranks_of(office: Office, histories: Iterable[TieHistory], today: date) -> dict[str, Rank]:
    """The rank of each tie by its key: by condition, importance, measure and name."""
    measured = {each.tie.pk: each for each in vitality_of_office(office, today)}
    return {each.tie.pk: _rank(each, measured[each.tie.pk], today) for each in histories}


def _rank(each: TieHistory, vitality: TieVitality, today: date) -> Rank:
    condition = vitality.condition
    share = f" ({vitality.share})" if condition in _SCORED else ""
    order = (_ORDER.index(condition), -each.importance(today), -vitality.score, each.tie.sort_key)
    return Rank(str(vitality.condition_words), f"{vitality.reason_words}{share}", order)
