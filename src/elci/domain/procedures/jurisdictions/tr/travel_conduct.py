"""Official travel: conduct abroad, and no budget for travel off duty (circular 2005/62)."""

from __future__ import annotations

from elci.domain.procedures.checks import by_a_person
from elci.domain.procedures.facts import JourneyPurpose
from elci.domain.procedures.jurisdictions.tr import travel_checks as checks
from elci.domain.procedures.jurisdictions.tr.instruments import CIRCULAR_2005_62
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.jurisdictions.tr.travel import FILE_DAY, FIRST_DAY, REPEAL, TRAVEL
from elci.domain.procedures.jurisdictions.tr.travel_words import CONDUCT
from elci.domain.procedures.kinds import Act, Actor
from elci.domain.procedures.rules import Basis, Rule, Sureness, Topic
from elci.domain.procedures.words import Words

_ON = (Act.DEPARTED,)
_OFF_DUTY = frozenset({JourneyPurpose.OFF_DUTY})

RULES: tuple[Rule, ...] = (
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
)
