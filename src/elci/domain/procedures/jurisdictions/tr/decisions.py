"""The council's way: agenda, commission, decision, the mayor's days, the governor (5393 art. 20–24; 5216 art. 13–15)."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.council import (
    COMMISSION_WORKING_DAYS,
)
from elci.domain.procedures.jurisdictions.tr import decision_checks as checks
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr.instruments import (
    COUNCIL_REGULATION,
    LAW_5216,
    LAW_5393,
    LAW_5675,
)
from elci.domain.procedures.jurisdictions.tr.relations import ABROAD, LAW_DAY
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind, OfficeKind
from elci.domain.procedures.rules import Basis, Notice, Rule, Sureness, Topic
from elci.domain.procedures.words import Words

UNITS = frozenset({CaseKind.UNIT_FOUNDING, CaseKind.UNIT_MERGING, CaseKind.UNIT_CLOSING})
WITH_COUNCIL = ABROAD | UNITS | {CaseKind.DOMESTIC_TIE, CaseKind.OUTGOING_VISIT}
METROPOLITAN = frozenset({OfficeKind.METROPOLITAN})
OTHERS = frozenset(OfficeKind) - METROPOLITAN

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
        "tr-first-sitting",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Seçilen belediye meclisi, seçim sonuçlarının ilanını izleyen beşinci gün kendiliğinden toplanır.",
            "A council that was elected meets by itself on the fifth day after the results are announced.",
        ),
        Actor.COUNCIL,
        (Basis(LAW_5393, "19"),),
        LAW_DAY,
        title=Words("Seçimden sonra ilk toplantı", "First sitting after an election"),
        sources=(sources.FIRST_SITTING,),
        sureness=Sureness.REPORTED,
        demanded=False,
    ),
    Rule(
        "tr-extraordinary-sitting",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Başkan acil durumda meclisi yılda en çok üç kez olağanüstü toplantıya çağırabilir; çağrı ve gündem en az üç gün "
            "önceden yazılı duyurulur.",
            "In urgent cases the mayor may call the council to an extraordinary sitting, at most three times a year; call and "
            "agenda are announced in writing at least three days ahead.",
        ),
        Actor.MAYOR,
        (Basis(LAW_5675), Basis(LAW_5393, "20"), Basis(LAW_5216, "13")),
        date(2007, 6, 7),
        title=Words("Olağanüstü toplantı", "Extraordinary sitting"),
        sources=(sources.LAW_5675, sources.COUNCIL_REGULATION),
        sureness=Sureness.QUOTED,
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
        (Basis(LAW_5393, "21"), Basis(COUNCIL_REGULATION, "8", since=date(2005, 10, 9))),
        LAW_DAY,
        title=Words("Gündem", "Agenda"),
        act=Act.ON_AGENDA,
        notice=Notice(3, Act.ON_AGENDA, Act.COUNCIL_DECIDED, before=True),
        sources=(sources.AGENDA,),
        sureness=Sureness.REPORTED,
        demanded=False,
    ),
    Rule(
        "tr-commission",
        Topic.COUNCIL,
        WITH_COUNCIL,
        Words(
            "Komisyon, kendisine havale edilen işi meclis toplantısını izleyen beş iş günü içinde sonuçlandırır; rapor "
            "gelmezse konu doğrudan gündeme alınır. İmar ve bütçe dışındaki işler, salt çoğunluk kabul ederse komisyona "
            "havale edilmeden de karara bağlanır.",
            "A commission finishes what was referred to it within five working days after the sitting; without a report the "
            "matter is put straight on the agenda. What is neither zoning nor budget may be decided without a referral, "
            "if an absolute majority agrees.",
        ),
        Actor.COMMISSION,
        (Basis(LAW_5393, "24"), Basis(LAW_5216, "15")),
        LAW_DAY,
        title=Words("Komisyon", "Commission"),
        act=Act.COMMISSION_REPORTED,
        governs=(Act.REFERRED,),
        documents=(DocumentKind.COMMISSION_REPORT,),
        notice=Notice(COMMISSION_WORKING_DAYS, Act.COMMISSION_REPORTED, Act.REFERRED, working_days=True),
        sources=(sources.COMMISSIONS, sources.AGENDA),
        sureness=Sureness.QUOTED,
        check=checks.commission,
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
        check=checks.sent_back_in_time,
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
        check=checks.sent_back_in_time,
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
        check=checks.sent_to_governor,
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
        check=checks.sent_to_governor,
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
