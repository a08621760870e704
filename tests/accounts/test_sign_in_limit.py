"""Five failed tries in a quarter of an hour, counted by account and address."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from elci.accounts.models import SignInFailure
from elci.accounts.sign_in import LIMIT, WINDOW, forget, mark_of, note_failure, wait

pytestmark = pytest.mark.django_db
NOW = timezone.now()
MARK = mark_of("memur", "10.0.0.7")


def fail(times: int, mark: str = MARK, apart: timedelta = timedelta(seconds=10)) -> None:
    for number in range(times):
        note_failure(mark, NOW + number * apart)


def test_the_fifth_failure_closes_the_door() -> None:
    fail(LIMIT - 1)
    assert wait(MARK, NOW + timedelta(minutes=1)) == timedelta(0)
    fail(1)
    assert wait(MARK, NOW + timedelta(minutes=1)) > timedelta(minutes=13)


def test_the_door_opens_a_quarter_of_an_hour_after_the_first_of_the_five() -> None:
    fail(LIMIT)
    assert wait(MARK, NOW + WINDOW - timedelta(seconds=1)) == timedelta(seconds=1)
    assert wait(MARK, NOW + WINDOW) == timedelta(0)


@pytest.mark.parametrize(("account", "address"), [("memur", "10.0.0.8"), ("baskan", "10.0.0.7")])
def test_another_address_and_another_account_are_not_closed(account: str, address: str) -> None:
    fail(LIMIT)
    assert wait(mark_of(account, address), NOW) == timedelta(0)


@pytest.mark.parametrize("written", ["memur", " Memur ", "MEMUR"])
def test_spelling_does_not_make_another_account(written: str) -> None:
    assert mark_of(written, "10.0.0.7") == MARK


def test_success_forgets_the_failures() -> None:
    fail(LIMIT)
    forget(MARK)
    assert wait(MARK, NOW) == timedelta(0)


def test_neither_account_nor_address_is_kept() -> None:
    fail(1)
    assert "memur" not in str(SignInFailure.objects.values_list("mark", "at"))
    assert "10.0.0.7" not in str(SignInFailure.objects.values_list("mark", "at"))


def test_old_failures_are_removed() -> None:
    fail(3)
    note_failure(mark_of("baskan", "10.0.0.9"), NOW + 2 * WINDOW)
    assert SignInFailure.objects.count() == 1
