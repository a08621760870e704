"""`elci world`: a list is taken in whole or not at all, and can be taken away."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from elci.cli.world import command


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.setenv("ELCI_VAR", str(tmp_path / "var"))
    return lambda *arguments: CliRunner().invoke(command, list(arguments))


def held(tmp_path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((tmp_path / "var/world/about.json").read_text(encoding="utf-8"))
    return found


def test_a_list_is_loaded_and_what_it_holds_is_said(
    world: Callable[..., Result], world_file: Path, tmp_path: Path
) -> None:
    result = world(str(world_file))
    assert result.exit_code == 0
    assert "7 kentin 6 bağı yüklendi" in result.output
    assert "Türkiye’nin bağı olan 2 kenti, toplam 4 ülke." in result.output
    assert (tmp_path / "var/world/twins.csv").read_bytes() == world_file.read_bytes()
    assert held(tmp_path)["name"] == "twins.csv"
    assert "7 kentin 6 bağı" in world().output


def test_a_list_with_errors_changes_nothing_and_names_every_line(
    world: Callable[..., Result], world_file: Path, tmp_path: Path
) -> None:
    world(str(world_file))
    before = held(tmp_path)
    wrong = tmp_path / "wrong.csv"
    wrong.write_text(
        "city_a,country_a,lat_a,lon_a,city_b,country_b\nAnkara,TR,95,32,Sofya,BG\nBursa,TR,40,29,,BG\n",
        encoding="utf-8",
    )
    result = world(str(wrong), "--lang", "en")
    assert result.exit_code != 0
    assert "line 2" in result.output
    assert "line 3" in result.output
    assert held(tmp_path) == before


def test_the_list_is_taken_away(world: Callable[..., Result], world_file: Path, tmp_path: Path) -> None:
    world(str(world_file))
    assert "Liste kaldırıldı." in world("--remove").output
    assert not (tmp_path / "var/world").exists()
    assert "Yüklü bir liste yok" in world().output
