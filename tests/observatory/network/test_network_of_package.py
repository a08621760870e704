"""The network of a data package."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from elci.dataset.files import Row
from elci.observatory.network.package import package_ties


def package(parties: dict[str, list[str]], states: dict[str, str] | None = None) -> dict[str, list[Row]]:
    """A package of agreements by their parties; a party in capitals is a municipality."""
    names = sorted({name for named in parties.values() for name in named})
    return {
        "places": [
            Row({"id": "gn:1", "country": "TR", "latitude": 39.92, "longitude": 32.85}),
            Row({"id": "gn:2", "country": "KR", "latitude": None, "longitude": None}),
        ],
        "municipalities": [
            Row({"id": name, "name_tr": f"{name} tr", "name_en": f"{name} en", "place": "gn:1"})
            for name in names
            if name.isupper()
        ],
        "partners": [
            Row(
                {
                    "id": name,
                    "name_tr": name,
                    "name_en": name,
                    "country": "DE",
                    "place": "gn:2" if name == "seoul" else None,
                }
            )
            for name in names
            if name.islower()
        ],
        "agreements": [Row({"id": key, "state": (states or {}).get(key, "listed")}) for key in parties],
        "agreement_parties": [
            Row(
                {
                    "agreement": key,
                    "municipality": name if name.isupper() else None,
                    "partner": name if name.islower() else None,
                }
            )
            for key, named in parties.items()
            for name in named
        ],
    }


def test_an_agreement_ties_its_municipality_to_its_partner():
    found = package_ties(package({"1": ["ANKARA", "seoul"], "2": ["ANKARA", "berlin"]}), "en")
    assert sorted(found.network.labels) == ["ANKARA en (TR)", "berlin (DE)", "seoul (KR)"]
    assert found.network.degrees.max() == 2


def test_three_parties_are_tied_to_each_other():
    assert package_ties(package({"1": ["ANKARA", "seoul", "berlin"]})).network.edges == 3


def test_two_agreements_of_the_same_parties_are_one_tie():
    found = package_ties(package({"1": ["ANKARA", "seoul"], "2": ["ANKARA", "seoul"]}))
    assert (found.network.edges, found.network.duplicates) == (1, 1)


def test_two_tiers_of_one_city_are_two_nodes_at_one_place():
    found = package_ties(package({"1": ["ANKARA", "seoul"], "2": ["CANKAYA", "seoul"]}))
    assert found.network.nodes == 3
    assert Counter(found.places.spots)["1"] == 2


@pytest.mark.parametrize("state", ["proposed", "cancelled", "rejected"])
def test_agreements_that_never_came_about_do_not_count(state):
    found = package_ties(package({"1": ["ANKARA", "seoul"], "2": ["ANKARA", "berlin"]}, {"2": state}))
    assert found.network.edges == 1


def test_places_give_countries_and_coordinates_where_known():
    places = package_ties(package({"1": ["ANKARA", "seoul"], "2": ["ANKARA", "berlin"]})).places
    row = places.names.index("seoul")
    assert places.countries[row] == "KR", "the place's country goes before the partner's"
    assert places.countries[places.names.index("berlin")] == "DE"
    assert np.isnan(places.latitude[row])
    assert places.latitude[places.names.index("ANKARA tr")] == 39.92
    assert places.spots[places.names.index("berlin")] == "berlin|DE"
