"""The ties of an office that sleep."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.activities.vitality import TieVitality
from elci.desk.start.blocks import StartLine
from elci.desk.vitality.measured import measured
from elci.domain.vitality import Condition

_MOST = 8
_ASLEEP = (Condition.ASLEEP, Condition.ON_PAPER)


def sleeping_ties(office: Office, today: date) -> tuple[int, list[StartLine]]:
    """How many of the office's ties sleep or stand on paper only, and the first of them."""
    ties = [tie for tie in measured(office, today) if tie.condition in _ASLEEP]
    lines = [
        StartLine(str(each.tie), reverse("desk:tie", args=[each.tie.pk]), None, _since(each))
        for each in ties[:_MOST]
    ]
    return len(ties), lines


def _since(tie: TieVitality) -> str:
    """How the tie stands and the year of its newest sign of life, which many sources give no closer."""
    if tie.last is None:
        return str(tie.condition_words)
    said = {"state": tie.condition_words, "year": tie.last.year}
    return _("%(state)s; newest sign of life %(year)s") % said
