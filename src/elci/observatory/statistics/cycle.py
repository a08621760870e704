"""Hypothesis 2: do ties come early or late between two local elections?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from elci.observatory.statistics.finding import HYPOTHESIS_2, Answer, Result, Wording
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.office import local_parties
from elci.observatory.statistics.signs import jackknife_ratio, sign_flip_p
from elci.observatory.statistics.telling import bounds, filled, finite, told, whole, words
from elci.observatory.wording import Bilingual

NAME = "years-after-election"
# p of a sign-flip test over k terms cannot fall below 2 / 2^k: six are the fewest that can reach 0.05.
_FEWEST_TERMS = 6
_TERM = 5
_COLUMNS = (
    words("term", "dönem", "term"),
    whole("y0", "seçim yılı", "election year"),
    *(whole(f"y{after}", f"{after} yıl sonra", f"{after} years after") for after in range(1, _TERM)),
)


@dataclass(frozen=True)
class _Term:
    """Ties by calendar year after the election that began the term; place 0 is the election year itself."""

    since: int
    ties: tuple[int, ...]

    @property
    def early(self) -> int:
        """Of the two whole years after the election year."""
        return self.ties[1] + self.ties[2]

    @property
    def late(self) -> int:
        """Of the two whole years before the next election year."""
        return self.ties[3] + self.ties[4]


def answer(inquiry: Inquiry) -> Answer:
    """Early against late within terms of five years; the term is the case, as a year is common to all."""
    return Answer(NAME, HYPOTHESIS_2, inquiry.seed_of(NAME), _words(inquiry), _COLUMNS, _result(inquiry))


def _terms(inquiry: Inquiry) -> list[_Term]:
    """Terms of five years that are covered to their end."""
    elections = [year for year, _ in local_parties(inquiry.package).get(inquiry.city.key, [])]
    years = [tie.year for tie in inquiry.city.dated]
    return [
        _Term(since, tuple(years.count(since + after) for after in range(_TERM)))
        for since in elections
        if since + _TERM - 1 <= inquiry.last_year
    ]


def _result(inquiry: Inquiry) -> Result:
    terms = _terms(inquiry)
    rows = [
        {
            "term_tr": f"{term.since}–{term.since + _TERM}",
            "term_en": f"{term.since}–{term.since + _TERM}",
            **{f"y{after}": number for after, number in enumerate(term.ties)},
        }
        for term in terms
    ]
    if len(terms) < _FEWEST_TERMS:
        return Result(len(terms), rows, reason=_REASON)
    early = np.array([term.early for term in terms], dtype=float)
    late = np.array([term.late for term in terms], dtype=float)
    ratio = jackknife_ratio(early, late)
    first = told(
        "{city} ve ilçeleri {n} görev döneminde, seçimi izleyen iki tam yılda {a}, sonraki seçimden önceki"
        " iki tam yılda {b} bağ kurmuştur.",
        "Over {n} terms {city} and its districts made {a} ties in the two whole years after an election and"
        " {b} in the two whole years before the next.",
        city=inquiry.city.name,
        n=len(terms),
        a=int(early.sum()),
        b=int(late.sum()),
    )
    p_value = sign_flip_p(early - late, inquiry.random(NAME))
    return Result(len(terms), rows, first, finite(ratio.value), bounds(ratio.low, ratio.high), p_value)


def _words(inquiry: Inquiry) -> Wording:
    return filled(
        _SAID,
        city=inquiry.city.name,
    )


_REASON = Bilingual(
    f"sonuna kadar izlenebilen en az {_FEWEST_TERMS} görev dönemi gerekir",
    f"at least {_FEWEST_TERMS} terms covered to their end are needed",
)


_SAID = Wording(
    title=Bilingual("Seçimden sonraki yıllar", "Years after an election"),
    question=Bilingual(
        "Bağlar görev döneminin başında mı, sonunda mı yoğunlaşıyor?",
        "Are ties made early in a term rather than late?",
    ),
    data=Bilingual(
        "{city} ve ilçelerinin yılı bilinen bağları, sonuna kadar izlenebilen beş yıllık görev dönemlerine"
        " göre; seçim yılı iki meclise de ait olabileceği için karşılaştırmaya girmez.",
        "Dated ties of {city} and its districts by terms of five years that are covered to their end; an"
        " election year may belong to either council and is left out of the comparison.",
    ),
    assumptions=Bilingual(
        "Görev dönemleri birbirinden bağımsızdır; düşünce yanlışsa bir dönemin ilk ve son iki yılı yer"
        " değiştirebilir.",
        "Terms are independent of each other; were the idea wrong, the first and last two years of a"
        " term could change places.",
    ),
    method=Bilingual(
        "Dönem başına farkın işaretleri çevrilir, bütün 2^k olasılık sayılır (kesin). Etki: ilk iki"
        " yılın son iki yıla oranı; aralık: dönemler birer birer çıkarılarak (jackknife), Student t.",
        "Signs of the difference per term are flipped, all 2^k of them (exact). Effect: ratio of the first"
        " two years to the last two; interval: leaving out one term at a time (jackknife), Student’s t.",
    ),
    cannot_show=Bilingual(
        "Dönem sayısı azdır; yalnız çok düzenli bir örüntü görülebilir. Bir yılın bütün kente ortak"
        " etkisi (kanun, fuar, kriz) seçim takviminden ayrılamaz; bağların ayı bilinmez.",
        "Terms are few, so only a very regular pattern can be seen. What a year brings to the whole city (a"
        " law, a fair, a crisis) cannot be told from the calendar of elections; months of ties are unknown.",
    ),
    effect_name=Bilingual("oran (ilk iki yıl / son iki yıl)", "ratio (first two years / last two)"),
    need=Bilingual(
        "en az altı görev dönemini kapsayan tarihli bağlar ve seçim yılları",
        "dated ties and election years over at least six terms",
    ),
)
