"""Judging 100,000 cases on one core: `python bench/procedures.py` prints the processor seconds.

The cases are the tests' real ones and open cases of every kind with plans, documents and events, repeated; no
answer is kept between two of them. The aim is under 10 s.
"""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta
from itertools import islice

from elci.domain.dates import PartialDate
from elci.domain.procedures.facts import (
    Case,
    Document,
    Event,
    JourneyPlan,
    JourneyPurpose,
    OrganiserKind,
    Payee,
    Payment,
    PaymentFor,
    ProgrammeItem,
    Traveller,
    TravellerRole,
)
from elci.domain.procedures.judging import judge
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind, OfficeKind

COUNT = 100_000
TODAY = date(2026, 11, 1)
TIE = (Act.PROPOSED, Act.COUNCIL_DECIDED, Act.SENT_TO_GOVERNOR, Act.APPLIED, Act.PERMITTED, Act.SIGNED)


def cases():
    """Cases without end: kinds in turn, begun on another day each, gone through to another step each."""
    number = 0
    while True:
        for kind in CaseKind:
            number += 1
            start = date(2005, 1, 1) + timedelta(days=number * 7 % 7500)
            events = tuple(
                Event(act, PartialDate.of(start + timedelta(days=20 * index)), str(number))
                for index, act in enumerate(TIE[: 1 + number % len(TIE)])
            )
            plan = journey(start + timedelta(days=90)) if kind is CaseKind.OUTGOING_VISIT else None
            documents = (Document(DocumentKind.COUNCIL_DECISION, start), Document(DocumentKind.PROTOCOL))
            office = OfficeKind.METROPOLITAN if number % 3 else OfficeKind.DISTRICT
            yield Case(kind, office, events, documents, plan, "BG", begins=start + timedelta(days=120))


def journey(departs: date) -> JourneyPlan:
    """Three days, six people, four entries, two payments."""
    return JourneyPlan(
        JourneyPurpose.MEETING,
        departs,
        departs + timedelta(days=2),
        ("BG",),
        OrganiserKind.INTERNATIONAL_BODY,
        travellers=tuple(Traveller(str(n), TravellerRole.COUNCILLOR, True, True) for n in range(6)),
        programme=tuple(ProgrammeItem(departs, "Oturum", duty=True) for _ in range(4)),
        payments=(Payment(Payee.TRAVELLER, PaymentFor.PER_DIEM, departs),) * 2,
    )


def main() -> int:
    """Build the cases, judge them, print the seconds of the judging; 1 where it took 10 s or more."""
    ready = list(islice(cases(), COUNT))
    judge(ready[0], TODAY)
    before = time.process_time()
    findings = sum(len(judge(case, TODAY).findings) for case in ready)
    seconds = time.process_time() - before
    print(f"{COUNT:,} cases, {findings:,} findings: {seconds:.1f} s of one core")
    return 0 if seconds < 10 else 1


if __name__ == "__main__":
    sys.exit(main())
