"""Checks of the council's way: the commission's days, the mayor's days, sending to the governor."""

from __future__ import annotations

from datetime import date, timedelta

from elci.domain.dates import PartialDate
from elci.domain.procedures.calendars import shift_working_days
from elci.domain.procedures.checks import CLOSED, DONE, MISSING, PENDING, UNDATED, day_of
from elci.domain.procedures.council import (
    COMMISSION_WORKING_DAYS,
    final_on,
    return_deadline,
    sending_deadline,
)
from elci.domain.procedures.facts import Case
from elci.domain.procedures.history import closing, first, full_day, last
from elci.domain.procedures.kinds import Act
from elci.domain.procedures.labels import label
from elci.domain.procedures.verdicts import Outcome, Verdict
from elci.domain.procedures.words import Words

LATER = (Act.APPLIED, Act.PERMITTED, Act.SIGNED, Act.JOINED, Act.BEGAN, Act.DEPARTED)

NO_DECISION = Words("Meclis kararı kayıtlı değil.", "No council decision is recorded.")
NOT_BACK = Words("Karar geri gönderilmedi.", "The decision was not sent back.")
BACK_LATE = Words(
    "Karar {0} günü geri gönderildi; süre {1} günü dolmuştu.",
    "The decision was sent back on {0}; the period had ended on {1}.",
)
SENT_LATE = Words(
    "Karar mülki amire {0} günü gönderildi; süre {1} günü dolmuştu. Karar gönderilince yürürlüğe girer.",
    "The decision was sent to the governor on {0}; the period had ended on {1}. It takes effect once sent.",
)
ACTED_BEFORE = Words(
    "{0} ({1}), karar mülki amire gönderilmeden ({2}) yapıldı; karar o gün yürürlükte değildi.",
    "{0} ({1}) came before the decision was sent to the governor ({2}); it had no effect that day.",
)
NOT_SENT = Words(
    "{0} tarihli karar {1} gününe kadar gönderilmeliydi; gönderildiği kayıtlı değil. Gönderilmeyen karar yürürlüğe "
    "girmez.",
    "The decision of {0} had to be sent by {1}; no sending is recorded. Unsent it does not take effect.",
)
LOOK = Words(
    "Kararın mülki amire gönderildiği kayıtlı değil, oysa {0} ({1}) yapılmış. Dosyada gönderme yazısını arayın.",
    "No sending to the governor is recorded, yet {0} ({1}) was done. Look for the letter in the file.",
)
SEND_BY = Words("{0} gününe kadar gönderilmeli.", "To be sent by {0}.")
NOT_REFERRED = Words("Komisyona havale kayıtlı değil.", "No referral to a commission is recorded.")
OVERDUE = Words(
    "Komisyonun süresi {0} günü doldu; konu doğrudan meclis gündemine alınabilir.",
    "The commission’s time ended on {0}; the matter may be put straight on the council’s agenda.",
)


def sent_back_in_time(case: Case, today: date) -> Outcome:
    back, decided = first(case, Act.SENT_BACK), first(case, Act.COUNCIL_DECIDED)
    if decided is None:
        return Outcome(Verdict.NOT_APPLICABLE, NO_DECISION)
    if back is None:
        return Outcome(Verdict.NOT_APPLICABLE, NOT_BACK)
    day, sent = full_day(decided.on), full_day(back.on)
    if day is None or sent is None:
        return Outcome(Verdict.TO_JUDGE, DONE, (label(Act.SENT_BACK), day_of(back)))
    last_day = return_deadline(day, case.office)
    if sent > last_day:
        return Outcome(Verdict.NOT_MET, BACK_LATE, (PartialDate.of(sent), PartialDate.of(last_day)))
    return Outcome(Verdict.MET, DONE, (label(Act.SENT_BACK), PartialDate.of(sent)))


