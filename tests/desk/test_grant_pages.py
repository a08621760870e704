"""Projects, calls and memberships at the desk: what is written, what is shown, what is refused."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from tests.desk.areas.memberships import joined
from tests.desk.house import House
from tests.desk.sending import written_forms

from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.activities.models import (
    Activity,
    ActivityParty,
    Call,
    Contact,
    Dues,
    ForeignRequest,
    Post,
    Project,
    Representative,
)
from elci.activities.services import edit_project, record_project
from elci.domain.dates import PartialDate
from elci.registry.models import Municipality

PROJECTS, CALLS, MEMBERSHIPS = "/masa/projeler/", "/masa/cagrilar/", "/masa/uyelikler/"


def words(answer: Any) -> str:
    """The page's text in one line."""
    return " ".join(answer.content.decode().split())


def send(client: Client, address: str, **values: Any) -> Any:
    return client.post(address, values, follow=True)


def kept_call(client: Client, known: str = "erasmus-ka210", **more: Any) -> Call:
    values = {
        "programme": "Erasmus+", "code": "KA210", "title": "Küçük ölçekli ortaklıklar", "zone": "Europe/Brussels",
        "currency": "EUR", "deadline": "5.3.2027", "deadline_time": "12.00", **more,
    }  # fmt: skip
    send(client, f"{CALLS}yeni/?known={known}", **values)
    return Call.objects.get()


def kept_project(client: Client, **more: Any) -> Project:
    values = {
        "title_tr": "Komşu bahçeler",
        "state": "drafting",
        "own_role": "lead",
        "currency": "EUR",
        **more,
    }
    send(client, f"{PROJECTS}yeni/", **values)
    return Project.objects.get()


def test_a_known_call_is_kept_with_rules_and_shows_both_hours(house: House) -> None:
    client = house.client("officer")
    call = kept_call(client)
    page = words(client.get(f"{CALLS}{call.pk}/"))
    assert "12.00 Brüksel saati; Türkiye’de 5 Mart, 14.00" in page
    assert "Hibe şu tutarlardan biri: 30.000 EUR / 60.000 EUR." in page
    assert "National Agency of Greece" in page
    assert "hangi yılın Rehberine dayandığını yazmıyor" in page


def test_a_project_is_held_against_its_call(house: House) -> None:
    client = house.client("officer")
    call = kept_call(client)
    project = kept_project(client, call=call.pk, asked="60.000", months="30")
    assert (project.asked, project.programme) == (60000, "Erasmus+")
    page = words(client.get(f"{PROJECTS}{project.pk}/"))
    assert "1 kuruluş daha gerekli; şimdi 1." in page
    assert "30 ay; en çok 24 ay olabilir." in page
    assert "Çağrıya son başvuru" in page


def test_a_tie_joins_the_consortium_in_one_click(house: House) -> None:
    client = house.client("officer")
    call = kept_call(client)
    project = kept_project(client, call=call.pk)
    page = words(client.get(f"{CALLS}{call.pk}/ortaklar/"))
    assert page.index("Sofya") < page.index("Seul")
    assert "Ülkesi çağrıya kabul edilmeyen 1 ortak" in page
    done = send(client, f"{CALLS}{call.pk}/ortaklar/", project=project.pk, partner="sofia-bg")
    assert "Sofya, “Komşu bahçeler” ortaklığına katıldı." in words(done)
    assert [member.called for member in project.members.all()] == ["Ankara Büyükşehir", "Sofya"]
    assert "çağrının istediği sayıda kuruluşa ve ülkeye ulaştı" in words(done)


def test_a_viewer_sees_who_would_fit_and_adds_nobody(house: House) -> None:
    call = kept_call(house.client("officer"))
    project = kept_project(house.client("officer"), call=call.pk)
    viewer = house.client("viewer")
    assert viewer.get(f"{CALLS}{call.pk}/ortaklar/").status_code == 200
    sent = viewer.post(f"{CALLS}{call.pk}/ortaklar/", {"project": project.pk, "partner": "sofia-bg"})
    assert sent.status_code == 403
    assert project.members.count() == 1


def test_a_rule_without_its_source_is_refused(house: House) -> None:
    client = house.client("officer")
    call = kept_call(client)
    refused = send(client, f"{CALLS}{call.pk}/kurallar/", kind="people", low="25")
    assert "kaynağı olmayan kural sonradan denetlenemez" in words(refused)
    assert call.rules.count() == 5
    send(client, f"{CALLS}{call.pk}/kurallar/", kind="people", low="25", source_title="Rehber 2027")
    assert "Katılımcı sayısı: en az 25 kişi." in words(client.get(f"{CALLS}{call.pk}/"))


