"""Membership and founding membership of international bodies: papers, the permission of Law 3335, money."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.checks import needs
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr.instruments import (
    COMMUNIQUE_390,
    LAW_3335,
    LAW_5565,
)
from elci.domain.procedures.jurisdictions.tr.relations import MEMBERSHIPS
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.kinds import Act, Actor, CaseKind
from elci.domain.procedures.rules import Basis, Rule, Sureness, Topic
from elci.domain.procedures.verdicts import Verdict
from elci.domain.procedures.words import Words

RULES: tuple[Rule, ...] = (
    Rule(
        "tr-3335-permission",
        Topic.MEMBERSHIP,
        MEMBERSHIPS,
        Words(
            "Uluslararası birlik kurmak ya da birliklere katılmak 3335 sayılı Kanunun izin makamının iznine bağlıdır: "
            "önce Bakanlar Kurulu, sonra Cumhurbaşkanı.",
            "Founding or joining an international union needs the permission named in Law 3335: first of the Council of "
            "Ministers, later of the President.",
        ),
        Actor.STATE,
        (Basis(LAW_3335, "1", provision="003-p-05"),),
        date(1987, 4, 7),
        title=Words("3335 sayılı Kanuna göre izin", "Permission under Law 3335"),
        act=Act.STATE_PERMITTED,
        before=(Act.JOINED,),
        governs=(Act.JOINED, Act.APPLIED),
        sources=(study("003", 168), study("004", 389), study("004", 413), sources.LAW_3335),
        sureness=Sureness.UNSETTLED,
        unsettled=Words(
            "5393 md. 74 aynı iş için bakanlık izni ister. İki iznin birlikte mi arandığını, 74. maddenin 3335’i "
            "belediyeler için aşıp aşmadığını kaynaklarımız söylemez; bu yüzden eksikliği uyarı değil, bir kişiye sorudur.",
            "Law 5393 art. 74 asks for the ministry’s permission for the same thing. Our sources do not say whether both "
            "are needed or whether art. 74 overrides 3335 for municipalities; a missing one is therefore a question to "
            "a person, not an alarm.",
        ),
        check=needs(Act.STATE_PERMITTED, (Act.JOINED,), missing=Verdict.TO_JUDGE),
    ),
    Rule(
        "tr-3335-opinion",
        Topic.MEMBERSHIP,
        MEMBERSHIPS,
        Words(
            "Bakanlar Kurulunun izninden önce Dışişleri Bakanlığının görüşü alınır, teklifi İçişleri Bakanlığı yapar.",
            "Before the permission of the Council of Ministers the opinion of Foreign Affairs is taken; the Ministry of "
            "the Interior proposes.",
        ),
        Actor.FOREIGN_MINISTRY,
        (Basis(LAW_3335, "1", provision="003-p-05"),),
        date(1987, 4, 7),
        valid_until=date(2018, 7, 8),
        title=Words("Dışişleri Bakanlığının görüşü", "Opinion of the Foreign Ministry"),
        act=Act.FOREIGN_AFFAIRS_GAVE_OPINION,
        before=(Act.STATE_PERMITTED,),
        governs=(Act.STATE_PERMITTED, Act.JOINED),
        sources=(study("003", 168), sources.LAW_3335),
        sureness=Sureness.QUOTED,
        unsettled=Words(
            "2018 tarihli çalışmanın (004) aktardığı metinde görüş ve teklif anılmaz. Değişikliğin günü çalışmalarda yok; "
            "genel bilgiye göre 09.07.2018’dir.",
            "The text quoted by the study of 2018 (004) names neither opinion nor proposal. The studies do not date the "
            "change; by general knowledge it is 09.07.2018.",
        ),
        check=needs(
            Act.FOREIGN_AFFAIRS_GAVE_OPINION, (Act.STATE_PERMITTED, Act.JOINED), missing=Verdict.TO_JUDGE
        ),
    ),
    Rule(
        "tr-3335-founding-statement",
        Topic.MEMBERSHIP,
        frozenset({CaseKind.FOUNDING_MEMBERSHIP}),
        Words(
            "Türkiye’de kurulan teşekkül, kuruluş bildirisini ve eklerini merkezinin bulunduğu yerin en büyük mülki "
            "amirliğine verince tüzel kişilik kazanır.",
            "A body founded in Türkiye gains legal personality by handing its founding statement to the highest local "
            "authority of its seat.",
        ),
        Actor.GOVERNOR,
        (Basis(LAW_3335, "1", "a", provision="003-p-06"),),
        date(1987, 4, 7),
        title=Words("Kuruluş bildirisi", "Founding statement"),
        sources=(study("003", 186), study("004", 396)),
        sureness=Sureness.QUOTED,
        demanded=False,
    ),
    Rule(
        "tr-communique-390",
        Topic.MEMBERSHIP,
        MEMBERSHIPS,
        Words(
            "Maliye Bakanlığının 390 sayılı Tebliği üyelik taleplerinde istenen belgeleri ve nasıl hazırlanacaklarını "
            "duyurur.",
            "Communiqué 390 of the Ministry of Finance announces the papers asked for in requests for membership.",
        ),
        Actor.FINANCE_MINISTRY,
        (Basis(COMMUNIQUE_390, provision="003-p-17"),),
        date(2002, 3, 26),
        title=Words("Maliye tebliği", "Finance communiqué"),
        sources=(study("003", 269),),
        sureness=Sureness.REPORTED,
        unsettled=Words(
            "Çalışma Tebliğin içeriğini ve bugün yürürlükte olup olmadığını yazmaz; anılır, istenmez.",
            "The study gives neither its content nor whether it still holds; it is cited, not demanded.",
        ),
        demanded=False,
    ),
    Rule(
        "tr-budget-law-2007",
        Topic.FINANCE,
        MEMBERSHIPS,
        Words(
            "Genel ve özel bütçeli idareler, ödenek için Maliye Bakanlığının uygun görüşü olmadan uluslararası kuruluşa "
            "üye olamaz ve ödeme yapamaz.",
            "General and special budget bodies may not join or pay international bodies without the consent of the "
            "Ministry of Finance.",
        ),
        Actor.FINANCE_MINISTRY,
        (Basis(LAW_5565, "26", provision="003-p-14"),),
        date(2006, 12, 29),
        title=Words("2007 Bütçe Kanunu md. 26", "Budget law 2007 art. 26"),
        sources=(study("003", 239),),
        sureness=Sureness.REPORTED,
        unsettled=Words(
            "Çalışma 003 belediyeler için de anar; hüküm genel ve özel bütçeli idarelere seslenir, belediyelere değil. "
            "Yıllık bütçe kanunudur. Bu yüzden anılır, istenmez.",
            "Study 003 cites it for municipalities; the provision speaks to general and special budget bodies, not to "
            "municipalities, and belongs to a yearly budget. It is therefore cited, not demanded.",
        ),
        demanded=False,
    ),
)
