"""Hypothesis 2: are more ties made while city and state are governed by the same party?

Who governs the state is read in several ways, since coalitions, and a government that the package lacks,
leave a choice. The first reading in READINGS is the one that is tested; the others show what hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from elci.dataset.files import Package
from elci.observatory.statistics.exact import Comparison, rate_ratio
from elci.observatory.statistics.finding import Result, Rows
from elci.observatory.statistics.inquiry import FEWEST, Inquiry
from elci.observatory.statistics.office import (
    ASSUMED_PARTNERS,
    Coding,
    Government,
    Shares,
    aligned_shares,
    election_winners,
    governments,
    local_parties,
)
from elci.observatory.statistics.panel import fit, informative, permutation_p
from elci.observatory.statistics.telling import bounds, cells, finite, told
from elci.observatory.statistics.ties import Tie
from elci.observatory.wording import Bilingual

DISTRICTS_SINCE, METROPOLITAN_SINCE = 1989, 1984
_FEWEST_IN_PANEL = 20
_WHOLE = 0.99  # a year is read as wholly one thing from here on


@dataclass(frozen=True)
class Reading:
    """Who governs the state: the governments and which of their parties count."""

    words: Bilingual
    ruling: Callable[[Package], list[Government]]
    coding: Coding


@dataclass(frozen=True)
class Panel:
    """units × years: counts of ties; known and aligned shares of each year in 0…1."""

    years: tuple[int, ...]
    counts: Shares
    known: Shares
    aligned: Shares


def _with_assumed_partner(government: Government) -> tuple[str, ...]:
    if government.parties is not None:
        return government.parties
    partner = ASSUMED_PARTNERS.get(int(government.since))
    return (government.leading, partner) if partner else (government.leading,)


READINGS = (
    Reading(
        Bilingual(
            "koalisyonun her ortağı; pakette olmayan hükûmetin yılları dışarıda",
            "every coalition partner; years of a government that the package lacks left out",
        ),
        governments,
        lambda government: government.parties,
    ),
    Reading(
        Bilingual(
            "koalisyonun her ortağı; pakette olmayan hükûmette yalnız birinci parti",
            "every coalition partner; of a government that the package lacks the first party only",
        ),
        governments,
        lambda government: government.parties or (government.leading,),
    ),
    Reading(
        Bilingual(
            "koalisyonun her ortağı; 1991–1995’te DYP ile SHP (pakette yok; TBB Dergisi 117, s. 426)",
            "every coalition partner; DYP and SHP in 1991–1995 (not in the package; TBB Dergisi 117, 426)",
        ),
        governments,
        _with_assumed_partner,
    ),
    Reading(
        Bilingual("yalnız başbakanın partisi", "the prime minister’s party only"),
        governments,
        lambda government: (government.leading,),
    ),
    Reading(
        Bilingual("koalisyon yılları dışarıda", "coalition years left out"),
        governments,
        lambda government: (
            government.parties if government.parties and len(government.parties) == 1 else None
        ),
    ),
    Reading(
        Bilingual("genel seçimin birincisi (000, Tablo 7)", "winner of the general election (000, Tablo 7)"),
        election_winners,
        lambda government: government.parties,
    ),
)


def panel_of(
    inquiry: Inquiry, units: Sequence[str], ties: Sequence[Tie], since: int, reading: Reading
) -> Panel:
    """Ties of the units from `since` to the last year covered, with the alignment by one reading."""
    years = tuple(range(since, inquiry.last_year + 1))
    place = {unit: number for number, unit in enumerate(units)}
    counts = np.zeros((len(units), len(years)))
    for tie in ties:
        if tie.year is not None and since <= tie.year <= inquiry.last_year and tie.municipality in place:
            counts[place[tie.municipality], tie.year - since] += 1
    elections = local_parties(inquiry.package)
    ruling = reading.ruling(inquiry.package)
    known, aligned = aligned_shares(elections, units, years, ruling, reading.coding)
    return Panel(years, counts, known, aligned)


def of_metropolitan(inquiry: Inquiry) -> Result:
    """The upper tier: ties of years wholly aligned against years wholly not; mixed years stand apart."""
    rows: Rows = []
    tested: list[tuple[Comparison, int, tuple[int, int], tuple[int, int]]] = []
    for reading in READINGS:
        panel = panel_of(inquiry, (inquiry.city.key,), inquiry.city.own, METROPOLITAN_SINCE, reading)
        whole = panel.known >= _WHOLE
        sides = [whole & (panel.aligned >= _WHOLE), whole & (panel.aligned <= 1 - _WHOLE)]
        events = tuple(int(panel.counts[side].sum()) for side in sides)
        years = tuple(int(side.sum()) for side in sides)
        mixed = int(panel.counts.sum()) - sum(events)
        compared = rate_ratio(events[0], years[0], events[1], years[1]) if all(years) else None
        rows.append(_row(reading, events, years, mixed, compared))
        if compared is not None and reading is READINGS[0]:
            tested.append((compared, sum(events), (events[0], events[1]), (years[0], years[1])))
    if not tested or tested[0][1] < FEWEST:
        return Result(tested[0][1] if tested else 0, rows, reason=_TOO_FEW_YEARS)
    compared, n, events_of, years_of = tested[0]
    first = told(
        "{city} büyükşehir belediyesi, kentte ve ülkede aynı partinin yönettiği yıllarda yılda ortalama {a},"
        " öteki yıllarda {b} bağ kurmuştur.",
        "Metropolitan {city} made on average {a} ties a year while one party governed city and state, and"
        " {b} in other years.",
        city=inquiry.city.name,
        a=events_of[0] / years_of[0],
        b=events_of[1] / years_of[1],
    )
    return Result(
        n, rows, first, finite(compared.effect), bounds(compared.low, compared.high), compared.p_value
    )


def of_districts(inquiry: Inquiry, name: str) -> Result:
    """The districts as a panel with district and year effects; the rows after the first are sensitivity."""
    rows = [_panel_row(inquiry, name, reading, reading.words) for reading in READINGS]
    rows.append(_panel_row(inquiry, name, READINGS[0], _NO_YEAR_EFFECTS, year_effects=False))
    rows.append(_panel_row(inquiry, name, READINGS[0], _NO_MIXED_YEARS, whole_years=True))
    tested = rows[0]
    n = int(tested["events"])
    if tested["p"] is None or n < _FEWEST_IN_PANEL:
        return Result(n, rows, reason=_NO_VARIATION)
    if tested["effect"] is None:
        return Result(n, rows, _NO_FINITE_RATIO, p_value=tested["p"])
    first = told(
        "Aynı yılda, her ilçenin kendi alışılmış hızı gözetildiğinde, ülkeyi yöneten partinin yönettiği"
        " ilçeler ötekilerin yaklaşık {ratio} katı hızla bağ kurmuştur.",
        "In the same year, and given each district’s usual pace, districts governed by the party that"
        " governed the state made ties at about {ratio} times the rate of the others.",
        ratio=float(tested["effect"]),
    )
    return Result(n, rows, first, tested["effect"], (tested["low"], tested["high"]), tested["p"])


def _panel_row(
    inquiry: Inquiry,
    name: str,
    reading: Reading,
    label: Bilingual,
    year_effects: bool = True,
    whole_years: bool = False,
) -> dict[str, Any]:
    units = inquiry.city.districts
    panel = panel_of(inquiry, units, inquiry.city.of_districts, DISTRICTS_SINCE, reading)
    exposure = panel.known
    if whole_years:
        sure = (panel.aligned >= _WHOLE) | (panel.aligned <= 1 - _WHOLE)
        exposure = np.where(sure & (panel.known >= _WHOLE), panel.known, 0.0)
    counts = np.where(exposure > 0, panel.counts, 0.0)
    events = (float((counts * panel.aligned).sum()), float((counts * (1 - panel.aligned)).sum()))
    years = (float((exposure * panel.aligned).sum()), float((exposure * (1 - panel.aligned)).sum()))
    found = fit(counts, exposure, panel.aligned, year_effects) if counts.sum() else None
    row: dict[str, Any] = {
        "reading_tr": label.tr,
        "reading_en": label.en,
        "events": int(counts.sum()),
        "aligned_events": events[0],
        "aligned_years": years[0],
        "other_events": events[1],
        "other_years": years[1],
        "mixed": int(panel.counts.sum() - counts.sum()),
        "effect": None,
        "low": None,
        "high": None,
        "p": None,
    }
    if found is not None:
        row["effect"] = finite(found.ratio)
        row["low"], row["high"] = bounds(*found.interval())
    if year_effects and counts.sum() and informative(counts, exposure, panel.aligned):
        random = inquiry.random(name)
        row["p"] = permutation_p(counts, exposure, panel.aligned, inquiry.rounds, random)
    return row


def _row(
    reading: Reading, events: Sequence[int], years: Sequence[int], mixed: int, compared: Comparison | None
) -> dict[str, Any]:
    empty = {"effect": None, "low": None, "high": None, "p": None}
    return {
        "reading_tr": reading.words.tr,
        "reading_en": reading.words.en,
        "events": sum(events),
        "aligned_events": events[0],
        "aligned_years": years[0],
        "other_events": events[1],
        "other_years": years[1],
        "mixed": mixed,
        **(cells(compared) if compared else empty),
    }


_NO_YEAR_EFFECTS = Bilingual(
    "ilk okuma, yıl etkileri olmadan (ortak artış eşitlenmez)",
    "first reading, without year effects (the common rise is not taken out)",
)
_NO_FINITE_RATIO = Bilingual(
    "Karşılaştırılabilen bağlar ya bütünüyle bir yandadır ya da tek bir ilçeden gelir, bu yüzden oran"
    " kestirilemez.",
    "The ties that can be compared lie wholly on one side or come from one district, so no ratio can be"
    " estimated.",
)
_NO_MIXED_YEARS = Bilingual(
    "ilk okuma, yönetimin yıl içinde değiştiği yıllar dışarıda",
    "first reading, years in which government changed left out",
)
_TOO_FEW_YEARS = Bilingual(
    f"aynı partinin ve ayrı partilerin yönettiği bütün yıllar ve bu yıllarda en az {FEWEST} bağ gerekir",
    f"whole years under one party and under two, and at least {FEWEST} ties in them are needed",
)
_NO_VARIATION = Bilingual(
    f"parti bilgisi olan ilçelerde en az {_FEWEST_IN_PANEL} tarihli bağ ve yıl içinde ilçeler arasında fark"
    " gerekir",
    f"at least {_FEWEST_IN_PANEL} dated ties in districts of known party, and districts that differ within a"
    " year, are needed",
)
