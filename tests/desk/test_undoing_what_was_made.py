"""What undoing leaves behind: data on people go for good, one record of its kind can be made anew, no error."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from tests.activities.test_planning_visits import seoul_visit
from tests.desk.areas.memberships import joined
from tests.desk.areas.unit import a_unit
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.errors import UndoError
from elci.accounts.models import JournalEntry
from elci.activities import services
from elci.activities.models import (
    ActivityPerson,
    Colleague,
    Contact,
    DutyShare,
    GuestNeed,
    ProgrammeEntry,
    ReadinessAnswer,
    Visit,
)
from elci.activities.unit_figures import readiness_of, staff_of
from elci.desk.unit.duties import duty_lines
from elci.registry.services import undo


def kim(house: House, name: str = "Kim") -> Contact:
    values = {
        "family_name": name,
        "purpose": "Heyet",
        "ground": "public_task",
        "keep_until": date(2030, 1, 1),
    }
    return services.record_contact(Draft(values=values), by=house.people["officer"], office=house.office)


def last(verb: str) -> JournalEntry:
    return JournalEntry.objects.filter(verb=verb).latest("pk")


def undone(verb: str, house: House, who: str = "officer") -> None:
    undo(last(verb), by=house.people[who], office=house.office)


def entry_of(visit: Visit, house: House) -> ProgrammeEntry:
    draft = Draft(values={"on": date(2026, 5, 11), "text_tr": "Makam ziyareti"})
    added = services.add_row(ProgrammeEntry(visit=visit), draft, by=house.people["officer"])
    assert isinstance(added, ProgrammeEntry)
    return added


def test_a_guests_need_that_was_undone_is_gone(house: House) -> None:
    visit, guest = seoul_visit(house), kim(house)
    officer = house.people["officer"]
    services.add_person(visit.activity, {"contact": guest, "role": "guest"}, by=officer, office=house.office)
    client, address = house.client("officer"), reverse("desk:visit", args=[visit.activity_id])
    client.post(
        address, {"what": "need", "need-contact": guest.pk, "need-kind": "diet", "need-what": "Şeker"}
    )
    assert GuestNeed.objects.get().what == "Şeker"
    answer = client.post(reverse("desk:undo", args=[last("need.added").pk]), {"next": address}, follow=True)
    assert "kalıcı olarak silindi" in answer.content.decode()
    assert not GuestNeed.objects.exists()


def test_a_contact_that_was_undone_is_gone_with_posts_and_addresses(house: House) -> None:
    kim(house)
    undone("contact.recorded", house)
    assert not Contact.objects.exists()
    assert "Kim" not in str(list(JournalEntry.objects.values()))


def test_a_contact_on_whom_records_hang_is_not_undone(house: House) -> None:
    visit, guest = seoul_visit(house), kim(house)
    services.add_person(
        visit.activity, {"contact": guest, "role": "guest"}, by=house.people["officer"], office=house.office
    )
    with pytest.raises(UndoError, match="hang on it"):
        undone("contact.recorded", house)
    assert Contact.objects.get() == guest


def test_a_colleague_that_was_undone_is_gone(house: House) -> None:
    draft = Draft(values={"unit": a_unit(house), "title": "Uzman", "name": "Ayla"})
    services.keep_colleague(None, draft, by=house.people["officer"], office=house.office, seen=None)
    undone("colleague.kept", house)
    assert not Colleague.objects.exists()


def test_a_visit_with_a_programme_is_not_undone(house: House) -> None:
    entry_of(seoul_visit(house), house)
    with pytest.raises(UndoError, match="hang on it"):
        undone("visit.planned", house)


def test_a_visit_that_was_undone_stands_again_when_something_is_planned(house: House) -> None:
    visit, officer = seoul_visit(house), house.people["officer"]
    undone("visit.planned", house)
    again = services.visit_of(visit.activity, by=officer, office=house.office)
    assert (again.pk, again.withdrawn) == (visit.pk, None)


def test_a_duty_that_was_undone_is_shared_again(house: House) -> None:
    a_unit(house)
    for note in ("bir", "iki"):
        draft = Draft(values={"note": note, "elsewhere": "Kültür Müdürlüğü"})
        services.share_duty(4, draft, by=house.people["officer"], office=house.office, seen=None)
        if note == "bir":
            undone("duty.shared", house)
            assert duty_lines(house.office)[3].is_open
    assert not duty_lines(house.office)[3].is_open
    assert DutyShare.objects.get().note == "iki"


def test_an_answer_that_was_undone_counts_no_more(house: House) -> None:
    asked = readiness_of(house.office, staff_of([], [], date(2026, 5, 11)))
    key = next(one.criterion.key for one in asked if not one.known_from)
    draft = Draft(values={"note": "Meclis kararı var."})
    services.answer_readiness({key: draft}, by=house.people["officer"], office=house.office)
    undone("readiness.answered", house)
    assert all(one.note == "" for one in readiness_of(house.office, staff_of([], [], date(2026, 5, 11))))
    services.answer_readiness({key: Draft()}, by=house.people["officer"], office=house.office)
    assert ReadinessAnswer.objects.get().withdrawn is not None  # nothing was said: it is not brought back


def test_rules_that_were_undone_hold_no_more(house: House) -> None:
    head = house.people["head"]
    before = services.months_of(house.office)
    draft = Draft(values={"backup_days": 77}, parts={"periods": [{"ground": "consent", "months": 3}]})
    services.set_policy(house.office, draft, by=head)
    assert services.months_of(house.office) != before
    undone("privacy.changed", house, "head")
    assert services.months_of(house.office) == before
    services.set_policy(house.office, draft, by=head)
    assert services.policy_of(house.office).backup_days == 77


def dues_twice(house: House) -> str:
    officer, membership = house.people["officer"], joined(house)
    for amount in (10, 20):
        values = {"year": 2026, "amount": amount, "currency": "EUR"}
        dues = services.record_dues(membership, values, by=officer, office=house.office)
        if amount == 10:
            services.withdraw_dues(dues, by=officer, office=house.office, reason="Yanlış.")
    return "dues.withdrawn"


def project_twice(house: House) -> str:
    officer = house.people["officer"]
    values = {"kind": "project", "title_tr": "Yeşil Kent", "status": "planned"}
    activity = services.record_activity(Draft(values=values), by=officer, office=house.office)
    for title in ("Yeşil Kent", "Yeşil Kent 2"):
        project = services.record_project(
            {"title_tr": title}, by=officer, office=house.office, activity=activity
        )
        if title == "Yeşil Kent":
            services.withdraw_project(project, by=officer, office=house.office, reason="Yanlış.")
    return "project.withdrawn"


@pytest.mark.parametrize("act", [dues_twice, project_twice])
def test_what_no_longer_fits_is_refused_in_words(act: Any, house: House) -> None:
    verb = act(house)
    answer = house.client("officer").post(reverse("desk:undo", args=[last(verb).pk]), {"next": "/"})
    assert answer.status_code == 302
    with pytest.raises(UndoError, match="no longer fits"):
        undone(verb, house)


def test_a_guest_who_was_made_one_with_another_comes_back_without_a_name(house: House) -> None:
    officer, visit = house.people["officer"], seoul_visit(house)
    kept, double = kim(house), kim(house, "Kimm")
    services.add_person(visit.activity, {"contact": double, "role": "guest"}, by=officer, office=house.office)
    services.remove_person(visit.activity, ActivityPerson.objects.get().pk, by=officer, office=house.office)
    removed = last("activity.edited")
    services.merge_contacts(kept, double, {}, by=house.people["head"], office=house.office)
    undo(removed, by=officer, office=house.office)
    assert [person.contact for person in visit.activity.people.all()] == [None]


def test_an_entry_comes_back_without_the_interpreter_who_was_erased(house: House) -> None:
    officer, guest = house.people["officer"], kim(house)
    entry = entry_of(seoul_visit(house), house)
    entry.interpreters.add(guest)
    services.take_out(entry, by=officer)
    Contact.objects.filter(pk=guest.pk).delete()
    undone("entry.removed", house)
    entry.refresh_from_db()
    assert entry.withdrawn is None
    assert not entry.interpreters.exists()


@pytest.mark.parametrize(("who", "named"), [("viewer", False), ("officer", True)])
@pytest.mark.parametrize("where", ["journal", "home"])
def test_the_journal_names_a_contact_to_those_only_who_may_see_contacts(
    who: str, named: bool, where: str, house: House
) -> None:
    kim(house, "Gizlisoyad")
    shown = house.client(who).get(reverse(f"desk:{where}")).content.decode()
    assert ("Gizlisoyad" in shown) is named
