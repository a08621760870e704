"""Hypothesis 1: ties with Africa before and after the openings of 2005, 2008 and 2014."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elci.observatory.statistics.exact import Comparison, odds_ratio, rate_ratio
from elci.observatory.statistics.finding import HYPOTHESIS_1, Answer, Result, Rows, Wording
from elci.observatory.statistics.inquiry import FEWEST, Inquiry
from elci.observatory.statistics.periods import PERIODS
from elci.observatory.statistics.telling import bounds, cells, decimals, filled, finite, told, whole, words
from elci.observatory.statistics.ties import Tie
from elci.observatory.wording import Bilingual

_WINDOW_SINCE = PERIODS[1].since


@dataclass(frozen=True)
class _Cut:
    """first: the first year counted as after."""

    key: str
    first: int
    event: Bilingual


_CUTS = (
    _Cut("2005", 2005, Bilingual("2005, “Afrika yılı”", "2005, the “Year of Africa”")),
    _Cut("2008", 2008, Bilingual("2008, Türkiye–Afrika zirvesi", "2008, the Türkiye–Africa summit")),
    _Cut("2014", 2015, Bilingual("2014 sonrası", "after 2014")),
)
_COLUMNS = (
    words("split", "ayrım", "split"),
    whole("africa_before", "Afrika, önce", "Africa, before"),
    whole("africa_after", "Afrika, sonra", "Africa, after"),
    whole("others_before", "öteki kıtalar, önce", "other continents, before"),
    whole("others_after", "öteki kıtalar, sonra", "other continents, after"),
    whole("years_before", "yıl, önce", "years, before"),
    whole("years_after", "yıl, sonra", "years, after"),
    decimals("rate_ratio", "hız oranı", "rate ratio"),
    decimals("odds_ratio", "üstünlük oranı", "odds ratio"),
)


@dataclass(frozen=True)
class _Split:
    """Ties of the window on both sides of a year, with Africa and with the other continents."""

    africa: tuple[int, int]
    others: tuple[int, int]
    years: tuple[int, int]

    @property
    def rate(self) -> Comparison:
        """African ties per year, after relative to before."""
        return rate_ratio(self.africa[1], self.years[1], self.africa[0], self.years[0])

    @property
    def share(self) -> Comparison:
        """The odds that a tie is African, after relative to before."""
        return odds_ratio((self.africa[1], self.others[1]), (self.africa[0], self.others[0]))


def answers(inquiry: Inquiry) -> list[Answer]:
    """Six tests: for each of three years the rate of African ties, and Africa's share among all ties."""
    found = []
    for cut in _CUTS:
        split = _split(inquiry, cut.first)
        found += [_answer(inquiry, cut, split, "rate"), _answer(inquiry, cut, split, "share")]
    return found


def _split(inquiry: Inquiry, first: int) -> _Split:
    last = inquiry.last_year
    window = [tie for tie in inquiry.city.dated if tie.continent and _WINDOW_SINCE <= (tie.year or 0) <= last]
    africa = [tie for tie in window if tie.continent == "AF"]
    others = [tie for tie in window if tie.continent != "AF"]
    return _Split(
        _sides(africa, first),
        _sides(others, first),
        (max(0, min(first, last + 1) - _WINDOW_SINCE), max(0, last + 1 - first)),
    )


def _sides(ties: Sequence[Tie], first: int) -> tuple[int, int]:
    after = sum((tie.year or 0) >= first for tie in ties)
    return len(ties) - after, after


def _answer(inquiry: Inquiry, cut: _Cut, split: _Split, kind: str) -> Answer:
    name = f"africa-{kind}-{cut.key}"
    return Answer(
        name,
        HYPOTHESIS_1,
        inquiry.seed_of(name),
        _words(inquiry, cut, split, kind),
        _COLUMNS,
        _result(inquiry, cut, split, kind),
    )


def _result(inquiry: Inquiry, cut: _Cut, split: _Split, kind: str) -> Result:
    n = sum(split.africa)
    rows = _rows(inquiry, cut)
    if n < FEWEST or not all(split.years):
        return Result(
            n,
            rows,
            reason=told(
                "{fewest} Afrika bağı ve iki yanda en az birer yıl gerekir",
                "{fewest} African ties and at least one year on either side are needed",
                fewest=FEWEST,
            ),
        )
    compared = split.rate if kind == "rate" else split.share
    first = _rate_sentence(inquiry, cut, split) if kind == "rate" else _share_sentence(inquiry, cut, split)
    interval = bounds(compared.low, compared.high)
    return Result(n, rows, first, finite(compared.effect), interval, compared.p_value)


def _rows(inquiry: Inquiry, cut: _Cut) -> Rows:
    """The split itself, and the one a year earlier or later, since a year is not a day."""
    rows = []
    for shift in (0, -1, 1):
        split = _split(inquiry, cut.first + shift)
        if all(split.years):
            until, since = cut.first + shift - 1, cut.first + shift
            rows.append(
                {
                    "split_tr": f"{until} sonuna kadar / {since} başından",
                    "split_en": f"to the end of {until} / from {since}",
                    "africa_before": split.africa[0],
                    "africa_after": split.africa[1],
                    "others_before": split.others[0],
                    "others_after": split.others[1],
                    "years_before": split.years[0],
                    "years_after": split.years[1],
                    "rate_ratio": cells(split.rate)["effect"],
                    "odds_ratio": cells(split.share)["effect"],
                }
            )
    return rows


