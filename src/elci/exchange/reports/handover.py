"""The handover brief for a new mayor: a page of summary, then each tie on half a page, by weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from elci.accounts.models import Office
from elci.activities.models import FollowUp
from elci.exchange.reports.layout import (
    Block,
    Facts,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Sheet,
    Table,
    Together,
)
from elci.exchange.reports.ranking import Rank, ranks_of
from elci.exchange.reports.tie_facts import day, done, next_step, people, promised, why
from elci.exchange.reports.tie_histories import TieHistory, histories_of
from elci.observatory.drawing.numerals import number

Tell = Callable[[str], None]
_FIRST = 10  # ties that the summary names
_PROMISES = 8  # promises that the summary names


@dataclass(frozen=True)
class HandoverWish:
    """What is asked for. people: whether contacts are named; today: the day of the brief."""

    office: Office
    language: str
    today: date
    people: bool = False


@dataclass(frozen=True)
class RankedTie:
    """A tie's history with its place in the order."""

    history: TieHistory
    rank: Rank


def handover_brief(wish: HandoverWish, tell: Tell = lambda step: None) -> Sheet:
    """The brief. tell: is told what is being done."""
    with override(wish.language):
        tell("reading")
        held = [
            each for each in histories_of(wish.office, wish.language, people=wish.people) if not each.is_over
        ]
        ranks = ranks_of(wish.office, held, wish.today)
        ties = sorted(
            (RankedTie(each, ranks[each.tie.pk]) for each in held), key=lambda each: each.rank.order
        )
        return _sheet(wish, ties)


def _sheet(wish: HandoverWish, ties: Sequence[RankedTie]) -> Sheet:
    blocks: list[Block] = [*_summary(wish, ties)]
    if ties:
        numbered = list(enumerate(ties, 1))
        full = [(place, each) for place, each in numbered if not each.history.is_bare]
        if full:
            blocks += [NewPage(), Heading(_("The ties one by one"))]
            blocks += [_half_page(place, each, wish) for place, each in full]
        blocks += _bare([(place, each) for place, each in numbered if each.history.is_bare], wish)
    return Sheet(
        name="-".join((wish.office.pk, _("handover"), wish.today.isoformat())),
        language=wish.language,
        title=_("Handover: international relations"),
        subtitle=_("%(office)s, %(day)s")
        % {"office": wish.office.name, "day": day(wish.today, wish.language)},
        running=_("Handover: international relations"),
        author=wish.office.name,
        blocks=tuple(blocks),
        table_word=_("Table"),
        figure_word=_("Figure"),
    )


def _summary(wish: HandoverWish, ties: Sequence[RankedTie]) -> list[Block]:
    """The first page: how many ties, how they stand, what is promised, which matter first."""
    heading = Heading(_("On one page"))
    if not ties:
        nothing = _("No tie of %(office)s is on record. As soon as one is, it stands here on half a page.")
        return [heading, Paragraph(nothing % {"office": wish.office.name}, "lede")]
    promises = [(each, one) for each in ties for one in each.history.promises]
    said = ngettext(
        "%(office)s keeps %(count)s tie abroad; %(promises)s of its promises are open.",
        "%(office)s keeps %(count)s ties abroad; %(promises)s of its promises are open.",
        len(ties),
    ) % {
        "office": wish.office.name,
        "count": number(len(ties), wish.language),
        "promises": number(len({one.pk for _each, one in promises}), wish.language),
    }
    states = Counter(each.rank.words for each in ties)
    order = list(dict.fromkeys(each.rank.words for each in ties))
    stand = "; ".join(f"{words}: {number(states[words], wish.language)}" for words in order)
    blocks = [
        heading,
        Paragraph(said, "lede"),
        Paragraph(_("How they stand: %(states)s.") % {"states": stand}),
    ]
    blocks.append(_first(ties, wish))
    if promises:
        blocks += [Heading(_("Promises that wait"), 2), _waiting(promises, wish)]
    note = _(
        "Order: how alive a tie is, measured from dated evidence; among equals open promises and outcomes "
        "weigh three each and every activity of the last five years one. Ties that are over are left out."
    )
    return [*blocks, Paragraph(note, "note")]


