"""The line of steps of every kind of case in Türkiye. Steps without a rule are good practice and say so."""

from __future__ import annotations

from elci.domain.procedures.facts import JourneyPurpose
from elci.domain.procedures.jurisdictions.tr.checklists import (
    AID,
    ARCHIVED,
    ENDING,
    EVALUATED,
    HOSTING,
    practice,
)
from elci.domain.procedures.jurisdictions.tr.travel import APPROVAL_DAY
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind
from elci.domain.procedures.steps import Step
from elci.domain.procedures.words import Words

_OFF = frozenset({JourneyPurpose.OFF_DUTY})


_PROPOSED = practice(
    Act.PROPOSED, "Öneriyi yazın: kiminle, neden, ne beklenir", "Write the proposal: with whom, why, what is expected",
    documents=(DocumentKind.PROPOSAL,),
)  # fmt: skip
_PARTNER = practice(
    Act.PARTNER_AGREED,
    "Karşı taraftan yazılı niyet alın",
    "Get the partner’s intention in writing",
    Actor.PARTNER,
)
_ANNOUNCED = practice(Act.ANNOUNCED, "Duyurun", "Announce it", documents=(DocumentKind.PRESS_NOTE,))
_COUNCIL: tuple[Step, ...] = (
    Step(
        Act.PROPOSED_TO_COUNCIL,
        Words("Meclise teklif", "Proposal to the council"),
        Actor.MAYOR,
        required=False,
        documents=(DocumentKind.COUNCIL_PROPOSAL,),
    ),
    Step(
        Act.ON_AGENDA,
        Words("Meclis gündemi", "Council’s agenda"),
        Actor.MAYOR,
        required=False,
        after=(Act.PROPOSED_TO_COUNCIL,),
        rules=("tr-agenda", "tr-sittings"),
    ),
    Step(
        Act.REFERRED,
        Words("Komisyona havale", "Referral to a commission"),
        Actor.COUNCIL,
        required=False,
        after=(Act.ON_AGENDA,),
    ),
    Step(
        Act.COMMISSION_REPORTED,
        Words("Komisyon raporu", "Commission report"),
        Actor.COMMISSION,
        required=False,
        after=(Act.REFERRED,),
        rules=("tr-commission",),
        documents=(DocumentKind.COMMISSION_REPORT,),
    ),
)


def _decision(rule: str, *, travel: bool = False) -> Step:
    return Step(
        Act.COUNCIL_DECIDED,
        Words("Meclis kararı ya da başkan onayı", "Council decision or mayor’s approval")
        if travel
        else Words("Meclis kararı", "Council decision"),
        Actor.COUNCIL,
        rules=(rule,),
        documents=(DocumentKind.COUNCIL_DECISION,),
        instead=(Act.MAYOR_APPROVED,) if travel else (),
        instead_since=APPROVAL_DAY if travel else None,
        not_for=_OFF if travel else frozenset(),
    )


def _sending(*, travel: bool = False) -> Step:
    return Step(
        Act.SENT_TO_GOVERNOR,
        Words("Kararı mülki amire gönderin", "Send the decision to the governor"),
        Actor.UNIT,
        after=(Act.COUNCIL_DECIDED,),
        rules=("tr-send-to-governor", "tr-send-to-governor-metropolitan"),
        instead=(Act.MAYOR_APPROVED,) if travel else (),
        instead_since=APPROVAL_DAY if travel else None,
        not_for=_OFF if travel else frozenset(),
    )


def _application(rule: str, documents: tuple[DocumentKind, ...]) -> Step:
    return Step(
        Act.APPLIED,
        Words("Valilik aracılığıyla bakanlığa başvurun", "Apply to the ministry through the governor"),
        Actor.UNIT,
        after=(Act.COUNCIL_DECIDED, Act.SENT_TO_GOVERNOR),
        rules=(rule,),
        documents=(DocumentKind.APPLICATION, *documents),
    )


_PERMISSION = Step(
    Act.PERMITTED,
    Words("Bakanlık izni", "Permission of the ministry"),
    Actor.MINISTRY,
    after=(Act.APPLIED,),
    rules=("tr-permission", "tr-foreign-policy"),
    documents=(DocumentKind.PERMISSION,),
)
_SIGNING = Step(
    Act.SIGNED,
    Words("Metni imzalayın", "Sign the text"),
    Actor.UNIT,
    after=(Act.COUNCIL_DECIDED, Act.PERMITTED),
    rules=("tr-permission",),
    documents=(DocumentKind.PROTOCOL,),
)
_TIE_PAPERS = (DocumentKind.PARTNER_INFORMATION, DocumentKind.EXPECTED_BENEFIT, DocumentKind.PROTOCOL)


def _tie(rule: str) -> tuple[Step, ...]:
    return (
        _PROPOSED,
        _PARTNER,
        *_COUNCIL,
        _decision("tr-council-decision"),
        _sending(),
        _application(rule, _TIE_PAPERS),
        _PERMISSION,
        _SIGNING,
        _ANNOUNCED,
        ARCHIVED,
    )


_MEMBERSHIP = (
    _PROPOSED,
    *_COUNCIL,
    _decision("tr-council-decision"),
    _sending(),
    _application(
        "tr-papers-membership",
        (
            DocumentKind.STATUTE,
            DocumentKind.STATUTE_TRANSLATION,
            DocumentKind.EXPECTED_BENEFIT,
            DocumentKind.DUES,
            DocumentKind.FINAL_ACCOUNT,
        ),
    ),
    Step(
        Act.STATE_PERMITTED,
        Words(
            "3335 sayılı Kanuna göre izin (gerekip gerekmediğini sorun)",
            "Permission under Law 3335 (ask whether it is needed)",
        ),
        Actor.STATE,
        required=False,
        after=(Act.APPLIED,),
        rules=("tr-3335-permission", "tr-3335-opinion"),
    ),
    _PERMISSION,
    Step(
        Act.JOINED,
        Words("Üyelik başlar", "Membership begins"),
        Actor.PARTNER,
        after=(Act.COUNCIL_DECIDED, Act.PERMITTED),
        rules=("tr-permission",),
    ),
    _ANNOUNCED,
    ARCHIVED,
)


