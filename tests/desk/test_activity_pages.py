"""Activities at the desk: recorded in one short form, shown whole, corrected by two, repeated, published."""

from __future__ import annotations

import io
from datetime import date
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from tests.desk import files
from tests.desk.house import House
from tests.desk.sending import forms_on

from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.activities.models import Activity, Contact, Headcount, Outcome, own_key
from elci.activities.services import FilesDraft, attach_files
from elci.registry.services import undo

NEW = "/masa/etkinlikler/yeni/"


def typed(**more: str) -> dict[str, str]:
    """What a browser sends of the quick form."""
    return {
        "key": own_key(),
        "what": "official_visit:incoming",
        "partner_text": "Seul, Güney Kore",
        "partner": "partner:seoul-kr",
        "date": "12.05.2024",
        "ours": "4",
        "theirs": "6",
        **more,
    }


@pytest.fixture
def officer(house: House) -> Client:
    return house.client("officer")


def recorded(officer: Client, **more: str) -> Activity:
    answer = officer.post(NEW, typed(**more))
    assert answer.status_code == 302, answer.content.decode()
    return Activity.objects.get(pk=answer.headers["Location"].rstrip("/").rsplit("/", 1)[-1])


def test_the_short_form_is_enough(house: House, officer: Client) -> None:
    visit = recorded(officer)
    assert visit.title_tr == "Seul heyetinin ziyareti, 12 Mayıs 2024"
    assert visit.title_en == "Visit of a delegation from Seoul, 12 May 2024"
    assert (visit.kind, visit.direction, visit.status) == ("official_visit", "incoming", "done")
    assert [(count.number, count.side) for count in visit.headcounts.all()] == [(4, "ours"), (6, "theirs")]
    own, other = visit.parties.all()
    assert (own.role, own.municipality_id) == ("host", "ankara")
    assert (other.partner_id, other.place_id, other.agreement) == ("seoul-kr", "gn:1835848", house.seoul)
    assert visit.responsible == house.people["officer"]


def test_one_form_sent_twice_makes_one_activity(officer: Client) -> None:
    sent = typed()
    first, second = officer.post(NEW, sent), officer.post(NEW, sent)
    assert first.headers["Location"] == second.headers["Location"]
    assert Activity.objects.count() == 1


def test_another_offices_key_is_not_answered_with_its_record(house: House, officer: Client) -> None:
    visit = recorded(officer)
    outsider = house.client("outsider")
    answer = outsider.post(NEW, typed(key=visit.pk, title_tr="Başka"))
    assert answer.status_code == 200
    assert Activity.objects.get().office == house.office


@pytest.mark.parametrize(
    ("written", "kept"), [("2024", "2024"), ("05.2024", "2024-05"), ("12.05.2024", "2024-05-12")]
)
def test_a_date_is_as_exact_as_it_is_written(officer: Client, written: str, kept: str) -> None:
    assert str(recorded(officer, date=written).date) == kept


def test_a_body_that_no_record_is_called_keeps_its_written_name(officer: Client) -> None:
    visit = recorded(officer, partner_text="Goethe Enstitüsü", partner="")
    assert [str(party) for party in visit.parties.all()][1] == "Goethe Enstitüsü"
    assert visit.title_tr.startswith("Goethe Enstitüsü heyetinin ziyareti")


def test_an_outcome_is_kept_with_the_visit(officer: Client) -> None:
    visit = recorded(officer, outcome="12 firma ortak pazara girdi", outcome_kind="trade")
    outcome = Outcome.objects.get(activity=visit)
    assert (outcome.kind, outcome.what_tr) == ("trade", "12 firma ortak pazara girdi")
    page = officer.get(reverse("desk:activity", args=[visit.pk])).content.decode()
    assert "12 firma ortak pazara girdi" in page
    assert "Kazanım kaydedilmemiş" not in page