def sent_to_governor(case: Case, today: date) -> Outcome:
    decided, sent = last(case, Act.COUNCIL_DECIDED), first(case, Act.SENT_TO_GOVERNOR)
    if decided is None:
        if sent is None:
            return Outcome(Verdict.NOT_APPLICABLE, NO_DECISION)
        return Outcome(
            Verdict.TO_JUDGE, MISSING, (label(Act.COUNCIL_DECIDED), label(Act.SENT_TO_GOVERNOR), day_of(sent))
        )
    deadline = _deadline(case)
    later = _first_later(case)
    if sent is None:
        return _unsent(case, today, deadline, later)
    if later is not None and later[1] is not None and sent.on is not None and later[1].surely_before(sent.on):
        return Outcome(Verdict.NOT_MET, ACTED_BEFORE, (label(later[0]), later[1], sent.on))
    if deadline is not None and sent.on is not None and PartialDate.of(deadline).surely_before(sent.on):
        return Outcome(Verdict.NOT_MET, SENT_LATE, (sent.on, PartialDate.of(deadline)))
    return Outcome(Verdict.MET, DONE, (label(Act.SENT_TO_GOVERNOR), day_of(sent)))


def _unsent(
    case: Case, today: date, deadline: date | None, later: tuple[Act, PartialDate | None] | None
) -> Outcome:
    """No sending is recorded: a question where the case went on all the same, an alarm where time ran out."""
    if later is not None:
        return Outcome(Verdict.TO_JUDGE, LOOK, (label(later[0]), later[1] or UNDATED))
    if closing(case) is not None:
        return Outcome(Verdict.NOT_APPLICABLE, CLOSED)
    if deadline is None:
        return Outcome(Verdict.PENDING, PENDING, (label(Act.SENT_TO_GOVERNOR),))
    if deadline < today:
        decided = last(case, Act.COUNCIL_DECIDED)
        args = (day_of(decided) if decided else UNDATED, PartialDate.of(deadline))
        return Outcome(Verdict.NOT_MET, NOT_SENT, args)
    return Outcome(Verdict.PENDING, SEND_BY, (PartialDate.of(deadline),))


def _deadline(case: Case) -> date | None:
    """Last day for sending, None where the decision is not dated to the day."""
    final, insisted = last(case, Act.DECISION_FINAL), last(case, Act.COUNCIL_INSISTED)
    day = full_day(final.on) if final else None
    if day is not None:
        return sending_deadline(day)
    decided = last(case, Act.COUNCIL_DECIDED)
    taken = full_day(decided.on) if decided else None
    if taken is None:
        return None
    return sending_deadline(final_on(taken, case.office, full_day(insisted.on) if insisted else None))


def _first_later(case: Case) -> tuple[Act, PartialDate | None] | None:
    """The earliest act that the decision's effect was needed for."""
    found = [(act, event.on) for act in LATER if (event := first(case, act)) is not None]
    return min(found, key=lambda pair: pair[1].ordinal if pair[1] else 99_999_999, default=None)


def commission(case: Case, today: date) -> Outcome:
    """Five working days after the sitting, which may itself last five days (5393 art. 20, 24)."""
    referred, reported = first(case, Act.REFERRED), first(case, Act.COMMISSION_REPORTED)
    if reported is not None:
        return Outcome(Verdict.MET, DONE, (label(Act.COMMISSION_REPORTED), day_of(reported)))
    if referred is None:
        return Outcome(Verdict.NOT_APPLICABLE, NOT_REFERRED)
    if first(case, Act.COUNCIL_DECIDED) is not None or closing(case) is not None:
        return Outcome(Verdict.NOT_APPLICABLE, CLOSED)
    day = full_day(referred.on)
    if day is None:
        return Outcome(Verdict.PENDING, PENDING, (label(Act.COMMISSION_REPORTED),))
    ends = shift_working_days(day + timedelta(days=5), COMMISSION_WORKING_DAYS)
    if today > ends:
        return Outcome(Verdict.TO_JUDGE, OVERDUE, (PartialDate.of(ends),))
    return Outcome(Verdict.PENDING, PENDING, (label(Act.COMMISSION_REPORTED),))
