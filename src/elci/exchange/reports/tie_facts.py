"""What a brief, a card and a note say of a tie, each in a few lines. What is not on record is said so."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from elci.activities.models import FollowUp
from elci.domain.dates import PartialDate
from elci.domain.procedures.kinds import Act
from elci.domain.procedures.labels import label
from elci.exchange.reports.activity_lines import without_date
from elci.exchange.reports.tie_histories import TieHistory
from elci.observatory.drawing.numerals import number

_ACTIVITIES, _PEOPLE, _LETTERS = 4, 4, 220


def day(value: date | None, language: str) -> str:
    """A full day as the reader writes it."""
    return PartialDate.of(value).in_language(language) if value else ""


def why(history: TieHistory, language: str) -> str:
    """Purposes and the council's decision."""
    said = [", ".join(history.purposes)] if history.purposes else []
    decided = history.decided
    if decided is not None:
        when = decided.date.in_language(language) if decided.date else without_date()
        told = _("Council decision: %(day)s") % {"day": when}
        said.append(f"{told}, {decided.act}" if decided.act else told)
    note = (history.tie.note_en if language == "en" else "") or history.tie.note_tr
    if note:
        said.append(shortened(note))
    return "\n".join(said) or _("Neither a purpose nor a council decision is on record.")


def done(history: TieHistory, language: str, most: int = _ACTIVITIES) -> str:
    """The last activities and what came of them."""
    held = history.done
    if not held:
        return _("No activity is on record.")
    lines = [f"{line.when or without_date()}: {shortened(line.title, 120)}" for line in held[:most]]
    if len(held) > most:
        left = len(held) - most
        lines.append(
            ngettext("and %(count)s activity before", "and %(count)s activities before", left)
            % {"count": number(left, language)}
        )
    if history.outcomes:
        named = "; ".join(shortened(outcome.what, 100) for outcome in history.outcomes[:2])
        lines.append(_("What came of it: %(outcomes)s") % {"outcomes": named})
    else:
        lines.append(_("No outcome is on record."))
    return "\n".join(lines)


def promised(one: FollowUp, language: str) -> str:
    """A promise with its day and who sees to it."""
    said = [one.what]
    if one.due:
        said.append(_("due on %(day)s") % {"day": day(one.due, language)})
    if one.owner:
        said.append(one.owner.get_full_name() or one.owner.get_username())
    return ", ".join(said)


def people(history: TieHistory, language: str) -> str:
    """Who holds a post at the partner, with how long."""
    if not history.people:
        return _("Nobody is on record with a present post there.")
    lines = []
    for post in history.people[:_PEOPLE]:
        since = post.since.in_language(language) if post.since else ""
        told = f"{post.contact.honorific} {post.contact}".strip()
        lines.append(f"{told}, {post.title}{' (' + since + ' –)' if since else ''}")
    left = len(history.people) - _PEOPLE
    if left > 0:
        lines.append(
            ngettext("and %(count)s more", "and %(count)s more", left) % {"count": number(left, language)}
        )
    return "\n".join(lines)


def next_step(history: TieHistory, language: str) -> str:
    """What is due next: an open promise or task, else the next step of an open case."""
    if history.follow_ups:
        return promised(history.follow_ups[0], language)
    for case in history.cases:
        if case.next_act:
            words = label(Act(case.next_act))
            step = words.en if language == "en" else words.tr
            return _("Case “%(case)s”: %(step)s") % {"case": case.title, "step": step}
    return _("None is written down. Decide whether the tie goes on, and who sees to it.")


def shortened(text: str, most: int = _LETTERS) -> str:
    """A text cut at a word, with an ellipsis where something is left out."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
