"""`elci report` and the public names."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from elci import observatory
from elci.cli import main
from elci.observatory.report.materials import Materials, MaterialsError


def run(*arguments: Any) -> Any:
    return CliRunner().invoke(main, ["report", *map(str, arguments)])


def test_one_figure_in_one_language(package: Path, tmp_path: Path) -> None:
    try:
        Materials().land()
    except MaterialsError as error:
        pytest.skip(str(error))
    told = run(package, "-o", tmp_path, "--only", "ankara-first", "--lang", "tr", "--no-pdf")
    assert told.exit_code == 0, told.output
    assert "dosya" in told.output
    assert (tmp_path / "report.tr.html").exists()
    assert not (tmp_path / "report.en.html").exists()


def test_names_for_only(package: Path) -> None:
    told = run(package, "--list", "--lang", "en")
    assert "ankara-years" in told.output
    assert "Which year, which continent?" in told.output


def test_an_unknown_name(package: Path, tmp_path: Path) -> None:
    told = run(package, "-o", tmp_path, "--only", "nothing", "--no-pdf", "--lang", "en")
    assert told.exit_code == 1
    assert "There is no table or figure nothing." in told.output


def test_a_place_that_cannot_be_written(package: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    told = run(package, "-o", tmp_path / "file" / "out", "--only", "ankara-first", "--no-pdf", "--lang", "tr")
    assert told.exit_code == 1
    assert "yazılamadı" in told.output or "haritaların" in told.output.lower()


def test_every_public_name_is_there() -> None:
    for name in observatory.__all__:
        assert getattr(observatory, name) is not None


def test_public_names_and_their_types_agree() -> None:
    """What a type checker sees under TYPE_CHECKING is what is loaded at run time."""
    tree = ast.parse(Path(observatory.__file__).read_text(encoding="utf-8"))
    seen = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("elci.observatory."):
            seen |= {alias.name: str(node.module).removeprefix("elci.observatory.") for alias in node.names}
    assert seen == observatory._NAMES


def test_an_unknown_public_name() -> None:
    with pytest.raises(AttributeError, match="no_such"):
        _ = observatory.no_such


def test_importing_the_observatory_loads_no_frames() -> None:
    """The pages of the site import its drawings; they shall not pay for polars, numpy or the report."""
    code = "import sys, elci.observatory, elci.observatory.charts; print('polars' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_a_standing_from_the_public_names(frames: Any) -> None:
    found = observatory.standing(observatory.recorded(observatory.ties(frames), frames), "ankara-cankaya")
    assert (found.value, found.above) == (16, 3)
