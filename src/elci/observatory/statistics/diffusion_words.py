"""What the tests of diffusion say."""

from __future__ import annotations

from elci.observatory.statistics.finding import Wording
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.telling import told
from elci.observatory.wording import Bilingual

METROPOLITAN_COUNTRY, METROPOLITAN_CITY = (
    "districts-after-metropolitan-country",
    "districts-after-metropolitan-city",
)
EACH_OTHER, NEIGHBOURS = "districts-near-each-other", "districts-near-neighbours"

_TITLES = {
    METROPOLITAN_COUNTRY: Bilingual(
        "İlçeler büyükşehri ülkede izliyor mu?", "Do districts follow the metropolitan tier by country?"
    ),
    METROPOLITAN_CITY: Bilingual(
        "İlçeler büyükşehri kentte izliyor mu?", "Do districts follow the metropolitan tier by city?"
    ),
    EACH_OTHER: Bilingual("İlçeler birbirini izliyor mu?", "Do districts follow each other?"),
    NEIGHBOURS: Bilingual(
        "Komşu ilçeler birbirini izliyor mu?", "Do neighbouring districts follow each other?"
    ),
}
_QUESTIONS = {
    METROPOLITAN_COUNTRY: Bilingual(
        "İlçeler, büyükşehrin bağ kurduğu bir ülkeyle bu bağdan sonra daha mı sık bağ kuruyor?",
        "Do districts make ties with a country more often once the metropolitan municipality has one there?",
    ),
    METROPOLITAN_CITY: Bilingual(
        "İlçeler, büyükşehrin bağ kurduğu bir kentle ya da o kentin bir parçasıyla sonradan daha mı sık bağ"
        " kuruyor?",
        "Do districts make ties with a city, or a part of it, more often once the metropolitan municipality"
        " has one there?",
    ),
    EACH_OTHER: Bilingual(
        "Farklı ilçelerin aynı ülkeyle bağları, rastlantıdan beklenenden daha mı yakın yıllarda kuruluyor?",
        "Are ties of different districts with one country made closer in time than chance would have it?",
    ),
    NEIGHBOURS: Bilingual(
        "Komşu ilçelerin aynı ülkeyle bağları, rastlantıdan beklenenden daha mı yakın yıllarda kuruluyor?",
        "Are ties of neighbouring districts with one country made closer in time than chance would have it?",
    ),
}
_LEADING = Bilingual(
    "Her ilçe bağı için büyükşehrin o ortakla ilk bağının yılına bakılır; yıllar ilçe bağları arasında, dış"
    " politika dönemi içinde {rounds} kez karıştırılır. Etki: gözlenen / beklenen; aralık: karıştırmaların"
    " dağılımından.",
    "For each tie of a district the year of the metropolitan municipality’s first tie with that partner is"
    " looked up; years are shuffled among the districts’ ties within periods of foreign policy {rounds}"
    " times. Effect: observed / expected; interval from the shuffles.",
)
_NEARNESS = Bilingual(
    "Knox sınaması: aynı ülkeyle, farklı ilçelerin, en çok {apart} yıl arayla kurduğu bağ çiftleri sayılır;"
    " yıllar dış politika dönemi içinde {rounds} kez karıştırılır. Etki: gözlenen / beklenen; aralık:"
    " karıştırmaların dağılımından.",
    "Knox’s test: pairs of ties of different districts with one country made at most {apart} years apart are"
    " counted; years are shuffled within periods of foreign policy {rounds} times. Effect: observed /"
    " expected; interval from the shuffles.",
)
_ASSUMED = Bilingual(
    "Düşünce yanlışsa bir dönemin bağları, kimin kiminle kurduğu aynı kalmak üzere, yıllarını değiş tokuş"
    " edebilir.",
    "Were the idea wrong, the ties of a period could exchange their years, who is tied with whom staying as"
    " it is.",
)
_LIMITS = Bilingual(
    "Ardışıklık öykünme demek değildir: aynı ziyaret, aynı dernek ya da aynı dış politika iki bağı birden"
    " doğurmuş olabilir. Bir dönemin içinde az yıl vardır; aynı yıldaki bağların sırası bilinmez; sona eren"
    " bağlar görülmez.",
    "Coming after is not following: one visit, one association or one foreign policy may have brought about"
    " both ties. A period has few years; the order of ties within a year is unknown; ties that ended are not"
    " seen.",
)


def wording(inquiry: Inquiry, name: str, apart: int) -> Wording:
    """The words of one test. apart: years within which two ties are near."""
    leading = name in {METROPOLITAN_COUNTRY, METROPOLITAN_CITY}
    method = _LEADING if leading else _NEARNESS
    rounds = inquiry.rounds_for(len(inquiry.city.of_districts))
    return Wording(
        title=_TITLES[name],
        question=_QUESTIONS[name],
        data=told(
            "{city} kentinin ilçelerinin yılı ve ortağı bilinen bağları: {n}; büyükşehrin bağları: {m}.",
            "Ties of the districts of {city} of known year and partner: {n}; of the metropolitan"
            " municipality: {m}.",
            city=inquiry.city.name,
            n=sum(tie.year is not None for tie in inquiry.city.of_districts),
            m=sum(tie.year is not None for tie in inquiry.city.own),
        ),
        assumptions=_ASSUMED,
        method=told(method.tr, method.en, rounds=rounds, apart=apart),
        cannot_show=_LIMITS,
        effect_name=Bilingual("gözlenen / beklenen", "observed / expected"),
        need=_NEIGHBOUR_NEED if name == NEIGHBOURS else _NEED,
    )


_NEED = Bilingual("ilçelerin tarihli bağları", "dated ties of the districts")
_NEIGHBOUR_NEED = Bilingual(
    "kaynağı gösterilmiş bir ilçe komşulukları listesi", "a list of neighbouring districts with its source"
)
