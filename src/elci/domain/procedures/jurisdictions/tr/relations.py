"""Ties, projects and events with abroad: decision, permission, papers, contacts (5393 art. 74 and 18/p, 2005/36)."""

from __future__ import annotations

from datetime import date

from elci.domain.dates import PartialDate
from elci.domain.procedures.checks import CLOSED, DONE, PENDING, by_a_person, day_of, needs
from elci.domain.procedures.facts import Case
from elci.domain.procedures.history import closing, first
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr.instruments import (
    CIRCULAR_2005_36,
    CIRCULAR_2005_62,
    LAW_5216,
    LAW_5393,
    LAW_7153,
)
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Basis, Notice, Rule, Sureness, Topic
from elci.domain.procedures.verdicts import Outcome, Verdict
from elci.domain.procedures.words import Words

TIES = frozenset({CaseKind.SISTER_CITY, CaseKind.COOPERATION_PROTOCOL, CaseKind.MEMORANDUM})
MEMBERSHIPS = frozenset({CaseKind.MEMBERSHIP, CaseKind.FOUNDING_MEMBERSHIP})
TOGETHER = frozenset({CaseKind.JOINT_PROJECT, CaseKind.JOINT_EVENT})
ABROAD = TIES | MEMBERSHIPS | TOGETHER

FIRST_DAY = date(2005, 4, 7)  # circular 2005/36
SECOND_DAY = date(2005, 6, 20)  # circular 2005/62
LAW_DAY = date(2005, 7, 13)  # Law 5393
RESULTS = (Act.SIGNED, Act.JOINED, Act.BEGAN)

_OLDER = Words(
    "2005/36 sayılı Genelge (07.04.2005) 5393 sayılı Kanundan (RG 13.07.2005) eskidir. O günlerde 5272 sayılı "
    "Belediye Kanunu (RG 24.12.2004, 25680) vardı, Anayasa Mahkemesi onu iptal etti; metni kaynaklarımızda yok. "
    "Genelgeden öncesi kapsam dışıdır.",
    "Circular 2005/36 (07.04.2005) is older than Law 5393 (gazette 13.07.2005). In those days Municipality Law 5272 "
    "(gazette 25680 of 24.12.2004) stood, which the Constitutional Court annulled; our sources do not have its "
    "text. What lies before the circular is not covered.",
)
_METROPOLITAN = Basis(LAW_5216, "28", since=LAW_DAY, provision="003-p-13")


def _in_time(case: Case, today: date) -> Outcome:
    """Permission has to be there before the event; the papers in time and complete."""
    if case.begins is None:
        return Outcome(
            Verdict.NOT_APPLICABLE, Words("Başlangıç günü kayıtlı değil.", "No day of start is recorded.")
        )
    begins = PartialDate.of(case.begins)
    permitted, applied = first(case, Act.PERMITTED), first(case, Act.APPLIED)
    if permitted is not None:
        if permitted.on is not None and begins.surely_before(permitted.on):
            words = Words(
                "İzin ({0}), iş başladıktan ({1}) sonra çıktı.",
                "The permission ({0}) came after the start ({1}).",
            )
            return Outcome(Verdict.NOT_MET, words, (permitted.on, begins))
        return Outcome(Verdict.MET, DONE, (label(Act.PERMITTED), day_of(permitted)))
    if closing(case) is not None:
        return Outcome(Verdict.NOT_APPLICABLE, CLOSED)
    if case.begins <= today:
        words = Words(
            "İş {0} günü başladı, izin kayıtlı değil.", "It began on {0}; no permission is recorded."
        )
        return Outcome(Verdict.NOT_MET, words, (begins,))
    if applied is None:
        words = Words(
            "Başvuru {0} gününden önce, izne vakit bırakarak çıkmalı.",
            "The application must go out ahead of {0}, leaving time for the permission.",
        )
        return Outcome(Verdict.PENDING, words, (begins,))
    return Outcome(Verdict.PENDING, PENDING, (label(Act.PERMITTED),))


