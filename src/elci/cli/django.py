"""Starting Django inside a command that needs the database."""

from __future__ import annotations

import os


def start() -> None:
    """Set Django up; call it before importing models."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elci.config.settings")
    import django

    django.setup()
