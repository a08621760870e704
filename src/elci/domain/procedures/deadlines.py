"""What has to be done by when in a case: legal periods, mail that must go out in time, visas, expiry.

`dues` gives them all as of today. A day without a rule (mail, visa, renewal) rests on the office's own past
waits or on its own lead time and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from elci.domain.dates import PartialDate
from elci.domain.procedures.calendars import previous_working_day
from elci.domain.procedures.council import final_on, next_sitting, return_deadline, sending_deadline
from elci.domain.procedures.facts import Case
from elci.domain.procedures.history import closing, done, first, full_day, last
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.kinds import Act
from elci.domain.procedures.waiting import ENOUGH, UsualWait
from elci.domain.procedures.words import Words

SEND_BACK = Words(
    "Başkan {0} tarihli kararı {1} gününe kadar meclise geri gönderebilir.",
    "The mayor may send the decision of {0} back to the council until {1}.",
)
SEND = Words(
    "{0} tarihli meclis kararı {1} gününe kadar mülki amire gönderilmeli; gönderilmeyen karar yürürlüğe girmez.",
    "The council’s decision of {0} must be sent to the governor by {1}; unsent it does not take effect.",
)
GO_OUT = Words(
    "{0} günü başlayan iş için başvuru {1} gününe kadar çıkmalı: eski dosyaların onda dokuzu {2} günde "
    "sonuçlandı ({3} dosya).",
    "For what begins on {0} the application must go out by {1}: nine of ten past cases were answered within "
    "{2} days ({3} cases).",
)
UNTOLD = Words(
    "İş {0} günü başlıyor; iznin o güne yetişmesi için başvurunun ne zaman çıkması gerektiği söylenemiyor: izni "
    "sonuçlanmış eski dosya {1} taneden az. Erken başvurun.",
    "It begins on {0}; by when the application must go out so that the permission arrives in time cannot be told: fewer "
    "than {1} past cases were answered. Apply early.",
)
REPORT = Words(
    "Görev ve temaslar meclisin ilk toplantısında ({0} ile {1} arası) anlatılmalı.",
    "The council must be told of the journey at its first meeting (between {0} and {1}).",
)
TELL = Words(
    "Valiliğe çıkıştan ({0}) önce bilgi verilmeli.",
    "The governor must be told before departure ({0}).",
)
VISA = Words(
    "{0} numaralı yolcunun vizesi {1} günü bitiyor; dönüş {2}.",
    "The visa of traveller {0} ends on {1}; the return is on {2}.",
)
NO_VISA = Words(
    "{0} numaralı yolcunun vizesi kayıtlı değil; gidiş {1}.",
    "No visa is recorded for traveller {0}; departure is on {1}.",
)
RENEW = Words(
    "Metin {0} günü sona eriyor; yenileme işine {1} günü başlanmalı ({2} gün önceden).",
    "The text ends on {0}; its renewal should begin on {1} ({2} days ahead).",
)


# What each kind of due is called in a list; a visa's code goes on with the traveller's number.
CALLED: dict[str, Words] = {
    "mayor-return": Words("başkanın geri gönderme süresi", "end of the mayor’s days"),
    "send-decision": Words("karar mülki amire gitmeli", "decision to the governor"),
    "apply-by": Words("başvuru çıkmalı", "application must go out"),
    "tell-governor": Words("valiliğe bilgi verilmeli", "governor to be told"),
    "report-to-council": Words("meclise bilgi verilmeli", "report to the council"),
    "visa": Words("vize", "visa"),
    "renew": Words("yenileme başlamalı", "renewal to begin"),
}


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done by a day. code is stable per kind of due; late: the day is past as of today."""

    code: str
    on: date
    words: Words
    late: bool
    rule_id: str = ""

    @property
    def key(self) -> str:
        """Stable for the same due on the same day; snooze hangs on it."""
        return f"{self.code}:{self.on.isoformat()}"

    @property
    def kind(self) -> str:
        """The key of `CALLED`."""
        return "visa" if self.code.startswith("visa-") else self.code


def dues(case: Case, today: date, usual: UsualWait | None = None, country: str = "TR") -> tuple[Due, ...]:
    """Everything that is due in an open case, earliest first. usual: the office's past waits for permission."""
    if closing(case) is not None:
        return ()
    found = [
        *_council(case, today, country),
        *_mail(case, today, usual, country),
        *_journey(case, today),
        *_visas(case, today),
        *_renewal(case, today),
    ]
    return tuple(sorted(found, key=lambda due: (due.on, due.code)))


def must_go_out_by(begins: date, usual: UsualWait, countries: tuple[str, ...] = ("TR",)) -> date:
    """Last working day for an application whose answer is needed the day before `begins`."""
    return previous_working_day(begins - timedelta(days=usual.ninetieth + 1), countries)


