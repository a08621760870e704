"""What came of it: evidence is asked for, another person confirms, units that differ are not summed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.desk import files
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.accounts.models import JournalEntry, Role
from elci.activities.models import Outcome
from elci.activities.outcomes import OutcomeFilter, outcomes_of, stated_by_sources, sums_of
from elci.activities.services import (
    confirm_outcome,
    edit_outcome,
    record_activity,
    record_outcome,
    withdraw_activity,
    withdraw_outcome,
)
from elci.activities.services.outcomes import NotEvidencedError, OwnOutcomeError
from elci.activities.vitality import vitality_of_tie
from elci.domain.dates import PartialDate
from elci.domain.outcomes import NoOutcomeError
from elci.registry.services import undo
from elci.sources.models import Document

TODAY = date(2026, 11, 21)
LINK = "https://iskur.example/2025/istatistik"


@pytest.fixture
def house(db: None, settings: Any, tmp_path: Any) -> House:
    settings.MEDIA_ROOT = tmp_path
    return build()


def jobs(house: House, who: str = "officer", **more: Any) -> Outcome:
    values = {
        "kind": "jobs", "what_tr": "40 genç Seul’de iş buldu", "number": Decimal(40), "unit": "kişi",
        "agreement": house.seoul, "on": PartialDate(2025), "link": LINK, **more,
    }  # fmt: skip
    return record_outcome(Draft(values=values), by=house.people[who], office=house.office)


def test_an_outcome_without_evidence_stands_but_is_not_counted(house: House) -> None:
    bare = jobs(house, link="")
    assert not bare.has_evidence
    assert list(outcomes_of(house.office, OutcomeFilter(standing="bare"))) == [bare]
    assert sums_of(outcomes_of(house.office)) == []
    assert vitality_of_tie(house.seoul, TODAY, house.office).last is None


def test_an_evidenced_outcome_is_summed_and_is_a_sign_of_life(house: House) -> None:
    jobs(house)
    jobs(house, number=Decimal("2.50"), unit="Kişi")
    jobs(house, number=Decimal(7), unit="firma")
    sums = [(each.kind, each.unit, each.total, each.count) for each in sums_of(outcomes_of(house.office))]
    assert sums == [("jobs", "Kişi", Decimal("42.50"), 2), ("jobs", "firma", Decimal(7), 1)]
    assert vitality_of_tie(house.seoul, TODAY, house.office).last == date(2025, 7, 2)


@pytest.mark.parametrize("evidence", ["Tutanak", "tutanak ve katılımcı listesi", "attendance list"])
def test_minutes_and_a_list_of_participants_are_refused_as_only_evidence(house: House, evidence: str) -> None:
    with pytest.raises(NoOutcomeError):
        jobs(house, evidence=evidence)
    assert not Outcome.objects.exists()


def test_a_file_that_calls_itself_minutes_is_refused_and_not_kept(house: House) -> None:
    minutes = SimpleUploadedFile("toplanti_tutanagi.pdf", files.PDF, "application/pdf")
    with pytest.raises(NoOutcomeError):
        record_outcome(
            Draft(values={"kind": "money", "what_tr": "Hibe geldi"}),
            by=house.people["officer"],
            office=house.office,
            file=minutes,
        )
    assert not Document.objects.exists()


def test_a_document_is_kept_with_the_outcome(house: House) -> None:
    contract = SimpleUploadedFile("sözleşme.pdf", files.PDF, "application/pdf")
    values = {"kind": "money", "what_tr": "Hibe geldi", "evidence": "Hibe sözleşmesi"}
    kept = record_outcome(
        Draft(values=values), by=house.people["officer"], office=house.office, file=contract
    )
    assert kept.document is not None
    assert (kept.document.title, kept.document.original_name) == ("Hibe sözleşmesi", "sözleşme.pdf")


def test_confirming_is_another_persons_act(house: House) -> None:
    own = jobs(house, who="head")
    with pytest.raises(OwnOutcomeError) as refused:
        confirm_outcome(own, today=TODAY, by=house.people["head"], office=house.office)
    assert house.people["administrator"].called in str(refused.value)
    done = confirm_outcome(own, today=TODAY, by=house.people["administrator"], office=house.office)
    assert (done.confirmed_by, done.confirmed_on) == (house.people["administrator"], TODAY)
    assert JournalEntry.objects.of(done).order_by("-pk").first().verb == "outcome.confirmed"


def test_the_only_person_of_an_office_may_confirm_what_they_entered(house: House) -> None:
    own = jobs(house, who="head")
    Role.objects.filter(office=house.office, name="administrator").delete()
    assert (
        confirm_outcome(own, today=TODAY, by=house.people["head"], office=house.office).confirmed_on == TODAY
    )


def test_what_has_no_evidence_cannot_be_confirmed(house: House) -> None:
    with pytest.raises(NotEvidencedError):
        confirm_outcome(jobs(house, link=""), today=TODAY, by=house.people["head"], office=house.office)


def test_changing_what_was_confirmed_takes_the_confirmation_back_and_undoing_returns_it(house: House) -> None:
    head, officer = house.people["head"], house.people["officer"]
    done = confirm_outcome(jobs(house), today=TODAY, by=head, office=house.office)
    draft = Draft(values={"number": Decimal(400)})
    changed = edit_outcome(done, draft, by=officer, office=house.office, reason="Sıfır eksikti.")
    assert (changed.confirmed_by, changed.confirmed_on) == (None, None)
    undo(JournalEntry.objects.of(changed).order_by("-pk").first(), by=officer)
    back = Outcome.objects.get(pk=changed.pk)
    assert (back.number, back.confirmed_by) == (Decimal(40), head)


def test_a_withdrawn_outcome_is_in_no_list(house: House) -> None:
    withdraw_outcome(jobs(house), by=house.people["officer"], office=house.office, reason="İki kez.")
    assert not outcomes_of(house.office).exists()


def test_outcomes_are_narrowed_by_kind_year_tie_and_evidence(house: House) -> None:
    visit = record_activity(
        Draft(
            values={"kind": "official_visit", "title_tr": "Sofya", "status": "done"},
            parts={"parties": [{"position": 1, "role": "partner", "agreement": house.sofia}]},
        ),
        by=house.people["officer"],
        office=house.office,
    )
    here = jobs(house)
    there = jobs(house, agreement=None, activity=visit, kind="trade", on=PartialDate.parse("2024-03"))
    for to, expected in [
        (OutcomeFilter(kind="trade"), there),
        (OutcomeFilter(year=2025), here),
        (OutcomeFilter(year=2024), there),
        (OutcomeFilter(tie=house.sofia.pk), there),
        (OutcomeFilter(tie=house.seoul.pk), here),
    ]:
        assert list(outcomes_of(house.office, to)) == [expected]
    assert outcomes_of(house.office, OutcomeFilter(standing="evidenced")).count() == 2
    assert not outcomes_of(house.office, OutcomeFilter(standing="confirmed")).exists()


@pytest.mark.usefixtures("db_loaded")
def test_what_studies_state_of_ankara_is_their_statement_not_the_offices_outcome() -> None:
    from elci.accounts.models import Office
    from elci.registry.models import Municipality

    office = Office.objects.create(pk="deneme", name="Deneme")
    Municipality.objects.filter(pk="ankara").update(office=office)
    stated = list(stated_by_sources(office))
    assert ("39000", "000") in {(one.quantity, one.study_id) for one in stated}
    assert not outcomes_of(office).exists()


def test_the_outcome_of_a_withdrawn_activity_is_counted_no_more(house: House) -> None:
    officer = house.people["officer"]
    values = {"kind": "festival", "title_tr": "Seul günleri", "status": "done"}
    days = record_activity(Draft(values=values), by=officer, office=house.office)
    jobs(house, activity=days)
    withdraw_activity(days, by=officer, office=house.office, reason="Yanlış kayıt.")
    assert sums_of(outcomes_of(house.office)) == []
