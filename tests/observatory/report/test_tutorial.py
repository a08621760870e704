"""The researcher's tutorial does what it says, in both languages."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from elci.cli import main
from elci.observatory.report.materials import Materials, MaterialsError

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGES = ["researcher.md", "researcher.tr.md"]


@pytest.fixture
def workplace(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the package as `data` and a changed copy as `mine`, where the tutorial is followed."""
    try:
        Materials().land()
    except MaterialsError as error:
        pytest.skip(str(error))
    shutil.copytree(package, tmp_path / "data")
    shutil.copytree(package, tmp_path / "mine")
    ties = tmp_path / "mine/tables/listed_ties.csv"
    ties.write_text(
        ties.read_text(encoding="utf-8").replace(",1971,1971,", ",1972,1972,", 1), encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("document", PAGES)
def test_the_python_of_the_tutorial(workplace: Path, document: str) -> None:
    text = (DOCS / "tutorials" / document).read_text(encoding="utf-8")
    examples = doctest.DocTestParser().get_doctest(text, {}, document, document, 0)
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    result = runner.run(examples, out=told.append)
    assert result.attempted > 20
    assert result.failed == 0, "".join(told)
    assert (workplace / "mine.svg").read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize("document", PAGES)
def test_the_commands_of_the_tutorial(workplace: Path, document: str) -> None:
    text = (DOCS / "tutorials" / document).read_text(encoding="utf-8")
    commands = [
        line for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL) for line in block.splitlines()
    ]
    assert len(commands) == 2
    for command in commands:
        program, *arguments = shlex.split(command)
        assert program == "elci"
        told = CliRunner().invoke(main, arguments)
        assert told.exit_code == 0, told.output


def test_both_languages_show_the_same_code() -> None:
    """Only what a page prints for its reader may differ."""
    codes = []
    for document in PAGES:
        text = (DOCS / "tutorials" / document).read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if line.startswith((">>>", "..."))]
        codes.append([re.sub(r'\("(tr|en)"\)|_(tr|en)\.split', "", line) for line in lines])
    assert codes[0] == codes[1]
