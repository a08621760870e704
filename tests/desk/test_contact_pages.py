"""The pages of contacts and personal data, as officers use them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.activities.erasures import contact_of, elsewhere, everywhere
from tests.desk.house import House
from tests.exchange.test_vcards import GOOGLE, NAMELESS, OLD_PHONE

from elci.accounts.models import JournalEntry
from elci.activities.models import Contact, DataRequest, Erasure, PersonalRead, PrivacyPolicy, Tombstone
from elci.activities.services import merge_contacts
from elci.activities.services.transfers import TransferDraft, record_transfer
from elci.places.models import Country
from elci.sources.models import Document

FORM = {
    "given_name": "Yordanka", "family_name": "Fandakova", "country": "BG", "languages": "Bulgarca, English",
    "purpose": "Yazışma", "ground": "public_task", "posts-TOTAL_FORMS": "1", "posts-INITIAL_FORMS": "0",
    "posts-0-title": "Belediye Başkanı", "posts-0-institution": "Sofya Belediyesi", "posts-0-since": "11.2009",
    "posts-0-until": "2023-11", "points-TOTAL_FORMS": "1", "points-INITIAL_FORMS": "0",
    "points-0-kind": "email", "points-0-value": "mayor@sofia.example",
}  # fmt: skip


def text_of(client: Client, name: str, *keys: object, **query: str) -> str:
    answer = client.get(reverse(f"desk:{name}", args=keys), query)
    assert answer.status_code == 200
    return answer.content.decode()


def added(client: Client, **more: str) -> Any:
    return client.post(reverse("desk:new-contact"), {**FORM, **more})


def test_a_contact_is_added_with_its_post_linked_to_the_partner_city(house: House) -> None:
    client = house.client("officer")
    assert added(client).status_code == 302
    contact = Contact.objects.get()
    post = contact.posts.get()
    assert (contact.languages, post.partner_id, str(post.since)) == ("bg,en", "sofia-bg", "2009-11")
    assert contact.keep_until.year == timezone.localdate().year + 5  # the office's term for the ground
    assert "Bulgarca, İngilizce" in text_of(client, "contact", contact.pk)


def test_everything_wrong_is_said_at_once(house: House) -> None:
    answer = added(
        house.client("officer"), family_name="", ground="consent", languages="Klingonca",
        **{"points-0-value": "yok", "posts-0-title": ""},
    )  # fmt: skip
    assert answer.status_code == 200
    for words in (
        "Soyadını yazın",
        "Klingonca",
        "rıza verdiği gün",
        "e-posta adresi değil",
        "oradaki görevini",
    ):
        assert words in answer.content.decode()
    assert not Contact.objects.exists()


def test_the_second_editor_is_told_and_can_decide(house: House) -> None:
    client = house.client("officer")
    added(client)
    contact = Contact.objects.get()
    edit = reverse("desk:edit-contact", args=[contact.pk])
    version = str(JournalEntry.objects.newest_key(contact))
    client.post(edit, {**FORM, "given_name": "Y.", "version": version})
    answer = house.client("head").post(edit, {**FORM, "given_name": "Yordanka P.", "version": version})
    assert "Siz yazarken bu kaydı başka biri değiştirdi" in answer.content.decode()
    assert Contact.objects.get().given_name == "Y."
    renewed = str(JournalEntry.objects.newest_key(contact))
    house.client("head").post(edit, {**FORM, "given_name": "Yordanka P.", "version": renewed})
    assert Contact.objects.get().given_name == "Yordanka P."


def test_the_page_tells_what_an_act_changed_of_the_name_and_the_person_can_undo_it(house: House) -> None:
    client = house.client("officer")
    added(client)
    contact = Contact.objects.get()
    version = str(JournalEntry.objects.newest_key(contact))
    client.post(
        reverse("desk:edit-contact", args=[contact.pk]),
        {**FORM, "family_name": "Terziev", "version": version},
    )
    shown = text_of(client, "contact", contact.pk)
    assert "<del>Fandakova</del>" in shown
    assert "<ins>Terziev</ins>" in shown
    newest = JournalEntry.objects.of(contact).order_by("-pk")[0]
    client.post(reverse("desk:undo-contact", args=[contact.pk, newest.pk]))
    assert Contact.objects.get().family_name == "Fandakova"
    refused = house.client("head").post(
        reverse("desk:undo-contact", args=[contact.pk, newest.pk]), follow=True
    )
    assert "geri alınamaz" in refused.content.decode()


def test_reads_are_written_down_and_shown_without_names(house: House) -> None:
    client = house.client("officer")
    added(client)
    key = Contact.objects.get().pk
    text_of(client, "contact", key)
    client.get(reverse("desk:contact-vcard", args=[key]))
    text_of(client, "contacts")
    kinds = list(PersonalRead.objects.order_by("pk").values_list("what", "contact", "number"))
    assert kinds == [("page", key, 1), ("vcard", key, 1), ("list", None, 1)]
    shown = text_of(house.client("head"), "personal-reads")
    assert "Officer Örnek" in shown
    assert "vCard olarak aldı" in shown
    assert "Officer Örnek" in text_of(client, "contact", key)


def test_a_mistyped_name_finds_the_person_and_filters_narrow(house: House) -> None:
    client = house.client("officer")
    added(client)
    assert "Yordanka Fandakova" in text_of(client, "contacts", q="Yordanka Fandakowa")
    assert "Yordanka" in text_of(client, "contacts", institution="sofya", language="bg", country="BG")
    assert "Uyan kişi yok" in text_of(client, "contacts", institution="Seul")
    assert "Yordanka" in text_of(client, "contacts", show="not_met")
    assert "Yordanka" in text_of(client, "contact-suggestions", q="fanda")
    client.post(reverse("desk:contact-spoken", args=[Contact.objects.get().pk]))
    assert "Uyan kişi yok" in text_of(client, "contacts", show="not_met")


def test_cards_are_reviewed_before_they_are_written(house: House) -> None:
    client = house.client("officer")
    file = SimpleUploadedFile("a.vcf", (GOOGLE + NAMELESS + OLD_PHONE).encode())
    address = reverse("desk:import-contacts")
    review = client.post(address, {"purpose": "Yazışma", "ground": "public_task", "file": file})
    shown = review.content.decode()
    assert "2. kart alınamadı" in shown
    assert not Contact.objects.exists()
    sealed = review.context["form"].initial["sealed"]
    client.post(address, {"sealed": sealed, "card_1": "new", "card_3": "skip"})
    assert [str(contact) for contact in Contact.objects.all()] == ["Yordanka Fandakova"]
    out = client.get(reverse("desk:contacts-vcard"), {"q": "fandakova"})
    assert out.content.count(b"BEGIN:VCARD") == 1


def test_two_records_become_one_by_choice(house: House) -> None:
    client = house.client("officer")
    added(client)
    added(client, given_name="Jordanka")
    one, other = Contact.objects.order_by("pk")
    assert "aynı e-posta" in text_of(client, "contact-duplicates")
    address = reverse("desk:merge-contacts", args=[one.pk, other.pk])
    form = client.get(address).context["form"]
    client.post(address, {**form.initial, "given_name": "other"})
    assert [str(contact) for contact in Contact.objects.all()] == ["Jordanka Fandakova"]


def test_an_application_is_due_in_thirty_days_and_is_answered(house: House) -> None:
    client = house.client("officer")
    client.post(
        reverse("desk:new-data-request"), {"kind": "access", "received": "1.10.2026", "contact_text": "A. B."}
    )
    asked = DataRequest.objects.get()
    assert (asked.due, asked.applicant) == (date(2026, 10, 31), "A. B.")
    assert "A. B." not in json.dumps(list(JournalEntry.objects.values_list("after", flat=True)))
    assert "gecikti" in text_of(client, "privacy")
    version = str(JournalEntry.objects.newest_key(asked))
    address = reverse("desk:data-request", args=[asked.pk])
    early = client.post(address, {"answered": "30.9.2026", "outcome": "done", "version": version})
    assert "geldiği günden önce" in early.content.decode()
    client.post(address, {"answered": "21.11.2026", "outcome": "done", "version": version})
    assert DataRequest.objects.get().outcome == "done"
    assert "Bekleyen başvuru yok" in text_of(client, "privacy")


def test_applications_that_wait_stand_first_by_the_day_that_they_are_due(house: House) -> None:
    for who, due, answered in (
        ("Answered", date(2026, 10, 1), date(2026, 9, 20)),
        ("Later", date(2026, 12, 1), None),
        ("Sooner", date(2026, 11, 1), None),
    ):
        DataRequest.objects.create(
            office=house.office, kind="access", applicant=who, received=date(2026, 9, 1), due=due,
            answered=answered, outcome="done" if answered else "",
        )  # fmt: skip
    listed = house.client("officer").get(reverse("desk:data-requests")).context["listing"]
    assert [asked.applicant for asked in listed.page] == ["Sooner", "Later", "Answered"]


def test_a_record_over_its_time_is_kept_with_a_reason_or_shown_until_then(house: House) -> None:
    contact = contact_of(house.office, house.people["officer"])
    Contact.objects.filter(pk=contact.pk).update(keep_until=date(2020, 1, 1))
    client = house.client("officer")
    assert "Gülşen" in text_of(client, "expired-contacts")
    address = reverse("desk:keep-contact", args=[contact.pk])
    assert "Gelecekte bir gün" in client.post(address, {"until": "1.1.2021", "reason": "x"}).content.decode()
    client.post(address, {"until": "1.1.2035", "reason": "İlişki sürüyor."})
    assert JournalEntry.objects.filter(verb="contact.kept", reason="İlişki sürüyor.").exists()
    assert "Süresi dolan kayıt yok" in text_of(client, "expired-contacts")


def test_the_head_erases_a_person_and_gets_a_proof(house: House) -> None:
    person = everywhere(house)
    elsewhere(house)
    client = house.client("head")
    address = reverse("desk:erase-contact", args=[person.pk])
    page = client.get(address)
    assert "2 yer başka büronundur" in page.content.decode()
    form = page.context["form"]
    choices = {field.html_name: each.proposed for each, field in form.rows()}
    unsure = client.post(address, {**choices, "why": "asked"})
    assert "onaylayın" in unsure.content.decode()
    assert Contact.objects.filter(pk=person.pk).exists()
    proof = client.post(address, {**choices, "why": "asked", "final": "on"}, follow=True)
    shown = proof.content.decode()
    assert "Kişi silindi" in shown
    assert "Meclis kararları kesindir" in shown
    assert "Tamamlanmadı" not in shown
    assert "Özet tutmuyor" not in shown
    erasure = Erasure.objects.get()
    assert erasure.sha256 in shown
    for word in ("Gülşen", "Işıkoğlu", "Çetinkaya", "sofia.example"):
        assert word not in shown
    pdf = client.get(reverse("desk:erasure-pdf", args=[erasure.pk]))
    assert pdf.content.startswith(b"%PDF")


def test_another_laws_place_is_kept_only_with_that_law_named(house: House) -> None:
    person = everywhere(house)
    client = house.client("head")
    address = reverse("desk:erase-contact", args=[person.pk])
    form = client.get(address).context["form"]
    choices = {field.html_name: "law" for _each, field in form.rows()}
    refused = client.post(address, {**choices, "why": "asked", "final": "on"})
    assert "Bunu isteyen kanunu yazın" in refused.content.decode()
    client.post(
        address, {**choices, "why": "asked", "final": "on", "reason": "5018 sayılı Kanun, Gülşen Işıkoğlu"}
    )
    assert Erasure.objects.get().reason == "5018 sayılı Kanun, […]"


def test_a_redacted_version_is_put_in_place_from_the_page(house: House) -> None:
    from tests.activities.erasures import word_file

    person = everywhere(house)
    letter = Document.objects.get(kind="letter")
    client = house.client("head")
    address = reverse("desk:redact-document", args=[person.pk, letter.pk])
    still = client.post(address, {"file": SimpleUploadedFile("a.docx", word_file("Gülşen Işıkoğlu"))})
    assert "1 kez geçiyor" in still.content.decode()
    client.post(address, {"file": SimpleUploadedFile("a.docx", word_file("Bir görevli"))})
    assert Tombstone.objects.get().document == letter
    assert house.client("officer").get(address).status_code == 403
    assert client.get(reverse("desk:redact-document", args=[person.pk, 999])).status_code == 404


def test_a_copy_of_everything_holds_the_record_the_mentions_and_the_reads(house: House) -> None:
    person = everywhere(house)
    client = house.client("officer")
    held = json.loads(client.get(reverse("desk:contact-held-json", args=[person.pk])).content)
    assert held["contact"]["Soyad"] == "Işıkoğlu"
    assert [row["title"] for row in held["activities"]] == ["Sofya heyetinin ziyareti"]
    words = " ".join(row["words"] for row in held["mentions"])
    assert "plaket" in words
    assert "Heyet: Gülşen IŞIKOĞLU" in words
    assert held["reads"][0]["what"] == "Tutulan her şeyi çıkardı"
    assert client.get(reverse("desk:contact-held-pdf", args=[person.pk])).content.startswith(b"%PDF")


def test_the_head_sets_terms_and_the_notice_says_them(house: House) -> None:
    client, public = house.client("head"), Client()
    notice = reverse("portal:privacy-notice", args=["ankara"])
    composed = public.get(notice).content.decode()
    assert "Ankara Büyükşehir Belediyesinin dış ilişkilerinde" in composed
    assert "Açık rıza (6698 m. 5/1; GDPR 6/1-a): 24 ay" in composed
    form = client.get(reverse("desk:privacy-policy")).context["form"]
    values = {**form.initial, "months_consent": "6", "reached_at": "Kızılay 1, Ankara"}
    assert client.post(reverse("desk:privacy-policy"), values).status_code == 302
    told = public.get(notice).content.decode()
    assert "GDPR 6/1-a): 6 ay" in told
    assert "Başvuru: Kızılay 1, Ankara" in told
    assert PrivacyPolicy.objects.get().periods.count() == 6
    own = {
        **values,
        "notice_tr": "Bizim metnimiz.",
        "version": str(JournalEntry.objects.newest_key(PrivacyPolicy.objects.get())),
    }
    client.post(reverse("desk:privacy-policy"), own)
    assert "Bizim metnimiz." in public.get(notice).content.decode()


def test_what_was_sent_abroad_stands_in_the_register_and_in_the_persons_copy(house: House) -> None:
    officer = house.people["officer"]
    person = contact_of(house.office, officer)
    double = contact_of(house.office, officer)
    record_transfer(
        TransferDraft("Sofya Belediyesi", Country.objects.get(pk="BG"), "treaty", "Örnek anlaşma"),
        "contacts",
        person,
        [person],
        by=officer,
        office=house.office,
    )
    client = house.client("officer")
    assert "Sofya Belediyesi, Bulgaristan" in text_of(client, "transfers")
    merged = merge_contacts(double, person, {}, by=officer, office=house.office)
    held = json.loads(client.get(reverse("desk:contact-held-json", args=[merged.pk])).content)
    assert ["Sofya Belediyesi, Bulgaristan" in row.values() for row in held["sent_abroad"]] == [True]
