"""The list of ties: filters by address, Turkish order, the same rows as files."""

import csv
import io
import re

import openpyxl
import pytest
from django.test import Client

from elci.portal.keeping import pages
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


def test_a_year_that_is_none_is_told_beside_the_field_and_does_not_narrow(client: Client) -> None:
    html = client.get("/baglar/?year_from=doksan").content.decode()
    assert "“doksan” bir yıl değil. 1992 gibi dört rakam yazın." in html
    assert 'value="doksan" aria-invalid="true" aria-describedby="error-year_from"' in html
    assert f"{Agreement.objects.count()} bağ" in html


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("kind=akraba", "“akraba” seçenekler arasında yok."),
        ("country=ZZ", "“ZZ” seçenekler arasında yok."),
        ("municipality=atlantis", "“atlantis” seçenekler arasında yok."),
        ("partner=atlantis-xx", "“atlantis-xx” kimlikli kayıt yok."),
        ("year_to=1066", "Yıl 1800 ile 2200 arasında olmalı."),
    ],
)
def test_what_cannot_be_filtered_by_is_told(client: Client, query: str, sentence: str) -> None:
    html = client.get(f"/baglar/?{query}").content.decode()
    assert sentence in html
    assert f"{Agreement.objects.count()} bağ" in html


def test_a_choice_tells_how_many_ties_it_would_leave(client: Client) -> None:
    html = client.get("/baglar/?country=BG&kind=sister_city").content.decode()
    told = dict(re.findall(r'name="state"[^>]*value="(\w+)".*?facet-count">(\d+)<', html))
    assert int(told["listed"]) == len(rows(client, "country=BG&kind=sister_city&state=listed"))
    continents = dict(re.findall(r'name="continent"[^>]*value="(\w+)".*?facet-count">(\d+)<', html))
    assert continents == {"EU": str(len(rows(client, "country=BG&kind=sister_city")))}


def test_each_condition_in_force_can_be_taken_away_alone(client: Client) -> None:
    html = client.get("/baglar/?country=BG&year_from=1990").content.decode()
    assert '<a class="chip" href="/baglar/?year_from=1990">' in html
    assert '<a class="chip" href="/baglar/?country=BG">' in html
    assert '<a class="chip is-clear" href="/baglar/">' in html


def test_the_heads_of_the_columns_lead_to_the_other_order(client: Client) -> None:
    html = client.get("/baglar/?country=BG").content.decode()
    assert 'aria-sort="ascending"><a href="?country=BG&amp;order=name-desc">Ortak kent</a>' in html
    assert '<a href="?country=BG&amp;order=newest">Tarih</a>' in html
    turned = client.get("/baglar/?country=BG&order=name-desc").content.decode()
    assert 'aria-sort="descending"><a href="?country=BG">Ortak kent</a>' in turned


@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_ties_without_a_date_come_last_in_either_order(client: Client, order: str) -> None:
    dates = [row["Tarih"] for row in rows(client, f"order={order}&municipality=ankara")]
    assert "" in dates
    assert all(not date for date in dates[dates.index("") :])


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
    assert 'id="facet-kind" hx-swap-oob="true"' in html


def test_the_two_answers_of_one_address_are_kept_apart_by_caches(client: Client) -> None:
    assert "HX-Request" in client.get("/baglar/?country=BG")["Vary"]


def test_htmx_keeps_an_address_without_empty_parts(client: Client) -> None:
    response = client.get("/baglar/?q=&kind=&country=BG&order=&page=1", headers={"HX-Request": "true"})
    assert response["HX-Push-Url"] == "/baglar/?country=BG"


def test_a_wrong_word_sent_by_htmx_opens_the_whole_page(client: Client) -> None:
    response = client.get("/baglar/?year_from=doksan", headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == "/baglar/?year_from=doksan"


def test_a_filter_that_nothing_meets_says_what_to_do(client: Client) -> None:
    html = client.get("/baglar/?country=PE&year_to=1980").content.decode()
    assert "Kayıt bulunamadı" in html
    assert "Süzgeçleri kaldır" in html


def test_the_list_costs_few_queries(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    client.get("/baglar/")
    pages.forget()
    with django_assert_max_num_queries(4):
        client.get("/baglar/")


def test_a_line_shows_the_printed_row_that_attests_the_tie(client: Client) -> None:
    html = client.get("/baglar/?municipality=ankara&country=BG").content.decode()
    assert 'href="/kaynaklar/000/listed_ties/?row=000-t4-022#000-t4-022">000, Tablo 4, 22</a>' in html


def test_the_last_page_is_the_end_of_the_list(client: Client) -> None:
    total = Agreement.objects.count()
    shown = client.get("/baglar/?page=99").context["listing"].page
    keys = list(Agreement.objects.order_by("sort_key", "id").values_list("pk", flat=True))
    assert list(shown.object_list) == keys[-(total % 50 or 50) :]
