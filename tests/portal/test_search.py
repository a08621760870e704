"""The search box finds what a reader means, however it is written."""

import pytest
from django.test import Client

from elci.portal.views.search import find

pytestmark = pytest.mark.usefixtures("db_loaded")


def first(text: str) -> str:
    return find(text, 8)[0].title


@pytest.mark.parametrize("text", ["sanliurfa", "ŞANLIURFA", "Şanlıurfa", "şanlıurfa", "SANLIURFA"])
def test_sanliurfa(text: str) -> None:
    assert first(text) == "Şanlıurfa Büyükşehir"


@pytest.mark.parametrize("text", ["İSTANBUL", "istanbul", "ıstanbul", "ISTANBUL", "İstanbul"])
def test_istanbul(text: str) -> None:
    assert first(text) == "İstanbul Büyükşehir"


@pytest.mark.parametrize("text", ["Filibe", "Plovdiv", "filibe", "PLOVDİV"])
def test_one_city_under_two_names(text: str) -> None:
    assert first(text) == "Filibe"


def test_a_spelling_of_a_source_finds_the_city() -> None:
    assert first("Viavistok") == "Białystok"
    assert first("Duabi") == "Dubai"


def test_an_abbreviation_finds_the_organisation() -> None:
    assert "EUROCITIES" in {record.title for record in find("eurocities", 8)} | {
        record.detail for record in find("eurocities", 8)
    }


def test_two_words_find_a_tie(client: Client) -> None:
    html = client.get("/arama/?q=ankara seul").content.decode()
    assert '>Seul</a><span class="row-more">Ankara Büyükşehir</span>' in html


def test_suggestions_are_options_with_addresses(client: Client) -> None:
    html = client.get("/arama/oneriler/?q=filib").content.decode()
    assert 'role="option"' in html
    assert 'data-href="/ortak-kentler/plovdiv-bg/"' in html
    assert "<mark>Filib</mark>e" in html


def test_a_name_that_is_not_the_title_is_shown_beside_it(client: Client) -> None:
    html = client.get("/arama/oneriler/?q=plovdiv").content.decode()
    assert 'Filibe <mark class="met">plovdiv</mark>' in html


@pytest.mark.parametrize("text", ["", "   ", "%", "_", "<script>", "'; --", "\x00", "qqqqqq"])
def test_odd_words_find_nothing_and_break_nothing(client: Client, text: str) -> None:
    response = client.get("/arama/", {"q": text})
    assert response.status_code == 200
    assert "<script>" not in response.content.decode()