def _first(ties: Sequence[RankedTie], wish: HandoverWish) -> Table:
    rows = [
        (
            str(place),
            each.history.name,
            each.rank.words,
            each.history.last.in_language(wish.language) if each.history.last else _("none"),
            number(len(each.history.promises), wish.language),
        )
        for place, each in enumerate(ties[:_FIRST], 1)
    ]
    head = (_("No."), _("Tie"), _("How it stands"), _("Last activity"), _("Open promises"))
    caption = _("The ties that come first") if len(ties) > _FIRST else _("The ties")
    return Table(caption, head, tuple(rows), (7, 41, 20, 18, 14), frozenset({4}))


def _waiting(promises: Sequence[tuple[RankedTie, FollowUp]], wish: HandoverWish) -> Items:
    """The promises due next; each once, also where two ties share an activity."""
    once = {one.pk: (each, one) for each, one in promises}.values()
    ordered = sorted(once, key=lambda pair: (pair[1].due is None, pair[1].due or date.max, pair[1].pk))
    texts = [f"{each.history.name}: {promised(one, wish.language)}" for each, one in ordered[:_PROMISES]]
    left = len(ordered) - _PROMISES
    if left > 0:
        texts.append(
            ngettext("and %(count)s more, with its tie", "and %(count)s more, with their ties", left)
            % {"count": number(left, wish.language)}
        )
    return Items(tuple(texts))


def _half_page(place: int, each: RankedTie, wish: HandoverWish) -> Together:
    """Why, what was promised, what was done, people, next step: each in a line or two."""
    history = each.history
    pairs = [
        (_("How it stands"), f"{each.rank.words}. {each.rank.reason}".strip()),
        (_("Why it exists"), why(history, wish.language)),
        (_("What was done"), done(history, wish.language)),
        (_("Open promises"), _promises(history, wish.language)),
    ]
    if wish.people:
        pairs.append((_("People"), people(history, wish.language)))
    pairs.append((_("Next step"), next_step(history, wish.language)))
    kind = history.tie.get_kind_display()
    since = history.tie.date.in_language(wish.language) if history.tie.date else _("date not on record")
    under = Paragraph(f"{kind}, {since} · {history.tie.get_state_display()}", "note")
    return Together((Heading(f"{place}. {history.name}", 2), under, Facts(tuple(pairs))))


def _bare(ties: Sequence[tuple[int, RankedTie]], wish: HandoverWish) -> list[Block]:
    """Ties of which nothing but their own line is on record: half a page of “none” would hide that."""
    if not ties:
        return []
    said = _(
        "Of these ties neither a purpose nor an activity, a promise or a person is on record. Decide for "
        "each whether it is to be woken or ended."
    )
    rows = [
        (
            str(place),
            each.history.name,
            each.history.tie.get_kind_display(),
            each.history.tie.date.in_language(wish.language) if each.history.tie.date else "–",
            each.rank.words,
        )
        for place, each in ties
    ]
    head = (_("No."), _("Tie"), _("Kind"), _("Date"), _("How it stands"))
    table = Table(_("Ties that are only listed"), head, tuple(rows), (7, 36, 24, 12, 21))
    return [Heading(_("Ties of which nothing more is on record")), Paragraph(said), table]


def _promises(history: TieHistory, language: str) -> str:
    if not history.promises:
        return _("None on record.")
    lines = [promised(one, language) for one in history.promises[:4]]
    left = len(history.promises) - 4
    if left > 0:
        lines.append(
            ngettext("and %(count)s more", "and %(count)s more", left) % {"count": number(left, language)}
        )
    return "\n".join(lines)
