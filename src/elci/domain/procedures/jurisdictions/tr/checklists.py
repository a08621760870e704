"""Good practice: steps that no rule asks for, and the checklists of the kinds for which no rule was found."""

from __future__ import annotations

from elci.domain.procedures.kinds import Act, Actor, DocumentKind
from elci.domain.procedures.steps import Step
from elci.domain.procedures.words import Words


def practice(act: Act, tr: str, en: str, by: Actor = Actor.UNIT, *, after: tuple[Act, ...] = (), documents: tuple[DocumentKind, ...] = ()) -> Step:  # fmt: skip
    """A step that no rule asks for: never required, and marked as good practice."""
    return Step(act, Words(tr, en), by, required=False, after=after, documents=documents, practice=True)


ARCHIVED = practice(Act.ARCHIVED, "Dosyayı kapatın", "Close the case", documents=(DocumentKind.CLOSING_NOTE,))
EVALUATED = practice(
    Act.EVALUATED,
    "Ne kazandırdığını yazın",
    "Write down what came of it",
    after=(Act.BEGAN,),
)

HOSTING = (
    practice(Act.PROPOSED, "Ziyaretin amacını ve heyeti yazın", "Write down the aim of the visit and the delegation", documents=(DocumentKind.PROPOSAL,)),
    practice(Act.INVITED, "Davet yazısını gönderin; vize gerekiyorsa erken", "Send the invitation; early where a visa is needed", documents=(DocumentKind.INVITATION,)),
    practice(Act.GOVERNOR_TOLD, "Valiliğe bilgi verin", "Tell the governor"),
    practice(Act.MAYOR_APPROVED, "Programı ve bütçeyi onaylatın", "Have programme and budget approved", Actor.MAYOR, documents=(DocumentKind.PROGRAMME,)),
    practice(Act.BEGAN, "Ağırlayın", "Receive the guests", documents=(DocumentKind.TRAVELLER_LIST,)),
    practice(Act.ENDED, "Uğurlayın", "See them off", after=(Act.BEGAN,)),
    EVALUATED,
    ARCHIVED,
)  # fmt: skip
AID = (
    practice(Act.PROPOSED, "İhtiyacı, kime ve nasıl ulaşacağını yazın", "Write down the need, to whom and how it gets there", documents=(DocumentKind.PROPOSAL,)),
    practice(Act.PARTNER_AGREED, "Alacak olandan yazılı istek alın", "Get a written request from the receiver", Actor.PARTNER),
    practice(Act.FOREIGN_MINISTRY_TOLD, "Dışişleri Bakanlığına, varsa TİKA’ya danışın", "Consult the Foreign Ministry and, where it works there, TİKA"),
    practice(Act.COUNCIL_DECIDED, "Meclisten karar alın", "Have the council decide", Actor.COUNCIL, documents=(DocumentKind.COUNCIL_DECISION,)),
    practice(Act.PERMITTED, "Bakanlığın iznini sorun", "Ask the ministry for its permission", Actor.MINISTRY),
    practice(Act.BEGAN, "Gönderin ve teslim tutanağını alın", "Send it and get the record of delivery"),
    EVALUATED,
    ARCHIVED,
)  # fmt: skip
ENDING = (
    practice(Act.PROPOSED, "Gerekçeyi ve metindeki sona erme maddesini yazın", "Write down the reasons and the text’s clause on ending", documents=(DocumentKind.PROPOSAL,)),
    practice(Act.FOREIGN_MINISTRY_TOLD, "Dışişleri Bakanlığına danışın", "Consult the Foreign Ministry"),
    practice(Act.COUNCIL_DECIDED, "Bağı kuran meclise sona erdirme kararı aldırın", "Have the council that founded the tie decide to end it", Actor.COUNCIL, documents=(DocumentKind.COUNCIL_DECISION,)),
    practice(Act.SENT_TO_GOVERNOR, "Kararı mülki amire gönderin", "Send the decision to the governor", after=(Act.COUNCIL_DECIDED,)),
    practice(Act.NOTICE_GIVEN, "Karşı tarafa bildirin", "Tell the partner", documents=(DocumentKind.ENDING_NOTICE,)),
    practice(Act.ENDED, "Bağın sona erdiği ya da askıya alındığı günü kaydedin", "Record the day on which the tie ended or was suspended", after=(Act.NOTICE_GIVEN,)),
    practice(Act.ANNOUNCED, "İzni veren bakanlığa ve birliğe bilgi verin, duyurun", "Tell the permitting ministry and the union, announce it"),
    ARCHIVED,
)  # fmt: skip
