"""Two people on one record, on every page that corrects one: the second sees the difference and chooses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from tests.desk.every_form import PAGES, address_of, opened
from tests.desk.house import House
from tests.desk.sending import SentForm, written_forms

from elci.accounts import journal
from elci.activities.models import (
    ActivityPerson,
    BudgetLine,
    Contact,
    DutyShare,
    Goal,
    Indicator,
    Post,
    PrivacyPolicy,
    Project,
    Visit,
)  # fmt: skip
from elci.activities.services import change_part

FIRST, SECOND = "Birincinin yazdığı", "İkincinin yazdığı"


@dataclass(frozen=True)
class Line:
    """A page that corrects a record: column of its model, and the box of the form where that has another name.

    first, second: what the two write there.
    """

    model: str
    column: str
    box: str = ""
    first: str = FIRST
    second: str = SECOND

    @property
    def name(self) -> str:
        return self.box or self.column


TABLE = {
    "activity-file-caption": Line("activities.activityfile", "caption_tr"),
    "case-paper": Line("procedures.casedocument", "number"),
    "data-request": Line("activities.datarequest", "answer"),
    "describe-document": Line("sources.document", "title"),
    "duty": Line("activities.dutyshare", "note"),
    "edit-activity": Line("activities.activity", "title_tr"),
    "edit-advice": Line("activities.publicwork", "what"),
    "edit-call": Line("activities.call", "title"),
    "edit-case": Line("procedures.case", "area"),
    "edit-colleague": Line("activities.colleague", "title"),
    "edit-contact": Line("activities.contact", "note"),
    "edit-dues": Line("activities.dues", "note"),
    "edit-follow-up": Line("activities.followup", "what"),
    "edit-goal": Line("activities.goal", "title_tr"),
    "edit-outcome": Line("activities.outcome", "what_tr"),
    "edit-plan": Line("activities.plan", "title"),
    "edit-project": Line("activities.project", "title_tr"),
    "edit-publication": Line("activities.publicwork", "what"),
    "edit-representative": Line("activities.representative", "since", first="2019", second="2020"),
    "edit-request": Line("activities.foreignrequest", "what"),
    "edit-tie": Line("registry.agreement", "note_tr"),
    "edit-translation": Line("activities.languagerequest", "what"),
    "edit-unit": Line("activities.officeunit", "name_tr"),
    "gift": Line("activities.gift", "what"),
    "need": Line("activities.guestneed", "what"),
    "plan": Line("procedures.case", "organiser", "frame-organiser"),
    "privacy-policy": Line("activities.privacypolicy", "reached_at"),
    "programme-entry": Line("activities.programmeentry", "text_tr"),
    "request": Line("activities.foreignrequest", "answer"),
    "ride": Line("activities.ride", "origin"),
    "visit": Line("activities.visit", "briefing", "frame-briefing"),
}
# Forms that open at a version, and in which nothing that is recorded stands: they add, or take back.
ADDING = {
    "case-sides", "change-state", "close-case", "project-state", "publish-activity", "record-step", "reopen-case",
    "take-back-step", "withdraw-activity", "withdraw-goal", "withdraw-outcome", "withdraw-paper", "withdraw-tie",
    "letter", "vitality-weights", "goal-values", "remove-activity-file",
}  # fmt: skip
# Forms that begin with something written in them, and correct no record that two could hold.
BEGUN = {
    "account", "keep-contact", "letterhead", "readiness", "council-information", "import-contacts", "yearly-report",
}  # fmt: skip


def begin(name: str, house: House) -> str:
    """The page of a record that stands already."""
    if name == "duty":
        DutyShare.objects.create(office=house.office, number=4)
    if name == "privacy-policy":
        PrivacyPolicy.objects.create(office=house.office)
    address = address_of(name, house)
    if name == "need":
        visit = Visit.objects.get()
        ActivityPerson.objects.create(activity=visit.activity, contact=Contact.objects.get(), role="guest")
    if name == "edit-representative":
        Post.objects.create(contact=Contact.objects.get(), title="Üye", municipality_id="ankara")
    return address


def first_writes(line: Line, address: str, house: House) -> Any:
    """The head changes the record while another has its form open."""
    model: Any = apps.get_model(line.model)
    made = list(model._base_manager.order_by("pk"))
    record = next((one for one in made if f"/{one.pk}/" in address), made[-1])
    before = journal.snapshot(record)
    model._base_manager.filter(pk=record.pk).update(**{line.column: line.first})
    holder = {"procedures.casedocument": "case", "activities.activityfile": "activity"}.get(line.model)
    subject = getattr(record, holder) if holder else record
    if subject is not record:
        before = journal.snapshot(subject)
    subject.refresh_from_db()
    journal.record(
        house.people["head"], "activity.edited", subject, office=house.office, before=before, reason=""
    )
    return record


def the_form(page: str, box: str) -> SentForm:
    """The form of a page in which a box stands."""
    return next(form for form in written_forms(page) if box in form.texts)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_the_second_sees_the_difference_and_chooses(name: str, house: House) -> None:
    line = TABLE[name]
    address = begin(name, house)
    client, page = opened(address, house)
    mine = the_form(page, line.name).with_text(**{line.name: line.second})
    record = first_writes(line, address, house)
    shown = client.post(address, mine).content.decode()
    told = re.search(
        r'<div class="notice is-warning" role="alert" id="meanwhile">.*?</fieldset>', shown, re.S
    )
    assert told is not None
    assert "Head Örnek" in told[0]
    assert f"<strong>{line.second}</strong>" in told[0]
    assert f"<strong>{line.first}</strong>" in told[0]
    record.refresh_from_db()
    assert str(getattr(record, line.column)) == line.first
    again = the_form(shown, line.name)
    assert again.values[line.name] == [line.second]
    prefix = line.name.removesuffix(line.column)
    client.post(
        address, again.with_text(**{f"{prefix}version-chosen-{line.column}": "now", "reason": "Karar"})
    )
    record.refresh_from_db()
    assert str(getattr(record, line.column)) == line.first


@pytest.mark.parametrize("name", sorted(TABLE))
def test_what_only_the_first_changed_stays_when_the_second_saves(name: str, house: House) -> None:
    line = TABLE[name]
    address = begin(name, house)
    client, page = opened(address, house)
    mine = the_form(page, line.name).values
    first_writes(line, address, house)
    shown = client.post(address, mine).content.decode()
    assert 'id="meanwhile"' in shown
    assert the_form(shown, line.name).values[line.name] == [line.first]
    assert "-chosen-" not in shown


@pytest.mark.parametrize("name", PAGES)
def test_no_form_that_corrects_a_record_is_without_it(name: str, house: House) -> None:
    page = opened(begin(name, house), house)[1]
    for form in written_forms(page):
        if any(box.endswith("version") and any(said) for box, said in form.values.items()):
            assert name in TABLE or name in ADDING
            assert any(box.endswith("version-opened") for box in form.values)
        elif name not in BEGUN and not name.startswith(("new-", "plan-")) and "what" not in form.values:
            recorded = [box for box in form.texts if any(form.values.get(box, []))]
            assert not recorded, f"{name}: {recorded} stand in a form without a version"


def test_of_a_goal_the_indicators_are_one_thing_to_choose(house: House) -> None:
    address = address_of("edit-goal", house)
    goal = Goal.objects.get()
    Indicator.objects.create(goal=goal, name="Ziyaretçi", unit="kişi")
    client, page = opened(address, house)
    mine = the_form(page, "title_tr").with_text(**{"indicator-0-name": "Konuk", "reason": "Karar"})
    before = journal.snapshot(goal)
    Indicator.objects.update(name="Gelen turist")
    journal.record(house.people["head"], "goal.edited", goal, office=house.office, before=before, reason="")
    shown = client.post(address, mine).content.decode()
    assert "<strong>Konuk, kişi</strong>" in shown
    assert "<strong>Gelen turist, kişi</strong>" in shown
    again = the_form(shown, "title_tr")
    client.post(address, again.with_text(**{"version-chosen-indicator": "now"}))
    assert Indicator.objects.get().name == "Gelen turist"


def test_of_a_row_of_a_project_only_that_row_is_told(house: House) -> None:
    address = address_of("project-part", house).replace("members", "budget_lines")
    project = Project.objects.get()
    line, other = (a_line(project, what) for what in ("Salon", "Yol"))
    client, page = opened(f"{address}?row={line.pk}", house)
    mine = the_form(page, "what").with_text(what=SECOND)
    row_changed(house, project, other, what="Uçak")
    client.post(address, mine)
    line.refresh_from_db()
    assert line.what == SECOND
    page = client.get(f"{address}?row={line.pk}").content.decode()
    mine = the_form(page, "what").with_text(what="Toplantı salonu")
    row_changed(house, project, line, what=FIRST)
    shown = client.post(address, mine).content.decode()
    assert f"<strong>{FIRST}</strong>" in shown
    client.post(address, the_form(shown, "what").values)
    line.refresh_from_db()
    assert line.what == "Toplantı salonu"


def a_line(project: Project, what: str) -> BudgetLine:
    """Five euros of a project’s budget."""
    category = BudgetLine.Category.values[0]
    return BudgetLine.objects.create(project=project, category=category, what=what, amount=5)


def row_changed(house: House, project: Project, row: BudgetLine, **columns: str) -> None:
    """The head corrects a row of a list of the project."""
    by, office = house.people["head"], house.office
    change_part(project, "budget_lines", row.pk, columns, by=by, office=office)
