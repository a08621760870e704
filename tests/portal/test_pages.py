"""Every kind of public page answers in both languages; every link on them leads somewhere."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from elci.activities.models import Activity
from elci.registry.models import Agreement, Municipality, Organisation, Partner
from elci.sources.models import Claim

pytestmark = pytest.mark.usefixtures("db_loaded")

PAGES = [
    ("home", []),
    ("ties", []),
    ("tie", ["ankara--sofia-bg"]),
    ("municipalities", []),
    ("municipality", ["ankara"]),
    ("municipality", ["istanbul-beyoglu"]),
    ("partners", []),
    ("partner", ["plovdiv-bg"]),
    ("countries", []),
    ("country", ["bg"]),
    ("organisations", []),
    ("organisation", ["uclg"]),
    ("activities", []),
    ("activity", ["000-a-02"]),
    ("sources", []),
    ("source", ["000"]),
    ("source-table", ["001", "listed_ties"]),
    ("claims", []),
    ("claim", ["000-c-001"]),
    ("law", []),
    ("law-rule", ["tr-permission"]),
    ("law-rule", ["tr-travel-c-2022"]),
    ("search", []),
    ("about", []),
    ("observatory", []),
    ("observatory-figure", ["ties-years"]),
    ("observatory-figure", ["ankara-map"]),
    ("observatory-tests", []),
    ("observatory-network", []),
    ("observatory-like", []),
    ("observatory-world", []),
]


class Links(HTMLParser):
    """Collects the addresses of a page's links on this site."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        address = values.get("href") or values.get("src") or ""
        if tag in {"a", "link", "script"} and address.startswith("/"):
            self.found.add(address.split("#")[0])


def fetch(client: Client, name: str, keys: list[str], language: str) -> str:
    with translation.override(language):
        address = reverse(f"portal:{name}", args=keys)
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize(("name", "keys"), PAGES)
def test_a_page_answers_in_its_language(client: Client, name: str, keys: list[str], language: str) -> None:
    html = fetch(client, name, keys, language)
    assert f'<html lang="{language}">' in html
    assert html.count("<h1") == 1


@pytest.mark.parametrize(("name", "keys"), PAGES)
def test_the_switch_leads_to_the_same_page_in_the_other_language(
    client: Client, name: str, keys: list[str]
) -> None:
    html = fetch(client, name, keys, "tr")
    with translation.override("en"):
        assert f'href="{reverse(f"portal:{name}", args=keys)}"' in html


def test_every_link_of_every_kind_of_page_is_alive(client: Client) -> None:
    addresses = {link for name, keys in PAGES for link in Links(fetch(client, name, keys, "tr")).found}
    pages = sorted(link for link in addresses if not link.startswith("/static/"))
    dead = [link for link in pages if client.get(link).status_code not in {200, 302}]
    assert len(pages) > 300
    assert dead == []


@pytest.mark.parametrize(
    ("name", "model"),
    [("tie", Agreement), ("municipality", Municipality), ("partner", Partner), ("organisation", Organisation),
     ("activity", Activity), ("claim", Claim)],
)  # fmt: skip
def test_every_record_has_its_page(client: Client, name: str, model: type) -> None:
    keys = list(model.objects.values_list("pk", flat=True))
    assert keys
    broken = [key for key in keys if client.get(reverse(f"portal:{name}", args=[key])).status_code != 200]
    assert broken == []


def test_a_wrong_address_is_told_in_words(client: Client) -> None:
    response = client.get("/baglar/atlantis/")
    assert response.status_code == 404
    assert "Sayfa bulunamadı" in response.content.decode()


def test_nothing_is_loaded_from_elsewhere(client: Client) -> None:
    for name, keys in PAGES:
        html = fetch(client, name, keys, "tr")
        loaded = re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(https?://[^"]+)"', html)
        assert loaded == [], name


def test_the_policy_allows_no_inline_script_or_style(client: Client) -> None:
    response = client.get("/")
    policy = response["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert (
        re.findall(r"<script(?![^>]*src=)[^>]*>|<style| style=\"| on[a-z]+=\"", response.content.decode())
        == []
    )
