"""The papers of an application, by kind of case (2005/36 a, b, c)."""

from __future__ import annotations

from elci.domain.procedures.checks import papers
from elci.domain.procedures.jurisdictions.tr.instruments import CIRCULAR_2005_36
from elci.domain.procedures.jurisdictions.tr.relations import FIRST_DAY, MEMBERSHIPS, RESULTS
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.kinds import Act, Actor, CaseKind, DocumentKind
from elci.domain.procedures.rules import Basis, Rule, Sureness, Topic
from elci.domain.procedures.verdicts import Verdict
from elci.domain.procedures.words import Words

_PAPERS = (
    DocumentKind.COUNCIL_DECISION,
    DocumentKind.STATUTE,
    DocumentKind.STATUTE_TRANSLATION,
    DocumentKind.EXPECTED_BENEFIT,
    DocumentKind.FINAL_ACCOUNT,
)

RULES: tuple[Rule, ...] = (
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
        governs=(Act.APPLIED, Act.PERMITTED, *RESULTS),
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
        governs=(Act.APPLIED, Act.PERMITTED, *RESULTS),
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
        "tr-papers-membership",
        Topic.DOCUMENTS,
        MEMBERSHIPS,
        Words(
            "Üyelik başvurusunda meclis kararı, kuruluşun ana statüsünün tam metni ve onaylı Türkçe çevirisi, beklenen "
            "faydalar, varsa aidat ya da katılım payı tutarı ve en son kesin hesap özeti bulunur.",
            "The application for membership holds the council’s decision, the full statute and its certified Turkish "
            "translation, the expected benefits, the dues if any, and a summary of the last final account.",
        ),
        Actor.UNIT,
        (Basis(CIRCULAR_2005_36, "b", since=FIRST_DAY, provision="001-lp-09"),),
        FIRST_DAY,
        title=Words("Üyelik dosyası", "File of a membership"),
        governs=(Act.APPLIED, Act.PERMITTED, *RESULTS),
        documents=(*_PAPERS, DocumentKind.DUES),
        sources=(study("001", 770),),
        sureness=Sureness.QUOTED,
        check=papers(_PAPERS, (Act.APPLIED, Act.JOINED), {DocumentKind.DUES: lambda case: case.pays_dues}),
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
        governs=(Act.APPLIED, Act.PERMITTED, *RESULTS),
        documents=(DocumentKind.COUNCIL_DECISION, DocumentKind.BODY_INFORMATION),
        sources=(study("001", 776),),
        sureness=Sureness.QUOTED,
        check=papers(
            (DocumentKind.COUNCIL_DECISION, DocumentKind.BODY_INFORMATION), (Act.APPLIED, Act.BEGAN)
        ),
    ),
)
