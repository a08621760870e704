"""Cases: what an office has begun, how far it has come, and the papers and people that go with it."""

from elci.procedures.models.cases import Case, CaseEvent, CaseNote, CasePerson, Outcome
from elci.procedures.models.journeys import Payment, ProgrammeItem, Traveller
from elci.procedures.models.papers import CaseDocument, Letterhead, Paper
from elci.procedures.models.watching import CalendarAddress, FlagMark

__all__ = [
    "CalendarAddress",
    "Case",
    "CaseDocument",
    "CaseEvent",
    "CaseNote",
    "CasePerson",
    "FlagMark",
    "Letterhead",
    "Outcome",
    "Paper",
    "Payment",
    "ProgrammeItem",
    "Traveller",
]
