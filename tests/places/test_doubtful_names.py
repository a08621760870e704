"""Names made to mislead: none of them may be called the same as a place that is not meant."""

from __future__ import annotations

import pytest
from bench.place_name_lists import undecided_names
from hypothesis import given, settings
from hypothesis import strategies as st

from elci.domain.names import fold, fold_words, tr_upper
from elci.places.gazetteer import Gazetteer
from elci.places.own_names import OwnNames
from elci.places.resolution import Resolution, Resolver, Verdict


def said(resolution: Resolution) -> tuple[str, str | None]:
    return resolution.verdict.value, resolution.best.place.id if resolution.best else None


def test_what_the_reference_package_leaves_open_is_never_certain(resolver: Resolver) -> None:
    names = undecided_names()
    assert ("Novi Grad", "Bosna-Hersek") in names
    assert [each for each in names if resolver.resolve(*each).verdict is Verdict.SAME] == []


@pytest.mark.parametrize(
    "name",
    [
        "qqqq",
        "xxxxx",
        "zzzz",
        "-",
        "?",
        "???",
        "1234",
        "😀",
        "\u200b",
        "()",
        "…",
        "x" * 400,
        "-" * 5000,
    ],
)
@pytest.mark.parametrize("country", ["Almanya", "Çin", None])
def test_what_is_no_name_is_no_place(resolver: Resolver, name: str, country: str | None) -> None:
    assert resolver.resolve(name, country).verdict is Verdict.NONE


@pytest.mark.parametrize(
    "name",
    ["N/A", "a", "bilinmiyor", "belirtilmemiş", "Lorem ipsum dolor", "<b>x</b>", "'; DROP TABLE places; --"],
)
def test_words_that_name_nothing_are_never_certain(resolver: Resolver, name: str) -> None:
    for country in ("Almanya", "Bulgaristan", "ABD", None):
        assert resolver.resolve(name, country).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Springfield", "ABD"), ("Paris", "ABD"), ("Georgetown", "ABD"), ("Taizhou", "Çin"), ("Suzhou", "Çin"),
        ("Krasnoarmeysk", "Rusya"), ("Oktyabrskiy", "Rusya"), ("Pervomaysk", "Ukrayna"),
        ("Ciudad Bolivar", "Kolombiya"), ("Yenice", "Yunanistan"), ("Kızılağaç", "Bulgaristan"),
        ("Karakilise", "Ermenistan"), ("Tuzla", "Kıbrıs"),
    ],
)  # fmt: skip
def test_places_of_one_name_and_of_like_size_are_asked(resolver: Resolver, name: str, country: str) -> None:
    resolution = resolver.resolve(name, country)
    assert resolution.verdict is Verdict.UNSURE
    assert len(resolution.candidates) > 1


@pytest.mark.parametrize("name", ["Trablus", "Haydarabad", "Valensiya", "Alexandra", "Kordoba", "Victoria"])
def test_without_a_country_a_name_of_two_countries_is_asked(resolver: Resolver, name: str) -> None:
    assert resolver.resolve(name).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("name", "wrong", "right"),
    [
        ("Berlin", "Fransa", "Almanya"), ("Changzhou", "Güney Kore", "Çin"), ("Filibe", "Yunanistan", "Bulgaristan"),
        ("Peşaver", "Almanya", "Pakistan"), ("Kazan", "Kazakistan", "Rusya"), ("Hiroşima", "Güney Kore", "Japonya"),
        ("Bakü", "Gürcistan", "Azerbaycan"), ("Havana", "Meksika", "Küba"), ("Kişinev", "Romanya", "Moldova"),
    ],
)  # fmt: skip
def test_a_wrong_country_is_said_and_never_certain(
    resolver: Resolver, name: str, wrong: str, right: str
) -> None:
    resolution = resolver.resolve(name, wrong)
    assert resolution.verdict is not Verdict.SAME
    assert any(
        f"“{wrong}” yazılmış, yer {right} içinde" in each.reason("tr") for each in resolution.candidates
    )


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [
        ("Belgrad", "Yugoslavya", "gn:792680"), ("Prag", "Çekoslovakya", "gn:3067696"),
        ("Taşkent", "SSCB", "gn:1512569"), ("Rozaje", "Sırbistan-Karadağ", "gn:786234"),
        ("Berlin", "Doğu Almanya", "gn:2950159"),
    ],
)  # fmt: skip
def test_states_that_are_no_more_are_read_and_said(
    resolver: Resolver, name: str, country: str, place: str
) -> None:
    resolution = resolver.resolve(name, country)
    assert said(resolution) == ("same", place)
    assert len(resolution.remarks) >= 1


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [
        ("PLOVDİV/BULGARİSTAN", "Bulgaristan", "gn:728193"), ("Sofya (Bulgaristan)", "", "gn:727011"),
        ("Sofya Bulgaristan", "", "gn:727011"), ("[Filibe]", "Bulgaristan", "gn:728193"),
        ("“Filibe”", "Bulgaristan", "gn:728193"), ("Filibe.", "Bulgaristan", "gn:728193"),
        ("Filibe Belediyesi", "Bulgaristan", "gn:728193"),
    ],
)  # fmt: skip
def test_signs_and_a_country_around_a_name_change_nothing(
    resolver: Resolver, name: str, country: str, place: str
) -> None:
    assert said(resolver.resolve(name, country)) == ("same", place)


