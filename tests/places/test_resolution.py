"""From a written name to a place: what is found, how sure it is, and what is said with it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elci.domain.names import tr_lower, tr_upper
from elci.places.gazetteer import Gazetteer
from elci.places.own_names import OwnNames
from elci.places.resolution import Resolution, Resolver, Verdict


def same(resolution: Resolution) -> str | None:
    """The id of the place where the verdict is *same*."""
    best = resolution.best
    return best.place.id if best is not None and resolution.verdict is Verdict.SAME else None


def first(resolution: Resolution) -> str | None:
    return resolution.best.place.id if resolution.best is not None else None


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [
        ("Filibe", "Bulgaristan", "gn:728193"),
        ("Çolpan-Ata", "Kırgızistan", "gn:1528512"),
        ("İskeçe", "Yunanistan", "gn:733840"),
        ("İpek", "Kosova", "gn:787157"),
        ("Doyran", "Makedonya", "gn:785537"),
        ("Encemine", "Çad", "gn:2427123"),
        ("Vaşington", "ABD", "gn:4140963"),
        ("Değirmenlik", "KKTC", "elci:cy-degirmenlik"),
        ("Aştarak", "Ermenistan", "gn:616877"),
        ("Vuçıtrın", "Kosova", "gn:784097"),
        ("Peç", "Macaristan", "gn:3046526"),
        ("Kazan", "Tataristan", "gn:551487"),
        ("Komrat", "Gagavuzya", "gn:618405"),
    ],
)
def test_a_turkish_name_of_a_foreign_place(resolver: Resolver, name: str, country: str, place: str) -> None:
    assert same(resolver.resolve(name, country)) == place


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [
        ("Budapeşte Józsefváros", "Macaristan", "gn:7284826"),
        ("Tokyo (Bunkyo)", "Japonya", "elci:jp-tokyo-bunkyo"),
        ("Bakü-Yasamal Rayon", "Azerbaycan", "elci:az-baku-yasamal"),
        ("Bükreş 1. Sektör", "Romanya", "gn:11048317"),
        ("Tahran 22. Bölge", "İran", "elci:ir-tehran-22"),
        ("Tahran 2. Bölge", "İran", "elci:ir-tehran-2"),
        ("Manhattan", "ABD", "gn:5125771"),
    ],
)
def test_a_part_of_a_city(resolver: Resolver, name: str, country: str, place: str) -> None:
    assert same(resolver.resolve(name, country)) == place


@pytest.mark.parametrize("name", ["Varna Asparuhovo", "Asparuhovo Varna"])
def test_city_and_part_are_found_in_either_order_but_asked_where_only_nearness_ties_them(
    resolver: Resolver, name: str
) -> None:
    resolution = resolver.resolve(name, "Bulgaristan")
    assert (first(resolution), resolution.verdict) == ("gn:733606", Verdict.UNSURE)
    assert "Varna yakınında" in resolution.reason("tr")


@pytest.mark.parametrize("name", ["Varna-Asparuhovo", "Varna (Asparuhovo)", "Asparuhovo / Varna"])
def test_a_sign_between_city_and_part_makes_the_part_certain(resolver: Resolver, name: str) -> None:
    assert same(resolver.resolve(name, "Bulgaristan")) == "gn:733606"


def test_a_part_under_a_general_word_comes_first_but_is_asked(resolver: Resolver) -> None:
    resolution = resolver.resolve("Berlin-Mitte (Merkez) İlçe", "Almanya")
    assert (first(resolution), resolution.verdict) == ("gn:6545310", Verdict.UNSURE)


def test_a_city_that_is_larger_than_its_part_is_not_taken_for_the_part(resolver: Resolver) -> None:
    assert same(resolver.resolve("Berlin", "Almanya")) == "gn:2950159"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Duabi BAE", "gn:292223"),
        ("Türkmenistan Merv", "gn:1218667"),
        ("Kore Seoul Seongbuk", "elci:kr-seoul-seongbuk"),
    ],
)
def test_a_country_inside_the_name_is_read_and_said(resolver: Resolver, name: str, place: str) -> None:
    resolution = resolver.resolve(name)
    assert same(resolution) == place
    assert "ülke olarak okundu" in resolution.reason("tr")
    assert "inside the name read as the country" in resolution.reason("en")


def test_a_country_inside_the_name_that_contradicts_the_column_is_never_certain(resolver: Resolver) -> None:
    resolution = resolver.resolve("Türkmenistan Merv", "Bulgaristan")
    assert resolution.verdict is not Verdict.SAME


def test_a_state_that_is_no_more_is_searched_in_its_successors_and_said(resolver: Resolver) -> None:
    resolution = resolver.resolve("Rozaje", "Sırbistan-Karadağ")
    assert same(resolution) == "gn:786234"
    assert "iki devlete ayrıldı" in resolution.reason("tr")


def test_a_wrong_country_is_said_and_asked(resolver: Resolver) -> None:
    resolution = resolver.resolve("Changzhou", "Güney Kore")
    assert resolution.verdict is Verdict.UNSURE
    assert first(resolution) == "gn:1815456"
    assert "“Güney Kore” yazılmış, yer Çin içinde" in resolution.reason("tr")
    assert "the place is in China" in resolution.reason("en")


def test_a_place_under_the_state_that_claims_it_is_found_and_said(resolver: Resolver) -> None:
    resolution = resolver.resolve("Vuçıtrın", "Sırbistan")
    assert same(resolution) == "gn:784097"
    assert "“Sırbistan” yazılmış, yer Kosova içinde" in resolution.reason("tr")


def test_a_typing_error_that_leaves_little_of_the_name_is_asked_with_the_best_guess(
    resolver: Resolver,
) -> None:
    resolution = resolver.resolve("Viavistok", "Polonya")
    assert (first(resolution), resolution.verdict) == ("gn:776069", Verdict.UNSURE)


def test_an_old_name_says_its_years(resolver: Resolver) -> None:
    resolution = resolver.resolve("Nursultan", "Kazakistan")
    assert same(resolution) == "gn:1526273"
    assert "2019–2022" in resolution.reason("tr")


def test_two_names_of_one_place_agree(resolver: Resolver) -> None:
    assert same(resolver.resolve("İskeçe (Xanthi)", "Yunanistan")) == "gn:733840"


@pytest.mark.parametrize("name", ["Springfield", "Columbus", "Portland"])
def test_places_that_share_a_name_are_asked_or_the_far_larger_is_named(resolver: Resolver, name: str) -> None:
    resolution = resolver.resolve(name, "ABD")
    assert len({each.place.id for each in resolution.candidates}) > 1
    if resolution.verdict is Verdict.SAME:
        second = resolution.candidates[1].place
        assert resolution.candidates[0].place.population >= 8 * second.population
    else:
        assert "paylaş" in resolution.reason("tr") or "başka" in resolution.reason("tr")


def test_near_decides_between_places_that_share_a_name(resolver: Resolver) -> None:
    illinois = resolver.resolve("Springfield", "ABD", near=(39.8, -89.64)).best
    massachusetts = resolver.resolve("Springfield", "ABD", near=(42.1, -72.59)).best
    assert illinois is not None
    assert massachusetts is not None
    assert (illinois.place.admin1, massachusetts.place.admin1) == ("IL", "MA")
    assert "km" in illinois.reason("tr")


@pytest.mark.parametrize("name", ["Merkez", "Merkez İlçe", "Belediye", "Centar"])
def test_a_word_for_a_kind_of_place_is_no_name(resolver: Resolver, name: str) -> None:
    for country in ("Bosna-Hersek", "Kuzey Makedonya", "Bulgaristan"):
        assert resolver.resolve(name, country).verdict is not Verdict.SAME


@pytest.mark.parametrize("name", ["Sofya ve Filibe", "Sofya, Filibe", "Köln; Bonn"])
def test_several_names_in_one_cell_are_asked(resolver: Resolver, name: str) -> None:
    country = "Almanya" if "Köln" in name else "Bulgaristan"
    resolution = resolver.resolve(name, country)
    assert resolution.verdict is Verdict.UNSURE
    assert "birden çok ad" in resolution.reason("tr")


@pytest.mark.parametrize(
    ("name", "country"), [("", "Almanya"), ("   ", None), ("—", "Almanya"), ("Japonya", None)]
)
def test_nothing_and_a_country_alone_are_no_place(resolver: Resolver, name: str, country: str | None) -> None:
    resolution = resolver.resolve(name, country)
    assert resolution.verdict is Verdict.NONE
    assert resolution.reason("tr")


def test_a_name_of_another_country_is_not_certain_under_this_one(resolver: Resolver) -> None:
    resolution = resolver.resolve("Peşaver", "Almanya")
    assert resolution.verdict is not Verdict.SAME
    assert "Pakistan" in resolution.reason("tr")


def test_a_word_of_office_is_left_out_and_said(resolver: Resolver) -> None:
    resolution = resolver.resolve("Selanik Belediyesi", "Yunanistan")
    assert same(resolution) == "gn:734077"
    assert "“Belediyesi” sözcüğü atlandı" in resolution.reason("tr")


def test_a_region_is_not_taken_for_the_town_of_its_name(resolver: Resolver) -> None:
    assert resolver.resolve("Plovdiv Bölgesi", "Bulgaristan").verdict is not Verdict.SAME


def test_without_a_country_only_a_large_place_is_certain(resolver: Resolver) -> None:
    assert same(resolver.resolve("Selanik")) == "gn:734077"
    assert resolver.resolve("Vuçıtrın").verdict is not Verdict.SAME


@pytest.mark.parametrize(("name", "country"), [("Encemine", "Çad"), ("Değirmenlik", "KKTC")])
def test_what_only_our_table_knows_is_not_certain_without_it(
    base: Gazetteer, resolver: Resolver, name: str, country: str
) -> None:
    assert Resolver(base, OwnNames.none()).resolve(name, country).verdict is not Verdict.SAME
    assert resolver.resolve(name, country).verdict is Verdict.SAME


def test_candidates_are_ranked_and_each_says_why(resolver: Resolver) -> None:
    found = resolver.resolve("Springfield", "ABD").candidates
    assert 1 < len(found) <= 8
    assert [each.weight for each in found] == sorted((each.weight for each in found), reverse=True)
    assert all(0.0 <= each.score <= 1.0 and each.reason("tr") and each.reason("en") for each in found)


NAMES = [
    ("Filibe", "Bulgaristan"),
    ("İskeçe", "Yunanistan"),
    ("Vuçıtrın", "Kosova"),
    ("Budapeşte Józsefváros", "Macaristan"),
    ("Viavistok", "Polonya"),
    ("Springfield", "ABD"),
    ("Türkmenistan Merv", ""),
    ("Bakü-Yasamal Rayon", "Azerbaycan"),
    ("Nowy Sącz", "Polonya"),
]


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(NAMES),
    st.sampled_from(["lower", "upper", "as it is"]),
    st.sampled_from(["NFC", "NFD"]),
    st.integers(0, 3),
)
def test_case_spaces_and_decomposed_letters_change_no_verdict(
    resolver: Resolver, named: tuple[str, str], case: str, form: str, spaces: int
) -> None:
    name, country = named
    change = {"lower": tr_lower, "upper": tr_upper, "as it is": str}[case]
    changed = " " * spaces + unicodedata.normalize(form, change(name)).replace(" ", " " * (spaces + 1))  # type: ignore[arg-type]
    plain, other = resolver.resolve(name, country), resolver.resolve(changed, change(country))
    assert (first(other), other.verdict) == (first(plain), plain.verdict)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=25), st.sampled_from(["", "Almanya", "Çin", "xyz", "KKTC"]))
def test_any_text_is_answered_and_always_alike(resolver: Resolver, name: str, country: str) -> None:
    once, again = resolver.resolve(name, country), resolver.resolve(name, country)
    assert once == again
    assert once.verdict is not Verdict.SAME or once.best is not None
