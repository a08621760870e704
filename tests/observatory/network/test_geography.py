"""Lengths of ties and ties between countries."""

from __future__ import annotations

import numpy as np
import pytest

from elci.observatory.network.geography import (
    EARTH_KM,
    country_matrix,
    kilometres,
    nodes_of,
    ties_by_distance,
)
from elci.observatory.network.nullmodels import NullPlan
from elci.observatory.network.places import Located, Places, kept_classes, spot

CITIES = {
    "Ankara": ("TR", 39.92, 32.85),
    "İstanbul": ("TR", 41.01, 28.98),
    "Berlin": ("DE", 52.52, 13.41),
    "Seoul": ("KR", 37.57, 126.98),
    "Suva": ("FJ", -18.14, 178.44),
    "Apia": ("WS", -13.83, -171.77),
    "Nowhere": ("XX", np.nan, np.nan),
}


def places(names: list[str]) -> Places:
    rows = [CITIES[name] for name in names]
    return Places(
        identifiers=names,
        names=names,
        countries=[row[0] for row in rows],
        latitude=np.array([row[1] for row in rows]),
        longitude=np.array([row[2] for row in rows]),
        spots=names,
    )


def located(*ties: tuple[str, str]) -> Located:
    names = list(dict.fromkeys(name for tie in ties for name in tie))
    pairs = np.array([[names.index(one), names.index(other)] for one, other in ties])
    return Located.of(places(names), pairs)


def scattered(nodes: int, ties: int, near: bool, countries: int = 1, seed: int = 1) -> Located:
    """Cities drawn over Europe's degrees; each tie to one of the ten nearest, or to anyone."""
    random = np.random.default_rng(seed)
    latitude, longitude = random.uniform(36, 60, nodes), random.uniform(-8, 40, nodes)
    one = random.integers(0, nodes, ties)
    other = random.integers(0, nodes, ties)
    if near:
        far = (latitude[:, None] - latitude) ** 2 + (longitude[:, None] - longitude) ** 2
        other = np.argsort(far, axis=1)[one, random.integers(1, 11, ties)]
    names = [f"city {number}" for number in range(nodes)]
    codes = [f"C{number % countries}" for number in range(nodes)]
    where = Places(names, names, codes, latitude, longitude, names)
    return Located.of(where, np.column_stack([one, other]))


def test_a_quarter_of_the_equator_is_ten_thousand_kilometres():
    quarter = Places(list("ab"), list("ab"), ["", ""], np.zeros(2), np.array([0.0, 90.0]), list("ab"))
    assert kilometres(quarter, np.array([[0, 1]]))[0] == pytest.approx(EARTH_KM * np.pi / 2)


def test_known_distances():
    found = located(("Ankara", "İstanbul"), ("Ankara", "Seoul"), ("Suva", "Apia"))
    assert kilometres(found.places, found.network.ties) == pytest.approx([350, 7758, 1140], rel=0.01)


def test_a_city_without_coordinates_has_no_distance():
    found = located(("Ankara", "Nowhere"), ("Ankara", "Berlin"))
    assert np.isnan(kilometres(found.places, found.network.ties)).sum() == 1
    reaches = ties_by_distance(found.network, found.places, NullPlan(draws=3))
    assert (reaches.located, reaches.unlocated) == (1, 1)


def test_bands_hold_every_located_tie_once():
    found = scattered(60, 200, near=False)
    reaches = ties_by_distance(found.network, found.places, NullPlan(draws=2))
    assert sum(band.ties.observed for band in reaches.bands) == reaches.located == found.network.edges


def test_a_planted_pull_of_nearness_is_found():
    found = scattered(120, 400, near=True)
    reaches = ties_by_distance(found.network, found.places, NullPlan(draws=60))
    assert reaches.median_km.z < -8
    nearest = next(band for band in reaches.bands if band.below == 500.0)
    assert nearest.ties.z > 8


def test_ties_drawn_without_regard_to_distance_are_within_chance():
    beyond = 0
    for seed in range(80):
        found = scattered(60, 150, near=False, seed=seed)
        reaches = ties_by_distance(found.network, found.places, NullPlan(19, seed))
        beyond += reaches.median_km.p <= 0.05
    # The upper 99.9% point of a binomial of 80 at 5% is 11.
    assert 1 <= beyond <= 11


def test_within_country_pairs_the_choice_of_country_is_kept():
    found = scattered(80, 300, near=False, countries=4)
    reaches = ties_by_distance(found.network, found.places, NullPlan(draws=10), keep="country pairs")
    assert reaches.domestic.z is None, "the domestic share cannot change"
    assert reaches.domestic.mean == pytest.approx(reaches.domestic.observed)
    assert reaches.median_km.z is not None


def test_a_list_told_from_one_country_keeps_its_ties_abroad():
    found = located(("Ankara", "Berlin"), ("İstanbul", "Berlin"), ("Ankara", "Seoul"))
    sides = kept_classes(found.network, found.places, "sides")
    assert sides.tolist() == [1, 0, 1, 0]
    reaches = ties_by_distance(found.network, found.places, NullPlan(draws=20), keep="sides")
    assert reaches.domestic.mean == 0


def test_comparisons_are_counted():
    found = scattered(30, 60, near=False)
    assert ties_by_distance(found.network, found.places, NullPlan(draws=2)).tests == 10


def test_the_country_matrix_counts_ties_between_and_inside():
    found = located(("Ankara", "Berlin"), ("İstanbul", "Berlin"), ("Ankara", "İstanbul"), ("Seoul", "Berlin"))
    matrix = country_matrix(found.network, found.places)
    assert matrix.countries == ("DE", "KR", "TR")
    assert matrix.observed.tolist() == [[0, 1, 2], [1, 0, 0], [2, 0, 1]]


def test_expected_ties_are_those_of_the_configuration_model():
    found = located(("Ankara", "Berlin"), ("İstanbul", "Berlin"), ("Ankara", "İstanbul"), ("Seoul", "Berlin"))
    expected = country_matrix(found.network, found.places).expected
    # Ends of ties: DE 3, KR 1, TR 4; 2m - 1 = 7.
    assert expected[0, 2] == pytest.approx(3 * 4 / 7)
    assert expected[2, 2] == pytest.approx(4 * 3 / 14)
    assert np.triu(expected).sum() == pytest.approx(4), "all ties are expected somewhere"


def test_told_from_one_country_the_matrix_expects_what_its_sides_force():
    found = located(("Ankara", "Berlin"), ("İstanbul", "Berlin"), ("Ankara", "Seoul"))
    sides = kept_classes(found.network, found.places, "sides")
    matrix = country_matrix(found.network, found.places, sides)
    assert matrix.expected == pytest.approx(matrix.observed.astype(float))
    ratio = matrix.ratio
    assert ratio[0, 2] == pytest.approx(1)
    assert np.isnan(ratio[0, 1])


def test_nodes_are_found_by_country():
    found = located(("Ankara", "Berlin"), ("İstanbul", "Berlin"))
    assert [found.network.labels[node] for node in nodes_of(found.places, "TR")] == [
        "Ankara (TR)",
        "İstanbul (TR)",
    ]


def test_a_place_is_its_geonames_id_or_its_folded_name_and_country():
    assert spot("gn:325363", "Adana", "TR") == spot("325363", "ADANA", "TR") == "325363"
    assert spot("", "Şanlıurfa", "TR") == spot("", "SANLIURFA", "TR") == "sanliurfa|TR"


def test_places_can_be_narrowed():
    assert places(["Ankara", "Berlin", "Seoul"]).subset(np.array([2, 0])).countries == ["KR", "TR"]
