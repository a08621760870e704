"""Information for the council (meclis bilgi notu): what was done in a period, or on one tie of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from elci.accounts.models import Office
from elci.domain.periods import Period
from elci.exchange.reports import yearly_tables
from elci.exchange.reports.activity_lines import ActivityLine, lines_of, without_date
from elci.exchange.reports.layout import Block, Facts, Heading, Items, Paragraph, Sheet, Table
from elci.exchange.reports.tie_facts import day, promised, why
from elci.exchange.reports.tie_histories import TieHistory, histories_of
from elci.observatory.drawing.numerals import number
from elci.procedures.models import Letterhead
from elci.registry.models import Agreement

Tell = Callable[[str], None]


@dataclass(frozen=True)
class CouncilWish:
    """What is asked for. tie: the one that the note is about, None for all of the office's activities."""

    office: Office
    period: Period
    language: str
    today: date
    tie: Agreement | None = None


def council_information(wish: CouncilWish, tell: Tell = lambda step: None) -> Sheet:
    """The note. tell: is told what is being done."""
    with override(wish.language):
        tell("reading")
        ties = None if wish.tie is None else [wish.tie]
        held = histories_of(wish.office, wish.language, people=False, ties=ties)
        lines = lines_of(wish.office, wish.period, wish.language, undated=False)
        if wish.tie is not None:
            served = {line.activity.pk for each in held for line in each.activities}
            lines = [line for line in lines if line.activity.pk in served]
        return _sheet(wish, held, lines)


def _sheet(wish: CouncilWish, held: Sequence[TieHistory], lines: Sequence[ActivityLine]) -> Sheet:
    head = Letterhead.objects.filter(office=wish.office).first()
    unit = head.unit if head and head.unit else wish.office.name
    return Sheet(
        name="-".join((wish.office.pk, _("council-information"), wish.today.isoformat())),
        language=wish.language,
        title=_("Information for the council"),
        subtitle=wish.office.name,
        running=_("Information for the council"),
        author=unit,
        blocks=(*_blocks(wish, held, lines, unit), *_signed(head)),
        table_word=_("Table"),
        figure_word=_("Figure"),
    )


def _blocks(
    wish: CouncilWish, held: Sequence[TieHistory], lines: Sequence[ActivityLine], unit: str
) -> list[Block]:
    period = wish.period.in_language(wish.language)
    about = held[0].name if wish.tie is not None and held else _("all ties abroad")
    pairs = [
        (_("Date"), day(wish.today, wish.language)),
        (_("Prepared by"), unit),
        (
            _("Subject"),
            _("International relations, %(period)s: %(about)s") % {"period": period, "about": about},
        ),
    ]
    if wish.tie is not None and held:
        pairs.append((_("Why it exists"), why(held[0], wish.language)))
    blocks: list[Block] = [Facts(tuple(pairs)), Heading(_("What was done")), _done(wish, lines, period)]
    if lines:
        blocks.append(_table(lines))
        outcomes = list({one.pk: one for line in lines for one in line.outcomes}.values())
        blocks += yearly_tables.the_outcomes(outcomes, lines, wish.language)
        blocks += yearly_tables.money(lines, wish.language)
    promises = {one.pk: one for each in held for one in each.promises}.values()
    blocks.append(Heading(_("What is promised")))
    texts = tuple(promised(one, wish.language) for one in promises)
    blocks.append(Items(texts) if texts else Paragraph(_("No promise to a partner is open.")))
    return blocks


def _done(wish: CouncilWish, lines: Sequence[ActivityLine], period: str) -> Paragraph:
    if not lines:
        nothing = _("Nothing is on record for %(period)s.") % {"period": period}
        return Paragraph(nothing)
    said = ngettext(
        "%(count)s activity is on record for %(period)s.",
        "%(count)s activities are on record for %(period)s.",
        len(lines),
    ) % {"count": number(len(lines), wish.language), "period": period}
    missing = sum(line.lacks_result for line in lines)
    if missing:
        said += " " + _("No result is stated for %(count)s of them.") % {
            "count": number(missing, wish.language)
        }
    return Paragraph(said)


def _table(lines: Sequence[ActivityLine]) -> Table:
    rows = [
        (
            str(line.number),
            line.when or without_date(),
            f"{line.title}\n{line.where}" if line.where else line.title,
            line.kind if line.took_place else f"{line.kind}\n{line.activity.get_status_display()}",
        )
        for line in lines
    ]
    head = (_("No."), _("Date"), _("Activity"), _("Kind"))
    return Table(_("Activities of the period"), head, tuple(rows), (7, 18, 51, 24))


def _signed(head: Letterhead | None) -> list[Block]:
    """Who signs, as the letterhead says."""
    if head is None or not head.signatory:
        return []
    return [Paragraph("\n".join(filter(None, (head.signatory, head.post))), "right")]
