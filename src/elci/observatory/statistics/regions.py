"""Hypothesis 1: does the mix of partner regions change with the periods of foreign policy?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from elci.observatory.statistics.contingency import Association, Table, association
from elci.observatory.statistics.finding import HYPOTHESIS_1, Answer, Result, Rows, Wording
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.periods import PERIODS, REGION_NAMES, period_of, region_of
from elci.observatory.statistics.telling import filled, finite, small, told, whole, words
from elci.observatory.statistics.ties import Tie
from elci.observatory.tables.sheet import Column
from elci.observatory.wording import CONTINENTS, Bilingual

_FEWEST_TIES = 20
_CONTINENT_CODES = tuple(CONTINENTS)


@dataclass(frozen=True)
class _Scheme:
    """A way to sort countries: its key in names, its words, and the number of a tie's category."""

    key: str
    words: Bilingual
    names: tuple[Bilingual, ...]
    of: Callable[[Tie], int | None]


def _continent(tie: Tie) -> int | None:
    return _CONTINENT_CODES.index(tie.continent) if tie.continent in _CONTINENT_CODES else None


_SCHEMES = (
    _Scheme("continents", Bilingual("kıtalar", "continents"), tuple(CONTINENTS.values()), _continent),
    _Scheme(
        "policy-regions",
        Bilingual("dış politikanın bölgeleri", "regions of foreign policy"),
        REGION_NAMES,
        lambda tie: region_of(tie.country, tie.continent),
    ),
)
_TIERS = (
    Bilingual("büyükşehir belediyesi", "metropolitan municipality"),
    Bilingual("ilçe belediyeleri", "district municipalities"),
)
_BOTH = Bilingual("iki kademe", "both tiers")
_REASON = Bilingual(
    f"yılı ve bölgesi bilinen en az {_FEWEST_TIES} bağ, en az iki dönem ve iki bölge gerekir",
    f"at least {_FEWEST_TIES} ties of known year and region, two periods and two regions are needed",
)


def answers(inquiry: Inquiry) -> list[Answer]:
    """Four tests: continents and policy regions, for the upper tier and for both tiers of the city."""
    scopes = (("metropolitan", (inquiry.city.own,)), ("city", (inquiry.city.own, inquiry.city.of_districts)))
    return [_answer(inquiry, scheme, scope, tiers) for scheme in _SCHEMES for scope, tiers in scopes]


def _answer(inquiry: Inquiry, scheme: _Scheme, scope: str, tiers: Sequence[Sequence[Tie]]) -> Answer:
    name = f"{scheme.key}-by-period-{scope}"
    strata = [_counted(ties, scheme) for ties in tiers]
    whose = _TIERS[0] if scope == "metropolitan" else _BOTH
    found = association(strata, inquiry.rounds, inquiry.random(name))
    n = int(sum(stratum.sum() for stratum in strata))
    left_out = sum(len(ties) for ties in tiers) - n
    return Answer(
        name,
        HYPOTHESIS_1,
        inquiry.seed_of(name),
        _words(inquiry, scheme, whose, (n, left_out), found),
        _columns(scheme),
        _result(inquiry, scheme, whose, strata, found),
    )


def _result(
    inquiry: Inquiry, scheme: _Scheme, whose: Bilingual, strata: Sequence[Table], found: Association
) -> Result:
    n, rows = int(sum(stratum.sum() for stratum in strata)), _rows(strata, scheme)
    if n < _FEWEST_TIES or finite(found.v) is None:
        return Result(n, rows, reason=_REASON)
    first = told(
        "{city} ({whose}): yılı bilinen {n} bağın dağılımı ({scheme}) dış politika dönemleri arasında"
        " {strength}.",
        "{city} ({whose}): the mix of {scheme} in its {n} dated ties {strength} between the periods of"
        " foreign policy.",
        city=inquiry.city.name,
        whose=whose,
        n=n,
        scheme=scheme.words,
        strength=_strength(found.v),
    )
    return Result(n, rows, first, found.v, (found.low, found.high), found.p_value)


def _counted(ties: Sequence[Tie], scheme: _Scheme) -> Table:
    table = np.zeros((len(PERIODS), len(scheme.names)), dtype=np.int64)
    for tie in ties:
        category = scheme.of(tie)
        if tie.year is not None and category is not None:
            table[period_of(tie.year), category] += 1
    return table


