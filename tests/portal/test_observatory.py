"""The observatory's pages: figures that change with their address, honest where there is nothing, cheap to keep."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from tests.observatory.gallery.conftest import WORLD

from elci.accounts.journal import record
from elci.observatory.gallery.controls import CONTROLS
from elci.portal import gallery, snapshot
from elci.registry.models import Agreement, AgreementParty
from elci.sources.models import Claim

pytestmark = pytest.mark.usefixtures("db_loaded")


@pytest.fixture(autouse=True, scope="module")
def _child_ends() -> Iterator[None]:
    yield
    gallery.process.stop()


@pytest.fixture
def own_folder(settings: Any, tmp_path: Path) -> Path:
    """A folder for snapshots that no other test has filled."""
    settings.ELCI_GALLERY = tmp_path / "gallery"
    return tmp_path / "gallery"


@pytest.fixture
def world(settings: Any, tmp_path: Path) -> None:
    """A loaded list of the world's ties."""
    settings.ELCI_WORLD = tmp_path / "world"
    settings.ELCI_WORLD.mkdir()
    (settings.ELCI_WORLD / gallery.WORLD_LIST).write_text(WORLD, encoding="utf-8")
    about = {"name": "twins.csv", "loaded": "2026-11-21", "sha256": "ab" * 32, "ties": 6, "cities": 7}
    (settings.ELCI_WORLD / gallery.WORLD_ABOUT).write_text(json.dumps(about), encoding="utf-8")


@pytest.fixture
def no_world(settings: Any, tmp_path: Path) -> None:
    settings.ELCI_WORLD = tmp_path / "nowhere"


