"""Contacts with foreign missions (1173 art. 1) and sister cities inside the country (2005/36 c)."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.checks import DONE, day_of, needs
from elci.domain.procedures.facts import Case
from elci.domain.procedures.history import done, first
from elci.domain.procedures.jurisdictions.tr.instruments import CIRCULAR_2005_36, LAW_1173, LAW_5393
from elci.domain.procedures.jurisdictions.tr.relations import ABROAD, FIRST_DAY, LAW_DAY
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Basis, Rule, Sureness, Topic
from elci.domain.procedures.verdicts import Outcome, Verdict
from elci.domain.procedures.words import Words


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
