"""The law of each country, one module or package each, named by its ISO 3166-1 alpha-2 code in lower case.

A module gives `JURISDICTION`. Adding a country is adding a module here and its tests; nothing else changes.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from elci.domain.procedures.jurisdiction import Jurisdiction


@cache
def codes() -> tuple[str, ...]:
    """Codes of the countries whose law is here, such as ("TR",)."""
    return tuple(sorted(module.name.upper() for module in pkgutil.iter_modules(__path__)))


@cache
def jurisdiction(code: str = "TR") -> Jurisdiction:
    """The law of a country; KeyError for a country without a module."""
    if code not in codes():
        raise KeyError(code)
    found: Jurisdiction = importlib.import_module(f"{__name__}.{code.lower()}").JURISDICTION
    return found
