"""Documents that were asked for: kept for a day for the person who asked, then forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from elci.accounts.models import Office, User
from elci.activities.models import PersonalRead, Post
from elci.activities.services import note_read
from elci.exchange.models import ReportOrder, ReportPhase
from elci.registry.models.periods import rows_held_on

KEPT = timedelta(days=1)
SILENT = timedelta(minutes=1)  # work that gave no sign for so long has ended


@dataclass(frozen=True)
class Wish:
    """What a person asks for. kind: of `making.MAKERS`; format: docx, pdf or zip; options: see each maker."""

    kind: str
    language: str
    format: str
    options: Mapping[str, Any] = field(default_factory=dict)
    with_people: bool = False


def order(wish: Wish, *, by: User, office: Office) -> ReportOrder:
    """Take an order in; what is older than a day is forgotten on the way.

    That people will be named in it is written down as a read of their data.
    """
    forget(ReportOrder.objects.filter(made__lt=timezone.now() - KEPT))
    number = _people_in(wish, office) if wish.with_people else 0
    if number:
        note_read(PersonalRead.What.LIST, by=by, office=office, number=number)
    return ReportOrder.objects.create(
        office=office, by=by, kind=wish.kind, language=wish.language, format=wish.format,
        options=dict(wish.options), with_people=wish.with_people,
    )  # fmt: skip


def _people_in(wish: Wish, office: Office) -> int:
    """How many contacts the document may name: those with a present post at a partner."""
    posts = Post.objects.filter(
        rows_held_on(timezone.localdate()),
        partner__isnull=False,
        contact__office=office,
        contact__withdrawn__isnull=True,
    )
    if wish.options.get("partner"):
        posts = posts.filter(partner=wish.options["partner"])
    return posts.values("contact").distinct().count()


def orders_of(by: User, office: Office) -> QuerySet[ReportOrder]:
    """A person's own of the last day, the newest first."""
    return ReportOrder.objects.filter(by=by, office=office, made__gte=timezone.now() - KEPT)


def ask_to_stop(held: ReportOrder) -> None:
    """Let the work end; where it has died already, say that it has ended."""
    stopped = ReportPhase.CANCELLED if is_stuck(held) else held.phase
    ReportOrder.objects.filter(pk=held.pk, phase=ReportPhase.MAKING).update(cancel=True, phase=stopped)


def is_stuck(held: ReportOrder) -> bool:
    """Whether the work has ended without saying so (the machine was switched off, say)."""
    return held.phase == ReportPhase.MAKING and timezone.now() - held.beat > SILENT


def forget(orders: QuerySet[ReportOrder]) -> None:
    """Delete orders and their files."""
    for held in orders:
        path_of(held).unlink(missing_ok=True)
    orders.delete()


def forget_those_with_people(office_id: str) -> None:
    """Delete an office's documents that may name people: somebody's data were erased."""
    forget(ReportOrder.objects.filter(office=office_id, with_people=True))


def path_of(held: ReportOrder) -> Path:
    """Where the file lies once it is made."""
    return Path(settings.VAR) / "reports" / f"{held.pk}.{held.format}"
