"""An office's activity stands nowhere public until it is published; what is private stays private after."""

from __future__ import annotations

import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.activities.models import Activity, ActivityPerson, Contact
from elci.activities.services import (
    FilesDraft,
    attach_files,
    publish_activity,
    record_activity,
    unpublish_activity,
    withdraw_activity,
)
from elci.exchange.dump import dump

ABOUT = Path(__file__).resolve().parents[2] / "data" / "about.json"
TITLE, SECRET = "Seul heyetinin ziyareti", "Gizli konaklama"


@pytest.fixture
def house(db: None, settings: Any, tmp_path: Path) -> House:
    settings.MEDIA_ROOT = tmp_path / "documents"
    return build()


def photograph(name: str = "IMG_1.jpg", *, place: bool = True) -> SimpleUploadedFile:
    """A picture of 1600 × 900 in which a camera has written where it stood."""
    exif = Image.Exif()
    exif[0x010F] = "Kamera-Marka"
    if place:
        exif.get_ifd(0x8825)[1] = "N"
    written = io.BytesIO()
    Image.new("RGB", (1600, 900), "navy").save(written, "JPEG", exif=exif)
    return SimpleUploadedFile(name, written.getvalue(), "image/jpeg")


def contact(house: House, family: str, *, public: bool) -> Contact:
    made = Contact(
        office=house.office, given_name="Min", family_name=family, purpose="Kardeş kent", ground="public_task",
        keep_until=date(2030, 1, 1), public=public,
    )  # fmt: skip
    made.derive()
    made.save()
    return made


@pytest.fixture
def visit(house: House) -> Activity:
    people = [
        {"contact": contact(house, "Açıkoğlu", public=True), "role": "guest"},
        {"contact": contact(house, "Gizlioğlu", public=False), "role": "guest"},
    ]
    seoul = house.seoul.parties.get(position=2).partner
    assert seoul is not None
    parties = [
        {"position": 1, "role": "host", "municipality_id": "ankara"},
        {"position": 2, "role": "partner", "partner": seoul, "place": seoul.place, "agreement": house.seoul},
    ]
    draft = Draft(
        values={"kind": "official_visit", "title_tr": TITLE, "status": "done", "note_tr": "Üç gün sürdü."},
        parts={
            "parties": parties,
            "costs": [{"what": SECRET, "payer": "own", "amount": Decimal("4321.5"), "currency": "EUR"}],
            "headcounts": [
                {"who": "katılımcı", "number": 9, "side": "theirs"},
                {"who": "katılımcı", "number": 5, "side": "ours"},
            ],
            "people": people,
        },
    )
    made = record_activity(draft, by=house.people["officer"], office=house.office)
    files = [photograph("bir.jpg"), photograph("iki.jpg")]
    return attach_files(made, files, FilesDraft(), by=house.people["officer"], office=house.office)


PUBLIC = (
    "/", "/etkinlikler/", "/etkinlikler/?q=heyet", "/etkinlikler/?municipality=ankara", "/belediyeler/ankara/",
    "/baglar/ankara--seoul-kr/", "/ortak-kentler/seoul-kr/", "/ulkeler/kr/", "/ara/?q=heyet",
    "/etkinlikler/{key}/", "/etkinlikler/{key}/fotograflar/{file}/", "/en/activities/{key}/",
)  # fmt: skip


def told(visit: Activity, tmp_path: Path) -> dict[str, str]:
    """Every public place that says anything of the visit, with what it says."""
    found = {}
    file = visit.files.first()
    assert file is not None
    for place in PUBLIC:
        answer = Client().get(place.format(key=visit.pk, file=file.pk))
        text = answer.content.decode(errors="replace")
        if answer.status_code == 200 and (TITLE in text or visit.pk in text or "fotograf" in place):
            found[place] = text
    dump(tmp_path / "package", about=ABOUT)
    for path in (tmp_path / "package").rglob("*.csv"):
        text = path.read_text(encoding="utf-8")
        if visit.pk in text or TITLE in text:
            found[path.name] = text
    return found


def test_before_it_is_published_no_public_place_tells_of_it(visit: Activity, tmp_path: Path) -> None:
    assert told(visit, tmp_path) == {}


def test_once_published_it_stands_where_activities_stand(
    house: House, visit: Activity, tmp_path: Path
) -> None:
    publish_activity(visit, by=house.people["head"], office=house.office)
    places = set(told(visit, tmp_path))
    assert {
        "/etkinlikler/", "/etkinlikler/?q=heyet", "/etkinlikler/?municipality=ankara", "/belediyeler/ankara/",
        "/baglar/ankara--seoul-kr/", "/ortak-kentler/seoul-kr/", "/etkinlikler/{key}/", "activities.csv",
        "activity_parties.csv",
    } <= places  # fmt: skip
    # No photograph was chosen.
    assert "/etkinlikler/{key}/fotograflar/{file}/" not in places


