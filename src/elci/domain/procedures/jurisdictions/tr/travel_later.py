"""Official travel after 2005/62: the permission of 2016 to 2018, circulars 2021/6 and 2022/5."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.facts import JourneyPurpose
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr import travel_checks as checks
from elci.domain.procedures.jurisdictions.tr.instruments import (
    CIRCULAR_2005_62,
    CIRCULAR_2016,
    CIRCULAR_2021_6,
    CIRCULAR_2022_5,
)
from elci.domain.procedures.jurisdictions.tr.travel import APPROVAL_DAY, FILE_DAY, SECOND_PART, TRAVEL
from elci.domain.procedures.kinds import Act, Actor, DocumentKind
from elci.domain.procedures.rules import Basis, Rule, Sureness, Topic
from elci.domain.procedures.words import Words

_ON = (Act.DEPARTED,)

RULES: tuple[Rule, ...] = (
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
            Basis(CIRCULAR_2021_6, SECOND_PART, "3"),
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
