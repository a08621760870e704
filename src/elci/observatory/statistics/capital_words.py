"""What the tests of capitals say."""

from __future__ import annotations

from dataclasses import dataclass

from elci.observatory.statistics.finding import Wording
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.telling import told
from elci.observatory.wording import Bilingual


@dataclass(frozen=True)
class Pick:
    """A way of picking partners: key, title, question, the draw as a sentence's subject, method, effect."""

    key: str
    title: Bilingual
    question: Bilingual
    draw: Bilingual
    method: Bilingual
    effect_name: Bilingual


_SHARE = Bilingual(
    "başkent payı farkı (gözlenen − kura)", "difference in the share of capitals (observed − draw)"
)
PICKS = (
    Pick(
        "as-another-city",
        Bilingual(
            "Başkentlerin payı: öteki büyük kentle karşılaştırma",
            "Share of capitals: against the other large city",
        ),
        Bilingual(
            "Başkentin ortakları arasında başkentlerin payı, başka bir büyük kenttekinden farklı mı?",
            "Is the share of capitals among the capital’s partners other than in another large city?",
        ),
        Bilingual("", ""),
        Bilingual(
            "2×2 çizelgede Fisher’in kesin sınaması; koşullu en çok olabilirlik üstünlük oranı ve kesin"
            " aralığı (kenar toplamlarının hepsi 2.000’i aşarsa Woolf aralığı).",
            "Fisher’s exact test of the 2×2 table; conditional maximum-likelihood odds ratio with its exact"
            " interval (Woolf’s where all margins exceed 2,000).",
        ),
        Bilingual("üstünlük oranı", "odds ratio"),
    ),
    Pick(
        "by-population",
        Bilingual("Başkentlerin payı: nüfusa göre kura", "Share of capitals: a draw by population"),
        Bilingual(
            "Başkentin ortakları arasında, nüfusa göre çekilen bir kuradakinden daha çok başkent var mı?",
            "Are there more capitals among the capital’s partners than in a draw of cities by population?",
        ),
        Bilingual("nüfusa göre çekilen kura", "a draw by population"),
        Bilingual(
            "Aday kentlerden nüfusla orantılı olasılıkla, yerine koymadan kura; iki yanlı p, kuraların"
            " dağılımından. Aralık: gözlenen payın Clopper–Pearson aralığı eksi kuranın payı.",
            "Draws of candidate cities with chances in proportion to population, without putting back;"
            " two-sided p from the draws. Interval: Clopper–Pearson’s for the share observed, less the"
            " draw’s share.",
        ),
        _SHARE,
    ),
    Pick(
        "within-countries",
        Bilingual(
            "Başkentlerin payı: seçilen ülkelerin içinde kura",
            "Share of capitals: a draw within the countries",
        ),
        Bilingual(
            "Ortak ülkeler aynı kalsa, her ülkede kent nüfusa göre çekilse, başkent sayısı daha mı az"
            " olurdu?",
            "With the partner countries as they are, would a draw of a city by population in each give fewer"
            " capitals?",
        ),
        Bilingual("ülkelerin içinde nüfusa göre kura", "a draw by population within the countries"),
        Bilingual(
            "Her bağ için başkentin ülkesindeki nüfus payı kadar olasılık; toplamın kesin dağılımı"
            " (Poisson-binom). Aralık: gözlenen payın Clopper–Pearson aralığı eksi kuranın payı.",
            "For each tie the capital’s share of its country’s population as the chance; exact distribution"
            " of the sum (Poisson binomial). Interval: Clopper–Pearson’s for the share observed, less the"
            " draw’s share.",
        ),
        _SHARE,
    ),
)


def wording(inquiry: Inquiry, pick: Pick, n: int) -> Wording:
    """The words of one test. n: partners of known place."""
    world = inquiry.cities is not None
    return Wording(
        title=pick.title,
        question=pick.question,
        data=told(
            "{city} büyükşehir belediyesinin yeri bilinen {n} bağı; aday kentler ve başkentler: {where}.",
            "{n} ties of metropolitan {city} of known place; candidate cities and capitals: {where}.",
            city=inquiry.city.name,
            n=n,
            where=_WORLD if world else _PACKAGE,
        ),
        assumptions=_WORLD_ASSUMED if world else _PACKAGE_ASSUMED,
        method=pick.method,
        cannot_show=_WORLD_LIMITS if world else _PACKAGE_LIMITS,
        effect_name=pick.effect_name,
        need=Bilingual(
            "dünya kentlerinin nüfusu ve hangilerinin başkent olduğu",
            "the population of the world’s cities and which of them are capitals",
        ),
    )


_WORLD = Bilingual("verilen dünya kentleri çizelgesi", "the table of the world’s cities that was given")
_PACKAGE = Bilingual("paketin yerleri ve nitelikleri", "the package’s places and traits")
_WORLD_ASSUMED = Bilingual(
    "Ortaklar birbirinden bağımsız seçilmiştir; bugünkü nüfuslar ve başkentler bağ yıllarında da geçerliydi.",
    "Partners were picked independently; today’s populations and capitals held in the years of the ties.",
)
_PACKAGE_ASSUMED = Bilingual(
    "Ortaklar birbirinden bağımsız seçilmiştir. Başkenti pakette yazmayan ülkede, karşılaştırmayı en çok"
    " güçleştiren tek yer başkent sayılmıştır; bu yüzden fark olduğundan küçük görünür.",
    "Partners were picked independently. In a country whose capital the package lacks, the one place that"
    " makes the comparison hardest was taken for it, so the difference looks smaller than it is.",
)
_WORLD_LIMITS = Bilingual(
    "Başkentlerin birbirini karşılıklılık ilkesiyle mi, görünürlük için mi, yoksa ortağın isteğiyle mi"
    " seçtiğini ayırt edemez; yalnız listede kalan bağları görür.",
    "It cannot tell whether capitals pick each other by reciprocity of rank, for visibility or at the"
    " partner’s wish; it sees only ties that stayed on lists.",
)
_PACKAGE_LIMITS = Bilingual(
    "Aday kentler dünyanın bütün kentleri değil, yalnızca bu paketteki belediyelerin ortaklarıdır; bunlar"
    " zaten seçilmiş kentlerdir. Karşılıklılık, görünürlük ve ortağın isteği ayırt edilemez.",
    "The candidates are not the world’s cities but only partners of the package’s municipalities, which were"
    " already picked. Reciprocity of rank, visibility and the partner’s wish cannot be told apart.",
)
