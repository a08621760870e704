"""Hypothesis 2: are ties made after the party or the mayor has changed?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from elci.observatory.statistics.alignment import DISTRICTS_SINCE, READINGS, panel_of
from elci.observatory.statistics.exact import rate_ratio
from elci.observatory.statistics.finding import HYPOTHESIS_2, Answer, Result, Wording
from elci.observatory.statistics.inquiry import FEWEST, Inquiry
from elci.observatory.statistics.office import Shares, decimal, election_day, line, local_parties
from elci.observatory.statistics.panel import fit, permutation_p
from elci.observatory.statistics.telling import (
    EFFECT_COLUMNS,
    bounds,
    cells,
    decimals,
    filled,
    finite,
    told,
    words,
)
from elci.observatory.statistics.ties import text, year_of
from elci.observatory.wording import Bilingual

PARTY, MAYOR = "change-of-party", "change-of-mayor"
_FEWEST_IN_PANEL = 20
_AFTER = 2  # whole years after a change of mayor that count as after it
_COLUMNS = (
    words("who", "kim", "who"),
    decimals("changed_events", "bağ, değişimden sonra", "ties, after a change", 1),
    decimals("changed_years", "yıl, değişimden sonra", "years, after a change", 1),
    decimals("other_events", "bağ, değişimsiz", "ties, no change", 1),
    decimals("other_years", "yıl, değişimsiz", "years, no change", 1),
    decimals("effect", "hız oranı", "rate ratio"),
    *EFFECT_COLUMNS,
)


def party_answer(inquiry: Inquiry) -> Answer:
    """Districts in terms that began with another party than the last, against terms that did not."""
    return Answer(
        PARTY, HYPOTHESIS_2, inquiry.seed_of(PARTY), _party_words(inquiry), _COLUMNS, _party(inquiry)
    )


def mayor_answer(inquiry: Inquiry) -> Answer:
    """The two whole years after a new mayor against other years, where the package names mayors."""
    return Answer(
        MAYOR, HYPOTHESIS_2, inquiry.seed_of(MAYOR), _mayor_words(inquiry), _COLUMNS, _mayor(inquiry)
    )


def changed_shares(
    elections: Mapping[str, Sequence[tuple[int, str]]], units: Sequence[str], years: Sequence[int]
) -> tuple[Shares, Shares]:
    """(known, changed), each units × years in 0…1: is the party in office another than in the last term?

    Unknown before the second election whose party, and whose predecessor's, are known.
    """
    known, changed = np.zeros((len(units), len(years))), np.zeros((len(units), len(years)))
    edges = np.array(years, dtype=float)
    for row, unit in enumerate(units):
        results = list(elections.get(unit, ()))
        starts = [decimal(election_day(year)) for year, _ in results] + [np.inf]
        for place in range(1, len(results)):
            before, party = results[place - 1][1], results[place][1]
            if not before or not party:
                continue
            within = np.clip(
                np.minimum(starts[place + 1], edges + 1) - np.maximum(starts[place], edges), 0, 1
            )
            known[row] += within
            changed[row] += within * (line(before) != line(party))
    return known, np.divide(changed, known, out=np.zeros_like(changed), where=known > 0)


def _party(inquiry: Inquiry) -> Result:
    units = inquiry.city.districts
    panel = panel_of(inquiry, units, inquiry.city.of_districts, DISTRICTS_SINCE, READINGS[0])
    known, changed = changed_shares(local_parties(inquiry.package), units, panel.years)
    counts = np.where(known > 0, panel.counts, 0.0)
    n = int(counts.sum())
    found = fit(counts, known, changed) if n >= _FEWEST_IN_PANEL else None
    if found is None:
        return Result(n, [], reason=_NO_VARIATION)
    p_value = permutation_p(counts, known, changed, inquiry.rounds, inquiry.random(PARTY))
    low, high = bounds(*found.interval())
    row = {
        "who_tr": "ilçeler",
        "who_en": "districts",
        "changed_events": float((counts * changed).sum()),
        "changed_years": float((known * changed).sum()),
        "other_events": float((counts * (1 - changed)).sum()),
        "other_years": float((known * (1 - changed)).sum()),
        "effect": finite(found.ratio),
        "low": low,
        "high": high,
        "p": p_value,
    }
    first = told(
        "Aynı yılda, her ilçenin kendi alışılmış hızı gözetildiğinde, partisi son seçimde değişmiş ilçeler"
        " ötekilerin yaklaşık {ratio} katı hızla bağ kurmuştur.",
        "In the same year, and given each district’s usual pace, districts whose party changed at the last"
        " election made ties at about {ratio} times the rate of the others.",
        ratio=found.ratio,
    )
    return Result(n, [row], first, finite(found.ratio), (low, high), p_value)


def _mayor(inquiry: Inquiry) -> Result:
    changes, since = _mayoral_changes(inquiry)
    n = sum(map(len, changes.values()))
    if n < FEWEST:
        return Result(n, [], reason=_FEW_CHANGES)
    after = {
        key: {year + turn for year in years for turn in range(1, _AFTER + 1)}
        for key, years in changes.items()
    }
    last = inquiry.last_year
    events, years = [0, 0], [0, 0]
    for key, first in since.items():
        for year in range(first, last + 1):
            years[year not in after[key]] += 1
    for tie in inquiry.city.dated:
        if tie.year is not None and tie.municipality in since and since[tie.municipality] <= tie.year <= last:
            events[tie.year not in after[tie.municipality]] += 1
    if not all(years) or sum(events) < FEWEST:
        return Result(n, [], reason=_FEW_CHANGES)
    compared = rate_ratio(events[0], years[0], events[1], years[1])
    row = {
        "who_tr": "başkanı yazılı belediyeler",
        "who_en": "municipalities with named mayors",
        "changed_events": events[0],
        "changed_years": years[0],
        "other_events": events[1],
        "other_years": years[1],
        **cells(compared),
    }
    sentence = told(
        "Yeni bir başkandan sonraki iki tam yılda yılda ortalama {a}, öteki yıllarda {b} bağ kurulmuştur.",
        "In the two whole years after a new mayor {a} ties a year were made on average, in other years {b}.",
        a=events[0] / years[0],
        b=events[1] / years[1],
    )
    return Result(
        n, [row], sentence, finite(compared.effect), bounds(compared.low, compared.high), compared.p_value
    )


def _mayoral_changes(inquiry: Inquiry) -> tuple[dict[str, list[int]], dict[str, int]]:
    """Years of a new mayor by municipality, and the first year for which a mayor is named.

    Of mayors who shared a period the package does not say when one followed the other: only the first of a
    period that begins with another name than the last period ended with is a dated change.
    """
    periods: dict[str, dict[int, list[tuple[int, str]]]] = {}
    members = {inquiry.city.key, *inquiry.city.districts}
    for row in inquiry.package.get("terms", []):
        key, year, position = text(row, "municipality"), year_of(row, "since"), row.get("position")
        if key in members and year is not None and isinstance(position, int):
            periods.setdefault(key, {}).setdefault(year, []).append((position, text(row, "mayor")))
    changes: dict[str, list[int]] = {}
    since: dict[str, int] = {}
    for key, terms in periods.items():
        years = sorted(terms)
        since[key] = years[0]
        pairs = pairwise(years)
        changes[key] = [later for earlier, later in pairs if min(terms[later])[1] != max(terms[earlier])[1]]
    return changes, since


def _party_words(inquiry: Inquiry) -> Wording:
    return filled(
        _PARTY_SAID,
        city=inquiry.city.name,
        n=len(inquiry.city.districts),
        rounds=inquiry.rounds,
    )


def _mayor_words(inquiry: Inquiry) -> Wording:
    return filled(
        _MAYOR_SAID,
        city=inquiry.city.name,
    )


_NO_VARIATION = Bilingual(
    f"iki dönemin partisi bilinen ilçelerde en az {_FEWEST_IN_PANEL} tarihli bağ ve ilçeler arasında fark"
    " gerekir",
    f"at least {_FEWEST_IN_PANEL} dated ties in districts with two known parties in a row, and districts"
    " that differ within a year, are needed",
)
_FEW_CHANGES = Bilingual(
    f"yılı bilinen en az {FEWEST} başkan değişimi gerekir",
    f"at least {FEWEST} changes of mayor of known year are needed",
)


_PARTY_SAID = Wording(
    title=Bilingual("Parti değişimi: ilçeler", "Change of party: districts"),
    question=Bilingual(
        "Seçimde partisi değişen ilçeler, o dönemde daha mı çok bağ kuruyor?",
        "Do districts whose party changed at the election make more ties in that term?",
    ),
    data=Bilingual(
        "{city} kentinin {n} ilçesi; ilçenin partisi ve bir önceki dönemdeki partisi bilinen yıllar; seçim"
        " yılı seçim gününden bölünür.",
        "{n} districts of {city}; years for which the party and that of the term before are known; an"
        " election year is divided at the day of the election.",
    ),
    assumptions=Bilingual(
        "İlçenin kalıcı özellikleri ve yılın ortak etkisi çarpımsaldır. SHP–CHP ile RP–FP aynı çizgi"
        " sayılır, bu adlar arasındaki geçiş değişim değildir.",
        "What is lasting in a district and what is common to a year multiply the rate. SHP–CHP and RP–FP"
        " count as one line each; passing between these names is no change.",
    ),
    method=Bilingual(
        "İlçe ve yıl etkili Poisson bağlanımı; aralık: CR3, Student t. p: ilçelerin değişim geçmişleri"
        " ilçeler arasında {rounds} kez yeniden dağıtılır.",
        "Poisson regression with district and year effects; interval: CR3, Student’s t. p: the districts’"
        " histories of change are dealt out anew among them {rounds} times.",
    ),
    cannot_show=Bilingual(
        "Kaybeden ve kazanan yönetimlerin tutumu birbirinden ayrılamaz; 2004’te ilçelerin çoğu aynı anda"
        " parti değiştirmiştir ve bu ortak değişim yıl etkisine karışır.",
        "What the outgoing and the incoming side did cannot be told apart; in 2004 most districts"
        " changed party at once, and that common change is lost in the year effect.",
    ),
    effect_name=Bilingual("hız oranı (değişen / değişmeyen)", "rate ratio (changed / unchanged)"),
    need=Bilingual(
        "tarihli bağlar ve art arda yerel seçim sonuçları", "dated ties and successive local elections"
    ),
)


_MAYOR_SAID = Wording(
    title=Bilingual("Başkan değişimi", "Change of mayor"),
    question=Bilingual(
        "Yeni bir başkanın ilk iki tam yılında daha mı çok bağ kuruluyor?",
        "Are more ties made in the first two whole years of a new mayor?",
    ),
    data=Bilingual(
        "{city} ve ilçeleri için pakette adı yazılı başkanlar; yılı bilinen başkan değişimleri.",
        "Mayors that the package names for {city} and its districts; changes of mayor of known year.",
    ),
    assumptions=Bilingual(
        "Bağlar birbirinden bağımsızdır; aynı dönemi paylaşan başkanların değişim yılı bilinmediğinden"
        " sayılmaz.",
        "Ties are independent; mayors who shared a term changed in an unknown year, which is not counted.",
    ),
    method=Bilingual(
        "İki Poisson hızının oranı, toplam verildiğinde kesin binom sınaması ve kesin aralık.",
        "Ratio of two Poisson rates, exact binomial test and exact interval given the total.",
    ),
    cannot_show=Bilingual(
        "Başkanın, partinin ve meclisin değişimi birbirinden ayrılamaz.",
        "Changes of mayor, party and council cannot be told apart.",
    ),
    effect_name=Bilingual(
        "hız oranı (yeni başkandan sonra / öteki yıllar)", "rate ratio (after a new mayor / other years)"
    ),
    need=Bilingual(
        "ilçe başkanlarının adları ve göreve başladıkları tarihler",
        "the names of the districts’ mayors and the dates on which they took office",
    ),
)