@pytest.mark.parametrize(
    ("name", "country", "meant"),
    [
        ("Büyük Tırnova", "Bulgaristan", "Veliko Tŭrnovo"), ("Yeni Sad", "Sırbistan", "Novi Sad"),
        ("Yeni Filadelfya", "Yunanistan", "Néa Filadélfeia"), ("Yukarı Vakıf", "Bosna-Hersek", "Gornji Vakuf"),
        ("Eski Faliro", "Yunanistan", "Palaió Fáliro"),
        ("Güney Mitroviça", "Kosova", "Mitrovicë"), ("Kuzey Hartum", "Sudan", "Khartoum North"),
    ],
)  # fmt: skip
def test_words_of_size_age_and_place_are_translated(
    base: Gazetteer, name: str, country: str, meant: str
) -> None:
    resolution = Resolver(base, OwnNames.none()).resolve(name, country)
    assert resolution.best is not None
    assert resolution.best.place.name == meant


def test_a_translated_word_is_said(base: Gazetteer) -> None:
    resolution = Resolver(base, OwnNames.none()).resolve("Yeni İyonya", "Yunanistan")
    assert "“Yeni” çevrildi: nea İyonya" in resolution.reason("tr")


def test_a_similar_name_is_not_certain_where_a_large_city_abroad_has_just_this_name(
    resolver: Resolver,
) -> None:
    resolution = resolver.resolve("Berlin", "Fransa")
    assert [each.capped for each in resolution.candidates if each.place.country == "FR"] != []
    assert all(each.capped for each in resolution.candidates)


def test_a_town_is_not_its_quarter_of_a_longer_name(resolver: Resolver) -> None:
    assert said(resolver.resolve("Breza", "Bosna-Hersek")) == ("same", "gn:3203427")


@pytest.mark.parametrize("country", ["Rusya", "RU", "Russia", "Rusya Federasyonu", "Россия", "rusya"])
def test_a_country_may_be_written_in_many_ways(resolver: Resolver, country: str) -> None:
    assert said(resolver.resolve("Kazan", country)) == ("same", "gn:551487")


@settings(max_examples=200)
@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_words(fold_words(text)) == fold_words(text)


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(["Filibe", "Üsküp", "Çolpan-Ata", "İskeçe", "Şibenik"]),
    st.text("xyzqw", min_size=3, max_size=8),
)
def test_a_name_with_noise_behind_it_is_never_another_certain_place(
    resolver: Resolver, name: str, noise: str
) -> None:
    """Whatever letters follow, nothing but the named place is ever certain."""
    known = {
        resolver.resolve(name, code).best.place.id
        for code in ("BG", "MK", "KG", "GR", "HR")
        if resolver.resolve(name, code).best
    }  # type: ignore[union-attr]
    for code in ("BG", "MK", "KG", "GR", "HR"):
        resolution = resolver.resolve(f"{tr_upper(name)} {noise}", code)
        if resolution.verdict is Verdict.SAME:
            assert resolution.best is not None
            assert resolution.best.place.id in known
