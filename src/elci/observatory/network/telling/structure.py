"""The measures of a network, its communities, central nodes, rich club and removals, told."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np

from elci.observatory.network.adjacency import Network
from elci.observatory.network.centrality import Centrality
from elci.observatory.network.communities import Communities
from elci.observatory.network.measures import Measures
from elci.observatory.network.nullmodels import AgainstNull
from elci.observatory.network.removal import Removal
from elci.observatory.network.richclub import Club
from elci.observatory.network.telling.numbers import LANGUAGES, Section, number, plain, table

_MEASURES = {
    "nodes": ("Düğüm", "Nodes"),
    "edges": ("Bağ", "Ties"),
    "duplicates": ("Yinelenen satır (sayılmadı)", "Repeated rows (left out)"),
    "self_loops": ("Kendine bağ (sayılmadı)", "Self-loops (left out)"),
    "components": ("Bağlantılı bileşen", "Connected components"),
    "largest_component": ("En büyük bileşendeki düğüm", "Nodes in the largest component"),
    "max_degree": ("En yüksek derece", "Highest degree"),
    "mean_degree": ("Ortalama derece", "Mean degree"),
    "triangles": ("Üçgen", "Triangles"),
    "wedges": ("İki bağlık yol", "Paths of two ties"),
    "transitivity": ("Geçişlilik", "Transitivity"),
    "degree_assortativity": ("Derece ilişkisi (asortatiflik)", "Degree assortativity"),
    "gini_degree": ("Derecelerin Gini katsayısı", "Gini coefficient of the degrees"),
    "mean_distance": ("Ortalama uzaklık", "Mean distance"),
    "diameter": ("Çap", "Diameter"),
}
_CENTRALITIES = {
    "degree": ("Derece", "Degree"),
    "closeness": ("Yakınlık", "Closeness"),
    "harmonic": ("Harmonik yakınlık", "Harmonic closeness"),
    "betweenness": ("Arasındalık", "Betweenness"),
    "eigenvector": ("Özvektör merkeziliği", "Eigenvector centrality"),
    "pagerank": ("PageRank", "PageRank"),
    "core": ("Çekirdek sayısı", "Core number"),
    "clustering": ("Yerel kümelenme", "Local clustering"),
}


def measures(found: Measures, language: str) -> list[str]:
    """The measures as aligned lines, with how the distances were computed below them."""
    place = 0 if language == "tr" else 1
    rows = [[_MEASURES[name][place], _measure(found, name, language)] for name in _MEASURES]
    return [*table(rows), *_about_distances(found, language)]


def _measure(found: Measures, name: str, language: str) -> str:
    written = number(getattr(found, name), language)
    if name == "diameter" and found.diameter is not None and not found.diameter_exact:
        return f"en az {written}" if language == "tr" else f"at least {written}"
    if name == "mean_distance" and found.mean_distance_error:
        return f"{written} ± {number(found.mean_distance_error, language)}"
    return written


def _about_distances(found: Measures, language: str) -> list[str]:
    if found.distances_exact or found.mean_distance is None:
        return []
    turkish = language == "tr"
    lines = [
        "  Ortalama uzaklık örneklemle bulundu; ± sonrası standart hatasıdır."
        if turkish
        else "  The mean distance comes from a sample; ± is its standard error."
    ]
    if not found.diameter_exact:
        lines.append(
            "  Çap için kesin değer değil, alt sınır verildi."
            if turkish
            else "  For the diameter a lower bound is given."
        )
    return lines


def communities(network: Network, found: Communities, top: int) -> Section:
    """Sizes, quality and stability; by community the names of its nodes with most ties."""
    data = {
        "count": len(found.sizes),
        "modularity": found.modularity,
        "agreement": found.agreement,
        "runs": found.runs,
        "against": asdict(found.against) if found.against else None,
        "sizes": found.sizes,
        "members": dict(zip(network.labels, found.member_of.tolist(), strict=True)),
    }
    lines = {language: _community_lines(network, found, top, language) for language in LANGUAGES}
    return Section("communities", plain(data), lines)


def _community_lines(network: Network, found: Communities, top: int, language: str) -> list[str]:
    quality, agreement = number(found.modularity, language), number(found.agreement, language, 2)
    count = number(len(found.sizes), language)
    if language == "tr":
        lines = [f"Topluluklar: {count}; modülerlik {quality}; {found.runs} çalıştırmanın uyumu {agreement}"]
    else:
        lines = [f"Communities: {count}; modularity {quality}; agreement of {found.runs} runs {agreement}"]
    lines += _against_line(found.against, language)
    for community in range(min(top, len(found.sizes))):
        nodes = np.flatnonzero(found.member_of == community)
        leading = nodes[np.lexsort((nodes, -network.degrees[nodes]))][:5]
        names = ", ".join(str(network.labels[node]) for node in leading)
        more = " …" if len(nodes) > len(leading) else ""
        lines.append(f"  {community + 1}. ({number(len(nodes), language)}) {names}{more}")
    return lines


def _against_line(against: AgainstNull | None, language: str) -> list[str]:
    if against is None or against.mean is None:
        return []
    low, high = number(against.low, language), number(against.high, language)
    z = number(against.z, language, 1)
    draws = number(against.draws, language)
    if language == "tr":
        return [f"  Dereceleri aynı {draws} karıştırılmış ağda %95’i {low} – {high}; z = {z}"]
    return [f"  In {draws} shuffled networks with the same degrees 95% lie in {low} – {high}; z = {z}"]


def centralities(network: Network, found: list[Centrality], top: int) -> Section:
    """The most central nodes in each sense; tests: how many z-scores were computed, of all nodes."""
    tests = sum(int(np.isfinite(one.z).sum()) for one in found if one.z is not None)
    measures_data = [
        {
            "name": one.name,
            "exact": one.exact,
            "draws": one.draws,
            "nodes": [_central_node(network, one, int(node)) for node in one.ranked(top or network.nodes)],
        }
        for one in found
    ]
    lines = {
        language: _central_lines(network, found, top or network.nodes, tests, language)
        for language in LANGUAGES
    }
    return Section("centralities", plain({"tests": tests, "measures": measures_data}), lines)


def _central_node(network: Network, one: Centrality, node: int) -> dict[str, Any]:
    return {
        "node": network.labels[node],
        "value": float(one.values[node]),
        "error": float(one.errors[node]),
        "z": None if one.z is None else float(one.z[node]),
    }


def _central_lines(
    network: Network, found: list[Centrality], top: int, tests: int, language: str
) -> list[str]:
    place = 0 if language == "tr" else 1
    lines = []
    for one in found:
        sampled = "" if one.exact else (" (örneklemle)" if place == 0 else " (sampled)")
        lines.append(_CENTRALITIES[one.name][place] + sampled)
        rows = []
        for node in one.ranked(top).tolist():
            row = [str(network.labels[node]), number(float(one.values[node]), language)]
            if one.z is not None:
                row.append(f"z = {number(float(one.z[node]), language, 1)}")
            rows.append(row)
        lines += table(rows)
    if tests:
        chance = number(round(0.05 * tests), language)
        written = number(tests, language)
        lines.append(
            f"  {written} z değeri hesaplandı; yalnız rastlantıyla yaklaşık {chance} tanesi ±1,96’yı aşar."
            if place == 0
            else f"  {written} z-scores were computed; by chance alone about {chance} of them pass ±1.96."
        )
    return lines


def rich_club(found: tuple[Club, ...]) -> Section:
    """Density among the nodes above each degree, beside shuffled networks."""
    data = [
        {
            "degree": club.degree,
            "members": club.members,
            "ties": club.ties,
            "ratio": club.ratio,
            "density": asdict(club.density),
        }
        for club in found
    ]
    lines = {}
    for language in LANGUAGES:
        turkish = language == "tr"
        head = (
            ["Derece üstü", "düğüm", "bağ", "yoğunluk", "karışığa oranı", "z"]
            if turkish
            else ["Degree above", "nodes", "ties", "density", "to shuffled", "z"]
        )
        rows = [head] + [
            [
                number(club.degree, language),
                number(club.members, language),
                number(club.ties, language),
                number(club.density.observed, language),
                number(club.ratio, language, 2),
                number(club.density.z, language, 1),
            ]
            for club in found
        ]
        lines[language] = ["Zenginler kulübü" if turkish else "Rich club", *table(rows)]
    return Section("rich_club", plain(data), lines)


def removal(found: Removal) -> Section:
    """What the removal of some nodes does."""
    lines = {}
    for language in LANGUAGES:
        turkish = language == "tr"
        names = ", ".join(found.removed)
        rows = [
            ["Kaybolan bağ" if turkish else "Ties lost", number(found.ties_lost, language), ""],
            [
                "Bileşen" if turkish else "Components",
                *_change(found.components_before, found.components_after, language),
            ],
            [
                "En büyük bileşen" if turkish else "Largest component",
                *_change(found.largest_before, found.largest_after, language),
            ],
            ["Bağsız kalan" if turkish else "Left without a tie", number(found.isolated, language), ""],
            ["Kopan düğüm" if turkish else "Nodes cut off", number(found.cut_off, language), ""],
            [
                "Ortalama uzaklık" if turkish else "Mean distance",
                *_change(found.distances_before.mean, found.distances_after.mean, language),
            ],
            [
                "Çap" if turkish else "Diameter",
                *_change(found.distances_before.diameter, found.distances_after.diameter, language),
            ],
        ]
        lines[language] = [f"{names} çıkarılırsa:" if turkish else f"If {names} goes:", *table(rows)]
    return Section("removal", plain(asdict(found)), lines)


def _change(before: float | None, after: float | None, language: str) -> list[str]:
    return [number(before, language), f"→ {number(after, language)}"]
