"""People of an office: accounts, roles, passwords."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from tests.desk.house import PASSWORD, House

from elci.accounts.models import JournalEntry, Role, User
from elci.accounts.people import (
    VALID_FOR,
    Invitation,
    LastAdministratorError,
    OthersAccountError,
    choose_password,
    give_role,
    invite,
    renew_password,
    take_role,
)

NOW = timezone.now()


def join(house: House, name: str = "ayşe", role: str = "officer") -> tuple[User, str]:
    said = Invitation(name, role, "Ayşe", "Yılmaz")
    return invite(said, office=house.office, by=house.people["administrator"], now=NOW)


def test_an_invited_person_has_a_role_and_a_password_for_seven_days(house: House) -> None:
    user, password = join(house)
    assert user.check_password(password)
    assert user.temporary_until == NOW + timedelta(days=7)
    assert user.roles.get().name == "officer"


def test_the_one_time_password_is_stored_nowhere(house: House) -> None:
    user, password = join(house)
    entry = JournalEntry.objects.get(verb="role.given", subject_id=str(user.roles.get().pk))
    assert password not in str([entry.before, entry.after, entry.reason, user.password])


def test_two_one_time_passwords_differ(house: House) -> None:
    assert join(house, "a")[1] != join(house, "b")[1]


def test_the_journal_of_a_role_holds_identifiers_only(house: House) -> None:
    user, _password = join(house)
    entry = JournalEntry.objects.get(verb="role.given", subject_id=str(user.roles.get().pk))
    assert entry.after == {
        "id": user.roles.get().pk,
        "user_id": user.pk,
        "office_id": "ankara",
        "name": "officer",
    }


@pytest.mark.parametrize("name", ["officer", "iki söz", ""])
def test_a_user_name_that_is_taken_or_not_well_formed(name: str, house: House) -> None:
    with pytest.raises(ValidationError):
        join(house, name)
    assert User.objects.count() == len(house.people)


def test_a_role_that_is_not_known_makes_no_account(house: House) -> None:
    with pytest.raises(ValidationError):
        join(house, role="mayor")
    assert not User.objects.filter(username="ayşe").exists()


def test_a_changed_role_is_in_the_journal(house: House) -> None:
    give_role(house.people["viewer"], "officer", office=house.office, by=house.people["administrator"])
    entry = JournalEntry.objects.get(verb="role.changed")
    assert entry.changes() == [("name", "viewer", "officer")]


def test_a_role_that_is_taken_away_leaves_the_account(house: House) -> None:
    viewer = house.people["viewer"]
    take_role(viewer.roles.get(), by=house.people["administrator"], reason="emekli oldu")
    assert not viewer.roles.exists()
    assert User.objects.filter(pk=viewer.pk, is_active=True).exists()
    assert JournalEntry.objects.get(verb="role.taken").reason == "emekli oldu"


def test_an_office_keeps_an_administrator(house: House) -> None:
    last = house.people["administrator"]
    with pytest.raises(LastAdministratorError):
        take_role(last.roles.get(), by=last)
    with pytest.raises(LastAdministratorError):
        give_role(last, "viewer", office=house.office, by=last)
    assert last.roles.get().name == "administrator"


def test_a_closed_account_does_not_count_as_administrator(house: House) -> None:
    User.objects.filter(pk=house.people["officer"].pk).update(is_active=False)
    Role.objects.filter(user=house.people["officer"]).update(name="administrator")
    with pytest.raises(LastAdministratorError):
        take_role(house.people["administrator"].roles.get(), by=house.people["administrator"])


def test_with_a_second_administrator_the_first_may_go(house: House) -> None:
    administrator = house.people["administrator"]
    give_role(house.people["head"], "administrator", office=house.office, by=administrator)
    take_role(administrator.roles.get(), by=administrator)
    assert not administrator.roles.exists()


def test_a_renewed_password_replaces_the_old_one(house: House) -> None:
    viewer = house.people["viewer"]
    password = renew_password(viewer, office=house.office, by=house.people["administrator"], now=NOW)
    viewer.refresh_from_db()
    assert viewer.check_password(password)
    assert not viewer.check_password(PASSWORD)
    assert viewer.temporary_until == NOW + VALID_FOR


def test_the_journal_of_a_renewed_password_tells_nothing_of_the_person(house: House) -> None:
    renew_password(house.people["viewer"], office=house.office, by=house.people["administrator"], now=NOW)
    entry = JournalEntry.objects.get(verb="password.renewed")
    assert (entry.subject_id, entry.before, entry.after) == (str(house.people["viewer"].pk), None, None)


def test_an_administrator_cannot_take_over_an_account_that_opens_more(house: House) -> None:
    viewer, administrator = house.people["viewer"], house.people["administrator"]
    Role.objects.create(user=viewer, office=house.other, name="administrator")
    with pytest.raises(OthersAccountError):
        renew_password(viewer, office=house.office, by=administrator, now=NOW)
    technician = house.people["officer"]
    technician.is_staff = True
    technician.save()
    with pytest.raises(OthersAccountError):
        renew_password(technician, office=house.office, by=administrator, now=NOW)
    assert viewer.check_password(PASSWORD)


def test_an_own_password_ends_the_one_time_one(house: House) -> None:
    user, _password = join(house)
    choose_password(user, "Çiğdem sokağı 12, kat 3")
    user.refresh_from_db()
    assert user.temporary_until is None
    assert user.check_password("Çiğdem sokağı 12, kat 3")


@pytest.mark.parametrize("weak", ["kısa", "ayşe-yılmaz", "1234567890", "password123"])
def test_a_weak_password_is_refused(weak: str, house: House) -> None:
    user, password = join(house, "ayşe-yılmaz")
    with pytest.raises(ValidationError):
        choose_password(user, weak)
    user.refresh_from_db()
    assert user.check_password(password)