RULES: tuple[Rule, ...] = (
    Rule(
        "tr-council-decision",
        Topic.DECISION,
        ABROAD,
        Words(
            "Yabancı mahallî idareyle bağ kurmaya, uluslararası kuruluşa üyeliğe ve ortak faaliyet ya da projeye "
            "belediye meclisi karar verir; karar izinden ve imzadan önce alınır.",
            "The council decides on a tie with a foreign local government, on membership of an international body and "
            "on a joint activity or project; it decides before the permission and the signature.",
        ),
        Actor.COUNCIL,
        (
            Basis(LAW_5393, "74", "1", since=LAW_DAY, provision="001-lp-01"),
            Basis(LAW_5393, "18", "p", since=LAW_DAY, provision="001-lp-04"),
            _METROPOLITAN,
            Basis(CIRCULAR_2005_36, "a, b, c", since=FIRST_DAY, provision="001-lp-08"),
        ),
        FIRST_DAY,
        title=Words("Meclis kararı", "Council decision"),
        act=Act.COUNCIL_DECIDED,
        before=(Act.APPLIED, Act.PERMITTED, *RESULTS),
        governs=RESULTS,
        documents=(DocumentKind.COUNCIL_DECISION,),
        sources=(study("001", 697), study("001", 714), study("003", 205), study("004", 354)),
        sureness=Sureness.QUOTED,
        unsettled=_OLDER,
        check=needs(Act.COUNCIL_DECIDED, (Act.APPLIED, Act.PERMITTED, *RESULTS)),
    ),
    Rule(
        "tr-permission",
        Topic.PERMISSION,
        ABROAD,
        Words(
            "Bağ, üyelik, ortak faaliyet ve proje için bakanlıktan önceden izin alınır. İzni veren bakanlık tarihe "
            "göre değişir.",
            "A tie, a membership, a joint activity or project needs the ministry’s permission beforehand. Which "
            "ministry gives it depends on the date.",
        ),
        Actor.MINISTRY,
        (
            Basis(LAW_5393, "74", "3", since=LAW_DAY, provision="001-lp-03"),
            Basis(LAW_5393, "18", "p", since=LAW_DAY, provision="001-lp-04"),
            Basis(LAW_7153, "28", since=date(2018, 12, 10)),
            _METROPOLITAN,
            Basis(CIRCULAR_2005_36, Words("genel", "general"), since=FIRST_DAY, provision="001-lp-07"),
        ),
        FIRST_DAY,
        title=Words("Bakanlık izni", "Permission of the ministry"),
        act=Act.PERMITTED,
        before=(*RESULTS, Act.PAID),
        governs=RESULTS,
        documents=(DocumentKind.APPLICATION, DocumentKind.PERMISSION),
        sources=(
            study("001", 707),
            study("003", 205),
            study("004", 364),
            study("002", 1007),
            sources.BALCOVA,
        ),
        sureness=Sureness.QUOTED,
        unsettled=Words(
            "İzin makamı için çalışmalar ayrılır (003 ve 004 İçişleri, 001 ve 002 Çevre ve Şehircilik Bakanlığı); "
            "fark tarihtendir. 10.07.2018–09.12.2018 arası kesinleşmemiştir.",
            "The studies differ on the ministry (003 and 004: Interior; 001 and 002: Environment and Urbanisation); "
            "the date explains it. The time from 10.07.2018 to 09.12.2018 is not settled.",
        ),
        check=needs(Act.PERMITTED, (*RESULTS, Act.PAID)),
    ),
    Rule(
        "tr-foreign-policy",
        Topic.PERMISSION,
        ABROAD,
        Words(
            "Faaliyet dış politikaya ve uluslararası anlaşmalara uygun yürütülür.",
            "The activity conforms with foreign policy and international agreements.",
        ),
        Actor.UNIT,
        (
            Basis(LAW_5393, "74", "3", since=LAW_DAY, provision="001-lp-03"),
            Basis(CIRCULAR_2005_36, "c", since=FIRST_DAY, provision="001-lp-11"),
        ),
        FIRST_DAY,
        title=Words("Dış politikaya uygunluk", "Conformity with foreign policy"),
        governs=(*RESULTS, Act.PERMITTED),
        sources=(study("001", 707), study("001", 780), study("003", 205)),
        sureness=Sureness.QUOTED,
        check=by_a_person(
            Words(
                "Uygunluğu bir kişi değerlendirir; bakanlık izni çıkınca bu soru kapanır.",
                "A person has to judge the conformity; the ministry’s permission settles it.",
            ),
            settled_by=Act.PERMITTED,
        ),
    ),
    Rule(
        "tr-in-time",
        Topic.PERMISSION,
        TOGETHER,
        Words(
            "Süreye bağlı etkinliklerde belgeler, iznin etkinlikten önce çıkabileceği bir zamanda ve eksiksiz sunulur.",
            "For date-bound events the papers are handed in complete and in time for the permission to come before the event.",
        ),
        Actor.UNIT,
        (
            Basis(
                CIRCULAR_2005_62, Words("ek hüküm: süre", "further provision: time"), provision="001-lp-31"
            ),
            Basis(CIRCULAR_2005_36),
        ),
        SECOND_DAY,
        title=Words("Belgelerin zamanında sunulması", "Papers in time"),
        act=Act.APPLIED,
        before=(Act.BEGAN,),
        governs=(Act.BEGAN,),
        notice=Notice(None, Act.APPLIED, Act.BEGAN, before=True),
        sources=(study("001", 883),),
        sureness=Sureness.UNSETTLED,
        unsettled=Words(
            "Çalışma bu kuralın hangi genelgede olduğunu açıkça yazmaz ve gün sayısı vermez.",
            "The study does not say plainly which circular has this rule, and gives no number of days.",
        ),
        check=_in_time,
    ),
)
