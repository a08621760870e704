"""Work in a process of its own beside the one that serves pages: what it has to know."""

from __future__ import annotations

import os
from urllib.parse import quote

from django.conf import settings
from django.db import connection


def environment() -> dict[str, str]:
    """That of this process, with its database; the sources go along where the package is not installed."""
    source = str(settings.PACKAGE.parent)
    known = os.environ.get("PYTHONPATH", "")
    path = f"{source}{os.pathsep}{known}" if known else source
    return {
        **os.environ,
        "PYTHONPATH": path,
        "ELCI_DATABASE_URL": _database_url(),
        "ELCI_VAR": str(settings.VAR),
    }


def _database_url() -> str:
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    user, password, host = (quote(str(values[key] or ""), safe="") for key in ("USER", "PASSWORD", "HOST"))
    who = f"{user}:{password}@" if password else f"{user}@" if user else ""
    port = f":{values['PORT']}" if values["PORT"] else ""
    return f"postgres://{who}{host}{port}/{quote(str(values['NAME']), safe='')}"