def _rate_sentence(inquiry: Inquiry, cut: _Cut, split: _Split) -> Bilingual:
    return told(
        "{city} ve ilçeleri Afrika kentleriyle ayrım yılından önce yılda ortalama {before}, ondan sonra"
        " {after} bağ kurmuştur ({event}).",
        "{city} and its districts made on average {before} ties a year with African cities before the split"
        " and {after} after it ({event}).",
        city=inquiry.city.name,
        event=cut.event,
        before=split.africa[0] / split.years[0],
        after=split.africa[1] / split.years[1],
    )


def _share_sentence(inquiry: Inquiry, cut: _Cut, split: _Split) -> Bilingual:
    return told(
        "{city} ve ilçelerinde ayrım yılından önceki {before} bağdan {a} tanesi, sonraki {after} bağdan {b}"
        " tanesi Afrika kentleriyledir ({event}).",
        "In {city} and its districts {a} of {before} ties were with African cities before the split and {b}"
        " of {after} after it ({event}).",
        city=inquiry.city.name,
        event=cut.event,
        before=split.africa[0] + split.others[0],
        a=split.africa[0],
        after=split.africa[1] + split.others[1],
        b=split.africa[1],
    )


def _words(inquiry: Inquiry, cut: _Cut, split: _Split, kind: str) -> Wording:
    return filled(
        _RATE if kind == "rate" else _SHARE,
        event=cut.event,
        city=inquiry.city.name,
        since=str(_WINDOW_SINCE),
        last=str(inquiry.last_year),
        africa=sum(split.africa),
        others=sum(split.others),
        before=split.years[0],
        after=split.years[1],
    )


_DATA = Bilingual(
    "{city} ve ilçelerinin {since}–{last} yıllarına tarihlenen ve ülkesi bilinen bağları: {africa} Afrika"
    " bağı, {others} başka bağ; {before} yıl önce, {after} yıl sonra.",
    "Ties of {city} and its districts dated {since}–{last}, of known country: {africa} with Africa, {others}"
    " others; {before} years before, {after} after.",
)
_NEED = Bilingual("yılı ve kıtası bilinen bağlar", "ties of known year and continent")
_RATE = Wording(
    title=Bilingual("Afrika ile bağların hızı: {event}", "Rate of ties with Africa: {event}"),
    question=Bilingual(
        "Afrika kentleriyle bağ kurma hızı bu yıldan sonra arttı mı?",
        "Did the rate of new ties with African cities rise after this year?",
    ),
    data=_DATA,
    assumptions=Bilingual(
        "Bağlar birbirinden bağımsızdır ve hız, ayrımın iki yanında değişmez. Gözlem, dış politikada yeni"
        " dönemin başladığı 1991’den başlatılmıştır; daha erken, boş yıllar oranı yapay olarak büyütürdü.",
        "Ties are independent and their rate is constant on either side. The window begins in 1991, with the"
        " new period of foreign policy; earlier, empty years would inflate the ratio.",
    ),
    method=Bilingual(
        "İki Poisson hızının oranı; toplam verildiğinde kesin binom sınaması ve kesin aralık"
        " (Clopper–Pearson).",
        "Ratio of two Poisson rates; exact binomial test and exact interval given the total"
        " (Clopper–Pearson).",
    ),
    cannot_show=Bilingual(
        "Aynı yıllarda bütün bağlar artmıştır; artışın Afrika’ya özgü olup olmadığını bu oran değil, pay"
        " sınaması gösterir. Bağ sayısı azdır ve ayrım yılı, sonuç görüldükten sonra yazılmış bir çalışmadan"
        " alınmıştır; neden gösterilemez.",
        "All ties rose in these years; whether the rise is Africa’s own is a question for the test of its"
        " share, not for this ratio. The ties are few, and the year of the split comes from a study written"
        " after the fact; no cause can be shown.",
    ),
    effect_name=Bilingual("hız oranı (sonra / önce)", "rate ratio (after / before)"),
    need=_NEED,
)
_SHARE = Wording(
    title=Bilingual("Afrika ile bağların payı: {event}", "Share of ties with Africa: {event}"),
    question=Bilingual(
        "Yeni bağların içinde Afrika’nın payı bu yıldan sonra arttı mı, yoksa yalnızca bütün bağlar mı"
        " arttı?",
        "Did Africa’s share among new ties rise after this year, or did all ties rise alike?",
    ),
    data=_DATA,
    assumptions=Bilingual(
        "Bağlar birbirinden bağımsızdır; bütün bağlardaki ortak artış iki öbeği aynı ölçüde etkiler.",
        "Ties are independent; a rise common to all ties bears on both groups alike.",
    ),
    method=Bilingual(
        "2×2 çizelgede Fisher’in kesin sınaması; koşullu en çok olabilirlik üstünlük oranı ve kesin aralığı"
        " (kenar toplamlarının hepsi 2.000’i aşarsa Woolf aralığı).",
        "Fisher’s exact test of the 2×2 table; conditional maximum-likelihood odds ratio with its exact"
        " interval (Woolf’s where all margins exceed 2,000).",
    ),
    cannot_show=Bilingual(
        "Bağ sayısı azdır ve ayrım yılı, sonuç görüldükten sonra yazılmış bir çalışmadan alınmıştır. Aynı"
        " yıllarda belediye başkanları, kanunlar ve bağ kuran ilçelerin sayısı da değişmiştir; neden"
        " gösterilemez.",
        "The ties are few, and the year of the split comes from a study written after the fact. Mayors, laws"
        " and the number of districts that make ties changed in the same years; no cause can be shown.",
    ),
    effect_name=Bilingual("üstünlük oranı (sonra / önce)", "odds ratio (after / before)"),
    need=_NEED,
)
