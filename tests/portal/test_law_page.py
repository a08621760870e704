"""The page of the law: every rule at its address, narrowed by words, day, kind and topic."""

import re

import pytest
from django.test import Client

from elci.domain.procedures.jurisdictions import jurisdiction

pytestmark = pytest.mark.usefixtures("db_loaded")
LAW = jurisdiction("TR")
LISTED = re.compile(r'href="/mevzuat/([a-z0-9-]+)/"')


def listed(query: str = "") -> list[str]:
    """Ids of the rules that the Turkish page lists, in its order."""
    return LISTED.findall(Client().get(f"/mevzuat/{query}").content.decode())


def test_every_rule_is_listed_once():
    assert sorted(listed()) == sorted(rule.id for rule in LAW.rules)


@pytest.mark.parametrize("rule", LAW.rules, ids=lambda rule: rule.id)
def test_a_rule_stands_at_its_address_with_its_demand_and_sources(rule):
    page = Client().get(f"/mevzuat/{rule.id}/").content.decode()
    assert rule.asks.tr in page
    for source in rule.sources:
        assert not source.address or f'href="{source.address}"' in page.replace("&#x27;", "'")


def test_the_same_rule_in_english():
    page = Client().get("/en/law/tr-permission/").content.decode()
    assert "Permission of the ministry" in page
    assert "Municipality Law, no. 5393, art. 74/3" in page


def test_who_gave_the_permission_is_told_span_by_span():
    page = Client().get("/mevzuat/tr-permission/").content.decode()
    for name in (
        "10 Aralık 2018 – 28 Ekim 2021",
        "29 Ekim 2021 gününden beri",
        "Resmî Gazete 10 Aralık 2018, sayı 30621",
    ):
        assert name in page


def test_a_day_narrows_to_what_was_proved_for_it():
    assert "tr-permission" not in listed("?on=06.04.2005")
    assert "tr-permission" in listed("?on=07.04.2005")
    assert {"tr-travel-c", "tr-travel-c-2022"} & set(listed("?on=2022-03-09")) == {"tr-travel-c-2022"}


def test_the_ministry_of_the_day_is_named():
    page = Client().get("/mevzuat/?on=01.05.2012").content.decode()
    assert "o gün izin veren: <b>İçişleri Bakanlığı</b>" in page


def test_a_tie_at_home_names_no_ministry():
    assert (
        "o gün izin veren" not in Client().get("/mevzuat/?on=01.05.2012&kind=domestic_tie").content.decode()
    )


def test_a_day_without_any_rule_is_not_covered_and_says_what_that_means():
    page = Client().get("/mevzuat/?on=01.05.1950").content.decode()
    assert "Kapsam dışı" in page
    assert "kural olmadığı anlamına gelmez" in page


def test_a_wrong_day_is_said_beside_its_field():
    page = Client().get("/mevzuat/?on=2012-13-01").content.decode()
    assert "“2012-13-01” bir gün değil" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=statü", ["tr-papers-membership"]),
        ("?q=eş çocuk", ["tr-travel-j"]),
        ("?q=3335&topic=membership", ["tr-3335-permission", "tr-3335-opinion", "tr-3335-founding-statement"]),
        ("?q=bulunmayan söz", []),
    ],
)
def test_words_find_rules(query, found):
    assert sorted(listed(query)) == sorted(found)


def test_a_kind_shows_its_rules_and_its_steps():
    page = Client().get("/mevzuat/?kind=domestic_tie").content.decode()
    assert "Adımlar: yurt içinde kardeş kent" in page
    assert "tr-permission" not in LISTED.findall(page)
    assert "tr-domestic-partner-decision" in LISTED.findall(page)


def test_a_kind_without_rules_is_a_checklist():
    page = Client().get("/mevzuat/?kind=aid_abroad").content.decode()
    assert "iyi uygulama listesidir, hüküm vermez" in page
    assert "zorunlu" not in page


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "31.12.9999"])
def test_days_at_the_ends_of_the_calendar_are_answered(day):
    assert Client().get(f"/mevzuat/?on={day}&kind=outgoing_visit").status_code == 200


def test_an_unknown_rule_is_not_found():
    assert Client().get("/mevzuat/tr-nothing/").status_code == 404


def test_the_footer_and_the_menu_lead_to_the_law():
    assert Client().get("/").content.decode().count('href="/mevzuat/"') == 2


def test_for_htmx_the_results_alone():
    answer = Client().get("/mevzuat/?kind=sister_city", headers={"HX-Request": "true"})
    assert "<html" not in answer.content.decode()
    assert answer["HX-Push-Url"] == "/mevzuat/?kind=sister_city"
