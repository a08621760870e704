"""docs/reference/observatory.md: the reference of the observatory's Python names, from their docstrings.

Run `python -m elci.observatory.reference` to renew the page; a test holds it up to date.
"""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path
from typing import Any

from elci import observatory

_HEAD = """# The observatory in Python

Generated from the docstrings (`python -m elci.observatory.reference`). `from elci import observatory` gives
the names of the first part; each of the others is imported from the module that its heading names. A frame is
a polars `DataFrame`; its columns are told in [how the observatory counts](../explanation/measures.md).
"""
_WIDE = 100
# Of the network: what a reader of docs/explanation/network.md calls.
_NETWORK = {
    "edges": ("read_edges", "Layout", "EdgeList"),
    "package": ("read_package_ties",),
    "adjacency": ("Network",),
    "measures": ("measure", "Measures"),
    "distances": ("distances", "DistancePlan", "Distances"),
    "communities": ("communities", "Communities"),
    "centrality": ("centralities", "against_shuffles", "Centrality"),
    "nullmodels": ("rewire", "NullPlan"),
    "richclub": ("rich_club",),
    "geography": ("ties_by_distance", "country_matrix"),
    "reciprocity": ("compare_lists",),
    "removal": ("remove",),
    "export": ("export",),
}


def reference() -> str:
    """The page as Markdown."""
    parts = [_HEAD, "## observatory", ""]
    parts += [part for name in observatory.__all__ for part in _told(name, getattr(observatory, name))]
    for module, names in _NETWORK.items():
        path = f"elci.observatory.network.{module}"
        parts += [f"## {path}", ""]
        held = import_module(path)
        parts += [part for name in names for part in _told(name, getattr(held, name))]
    return "\n".join(parts).rstrip() + "\n"


def _told(name: str, what: Any) -> list[str]:
    """A name with its signature, its docstring and, of a class, its public methods and properties."""
    told = [f"### {name}", ""]
    if callable(what) and not _is_alias(what):
        told += ["```python", _signature(name, what), "```", ""]
        told += [_doc(what), ""]
    else:
        told += [f"`{what}`".replace("polars.dataframe.frame.", "polars."), ""]
    if inspect.isclass(what):
        own = [(key, value) for key, value in vars(what).items() if not key.startswith("_")]
        for key, value in own:
            shown = getattr(value, "fget", None) or getattr(value, "func", None) or value
            if inspect.isfunction(inspect.unwrap(getattr(shown, "__func__", shown))) and _doc(shown):
                told.append(f"- `{key}`: {' '.join(_doc(shown).split())}")
        told += [""] if told[-1] else []
    return told


def _is_alias(what: Any) -> bool:
    return not (inspect.isclass(what) or inspect.isfunction(what))


def _signature(name: str, what: Any) -> str:
    """On one line where it fits, else a line for each parameter."""
    signature = inspect.signature(what)
    parameters: list[str] = []
    for one in signature.parameters.values():
        if one.kind is one.KEYWORD_ONLY and "*" not in parameters:
            parameters.append("*")
        default = "" if one.default is one.empty else f" = {one.default!r}"
        parameters.append(f"{one.name}: {_type(one.annotation)}{default}")
    result = "" if inspect.isclass(what) else f" -> {_type(signature.return_annotation)}"
    whole = f"{name}({', '.join(parameters)}){result}"
    if len(whole) <= _WIDE:
        return whole
    return "\n".join([f"{name}(", *(f"    {one}," for one in parameters), f"){result}"])


def _type(annotation: Any) -> str:
    return annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)


def _doc(what: Any) -> str:
    return inspect.getdoc(what) or ""


if __name__ == "__main__":
    page = Path(__file__).resolve().parents[3] / "docs/reference/observatory.md"
    page.write_text(reference(), encoding="utf-8")
