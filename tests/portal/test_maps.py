"""Maps of ties: which ties they show, which part of the world, and how too many are bundled."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from elci.observatory.maps import EUROPE_MIDDLE_EAST, WORLD
from elci.observatory.maps.arcs import middle
from elci.places.models import Place
from elci.portal import drawn_ties, tie_map
from elci.portal.tie_map import view_of
from elci.registry.keeping import forget
from elci.registry.models import Agreement, AgreementParty, Partner

pytestmark = pytest.mark.usefixtures("db_loaded")

SHEETS = Path(__file__).resolve().parents[2] / "src" / "elci" / "portal" / "static" / "portal"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def built() -> None:
    if tie_map._land("land-110m.json") is None or tie_map._land("land-50m.json") is None:
        pytest.skip("the outlines are not built; run python -m elci.config.build")


def ids(markup: str) -> set[str]:
    return {key for keys in re.findall(r'data-id="([^"]+)"', markup) for key in keys.split()}


@pytest.mark.usefixtures("built")
def test_a_filtered_map_shows_the_ties_of_the_filter(client: Client) -> None:
    html = client.get("/baglar/harita/?country=BG&wide=middle", headers=HTMX).content.decode()
    known = Agreement.objects.filter(
        parties__partner__country="BG", parties__partner__place__latitude__isnull=False
    )
    assert ids(html) == set(known.values_list("pk", flat=True))
    assert "<html" not in html


@pytest.mark.usefixtures("built")
def test_the_map_of_a_tie_has_it_in_front_of_its_municipality_s_others(client: Client) -> None:
    html = client.get("/baglar/harita/?tie=ankara--sofia-bg&view=near", headers=HTMX).content.decode()
    front = html[html.index("map-front") :]
    assert ids(front) == {"ankara--sofia-bg"}
    assert "ankara--bucharest-ro" in ids(html)
    assert not any(key.startswith("istanbul") for key in ids(html))


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(("wide", "pixels"), [("broad", 1248), ("middle", 720), ("narrow", 360), ("", 720)])
def test_the_map_is_drawn_for_the_width_that_is_asked(client: Client, wide: str, pixels: int) -> None:
    html = client.get(f"/baglar/harita/?country=BG&wide={wide}", headers=HTMX).content.decode()
    assert f'viewBox="0 0 {pixels} ' in html


@pytest.mark.usefixtures("built")
def test_the_file_carries_title_and_source(client: Client) -> None:
    response = client.get("/baglar/harita.svg?country=BG")
    text = response.content.decode()
    assert response["Content-Type"] == "image/svg+xml"
    assert "Bağların haritası" in text
    assert "GeoNames, CC BY 4.0" in text


def test_a_map_of_no_ties_says_so(client: Client) -> None:
    html = client.get("/baglar/harita/?country=PE&year_to=1980", headers=HTMX).content.decode()
    assert "Çizilecek bağ yok" in html


def test_the_page_keeps_the_room_that_the_map_will_take() -> None:
    rules = (SHEETS / "drawings.css").read_text(encoding="utf-8")
    kept = dict(re.findall(r"\.map-later\.is-(\w+) \{\s*aspect-ratio: 1248 / ([\d.]+);", rules))
    assert kept == {
        "world": f"{WORLD.frame(1248).height:g}",
        "near": f"{EUROPE_MIDDLE_EAST.frame(1248).height:g}",
    }


def test_partners_near_by_are_shown_on_the_near_map() -> None:
    places = {place.pk: place for place in Place.objects.filter(partners__isnull=False)}
    sofia = Partner.objects.get(pk="sofia-bg").place
    seoul = Partner.objects.get(pk="seoul-kr").place
    assert view_of([places[sofia.pk], None]) == "near"
    assert view_of([places[sofia.pk], places[seoul.pk]]) == "world"
    assert view_of([None]) is None


def test_the_database_bundles_as_the_drawing_would() -> None:
    sides = drawn_ties.drawable(Agreement.objects.filter(parties__partner__country__in=["BG", "KR"]))
    lines = {line.partner.country: line for line in drawn_ties.bundles(sides, "en")}
    assert set(lines) == {"BG", "KR"}
    korean = sides.filter(partner__country="KR")
    assert lines["KR"].title == f"Türkiye – South Korea: {korean.count()} ties"
    places = {
        (float(longitude), float(latitude))
        for longitude, latitude in korean.values_list("partner__place__longitude", "partner__place__latitude")
    }
    assert lines["KR"].partner.position == pytest.approx(middle(sorted(places)))
    assert lines["KR"].href == "/ulkeler/kr/"


@pytest.mark.usefixtures("built")
def test_above_the_limit_no_tie_is_read(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tie_map, "LIMIT", 100)
    monkeypatch.setattr(tie_map, "drawn_ties", lambda *_: pytest.fail("ties were read one by one"))
    forget()
    html = client.get("/baglar/harita/?wide=middle", headers=HTMX).content.decode()
    known = AgreementParty.objects.filter(partner__place__latitude__isnull=False)
    countries = set(known.values_list("partner__country", flat=True)) - {None}
    assert len(re.findall('class="map-tie[ "]', html)) == len(countries)


def test_the_drawing_speaks_the_reader_s_language() -> None:
    sides = drawn_ties.drawable(Agreement.objects.filter(pk="ankara--sofia-bg"))
    with translation.override("en"):
        assert [tie.title for tie in drawn_ties.drawn_ties(sides, "en")] == ["Ankara Metropolitan – Sofia"]
    assert [tie.title for tie in drawn_ties.drawn_ties(sides, "tr")] == ["Ankara Büyükşehir – Sofya"]