def test_minutes_are_no_outcome(officer: Client) -> None:
    page = officer.get(reverse("desk:activity", args=[recorded(officer).pk])).content.decode()
    assert "Kazanım kaydedilmemiş." in page
    assert "Tutanak ve katılımcı listesi kazanım değildir" in page


def test_everything_wrong_is_said_at_once(officer: Client) -> None:
    wrong = typed(
        date="yarın", ours="dört", outcome="Bir şey", **{"costs-0-what": "Uçak", "costs-0-amount": ""}
    )
    page = officer.post(NEW, wrong).content.decode()
    for sentence in ("“yarın” bir tarih değil", "Tutarı yazın.", "Kazanımın türünü seçin."):
        assert sentence in page
    assert 'value="Uçak"' in page
    assert not Activity.objects.exists()


def test_costs_goods_and_bodies_are_kept_as_written_in_turkish(officer: Client) -> None:
    lines = {
        "costs-0-what": "Uçak biletleri",
        "costs-0-amount": "12.500,50",
        "costs-0-currency": "EUR",
        "costs-0-payer": "grant",
        "costs-1-what": "",
        "goods-0-direction": "given",
        "goods-0-what": "çadır",
        "goods-0-quantity": "1.500",
        "parties-0-written": "Sofya",
        "parties-0-role": "participant",
        "parties-1-written": "Kızılay",
        "parties-1-role": "organiser",
    }
    visit = recorded(officer, **lines)
    assert [str(cost) for cost in visit.costs.all()] == ["Uçak biletleri: 12500.50 EUR"]
    assert visit.goods.get().quantity == 1500
    assert [str(party) for party in visit.parties.all()] == ["Ankara Büyükşehir", "Seul", "Sofya", "Kızılay"]
    page = officer.get(reverse("desk:activity", args=[visit.pk])).content.decode()
    assert "12.500,5 EUR" in page


def counts(first: int, last: int) -> dict[str, str]:
    """Lines of participants as a browser sends them."""
    return {
        f"headcounts-{place}-{column}": value
        for place in range(first, last)
        for column, value in (("id", ""), ("who", f"Okul {place}"), ("number", "5"), ("side", "ours"))
    }


def test_a_list_longer_than_one_save_takes_is_refused_whole(officer: Client) -> None:
    page = officer.post(NEW, typed(**counts(0, 203))).content.decode()
    assert "Listede 203 satır var; bir kerede en çok 200 satır kaydedilebilir. Son 3 satırı" in page
    assert 'href="#id_headcounts-200-who"' in page
    assert 'value="Okul 202"' in page
    assert not Activity.objects.exists()


def test_a_list_on_record_is_corrected_however_long_it_is(officer: Client) -> None:
    activity = recorded(officer, what="festival", ours="", theirs="")
    activity.headcounts.bulk_create(
        Headcount(activity=activity, who=f"Okul {place}", number=5, side="ours") for place in range(450)
    )
    edit = reverse("desk:edit-activity", args=[activity.pk])
    form = next(form for form in forms_on(officer.get(edit).content.decode()) if "title_tr" in form.values)
    answer = officer.post(edit, {**form.values, **counts(1000, 1150), "reason": "Okullar eklendi"})
    assert answer.status_code == 302
    assert activity.headcounts.count() == 600


def test_the_list_is_narrowed_by_the_address(house: House, officer: Client) -> None:
    visit = recorded(officer)
    recorded(officer, what="training", partner_text="", partner="", date="2023", title_tr="Dil eğitimi")
    assert Activity.objects.count() == 2

    def shown(query: str) -> list[str]:
        return [one.activity.title_tr for one in officer.get(f"/masa/etkinlikler/?{query}").context["lines"]]

    for query in (
        "year=2024", "kind=official_visit", "partner=seoul-kr", "country=KR", "q=seul", f"tie={house.seoul.pk}"
    ):  # fmt: skip
        assert shown(query) == [visit.title_tr], query
    assert shown("q=DİL+eğ") == ["Dil eğitimi"]
    assert len(shown("missing=outcome")) == len(shown("missing=goal")) == 2
    assert shown("missing=date") == []


