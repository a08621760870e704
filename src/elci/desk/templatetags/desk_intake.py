"""Words for the pages on which lists are brought."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.translation import gettext as _

from elci.accounts.reader import readers_language
from elci.exchange.intake import wording
from elci.exchange.models import Outcome, StagedRow
from elci.registry.models import Kind, Membership, Municipality, Organisation

register = template.Library()


@register.filter
def joined(cells: Iterable[str]) -> str:
    """The cells of a row in one line, empty ones left out."""
    return " | ".join(cell for cell in cells if cell)


@register.filter
def kind_words(kind: str) -> str:
    """A kind of tie or of membership in words; a dash where none is known."""
    return str({**dict(Kind.choices), **dict(Membership.Kind.choices)}.get(kind, "–"))


@register.filter
def outcome_words(outcome: str) -> str:
    """What becomes of a row, in words."""
    return wording.outcome_words(outcome)


@register.filter
def said_notes(row: StagedRow) -> list[str]:
    """What is to be known of a row, one sentence each: doubts, the record's date, the tier above."""
    said = [wording.problem_words(problem) for problem in row.problems.split()]
    for key, text in row.notes:
        if key == "doubt":
            said.append(wording.doubt_words(text))
        elif key == "tier":
            above = Municipality.objects.filter(pk=text).first()
            said.append(_("%(name)s is tied with the same city") % {"name": above or text})
        elif key == "other_kind":
            said.append(_("A tie of another kind with this city is on record"))
        elif key == "other_membership":
            said.append(_("On record as another kind of membership: %(kind)s") % {"kind": kind_words(text)})
        elif key == "new_organisation":
            kind = dict(Organisation.Kind.choices).get(text, text)
            said.append(_("The organisation is added with the list (%(kind)s)") % {"kind": kind})
        elif key == "renamed":
            said.append(_("In the list before: %(name)s") % {"name": text})
        elif key == "repeat" and row.outcome != Outcome.REPEAT:
            said.append(_("Also in row %(rows)s of the list") % {"rows": text})
    held = row.agreement.date if row.agreement else row.membership.since if row.membership else None
    if row.outcome == Outcome.CHANGED and held != row.date:
        date = held.in_language(readers_language()) if held else "–"
        said.append(_("Date on record: %(date)s") % {"date": date})
    return said
