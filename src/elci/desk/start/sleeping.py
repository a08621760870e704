"""The ties of an office that sleep, remembered until the office's records or the day change."""

from __future__ import annotations

from datetime import date

from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.models import JournalEntry, Office
from elci.activities.vitality import TieVitality, vitality_of_office
from elci.desk.start.blocks import StartLine
from elci.domain.vitality import Condition

_MOST = 8
_HOLDS = 12 * 3600  # seconds
_ASLEEP = (Condition.ASLEEP, Condition.ON_PAPER)


def sleeping_ties(office: Office, today: date) -> tuple[int, list[StartLine]]:
    """How many of the office's ties sleep or stand on paper only, and the first of them.

    Every change is journalled, so the office's newest entry says whether the answer still holds.
    """
    newest = JournalEntry.objects.filter(office=office).order_by("-pk").values_list("pk", flat=True).first()
    key = f"asleep:{office.pk}:{today}:{newest}:{get_language()}"
    found: tuple[int, list[StartLine]] | None = cache.get(key)
    if found is None:
        ties = [tie for tie in vitality_of_office(office, today) if tie.condition in _ASLEEP]
        lines = [
            StartLine(str(each.tie), reverse("desk:tie", args=[each.tie.pk]), None, _since(each))
            for each in ties[:_MOST]
        ]
        found = (len(ties), lines)
        cache.set(key, found, _HOLDS)
    return found


def _since(tie: TieVitality) -> str:
    """How the tie stands and the year of its newest sign of life, which many sources give no closer."""
    if tie.last is None:
        return str(tie.condition_words)
    said = {"state": tie.condition_words, "year": tie.last.year}
    return _("%(state)s; newest sign of life %(year)s") % said
