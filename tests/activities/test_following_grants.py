"""Projects, calls, dues: kept whole, judged against the call, due by their days."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from tests.desk.house import House, build

from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.activities.deadlines import DeadlineKind, deadlines_of
from elci.activities.eligibility import budget_of, findings_of, fitting, plan_of
from elci.activities.models import Activity, ActivityParty, Call, Contact, Dues, FollowUp, Post, Project
from elci.activities.services import (
    add_part,
    change_part,
    change_project_state,
    edit_project,
    record_call,
    record_dues,
    record_project,
    take_part,
)
from elci.domain.dates import PartialDate
from elci.domain.grants.judging import RuleVerdict
from elci.domain.grants.programmes import pattern_of
from elci.domain.grants.rules import RuleKind
from elci.domain.grants.states import ProjectStateError
from elci.places.models import Country, Place
from elci.registry.models import Membership, Municipality, Organisation, Partner
from elci.registry.services import undo
from elci.registry.services.errors import FutureDateError
from elci.sources.models import Source


@pytest.fixture
def house(db: None) -> House:
    return build()


def acting(house: House) -> dict[str, Any]:
    return {"by": house.people["officer"], "office": house.office}


def ka220(house: House) -> Call:
    values = {
        "programme": "Erasmus+",
        "code": "KA220-ADU",
        "title": "İş birliği ortaklıkları",
        "deadline": date(2027, 3, 5),
        "deadline_time": time(12),
        "zone": "Europe/Brussels",
    }
    return record_call(values, pattern=pattern_of("erasmus-ka220"), **acting(house))


def project(house: House, **more: Any) -> Project:
    values = {"title_tr": "Komşu bahçeler", "own_role": "lead", "state": "drafting", **more}
    return record_project(values, **acting(house))


def add_city(house: House, made: Project, partner: str) -> Project:
    values = {"role": "partner", "kind": "local_authority", "partner": Partner.objects.get(pk=partner)}
    return add_part(made, "members", values, **acting(house))


def verdicts(made: Project, call: Call) -> dict[RuleKind, RuleVerdict]:
    return {finding.rule.kind: finding.verdict for finding in findings_of(made, call)}


def test_a_known_call_brings_its_rules_with_their_sources(house: House) -> None:
    call = ka220(house)
    assert [rule.kind for rule in call.rules.all()][:2] == ["partners", "countries"]
    assert call.domain_rules() == pattern_of("erasmus-ka220").rules
    assert not call.rules.filter(source_title="").exists()


def test_noon_in_brussels_is_two_in_the_afternoon_in_ankara(house: House) -> None:
    moment = ka220(house).deadline_moment
    assert moment is not None
    assert timezone.localtime(moment).strftime("%d.%m.%Y %H.%M") == "05.03.2027 14.00"


def test_a_rule_that_says_nothing_is_refused(house: House) -> None:
    call = ka220(house)
    with pytest.raises(ValidationError) as refused:
        add_part(call, "rules", {"kind": "lump_sum", "source_title": "Rehber"}, **acting(house))
    assert "tutarları yazın" in str(refused.value)
    assert call.rules.count() == 7


def test_a_project_begins_with_the_offices_own_municipality(house: House) -> None:
    made = project(house)
    member = made.members.get()
    assert (member.called, member.role) == ("Ankara Büyükşehir", "lead")
    assert plan_of(made).lead is not None
    assert plan_of(made).members[0].country == "TR"


def test_a_consortium_is_judged_as_it_grows(house: House) -> None:
    call = ka220(house)
    made = project(house, call=call, asked=Decimal(250000), months=24)
    made = add_city(house, made, "sofia-bg")
    assert verdicts(made, call)[RuleKind.PARTNERS] is RuleVerdict.NOT_MET
    made = add_city(house, made, "seoul-kr")
    found = verdicts(made, call)
    # A third body, but not of a country that counts, nor of one that is admitted.
    assert found[RuleKind.PARTNERS] is RuleVerdict.NOT_MET
    assert found[RuleKind.ADMITTED] is RuleVerdict.NOT_MET
    assert found[RuleKind.LUMP_SUM] is RuleVerdict.MET


def test_own_ties_are_offered_with_their_last_contact(house: House) -> None:
    call, made = ka220(house), project(house)
    visit = Activity.objects.create(
        kind="official_visit", title_tr="Sofya ziyareti", status="done", office=house.office, desk="ankara",
        date=PartialDate(2023),
    )  # fmt: skip
    ActivityParty.objects.create(activity=visit, position=1, role="partner", agreement=house.sofia)
    guest = Contact.objects.create(
        office=house.office, family_name="Kim", purpose="ortaklık", ground="public_task",
        keep_until=date(2030, 1, 1), last_contact=date(2026, 4, 2),
    )  # fmt: skip
    Post.objects.create(contact=guest, title="Müdür", partner=Partner.objects.get(pk="seoul-kr"))
    found = fitting(call, plan_of(made), house.office, date(2026, 11, 21))
    assert [(fit.candidate.key, fit.admitted, fit.helps) for fit in found] == [
        ("sofia-bg", True, 2),
        ("seoul-kr", False, 0),
    ]
    assert [str(fit.candidate.last_contact) for fit in found] == ["2023", "2026-04-02"]


def test_r2cities_becomes_a_project_with_its_consortium(house: House) -> None:
    ankara = Municipality.objects.get(pk="ankara")
    spain = Country.objects.create(pk="ES", name_tr="İspanya", name_en="Spain", continent="EU", sort_key="i")
    city = Place.objects.create(
        pk="gn:3106672", name_tr="Valladolid", name_en="Valladolid", sort_key="v", kind="city", country=spain
    )
    row = Activity.objects.create(
        pk="004-t7-005a", kind="project", title_tr="R2CITIES", status="ongoing", desk="ankara",
        study=Source.objects.create(pk="004", title="Etkinlikler"), table="Tablo 7", row="5", line=1124,
    )  # fmt: skip
    funder = Organisation.objects.create(
        pk="fp7", name_tr="7. Çerçeve Programı", name_en="FP7", sort_key="7", kind="other"
    )
    for position, named in enumerate(
        [{"role": "organiser", "municipality": ankara}, {"role": "funder", "organisation": funder},
         {"role": "partner", "place": city, "as_written": "Valladolid"}], start=1
    ):  # fmt: skip
        ActivityParty.objects.create(activity=row, position=position, **named)
    values = {"title_tr": row.title_tr, "own_role": "partner", "state": "running"}
    made = record_project(values, activity=row, **acting(house))
    assert [(each.called, each.role, each.from_country) for each in made.members.all()] == [
        ("Ankara Büyükşehir", "partner", None),
        ("Valladolid", "partner", spain),
    ]
    with pytest.raises(ValidationError, match="proje olarak izleniyor"):
        record_project(values, activity=row, **acting(house))


def test_states_are_dated_and_journalled(house: House) -> None:
    made = project(house)
    made = change_project_state(made, "applied", PartialDate.parse("2026-03-04"), "E-12", **acting(house))
    assert [(step.state, str(step.on)) for step in made.steps.all()][1] == ("applied", "2026-03-04")
    with pytest.raises(ProjectStateError):
        change_project_state(made, "reporting", None, "", **acting(house))
    verbs = JournalEntry.objects.of(made).order_by("pk").values_list("verb", "reason")
    assert list(verbs) == [("project.recorded", ""), ("project.state_changed", "E-12")]


def test_undoing_a_state_takes_its_step_back(house: House) -> None:
    made, officer = project(house), house.people["officer"]
    made = change_project_state(made, "applied", None, "", **acting(house))
    undo(JournalEntry.objects.of(made).order_by("-pk").first(), by=officer)
    again = Project.objects.get(pk=made.pk)
    assert (again.state, again.steps.count()) == ("drafting", 1)


def test_a_state_of_tomorrow_is_refused(house: House) -> None:
    with pytest.raises(FutureDateError):
        change_project_state(project(house), "applied", PartialDate(2999), "", **acting(house))


def test_of_two_who_correct_a_project_the_second_is_told(house: House) -> None:
    made = project(house)
    seen = version_of(made)
    edit_project(made, {"months": 12}, seen=seen, **acting(house))
    with pytest.raises(ChangedMeanwhileError):
        edit_project(made, {"months": 24}, seen=seen, **acting(house))


def test_a_budget_is_summed_and_a_line_that_went_comes_back(house: House) -> None:
    made = project(house)
    for category, amount in (("staff", 30000), ("travel", 10000)):
        values = {"category": category, "amount": Decimal(amount), "currency": "EUR"}
        made = add_part(made, "budget_lines", values, **acting(house))
    line = made.budget_lines.get(category="travel")
    made = change_part(made, "budget_lines", line.pk, {"eligible": False}, **acting(house))
    (euro,) = budget_of(made.budget_lines.all())
    assert (euro.total, euro.eligible) == (40000, 30000)
    made = take_part(made, "budget_lines", line.pk, **acting(house))
    assert made.budget_lines.count() == 1
    undo(JournalEntry.objects.of(made).order_by("-pk").first(), by=house.people["officer"])
    assert made.budget_lines.get(pk=line.pk).amount == 10000


def test_deadlines_of_calls_reports_dues_and_promises_come_in_order(house: House) -> None:
    ka220(house)
    made = project(house, state="running")
    for due, sent in ((date(2027, 3, 1), None), (date(2027, 2, 1), date(2027, 1, 30))):
        values = {"kind": "interim", "due": due, "sent": sent}
        made = add_part(made, "reports", values, **acting(house))
    body = Organisation.objects.create(
        pk="uclg-mewa", name_tr="UCLG-MEWA", name_en="UCLG-MEWA", sort_key="u", kind="network"
    )
    joined = Membership.objects.create(
        pk="a", organisation=body, municipality=Municipality.objects.get(pk="ankara"), kind="member"
    )
    record_dues(joined, {"year": 2027, "amount": 5000, "due": date(2027, 3, 31)}, **acting(house))
    FollowUp.objects.create(office=house.office, agreement=house.sofia, what="Davet", due=date(2027, 3, 2))
    found = deadlines_of(house.office, date(2027, 1, 1), date(2027, 12, 31))
    assert [(each.day.isoformat(), each.kind) for each in found] == [
        ("2027-03-01", DeadlineKind.REPORT),
        ("2027-03-02", DeadlineKind.FOLLOW_UP),
        ("2027-03-05", DeadlineKind.CALL),
        ("2027-03-31", DeadlineKind.DUES),
    ]
    assert [each.page for each in found] == ["project", "tie", "call", "membership"]
    assert len(deadlines_of(house.office, date(2027, 1, 1), date(2027, 12, 31), with_done=True)) == 5
    assert deadlines_of(house.other, date(2027, 1, 1), date(2027, 12, 31)) == []
    assert deadlines_of(house.office, date(2027, 3, 6), date(2027, 3, 30)) == []


def test_dues_stand_once_a_year(house: House) -> None:
    body = Organisation.objects.create(pk="b", name_tr="B", name_en="B", sort_key="b", kind="network")
    joined = Membership.objects.create(
        pk="a", organisation=body, municipality=Municipality.objects.get(pk="ankara"), kind="member"
    )
    made = record_dues(joined, {"year": 2027}, **acting(house))
    with pytest.raises(ValidationError, match="bu yılın aidatı zaten"):
        record_dues(joined, {"year": 2027}, **acting(house))
    undo(JournalEntry.objects.of(made).first(), by=house.people["officer"])
    assert Dues.objects.filter(withdrawn__isnull=True).count() == 0
    assert record_dues(joined, {"year": 2027}, **acting(house)).pk != made.pk