def _due(code: str, on: date, words: Words, today: date, rule_id: str = "") -> Due:
    return Due(code, on, words, on < today, rule_id)


def _council(case: Case, today: date, country: str) -> list[Due]:
    """The mayor's days and the seven days for sending, where the rule holds on the day of the decision."""
    event = last(case, Act.COUNCIL_DECIDED)
    decided = full_day(event.on) if event else None
    if decided is None or done(case, Act.SENT_TO_GOVERNOR):
        return []
    rules = {
        rule.act: rule
        for rule in jurisdiction(country).rules_on(decided, case.kind)
        if rule.applies_to(case.office)
    }
    rule = rules.get(Act.SENT_TO_GOVERNOR)
    if rule is None:
        return []
    back = return_deadline(decided, case.office)
    insisted = last(case, Act.COUNCIL_INSISTED)
    final = last(case, Act.DECISION_FINAL)
    day = full_day(final.on) if final else None
    send = sending_deadline(
        day or final_on(decided, case.office, full_day(insisted.on) if insisted else None)
    )
    when = PartialDate.of(decided)
    found = [_due("send-decision", send, SEND.filled(when, PartialDate.of(send)), today, rule.id)]
    if today <= back and day is None and insisted is None:
        words = SEND_BACK.filled(when, PartialDate.of(back))
        found.append(_due("mayor-return", back, words, today, rules[Act.SENT_BACK].id))
    return found


def applies_for(case: Case, today: date, country: str = "TR") -> date | None:
    """The first day of the event for which an application is still to go out; None where there is none."""
    begins = case.begins
    if begins is None or begins <= today or closing(case) is not None:
        return None
    if done(case, Act.APPLIED) or done(case, Act.PERMITTED):
        return None
    line = jurisdiction(country).line(case.kind)
    return begins if any(step.act is Act.APPLIED for step in line) else None


def cannot_be_told(case: Case, today: date, usual: UsualWait | None, country: str = "TR") -> Words | None:
    """Says that the last day for an application is not known, where one is to go out and the past is too short."""
    begins = applies_for(case, today, country)
    return UNTOLD.filled(PartialDate.of(begins), ENOUGH) if begins is not None and usual is None else None


def _mail(case: Case, today: date, usual: UsualWait | None, country: str) -> list[Due]:
    """The last day for an application, by the office's own past and never without one."""
    begins = applies_for(case, today, country)
    if begins is None or usual is None:
        return []
    countries = tuple({"TR", case.partner_country or "TR"})
    by = must_go_out_by(begins, usual, countries)
    words = GO_OUT.filled(PartialDate.of(begins), PartialDate.of(by), usual.ninetieth, usual.cases)
    return [_due("apply-by", by, words, today)]


def _journey(case: Case, today: date) -> list[Due]:
    """Notice to the governor before departure and the report at the first meeting after the return."""
    plan = case.plan
    if plan is None:
        return []
    found = []
    if plan.departs is not None and not done(case, Act.GOVERNOR_TOLD):
        on = previous_working_day(plan.departs - timedelta(days=1))
        found.append(
            _due("tell-governor", on, TELL.filled(PartialDate.of(plan.departs)), today, "tr-travel-k")
        )
    back = full_day(event.on) if (event := first(case, Act.CAME_BACK)) else plan.returns
    if back is not None and back < today and not done(case, Act.REPORTED_TO_COUNCIL):
        start, end = next_sitting(back, case.office)
        words = REPORT.filled(PartialDate.of(start), PartialDate.of(end))
        found.append(_due("report-to-council", end, words, today, "tr-travel-g"))
    return found


def _visas(case: Case, today: date) -> list[Due]:
    plan = case.plan
    if plan is None or plan.departs is None or plan.departs < today:
        return []
    found = []
    until = plan.returns or plan.departs
    for traveller in plan.travellers:
        if traveller.visa_until is not None and traveller.visa_until < until:
            words = VISA.filled(traveller.key, PartialDate.of(traveller.visa_until), PartialDate.of(until))
            found.append(_due(f"visa-{traveller.key}", plan.departs, words, today))
        elif traveller.visa_needed and traveller.visa_until is None:
            words = NO_VISA.filled(traveller.key, PartialDate.of(plan.departs))
            found.append(_due(f"visa-{traveller.key}", plan.departs, words, today))
    return found


def _renewal(case: Case, today: date) -> list[Due]:
    if case.expires is None or case.renewal_lead is None:
        return []
    start = case.expires - timedelta(days=case.renewal_lead)
    words = RENEW.filled(PartialDate.of(case.expires), PartialDate.of(start), case.renewal_lead)
    return [_due("renew", start, words, today)]
