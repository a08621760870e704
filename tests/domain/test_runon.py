"""Run-on cells of ministry tables: ties and members as printed, doubts named, nothing corrected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elci.domain.runon import Doubt, TieMention, parse_tie_list, split_members

COUNTRIES = frozenset(
    {
        "Almanya", "Azerbaycan", "Belçika", "Bosna-Hersek", "Bulgaristan", "Cibuti", "Fas", "Fas Krallığı",
        "Filistin", "Gine", "Gine Bissau Cumhuriyeti", "Güney Kore", "Hırvatistan", "Japonya", "Karadağ",
        "Kore", "Macaristan", "Makedonya", "Nepal", "Nepal Cumhuriyeti", "Pakistan", "Rusya",
        "Sırbistan-Karadağ", "Trinidad ve Tobago", "Yakutistan", "Yunanistan",
    }
)  # fmt: skip
PROVINCES = frozenset({"Yalova", "Muğla", "Bursa", "İstanbul", "Kırklareli"})


def ties(text: str) -> list[TieMention]:
    return parse_tie_list(text, COUNTRIES.__contains__)


def pairs(text: str) -> list[tuple[str, str]]:
    return [(tie.city, tie.country) for tie in ties(text)]


def test_a_row_is_a_municipality_and_its_ties() -> None:
    found = ties("Adalar; Filibe Bulgaristan, Atina-Paleo Faliro Yunanistan")
    assert [(tie.municipality, tie.city, tie.country) for tie in found] == [
        ("Adalar", "Filibe", "Bulgaristan"),
        ("Adalar", "Atina-Paleo Faliro", "Yunanistan"),
    ]
    assert all(tie.doubts == () for tie in found)


def test_rows_begin_at_a_line_with_a_name_and_a_semicolon() -> None:
    found = ties("Fatih; Gazze Filistin, Pokhara Nepal\n\nCumhuriyeti\n\nSultanbeyli; Jajce Bosna-\n\nHersek")
    assert [(tie.municipality, tie.city, tie.country) for tie in found] == [
        ("Fatih", "Gazze", "Filistin"),
        ("Fatih", "Pokhara", "Nepal Cumhuriyeti"),
        ("Sultanbeyli", "Jajce", "Bosna-Hersek"),
    ]


def test_the_longest_country_word_is_the_country() -> None:
    assert pairs("X; Kenitra Fas Krallığı, Rozaje Sırbistan-Karadağ, Plav Karadağ") == [
        ("Kenitra", "Fas Krallığı"),
        ("Rozaje", "Sırbistan-Karadağ"),
        ("Plav", "Karadağ"),
    ]


def test_a_city_may_hold_part_of_a_country_word() -> None:
    assert pairs("X; Bissau Gine Bissau Cumhuriyeti") == [("Bissau", "Gine Bissau Cumhuriyeti")]


@pytest.mark.parametrize("name", ["Cibuti Cibuti", "Kore Seoul Seongbuk Güney Kore"])
def test_a_city_that_begins_like_a_country_is_read_and_doubted(name: str) -> None:
    (tie,) = ties(f"X; {name}")
    assert f"{tie.city} {tie.country}" == name
    assert tie.doubts == (Doubt.COUNTRY_IN_CITY,)


def test_a_missing_comma_parts_two_ties_and_doubts_the_second() -> None:
    first, second = ties("X; Dubrovnik Hırvatistan Filibe Bulgaristan")
    assert (first.city, first.country, first.doubts) == ("Dubrovnik", "Hırvatistan", ())
    assert (second.city, second.country, second.doubts) == ("Filibe", "Bulgaristan", (Doubt.NO_COMMA,))


def test_a_comma_before_the_country_is_read_as_one_tie() -> None:
    first, second = ties("X; Nizami, Azerbaycan, Plasnita, Makedonya")
    assert (first.city, first.country, first.doubts) == (
        "Nizami",
        "Azerbaycan",
        (Doubt.COMMA_BEFORE_COUNTRY,),
    )
    assert (second.city, second.country) == ("Plasnita", "Makedonya")
    assert first.raw == "Nizami, Azerbaycan"


def test_a_country_alone_behind_a_complete_tie_stays_alone() -> None:
    _, alone = ties("Tuzla; Novi Grad Bosna-Hersek, Bosna-Hersek")
    assert (alone.city, alone.country, alone.doubts) == ("", "Bosna-Hersek", (Doubt.NO_CITY,))


def test_a_tie_without_a_country_keeps_its_words_and_takes_none_from_the_next() -> None:
    first, second = ties("X; Obuda Budapeşte, Herne Almanya")
    assert (first.city, first.country, first.doubts) == ("Obuda Budapeşte", "", (Doubt.NO_COUNTRY,))
    assert (second.city, second.country) == ("Herne", "Almanya")


def test_a_semicolon_inside_a_row_separates_and_is_named() -> None:
    first, second = ties("Esenler; Bihaç Bosna-Hersek; Gazze Filistin")
    assert (first.municipality, second.municipality) == ("Esenler", "Esenler")
    assert (first.doubts, second.doubts) == ((), (Doubt.SEMICOLON,))


def test_a_repeated_entry_is_kept_and_named() -> None:
    assert [tie.doubts for tie in ties("Şile; Idstein Almanya, Idstein Almanya")] == [(), (Doubt.REPEATED,)]


def test_brackets_belong_to_the_city_unless_they_hold_the_country() -> None:
    assert pairs("X; Tokyo (Bunkyo) Japonya, Komotini(Gümülcine) Yunanistan, Floransa (Almanya)") == [
        ("Tokyo (Bunkyo)", "Japonya"),
        ("Komotini(Gümülcine)", "Yunanistan"),
        ("Floransa", "Almanya"),
    ]


def test_a_bracket_with_two_countries_is_kept_whole() -> None:
    assert pairs("Yakutsk (Rusya/Yakutistan), Frankfurt/Main (Almanya)") == [
        ("Yakutsk", "Rusya/Yakutistan"),
        ("Frankfurt/Main", "Almanya"),
    ]


def test_ve_and_a_suffix_close_a_list_in_a_sentence() -> None:
    found = ties("Lahor (Pakistan) ve Kyoto (Japonya)’dır.")
    assert [(tie.city, tie.country) for tie in found] == [("Lahor", "Pakistan"), ("Kyoto", "Japonya")]
    assert all(Doubt.NO_COMMA not in tie.doubts for tie in found)


def test_ve_inside_the_name_of_a_country_does_not_part() -> None:
    assert pairs("X; Arima Trinidad ve Tobago, Herne Almanya") == [
        ("Arima", "Trinidad ve Tobago"),
        ("Herne", "Almanya"),
    ]


@pytest.mark.parametrize("dash", ["-", " - ", "- ", " –"])
def test_a_dash_may_stand_before_the_country(dash: str) -> None:
    assert pairs(f"X; Doyran{dash}Makedonya") == [("Doyran", "Makedonya")]


def test_a_list_without_a_municipality_says_so() -> None:
    (tie,) = ties("Herne Almanya")
    assert (tie.municipality, tie.doubts) == ("", (Doubt.NO_MUNICIPALITY,))


def test_an_empty_text_has_no_ties() -> None:
    assert ties("") == []
    assert ties("Adalar;") == []


def test_offsets_lead_back_to_the_print() -> None:
    page = "Sarıyer; Jajce Bosna-\n\nHersek, Vac  Macaristan"
    first, second = ties(page)
    assert page[first.start : first.end] == "Jajce Bosna-\n\nHersek"
    assert page[second.start : second.end] == "Vac  Macaristan"
    assert second.raw == "Vac Macaristan"


CITY = st.text(alphabet="abçdefgığ", min_size=1, max_size=8).map(str.capitalize)


@given(st.lists(st.tuples(CITY, st.sampled_from(sorted(COUNTRIES))), min_size=1, max_size=6))
def test_what_is_printed_regularly_is_read_back(printed: list[tuple[str, str]]) -> None:
    assert pairs("Beykoz; " + ", ".join(f"{city} {country}" for city, country in printed)) == printed


@given(st.text(alphabet="aB ,;()-–\nAlmanya Kore", max_size=60))
def test_no_print_is_read_twice_or_out_of_order(page: str) -> None:
    found = ties(page)
    ends = [0, *(tie.end for tie in found)]
    assert all(tie.start >= end and tie.end > tie.start for tie, end in zip(found, ends, strict=False))


def members(cell: str) -> list[tuple[str, str, bool]]:
    return [
        (member.as_written, member.ending, member.shared)
        for member in split_members(cell, PROVINCES.__contains__)
    ]


def test_an_ending_after_ve_is_shared_by_the_names_before() -> None:
    assert members("Antalya, Gaziantep ve Mersin Büyükşehir Belediyesi") == [
        ("Antalya", "Büyükşehir Belediyesi", True),
        ("Gaziantep", "Büyükşehir Belediyesi", True),
        ("Mersin Büyükşehir Belediyesi", "Büyükşehir Belediyesi", False),
    ]


def test_sharing_a_metropolitan_ending_over_commas_alone_is_doubted() -> None:
    nilufer, istanbul = split_members("Nilüfer, İstanbul Büyükşehir Belediyesi")
    assert (nilufer.shared, nilufer.doubts) == (True, (Doubt.ENDING_UNSURE,))
    assert istanbul.doubts == ()


def test_a_municipality_shares_no_ending_of_a_union() -> None:
    assert members("Afyonkarahisar Merkez, Türkiye Belediyeler Birliği, Edirne Merkez Belediyesi") == [
        ("Afyonkarahisar Merkez", "Belediyesi", True),
        ("Türkiye Belediyeler Birliği", "Birliği", False),
        ("Edirne Merkez Belediyesi", "Belediyesi", False),
    ]


def test_ve_inside_the_name_of_a_union_does_not_part_and_is_doubted() -> None:
    (union,) = split_members("Marmara ve Boğazları Belediyeler Birliği")
    assert (union.ending, union.doubts) == ("Birliği", (Doubt.AND_IN_UNION,))


def test_a_province_before_a_district_stays_as_written() -> None:
    assert members("İstanbul Kadıköy, Rize Fındıklı Belediyesi")[0][0] == "İstanbul Kadıköy"


def test_a_province_inside_a_name_marks_a_lost_comma() -> None:
    found = split_members("Mezitli Yalova Merkez Belediyesi", PROVINCES.__contains__)
    assert [(member.as_written, member.doubts) for member in found] == [
        ("Mezitli", ()),
        ("Yalova Merkez Belediyesi", (Doubt.NO_COMMA,)),
    ]


def test_without_knowledge_of_provinces_no_comma_is_supposed() -> None:
    assert len(split_members("Mezitli Yalova Merkez Belediyesi")) == 1


def test_an_abbreviated_ending_counts_and_spelling_is_kept() -> None:
    assert members("Bursa BŞB, Kocaeli büyükşehir Belediyesi") == [
        ("Bursa BŞB", "BŞB", False),
        ("Kocaeli büyükşehir Belediyesi", "büyükşehir Belediyesi", False),
    ]


def test_a_member_that_nothing_closes_is_doubted() -> None:
    (alone,) = split_members("Seferihisar")
    assert (alone.ending, alone.doubts) == ("", (Doubt.ENDING_UNSURE,))


def test_member_offsets_lead_back_to_the_cell() -> None:
    cell = " Adana,  İzmir\n\nBüyükşehir Belediyesi"
    adana, izmir = split_members(cell)
    assert cell[adana.start : adana.end] == "Adana"
    assert cell[izmir.start : izmir.end] == "İzmir\n\nBüyükşehir Belediyesi"
