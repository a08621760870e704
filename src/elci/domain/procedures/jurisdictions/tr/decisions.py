"""The council's way: agenda, commission, decision, the mayor's days, the governor (5393 art. 20–24; 5216 art. 13–15)."""

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
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr.instruments import COUNCIL_REGULATION, LAW_5216, LAW_5393
from elci.domain.procedures.jurisdictions.tr.relations import ABROAD, LAW_DAY
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind, OfficeKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Basis, Notice, Rule, Sureness, Topic
from elci.domain.procedures.verdicts import Outcome, Verdict
from elci.domain.procedures.words import Words

UNITS = frozenset({CaseKind.UNIT_FOUNDING, CaseKind.UNIT_MERGING, CaseKind.UNIT_CLOSING})
WITH_COUNCIL = ABROAD | UNITS | {CaseKind.DOMESTIC_TIE, CaseKind.OUTGOING_VISIT}
METROPOLITAN = frozenset({OfficeKind.METROPOLITAN})
OTHERS = frozenset(OfficeKind) - METROPOLITAN
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


def _sent_back_in_time(case: Case, today: date) -> Outcome:
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


def _sent_to_governor(case: Case, today: date) -> Outcome:
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


def _commission(case: Case, today: date) -> Outcome:
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


_SEND = Words(
    "Karar kesinleştiği günden başlayarak en geç yedi gün içinde mülki amire gönderilir; gönderilmeyen karar yürürlüğe "
    "girmez.",
    "A decision is sent to the governor or district governor within seven days after it is final; unsent it does not "
    "take effect.",
)
_PRESENT_5216 = Words(
    "5216’nın 13–16. maddelerini 5393 sayılı Kanun 13.07.2005’te değiştirdi; önceki metin kaynaklarımızda yok. 14. maddenin "
    "bugünkü metni de kaynaklarımızda alıntılanmaz, genel bilgidir.",
    "Law 5393 amended articles 13 to 16 of Law 5216 on 13.07.2005; our sources do not have the text before. Nor do they "
    "quote the present text of article 14, which is general knowledge.",
)

