"""The list of ties: filters by address, Turkish order, the same rows as files."""

import csv
import io

import openpyxl
import pytest
from django.test import Client

from elci.registry.models import Agreement

pytestmark = pytest.mark.usefixtures("db_loaded")


def rows(client: Client, query: str = "") -> list[dict[str, str]]:
    content = b"".join(client.get(f"/baglar/tablo.csv?{query}").streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content)))


def test_without_a_filter_every_tie_is_there(client: Client) -> None:
    assert len(rows(client)) == Agreement.objects.count()


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("municipality=ankara&year_from=1992&year_to=1992", 6),
        ("municipality=ankara&kind=friendship_cooperation", 7),
        ("municipality=istanbul&kind=memorandum", 29),
        ("municipality=istanbul&kind=cooperation_protocol", 20),
        ("municipality=ankara&state=rejected", 1),
        ("municipality=ankara&year_to=1971", 1),
        ("municipality=ankara&party=SHP", 9),
    ],
)
def test_a_filter_narrows_to_the_rows_of_the_studies(client: Client, query: str, count: int) -> None:
    assert len(rows(client, query)) == count


def test_country_continent_and_tier_narrow(client: Client) -> None:
    bulgarian = rows(client, "country=BG")
    assert {row["Ülke"] for row in bulgarian} == {"Bulgaristan"}
    assert set(map(str, bulgarian)) < set(map(str, rows(client, "continent=EU")))
    assert len(rows(client, "tier=metropolitan")) + len(rows(client, "tier=metropolitan_district")) == len(
        rows(client)
    )


def test_years_in_the_wrong_order_are_turned_round(client: Client) -> None:
    assert rows(client, "year_from=1995&year_to=1992") == rows(client, "year_from=1992&year_to=1995")


def test_a_year_that_is_none_is_told_beside_the_field(client: Client) -> None:
    html = client.get("/baglar/?year_from=doksan").content.decode()
    assert "Bu yıldan:" in html
    assert "542" in html or f"{Agreement.objects.count()} bağ" in html


@pytest.mark.parametrize("text", ["sanghay", "ŞANGHAY", "Şanghay", "shanghai"])
def test_words_find_ties_in_any_spelling(client: Client, text: str) -> None:
    found = {row["Ortak kent"] for row in rows(client, f"q={text}")}
    assert found == {"Şanghay"}


def test_order_is_that_of_the_turkish_alphabet(client: Client) -> None:
    names = [row["Belediye"] for row in rows(client)]
    first = list(dict.fromkeys(names))
    assert first.index("Çankaya") > first.index("Beyoğlu")
    assert first.index("Çankaya") < first.index("Elmadağ")
    assert first.index("İstanbul Büyükşehir") < first.index("Kadıköy")
    assert first.index("Şile") > first.index("Sultangazi")


def test_newest_first_puts_2021_at_the_head(client: Client) -> None:
    assert rows(client, "order=newest&municipality=ankara&year_from=1971")[0]["Tarih"] == "2021"


def test_the_workbook_holds_the_same_rows(client: Client) -> None:
    book = openpyxl.load_workbook(io.BytesIO(client.get("/baglar/tablo.xlsx?country=BG").content))
    lines = list(book.active.iter_rows(values_only=True))
    assert list(lines[0]) == list(rows(client, "country=BG")[0])
    assert len(lines) - 1 == len(rows(client, "country=BG"))


def test_files_are_in_the_readers_language(client: Client) -> None:
    header = b"".join(client.get("/en/ties/table.csv").streaming_content).decode("utf-8-sig").splitlines()[0]
    assert header.startswith("Municipality,Partner city,Country")


def test_htmx_gets_the_results_alone(client: Client) -> None:
    html = client.get("/baglar/?country=BG", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in html
    assert "<table" in html


def test_a_filter_that_nothing_meets_says_what_to_do(client: Client) -> None:
    html = client.get("/baglar/?country=PE&year_to=1980").content.decode()
    assert "Kayıt bulunamadı" in html
    assert "Süzgeçleri kaldır" in html


def test_the_list_costs_few_queries(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    client.get("/baglar/")
    with django_assert_max_num_queries(16):
        client.get("/baglar/")