def _together(rule: str, documents: tuple[DocumentKind, ...]) -> tuple[Step, ...]:
    return (
        _PROPOSED,
        _PARTNER,
        *_COUNCIL,
        _decision("tr-council-decision"),
        _sending(),
        _application(rule, documents),
        _PERMISSION,
        Step(
            Act.BEGAN,
            Words("Başlayın", "Begin"),
            Actor.UNIT,
            after=(Act.COUNCIL_DECIDED, Act.PERMITTED),
            rules=("tr-permission", "tr-in-time"),
        ),
        Step(Act.ENDED, Words("Bitirin", "Finish"), Actor.UNIT, after=(Act.BEGAN,)),
        EVALUATED,
        ARCHIVED,
    )


_JOURNEY = (
    practice(Act.PROPOSED, "Görev önerisini yazın: amaç, kişiler, günler, program", "Write the proposal: aim, people, days, programme", documents=(DocumentKind.PROPOSAL,)),
    Step(Act.INVITED, Words("Davet yazısı", "Invitation letter"), Actor.PARTNER, required=False, rules=("tr-travel-f",), documents=(DocumentKind.INVITATION,), not_for=_OFF),
    _decision("tr-travel-c", travel=True),
    _sending(travel=True),
    Step(Act.GOVERNOR_TOLD, Words("Valiliğe amacı, süreyi ve programı bildirin", "Tell the governor aim, time and programme"), Actor.UNIT, rules=("tr-travel-k", "tr-travel-l"), documents=(DocumentKind.GOVERNOR_NOTICE, DocumentKind.PROGRAMME)),
    Step(Act.PERMITTED, Words("Bakanlık izni (2021/6’nın istediği işlerde)", "Permission of the ministry (where 2021/6 asks for it)"), Actor.MINISTRY, required=False, rules=("tr-travel-permission-file", "tr-travel-2016-permission"), documents=(DocumentKind.PERMISSION_FILE,)),
    Step(Act.DEPARTED, Words("Gidiş", "Departure"), Actor.TRAVELLERS, after=(Act.GOVERNOR_TOLD,)),
    Step(Act.CAME_BACK, Words("Dönüş", "Return"), Actor.TRAVELLERS, after=(Act.DEPARTED,)),
    Step(Act.REPORTED_TO_COUNCIL, Words("İlk toplantıda meclise bilgi verin", "Tell the council at its first meeting"), Actor.UNIT, after=(Act.CAME_BACK,), rules=("tr-travel-g",), documents=(DocumentKind.JOURNEY_REPORT,), not_for=_OFF),
    ARCHIVED,
)  # fmt: skip


def _unit() -> tuple[Step, ...]:
    return (
        practice(
            Act.PROPOSED, "Gerekçeyi ve norm kadroyu yazın", "Write down the reasons and the norm staffing",
            documents=(DocumentKind.UNIT_REASON,),
        ),
        *_COUNCIL,
        _decision("tr-unit-decision"),
        _sending(),
        practice(Act.BEGAN, "Uygulayın: görevlendirme, yönetmelik, duyuru", "Carry it out: staff, regulation, announcement", after=(Act.SENT_TO_GOVERNOR,)),
        ARCHIVED,
    )  # fmt: skip


LINES: dict[CaseKind, tuple[Step, ...]] = {
    CaseKind.SISTER_CITY: _tie("tr-papers-sister-city"),
    CaseKind.COOPERATION_PROTOCOL: _tie("tr-papers-cooperation"),
    CaseKind.MEMORANDUM: _tie("tr-papers-cooperation"),
    CaseKind.MEMBERSHIP: _MEMBERSHIP,
    CaseKind.FOUNDING_MEMBERSHIP: _MEMBERSHIP,
    CaseKind.JOINT_PROJECT: _together("tr-papers-cooperation", _TIE_PAPERS),
    CaseKind.JOINT_EVENT: _together("tr-papers-event", (DocumentKind.BODY_INFORMATION,)),
    CaseKind.OUTGOING_VISIT: _JOURNEY,
    CaseKind.INCOMING_VISIT: HOSTING,
    CaseKind.AID_ABROAD: AID,
    CaseKind.UNIT_FOUNDING: _unit(),
    CaseKind.UNIT_MERGING: _unit(),
    CaseKind.UNIT_CLOSING: _unit(),
    CaseKind.ENDING_TIE: ENDING,
    CaseKind.DOMESTIC_TIE: (
        _PROPOSED,
        _PARTNER,
        *_COUNCIL,
        _decision("tr-domestic-decision"),
        _sending(),
        Step(
            Act.PARTNER_DECIDED,
            Words("Karşı meclisin kararı", "Decision of the other council"),
            Actor.PARTNER,
            rules=("tr-domestic-partner-decision",),
            documents=(DocumentKind.PARTNER_COUNCIL_DECISION,),
        ),
        Step(
            Act.SIGNED,
            Words("Protokolü imzalayın", "Sign the protocol"),
            Actor.UNIT,
            required=False,
            after=(Act.COUNCIL_DECIDED, Act.PARTNER_DECIDED),
            documents=(DocumentKind.PROTOCOL,),
        ),
        _ANNOUNCED,
        ARCHIVED,
    ),
}
