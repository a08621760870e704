"""Which documents there are, and making one of an order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from elci.activities.models import Activity
from elci.domain.periods import Period
from elci.exchange.models import ReportOrder
from elci.exchange.reports.council import CouncilWish, council_information
from elci.exchange.reports.handover import HandoverWish, handover_brief
from elci.exchange.reports.layout import DOCX, Sheet
from elci.exchange.reports.letters import MailingWish, letters_file
from elci.exchange.reports.partner_card import CardWish, partner_card
from elci.exchange.reports.press import as_pdf
from elci.exchange.reports.word import as_docx
from elci.exchange.reports.yearly import YearlyWish, yearly_chapter
from elci.registry.models import Agreement, Partner

Tell = Callable[[str], None]
Content = tuple[bytes, str]
_FEW_ACTIVITIES = 150
_FEW_TIES = 20


def make(order: ReportOrder, tell: Tell) -> Content:
    """The document's bytes and the name of its file. Raises ElciError."""
    return MAKERS[order.kind](order, tell)


def is_small(order: ReportOrder) -> bool:
    """Whether it takes about a second, so that a page can wait for it."""
    return SIZES[order.kind](order)


def _set(sheet: Sheet, order: ReportOrder, tell: Tell) -> Content:
    """The sheet in the format that was asked for."""
    tell("setting")
    content = as_docx(sheet) if order.format == DOCX else as_pdf(sheet)
    return content, f"{sheet.name}.{order.format}"


def period_of(options: Mapping[str, Any]) -> Period:
    """The period that an order names."""
    return Period(date.fromisoformat(options["first"]), date.fromisoformat(options["last"]))


def _yearly(order: ReportOrder, tell: Tell) -> Content:
    wish = YearlyWish(
        order.office, period_of(order.options), order.language, bool(order.options.get("undated"))
    )
    return _set(yearly_chapter(wish, tell), order, tell)


def _handover(order: ReportOrder, tell: Tell) -> Content:
    wish = HandoverWish(order.office, order.language, today(), order.with_people)
    return _set(handover_brief(wish, tell), order, tell)


def _card(order: ReportOrder, tell: Tell) -> Content:
    partner = Partner.objects.select_related("country", "place").get(pk=order.options["partner"])
    wish = CardWish(order.office, partner, order.language, today(), order.with_people)
    return _set(partner_card(wish, tell), order, tell)


def _council(order: ReportOrder, tell: Tell) -> Content:
    key = order.options.get("tie")
    tie = Agreement.objects.with_parties().get(pk=key) if key else None
    wish = CouncilWish(order.office, period_of(order.options), order.language, today(), tie)
    return _set(council_information(wish, tell), order, tell)


def _letters(order: ReportOrder, tell: Tell) -> Content:
    tell("setting")
    names = ("subject", "text", "country", "kind", "state")
    wish = MailingWish(
        order.office,
        order.language,
        today=date.fromisoformat(order.options["day"]),
        sees_people=order.with_people,
        **{name: order.options.get(name, "") for name in names},
    )
    return letters_file(wish, order.format)


def _few_activities(order: ReportOrder) -> bool:
    return Activity.objects.of_office(order.office)[: _FEW_ACTIVITIES + 1].count() <= _FEW_ACTIVITIES


def _few_ties(order: ReportOrder) -> bool:
    return Agreement.objects.of_offices([order.office_id])[: _FEW_TIES + 1].count() <= _FEW_TIES


MAKERS: dict[str, Callable[[ReportOrder, Tell], Content]] = {
    "yearly": _yearly,
    "handover": _handover,
    "card": _card,
    "council": _council,
    "letters": _letters,
}
SIZES: dict[str, Callable[[ReportOrder], bool]] = {
    "yearly": _few_activities,
    "handover": _few_ties,
    "card": lambda order: True,
    "council": _few_activities,
    "letters": _few_ties,
}


def today() -> date:
    """The day that stands on a document."""
    return timezone.localdate()
