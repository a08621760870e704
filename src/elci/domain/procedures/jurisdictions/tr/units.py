"""Founding, merging and closing a foreign-relations unit (5393 art. 48, 5216 art. 21)."""

from __future__ import annotations

from elci.domain.procedures.checks import needs
from elci.domain.procedures.jurisdictions.tr.decisions import METROPOLITAN, OTHERS, UNITS
from elci.domain.procedures.jurisdictions.tr.instruments import LAW_5216, LAW_5393
from elci.domain.procedures.jurisdictions.tr.relations import LAW_DAY
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.kinds import Act, Actor, DocumentKind
from elci.domain.procedures.rules import Basis, Rule, Sureness, Topic
from elci.domain.procedures.words import Words

RULES: tuple[Rule, ...] = (
    Rule(
        "tr-unit-decision",
        Topic.UNIT,
        UNITS,
        Words(
            "Birimlerin kurulmasına, birleştirilmesine ve kaldırılmasına, norm kadroya göre, belediye meclisi karar verir.",
            "The council decides, by norm staffing, on founding, merging and closing units.",
        ),
        Actor.COUNCIL,
        (Basis(LAW_5393, "48", provision="002-p-02"),),
        LAW_DAY,
        title=Words("Birim için meclis kararı", "Council decision on a unit"),
        act=Act.COUNCIL_DECIDED,
        before=(Act.BEGAN,),
        governs=(Act.BEGAN,),
        documents=(DocumentKind.COUNCIL_DECISION,),
        sources=(study("002", 593), study("002", 603)),
        sureness=Sureness.REPORTED,
        offices=OTHERS,
        check=needs(Act.COUNCIL_DECIDED, (Act.BEGAN,)),
    ),
    Rule(
        "tr-unit-decision-metropolitan",
        Topic.UNIT,
        UNITS,
        Words(
            "Büyükşehirde birimlerin kurulmasına, birleştirilmesine ve kaldırılmasına büyükşehir belediye meclisi karar verir.",
            "In a metropolitan municipality the metropolitan council decides on founding, merging and closing units.",
        ),
        Actor.COUNCIL,
        (Basis(LAW_5216, "21", provision="002-p-03"),),
        LAW_5216.gazette_date or LAW_DAY,
        title=Words("Büyükşehirde birim için meclis kararı", "Metropolitan council’s decision on a unit"),
        act=Act.COUNCIL_DECIDED,
        before=(Act.BEGAN,),
        governs=(Act.BEGAN,),
        documents=(DocumentKind.COUNCIL_DECISION,),
        sources=(study("002", 605),),
        sureness=Sureness.REPORTED,
        offices=METROPOLITAN,
        check=needs(Act.COUNCIL_DECIDED, (Act.BEGAN,)),
    ),
)
