"""The pages on which documents are asked for, watched and fetched; lists as workbooks."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook
from tests.desk.house import House
from tests.exchange.reports.made import Year, mayor_of_seoul, text_of_pdf, year_of

from elci.activities.models import Activity, ActivityParty, PersonalRead, Project
from elci.exchange.models import Mailing, ReportOrder, ReportPhase
from elci.exchange.reports import making, work
from elci.exchange.reports.orders import Wish, order, path_of
from elci.places.models import Place
from elci.registry.models import Agreement, Partner

YEARS = {"first_year": "2014", "last_year": "2014", "language": "tr", "format": "pdf"}


@pytest.fixture
def year(db: None, settings: Any, tmp_path: Path) -> Year:
    settings.MEDIA_ROOT, settings.VAR = tmp_path / "documents", tmp_path
    return year_of()


def made(client: Client, page: str, **posted: str) -> bytes:
    """Send a form and fetch what was made of it."""
    answer = client.post(f"/masa/raporlar/{page}/", posted, follow=True)
    assert "İndir" in answer.content.decode()
    file = client.get(f"{answer.redirect_chain[-1][0]}dosya/")
    assert file.headers["Content-Disposition"].startswith("attachment")
    return file.content


def test_the_yearly_report_is_asked_for_and_fetched(year: Year) -> None:
    words = text_of_pdf(made(year.house.client("viewer"), "faaliyet-raporu", **YEARS))
    assert "2014 döneminde Ankara Büyükşehir Belediyesi için 3 uluslararası etkinlik kayıtlıdır." in words


def test_years_in_the_wrong_order_are_asked_again_and_nothing_is_lost(year: Year) -> None:
    page = year.house.client("officer").post(
        "/masa/raporlar/faaliyet-raporu/", {**YEARS, "last_year": "2012"}
    )
    assert "Son yıl ilk yıldan önce" in page.content.decode()
    assert 'value="2012"' in page.content.decode()
    assert not ReportOrder.objects.exists()


def test_every_document_is_made_from_its_page(year: Year) -> None:
    client = year.house.client("officer")
    common = {"language": "tr", "format": "pdf"}
    assert "1. Seul" in text_of_pdf(made(client, "devir-notu", **common))
    assert "Güney Kore" in text_of_pdf(made(client, "ortak-karti", partner="seoul-kr", **common))
    note = made(client, "meclis-bilgi-notu", first="1.1.2014", last="31.12.2014", **common)
    assert "3 etkinlik" in text_of_pdf(note)
    listed = client.get("/masa/raporlar/").content.decode()
    for title in ("Devir notu", "Ortak kent kartı", "Meclis bilgi notu"):
        assert listed.count(title) >= 2


def test_a_viewer_cannot_ask_for_people(year: Year) -> None:
    mayor_of_seoul(year.house)
    viewer = year.house.client("viewer")
    assert 'name="people"' not in viewer.get("/masa/raporlar/devir-notu/").content.decode()
    words = text_of_pdf(made(viewer, "devir-notu", language="tr", format="pdf", people="on"))
    assert "Minsu" not in words
    officer = year.house.client("officer")
    assert "Minsu" in text_of_pdf(made(officer, "devir-notu", language="tr", format="pdf", people="on"))


def test_a_document_is_its_makers_alone(year: Year) -> None:
    made(year.house.client("officer"), "faaliyet-raporu", **YEARS)
    address = f"/masa/raporlar/hazir/{ReportOrder.objects.get().pk}/"
    for who in ("viewer", "head", "outsider"):
        assert year.house.client(who).get(address).status_code == 404
        assert year.house.client(who).get(f"{address}dosya/").status_code == 404


def test_after_a_day_a_document_is_forgotten_with_its_file(year: Year) -> None:
    client = year.house.client("officer")
    made(client, "faaliyet-raporu", **YEARS)
    held = ReportOrder.objects.get()
    assert path_of(held).exists()
    ReportOrder.objects.update(made=timezone.now() - timedelta(hours=25))
    assert client.get(f"/masa/raporlar/hazir/{held.pk}/").status_code == 404
    made(client, "faaliyet-raporu", **YEARS)
    assert not path_of(held).exists()
    assert ReportOrder.objects.count() == 1


def test_a_document_that_names_people_goes_when_one_of_them_is_erased(year: Year) -> None:
    contact = mayor_of_seoul(year.house)
    client = year.house.client("officer")
    made(client, "faaliyet-raporu", **YEARS)
    made(client, "devir-notu", language="tr", format="pdf", people="on")
    named = ReportOrder.objects.get(with_people=True)
    contact.delete()
    assert not path_of(named).exists()
    assert [held.kind for held in ReportOrder.objects.all()] == ["yearly"]


def test_what_goes_on_can_be_watched_and_stopped(year: Year) -> None:
    held = order(Wish("yearly", "tr", "pdf"), by=year.house.people["officer"], office=year.house.office)
    ReportOrder.objects.update(step="setting")
    client = year.house.client("officer")
    address = f"/masa/raporlar/hazir/{held.pk}/"
    part = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "Sayfalar diziliyor" in part
    assert "<html" not in part
    client.post(f"{address}durdur/")
    work.carry_out(ReportOrder.objects.get(pk=held.pk))
    held.refresh_from_db()
    assert held.phase == ReportPhase.CANCELLED
    assert not path_of(held).exists()


def test_work_that_died_can_be_ended(year: Year) -> None:
    held = order(Wish("yearly", "tr", "pdf"), by=year.house.people["officer"], office=year.house.office)
    ReportOrder.objects.update(beat=timezone.now() - timedelta(minutes=2))
    client = year.house.client("officer")
    assert "bir dakikadır ses vermiyor" in client.get(f"/masa/raporlar/hazir/{held.pk}/").content.decode()
    client.post(f"/masa/raporlar/hazir/{held.pk}/durdur/")
    held.refresh_from_db()
    assert held.phase == ReportPhase.CANCELLED


def test_a_failure_is_said_and_nothing_is_half_made(year: Year, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no space left")

    monkeypatch.setitem(making.MAKERS, "yearly", broken)
    page = year.house.client("officer").post("/masa/raporlar/faaliyet-raporu/", YEARS, follow=True)
    assert "beklenmeyen bir hata" in page.content.decode()
    assert "no space left" not in page.content.decode()


LETTER = {"language": "tr", "subject": "Yeni yıl", "text": "{kent:e} selam.", "format": "docx", "keep": "on"}


def test_letters_are_looked_at_before_they_are_made_and_kept(year: Year) -> None:
    client = year.house.client("officer")
    address = "/masa/raporlar/ortaklara-yazi/"
    seen = client.post(
        address, {**LETTER, "subject": "{kent} ile iş birliği", "step": "preview"}
    ).content.decode()
    assert "Seul’e selam." in seen
    assert "<p>Konu: Seul ile iş birliği</p>" in seen
    assert "Sofya’ya selam." in seen
    assert "Kayıtta posta adresi olmayan 2 ortak kent var" in seen
    assert not Mailing.objects.exists()
    file = made(client, "ortaklara-yazi", **LETTER, step="make")
    assert file.startswith(b"PK")
    assert set(Mailing.objects.get().partners.all()) == set(Partner.objects.all())
    assert "Yeni yıl" in client.get(address).content.decode()


def test_looking_at_letters_that_name_people_is_written_down_as_a_read(year: Year) -> None:
    client = year.house.client("officer")
    address = "/masa/raporlar/ortaklara-yazi/"
    client.post(address, {**LETTER, "step": "preview"})
    assert not PersonalRead.objects.exists()
    contact = mayor_of_seoul(year.house)
    contact.posts.create(title="Mayor", partner=Partner.objects.get(pk="sofia-bg"))
    seen = client.post(address, {**LETTER, "step": "preview"}).content.decode()
    assert seen.count("Minsu Örnek") == 2
    assert PersonalRead.objects.get(by=year.house.people["officer"]).number == 1
    client.get(address)
    assert PersonalRead.objects.count() == 1


def test_a_letter_with_an_unknown_field_is_not_made(year: Year) -> None:
    client = year.house.client("officer")
    page = client.post("/masa/raporlar/ortaklara-yazi/", {**LETTER, "text": "{şehir}", "step": "make"})
    assert "“{şehir}” bilinmiyor" in page.content.decode()
    assert not Mailing.objects.exists()
    assert not ReportOrder.objects.exists()


def rows_of(content: bytes) -> list[list[Any]]:
    return [list(row) for row in load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)]


def test_a_list_comes_as_a_workbook_with_the_rows_its_filter_leaves(house: House) -> None:
    client = house.client("officer")
    page = client.get("/masa/baglar/?q=sofya").content.decode()
    assert 'href="/masa/baglar/liste-dosyasi/?q=sofya"' in page
    head, *rows = rows_of(client.get("/masa/baglar/liste-dosyasi/?q=sofya").content)
    assert head[:3] == ["Belediye", "Ortak kent", "Ülke"]
    assert [row[:5] for row in rows] == [["Ankara Büyükşehir", "Sofya", "Bulgaristan", "Kardeş kent", "1992"]]
    assert len(rows_of(client.get("/masa/baglar/liste-dosyasi/").content)) == 3


def test_a_note_that_looks_like_a_formula_stays_a_text(house: House) -> None:
    Agreement.objects.filter(pk=house.sofia.pk).update(note_tr="=HYPERLINK(1)")
    content = house.client("officer").get("/masa/baglar/liste-dosyasi/?q=sofya").content
    sheet = load_workbook(io.BytesIO(content)).active
    assert (sheet["G2"].value, sheet["G2"].data_type, sheet["G2"].quotePrefix) == ("=HYPERLINK(1)", "s", True)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:H2")


def test_a_list_that_is_too_long_says_so(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("elci.desk.list_files.MOST", 1)
    page = house.client("officer").get("/masa/baglar/liste-dosyasi/", follow=True)
    assert "Liste 2 satır; bir dosya en çok 1 satır alır" in page.content.decode()


def test_a_list_of_activities_in_a_thousand_cities_comes_as_a_workbook(year: Year) -> None:
    cities = [
        Place(
            pk=f"own:{number}",
            name_tr=f"Kent {number}",
            name_en=f"City {number}",
            kind="city",
            country_id="KR",
        )
        for number in range(1_001)
    ]
    Place.objects.bulk_create(cities)
    activity = Activity.objects.get(title_tr="Seul’e metro incelemesi")
    ActivityParty.objects.bulk_create(
        ActivityParty(activity=activity, position=number, role="participant", place=city)
        for number, city in enumerate(cities, start=10)
    )
    rows = rows_of(year.house.client("officer").get("/masa/raporlar/listeler/etkinlikler/").content)
    (row,) = (row for row in rows if row[0] == activity.title_tr)
    assert any("Kent 1000" in str(cell) for cell in row)


def test_the_other_lists_come_with_their_rows_too(year: Year) -> None:
    mayor_of_seoul(year.house)
    Project.objects.create(
        office=year.house.office, title_tr="Temiz Şehir", programme="Erasmus+", given=Decimal("60000")
    )
    client = year.house.client("officer")
    found = {
        name: rows_of(client.get(f"/masa/raporlar/listeler/{name}/").content)[1:]
        for name in ("etkinlikler", "kisiler", "projeler", "kazanimlar", "uyelikler")
    }
    assert ["Seul’e metro incelemesi", "Resmî ziyaret", datetime(2014, 5, 7)] in [
        row[:3] for row in found["etkinlikler"]
    ]
    assert len(found["etkinlikler"]) == 4
    assert found["kisiler"][0][:5] == ["Örnek", "Minsu", "Bay", "Mayor", "Seul"]
    assert PersonalRead.objects.filter(number=1, by=year.house.people["officer"]).exists()
    assert found["projeler"][0][0:2] == ["Temiz Şehir", "Erasmus+"]
    assert found["projeler"][0][7] == 60000
    assert found["kazanimlar"][0][0:3] == ["Tek bilet uygulaması başladı", "Aktarılan uygulama", 210000]
    assert found["uyelikler"] == []


def test_naming_people_is_written_down_as_a_read(year: Year) -> None:
    mayor_of_seoul(year.house)
    client = year.house.client("officer")
    made(client, "devir-notu", language="tr", format="docx")
    assert not PersonalRead.objects.exists()
    made(client, "devir-notu", language="tr", format="docx", people="on")
    assert PersonalRead.objects.get().number == 1
