"""The house stands: no room imports or points upward, and the migrations say what the models say."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

ROOT = Path(__file__).resolve().parents[1]


def layers() -> list[set[str]]:
    """The rooms from top to bottom by pyproject.toml's import contract; those in one set are side by side."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contract = next(entry for entry in contracts["contracts"] if entry["type"] == "layers")
    return [{room.strip() for room in line.split("|")} for line in contract["layers"]]


HEIGHT = {room: -depth for depth, rooms in enumerate(layers()) for room in rooms}


def upward(model: type[models.Model]) -> list[str]:
    """Relations of a model to a room above or beside its own."""
    room = model.__module__.split(".")[1]
    return [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and field.related_model.__module__.startswith("elci.")
        and (target := field.related_model.__module__.split(".")[1]) != room
        and HEIGHT[target] >= HEIGHT[room]
    ]


def own_models() -> list[type[models.Model]]:
    every = apps.get_models(include_auto_created=True)
    return [model for model in every if model.__module__.startswith("elci.")]


def test_no_foreign_key_points_upward() -> None:
    """An import check cannot see a key that is named by a string."""
    assert [line for model in own_models() for line in upward(model)] == []


def test_a_foreign_key_that_points_upward_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the house upside down every key between two rooms points upward."""
    between = {
        (model._meta.label, field.name)
        for model in own_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
        and field.related_model.__module__.startswith("elci.")
        and field.related_model.__module__.split(".")[1] != model.__module__.split(".")[1]
    }
    monkeypatch.setattr(sys.modules[__name__], "HEIGHT", {room: -height for room, height in HEIGHT.items()})
    assert len(between) > 10
    assert len([line for model in own_models() for line in upward(model)]) >= len(between)


def test_every_room_with_tables_has_a_place_in_the_house() -> None:
    assert {model.__module__.split(".")[1] for model in own_models()} <= set(HEIGHT)


@pytest.mark.slow
def test_the_import_contracts_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.django_db
def test_the_migrations_are_those_of_the_models() -> None:
    output = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=output, no_color=True)
    except SystemExit:
        pytest.fail(f"a migration is missing:\n{output.getvalue()}")
