"""Every write is a verb of a service: pages, forms and commands save nothing themselves."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "src/elci"
FRONT_DOORS = ("portal", "desk", "cli")
WRITES = {
    "save",
    "delete",
    "create",
    "update",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
}
# Called on something that is no record: a session, a form's own data, a workbook, a set of names, a hash.
HARMLESS = {
    "session",
    "cache",
    "files",
    "data",
    "book",
    "context",
    "digest",
    "values",
    "query",
    "initial",
    "form",
}

# A list under review is no record of the registry: its pages keep where the reader stands in it.
STAGED = {"batch", "held", "Batch"}


def _written(tree: ast.AST) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            target = ast.unparse(node.func.value)
            if target.split(".")[0] in STAGED:
                continue
            if target.split(".")[-1].split("(")[0].strip("_") not in HARMLESS:
                found.append(f"line {node.lineno}: {target}.{node.func.attr}")
    return found


@pytest.mark.parametrize(
    "path", sorted(p for door in FRONT_DOORS for p in (ROOT / door).rglob("*.py")), ids=str
)
def test_a_front_door_saves_no_record(path: Path) -> None:
    assert _written(ast.parse(path.read_text(encoding="utf-8"))) == []


def test_the_check_sees_a_write() -> None:
    assert _written(ast.parse("tie.save()")) == ["line 1: tie.save"]
