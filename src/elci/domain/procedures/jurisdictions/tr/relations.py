"""Ties, projects and events with abroad: decision, permission, papers, contacts (5393 art. 74 and 18/p, 2005/36)."""

from __future__ import annotations

from datetime import date

from elci.domain.dates import PartialDate
from elci.domain.procedures.checks import CLOSED, DONE, PENDING, by_a_person, day_of, needs, papers
from elci.domain.procedures.facts import Case
from elci.domain.procedures.history import closing, done, first
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr.instruments import (
    CIRCULAR_2005_36,
    CIRCULAR_2005_62,
    LAW_1173,
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


def _foreign_ministry_told(case: Case, today: date) -> Outcome:
    """Applies where a foreign mission was contacted."""
    if not case.contacts_mission and not done(case, Act.MISSION_CONTACTED):
        words = Words(
            "Yabancı temsilcilikle temas kayıtlı değil.", "No contact with a foreign mission is recorded."
        )
        return Outcome(Verdict.NOT_APPLICABLE, words)
    told = first(case, Act.FOREIGN_MINISTRY_TOLD)
    if told is None:
        words = Words(
            "Temas var, Dışişleri Bakanlığına bilgi kayıtlı değil.",
            "There was a contact; no notice to the Ministry of Foreign Affairs is recorded.",
        )
        verdict = Verdict.NOT_MET if done(case, Act.MISSION_CONTACTED) else Verdict.PENDING
        return Outcome(verdict, words)
    return Outcome(Verdict.MET, DONE, (label(Act.FOREIGN_MINISTRY_TOLD), day_of(told)))


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
    Rule(
        "tr-papers-sister-city",
        Topic.DOCUMENTS,
        frozenset({CaseKind.SISTER_CITY}),
        Words(
            "Kardeş kent başvurusunda meclis kararı, karşı kent hakkında bilgi, beklenen faydalar ve imzalanacaksa "
            "protokol metni bulunur.",
            "The application for a sister city holds the council’s decision, information on the partner, the expected "
            "benefits and, if one is to be signed, the text of the protocol.",
        ),
        Actor.UNIT,
        (Basis(CIRCULAR_2005_36, "a", since=FIRST_DAY, provision="001-lp-08"),),
        FIRST_DAY,
        title=Words("Kardeş kent dosyası", "File of a sister city"),
        governs=(Act.APPLIED, Act.PERMITTED),
        documents=(
            DocumentKind.COUNCIL_DECISION,
            DocumentKind.PARTNER_INFORMATION,
            DocumentKind.EXPECTED_BENEFIT,
            DocumentKind.PROTOCOL,
        ),
        sources=(study("001", 762),),
        sureness=Sureness.QUOTED,
        check=papers(
            (DocumentKind.COUNCIL_DECISION, DocumentKind.PARTNER_INFORMATION, DocumentKind.EXPECTED_BENEFIT),
            (Act.APPLIED,),
            {DocumentKind.PROTOCOL: lambda case: case.signs_protocol},
        ),
    ),
    Rule(
        "tr-papers-cooperation",
        Topic.DOCUMENTS,
        frozenset({CaseKind.COOPERATION_PROTOCOL, CaseKind.MEMORANDUM, CaseKind.JOINT_PROJECT}),
        Words(
            "Protokol, mutabakat zaptı ve ortak proje başvurusunda meclis kararı, karşı taraf hakkında bilgi, iş "
            "birliğinin alanı ve amacı, beklenen faydalar ve metin bulunur.",
            "The application for a protocol, a memorandum or a joint project holds the council’s decision, information "
            "on the partner, field and aim, the expected benefits and the text.",
        ),
        Actor.UNIT,
        (Basis(CIRCULAR_2005_36, "a", since=FIRST_DAY, provision="001-lp-08"),),
        FIRST_DAY,
        title=Words("Protokol ve proje dosyası", "File of a protocol or project"),
        governs=(Act.APPLIED, Act.PERMITTED),
        documents=(
            DocumentKind.COUNCIL_DECISION,
            DocumentKind.PARTNER_INFORMATION,
            DocumentKind.FIELD_AND_AIM,
            DocumentKind.EXPECTED_BENEFIT,
            DocumentKind.PROTOCOL,
        ),
        sources=(study("001", 762),),
        sureness=Sureness.UNSETTLED,
        unsettled=Words(
            "Genelge (a) bendi kardeş kenti anar; protokol ve projeler için belge sayan bir bent kaynaklarımızda yok. "
            "Liste benzetmeyle kullanılır, eksik belge bir kişinin değerlendirmesine bırakılır.",
            "Item (a) of the circular speaks of sister cities; our sources have no item that lists papers for protocols "
            "and projects. The list is used by analogy; what is missing is left to a person’s judgement.",
        ),
        check=papers(
            (
                DocumentKind.COUNCIL_DECISION,
                DocumentKind.PARTNER_INFORMATION,
                DocumentKind.FIELD_AND_AIM,
                DocumentKind.EXPECTED_BENEFIT,
            ),
            (Act.APPLIED,),
            {
                DocumentKind.PROTOCOL: lambda case: (
                    case.kind is not CaseKind.JOINT_PROJECT or case.signs_protocol
                )
            },
            missing=Verdict.TO_JUDGE,
        ),
    ),
    Rule(
        "tr-papers-event",
        Topic.DOCUMENTS,
        frozenset({CaseKind.JOINT_EVENT}),
        Words(
            "Uluslararası kuruluşla eğitim, kültür etkinliği ya da festival için kuruluş hakkında bilgi ve meclis "
            "kararı bulunur.",
            "Training, culture or a festival with an international body needs information on the body and the "
            "council’s decision.",
        ),
        Actor.UNIT,
        (Basis(CIRCULAR_2005_36, "c", since=FIRST_DAY, provision="001-lp-10"),),
        FIRST_DAY,
        title=Words("Etkinlik dosyası", "File of an event"),
        governs=(Act.APPLIED, Act.PERMITTED, Act.BEGAN),
        documents=(DocumentKind.COUNCIL_DECISION, DocumentKind.BODY_INFORMATION),
        sources=(study("001", 776),),
        sureness=Sureness.QUOTED,
        check=papers(
            (DocumentKind.COUNCIL_DECISION, DocumentKind.BODY_INFORMATION), (Act.APPLIED, Act.BEGAN)
        ),
    ),
    Rule(
        "tr-mission-contacts",
        Topic.CONTACTS,
        ABROAD | {CaseKind.OUTGOING_VISIT},
        Words(
            "Yabancı temsilcilikler ve uluslararası kurullarla temas milletlerarası hukuk kurallarına uygun yapılır, "
            "Dışişleri Bakanlığına bilgi verilir.",
            "Contacts with foreign missions and international boards follow international law, and the Ministry of "
            "Foreign Affairs is informed.",
        ),
        Actor.UNIT,
        (Basis(LAW_1173, "1", "6", provision="001-lp-05"),),
        date(1969, 5, 17),
        title=Words("Temaslardan Dışişleri Bakanlığına bilgi", "Telling the Foreign Ministry of contacts"),
        act=Act.FOREIGN_MINISTRY_TOLD,
        governs=(Act.MISSION_CONTACTED,),
        sources=(study("001", 728), study("001", 742), study("003", 156), study("004", 380)),
        sureness=Sureness.QUOTED,
        unsettled=Words(
            "Madde numarası çalışmalarda ayrılır: 001 ve 003 “1. maddenin 6. fıkrası/bendi”, 004 “Madde 6” yazar. İçerik "
            "aynıdır; 004 bilgi verme tümcesini aktarmaz. Çalışma 003 ilişkilerin Dışişleri kanalıyla yürütülmesi "
            "gerektiği sonucunu çıkarır; metin bunu söylemez.",
            "The studies number the provision differently: 001 and 003 “art. 1, paragraph 6”, 004 “article 6”. The content "
            "is the same; 004 does not quote the sentence on informing. Study 003 concludes that ties must go through the "
            "Foreign Ministry; the text does not say so.",
        ),
        check=_foreign_ministry_told,
    ),
    Rule(
        "tr-domestic-decision",
        Topic.DECISION,
        frozenset({CaseKind.DOMESTIC_TIE}),
        Words(
            "Yurt içinde kardeş kent, iki belediyenin karşılıklı meclis kararıyla kurulur; bakanlık izni gerekmez.",
            "A sister city inside the country is founded by the decisions of both councils; no permission is needed.",
        ),
        Actor.COUNCIL,
        (
            Basis(LAW_5393, "18", "p", since=LAW_DAY, provision="001-lp-04"),
            Basis(CIRCULAR_2005_36, "c", since=FIRST_DAY, provision="001-lp-13"),
        ),
        FIRST_DAY,
        title=Words("Yurt içi: kendi meclisinin kararı", "At home: one’s own council’s decision"),
        act=Act.COUNCIL_DECIDED,
        before=(Act.SIGNED,),
        governs=(Act.SIGNED,),
        documents=(DocumentKind.COUNCIL_DECISION,),
        sources=(study("001", 790),),
        sureness=Sureness.QUOTED,
        check=needs(Act.COUNCIL_DECIDED, (Act.SIGNED,)),
    ),
    Rule(
        "tr-domestic-partner-decision",
        Topic.DECISION,
        frozenset({CaseKind.DOMESTIC_TIE}),
        Words(
            "Karşı belediyenin meclisi de karar alır.",
            "The council of the other municipality decides too.",
        ),
        Actor.PARTNER,
        (Basis(CIRCULAR_2005_36, "c", since=FIRST_DAY, provision="001-lp-13"),),
        FIRST_DAY,
        title=Words("Yurt içi: karşı meclisin kararı", "At home: the other council’s decision"),
        act=Act.PARTNER_DECIDED,
        before=(Act.SIGNED,),
        governs=(Act.SIGNED,),
        documents=(DocumentKind.PARTNER_COUNCIL_DECISION,),
        sources=(study("001", 790),),
        sureness=Sureness.QUOTED,
        check=needs(Act.PARTNER_DECIDED, (Act.SIGNED,)),
    ),
)
