"""Diffusion: do districts follow the upper tier, or each other, or their neighbours?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from math import inf

import numpy as np
from numpy.typing import NDArray

from elci.observatory.statistics.diffusion_words import (
    EACH_OTHER,
    METROPOLITAN_CITY,
    METROPOLITAN_COUNTRY,
    NEIGHBOURS,
    wording,
)
from elci.observatory.statistics.finding import DIFFUSION, Answer, Result
from elci.observatory.statistics.following import Alike, Matches, close_pairs, later_than
from elci.observatory.statistics.inquiry import FEWEST, Inquiry
from elci.observatory.statistics.periods import period_of
from elci.observatory.statistics.telling import EFFECT_COLUMNS, bounds, decimals, finite, told, whole, words
from elci.observatory.statistics.ties import Tie
from elci.observatory.wording import Bilingual

_APART = 2
_COLUMNS = (
    words("variant", "nasıl sayıldı", "how it was counted"),
    whole("ties", "bağ", "ties"),
    whole("observed", "gözlenen", "observed"),
    decimals("expected", "beklenen", "expected", 1),
    decimals("effect", "oran", "ratio"),
    *EFFECT_COLUMNS,
)


def answers(inquiry: Inquiry) -> list[Answer]:
    """Four tests: after the upper tier by country and by city, near each other, near neighbours."""
    results: dict[str, Callable[[Inquiry], Result]] = {
        METROPOLITAN_COUNTRY: lambda asked: _after_upper_tier(
            asked, METROPOLITAN_COUNTRY, lambda tie: tie.country
        ),
        METROPOLITAN_CITY: lambda asked: _after_upper_tier(asked, METROPOLITAN_CITY, lambda tie: tie.city),
        EACH_OTHER: _near_each_other,
        NEIGHBOURS: _near_neighbours,
    }
    return [
        Answer(
            name, DIFFUSION, inquiry.seed_of(name), wording(inquiry, name, _APART), _COLUMNS, result(inquiry)
        )
        for name, result in results.items()
    ]


def _after_upper_tier(inquiry: Inquiry, name: str, partner: Callable[[Tie], str]) -> Result:
    """Ties of districts made in a later year than the upper tier's first with the same partner."""
    first: dict[str, int] = {}
    for tie in inquiry.city.own:
        if tie.year is not None and partner(tie):
            first[partner(tie)] = min(tie.year, first.get(partner(tie), tie.year))
    ties = [tie for tie in inquiry.city.of_districts if tie.year is not None and partner(tie)]
    n = sum(partner(tie) in first for tie in ties)
    if n < FEWEST:
        return Result(n, [], reason=_FEW_SHARED)
    years = _years(ties)
    leader = np.array([first.get(partner(tie), inf) for tie in ties])
    rounds = inquiry.rounds_for(len(inquiry.city.of_districts))
    found = [
        (label, later_than(years, leader, strata, rounds, inquiry.random(name)))
        for label, strata in _strata(ties)
    ]
    sentence = told(
        "İlçelerin {n} bağından {a} tanesi büyükşehrin daha önce bağ kurduğu bir {what} kurulmuştur; yıllar"
        " dönem içinde karıştırıldığında ortalama {b} olurdu.",
        "Of the districts’ {n} ties {a} came after the metropolitan municipality’s own to the same {what};"
        " with the years shuffled within periods it would be {b} on average.",
        n=len(ties),
        a=found[0][1].observed,
        b=found[0][1].expected,
        what=Bilingual("ülkeyle", "country") if name == METROPOLITAN_COUNTRY else Bilingual("kentle", "city"),
    )
    return _judged(len(ties), found, sentence)


def _near_each_other(inquiry: Inquiry) -> Result:
    """Pairs of districts with ties to one country a few years apart at most."""
    ties = _with_country(inquiry)
    return _close(inquiry, EACH_OTHER, ties, None)


def _near_neighbours(inquiry: Inquiry) -> Result:
    """The same for districts that share a border; only with a list of neighbours."""
    if inquiry.neighbours is None:
        return Result(0, [], reason=_NO_NEIGHBOURS)
    return _close(inquiry, NEIGHBOURS, _with_country(inquiry), inquiry.neighbours)


