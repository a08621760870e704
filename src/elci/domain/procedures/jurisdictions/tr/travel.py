"""Official travel: circular 2005/62 items a to l, the permission of 2016 to 2018, circulars 2021/6 and 2022/5."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.facts import JourneyPurpose
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr import travel_checks as checks
from elci.domain.procedures.jurisdictions.tr.instruments import (
    CIRCULAR_2005_36,
    CIRCULAR_2005_62,
    CIRCULAR_2021_6,
    LAW_6245,
)
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind
from elci.domain.procedures.rules import Basis, Check, Notice, Rule, Source, Sureness, Topic
from elci.domain.procedures.words import Words

TRAVEL = frozenset({CaseKind.OUTGOING_VISIT})
FIRST_DAY = date(2005, 6, 20)
FILE_DAY = date(2021, 4, 21)
APPROVAL_DAY = date(2022, 3, 9)
_ON = (Act.DEPARTED,)
SECOND_PART = Words("ikinci kısım", "second part")

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
    repeated = (Basis(CIRCULAR_2021_6, SECOND_PART, again, since=FILE_DAY),) if again is not None else ()
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
)
