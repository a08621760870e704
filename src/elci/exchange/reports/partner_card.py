"""A card of a partner on one page: who it is, ties, what was done, people, gifts, outcomes, promises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from elci.accounts.models import Office
from elci.activities.models import Gift, Goods
from elci.exchange.reports.activity_lines import ActivityLine, without_date
from elci.exchange.reports.layout import Block, Facts, Heading, Paragraph, Sheet, Table
from elci.exchange.reports.tie_facts import day, people, promised, shortened, why
from elci.exchange.reports.tie_histories import VISITS, TieHistory, histories_of
from elci.observatory.drawing.numerals import number
from elci.registry.models import Agreement, Partner

Tell = Callable[[str], None]
_LAST, _VISITS, _OUTCOMES, _PROMISES, _GIFTS = 6, 4, 4, 5, 4


@dataclass(frozen=True)
class CardWish:
    """What is asked for. people: whether contacts are named."""

    office: Office
    partner: Partner
    language: str
    today: date
    people: bool = False


def partner_card(wish: CardWish, tell: Tell = lambda step: None) -> Sheet:
    """The card. tell: is told what is being done."""
    with override(wish.language):
        tell("reading")
        ties = Agreement.objects.of_offices([wish.office.pk]).with_partner(wish.partner).with_parties()
        held = histories_of(wish.office, wish.language, people=wish.people, ties=ties)
        return Sheet(
            name="-".join((wish.partner.pk, _("card"), wish.today.isoformat())),
            language=wish.language,
            title=wish.partner.name,
            subtitle=_of_what(wish),
            running=_("Partner card: %(partner)s") % {"partner": wish.partner.name},
            author=wish.office.name,
            blocks=tuple(_blocks(wish, held)),
            table_word=_("Table"),
            figure_word=_("Figure"),
        )


def _of_what(wish: CardWish) -> str:
    said = {"office": wish.office.name, "day": day(wish.today, wish.language)}
    return _("Partner card of %(office)s, %(day)s") % said


def _blocks(wish: CardWish, held: Sequence[TieHistory]) -> list[Block]:
    lines = _lines(held)
    outcomes = list({one.pk: one for each in held for one in each.outcomes}.values())
    promises = list({one.pk: one for each in held for one in each.promises}.values())
    blocks: list[Block] = [Facts(tuple(_who(wish, held)))]
    visits = [line for line in lines if line.activity.kind in VISITS][:_VISITS]
    others = [line for line in lines if line not in visits][:_LAST]
    if visits:
        blocks += [Heading(_("Last visits"), 2), _listed(visits, _("Last visits"))]
    blocks.append(Heading(_("What was done"), 2))
    blocks.append(
        _listed(others, _("Last activities")) if others else Paragraph(_("No activity is on record."))
    )
    came = "\n".join(shortened(one.what, 140) for one in outcomes[:_OUTCOMES]) or _(
        "No outcome is on record."
    )
    waits = "\n".join(promised(one, wish.language) for one in promises[:_PROMISES]) or _("None on record.")
    pairs = [
        (_("Outcomes"), came),
        (_("Open promises"), waits),
        (_("Gifts and aid in kind"), _given(wish, lines)),
    ]
    if wish.people:
        met = next((each for each in held if each.people), None)
        pairs.append(
            (
                _("People"),
                people(met, wish.language) if met else _("Nobody is on record with a present post there."),
            )
        )
    return [*blocks, Heading(_("What stands open"), 2), Facts(tuple(pairs))]


def _who(wish: CardWish, held: Sequence[TieHistory]) -> list[tuple[str, str]]:
    partner, place = wish.partner, wish.partner.place
    land = partner.territory or partner.country
    pairs = [(_("Country"), land.name if land else _("not known"))]
    names = (partner.name_tr, partner.name_en)
    if names[0] != names[1]:
        pairs.append((_("Names"), " · ".join(names)))
    if place and place.population:
        pairs.append((_("Population"), number(place.population, wish.language)))
    for each in held:
        since = each.tie.date.in_language(wish.language) if each.tie.date else _("date not on record")
        told = f"{each.tie.get_kind_display()}, {since} ({each.tie.get_state_display()})"
        pairs.append((_("Tie"), told))
        pairs.append((_("Why it exists"), why(each, wish.language)))
    return pairs


def _lines(held: Sequence[TieHistory]) -> list[ActivityLine]:
    """What was done, each once, the newest first."""
    once = {line.activity.pk: line for each in held for line in each.done}
    dated = [line for line in once.values() if line.activity.date]
    bare = [line for line in once.values() if not line.activity.date]
    return sorted(dated, key=lambda line: (-line.activity.date.ordinal, line.activity.pk)) + bare


def _listed(lines: Sequence[ActivityLine], caption: str) -> Table:
    rows = [(line.when or without_date(), shortened(line.title, 130), line.kind) for line in lines]
    return Table(caption, (_("Date"), _("Activity"), _("Kind")), tuple(rows), (20, 56, 24))


def _given(wish: CardWish, lines: Sequence[ActivityLine]) -> str:
    """The last gifts of the register, and aid in kind of the activities."""
    gifts = Gift.objects.of_office(wish.office).filter(partner=wish.partner).order_by("-on", "pk")[:_GIFTS]
    said = [f"{day(each.on, wish.language)}, {each.get_direction_display()}: {each.what}" for each in gifts]
    goods = Goods.objects.filter(activity__in=[line.activity.pk for line in lines]).order_by("-pk")[:_GIFTS]
    said += [f"{each.get_direction_display()}: {each.what}" for each in goods]
    return "\n".join(said) or _("None on record.")
