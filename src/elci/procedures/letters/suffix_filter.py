"""The filter `ek` of templates, a Turkish case ending: `{{ ortak_ülke|ek:"in" }}` → Almanya’nın."""

from __future__ import annotations

from django import template

from elci.domain.suffixes import Ending, inflect

register = template.Library()
# An office writes the ending as it says it, by any of its forms' usual names.
ENDINGS = {
    "in": Ending.GENITIVE,
    "e": Ending.DATIVE,
    "de": Ending.LOCATIVE,
    "den": Ending.ABLATIVE,
    "i": Ending.ACCUSATIVE,
}


@register.filter
def ek(name: str, ending: str) -> str:
    """The name with its ending; raises TemplateSyntaxError for an ending that is not one of the five."""
    if ending not in ENDINGS:
        raise template.TemplateSyntaxError(f"“{ending}”: {', '.join(ENDINGS)}")
    return inflect(name, ENDINGS[ending])