def test_an_empty_list_says_how_to_begin(officer: Client) -> None:
    page = officer.get("/masa/etkinlikler/").content.decode()
    assert "Henüz etkinlik kaydı yok" in page
    assert "İlk etkinliği kaydet" in page


def test_next_years_is_begun_from_this_years_and_both_stand_in_one_series(officer: Client) -> None:
    first = recorded(officer, what="festival", title_tr="Ankara Günleri, Mayıs 2024")
    form = officer.get(f"{NEW}?from={first.pk}").context["form"]
    assert form["title_tr"].value() == "Ankara Günleri, Mayıs 2025"
    assert form["new_series"].value() == "Ankara Günleri"
    assert form["partner_text"].value() == "Seul, Güney Kore"
    again = recorded(
        officer,
        what="festival",
        follows=first.pk,
        new_series="Ankara Günleri",
        title_tr="Ankara Günleri 2025",
    )
    first.refresh_from_db()
    assert again.series is not None
    assert first.series == again.series
    assert form["date"].value() == "12.05.2025"


def test_a_photograph_is_shown_small_and_given_whole_to_the_office_alone(
    house: House, officer: Client
) -> None:
    visit = recorded(officer)
    place = reverse("desk:activity", args=[visit.pk])
    sent = {
        "files": [files.photograph("Tören.jpg", (2400, 1600)), files.pdf("program.pdf")],
        "caption_tr": "Tören",
    }
    assert officer.post(f"{place}dosyalar/yeni/", sent).status_code == 302
    picture, programme = visit.files.all()
    assert (picture.document.kind, programme.document.kind) == ("photograph", "other")
    page = officer.get(place).content.decode()
    assert f"{place}dosyalar/{picture.pk}/kucuk/" in page
    small = officer.get(f"{place}dosyalar/{picture.pk}/kucuk/")
    assert Image.open(io.BytesIO(small.content)).size == (800, 533)
    whole = officer.get(f"{place}dosyalar/{picture.pk}/")
    assert whole.headers["Content-Disposition"].startswith("attachment")
    for stranger in (house.client("outsider"), house.client("nobody")):
        assert stranger.get(f"{place}dosyalar/{picture.pk}/").status_code == 403
        assert stranger.get(f"{place}dosyalar/{picture.pk}/kucuk/").status_code == 403
    assert Client().get(f"{place}dosyalar/{picture.pk}/kucuk/").status_code == 302
    assert officer.get(f"{place}dosyalar/{programme.pk}/kucuk/").status_code == 404


def test_a_file_of_another_kind_keeps_none_of_those_sent_with_it(officer: Client) -> None:
    visit = recorded(officer)
    place = reverse("desk:attach-activity-file", args=[visit.pk])
    program = SimpleUploadedFile("oyun.exe", b"MZ" + bytes(200))
    answer = officer.post(place, {"files": [files.pdf("program.pdf"), program], "caption_tr": "Program"})
    assert "oyun.exe" in answer.content.decode()
    assert 'value="Program"' in answer.content.decode()
    assert not visit.files.exists()


def test_a_file_taken_off_comes_back_by_undoing(house: House, officer: Client) -> None:
    visit = recorded(officer)
    place = reverse("desk:activity", args=[visit.pk])
    officer.post(f"{place}dosyalar/yeni/", {"files": [files.pdf("program.pdf")]})
    held = visit.files.get()
    officer.post(f"{place}dosyalar/{held.pk}/cikar/", {"version": "0", "reason": "Yanlış dosya"})
    assert not visit.files.exists()
    officer.post(reverse("desk:undo", args=[JournalEntry.objects.of(visit).latest("pk").pk]))
    assert visit.files.get().document == held.document


