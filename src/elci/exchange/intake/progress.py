"""How far the work on a batch is, kept in the database so that any page can show it and stop it."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.utils import timezone

from elci.domain.errors import ElciError
from elci.exchange.models import Batch

_EVERY = 0.4  # seconds between two writes
Show = Callable[[str, int, int], None]


class CancelledByPerson(ElciError):
    """Somebody pressed cancel."""

    tr = "Durduruldu; kayıtlarda hiçbir şey değişmedi."
    en = "Cancelled; nothing in the records has changed."


class Progress:
    """Progress of one batch. Inside a transaction nothing of it would be seen, so it is not used there.

    show: also told the step, how much of it is done and of how much, as often as the database is.
    """

    def __init__(self, batch: Batch, show: Show | None = None) -> None:
        self._batch, self._show = batch, show
        self._last = 0.0

    def begin(self, step: str, total: int) -> None:
        """A new step of so many parts."""
        self._batch.step, self._batch.done, self._batch.total = step, 0, total
        self._write()

    def advance(self, parts: int = 1) -> None:
        """Some parts are done; raises CancelledByPerson where somebody asked to stop."""
        self._batch.done += parts
        if time.monotonic() - self._last >= _EVERY:
            self._write()

    def _write(self) -> None:
        self._last = time.monotonic()
        batch = self._batch
        batch.beat = timezone.now()
        if self._show is not None:
            self._show(batch.step, batch.done, batch.total)
        Batch.objects.filter(pk=batch.pk).update(
            step=batch.step, done=batch.done, total=batch.total, beat=batch.beat
        )
        if Batch.objects.filter(pk=batch.pk, cancel=True).exists():
            raise CancelledByPerson()