def test_correcting_a_rule_keeps_both_languages_of_what_was_not_touched(house: House) -> None:
    client = house.client("officer")
    call = kept_call(client, known="erasmus-ka220")
    rule = call.rules.get(kind="other")
    page = f"{CALLS}{call.pk}/kurallar/"
    values = {"kind": "other", "words": rule.words_tr, "source_title": "Rehber 2027", "doubt": ""}
    send(client, page, row=rule.pk, **values)
    rule.refresh_from_db()
    assert rule.words_en.startswith("The applicant has been established")
    assert (rule.source_title, rule.doubt_en) == ("Rehber 2027", "")


def test_a_budget_line_goes_and_the_journal_brings_it_back(house: House) -> None:
    client = house.client("officer")
    project = kept_project(client)
    page = f"{PROJECTS}{project.pk}/liste/budget_lines/"
    send(client, page, category="staff", amount="30.000,50", currency="EUR", eligible="on")
    line = project.budget_lines.get()
    assert str(line.amount) == "30000.50"
    send(client, page, remove=line.pk)
    assert not project.budget_lines.exists()
    entry = JournalEntry.objects.of(project).order_by("-pk").first()
    assert entry is not None
    answer = client.post(f"/masa/gunluk/{entry.pk}/geri-al/")
    assert answer.headers["Location"].endswith(f"{PROJECTS}{project.pk}/")
    assert project.budget_lines.get().pk == line.pk


def test_a_row_of_another_project_is_not_found(house: House) -> None:
    client = house.client("officer")
    project = kept_project(client)
    other = record_project({"title_tr": "Başka"}, by=house.people["officer"], office=house.office)
    page = f"{PROJECTS}{project.pk}/liste/members/"
    assert client.post(page, {"remove": other.members.get().pk}).status_code == 404
    assert other.members.count() == 1


def test_a_state_that_does_not_follow_is_not_offered(house: House) -> None:
    client = house.client("officer")
    project = kept_project(client)
    sent = send(client, f"{PROJECTS}{project.pk}/durum/", state="running", version=version_of(project))
    assert Project.objects.get().state == "drafting"
    assert sent.status_code == 200
    send(
        client, f"{PROJECTS}{project.pk}/durum/", state="applied", on="4.3.2026", version=version_of(project)
    )
    assert Project.objects.get().state == "applied"
    assert "Başvuruldu, 4 Mart 2026" in words(client.get(f"{PROJECTS}{project.pk}/"))


def test_the_second_of_two_sees_what_the_first_changed(house: House) -> None:
    client = house.client("officer")
    project = kept_project(client, months="12")
    address = f"{PROJECTS}{project.pk}/duzelt/"
    form = written_forms(client.get(address).content.decode())[0]
    edit_project(project, {"months": 18}, by=house.people["head"], office=house.office)
    answer = client.post(address, form.with_text(title_tr="Komşu bahçeler II"))
    assert "Siz yazarken bu kaydı başka biri değiştirdi" in words(answer)
    assert answer.context["form"]["months"].value() == "18"
    assert answer.context["form"]["title_tr"].value() == "Komşu bahçeler II"
    assert Project.objects.get().title_tr == "Komşu bahçeler"


def test_what_a_source_names_is_followed_with_its_consortium(house: House) -> None:
    row = Activity.objects.create(
        pk="004-t7-005a", kind="project", title_tr="R2CITIES", status="ongoing", desk="ankara"
    )
    ankara = Municipality.objects.get(pk="ankara")
    ActivityParty.objects.create(activity=row, position=1, role="organiser", municipality=ankara)
    ActivityParty.objects.create(activity=row, position=2, role="partner", as_written="Cenova")
    client = house.client("officer")
    assert "R2CITIES" in words(client.get(PROJECTS))
    begun = client.get(f"{PROJECTS}yeni/?activity={row.pk}")
    assert begun.context["form"]["state"].value() == "running"
    values = {"title_tr": "R2CITIES", "state": "running", "currency": "EUR"}
    send(client, f"{PROJECTS}yeni/?activity={row.pk}", **values)
    project = Project.objects.get()
    assert project.activity == row
    assert [member.called for member in project.members.all()] == ["Ankara Büyükşehir", "Cenova"]
    assert client.get(f"{PROJECTS}kaynaktan/{row.pk}/").status_code == 404  # it is followed now


def test_projects_are_found_by_turkish_letters_and_filters(house: House) -> None:
    officer, office = house.people["officer"], house.office
    for title, state in (("İklim bahçesi", "running"), ("Müzik köprüsü", "closed")):
        record_project({"title_tr": title, "state": state, "programme": "IPA"}, by=officer, office=office)
    client = house.client("viewer")

    def listed(query: str) -> list[str]:
        return [each.title_tr for each in client.get(f"{PROJECTS}?{query}").context["projects"]]

    assert listed("q=IKLIM") == ["İklim bahçesi"]
    assert listed("state=open") == ["İklim bahçesi"]
    assert listed("programme=IPA&state=closed") == ["Müzik köprüsü"]


