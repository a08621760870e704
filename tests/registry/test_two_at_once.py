"""Two people at the same moment: one tie, one partner, one state; on both databases."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection

from elci.accounts.models import User
from elci.accounts.people import Invitation, open_account
from elci.domain.dates import PartialDate
from elci.registry.models import Agreement, Municipality, Partner, State
from elci.registry.services import (
    AgreementDraft,
    ChangedMeanwhileError,
    SameTieError,
    StateChange,
    change_state,
    edit_agreement,
    open_office,
    partner_at,
    record_agreement,
    version_of,
)

pytestmark = [pytest.mark.usefixtures("put_back", "db_writable"), pytest.mark.slow]
SEOUL = "ankara--seoul-kr"


@pytest.fixture
def officers() -> list[User]:
    office = open_office(Municipality.objects.get(pk="ankara"), by=None)
    names = ("memur", "başka-memur")
    return [
        open_account(Invitation(name, "officer"), "Kızılay’dan Ulus’a", office=office, by=None)
        for name in names
    ]


def at_once(*works: Callable[[], object]) -> list[object]:
    """Run each in a thread of its own, begun together; what each returned or raised."""
    start, found = Barrier(len(works)), [None] * len(works)

    def run(number: int, work: Callable[[], object]) -> None:
        start.wait()
        try:
            found[number] = work()
        except Exception as error:
            found[number] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=each) for each in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return found


def test_the_same_new_tie_is_recorded_once(officers: list[User]) -> None:
    def record(by: User) -> Agreement:
        home = Municipality.objects.get(pk="ankara")
        place = Partner.objects.get(pk="seoul-kr").place_id
        partner = partner_at(place, by=by, office=home.office)
        return record_agreement(home, partner, AgreementDraft("memorandum"), by=by, office=home.office)

    found = at_once(*(lambda by=by: record(by) for by in officers))
    assert sorted(type(each).__name__ for each in found) == ["Agreement", "SameTieError"], found
    assert isinstance(next(each for each in found if not isinstance(each, Agreement)), SameTieError)


def test_of_two_corrections_one_is_told(officers: list[User]) -> None:
    tie = Agreement.objects.get(pk=SEOUL)
    seen = version_of(tie)

    def edit(by: User) -> Agreement:
        draft = AgreementDraft("sister_city", PartialDate(1971), by.username)
        return edit_agreement(tie, draft, by=by, reason="aynı anda", seen=seen)

    found = at_once(*(lambda by=by: edit(by) for by in officers))
    assert sum(isinstance(each, ChangedMeanwhileError) for each in found) == 1, found
    assert sum(isinstance(each, Agreement) for each in found) == 1, found


def test_of_two_states_one_is_recorded(officers: list[User]) -> None:
    tie = Agreement.objects.get(pk=SEOUL)
    seen = version_of(tie)
    said = StateChange(State.ACTIVE, None, "", "", "aynı anda")
    at_once(*(lambda by=by: change_state(tie, said, by=by, seen=seen) for by in officers))
    assert [event.state for event in tie.events.order_by("position")] == [State.LISTED, State.ACTIVE]
