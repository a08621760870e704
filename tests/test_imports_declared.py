"""What the code imports, pyproject.toml names: a part that another brings along may leave with it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tests.test_locks import wanted

ROOT = Path(__file__).resolve().parents[1]
OWN = {"elci", "tests", "bench", *(path.stem for path in (ROOT / "scripts").glob("*.py"))}


@cache
def distributions() -> dict[str, list[str]]:
    return {module: list(names) for module, names in packages_distributions().items()}


def imported(path: Path) -> Iterator[str]:
    """Top names of a file's imports, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0]


def undeclared(folders: list[str], names: set[str]) -> set[tuple[str, str]]:
    """(module, one file) for each foreign module that no declared distribution carries."""
    return {
        (module, str(path.relative_to(ROOT)))
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        for module in imported(path)
        if module not in sys.stdlib_module_names
        and module not in OWN
        and not names & {canonicalize_name(name) for name in distributions().get(module, [module])}
    }


def declared(*groups: str) -> set[str]:
    """Distributions that pyproject.toml names; `dask[distributed]` names both."""
    asked = wanted(*groups, extras=True)
    return {canonicalize_name(name) for line in asked for name in (line.name, *line.extras)}


@pytest.mark.parametrize(
    ("folders", "groups"),
    [(["src"], ["npm"]), (["tests", "scripts", "bench"], ["dev"])],
    ids=["the program", "tests, scripts, benchmarks"],
)
def test_every_import_is_declared(folders: list[str], groups: list[str]) -> None:
    assert undeclared(folders, declared(*groups)) == set()


def test_an_undeclared_import_would_be_found() -> None:
    declared = {canonicalize_name(requirement.name) for requirement in wanted("npm", extras=True)} - {
        "django"
    }
    assert {module for module, _ in undeclared(["src"], declared)} >= {"django"}
