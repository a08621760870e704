"""Visits at the desk: what a page refuses, keeps, hides and says."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from tests.activities.test_planning_visits import entry, guest, seoul_visit
from tests.activities.test_requests_from_abroad import request as foreign_request
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.activities.models import (
    Activity,
    Contact,
    FollowUp,
    Gift,
    GuestNeed,
    PersonalRead,
    Post,
    ProgrammeEntry,
    Transfer,
    Visit,
)
from elci.activities.services import add_person, add_row, keep_until, record_follow_up, record_gift
from elci.domain.dates import PartialDate

PLAN = {
    "municipality": "ankara", "partner_text": "Seul", "direction": "incoming", "kind": "hosting",
    "begins": "11.5.2026", "ends": "13.5.2026",
}  # fmt: skip


def address(page: str, visit: Visit, **more: Any) -> str:
    return reverse(f"desk:{page}", kwargs={"key": visit.activity_id, **more})


def test_a_visit_is_planned_with_city_direction_and_days(house: House) -> None:
    answer = house.client("officer").post(reverse("desk:plan-visit"), PLAN)
    visit = Visit.objects.get()
    assert answer.headers["Location"] == address("visit", visit)
    activity = visit.activity
    assert (activity.title_tr, activity.direction, str(activity.until)) == (
        "Seul: Konuk ağırlama", "incoming", "2026-05-13",
    )  # fmt: skip
    assert activity.parties.get(position=1).agreement == house.seoul


def test_everything_wrong_with_a_plan_is_said_at_once(house: House) -> None:
    wrong = {**PLAN, "ends": "10.5.2026", "direction": "", "partner_text": ""}
    page = house.client("officer").post(reverse("desk:plan-visit"), wrong)
    assert set(page.context["form"].errors) == {"ends", "direction", "partner_text"}
    assert not Activity.objects.exists()


@pytest.mark.parametrize(
    ("typed", "kept"), [("9.30", "09:30"), ("0930", "09:30"), ("930", "09:30"), ("9", "09:00")]
)
def test_an_hour_is_read_as_it_is_typed(house: House, typed: str, kept: str) -> None:
    visit = seoul_visit(house)
    row = {"on": "11.5.2026", "begins": typed, "text_tr": "Makam ziyareti"}
    house.client("officer").post(address("programme", visit), row)
    held = ProgrammeEntry.objects.get()
    assert held.begins is not None
    assert held.begins.isoformat("minutes") == kept


def test_the_next_entry_begins_where_the_last_one_ended(house: House) -> None:
    visit = seoul_visit(house)
    entry(visit, house)
    page = house.client("officer").get(address("programme", visit))
    assert 'value="11.05.2026"' in page.content.decode()
    assert 'value="11.00"' in page.content.decode()


def test_an_overlap_names_the_interpreter_only_to_whom_may_see_people(house: House) -> None:
    visit, officer = seoul_visit(house), house.people["officer"]
    who = guest(house, "Aydın")
    add_person(visit.activity, {"contact": who, "role": "interpreter"}, by=officer, office=house.office)
    for text in ("Makam ziyareti", "Teknik toplantı"):
        entry(visit, house, text).interpreters.set([who])
    pages = {
        role: house.client(role).get(address("programme", visit)).content.decode()
        for role in ("officer", "viewer")
    }
    assert "Min-jun Aydın ikisinde de gerekli" in pages["officer"]
    assert "bir kişi ikisinde de gerekli" in pages["viewer"]
    assert "Aydın" not in pages["viewer"]


def test_a_viewer_sees_no_guest_and_no_need_on_any_page_of_the_visit(house: House) -> None:
    visit, officer, kim = seoul_visit(house), house.people["officer"], guest(house)
    add_person(visit.activity, {"contact": kim, "role": "guest"}, by=officer, office=house.office)
    entry(visit, house, contact=kim)
    need = {"contact": kim, "kind": "diet", "what": "Vejetaryen"}
    add_row(GuestNeed(visit=visit), Draft(values=need), by=officer)
    gift = {"direction": "given", "on": date(2026, 5, 11), "what": "Kitap", "visit": visit, "contact": kim}
    record_gift(Draft(values=gift), by=officer, office=house.office)
    viewer = house.client("viewer")
    names = ("visit", "programme", "programme-in-hand", "visit-papers")
    told = "".join(viewer.get(address(name, visit)).content.decode() for name in names)
    told += viewer.get(reverse("desk:gifts")).content.decode()
    book = load_workbook(io.BytesIO(viewer.get(reverse("desk:gifts-file")).content))
    told += str([[cell.value for cell in row] for row in book.active.rows])
    assert "Kitap" in told
    assert "Kim" not in told
    assert "Vejetaryen" not in told
    assert "Min-jun Kim" in house.client("officer").get(address("visit", visit)).content.decode()


def test_a_new_guest_joins_the_contacts_only_with_a_legal_ground(house: House) -> None:
    visit, officer = seoul_visit(house), house.client("officer")
    typed = {"what": "person", "person-name": "Min Park", "person-role": "guest", "person-position": "1"}
    page = officer.post(address("visit", visit), typed)
    assert set(page.context["form"].errors) == {"ground"}
    assert not Contact.objects.exists()
    officer.post(
        address("visit", visit), {**typed, "person-ground": "public_task", "person-phone": "+82 2 120"}
    )
    park = Contact.objects.get()
    assert (park.given_name, park.family_name, park.keep_until) == (
        "Min",
        "Park",
        keep_until(house.office, "public_task", date(2026, 5, 13)),
    )
    assert visit.activity.people.get().contact == park
    assert "Park" not in str(list(JournalEntry.objects.values_list("before", "after")))


def test_several_of_one_name_are_asked(house: House) -> None:
    visit = seoul_visit(house)
    guest(house)
    second = guest(house)
    typed = {"what": "person", "person-name": "Min-jun Kim", "person-role": "guest"}
    page = house.client("officer").post(address("visit", visit), typed)
    assert len(page.context["form"].options) == 2
    house.client("officer").post(address("visit", visit), {**typed, "person-contact_chosen": str(second.pk)})
    assert visit.activity.people.get().contact == second


def test_no_contact_of_another_office_can_be_added(house: House) -> None:
    visit, foreign = seoul_visit(house), guest(house)
    Contact.objects.update(office=house.other)
    typed = {
        "what": "person",
        "person-name": "Min-jun Kim",
        "person-role": "guest",
        "person-contact": str(foreign.pk),
    }
    house.client("officer").post(address("visit", visit), typed)
    assert not visit.activity.people.exists()


def test_the_second_on_an_entry_sees_what_the_first_did_and_decides(house: House) -> None:
    visit = seoul_visit(house)
    held = entry(visit, house)
    row = {"on": "11.5.2026", "begins": "9.00", "text_tr": "Makam ziyareti", "version": str(version_of(held))}
    where = address("programme-entry", visit, row=held.pk)
    house.client("head").post(where, row)
    page = house.client("officer").post(where, {**row, "begins": "8.00"})
    assert "Siz yazarken bu kaydı başka biri değiştirdi" in page.content.decode()
    assert "8.00" in page.content.decode()
    renewed = page.context["form"]["version"].value()
    house.client("officer").post(where, {**row, "begins": "8.00", "version": renewed})
    held.refresh_from_db()
    assert str(held.begins) == "08:00:00"


def send(house: House, visit: Visit, **more: str) -> Any:
    typed = {
        "recipient": "Seoul Metropolitan Government", "recipient_country": "KR", "ground": "agreement",
        "note": "Kurul izni 2026/12", "language": "en", "kind": "docx", **more,
    }  # fmt: skip
    return house.client("officer").post(address("visit-papers", visit), typed)


def test_a_list_goes_abroad_only_with_its_ground_and_what_it_rests_on(house: House) -> None:
    visit, kim = seoul_visit(house), guest(house)
    values = {"contact": kim, "role": "guest"}
    add_person(visit.activity, values, by=house.people["officer"], office=house.office)
    assert set(send(house, visit, ground="").context["form"].errors) == {"ground"}
    assert set(send(house, visit, note="").context["form"].errors) == {"note"}
    assert not Transfer.objects.exists()
    answer = send(house, visit)
    assert "wordprocessingml" in answer.headers["Content-Type"]
    assert Transfer.objects.get().people == [f"contact:{kim.pk}"]


def test_a_list_of_nobody_is_not_sent(house: House) -> None:
    page = send(house, seoul_visit(house))
    assert "henüz kimse yok" in page.content.decode()
    assert not Transfer.objects.exists()


def test_who_takes_a_file_with_names_is_written_down(house: House) -> None:
    visit, officer = seoul_visit(house), house.people["officer"]
    values = {"contact": guest(house), "role": "guest"}
    add_person(visit.activity, values, by=officer, office=house.office)
    where = address("visit-paper", visit, name="file", kind="docx")
    house.client("viewer").get(where)
    assert not PersonalRead.objects.exists()
    assert house.client("officer").get(where).status_code == 200
    taken = PersonalRead.objects.get()
    assert (taken.by, taken.what, taken.number) == (officer, "visit", 1)


def test_an_outgoing_visit_without_a_case_says_what_the_law_asks(house: House) -> None:
    page = house.client("officer").get(address("visit", seoul_visit(house, "outgoing"))).content.decode()
    assert "Meclis kararı" in page
    assert reverse("desk:new-case", args=["outgoing_visit"]) in page


def test_the_register_is_narrowed_by_year_in_page_and_file_and_sums_what_is_shown(house: House) -> None:
    for year, value in ((2025, "10"), (2026, "32.50")):
        values = {"direction": "given", "on": date(year, 5, 1), "what": f"=Kitap {year}", "value": value}
        record_gift(Draft(values=values), by=house.people["officer"], office=house.office)
    officer = house.client("officer")
    page = officer.get(reverse("desk:gifts"), {"year": "2026"}).content.decode()
    assert "32,50 TRY" in page
    assert "Kitap 2025" not in page
    sheet = load_workbook(
        io.BytesIO(officer.get(reverse("desk:gifts-file"), {"year": "2026"}).content)
    ).active
    assert [(row[2].value, row[5].value) for row in sheet.iter_rows(min_row=2)] == [("=Kitap 2026", 32.5)]


def test_a_follow_up_is_done_with_one_click_and_undone(house: House) -> None:
    officer = house.client("officer")
    officer.post(reverse("desk:new-follow-up"), {"what": "Teşekkür yazısı", "tie": house.seoul.pk})
    held = FollowUp.objects.get()
    assert held.agreement == house.seoul
    officer.post(reverse("desk:finish-follow-up", args=[held.pk]))
    held.refresh_from_db()
    assert held.done == timezone.localdate()
    officer.post(reverse("desk:undo-follow-up", args=[held.pk]))
    held.refresh_from_db()
    assert held.done is None


def test_nobody_undoes_anothers_act(house: House) -> None:
    values = {"what": "Teşekkür yazısı"}
    held = record_follow_up(Draft(values=values), by=house.people["officer"], office=house.office)
    house.client("officer").post(reverse("desk:finish-follow-up", args=[held.pk]))
    house.client("head").post(reverse("desk:undo-follow-up", args=[held.pk]))
    held.refresh_from_db()
    assert held.done is not None


def test_follow_ups_are_counted_by_view(house: House) -> None:
    officer, today = house.people["officer"], timezone.localdate()
    for what, more in (
        ("Benim, gecikmiş", {"owner": officer, "due": today - timedelta(days=1)}),
        ("Söz", {"promised": True}),
    ):
        record_follow_up(Draft(values={"what": what, **more}), by=officer, office=house.office)
    page = house.client("officer").get(reverse("desk:follow-ups"))
    assert page.context["counts"] == {"mine": 1, "office": 2, "overdue": 1, "promised": 1}
    assert page.context["view"] == "mine"


def test_a_follow_up_leads_back_only_to_pages_of_this_site(house: House) -> None:
    typed = {"what": "Teşekkür yazısı", "next": "https://example.org/"}
    answer = house.client("officer").post(reverse("desk:new-follow-up"), typed)
    assert answer.headers["Location"] == reverse("desk:follow-ups")


def test_a_request_finds_its_partner_by_name_and_shows_what_was_asked_before(house: House) -> None:
    foreign_request(house, "SEUL Belediye Başkanlığı")
    typed = {
        "asker": "Seul", "wish": "visit", "what": "Ulaşım ekibi gelmek istiyor", "received": "1.4.2026",
        "channel": "email",
    }  # fmt: skip
    answer = house.client("officer").post(reverse("desk:new-request"), typed)
    page = house.client("viewer").get(answer.headers["Location"])
    assert page.context["held"].partner_id == "seoul-kr"
    assert [each.asker for each in page.context["earlier"]] == ["SEUL Belediye Başkanlığı"]


def test_accepting_a_request_opens_the_visit_that_was_planned(house: House) -> None:
    held = foreign_request(house)
    answer = house.client("officer").post(reverse("desk:accept-request", args=[held.pk]))
    assert answer.headers["Location"] == address("visit", Visit.objects.get())


def test_another_offices_gift_cannot_be_opened(house: House) -> None:
    values = {"direction": "given", "on": date(2026, 5, 1), "what": "Kitap"}
    gift = record_gift(Draft(values=values), by=house.people["outsider"], office=house.other)
    assert house.client("officer").get(reverse("desk:gift", args=[gift.pk])).status_code == 403
    assert Gift.objects.get().what == "Kitap"


def test_the_pages_of_activity_and_tie_lead_to_visit_and_follow_ups(house: House) -> None:
    visit, officer = seoul_visit(house), house.client("officer")
    page = officer.get(reverse("desk:activity", args=[visit.activity_id])).content.decode()
    assert f'href="{address("visit", visit)}"' in page
    typed = {"what": "Teşekkür yazısı", "activity": visit.activity_id}
    officer.post(reverse("desk:new-follow-up"), typed)
    assert FollowUp.objects.get().activity == visit.activity
    tie_page = house.client("viewer").get(reverse("desk:tie", args=[house.seoul.pk])).content.decode()
    assert "Teşekkür yazısı" in tie_page


def test_the_journal_tells_a_viewer_of_a_programme_without_naming_people(house: House) -> None:
    visit, kim = seoul_visit(house), guest(house)
    held = entry(visit, house)
    row = {"on": "11.5.2026", "text_tr": "Makam ziyareti", "contact": str(kim.pk), "version": ""}
    values = {"contact": kim, "role": "guest"}
    add_person(visit.activity, values, by=house.people["officer"], office=house.office)
    house.client("officer").post(address("programme-entry", visit, row=held.pk), row)
    told = house.client("viewer").get(reverse("desk:journal")).content.decode()
    assert "Programın bir kalemini değiştirdi" in told
    assert "Kim" not in told


def test_an_entry_taken_out_is_undone_from_the_page_of_the_visit(house: House) -> None:
    visit, officer = seoul_visit(house), house.client("officer")
    held = entry(visit, house)
    officer.post(address("programme-entry", visit, row=held.pk), {"remove": "1"})
    assert not ProgrammeEntry.objects.standing().exists()
    page = officer.get(address("visit", visit))
    act = JournalEntry.objects.of(held).order_by("-pk")[0]
    assert act.pk in page.context["undoable"]
    answer = officer.post(reverse("desk:undo", args=[act.pk]), {"next": address("visit", visit)})
    assert answer.headers["Location"] == address("visit", visit)
    assert ProgrammeEntry.objects.standing().get() == held


def test_the_journal_of_a_visit_does_not_tell_of_needs(house: House) -> None:
    visit, kim = seoul_visit(house), guest(house)
    need = {"contact": kim, "kind": "diet", "what": "Vejetaryen"}
    add_row(GuestNeed(visit=visit), Draft(values=need), by=house.people["officer"])
    told = [
        line.line.entry.verb
        for line in house.client("officer").get(address("visit", visit)).context["journal"]
    ]
    assert told == ["visit.planned"]


def test_who_was_mayor_once_stands_on_the_page_without_that_post(house: House) -> None:
    visit, kim = seoul_visit(house), guest(house)
    Post.objects.create(contact=kim, title="Eski başkan", since=PartialDate(2010), until=PartialDate(2014))
    add_person(
        visit.activity, {"contact": kim, "role": "guest"}, by=house.people["officer"], office=house.office
    )
    client = house.client("officer")
    pages = (address("visit", visit), f"{reverse('desk:visit-people')}?q=kim")
    for page in pages:
        told = client.get(page).content.decode()
        assert "Min-jun Kim" in told
        assert "Eski başkan" not in told
    Post.objects.create(contact=kim, title="Başkan", since=PartialDate(2015), until=PartialDate(2090))
    assert all("Başkan" in client.get(page).content.decode() for page in pages)


@pytest.mark.parametrize("typed", ["istanbul", "şumnu", "SUMNU heyeti", "İSTANBUL"])
def test_visits_are_found_however_turkish_letters_are_typed(house: House, typed: str) -> None:
    visit, _other = seoul_visit(house), seoul_visit(house)
    activity = visit.activity
    activity.title_tr = "İstanbul ve Şumnu heyeti"
    activity.derive()
    activity.save()
    page = house.client("viewer").get(reverse("desk:visits"), {"q": typed})
    assert list(page.context["listing"].page.object_list) == [visit]


@pytest.mark.parametrize("typed", ["istanbul", "ŞUMNU", "park belediyesi"])
def test_requests_are_found_however_turkish_letters_are_typed(house: House, typed: str) -> None:
    held = foreign_request(house, "Seul Belediyesi", what="İstanbul ve Şumnu’daki parkı görmek istiyorlar")
    foreign_request(house, "Sofya", what="Otobüs almak istiyorlar")
    page = house.client("viewer").get(reverse("desk:requests"), {"q": typed})
    assert list(page.context["listing"].page.object_list) == [held]