def html_of(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200, address
    return response.content.decode()


def drawn_years(html: str) -> dict[int, int]:
    """Sums by year, read back from the widest drawing of a page."""
    broad = html.split('class="only-broad"')[1].split('class="only-middle"')[0]
    sums: dict[int, int] = {}
    for year, value in re.findall(r'data-year="(\d+)"[^>]*data-value="(\d+)"', broad):
        sums[int(year)] = sums.get(int(year), 0) + int(value)
    return sums


def test_the_index_leads_to_every_exhibit(client: Client, no_world: None) -> None:
    html = html_of(client, "/gozlemevi/")
    for name, controls in CONTROLS.items():
        if controls.source != "world" and not name.startswith("all-"):
            assert f'href="/gozlemevi/{name}/"' in html, name
    assert "Henüz bir liste yüklenmedi" in html


def test_the_index_says_how_many_claims_about_an_exhibit_hold(client: Client) -> None:
    html = html_of(client, "/gozlemevi/")
    card = html.split('href="/gozlemevi/ankara-years/"')[1].split("</li>\n")[0]
    differs = Claim.objects.filter(study="000", topic="by_year", verdict="differs").count()
    label = Claim.Verdict.DIFFERS.label
    assert f'<span class="verdict verdict-differs">{label}</span> {differs}<' in card


def test_a_figure_counts_the_ties_of_the_registry(client: Client) -> None:
    drawn = drawn_years(html_of(client, "/gozlemevi/ties-years/?continent=AF"))
    parties = AgreementParty.objects.filter(partner__country__continent="AF").values("agreement")
    ties = Agreement.objects.filter(pk__in=parties, date__isnull=False)
    years = [tie.date.year for tie in ties if not tie.date.before]
    assert drawn == {year: years.count(year) for year in set(years)}


def test_years_in_the_wrong_order_are_turned_round(client: Client) -> None:
    right = drawn_years(html_of(client, "/gozlemevi/ties-years/?year_from=1992&year_to=2000"))
    assert drawn_years(html_of(client, "/gozlemevi/ties-years/?year_from=2000&year_to=1992")) == right
    assert set(right) <= set(range(1992, 2001))


def test_htmx_gets_the_results_alone_and_the_address(client: Client) -> None:
    response = client.get("/gozlemevi/ties-kinds/?continent=AS", headers={"HX-Request": "true"})
    part = response.content.decode()
    assert "<html" not in part
    assert "<svg" in part
    assert response["HX-Push-Url"] == "/gozlemevi/ties-kinds/?continent=AS"


def test_the_address_to_cite_holds_the_choice_and_nothing_else(client: Client) -> None:
    address = "/gozlemevi/ties-kinds/?kind=&year_from=&year_to=&continent=AS&municipality=&weight="
    html = html_of(client, address, **{"HX-Request": "true"})
    assert '<span class="code">http://testserver/gozlemevi/ties-kinds/?continent=AS</span>' in html


def test_a_wrong_word_is_told_beside_its_field_and_does_not_narrow(client: Client) -> None:
    html = html_of(client, "/gozlemevi/ties-years/?year_from=MCMXC&continent=ATLANTIS")
    assert "“MCMXC” bir yıl değil" in html
    assert "“ATLANTIS” seçenekler arasında yok" in html
    assert drawn_years(html) == drawn_years(html_of(client, "/gozlemevi/ties-years/"))


def test_no_row_is_said_and_the_whole_is_one_step_away(client: Client) -> None:
    html = html_of(client, "/gozlemevi/ties-map/?year_from=1801&year_to=1802")
    assert "Bu seçime uyan satır yok" in html
    assert '<a class="button" href="/gozlemevi/ties-map/">Tümünü göster</a>' in html
    assert "1971 ile 2021 arasındadır" in html
    assert '<svg class="map"' not in html


def test_a_page_carries_source_method_citation_and_claims(client: Client) -> None:
    html = html_of(client, "/gozlemevi/ankara-years/")
    assert "Nasıl hesaplandı?" in html
    assert re.search(r"Atıf</b>.*elçi Gözlemevi.*SHA-256 [0-9a-f]{12}", html, re.DOTALL)
    assert 'href="/kaynaklar/000/"' in html
    assert "verdict-" in html
    assert "http://testserver/gozlemevi/ankara-years/" in html
    assert "elci report data/ -o out/ --only ankara-years" in html


def test_what_the_texts_have_lost_is_shown_as_lost(client: Client) -> None:
    html = html_of(client, "/gozlemevi/ankara-districts/")
    assert "Metinde yitik" in html


def test_the_files_hold_the_choice_of_the_page(client: Client) -> None:
    response = client.get("/gozlemevi/ties-countries/tablo.csv?continent=AF")
    assert response["Content-Disposition"] == 'attachment; filename="ties-countries.csv"'
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert {row["continent"] for row in rows} == {"AF"}
    drawing = client.get("/gozlemevi/ties-countries/ties-countries.svg?continent=AF").content.decode()
    assert "Seçim: Afrika." in drawing
    english = client.get("/en/observatory/ties-countries/ties-countries.svg?continent=AF").content.decode()
    assert "Choice: Africa." in english


@pytest.mark.parametrize(
    "address",
    ["yok/", "ties-years/tablo.pdf", "ties-years/yok.svg", "yok/tablo.csv", "ties-years/ties-years.exe",
     "ties-map/tablo.csv?year_from=1801&year_to=1802"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(f"/gozlemevi/{address}").status_code == 404


def test_the_tests_say_what_cannot_be_computed(client: Client) -> None:
    html = html_of(client, "/gozlemevi/sinamalar/")
    assert "hesaplanamıyor" in html
    assert html.count('class="finding"') == 26
    assert "Neyi gösteremez" in html
    assert "%95 aralık" in html


def test_a_municipality_too_rare_to_compare_is_not_computable(client: Client) -> None:
    assert "Hesaplanamıyor" in html_of(client, "/gozlemevi/karsilastirma/?municipality=ankara")
    assert "Bir belediye seçin" in html_of(client, "/gozlemevi/karsilastirma/")


def test_a_municipalitys_page_leads_to_its_comparison(client: Client) -> None:
    address = "/gozlemevi/karsilastirma/?municipality=ankara-cankaya"
    assert f'href="{address}"' in html_of(client, "/belediyeler/ankara-cankaya/")
    assert "Çankaya ve 62 benzeri" in html_of(client, address)


def test_without_a_list_the_world_says_how_to_load_one(client: Client, no_world: None) -> None:
    html = html_of(client, "/gozlemevi/dunya/")
    assert "elci world LIST.csv" in html
    assert client.get("/gozlemevi/world-map/").status_code == 404


def test_with_a_list_the_world_is_drawn_with_turkeys_place(client: Client, world: None) -> None:
    html = html_of(client, "/gozlemevi/dunya/")
    assert "7 kentin 6 bağı" in html
    assert 'href="/gozlemevi/world-countries/"' in html
    assert "Türkiye listede 3 bağla anılır" in html_of(client, "/gozlemevi/world-countries/")
    assert "Almanya listede 5 bağla anılır" in html_of(client, "/gozlemevi/world-countries/?country=DE")


def test_an_answer_is_made_once_and_read_from_disk_afterwards(
    client: Client, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = html_of(client, "/gozlemevi/ties-kinds/")

    def refuse(self: object, question: object) -> dict[str, Any]:
        raise AssertionError("asked again")

    monkeypatch.setattr(gallery.GalleryProcess, "ask", refuse)
    assert html_of(client, "/gozlemevi/ties-kinds/") == first


def test_a_change_of_the_registry_changes_the_figures(client: Client, own_folder: Path) -> None:
    before = snapshot.current()
    tie = Agreement.objects.get(pk="ankara--seoul-kr")
    assert drawn_years(html_of(client, "/gozlemevi/ties-years/"))[1971] == 1
    Agreement.objects.filter(pk=tie.pk).update(date=None)
    record(None, "agreement.edited", tie, office=None, before={}, reason="deneme")
    assert 1971 not in drawn_years(html_of(client, "/gozlemevi/ties-years/"))
    assert snapshot.current().folder != before.folder


def test_old_snapshots_are_cleared_away(own_folder: Path) -> None:
    tie = Agreement.objects.get(pk="ankara--seoul-kr")
    for number in range(4):
        snapshot.current()
        record(None, "agreement.edited", tie, office=None, before={}, reason=f"deneme {number}")
    snapshot.current()
    assert len(list(own_folder.iterdir())) == 2


def test_nobody_waits_for_the_package_of_a_large_registry(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Inline(threading.Thread):
        """Runs where it is started, in the test's own transaction."""

        def start(self) -> None:
            self.run()

    monkeypatch.setattr(snapshot.threading, "Thread", Inline)
    kept_open = SimpleNamespace(cursor=connection.cursor, close=lambda: None)
    monkeypatch.setattr(snapshot, "connection", kept_open)
    before = snapshot.current()
    (before.folder / "written.json").write_text('{"seconds": 9.0}')
    record(
        None,
        "agreement.edited",
        Agreement.objects.get(pk="ankara--seoul-kr"),
        office=None,
        before={},
        reason="x",
    )
    assert snapshot.current() == before, "of a moment ago, and too young to be written anew"
    assert len(list(own_folder.iterdir())) == 1
    monkeypatch.setattr(snapshot, "_PATIENCE", 0.0)
    assert snapshot.current() == before, "whoever sets the writing off does not wait for it"
    assert snapshot.current() != before


def test_the_web_process_holds_no_frames_and_a_lost_child_is_started_again(
    client: Client, own_folder: Path
) -> None:
    html_of(client, "/gozlemevi/ties-kinds/")
    child = gallery.process.child
    assert child is not None
    gallery.process._child.kill()  # type: ignore[union-attr]
    gallery.process._child.wait()  # type: ignore[union-attr]
    html_of(client, "/gozlemevi/ties-kinds/?continent=AF")
    assert gallery.process.child not in {None, child}


def test_no_page_module_loads_frames() -> None:
    """What the portal imports must not bring polars along: read in a process that has loaded nothing else."""
    import subprocess

    code = (
        "import django; django.setup(); import elci.config.urls, sys; "
        "sys.exit(any(name in sys.modules for name in ('polars', 'scipy', 'vl_convert', 'statsmodels')))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert done.returncode == 0


def test_so_many_readers_at_once_do_not_take_the_servers_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of four who ask while nothing is answered, one is told at once to come again."""
    asked = gallery.GalleryProcess()
    free = threading.Event()
    monkeypatch.setattr(asked, "_answered", lambda line: {"answer": free.wait(10)})
    waiting = [threading.Thread(target=asked.ask, args=({},)) for _ in range(3)]
    for one in waiting:
        one.start()
    with pytest.raises(gallery.GalleryError):
        asked.ask({})
    free.set()
    for one in waiting:
        one.join()
    assert asked.ask({}) == {"answer": True}


def test_machines_that_follow_links_are_kept_from_the_choices(client: Client) -> None:
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /gozlemevi/*?" in robots
    assert "Disallow: /en/observatory/*?" in robots


def test_the_list_of_the_networks_ties_is_read_by_the_command(client: Client, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from elci.cli.network import command

    path = tmp_path / "edges.csv"
    path.write_bytes(client.get("/gozlemevi/ag/baglar.csv?continent=AF").content)
    told = CliRunner().invoke(command, [str(path), "--header", "--json", "--null-models", "0"])
    measures = json.loads(told.stdout)
    assert measures["edges"] == len(path.read_text(encoding="utf-8").splitlines()) - 1 > 0
    assert measures["duplicates"] == measures["self_loops"] == 0


def test_trouble_is_told_and_not_a_fault_of_the_reader(
    client: Client, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery.GalleryProcess, "ask", lambda self, question: {"failed": True})
    response = client.get("/gozlemevi/")
    assert response.status_code == 503
    assert "Gözlemevi yanıt vermedi" in response.content.decode()
    monkeypatch.setattr(
        gallery.GalleryProcess, "ask", lambda self, question: {"fault": ["twins.csv satır 3", "line 3"]}
    )
    assert "twins.csv satır 3" in client.get("/gozlemevi/").content.decode()
