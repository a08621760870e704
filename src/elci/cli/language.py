"""In which language a command answers: --lang, else ELCI_LANG, else the locale, else Turkish."""

from __future__ import annotations

import os

import click


def _default() -> str:
    for variable in ("ELCI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value[:2] in {"tr", "en"}:
            return value[:2]
    return "tr"


lang_option = click.option(
    "--lang", type=click.Choice(["tr", "en"]), default=_default, help="Language of the answer: tr or en."
)
