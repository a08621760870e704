"""Hypothesis 1: does the capital pick capitals? Its partners against three ways of picking by chance.

The package says of some places only whether they are capitals. Where it does not, a country whose capital
the package names has no other, and in any other country at most one place can be it: the one that makes the
comparison harder to pass is taken for the capital. What follows is therefore a cautious bound, unless a
table of the world's cities says which are capitals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from elci.observatory.statistics.capital_words import PICKS, Pick, wording
from elci.observatory.statistics.draws import drawn_hits, sum_distribution, two_sided, two_sided_of_draws
from elci.observatory.statistics.exact import odds_ratio, share_interval
from elci.observatory.statistics.finding import HYPOTHESIS_1, Answer, Result
from elci.observatory.statistics.inquiry import Inquiry, WorldCity
from elci.observatory.statistics.telling import bounds, decimals, finite, told, whole, words
from elci.observatory.statistics.ties import Tie, text
from elci.observatory.wording import Bilingual

_FEWEST_TIES = 10
_COLUMNS = (
    words("who", "kim", "who"),
    whole("ties", "bağ", "ties"),
    decimals("capitals", "başkent", "capitals", 1),
    decimals("share", "pay", "share"),
)
_AT_MOST = Bilingual("en çok ", "at most ")
_COMPARE_NEED = Bilingual(
    "karşılaştırılan iki kentin yeri bilinen en az 10’ar bağı",
    "at least 10 ties of known place in both cities compared",
)


def answers(inquiry: Inquiry) -> list[Answer]:
    """Three tests: as the other city picks, by population, and within the countries chosen."""
    partners = [tie for tie in inquiry.city.own if tie.city]
    numbers: Mapping[str, Callable[[Inquiry, Sequence[Tie]], Result]] = {
        "as-another-city": _as_another,
        "by-population": _by_population,
        "within-countries": _within_countries,
    }
    return [_answer(inquiry, partners, pick, numbers[pick.key]) for pick in PICKS]


def _answer(
    inquiry: Inquiry, partners: Sequence[Tie], pick: Pick, result: Callable[[Inquiry, Sequence[Tie]], Result]
) -> Answer:
    name = f"capitals-{pick.key}"
    return Answer(
        name,
        HYPOTHESIS_1,
        inquiry.seed_of(name),
        wording(inquiry, pick, len(partners)),
        _COLUMNS,
        result(inquiry, partners),
    )


def _as_another(inquiry: Inquiry, partners: Sequence[Tie]) -> Result:
    others = [tie for tie in inquiry.other.own if tie.city]
    if min(len(partners), len(others)) < _FEWEST_TIES:
        return Result(len(partners), [], reason=_COMPARE_NEED)
    capitals = _known_capitals(inquiry)
    found = _hits(partners, capitals)
    theirs = _hits(others, capitals | _assumed(others, capitals, inquiry))
    compared = odds_ratio((found, len(partners) - found), (theirs, len(others) - theirs))
    rows = [
        _row(inquiry.city.name, inquiry.city.name, len(partners), found),
        _row(inquiry.other.name, inquiry.other.name, len(others), theirs),
    ]
    first = told(
        "{city} büyükşehir belediyesinin {n} ortağından {a} tanesi, {other} büyükşehir belediyesinin {m}"
        " ortağından {most}{b} tanesi başkenttir.",
        "Of the {n} partners of metropolitan {city} {a} are capitals, of the {m} of metropolitan {other}"
        " {most}{b}.",
        city=inquiry.city.name,
        other=inquiry.other.name,
        n=len(partners),
        a=found,
        m=len(others),
        b=theirs,
        most=_AT_MOST if inquiry.cities is None else Bilingual("", ""),
    )
    interval = bounds(compared.low, compared.high)
    return Result(len(partners), rows, first, finite(compared.effect), interval, compared.p_value)


def _by_population(inquiry: Inquiry, partners: Sequence[Tie]) -> Result:
    candidates = _candidates(inquiry)
    chosen = {tie.city for tie in partners}
    if len(chosen) < _FEWEST_TIES or len(candidates) < 2 * len(chosen):
        return _lacking(len(partners))
    weights = np.array([city.population for city in candidates], dtype=float)
    capital = np.array([city.capital for city in candidates])
    rounds = inquiry.rounds_for(len(chosen))
    drawn = drawn_hits(weights, capital, len(chosen), rounds, inquiry.random("capitals-by-population"))
    found = len(chosen & _known_capitals(inquiry))
    return _against_chance(
        inquiry, len(chosen), found, float(drawn.mean()), two_sided_of_draws(drawn, found), PICKS[1]
    )


def _within_countries(inquiry: Inquiry, partners: Sequence[Tie]) -> Result:
    candidates = _candidates(inquiry)
    people: Counter[str] = Counter()
    seats: Counter[str] = Counter()
    for city in candidates:
        people[city.country] += city.population
        seats[city.country] += city.population * city.capital
    usable = [tie for tie in partners if people[tie.country] and seats[tie.country] < people[tie.country]]
    if len(usable) < _FEWEST_TIES:
        return _lacking(len(usable))
    chances = [seats[tie.country] / people[tie.country] for tie in usable]
    found = _hits(usable, _known_capitals(inquiry))
    p_value = two_sided(sum_distribution(chances), found)
    return _against_chance(inquiry, len(usable), found, sum(chances), p_value, PICKS[2])


def _against_chance(
    inquiry: Inquiry, n: int, found: int, by_chance: float, p_value: float, pick: Pick
) -> Result:
    """Effect: the share of capitals less the draw's; interval: Clopper–Pearson's, shifted alike."""
    low, high = share_interval(found, n)
    share = by_chance / n
    rows = [
        _row(inquiry.city.name, inquiry.city.name, n, found),
        _row(pick.draw.tr, pick.draw.en, n, by_chance),
    ]
    first = told(
        "{city} büyükşehir belediyesinin {n} ortağından {a} tanesi başkenttir; {draw} bu sayıyı ortalama {b}"
        " yapardı.",
        "Of {n} partners of metropolitan {city} {a} are capitals, where {draw} would give {b} on average.",
        city=inquiry.city.name,
        n=n,
        a=found,
        draw=pick.draw,
        b=by_chance,
    )
    return Result(n, rows, first, found / n - share, (low - share, high - share), p_value)


def _lacking(n: int) -> Result:
    return Result(
        n,
        [],
        reason=Bilingual(
            "nüfusu bilinen yeterli aday kent yoktur",
            "there are not enough candidate cities of known population",
        ),
    )


def _row(who_tr: str, who_en: str, ties: int, capitals: float) -> dict[str, object]:
    return {"who_tr": who_tr, "who_en": who_en, "ties": ties, "capitals": capitals, "share": capitals / ties}


def _hits(ties: Sequence[Tie], capitals: set[str]) -> int:
    return sum(tie.city in capitals for tie in ties)


def _known_capitals(inquiry: Inquiry) -> set[str]:
    if inquiry.cities is not None:
        return {city.key for city in inquiry.cities if city.capital}
    rows = inquiry.package.get("place_traits", [])
    return {text(row, "place") for row in rows if (row.get("trait"), row.get("value")) == ("capital", "yes")}


def _assumed(ties: Sequence[Tie], capitals: set[str], inquiry: Inquiry) -> set[str]:
    """In each country without a known capital the partner with most ties; none if the world's are known."""
    if inquiry.cities is not None:
        return set()
    known = _countries_of(inquiry, capitals)
    ruled_out = _ruled_out(inquiry)
    best: dict[str, tuple[int, str]] = {}
    for place, number in sorted(Counter(tie.city for tie in ties).items()):
        country = next(tie.country for tie in ties if tie.city == place)
        if country not in known and place not in ruled_out and number > best.get(country, (0, ""))[0]:
            best[country] = number, place
    return {place for _, place in best.values()}


