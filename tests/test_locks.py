"""The locks: every part pinned with hashes, no address in them, and in step with pyproject.toml."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PYTHON_LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-npm.lock"]
LOCKS = [*PYTHON_LOCKS, "package-lock.json"]
# A host: labels joined by dots, ending in letters that no version or file of the locks ends in.
HOST = re.compile(r"\b(?:[a-z0-9-]+\.)+(?:org|com|net|io|dev|edu|gov|local|internal|tr)\b", re.IGNORECASE)


def pins(lock: str) -> dict[str, set[str]]:
    """Pinned versions by part; more than one where markers choose between them."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            requirement = Requirement(line.removesuffix("\\").strip())
            found.setdefault(canonicalize_name(requirement.name), set()).add(str(requirement.specifier))
    return found


def wanted(*groups: str, extras: bool = False) -> list[Requirement]:
    """What pyproject.toml asks for: dependencies, groups with the groups they include, extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = list(project["project"]["dependencies"])
    if extras:
        asked += [line for lines in project["project"]["optional-dependencies"].values() for line in lines]
    pending = list(groups)
    while pending:
        for entry in project["dependency-groups"][pending.pop()]:
            if isinstance(entry, str):
                asked.append(entry)
            else:
                pending.append(entry["include-group"])
    return [Requirement(line) for line in asked]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "@ file" not in text
    assert HOST.findall(text) == []


@pytest.mark.parametrize("address", ["https://pkg.example.org/x.whl", "git+ssh://x", "mirror.belediye.tr"])
def test_an_address_would_be_found(address: str) -> None:
    """Guards the test above against a pattern that finds nothing."""
    assert "://" in address or HOST.search(address)


@pytest.mark.parametrize("lock", PYTHON_LOCKS)
def test_every_part_is_pinned_and_hashed(lock: str) -> None:
    blocks = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8").strip())
    assert blocks
    for block in blocks:
        assert re.match(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==\S+ ", block), block.splitlines()[0]
        assert "--hash=sha256:" in block, block.splitlines()[0]


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("requirements.lock", wanted("install")),
        ("requirements-dev.lock", wanted("dev", extras=True)),
    ],
)
def test_a_lock_is_in_step_with_pyproject(lock: str, requirements: list[Requirement]) -> None:
    held = pins(lock)
    for requirement in requirements:
        versions = held.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name} is missing in {lock}; run make lock"
        for version in versions:
            number = version.removeprefix("==")
            assert requirement.specifier.contains(number, prereleases=True), (
                f"{requirement} in {lock}: {number}"
            )


def test_the_checks_run_on_the_versions_that_the_site_runs_on() -> None:
    site, checks = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: checks.get(name) for name in site} == site


def test_every_npm_part_has_a_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert packages
    for name, entry in packages.items():
        if name:
            assert entry["integrity"].startswith("sha512-"), name


def test_npm_writes_no_address_into_its_lock() -> None:
    assert "omit-lockfile-registry-resolved=true" in (ROOT / ".npmrc").read_text(encoding="utf-8")
