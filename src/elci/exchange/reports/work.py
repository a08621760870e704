"""Making a document: at once where it is small, else in a process of its own that tells how far it is."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time

from django.utils import timezone

from elci.domain.errors import ElciError
from elci.exchange.models import ReportOrder, ReportPhase
from elci.exchange.reports.orders import path_of
from elci.registry.processes import environment

_EVERY = 0.5  # seconds between two signs of life
_log = logging.getLogger(__name__)


class ReportFailed(ElciError):
    """The program failed; the log says why."""

    tr = (
        "Belge hazırlanırken beklenmeyen bir hata oldu. Yeniden deneyin; yine olursa sistem yöneticisi "
        "günlüğe bakabilir."
    )
    en = (
        "The document could not be made: an unexpected error. Try again; if it happens again, the "
        "administrator finds the reason in the log."
    )


def start(order: ReportOrder) -> None:
    """Make what was ordered; what goes wrong stands in the order."""
    from elci.exchange.reports.making import is_small

    if is_small(order):
        carry_out(order)
        return
    subprocess.Popen(
        [sys.executable, "-m", "elci.exchange.reports", str(order.pk)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True, env=environment(),
    )  # fmt: skip


def carry_out(order: ReportOrder) -> None:
    """Make the document and put it where its order finds it."""
    from elci.exchange.reports.making import make

    try:
        content, name = make(order, lambda step: _tell(order, step))
    except ElciError as error:
        _end(order, ReportPhase.FAILED, problem=error)
    except Exception:
        _log.exception("document of order %s could not be made", order.pk)
        _end(order, ReportPhase.FAILED, problem=ReportFailed())
    else:
        path = path_of(order)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        _end(order, ReportPhase.READY, file_name=name, size=len(content))


def _tell(order: ReportOrder, step: str) -> None:
    ReportOrder.objects.filter(pk=order.pk).update(step=step, beat=timezone.now())


def _end(
    order: ReportOrder,
    phase: ReportPhase,
    *,
    problem: ElciError | None = None,
    file_name: str = "",
    size: int = 0,
) -> None:
    """Say how it ended; an order that was cancelled meanwhile stays so, and its file goes."""
    told = ReportOrder.objects.filter(pk=order.pk, phase=ReportPhase.MAKING, cancel=False).update(
        phase=phase,
        step="",
        problem_tr=problem.in_language("tr") if problem else "",
        problem_en=problem.in_language("en") if problem else "",
        file_name=file_name,
        size=size,
    )
    if not told:
        path_of(order).unlink(missing_ok=True)
        ReportOrder.objects.filter(pk=order.pk).update(phase=ReportPhase.CANCELLED, step="")


def watch(key: int) -> None:
    """Give signs of life, and end this process as soon as somebody cancels: setting a PDF cannot be asked."""
    while True:
        time.sleep(_EVERY)
        going_on = ReportOrder.objects.filter(pk=key, phase=ReportPhase.MAKING)
        if not going_on.filter(cancel=False).update(beat=timezone.now()):
            going_on.update(phase=ReportPhase.CANCELLED, step="")
            os._exit(0)
