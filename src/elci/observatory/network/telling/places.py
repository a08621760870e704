"""Ties by distance, between countries, and in two lists, told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from math import isfinite

import numpy as np

from elci.observatory.network.geography import Band, CountryMatrix, Reaches
from elci.observatory.network.places import Keep
from elci.observatory.network.reciprocity import Reciprocity, Share, Tie
from elci.observatory.network.telling.numbers import LANGUAGES, Section, number, percent, plain, table

_KEPT: dict[Keep, tuple[str, str]] = {
    "degrees": ("dereceler korunarak", "keeping degrees"),
    "sides": ("dereceler ve yurt içi–yurt dışı ayrımı korunarak", "keeping degrees at home and abroad"),
    "country pairs": ("her kentin ülkeleri korunarak", "keeping the countries of each city"),
}


def distances(found: Reaches) -> Section:
    """Lengths of the ties beside shuffled ties."""
    data = {**asdict(found), "tests": found.tests}
    return Section(
        "ties_by_distance",
        plain(data),
        {language: _distance_lines(found, language) for language in LANGUAGES},
    )


def _distance_lines(found: Reaches, language: str) -> list[str]:
    turkish = language == "tr"
    kept = _KEPT[found.kept][0 if turkish else 1]
    draws = number(found.median_km.draws, language)
    lines = [
        f"Bağların uzunluğu ({kept} {draws} karıştırma)"
        if turkish
        else f"Length of the ties ({draws} shuffles {kept})"
    ]
    head = (
        ["km", "bağ", "karışıkta", "%95’i", "z"]
        if turkish
        else ["km", "ties", "shuffled", "95% of them", "z"]
    )
    rows = [head] + [_band_row(band, language) for band in found.bands]
    median, domestic = found.median_km, found.domestic
    lines += table(rows)
    middle, shuffled = number(median.observed, language, 0), number(median.mean, language, 0)
    inside, by_chance = percent(domestic.observed, language), percent(domestic.mean, language)
    unlocated = number(found.unlocated, language)
    if turkish:
        lines.append(f"  Ortanca {middle} km, karışıkta {shuffled} km")
        lines.append(f"  Ülke içi bağ {inside}, karışıkta {by_chance}")
        lines.append(f"  Koordinatı eksik bağ: {unlocated}")
    else:
        lines.append(f"  Median {middle} km, shuffled {shuffled} km")
        lines.append(f"  Domestic ties {inside}, shuffled {by_chance}")
        lines.append(f"  Ties without coordinates: {unlocated}")
    return lines


def _band_row(band: Band, language: str) -> list[str]:
    ties = band.ties
    return [
        f"{number(int(band.above), language)}–{number(int(band.below), language)}",
        number(None if ties.observed is None else int(ties.observed), language),
        number(ties.mean, language, 1),
        f"{number(ties.low, language, 0)} – {number(ties.high, language, 0)}",
        number(ties.z, language, 1),
    ]


def countries(found: CountryMatrix, top: int) -> Section:
    """The country × country matrix as data; as lines the pairs of countries with most ties."""
    data = {"countries": found.countries, "observed": found.observed, "expected": found.expected}
    one, other = np.triu_indices(len(found.countries))
    order = np.lexsort((other, one, -found.observed[one, other]))[: top or None]
    pairs = [
        (int(one[place]), int(other[place])) for place in order if found.observed[one[place], other[place]]
    ]
    lines = {language: _country_lines(found, pairs, language) for language in LANGUAGES}
    return Section("country_matrix", plain(data), lines)


def _country_lines(found: CountryMatrix, pairs: list[tuple[int, int]], language: str) -> list[str]:
    turkish = language == "tr"
    rows = [["", "bağ", "beklenen", "oran"] if turkish else ["", "ties", "expected", "ratio"]]
    ratio = found.ratio
    for one, other in pairs:
        rows.append(
            [
                f"{found.countries[one] or '?'} – {found.countries[other] or '?'}",
                number(int(found.observed[one, other]), language),
                number(float(found.expected[one, other]), language, 1),
                number(float(ratio[one, other]) if isfinite(ratio[one, other]) else None, language, 2),
            ]
        )
    return ["Ülkeler arası bağlar" if turkish else "Ties between countries", *table(rows)]


def reciprocity(found: Reciprocity, name_of: Callable[[str], str], top: int) -> Section:
    """Two lists compared; name_of turns an end as the lists tell it into what a person reads."""
    data = {**asdict(found), "jaccard": found.jaccard}
    for key in ("both", "only_one", "only_other"):
        data[key] = [[name_of(end) for end in tie] for tie in data[key]]
    lines = {language: _reciprocity_lines(found, name_of, top, language) for language in LANGUAGES}
    return Section("reciprocity", plain(data), lines)


def _reciprocity_lines(
    found: Reciprocity, name_of: Callable[[str], str], top: int, language: str
) -> list[str]:
    turkish = language == "tr"
    estimate = [
        number(value, language, 0) for value in (found.estimated_total, found.total_low, found.total_high)
    ]
    total = f"{estimate[0]} ({estimate[1]} – {estimate[2]})"
    rows = [
        ["İki listede de" if turkish else "In both lists", number(len(found.both), language)],
        ["Yalnız birincide" if turkish else "Only in the first", number(len(found.only_one), language)],
        ["Yalnız ikincide" if turkish else "Only in the second", number(len(found.only_other), language)],
        [
            "Birincinin doğrulanan payı" if turkish else "Share of the first confirmed",
            _share(found.one_confirmed, language),
        ],
        [
            "İkincinin doğrulanan payı" if turkish else "Share of the second confirmed",
            _share(found.other_confirmed, language),
        ],
        [
            "Tahminî toplam (listeler bağımsızsa)"
            if turkish
            else "Estimated total (if the lists are independent)",
            total,
        ],
    ]
    lines = ["Karşılıklılık" if turkish else "Reciprocity", *table(rows)]
    lines += _examples("Yalnız birincide:" if turkish else "Only in the first:", found.only_one, name_of, top)
    lines += _examples(
        "Yalnız ikincide:" if turkish else "Only in the second:", found.only_other, name_of, top
    )
    return lines


def _share(share: Share, language: str) -> str:
    if share.share is None:
        return number(None, language)
    return (
        f"{percent(share.share, language)} ({percent(share.low, language)} – {percent(share.high, language)})"
    )


def _examples(head: str, ties: tuple[Tie, ...], name_of: Callable[[str], str], top: int) -> list[str]:
    if not ties:
        return []
    shown = [f"    {name_of(one)} – {name_of(other)}" for one, other in ties[: top or None]]
    return [f"  {head}", *shown, *(["    …"] if len(shown) < len(ties) else [])]