def _candidates(inquiry: Inquiry) -> list[WorldCity]:
    """Cities abroad of known population: the world's, or the package's.

    Among the package's, the largest place of a country without a known capital is taken for it.
    """
    home = _country(inquiry, inquiry.city.key)
    if inquiry.cities is not None:
        return [city for city in inquiry.cities if city.population > 0 and city.country != home]
    capitals = _known_capitals(inquiry)
    known, ruled_out = _countries_of(inquiry, capitals), _ruled_out(inquiry)
    cities: list[WorldCity] = []
    largest: dict[str, int] = {}
    for row in inquiry.package.get("places", []):
        key, country, population = text(row, "id"), text(row, "country"), row.get("population")
        if (
            text(row, "kind") != "city"
            or country == home
            or not isinstance(population, int)
            or not population
        ):
            continue
        if country not in known and key not in ruled_out:
            rival = largest.get(country)
            if rival is None or population > cities[rival].population:
                largest[country] = len(cities)
        cities.append(WorldCity(key, country, population, key in capitals))
    for place in largest.values():
        city = cities[place]
        cities[place] = WorldCity(city.key, city.country, city.population, capital=True)
    return cities


def _ruled_out(inquiry: Inquiry) -> set[str]:
    rows = inquiry.package.get("place_traits", [])
    return {text(row, "place") for row in rows if (row.get("trait"), row.get("value")) == ("capital", "no")}


def _countries_of(inquiry: Inquiry, places: set[str]) -> set[str]:
    rows = inquiry.package.get("places", [])
    return {text(row, "country") for row in rows if text(row, "id") in places}


def _country(inquiry: Inquiry, municipality: str) -> str:
    rows = inquiry.package.get("municipalities", [])
    place = next((text(row, "place") for row in rows if text(row, "id") == municipality), "")
    return next(iter(_countries_of(inquiry, {place})), "")