def _strength(v: float) -> Bilingual:
    """Words for V; the borders are Cohen's (1988) for one degree of freedom."""
    for border, tr, en in (
        (0.1, "neredeyse hiç değişmiyor", "hardly changes"),
        (0.3, "az değişiyor", "changes a little"),
        (0.5, "orta ölçüde değişiyor", "changes moderately"),
    ):
        if v < border:
            return Bilingual(tr, en)
    return Bilingual("çok değişiyor", "changes strongly")


def _columns(scheme: _Scheme) -> tuple[Column, ...]:
    counts = [whole(f"r{place}", name.tr, name.en) for place, name in enumerate(scheme.names)]
    return (words("tier", "kademe", "tier"), words("period", "dönem", "period"), *counts)


def _rows(strata: Sequence[Table], scheme: _Scheme) -> Rows:
    return [
        {
            "tier_tr": _TIERS[tier].tr,
            "tier_en": _TIERS[tier].en,
            "period_tr": PERIODS[period].name.tr,
            "period_en": PERIODS[period].name.en,
            **{f"r{place}": int(number) for place, number in enumerate(counts)},
        }
        for tier, table in enumerate(strata)
        for period, counts in enumerate(table)
        if counts.sum()
    ]


def _words(
    inquiry: Inquiry, scheme: _Scheme, whose: Bilingual, ties: tuple[int, int], found: Association
) -> Wording:
    return filled(
        _SAID,
        scheme=scheme.words,
        whose=whose,
        city=inquiry.city.name,
        n=ties[0],
        left_out=ties[1],
        rounds=inquiry.rounds,
        fisher=small(found.p_fisher),
    )


_SAID = Wording(
    title=Bilingual("Dönemlere göre {scheme}: {whose}", "Mix of {scheme} by period: {whose}"),
    question=Bilingual(
        "Kentin ortaklarının bölgelere dağılımı, ulusal dış politikanın dönemleriyle birlikte değişiyor mu?",
        "Does the mix of regions among the city’s partners change with the periods of national foreign"
        " policy?",
    ),
    data=Bilingual(
        "{city}, {whose}: yılı ve bölgesi bilinen {n} bağ; yılı ya da bölgesi bilinmediği için dışarıda"
        " kalan: {left_out}.",
        "{city}, {whose}: {n} ties of known year and region; left out for want of either: {left_out}.",
    ),
    assumptions=Bilingual(
        "Bağlar birbirinden bağımsız kurulmuştur; dönemler yıl başında başlar ve sınırları sonuca"
        " bakılmadan, 000 sayılı çalışmadan alınmıştır.",
        "Ties were made independently of each other; periods begin with a year, and their borders come"
        " from study 000, not from the result.",
    ),
    method=Bilingual(
        "Dönem × bölge çizelgesinde ki-kare; kademe içinde bölgeler bağlar arasında {rounds} kez"
        " karıştırılır (iki kenar toplamı sabit). Etki: Cramér V, yanlılığı düzeltilmiş; aralık: merkezî"
        " olmayan ki-karenin tersi. Fisher–Freeman–Halton sıralamasıyla p: {fisher}.",
        "Chi-square of the table period × region; regions are shuffled among the ties of a tier {rounds}"
        " times (both margins fixed). Effect: Cramér’s V, corrected for bias; interval: noncentral"
        " chi-square inverted. p by the Fisher–Freeman–Halton ordering: {fisher}.",
    ),
    cannot_show=Bilingual(
        "Dönem ile dağılımın birlikte değişmesi neden göstermez: dünyada yeni kurulan devletler, kentin"
        " başkanları ve ortakların istekleri de aynı yıllarda değişmiştir. Hücrelerin çoğunda bağ azdır;"
        " yalnız listelerde kalan bağlar görülür, sona erenler görülmez.",
        "That mix and period change together shows no cause: new states in the world, the city’s mayors"
        " and the partners’ wishes changed in the same years. Most cells hold few ties; only ties that"
        " stayed on lists are seen, not those that ended.",
    ),
    effect_name=Bilingual("Cramér V (0–1)", "Cramér’s V (0–1)"),
    need=Bilingual(
        "bağların yılları ve ortak kentlerin ülkeleri", "the years of ties and the partners’ countries"
    ),
)
