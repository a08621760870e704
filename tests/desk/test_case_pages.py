"""The pages of cases: what they ask, refuse and show."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.desk.files import EXE, PDF, upload
from tests.desk.house import House
from tests.procedures.cases import journey, sister_city, walk

from elci.desk.cases.workdays import spans_of
from elci.domain.procedures.kinds import Act, DocumentKind
from elci.places.models import Country
from elci.procedures.models import Case, CaseDocument, FlagMark, Letterhead, Paper
from elci.procedures.services import PaperDraft, attach_paper, close_case
from elci.registry.models import Partner
from elci.registry.services import version_of


def text(client: Client, page: str, **keys: Any) -> str:
    return client.get(reverse(f"desk:{page}", kwargs=keys)).content.decode()


def test_an_empty_list_says_what_a_case_is_and_how_to_begin(house: House) -> None:
    assert "Henüz açılmış bir dosya yok" in text(house.client("officer"), "cases")
    assert "İlk dosyayı aç" in text(house.client("officer"), "cases")
    assert "İlk dosyayı aç" not in text(house.client("viewer"), "cases")


def test_a_case_is_opened_with_a_city_and_gets_its_title(house: House) -> None:
    client = house.client("officer")
    data = {"municipality": "ankara", "partner_text": "Seul, Güney Kore", "partner": "partner:seoul-kr"}
    client.post(reverse("desk:new-case", kwargs={"kind": "memorandum"}), data)
    case = Case.objects.get()
    assert (case.title, case.partner_id) == ("Mutabakat zaptı: Seul", "seoul-kr")


def test_a_body_that_is_not_on_record_is_kept_as_written(house: House) -> None:
    client = house.client("officer")
    data = {"municipality": "ankara", "body": "Dünya Kentleri Ağı"}
    client.post(reverse("desk:new-case", kwargs={"kind": "membership"}), data)
    case = Case.objects.get()
    assert (case.organisation, case.counterpart) == (None, "Dünya Kentleri Ağı")


def test_a_kind_that_does_not_exist_has_no_page(house: House) -> None:
    assert house.client("officer").get("/masa/dosyalar/yeni/korsanlik/").status_code == 404


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"partner_text": ""}, "Ortak kentin adını yazın."),
        ({"partner_text": "qqqq"}, "Bu adda bir kent bilinmiyor"),
        ({"begins": "5.5.2026", "ends": "4.5.2026"}, "Bitiş, başlangıçtan önce"),
        ({"begins": "31.2.2026"}, "Takvimde 31.2.2026 diye bir tarih yok"),
        ({"begins": "yarın"}, "Günü 7.5.2026 biçiminde yazın."),
    ],
)
def test_a_wrong_entry_is_said_beside_its_field(data: dict[str, str], said: str, house: House) -> None:
    address = reverse("desk:new-case", kwargs={"kind": "incoming_visit"})
    answer = house.client("officer").post(address, {"municipality": "ankara", **data})
    assert said in answer.content.decode()
    assert not Case.objects.exists()


def test_the_page_names_who_is_waited_for_and_since_when(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.APPLIED)
    page = text(house.client("viewer"), "case", key=case.pk)
    assert "Beklenen: İzin veren bakanlık, 2 Mart 2026 tarihinden beri" in page
    assert "5393 sayılı Belediye Kanunu md. 74" in page


def test_a_viewer_reads_and_finds_nothing_to_press(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.APPLIED)
    page = text(house.client("viewer"), "case", key=case.pk)
    assert "Adım kaydet" not in page
    assert "Geri al" not in page
    assert "Bilgileri değiştir" not in page


def test_a_closed_case_offers_its_archive_and_no_work(house: House) -> None:
    case = sister_city(house)
    close_case(case, "given_up", by=house.people["head"], reason="Vazgeçildi")
    client = house.client("head")
    page = text(client, "case", key=case.pk)
    assert "Dosyanın arşivi" in page
    assert "Dosyayı yeniden aç" in page
    for name in ("edit-case", "record-step", "case-note", "attach-paper", "close-case"):
        assert client.get(reverse(f"desk:{name}", kwargs={"key": case.pk})).status_code == 404


def test_a_step_that_comes_next_is_chosen_and_says_its_law(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.APPLIED)
    page = text(house.client("officer"), "record-step", key=case.pk)
    assert '<option value="permitted" selected>' in page
    assert "bakanlıktan önceden izin alınır" in page


def test_a_step_sent_by_someone_who_did_not_see_the_other_is_shown_again(house: House) -> None:
    case = sister_city(house)
    client = house.client("officer")
    address = reverse("desk:record-step", kwargs={"key": case.pk})
    seen = version_of(case)
    client.post(address, {"act": "proposed", "on": "12.1.2026", "version": seen})
    answer = client.post(address, {"act": "on_agenda", "on": "2.2.2026", "version": seen})
    page = answer.content.decode()
    assert "Siz yazarken bu kaydı başka biri değiştirdi" in page
    assert f'value="{version_of(case)}"' in page
    assert case.events.count() == 1


def test_a_flag_is_answered_on_its_page(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.COUNCIL_DECIDED)
    client = house.client("officer")
    address = reverse("desk:answer-flag", kwargs={"key": case.pk})
    key = "send-decision:2026-02-20"
    assert "mülki amire" in client.get(address, {"key": key}).content.decode()
    empty = client.post(address, {"key": key, "answer": "put_off"}).content.decode()
    assert "Henüz gelmemiş bir gün seçin." in empty
    client.post(address, {"key": key, "answer": "handled", "reason": "Elden verildi"})
    assert FlagMark.objects.get().reason == "Elden verildi"
    page = text(client, "case", key=case.pk)
    assert "Elden verildi" in page
    assert "Yeniden açılsın" in page


def test_the_other_side_is_corrected_on_its_page(house: House) -> None:
    case = sister_city(house)
    client = house.client("officer")
    address = reverse("desk:case-sides", kwargs={"key": case.pk})
    assert 'value="Lyon, Fransa"' in client.get(address).content.decode()
    data = {"municipality": "ankara", "partner_text": "Seul, Güney Kore", "partner": "partner:seoul-kr"}
    client.post(address, {**data, "reason": "Yanlış kent", "version": version_of(case)})
    case.refresh_from_db()
    assert case.partner_id == "seoul-kr"
    page = text(client, "case", key=case.pk)
    assert "Tarafları düzelt" in page
    assert "Yanlış kent" in page
    walk(case, house, until=Act.COUNCIL_DECIDED)
    assert client.get(address).status_code == 404
    assert "Tarafları düzelt" not in text(client, "case", key=case.pk)


def test_the_end_of_a_tie_asks_for_its_new_state(house: House) -> None:
    client = house.client("officer")
    data = {"municipality": "ankara", "agreement": house.seoul.pk}
    client.post(reverse("desk:new-case", kwargs={"kind": "ending_tie"}), data)
    case = Case.objects.get()
    address = reverse("desk:record-step", kwargs={"key": case.pk})
    step = {"act": "ended", "on": "1.11.2026", "version": version_of(case)}
    page = client.post(address, step).content.decode()
    assert "Bağın yeni durumunu seçin" in page
    assert "Bağın neden sona erdiğini" in page
    client.post(address, {**step, "tie_state": "suspended", "note": "Savaş"})
    house.seoul.refresh_from_db()
    assert house.seoul.state == "suspended"
    other = text(client, "record-step", key=sister_city(house).pk)
    assert "tie_state" not in other


def test_the_page_counts_the_working_days_of_both_countries(house: House) -> None:
    case = sister_city(house)
    (span,) = spans_of(case, date(2026, 10, 20))
    assert [(each.name, each.days, [day.name for day in each.holidays]) for each in span.countries] == [
        ("Türkiye", 19, ["Cumhuriyet Bayramı"]),
        ("Fransa", 19, ["Mütareke Günü"]),
    ]
    assert span.together == 18
    page = text(house.client("viewer"), "case", key=case.pk)
    assert "Fransa: " in page
    assert "İş günleri" in page


def test_a_country_without_a_calendar_is_said_on_the_page(house: House) -> None:
    case = sister_city(house)
    Country.objects.create(pk="XX", name_tr="Uzakülke", name_en="Farland", sort_key="uzak", continent="AF")
    Partner.objects.filter(pk=case.partner_id).update(country="XX")
    page = text(house.client("viewer"), "case", key=case.pk)
    assert "Bu ülkenin tatilleri bilinmiyor" in page


def test_before_a_journey_its_weeks_are_counted_in_the_plan(house: House) -> None:
    case = journey(house)
    begins = timezone.localdate() + timedelta(days=40)
    Case.objects.filter(pk=case.pk).update(begins=begins, ends=begins + timedelta(days=3))
    page = text(house.client("viewer"), "plan", key=case.pk)
    assert "İşin çevresindeki günler" in page
    Case.objects.filter(pk=case.pk).update(begins=date(2022, 9, 26), ends=date(2022, 9, 30))
    assert "İşin çevresindeki günler" not in text(house.client("viewer"), "plan", key=case.pk)


def test_beside_a_draft_stands_that_it_does_not_count_yet(house: House) -> None:
    case = sister_city(house)
    kept = attach_paper(
        case, upload("teklif.pdf", PDF), PaperDraft(DocumentKind.PROPOSAL, "Teklif"),
        by=house.people["officer"],
    )  # fmt: skip
    words = "Taslak bir şey kanıtlamaz"
    assert words not in text(house.client("officer"), "case", key=case.pk)
    CaseDocument.objects.filter(pk=kept.pk).update(state=Paper.DRAFT)
    assert words in text(house.client("officer"), "case", key=case.pk)
    assert words not in text(house.client("viewer"), "case", key=case.pk)


def test_a_plan_is_judged_with_each_change(house: House) -> None:
    case = journey(house, duty=True)
    client = house.client("officer")
    address = reverse("desk:plan", kwargs={"key": case.pk})
    item = {
        "what": "programme",
        "programme-on": "28.9.2022",
        "programme-what": "Tekne turu",
        "programme-duty": "no",
    }
    page = client.post(address, item, follow=True).content.decode()
    assert "Tekne turu" in page
    assert "2005/62" in page
    wrong = client.post(
        address,
        {"what": "payment", "payment-what": "travel", "payment-to": "traveller", "payment-currency": "euro"},
    )
    assert "Para biriminin üç harfini yazın: EUR." in wrong.content.decode()
    assert client.post(address, {"remove": "payment:999999"}).status_code == 404
    assert client.post(address, {"remove": "case:1"}).status_code == 404


def test_two_people_do_not_overwrite_each_others_frame(house: House) -> None:
    case = journey(house)
    client, address = house.client("officer"), reverse("desk:plan", kwargs={"key": case.pk})
    frame = {"what": "frame", "frame-journey_purpose": "meeting", "frame-version": version_of(case)}
    house.client("head").post(address, {**frame, "frame-organiser": "Lyon Belediyesi"})
    page = client.post(address, {**frame, "frame-organiser": "Bir dernek"}).content.decode()
    case.refresh_from_db()
    assert case.organiser == "Lyon Belediyesi"
    assert "Siz yazarken bu kaydı başka biri değiştirdi" in page
    assert 'value="Bir dernek"' in page
    assert f'name="frame-version" value="{version_of(case)}"' in page


def test_a_part_of_another_case_is_not_removed(house: House) -> None:
    one, other = journey(house), journey(house)
    address = reverse("desk:plan", kwargs={"key": one.pk})
    part = other.payments.get()
    assert house.client("officer").post(address, {"remove": f"payment:{part.pk}"}).status_code == 404
    assert other.payments.exists()


def test_a_file_is_told_by_its_content(house: House) -> None:
    case = sister_city(house)
    client = house.client("officer")
    address = reverse("desk:attach-paper", kwargs={"key": case.pk})
    data = {"kind": "protocol", "title": "Protokol"}
    refused = client.post(address, {**data, "file": upload("protokol.pdf", EXE)})
    assert "içeriği PDF, Word (DOCX), ODT, JPEG ya da PNG değil" in refused.content.decode()
    client.post(address, {**data, "file": upload("İmzalı.pdf", PDF)})
    paper = CaseDocument.objects.get()
    answer = client.get(reverse("desk:case-paper-file", kwargs={"key": case.pk, "paper": paper.pk}))
    assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_paper_of_another_case_is_not_given(house: House) -> None:
    one, other = sister_city(house), sister_city(house)
    client = house.client("officer")
    address = reverse("desk:attach-paper", kwargs={"key": one.pk})
    client.post(address, {"kind": "protocol", "title": "Protokol", "file": upload("a.pdf", PDF)})
    paper = CaseDocument.objects.get()
    for name in ("case-paper", "case-paper-file", "withdraw-paper"):
        keys = {"key": other.pk, "paper": paper.pk}
        assert client.get(reverse(f"desk:{name}", kwargs=keys)).status_code == 404


def test_versions_of_a_protocol_are_compared_word_by_word(house: House) -> None:
    case = sister_city(house)
    client = house.client("officer")
    address = reverse("desk:attach-paper", kwargs={"key": case.pk})
    for title, words, marks in (
        ("İzin verilen", "Taraflar iş birliği yapar.\nSüre beş yıldır.", {"permitted": "on"}),
        ("İmzalanan", "Taraflar iş birliği yapar.\nSüre on yıldır.", {"signed": "on"}),
    ):
        data = {"kind": "protocol", "title": title, "text": words, "file": upload("a.pdf", PDF), **marks}
        client.post(address, data)
    signed = CaseDocument.objects.get(signed=True)
    page = text(client, "case-paper", key=case.pk, paper=signed.pk)
    assert "Bakanlığa sunulan" in page or "bakanlığa sunulandır" in page
    assert "<del>beş</del>" in page
    assert "<ins>on</ins>" in page


def test_a_letter_shows_its_gaps_before_it_is_sent(house: House) -> None:
    case = sister_city(house)
    page = text(house.client("officer"), "letter", key=case.pk, name="application")
    assert '<mark class="letter-gap">[meclis kararının sayısı]</mark>' in page
    assert "Eksik olanlar" in page
    assert "Sayı ile tarihi EBYS verir" in page


def test_a_letter_of_another_kind_of_case_has_no_page(house: House) -> None:
    case = sister_city(house)
    client = house.client("officer")
    assert (
        client.get(reverse("desk:letter", kwargs={"key": case.pk, "name": "governor_notice"})).status_code
        == 404
    )
    assert client.get(reverse("desk:letter", kwargs={"key": case.pk, "name": "yok"})).status_code == 404


def test_the_letterhead_is_entered_once(house: House) -> None:
    client = house.client("officer")
    client.post(reverse("desk:letterhead"), {"unit": "Dış İlişkiler Müdürlüğü", "signatory": "Murat Örnek"})
    assert Letterhead.objects.get().unit == "Dış İlişkiler Müdürlüğü"
    page = text(client, "letter", key=sister_city(house).pk, name="application")
    assert "Dış İlişkiler Müdürlüğü" in page


def test_a_broken_template_of_the_office_is_said(house: House, settings: Any, tmp_path: Any) -> None:
    case = sister_city(house)
    settings.VAR = tmp_path
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/press_note.txt").write_text("bozuk\n---\n", encoding="utf-8")
    client = house.client("officer")
    answer = client.get(reverse("desk:letter", kwargs={"key": case.pk, "name": "press_note"}), follow=True)
    assert "press_note.txt, 1. satır" in answer.content.decode()


def test_the_list_narrows_by_person_kind_and_word(house: House) -> None:
    sister_city(house)
    journey(house)
    client = house.client("head")
    for query, number in (("", 2), ("?q=LYON+kardeş", 1), ("?kind=outgoing_visit", 1), ("?whose=mine", 0),
                          ("?show=closed", 0), ("?show=all", 2), (f"?whose={house.people['officer'].pk}", 1)):  # fmt: skip
        page = client.get(reverse("desk:cases") + query).content.decode()
        assert f'aria-live="polite">{number} dosya</h2>' in page, query


def test_the_tie_leads_to_its_case(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.COUNCIL_DECIDED)
    assert case.agreement is not None
    page = text(house.client("viewer"), "tie", key=case.agreement.pk)
    assert reverse("desk:case", kwargs={"key": case.pk}) in page


def test_the_offices_journal_leads_to_the_case(house: House) -> None:
    case = walk(sister_city(house), house, until=Act.PROPOSED)
    page = text(house.client("viewer"), "journal")
    assert (
        f'Bir adım kaydetti: <a href="{reverse("desk:case", kwargs={"key": case.pk})}">Lyon ile kardeş kent</a>'
        in page
    )


def test_the_calendar_address_is_shown_once(house: House) -> None:
    client = house.client("officer")
    made = client.post(reverse("desk:calendar"), {"act": "make"}).content.decode()
    assert "/takvim/" in made
    assert "data-secret" not in text(client, "calendar")


@pytest.mark.parametrize(
    ("who", "offered"),
    [("secretariat", []), ("officer", ["suspended"]), ("head", ["ended", "suspended", "cancelled"])],
)
def test_a_case_ends_a_tie_only_by_those_who_may_end_it(who: str, offered: list[str], house: House) -> None:
    data = {"municipality": "ankara", "agreement": house.seoul.pk}
    house.client("officer").post(reverse("desk:new-case", kwargs={"kind": "ending_tie"}), data)
    address = reverse("desk:record-step", kwargs={"key": Case.objects.get().pk})
    client = house.client(who)
    page = client.get(address).content.decode()
    assert re.findall(r'name="tie_state" value="(\w+)"', page) == offered
    assert ('value="ended"' in page) is bool(offered)
    step = {"act": "ended", "on": "1.11.2026", "version": version_of(Case.objects.get()), "note": "Fesih"}
    client.post(address, {**step, "tie_state": "cancelled"})
    house.seoul.refresh_from_db()
    assert house.seoul.state == ("cancelled" if "cancelled" in offered else "listed")
