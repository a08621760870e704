"""How long an office's permissions took in the past, read once for each kind of case."""

from __future__ import annotations

from elci.domain.procedures.kinds import Act
from elci.domain.procedures.waiting import UsualWait, usual_wait
from elci.procedures.facts_of import past_of
from elci.procedures.models import Case


class PastWaits:
    """The offices' own waits from application to permission, kept while many cases are judged."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], UsualWait | None] = {}

    def of(self, case: Case) -> UsualWait | None:
        """The wait of the case's office and kind; None with fewer than five. One query for each of them."""
        key = (case.office_id, case.kind)
        if key not in self._held:
            self._held[key] = usual_wait(past_of(case), Act.APPLIED, Act.PERMITTED)
        return self._held[key]