def test_dues_stand_in_the_list_until_they_are_paid(house: House) -> None:
    client = house.client("officer")
    membership = joined(house)
    page = f"{MEMBERSHIPS}{membership.pk}/"
    values = {"year": "2026", "amount": "4.800", "currency": "EUR", "due": "31.3.2026"}
    send(client, f"{page}aidat/", **values)
    dues = Dues.objects.get()
    assert "günü geçti: 31 Mart 2026" in words(client.get(MEMBERSHIPS))
    assert "Asya Belediye" in words(client.get(f"{MEMBERSHIPS}?missing=unpaid"))
    send(client, f"{page}aidat/{dues.pk}/", **values, paid_on="1.4.2026", version=version_of(dues))
    assert Dues.objects.get().paid_on == date(2026, 4, 1)
    assert "Bugüne kadar ödenen: 4.800 EUR" in words(client.get(page))
    assert list(client.get(f"{MEMBERSHIPS}?missing=unpaid").context["rows"]) == []


def test_the_same_year_twice_is_refused_in_words(house: House) -> None:
    client = house.client("officer")
    page = f"{MEMBERSHIPS}{joined(house).pk}/aidat/"
    send(client, page, year="2026", currency="EUR")
    assert "bu yılın aidatı zaten kayıtlı" in words(send(client, page, year="2026", currency="EUR"))
    assert Dues.objects.count() == 1


def test_a_viewer_sees_that_somebody_represents_us_but_not_who(house: House) -> None:
    membership = joined(house)
    contact = Contact.objects.create(
        office=house.office, given_name="Deniz", family_name="Yılmazer", purpose="temsil",
        ground="public_task", keep_until=date(2030, 1, 1),
    )  # fmt: skip
    Post.objects.create(contact=contact, title="Müdür", municipality=Municipality.objects.get(pk="ankara"))
    page = f"{MEMBERSHIPS}{membership.pk}/"
    officer = house.client("officer")
    send(officer, f"{page}temsilci/", contact=contact.pk, role="representative", since="2024")
    assert Representative.objects.get().contact == contact
    assert "Deniz Yılmazer" in words(officer.get(page))
    assert "Yılmazer" not in words(house.client("viewer").get(page))
    entry = JournalEntry.objects.of(Representative.objects.get()).get()
    assert "Yılmazer" not in str(entry.after)


def test_an_activity_with_the_organisation_is_counted_to_the_membership(house: House) -> None:
    membership = joined(house)
    congress = Activity.objects.create(
        kind="congress", title_tr="Forum genel kurulu", status="done", office=house.office, desk="ankara"
    )
    ActivityParty.objects.create(
        activity=congress, position=1, role="organiser", organisation=membership.organisation
    )
    client = house.client("officer")
    page = f"{MEMBERSHIPS}{membership.pk}/"
    send(client, f"{page}bagla/", activity=congress.pk)
    congress.refresh_from_db()
    assert congress.membership == membership
    shown = client.get(page)
    assert list(shown.context["congresses"]) == [congress]
    assert list(shown.context["unlinked"]) == []


@pytest.mark.parametrize("address", [PROJECTS, CALLS, MEMBERSHIPS])
def test_empty_lists_say_how_to_begin_and_cost_few_queries(
    address: str, house: House, django_assert_max_num_queries: Any
) -> None:
    client = house.client("officer")
    client.get(address)
    with django_assert_max_num_queries(30):
        assert client.get(address).status_code == 200


def test_a_membership_is_represented_until_the_term_has_ended(house: House) -> None:
    held = Representative.objects.create(
        office=house.office, membership=joined(house), role="board", until=PartialDate(2090)
    )
    client = house.client("officer")
    assert not client.get(f"{MEMBERSHIPS}?missing=representative").context["rows"]
    Representative.objects.filter(pk=held.pk).update(until=PartialDate(2010))
    assert client.get(f"{MEMBERSHIPS}?missing=representative").context["rows"]


@pytest.mark.parametrize("typed", ["iklim", "şehir", "SEHIR iklim", "KA210", "erasmus+"])
def test_calls_are_found_however_turkish_letters_are_typed(house: House, typed: str) -> None:
    client = house.client("officer")
    call = kept_call(client, title="İklim ve Şehir çağrısı")
    client_sees = client.get(CALLS, {"q": typed}).context["calls"]
    assert list(client_sees) == [call]
    assert not client.get(CALLS, {"q": f"{typed} müzik"}).context["calls"]


def test_calls_and_requests_on_record_are_folded_by_the_migration(house: House) -> None:
    values = {"office": house.office, "received": date(2026, 4, 1), "wish": "visit", "channel": "email"}
    Call.objects.create(office=house.office, programme="IPA", title="İklim ve Şehir çağrısı")
    ForeignRequest.objects.create(asker="Şumnu", what="Ulaşımı görmek istiyorlar", **values)
    import_module("elci.activities.migrations.0008_folded_calls_and_requests").fold(apps, None)
    assert Call.objects.get().folded == "iklim ve sehir cagrisi ipa"
    assert ForeignRequest.objects.get().folded == "sumnu ulasimi gormek istiyorlar"
