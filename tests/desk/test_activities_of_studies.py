"""Activities that the studies print, at the desk of the municipality that they belong to: real cases, whole."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils.html import strip_tags

from elci.accounts.models import Office, Role, User
from elci.activities.models import Activity
from elci.registry.models import Municipality
from elci.registry.services import open_office

CASES = {
    "001-m-01": (
        "istanbul", "Dokuz ülkeye otobüs hibesi",
        ["200 otobüs", "Gana", "Gine", "Nijer", "Somali", "Türk İşbirliği ve Koordinasyon Ajansı", "Çalışma 001",
         "dokuz ülkeden dördünün adı yazılmış"],
    ),
    "004-t1-007c": (
        "istanbul-beykoz", "Sel felaketi için Bosna Hersek’e insani yardım",
        ["4 tır", "Bosna-Hersek", "Çalışma 004, Tablo 1"],
    ),
    "004-t1-016b": (
        "istanbul-umraniye", "Bosna Hersek ve çevresindeki sel için yardım malzemesi",
        ["25.000 parça", "Çalışma 004, Tablo 1"],
    ),
    "004-t7-005a": (
        "istanbul-kartal", "R2CITIES: sıfır enerji tüketen şehirlere doğru",
        ["3 şehir", "Valladolid", "Cenova", "Kaynak bir amaç belirtiyor.", "Çalışma 004, Tablo 7"],
    ),
    "004-t7-012": (
        "istanbul-uskudar", "Toplum için Şehirler (Cities-4-People)",
        ["13 ortak", "Yunanistan", "Hollanda", "HORIZON 2020 Çerçeve Programı", "Kaynak bir sonuç belirtiyor.", "Haziran 2017"],
    ),
    "004-t4-004a": (
        "istanbul-beyoglu", "Bunkyo Belediyesi ve JICA ile Afet Bilinci Programı",
        ["Bunkyo", "Uluslararası Japon Kalkınma Ajansı", "Çalışma 004, Tablo 4"],
    ),
    "004-t1-013": (
        "istanbul-pendik", "Başarılı öğrencilerle Kispest’te kamp", ["10 gün", "Kispest", "Çalışma 004, Tablo 1"],
    ),
}  # fmt: skip


def officer_of(municipality: str) -> tuple[Client, Office]:
    """A browser of an officer of that municipality's own office."""
    office = open_office(Municipality.objects.get(pk=municipality), by=None)
    person = User.objects.create_user(f"{municipality}-officer", password="Kızılay’dan Ulus’a 7 dakika")
    Role.objects.create(user=person, office=office, name="officer")
    client = Client()
    client.force_login(person)
    return client, office


def words_of(page: str) -> str:
    """What a reader sees of the page's own part."""
    return re.sub(r"\s+", " ", strip_tags(page[page.index("<main") : page.index("</main>")]))


@pytest.mark.parametrize("key", CASES)
def test_a_studys_activity_shows_whole_with_its_source(db_loaded: None, key: str) -> None:
    municipality, title, told = CASES[key]
    client, office = officer_of(municipality)
    assert key in [one.activity.pk for one in client.get("/masa/etkinlikler/").context["lines"]]
    page = words_of(client.get(f"/masa/etkinlikler/{key}/").content.decode())
    assert title in page
    for words in told:
        assert words in page, words
    assert office.pk == municipality


def test_another_districts_aid_is_not_ours_to_correct(db_loaded: None) -> None:
    client, _office = officer_of("istanbul-beykoz")
    assert client.get("/masa/etkinlikler/004-t1-016b/").status_code == 403


def test_every_activity_of_a_study_lies_on_the_desk_of_its_first_municipality(db_loaded: None) -> None:
    for activity in Activity.objects.filter(office__isnull=True).prefetch_related("parties"):
        homes = [party.municipality_id for party in activity.parties.all() if party.municipality_id]
        assert activity.desk == (homes[0] if homes else ""), activity.pk


def test_a_study_row_is_corrected_with_its_parties_kept(db_loaded: None) -> None:
    client, _office = officer_of("istanbul-kartal")
    place = "/masa/etkinlikler/004-t7-005a/duzelt/"
    form = client.get(place).context["form"]
    sent = {name: field for name in form.fields if (field := form[name].value()) not in (None, [])}
    for name, lines in form.lines.items():
        for number, line in enumerate(lines.forms):
            sent |= {f"{name}-{number}-{each}": line[each].value() or "" for each in line.fields}
    before = list(Activity.objects.get(pk="004-t7-005a").parties.values())
    answer = client.post(place, {**sent, "date": "2013", "reason": "Projenin sitesi"})
    assert answer.status_code == 302, answer.context["form"].error_list
    after = Activity.objects.get(pk="004-t7-005a")
    assert str(after.date) == "2013"
    assert list(after.parties.values()) == before
    page = words_of(client.get("/masa/etkinlikler/004-t7-005a/").content.decode())
    assert "Etkinliği düzeltti" in page
    assert "Projenin sitesi" in page
