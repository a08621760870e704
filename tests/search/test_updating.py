"""An update of the software that finds more makes the search anew, once, after the tables are new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command
from tests.desk.house import House

from elci.activities.models import Activity
from elci.search import index, kinds, updating
from elci.search.finding import Findings
from elci.search.models import Build, SearchEntry

Looked = Callable[..., Findings]


def test_what_was_made_by_other_rules_is_made_anew_by_migrate(
    house: House, flood: Activity, looked: Looked
) -> None:
    SearchEntry.objects.filter(kind="activity").delete()
    Build.objects.update(rules="older")
    call_command("migrate", verbosity=0)
    assert len(looked("maglaj").hits) == 1
    assert index.is_current()


def test_an_installation_from_before_builds_were_kept_is_made_anew(
    house: House, flood: Activity, looked: Looked
) -> None:
    SearchEntry.objects.filter(kind="activity").delete()
    Build.objects.all().delete()
    call_command("migrate", verbosity=0)
    assert len(looked("maglaj").hits) == 1


def test_where_the_rules_are_the_same_nothing_is_made_anew(house: House, flood: Activity) -> None:
    SearchEntry.objects.filter(kind="activity").delete()
    call_command("migrate", verbosity=0)
    assert not SearchEntry.objects.filter(kind="activity").exists()


def test_nothing_is_made_while_a_migration_is_left_to_do(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    Build.objects.update(rules="older")
    monkeypatch.setattr(updating, "_is_complete", lambda using: False)
    call_command("migrate", verbosity=0)
    assert not index.is_current()


def test_migrate_says_that_the_search_was_made_anew(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    Build.objects.update(rules="older")
    call_command("migrate", verbosity=1)
    assert f"made anew: {SearchEntry.objects.count()}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("part", "value"),
    [("body", ("title_tr",)), ("facts", ()), ("desks", ("office_id",)), ("number", 99), ("standing", {})],
)
def test_another_way_to_make_a_kinds_lines_is_another_mark(
    part: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kinds.fingerprint()
    changed = [replace(kind, **{part: value}) if kind.name == "activity" else kind for kind in kinds.KINDS]
    monkeypatch.setattr(kinds, "KINDS", tuple(changed))
    assert kinds.fingerprint() != before


def test_the_mark_says_nothing_that_differs_between_processes() -> None:
    said = repr([kinds._rules(kind) for kind in kinds.KINDS])
    assert " at 0x" not in said
    assert "visit.activity.title_tr" in said
