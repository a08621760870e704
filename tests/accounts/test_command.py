"""`elci accounts`: offices and accounts from the command line."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone
from tests.desk.house import House

from elci.accounts.models import JournalEntry, Office, SecondFactor, User
from elci.cli.accounts import command
from elci.registry.models import Municipality, Organisation


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


@pytest.fixture
def fresh(db: None, settings: Any, tmp_path: Path) -> Path:
    """An installation with Ankara in the registry and nobody in it."""
    settings.VAR = tmp_path
    Municipality.objects.create(
        pk="ankara",
        name_tr="Ankara Büyükşehir",
        name_en="Ankara",
        kind="metropolitan",
        province="Ankara",
        sort_key="1",
    )
    return tmp_path


def test_the_sample_is_four_people_of_ankaras_office(fresh: Path) -> None:
    done = run("sample", "--lang", "tr")
    assert done.exit_code == 0
    assert Municipality.objects.get(pk="ankara").office == Office.objects.get(pk="ankara")
    roles = dict(User.objects.values_list("username", "roles__name"))
    assert roles == {"izleyici": "viewer", "memur": "officer", "baskan": "head", "yonetici": "administrator"}


def test_the_printed_passwords_open_the_accounts(fresh: Path) -> None:
    for line in run("sample").output.splitlines():
        name, password = line.split()[:2]
        assert User.objects.get(username=name).check_password(password)


def test_the_passwords_are_kept_for_their_owner_only(fresh: Path) -> None:
    printed = run("sample").output
    kept = fresh / "sample-accounts.txt"
    assert kept.read_text(encoding="utf-8") == printed
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_second_run_changes_nothing(fresh: Path) -> None:
    run("sample")
    before = list(User.objects.order_by("pk").values_list("username", "password"))
    done = run("sample", "--lang", "en")
    assert (done.exit_code, done.output) == (0, "There are accounts already; nothing was changed.\n")
    assert list(User.objects.order_by("pk").values_list("username", "password")) == before


def test_where_the_passwords_cannot_be_kept_nobody_is_made(fresh: Path, settings: Any) -> None:
    settings.VAR = fresh / "missing"
    assert run("sample").exit_code != 0
    assert not User.objects.exists()


def test_without_data_it_says_what_to_do(db: None) -> None:
    done = run("sample", "--lang", "tr")
    assert done.exit_code == 1
    assert "elci load data/" in done.output


def test_an_added_person_gets_a_one_time_password(house: House) -> None:
    done = run("add", "ayşe", "--office", "ankara", "--role", "head", "--lang", "tr")
    password = re.search(r"parola (\S+)", done.output)
    assert password is not None
    user = User.objects.get(username="ayşe")
    assert user.check_password(password[1])
    assert user.temporary_until is not None
    assert not user.is_staff


def test_an_existing_account_is_given_the_role(house: House) -> None:
    done = run("add", "outsider", "--office", "ankara", "--role", "viewer", "--lang", "en")
    assert done.output == "outsider: the role is given.\n"
    assert set(house.people["outsider"].roles.values_list("office", "name")) == {
        ("istanbul", "administrator"),
        ("ankara", "viewer"),
    }


def test_a_technician_is_one_who_was_named_so(house: House) -> None:
    run("add", "ayşe", "--office", "ankara", "--role", "viewer", "--technician")
    assert User.objects.get(username="ayşe").is_superuser


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["add", "a", "--office", "izmir", "--role", "head", "--lang", "tr"], "elci accounts office izmir"),
        (["add", "iki söz", "--office", "ankara", "--role", "head", "--lang", "tr"], "kullanıcı adı"),
        (
            ["add", "administrator", "--office", "ankara", "--role", "head", "--lang", "tr"],
            "yöneticisiz kalır",
        ),
        (["office", "atlantis", "--lang", "en"], "no municipality atlantis"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(arguments: list[str], says: str, house: House) -> None:
    done = run(*arguments)
    assert done.exit_code == 1
    assert says in done.output


def test_an_office_is_opened_once(house: House) -> None:
    Municipality.objects.create(
        pk="ankara-cankaya",
        name_tr="Çankaya",
        name_en="Çankaya",
        kind="metropolitan_district",
        province="Ankara",
        sort_key="2",
    )
    for _again in range(2):
        assert (
            run("office", "ankara-cankaya", "--lang", "tr").output
            == "Çankaya Belediyesi bürosu hazır: ankara-cankaya\n"
        )
    assert Municipality.objects.get(pk="ankara-cankaya").office_id == "ankara-cankaya"


def test_a_lost_second_factor_is_taken_away_and_journalled(house: House) -> None:
    officer = house.people["officer"]
    SecondFactor.objects.create(user=officer, seed="x", since=timezone.now())
    assert run("reset-second-factor", "officer").exit_code == 0
    assert not SecondFactor.objects.exists()
    entry = JournalEntry.objects.get(verb="second_factor.reset")
    assert (entry.actor, entry.subject_id) == (None, str(officer.pk))
    assert run("reset-second-factor", "yok").exit_code == 1


def test_a_unions_office_is_opened_like_a_municipalitys(house: House) -> None:
    union = Organisation.objects.create(
        pk="tbb", name_tr="Türkiye Belediyeler Birliği", name_en="Union", kind="union", sort_key="t"
    )
    assert run("office", "tbb").exit_code == 0
    union.refresh_from_db()
    assert union.office == Office.objects.get(pk="tbb")