RULES: tuple[Rule, ...] = (
    Rule(
        "tr-sittings",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Belediye meclisi her ayın ilk haftasında, büyükşehir belediye meclisi her ayın ikinci haftasında önceden "
            "belirlenen günde toplanır.",
            "A municipal council sits in the first week of each month, a metropolitan council in the second, on a day set "
            "beforehand.",
        ),
        Actor.COUNCIL,
        (Basis(LAW_5393, "20"), Basis(LAW_5216, "13")),
        LAW_DAY,
        title=Words("Aylık toplantı", "Monthly sittings"),
        sources=(sources.METROPOLITAN_SITTINGS, sources.CIRCULAR_2022_5),
        sureness=Sureness.REPORTED,
        unsettled=Words(
            "5393 md. 20’nin metni kaynaklarımızda yok (genel bilgi); 2022/5 sayılı Genelge olağan toplantıların ayda bir "
            "olduğunu söyler. Meclis bir ay tatil yapabilir.",
            "Our sources do not have the text of 5393 art. 20 (general knowledge); circular 2022/5 says that ordinary sittings "
            "are monthly. The council may take a month of recess.",
        ),
        demanded=False,
    ),
    Rule(
        "tr-agenda",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Gündemi başkan belirler ve üyelere en az üç gün önceden bildirir.",
            "The mayor sets the agenda and tells the members at least three days ahead.",
        ),
        Actor.MAYOR,
        (Basis(LAW_5393, "21"),),
        LAW_DAY,
        title=Words("Gündem", "Agenda"),
        act=Act.ON_AGENDA,
        notice=Notice(3, Act.ON_AGENDA, Act.COUNCIL_DECIDED, before=True),
        sureness=Sureness.GENERAL,
        demanded=False,
    ),
    Rule(
        "tr-commission",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Komisyon, kendisine havale edilen işi meclis toplantısını izleyen beş iş günü içinde sonuçlandırır; rapor "
            "gelmezse konu doğrudan gündeme alınır.",
            "A commission finishes what was referred to it within five working days after the sitting; without a report the "
            "matter is put straight on the agenda.",
        ),
        Actor.COMMISSION,
        (Basis(LAW_5393, "24"), Basis(LAW_5216, "15")),
        LAW_DAY,
        title=Words("Komisyon", "Commission"),
        act=Act.COMMISSION_REPORTED,
        governs=(Act.REFERRED,),
        documents=(DocumentKind.COMMISSION_REPORT,),
        notice=Notice(COMMISSION_WORKING_DAYS, Act.COMMISSION_REPORTED, Act.REFERRED, working_days=True),
        sources=(sources.COMMISSIONS,),
        sureness=Sureness.QUOTED,
        check=_commission,
    ),
    Rule(
        "tr-mayor-return",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Başkan hukuka aykırı gördüğü kararı, gerekçesiyle, beş gün içinde yeniden görüşülmek üzere geri gönderebilir; "
            "meclis üye tam sayısının salt çoğunluğuyla ısrar ederse karar kesinleşir.",
            "The mayor may send a decision held unlawful back with reasons within five days; it is final when the council "
            "insists by an absolute majority of its members.",
        ),
        Actor.MAYOR,
        (Basis(LAW_5393, "23"),),
        LAW_DAY,
        title=Words("Başkanın beş günü", "The mayor’s five days"),
        act=Act.SENT_BACK,
        governs=(Act.COUNCIL_DECIDED,),
        notice=Notice(5, Act.SENT_BACK, Act.COUNCIL_DECIDED),
        sources=(sources.ARTICLE_23,),
        sureness=Sureness.QUOTED,
        offices=OTHERS,
        check=_sent_back_in_time,
    ),
    Rule(
        "tr-mayor-return-metropolitan",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Büyükşehir belediye başkanı hukuka aykırı gördüğü kararı, gerekçesiyle, yedi gün içinde yeniden görüşülmek "
            "üzere geri gönderebilir.",
            "A metropolitan mayor may send a decision held unlawful back with reasons within seven days.",
        ),
        Actor.MAYOR,
        (Basis(LAW_5216, "14"),),
        LAW_DAY,
        title=Words("Büyükşehir başkanının yedi günü", "The metropolitan mayor’s seven days"),
        act=Act.SENT_BACK,
        governs=(Act.COUNCIL_DECIDED,),
        notice=Notice(7, Act.SENT_BACK, Act.COUNCIL_DECIDED),
        sources=(sources.AMENDMENTS_5216,),
        sureness=Sureness.GENERAL,
        unsettled=_PRESENT_5216,
        offices=METROPOLITAN,
        check=_sent_back_in_time,
    ),
    Rule(
        "tr-send-to-governor",
        Topic.COUNCIL,
        WITH_COUNCIL,
        _SEND,
        Actor.UNIT,
        (Basis(LAW_5393, "23"), Basis(COUNCIL_REGULATION, "18", since=date(2005, 10, 9))),
        LAW_DAY,
        title=Words("Kararın mülki amire gönderilmesi", "Sending the decision to the governor"),
        act=Act.SENT_TO_GOVERNOR,
        governs=(Act.COUNCIL_DECIDED,),
        notice=Notice(7, Act.SENT_TO_GOVERNOR, Act.DECISION_FINAL),
        sources=(sources.ARTICLE_23, sources.COUNCIL_REGULATION_18, sources.COUNCIL_REGULATION),
        sureness=Sureness.QUOTED,
        offices=OTHERS,
        check=_sent_to_governor,
    ),
    Rule(
        "tr-send-to-governor-metropolitan",
        Topic.COUNCIL,
        WITH_COUNCIL,
        _SEND,
        Actor.UNIT,
        (Basis(LAW_5216, "14"), Basis(COUNCIL_REGULATION, "18", since=date(2005, 10, 9))),
        LAW_DAY,
        title=Words(
            "Büyükşehirde kararın mülki amire gönderilmesi", "Sending a metropolitan decision to the governor"
        ),
        act=Act.SENT_TO_GOVERNOR,
        governs=(Act.COUNCIL_DECIDED,),
        notice=Notice(7, Act.SENT_TO_GOVERNOR, Act.DECISION_FINAL),
        sources=(sources.COUNCIL_REGULATION_18, sources.AMENDMENTS_5216),
        sureness=Sureness.GENERAL,
        unsettled=_PRESENT_5216,
        offices=METROPOLITAN,
        check=_sent_to_governor,
    ),
    Rule(
        "tr-announce-decision",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Kesinleşen kararların özetleri yedi gün içinde uygun araçlarla halka duyurulur.",
            "Summaries of final decisions are announced to the public within seven days.",
        ),
        Actor.UNIT,
        (Basis(LAW_5393, "23"),),
        LAW_DAY,
        title=Words("Karar özetinin duyurulması", "Announcing the decision"),
        notice=Notice(7, Act.ANNOUNCED, Act.DECISION_FINAL),
        sources=(sources.ARTICLE_23,),
        sureness=Sureness.QUOTED,
        demanded=False,
    ),
)