def test_a_caption_is_corrected_and_comes_back_by_undoing(house: House, officer: Client) -> None:
    visit = recorded(officer)
    attach_files(
        visit,
        [files.photograph("dsc01.jpg", (60, 40)), files.photograph("dsc02.jpg", (60, 40))],
        FilesDraft(caption_tr="Karşılma"),
        by=house.people["officer"],
        office=house.office,
    )
    first, second = visit.files.order_by("pk")
    address = reverse("desk:activity-file-caption", args=[visit.pk, first.pk])
    assert 'value="Karşılma"' in officer.get(address).content.decode()
    said = {"caption_tr": "Karşılama", "caption_en": "The welcome", "version": version_of(visit)}
    officer.post(address, said)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.caption_tr, first.caption_en) == ("Karşılama", "The welcome")
    assert second.caption_tr == "Karşılma"
    late = officer.post(address, {**said, "caption_tr": "Uğurlama"})
    assert late.status_code == 200
    entry = JournalEntry.objects.get(verb="activity.file_described")
    undo(entry, by=house.people["officer"], office=house.office)
    first.refresh_from_db()
    assert (first.caption_tr, first.caption_en) == ("Karşılma", "")


def test_a_viewer_reads_no_names_of_contacts(house: House, officer: Client) -> None:
    guest = Contact(
        office=house.office, family_name="Gizlioğlu", purpose="Kardeş kent", ground="public_task",
        keep_until=date(2030, 1, 1),
    )  # fmt: skip
    guest.derive()
    guest.save()
    found = officer.get("/masa/etkinlikler/kisiler/?q=gizli").content.decode()
    assert f'data-value="{guest.pk}"' in found
    visit = recorded(officer, **{"people-0-person": "Gizlioğlu", "people-0-contact": str(guest.pk)})
    assert visit.people.get().contact == guest
    place = reverse("desk:activity", args=[visit.pk])
    assert "Gizlioğlu" in officer.get(place).content.decode()
    assert "Gizlioğlu" not in house.client("viewer").get(place).content.decode()
    form = officer.get(f"{place}duzelt/").context["form"]
    assert form.lines["people"].forms[0]["person"].value() == "Gizlioğlu"


def test_a_withdrawn_activity_leaves_the_list_and_comes_back_by_undoing(officer: Client) -> None:
    visit = recorded(officer)
    place = reverse("desk:activity", args=[visit.pk])
    version = officer.get(f"{place}geri-al/").context["form"]["version"].value()
    assert (
        "Neden geri alındığını yazın."
        in officer.post(f"{place}geri-al/", {"version": version}).content.decode()
    )
    officer.post(f"{place}geri-al/", {"version": version, "reason": "İki kez yazılmış."})
    assert list(officer.get("/masa/etkinlikler/").context["lines"]) == []
    assert "İki kez yazılmış." in officer.get(place).content.decode()
    officer.post(reverse("desk:undo", args=[JournalEntry.objects.of(visit).latest("pk").pk]))
    assert [one.activity.pk for one in officer.get("/masa/etkinlikler/").context["lines"]] == [visit.pk]


def test_a_form_sent_again_leads_to_the_same_page_and_does_nothing(house: House, officer: Client) -> None:
    visit = recorded(officer)
    place = reverse("desk:edit-activity", args=[visit.pk])
    version = officer.get(place).context["form"]["version"].value()
    sent = {
        "version": version,
        "kind": "training",
        "title_tr": "Eğitim",
        "draft": "0" * 8 + "-1111-4111-8111-" + "2" * 12,
    }
    typed_form = {"data": urlencode(sent), "content_type": "application/x-www-form-urlencoded"}
    first, second = officer.post(place, **typed_form), officer.post(place, **typed_form)
    assert first.headers["Location"] == second.headers["Location"]
    assert JournalEntry.objects.of(visit).filter(verb="activity.edited").count() == 1
    page = officer.get("/masa/").content.decode()
    assert f'data-done="{sent["draft"]}"' in page
