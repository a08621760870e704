"""The chapter on foreign relations for the municipality's yearly activity report (faaliyet raporu).

What it counts it lists: each number of its tables is the number of rows of the list of activities.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from elci.accounts.models import Office
from elci.activities.models import Outcome
from elci.domain.dates import PartialDate
from elci.domain.periods import Period
from elci.exchange.reports import yearly_tables
from elci.exchange.reports.activity_lines import ActivityLine, lines_of
from elci.exchange.reports.layout import Block, Heading, Items, Paragraph, Sheet
from elci.exchange.reports.pictures import map_of, photographs_of
from elci.observatory.drawing.numerals import number

Tell = Callable[[str], None]
_MOST_NAMED = 40  # of those that lack something: more are given by their numbers


@dataclass(frozen=True)
class YearlyWish:
    """What is asked for. undated: whether activities without a date belong to the period."""

    office: Office
    period: Period
    language: str
    undated: bool = False


def yearly_chapter(wish: YearlyWish, tell: Tell = lambda step: None) -> Sheet:
    """The chapter. tell: is told what is being done (reading, drawing)."""
    with override(wish.language):
        tell("reading")
        lines = lines_of(wish.office, wish.period, wish.language, undated=wish.undated)
        outcomes = outcomes_of(wish, lines)
        tell("drawing")
        return _sheet(wish, lines, outcomes)


def outcomes_of(wish: YearlyWish, lines: list[ActivityLine]) -> list[Outcome]:
    """What came of the activities, and what the office recorded for the period without one."""
    found = {outcome.pk: outcome for line in lines for outcome in line.outcomes}
    alone = Outcome.objects.filter(
        office=wish.office, activity__isnull=True, withdrawn__isnull=True, on__isnull=False,
        on__lte=wish.period.border, on__gte=PartialDate(wish.period.first.year),
    )  # fmt: skip
    found |= {outcome.pk: outcome for outcome in alone if wish.period.can_hold(outcome.on)}
    return sorted(found.values(), key=lambda one: (one.kind, one.on.ordinal if one.on else 0, one.pk))


def _sheet(wish: YearlyWish, lines: list[ActivityLine], outcomes: list[Outcome]) -> Sheet:
    period = wish.period.in_language(wish.language)
    title = _("International relations")
    blocks = [*_summary(wish, lines, outcomes)]
    if lines:
        blocks += [
            *yearly_tables.by_goal(lines, wish.language),
            *_where(wish, lines),
            *yearly_tables.the_activities(lines),
        ]
    if lines or outcomes:
        blocks += yearly_tables.the_outcomes(outcomes, lines, wish.language)
    if lines:
        blocks += [
            *yearly_tables.money(lines, wish.language),
            *_photographs(wish, lines),
            *_lacking(wish, lines),
        ]
    return Sheet(
        name="-".join((wish.office.pk, _("activity-report"), period.replace(" ", ""))),
        language=wish.language,
        title=title,
        subtitle=_("%(office)s, activity report %(period)s") % {"office": wish.office.name, "period": period},
        running=_("International relations, %(period)s") % {"period": period},
        author=wish.office.name,
        blocks=tuple(blocks),
        contents=_("Contents") if lines else "",
        table_word=_("Table"),
        figure_word=_("Figure"),
    )


def _summary(wish: YearlyWish, lines: list[ActivityLine], outcomes: list[Outcome]) -> list[Block]:
    said = {"office": wish.office.name, "period": wish.period.in_language(wish.language)}
    if not lines:
        nothing = _(
            "%(office)s has no activity on record for %(period)s. Record activities with their dates, or "
            "ask for those without a date as well; the chapter then fills itself."
        )
        return [Heading(_("Summary")), Paragraph(nothing % said, "lede")]
    count = len(lines)
    first = ngettext(
        "For %(period)s, %(count)s international activity of %(office)s is on record.",
        "For %(period)s, %(count)s international activities of %(office)s are on record.",
        count,
    ) % {**said, "count": number(count, wish.language)}
    blocks: list[Block] = [
        Heading(_("Summary")),
        Paragraph(" ".join([first, _reach(lines, wish.language)]), "lede"),
    ]
    blocks.append(Paragraph(" ".join(filter(None, _came_of(lines, outcomes, wish.language)))))
    undated = sum(line.activity.date is None for line in lines)
    if undated:
        blocks.append(Paragraph(_undated(undated, wish.language), "note"))
    if not all(line.took_place for line in lines):
        blocks.append(Paragraph(_not_done(), "note"))
    return [*blocks, yearly_tables.by_kind(lines, wish.language)]


def _reach(lines: list[ActivityLine], language: str) -> str:
    countries = {spot.country for line in lines for spot in line.spots}
    cities = {spot.key for line in lines for spot in line.spots if not spot.key.startswith("country:")}
    persons = sum(line.persons or 0 for line in lines if line.took_place)
    if not countries:
        return ""
    reach = _("They have to do with %(countries)s and %(cities)s abroad.") % {
        "countries": ngettext("%(n)s country", "%(n)s countries", len(countries))
        % {"n": number(len(countries), language)},
        "cities": ngettext("%(n)s city", "%(n)s cities", len(cities)) % {"n": number(len(cities), language)},
    }
    if persons:
        reach += " " + _("%(persons)s people took part, as far as numbers are recorded.") % {
            "persons": number(persons, language)
        }
    return reach


def _came_of(lines: list[ActivityLine], outcomes: list[Outcome], language: str) -> list[str]:
    evidenced = sum(outcome.has_evidence for outcome in outcomes)
    said = []
    if outcomes:
        said.append(
            ngettext(
                "%(count)s outcome for residents is recorded, with evidence for %(evidenced)s.",
                "%(count)s outcomes for residents are recorded, with evidence for %(evidenced)s.",
                len(outcomes),
            )
            % {"count": number(len(outcomes), language), "evidenced": number(evidenced, language)}
        )
    else:
        said.append(_("No outcome for residents is recorded."))
    goal = sum(not line.has_goal for line in lines)
    result = sum(line.lacks_result for line in lines)
    if goal or result:
        said.append(
            _(
                "No strategic goal is stated for %(goal)s of the activities, and no result for %(result)s "
                "of those that are neither planned nor cancelled; they are named at the end."
            )
            % {"goal": number(goal, language), "result": number(result, language)}
        )
    return said


def _not_done() -> str:
    return _(
        "Activities that are planned or were cancelled are counted among the activities; people, costs and "
        "aid in kind on record for them are not counted, and no result is asked of them."
    )


def _undated(count: int, language: str) -> str:
    return ngettext(
        "%(count)s activity has no date on record; it is included as asked, though it may belong to "
        "another period.",
        "%(count)s activities have no date on record; they are included as asked, though they may belong to "
        "another period.",
        count,
    ) % {"count": number(count, language)}


def _where(wish: YearlyWish, lines: list[ActivityLine]) -> list[Block]:
    table = yearly_tables.by_country(lines, wish.language)
    if table is None:
        return []
    title = _("Where the activities of %(period)s lead.") % {"period": wish.period.in_language(wish.language)}
    drawn = map_of(wish.office, lines, wish.language, title)
    note = Paragraph(_("An activity with several countries counts once for each of them."), "note")
    return [Heading(_("Where and with whom")), *([drawn] if drawn else []), table, note]


def _photographs(wish: YearlyWish, lines: list[ActivityLine]) -> list[Block]:
    pictures = photographs_of(lines, wish.language)
    return [Heading(_("Photographs")), *pictures] if pictures else []


def _lacking(wish: YearlyWish, lines: list[ActivityLine]) -> list[Block]:
    """What lacks a goal or a result: study 004 found that reports name events but neither of them."""
    lacking = [line for line in lines if not line.has_goal or line.lacks_result]
    heading = Heading(_("Activities without a stated goal or result"))
    if not lacking:
        nothing = _(
            "Every activity states a strategic goal, and a result unless it is planned or was cancelled."
        )
        return [heading, Paragraph(nothing)]
    why = _(
        "A report that names an event without saying which goal it served and what came of it cannot be "
        "weighed. The following activities lack one or both; they can be completed on their pages."
    )
    blocks: list[Block] = [heading, Paragraph(why)]
    for words, theirs in (
        (_("Neither goal nor result"), [one for one in lacking if not one.has_goal and one.lacks_result]),
        (_("No strategic goal"), [one for one in lacking if not one.has_goal and not one.lacks_result]),
        (_("No result"), [one for one in lacking if one.has_goal]),
    ):
        if theirs:
            counted = f"{words}: {number(len(theirs), wish.language)}"
            blocks += [Heading(counted, 2, contents=False), _named(theirs)]
    return blocks


def _named(lines: list[ActivityLine]) -> Block:
    if len(lines) <= _MOST_NAMED:
        numbered = _("%(title)s (no. %(number)s)")
        return Items(tuple(numbered % {"title": line.title, "number": line.number} for line in lines))
    return Paragraph(_("Activities no. %(numbers)s.") % {"numbers": ranges([line.number for line in lines])})


def ranges(numbers: list[int]) -> str:
    """1–3, 5, 7–9: numbers in ascending order, those that follow each other joined."""
    parts: list[list[int]] = []
    for each in numbers:
        if parts and parts[-1][-1] == each - 1:
            parts[-1] = [parts[-1][0], each]
        else:
            parts.append([each])
    return ", ".join(f"{part[0]}–{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)