def test_costs_and_people_who_may_not_be_named_are_on_no_public_place(
    house: House, visit: Activity, tmp_path: Path
) -> None:
    publish_activity(visit, by=house.people["head"], office=house.office)
    everything = "".join(told(visit, tmp_path).values())
    assert "14 katılımcı" in everything
    assert "Min Açıkoğlu" in everything
    for secret in (SECRET, "4321", "4.321", "Gizlioğlu", "bir.jpg"):
        assert secret not in everything, secret


@pytest.mark.parametrize("how", ["unpublished", "withdrawn"])
def test_what_is_taken_off_is_off_everywhere(house: House, visit: Activity, tmp_path: Path, how: str) -> None:
    head = house.people["head"]
    publish_activity(visit, by=head, office=house.office, shown=visit.files.values_list("pk", flat=True))
    assert told(visit, tmp_path)
    if how == "unpublished":
        unpublish_activity(visit, by=head, office=house.office)
    else:
        withdraw_activity(visit, by=head, office=house.office, reason="İki kez yazılmış.")
    assert told(visit, tmp_path / "later") == {}


def test_only_the_chosen_photograph_is_public_and_says_nothing_of_the_camera(
    house: House, visit: Activity
) -> None:
    first, second = visit.files.all()
    publish_activity(visit, by=house.people["head"], office=house.office, shown=[first.pk])
    page = Client().get(f"/etkinlikler/{visit.pk}/").content.decode()
    assert f"fotograflar/{first.pk}/" in page
    assert f"fotograflar/{second.pk}/" not in page
    assert Client().get(f"/etkinlikler/{visit.pk}/fotograflar/{second.pk}/").status_code == 404
    answer = Client().get(f"/etkinlikler/{visit.pk}/fotograflar/{first.pk}/")
    picture = Image.open(io.BytesIO(answer.content))
    assert picture.size == (1280, 720)
    assert not picture.getexif()
    assert b"Kamera-Marka" not in answer.content
    with first.document.file.open("rb") as original:
        assert b"Kamera-Marka" in original.read()


def test_the_preview_is_the_public_page(house: House, visit: Activity) -> None:
    first, _second = visit.files.all()
    head = house.client("head")
    preview = head.get(
        f"/masa/etkinlikler/{visit.pk}/yayin/?chosen=1&shown={first.pk}", headers={"HX-Request": "true"}
    ).content.decode()
    sent = {"version": head.get(f"/masa/etkinlikler/{visit.pk}/yayin/").context["form"]["version"].value()}
    assert head.post(f"/masa/etkinlikler/{visit.pk}/yayin/", {**sent, "shown": [first.pk]}).status_code == 302
    public = Client().get(f"/etkinlikler/{visit.pk}/").content.decode()
    small, shown = f"/masa/etkinlikler/{visit.pk}/dosyalar/{first.pk}/kucuk/", f"fotograflar/{first.pk}/"
    assert small in preview
    wanted = preview.replace(small, f"/etkinlikler/{visit.pk}/{shown}").replace("<h3>", "<h1>")
    assert wanted.replace("</h3>", "</h1>").strip() in public


def test_someone_else_who_publishes_meanwhile_is_noticed(house: House, visit: Activity) -> None:
    head = house.client("head")
    place = f"/masa/etkinlikler/{visit.pk}/yayin/"
    version = head.get(place).context["form"]["version"].value()
    publish_activity(visit, by=house.people["administrator"], office=house.office)
    answer = head.post(place, {"version": version}, follow=True).content.decode()
    assert "değiştir" in answer
    assert "Etkinlik halka açık sayfalarda yayımlandı." not in answer


def test_erasing_a_contact_takes_the_name_and_leaves_that_someone_took_part(
    house: House, visit: Activity
) -> None:
    publish_activity(visit, by=house.people["head"], office=house.office)
    Contact.objects.filter(family_name="Gizlioğlu").delete()
    assert ActivityPerson.objects.filter(activity=visit, contact__isnull=True).count() == 1
    page = house.client("head").get(f"/masa/etkinlikler/{visit.pk}/").content.decode()
    assert "Gizlioğlu" not in page
    assert "bir kişi" in page


def test_the_journal_of_an_activity_holds_no_name(house: House, visit: Activity) -> None:
    from elci.accounts.models import JournalEntry

    kept = json.dumps(list(JournalEntry.objects.of(visit).values("before", "after")), ensure_ascii=False)
    assert "Gizlioğlu" not in kept
    assert SECRET in kept