def _close(
    inquiry: Inquiry, name: str, ties: Sequence[Tie], near: Collection[tuple[str, str]] | None
) -> Result:
    alike = _alike(ties, near)
    pairs = alike.pairs() if ties else 0
    if pairs < FEWEST:
        return Result(pairs, [], reason=_FEW_PAIRS)
    years = _years(ties)
    rounds = inquiry.rounds_for(len(inquiry.city.of_districts))
    found = [
        (label, close_pairs(years, alike, strata, _APART, rounds, inquiry.random(name)))
        for label, strata in _strata(ties)
    ]
    sentence = told(
        "İlçelerin aynı ülkeyle kurduğu bağ çiftlerinden {a} tanesi en çok {apart} yıl arayla kurulmuştur;"
        " yıllar dönem içinde karıştırıldığında ortalama {b} olurdu.",
        "Of the pairs of ties that districts have with one country {a} were made at most {apart} years"
        " apart; with the years shuffled within periods it would be {b} on average.",
        a=found[0][1].observed,
        apart=_APART,
        b=found[0][1].expected,
    )
    return _judged(len(ties), found, sentence)


def _judged(n: int, found: Sequence[tuple[Bilingual, Matches]], sentence: Bilingual) -> Result:
    """The first variant is the one tested, the others are sensitivity."""
    rows = []
    for label, matches in found:
        low, high = bounds(matches.low, matches.high)
        rows.append(
            {
                "variant_tr": label.tr,
                "variant_en": label.en,
                "ties": n,
                "observed": matches.observed,
                "expected": matches.expected,
                "effect": finite(matches.ratio),
                "low": low,
                "high": high,
                "p": matches.p_value,
            }
        )
    tested = found[0][1]
    interval = bounds(tested.low, tested.high)
    return Result(n, rows, sentence, finite(tested.ratio), interval, tested.p_value)


def _with_country(inquiry: Inquiry) -> list[Tie]:
    return [tie for tie in inquiry.city.of_districts if tie.year is not None and tie.country]


def _years(ties: Sequence[Tie]) -> NDArray[np.int64]:
    return np.array([tie.year for tie in ties], dtype=np.int64)


def _strata(ties: Sequence[Tie]) -> list[tuple[Bilingual, NDArray[np.int64]]]:
    years = _years(ties)
    periods = np.array([period_of(int(year)) for year in years], dtype=np.int64)
    return [(_WITHIN_PERIODS, periods), (_OVER_ALL, np.zeros(len(years), dtype=np.int64))]


def _alike(ties: Sequence[Tie], near: Collection[tuple[str, str]] | None) -> Alike:
    """Ties to one country by two different municipalities, of `near` ones where these are given."""
    countries = {key: number for number, key in enumerate(sorted({tie.country for tie in ties}))}
    homes = {key: number for number, key in enumerate(sorted({tie.municipality for tie in ties}))}
    pairs = None
    if near is not None:
        known = sorted({tuple(sorted((homes[one], homes[other]))) for one, other in near
                        if one != other and one in homes and other in homes})  # fmt: skip
        pairs = np.array(known, dtype=np.int64).reshape(-1, 2)
    return Alike(
        np.array([countries[tie.country] for tie in ties], dtype=np.int64),
        np.array([homes[tie.municipality] for tie in ties], dtype=np.int64),
        pairs,
    )


_WITHIN_PERIODS = Bilingual(
    "yıllar dış politika dönemi içinde karıştırılır", "years shuffled within periods of foreign policy"
)
_OVER_ALL = Bilingual("yıllar bütün zaman boyunca karıştırılır", "years shuffled over the whole time")
_FEW_SHARED = Bilingual(
    f"büyükşehrin de bağ kurduğu ortaklarla ilçelerin en az {FEWEST} tarihli bağı gerekir",
    f"at least {FEWEST} dated ties of districts to partners of the upper tier are needed",
)
_FEW_PAIRS = Bilingual(
    f"farklı ilçelerin aynı ülkeyle en az {FEWEST} tarihli bağ çifti gerekir",
    f"at least {FEWEST} pairs of dated ties of different districts to one country are needed",
)
_NO_NEIGHBOURS = Bilingual(
    "ilçelerin komşuluk listesi pakette yoktur ve kaynaksız kurulmamıştır",
    "the package has no list of neighbouring districts, and none was made up without a source",
)
