"""Official travel: circular 2005/62 items a to l, the permission of 2016 to 2018, circulars 2021/6 and 2022/5."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.checks import by_a_person
from elci.domain.procedures.facts import JourneyPurpose
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr import travel_checks as checks
from elci.domain.procedures.jurisdictions.tr.instruments import (
    CIRCULAR_2005_36,
    CIRCULAR_2005_62,
    CIRCULAR_2016,
    CIRCULAR_2021_6,
    CIRCULAR_2022_5,
    LAW_6245,
)
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.jurisdictions.tr.travel_words import CONDUCT
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind
from elci.domain.procedures.rules import Basis, Check, Notice, Rule, Source, Sureness, Topic
from elci.domain.procedures.words import Words

TRAVEL = frozenset({CaseKind.OUTGOING_VISIT})
FIRST_DAY = date(2005, 6, 20)
FILE_DAY = date(2021, 4, 21)
APPROVAL_DAY = date(2022, 3, 9)
_ON = (Act.DEPARTED,)
_SECOND = Words("ikinci kısım", "second part")

REPEAL = Words(
    "21.04.2021 tarihli ve 2021/6 sayılı Genelge yurt dışı görevlendirmelerin esaslarını ikinci kısmında yeniden sayar. "
    "2005/62’yi açıkça kaldırıp kaldırmadığı kaynaklarımızda yok; bent numaraları da farklıdır. Kural o günden sonra bu "
    "çekinceyle uygulanır.",
    "Circular 2021/6 of 21.04.2021 lists the rules of official travel again in its second part. Whether it expressly "
    "repeals 2005/62 is not in our sources, and the numbering differs. After that day the rule is applied with this "
    "reservation.",
)
_APPEALS = (sources.APPEALS_2018,)


def _item(
    letter: str,
    number: int,
    line: int,
    title: Words,
    asks: Words,
    check: Check,
    *,
    again: str | None = None,
    until: date | None = None,
    more: tuple[Source, ...] = (),
    act: Act | None = None,
    before: tuple[Act, ...] = (),
    documents: tuple[DocumentKind, ...] = (),
    notice: Notice | None = None,
    bases: tuple[Basis, ...] = (),
    actor: Actor = Actor.UNIT,
) -> Rule:
    """One item of 2005/62. number: of its provision row; again: its number in the second part of 2021/6
    where a source quotes the item there; "" where the source quotes it without its number."""
    own = Basis(CIRCULAR_2005_62, letter, provision=f"001-lp-{number:02d}")
    repeated = (Basis(CIRCULAR_2021_6, _SECOND, again, since=FILE_DAY),) if again is not None else ()
    return Rule(
        f"tr-travel-{letter}",
        Topic.TRAVEL,
        TRAVEL,
        asks,
        actor,
        (own, *repeated, *bases),
        FIRST_DAY,
        until,
        title=title,
        act=act,
        before=before,
        governs=_ON,
        documents=documents,
        notice=notice,
        sources=(study("001", line), *more),
        sureness=Sureness.QUOTED,
        unsettled=REPEAL,
        unsettled_since=FILE_DAY,
        check=check,
    )


_TOLD = Notice(None, Act.GOVERNOR_TOLD, Act.DEPARTED, before=True)
_MEETINGS = frozenset({JourneyPurpose.MEETING})
_INVITED = frozenset({JourneyPurpose.MEETING, JourneyPurpose.SISTER_CITY})
_OFF_DUTY = frozenset({JourneyPurpose.OFF_DUTY})


RULES: tuple[Rule, ...] = (
    _item(
        "a",
        14,
        803,
        Words("Yalnız görev için", "On duty only"),
        Words(
            "Görev ve hizmetle ilgisi olmayan konular için yurt dışına görevlendirme yapılmaz.",
            "No one is sent abroad for matters that have nothing to do with the municipality’s duties.",
        ),
        checks.on_plan(checks.duty_only),
        again="",
        more=(sources.CIRCULAR_2021_6_FILE, sources.CHAMBER_7),
        documents=(DocumentKind.PROGRAMME,),
    ),
    _item(
        "b",
        15,
        807,
        Words("En az kişi, en kısa süre", "Fewest people, shortest time"),
        Words(
            "Görevlendirme en az sayıda kişiyle, en kısa süre için, tasarrufla yapılır.",
            "The fewest people travel for the shortest time, with thrift.",
        ),
        checks.on_plan(checks.few_and_short),
        documents=(DocumentKind.TRAVELLER_LIST,),
    ),
    _item(
        "c",
        16,
        811,
        Words("Meclis kararı", "Council decision"),
        Words(
            "Görevlendirme için belediye meclisinden önceden karar alınır.",
            "The council decides on the assignment beforehand.",
        ),
        checks.on_plan(checks.council_before),
        again="3",
        until=date(2022, 3, 8),
        more=(sources.CIRCULAR_2022_5,),
        act=Act.COUNCIL_DECIDED,
        before=(Act.DEPARTED,),
        documents=(DocumentKind.COUNCIL_DECISION,),
        actor=Actor.COUNCIL,
    ),
    Rule(
        "tr-travel-c-2022",
        Topic.TRAVEL,
        TRAVEL,
        Words(
            "Görevlendirme için belediye meclisinden karar alınır; zorunlu görevlendirme meclisin olağan toplantı dönemine "
            "denk gelmezse belediye başkanının onayı yeter.",
            "The council decides on the assignment; where a compelling journey does not fall into the council’s ordinary "
            "sitting, the mayor’s approval is enough.",
        ),
        Actor.COUNCIL,
        (
            Basis(CIRCULAR_2021_6, _SECOND, "3"),
            Basis(CIRCULAR_2022_5),
            Basis(CIRCULAR_2005_62, "c", provision="001-lp-16"),
        ),
        APPROVAL_DAY,
        title=Words("Meclis kararı ya da başkan onayı", "Council decision or mayor’s approval"),
        act=Act.COUNCIL_DECIDED,
        before=(Act.DEPARTED,),
        governs=_ON,
        documents=(DocumentKind.COUNCIL_DECISION, DocumentKind.ASSIGNMENT_APPROVAL),
        sources=(sources.CIRCULAR_2022_5, sources.CIRCULAR_2022_5_REASON),
        sureness=Sureness.QUOTED,
        unsettled=Words(
            "Kaynağımız maddenin sonunu kesik verir; onaydan sonra meclise ne zaman bilgi verileceği okunamadı.",
            "Our source breaks off before the end of the item; what it says on telling the council afterwards was not read.",
        ),
        replaces=("tr-travel-c",),
        check=checks.on_plan(checks.council_or_mayor),
    ),
    _item(
        "d",
        17,
        813,
        Words("Dil bilgisi ve nitelik", "Language and qualification"),
        Words(
            "Toplantı, kongre, seminer, panel ve benzerine gidenlerde gerekli yabancı dil bilgisi ve nitelik aranır.",
            "Those sent to meetings, congresses, seminars, panels and the like need the language and the qualification.",
        ),
        checks.on_plan(checks.qualified, _MEETINGS),
    ),
    _item(
        "e",
        18,
        817,
        Words("Kurs ve gezileri düzenleyen", "Organisers of courses and tours"),
        Words(
            "Kamu kurumları, belediye birlikleri ve kamuya yararlı mahallî idare dernekleri dışındakilerin yurt dışında "
            "düzenlediği kurs, seminer, inceleme gezisi ve benzerine personel gönderilmez, harcırah ödenmez.",
            "No one is sent to, and no allowance paid for, courses, seminars and study tours abroad that are held by others "
            "than public bodies, unions of municipalities and local government associations of public benefit.",
        ),
        checks.on_plan(checks.permitted_organiser, frozenset({JourneyPurpose.COURSE})),
        more=(sources.CHAMBER_7,),
    ),
    _item(
        "f",
        19,
        825,
        Words("Davet yazısı", "Invitation letter"),
        Words(
            "Toplantı ve benzeri ile kardeş şehir görevlerinde düzenleyenin ya da resmî makamın davet yazısı aranır.",
            "Meetings and sister-city visits need an invitation letter of the organiser or of an official body.",
        ),
        checks.on_plan(checks.invitation_letter, _INVITED),
        act=Act.INVITED,
        documents=(DocumentKind.INVITATION,),
        actor=Actor.PARTNER,
    ),
    _item(
        "g",
        20,
        831,
        Words("Meclise bilgi", "Report to the council"),
        Words(
            "Görevlendirmeler ve temaslar hakkında meclise ilk toplantıda bilgi verilir.",
            "The council is told of assignments and contacts at its first meeting.",
        ),
        checks.on_plan(checks.reported),
        act=Act.REPORTED_TO_COUNCIL,
        documents=(DocumentKind.JOURNEY_REPORT,),
        notice=Notice(None, Act.REPORTED_TO_COUNCIL, Act.CAME_BACK),
        actor=Actor.TRAVELLERS,
    ),
    _item(
        "h",
        21,
        835,
        Words("Yalnız yol gideri ve gündelik", "Travel and per diem only"),
        Words(
            "Görevlendirilene 6245 sayılı Kanuna göre yol gideri ve gündelik dışında ödeme yapılmaz.",
            "Travellers are paid travel and per diem under Law 6245 and nothing else.",
        ),
        checks.on_plan(checks.only_allowance),
        more=_APPEALS,
        documents=(DocumentKind.ALLOWANCE,),
        bases=(Basis(LAW_6245),),
    ),
    _item(
        "i",
        22,
        839,
        Words("Düzenleyene ödeme yok", "Nothing to the organiser"),
        Words(
            "Düzenleyen kuruluşa eğitim gideri, hizmet alımı, konaklama, rehberlik ya da başka bir ad altında ödeme "
            "yapılmaz.",
            "The organiser is paid nothing, be it called training, service, lodging, guiding or otherwise.",
        ),
        checks.on_plan(checks.nothing_to_organiser),
        more=(*_APPEALS, sources.CHAMBER_7),
    ),
    _item(
        "j",
        23,
        843,
        Words("Eş ve çocuklar", "Spouse and children"),
        Words(
            "Birlikte çıkan eş ve çocuklar için belediye bütçesinden ödeme yapılmaz.",
            "Nothing is paid out of the budget for spouse and children who travel along.",
        ),
        checks.on_plan(checks.nothing_for_family),
    ),
    _item(
        "k",
        24,
        847,
        Words("Valiliğe önceden bilgi", "Telling the governor beforehand"),
        Words(
            "Ödeme olsun olmasın çıkışın amacı, süresi ve programı, bakanlığa iletilmek üzere önceden valiliğe bildirilir.",
            "With or without payment, purpose, time and programme are told to the governor beforehand, for the ministry.",
        ),
        checks.on_plan(checks.governor_told),
        act=Act.GOVERNOR_TOLD,
        before=(Act.DEPARTED,),
        documents=(DocumentKind.GOVERNOR_NOTICE, DocumentKind.PROGRAMME),
        notice=_TOLD,
        bases=(Basis(CIRCULAR_2005_36, "c", provision="001-lp-12"),),
    ),
    _item(
        "l",
        25,
        853,
        Words("Görev dışı çıkış", "Travel off duty"),
        Words(
            "Başkanın ve personelin görev dışı yurt dışına çıkışında da valiliğe bilgi verilir.",
            "The governor is told of the mayor’s and the staff’s travel off duty too.",
        ),
        checks.on_plan(checks.governor_told, _OFF_DUTY),
        act=Act.GOVERNOR_TOLD,
        before=(Act.DEPARTED,),
        documents=(DocumentKind.GOVERNOR_NOTICE,),
        notice=_TOLD,
    ),
    Rule(
        "tr-travel-off-duty-budget",
        Topic.TRAVEL,
        TRAVEL,
        Words(
            "Görev dışı yolculuk için belediye bütçesinden harcama yapılmaz.",
            "Nothing is spent out of the budget on travel off duty.",
        ),
        Actor.UNIT,
        (Basis(CIRCULAR_2005_62, "a", provision="001-lp-14"),),
        FIRST_DAY,
        title=Words("Görev dışına bütçeden harcama yok", "No budget for travel off duty"),
        governs=_ON,
        sources=(study("001", 803),),
        sureness=Sureness.QUOTED,
        unsettled=REPEAL,
        unsettled_since=FILE_DAY,
        check=checks.on_plan(checks.budget_off_duty, _OFF_DUTY),
    ),
    Rule(
        "tr-travel-conduct",
        Topic.TRAVEL,
        TRAVEL,
        Words(
            "Yurt dışındaki faaliyet dış politikaya uygun yürütülür; temsilciliklerden anlaşılanın dışında resepsiyon, "
            "tercüman, mihmandar ya da randevu istenmez, özel ziyarete resmî nitelik verilmez.",
            "What is done abroad conforms with foreign policy; missions are not asked for receptions, interpreters, escorts or "
            "appointments beyond what was agreed, and private visits are given no official character.",
        ),
        Actor.TRAVELLERS,
        (
            Basis(
                CIRCULAR_2005_62,
                Words("ek hüküm: dış politika", "further provision: foreign policy"),
                provision="001-lp-26",
            ),
            Basis(
                CIRCULAR_2005_62,
                Words("ek hüküm: temsilcilikler", "further provision: missions"),
                provision="001-lp-27",
            ),
            Basis(
                CIRCULAR_2005_62,
                Words("ek hüküm: özel ziyaret", "further provision: private visits"),
                provision="001-lp-28",
            ),
            Basis(
                CIRCULAR_2005_62,
                Words("ek hüküm: tutum", "further provision: conduct"),
                provision="001-lp-29",
            ),
        ),
        FIRST_DAY,
        title=Words("Yurt dışındaki tutum", "Conduct abroad"),
        governs=_ON,
        sources=(study("001", 861), study("001", 869)),
        sureness=Sureness.QUOTED,
        unsettled=REPEAL,
        unsettled_since=FILE_DAY,
        check=by_a_person(CONDUCT),
    ),
    Rule(
        "tr-travel-2016-permission",
        Topic.TRAVEL,
        TRAVEL,
        Words(
            "Belediye başkanlarının ve meclis üyelerinin yurt dışına çıkışı İçişleri Bakanlığının iznine bağlıdır.",
            "Mayors and councillors need the permission of the Ministry of the Interior to travel abroad.",
        ),
        Actor.MINISTRY,
        (Basis(CIRCULAR_2016),),
        date(2016, 10, 14),
        date(2018, 7, 30),
        title=Words(
            "Başkan ve meclis üyeleri için izin (2016–2018)",
            "Permission for mayors and councillors (2016–2018)",
        ),
        act=Act.PERMITTED,
        before=(Act.DEPARTED,),
        governs=_ON,
        documents=(DocumentKind.PERMISSION,),
        sources=(sources.CIRCULAR_2016_REPEAL,),
        sureness=Sureness.REPORTED,
        unsettled=Words(
            "Bakanlık genelgenin kaldırıldığını 31.07.2018’de duyurdu; kaldırma günü ve genelgenin sayısı okunamadı.",
            "The ministry announced the repeal on 31.07.2018; the day of the repeal and the circular’s number were not read.",
        ),
        check=checks.on_plan(checks.elected_permitted, frozenset(JourneyPurpose)),
    ),
    Rule(
        "tr-travel-permission-file",
        Topic.TRAVEL,
        TRAVEL,
        Words(
            "Şahıs, şirket, vakıf, dernek ve benzerleriyle yurt dışında yapılacak faaliyet için bakanlıktan izin alınır; "
            "dosyada protokol metni, mülki amirin izin yazısı, meclis kararı ve konuyla amacı anlatan bilgi notu bulunur.",
            "Activities abroad with persons, companies, foundations, associations and the like need the ministry’s permission; "
            "the file holds the protocol, the local authority’s permission, the council’s decision and a note on subject "
            "and aim.",
        ),
        Actor.MINISTRY,
        (Basis(CIRCULAR_2021_6, Words("birinci kısım", "first part")),),
        FILE_DAY,
        title=Words("2021/6 izin dosyası", "Permission file of 2021/6"),
        act=Act.PERMITTED,
        before=(Act.DEPARTED, Act.PAID),
        governs=_ON,
        documents=(DocumentKind.PERMISSION_FILE, DocumentKind.PERMISSION),
        sources=(sources.CIRCULAR_2021_6, sources.CIRCULAR_2021_6_FILE),
        sureness=Sureness.REPORTED,
        unsettled=Words(
            "Genelgenin tam metni okunamadı; dosyada istenenler haberlerden alındı. Belediye dışından yolcular için de "
            "uygulanması, genelgenin çıkış nedeninden (hizmet pasaportları) çıkarılmıştır.",
            "The full text was not read; what the file holds is taken from the press. Applying it to travellers from outside "
            "the municipality is inferred from the reason of the circular (service passports).",
        ),
        check=checks.on_plan(checks.permission_file),
    ),
)
