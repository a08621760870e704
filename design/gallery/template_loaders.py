"""A template loader that keeps one language of `[[Türkçe|English]]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.template import Engine, Origin, TemplateDoesNotExist
from django.template.loaders.base import Loader

_PAIR = re.compile(r"\[\[(.*?)\|(.*?)\]\]", re.DOTALL)


class Bilingual(Loader):
    """Reads from the engine's folders."""

    def __init__(self, engine: Engine, language: str) -> None:
        super().__init__(engine)
        self.group = 2 if language == "en" else 1

    def get_template_sources(self, template_name: str) -> Iterator[Origin]:
        """Where a template may lie."""
        for folder in self.engine.dirs:
            yield Origin(f"{folder}/{template_name}", template_name, self)

    def get_contents(self, origin: Any) -> str:
        """The template's text in the loader's language."""
        try:
            text = Path(origin.name).read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise TemplateDoesNotExist(origin) from error
        return _PAIR.sub(lambda pair: pair[self.group], text)
