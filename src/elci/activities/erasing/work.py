"""Erasing among many records: in a process of its own that tells how far it is and can be stopped.

The process lives on when the page is closed, because the proof needs the name that is being erased, and that
stands nowhere once the record is gone.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from elci.accounts.models import User
from elci.activities.erasing.erasing import ErasureDraft, Step, erase_person, mentions_of
from elci.activities.erasing.whereabouts import parts_of_look
from elci.activities.models import Contact, DataRequest, Erasure, ErasureRun
from elci.activities.services.privacy_errors import (
    ErasingFailedError,
    ErasingStoppedError,
    UndecidedPlacesError,
)
from elci.domain.errors import ElciError
from elci.registry.processes import environment

KEPT = timedelta(days=1)
SILENT = timedelta(minutes=2)  # work that gave no sign for so long has ended
_EVERY = 0.4  # seconds between two signs of life
_log = logging.getLogger(__name__)


def order(contact: Contact, draft: ErasureDraft, *, by: User) -> ErasureRun:
    """Take the decision in; what is older than a day is forgotten on the way."""
    ErasureRun.objects.filter(at__lt=timezone.now() - KEPT).delete()
    ErasureRun.objects.filter(contact=contact.pk).delete()
    decided = {
        "why": draft.why,
        "fates": dict(draft.fates),
        "reason": mentions_of(contact).redacted(draft.reason),
        "request": draft.request.pk if draft.request else None,
    }
    return ErasureRun.objects.create(
        contact=contact.pk, office=contact.office, by=by, decided=decided, parts=len(parts_of_look())
    )


def start(run: ErasureRun) -> None:
    """Carry it out in a process of its own."""
    subprocess.Popen(
        [sys.executable, "-m", "elci.activities.erasing", str(run.pk)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True, env=environment(),
    )  # fmt: skip


def runs_of(by: User) -> QuerySet[ErasureRun]:
    """A person's own of the last day."""
    return ErasureRun.objects.filter(by=by, at__gte=timezone.now() - KEPT)


def draft_of(run: ErasureRun) -> ErasureDraft:
    """What was decided."""
    kept: dict[str, Any] = run.decided
    request = DataRequest.objects.filter(pk=kept["request"]).first() if kept["request"] else None
    return ErasureDraft(kept["why"], kept["fates"], kept["reason"], request)


def ask_to_stop(run: ErasureRun) -> bool:
    """Stop it while nothing is erased; False when it is too late for that."""
    return _move(run, ErasureRun.Phase.LOOKING, ErasureRun.Phase.STOPPED)


def is_stuck(run: ErasureRun) -> bool:
    """Whether the work has ended without saying so (the machine was switched off, say)."""
    return run.is_under_way and timezone.now() - run.beat > SILENT


def carry_out(run: ErasureRun) -> None:
    """Erase the person; how it ended stands in the run."""
    try:
        contact = Contact.objects.select_related("office").get(pk=run.contact)
        erasure = erase_person(contact, draft_of(run), by=run.by, office=run.office, tell=_Telling(run).tell)
    except ErasingStoppedError:
        return
    except UndecidedPlacesError as error:
        _end(run, ErasureRun.Phase.UNDECIDED, problem=error)
    except ElciError as error:
        _end(run, ErasureRun.Phase.FAILED, problem=error)
    except Exception:
        _log.exception("erasing run %s was broken off", run.pk)
        _end(run, ErasureRun.Phase.FAILED, problem=ErasingFailedError())
    else:
        _end(run, ErasureRun.Phase.DONE, erasure=erasure)


class _Telling:
    """Writes down how far a run is, not more often than a page asks."""

    def __init__(self, run: ErasureRun) -> None:
        self.run = run
        self.told = 0.0

    def tell(self, step: Step, read: int) -> None:
        """Raises ErasingStoppedError when somebody has stopped it before anything was erased."""
        if step == Step.ERASING:
            if not _move(self.run, ErasureRun.Phase.LOOKING, ErasureRun.Phase.ERASING):
                raise ErasingStoppedError
            return
        if read and time.monotonic() - self.told < _EVERY:
            return
        self.told = time.monotonic()
        mine = ErasureRun.objects.filter(pk=self.run.pk)
        if step == Step.LOOKING:
            mine = mine.filter(phase=ErasureRun.Phase.LOOKING)
        if not mine.update(phase=step.value, read=read, beat=timezone.now()) and step == Step.LOOKING:
            raise ErasingStoppedError


def _move(run: ErasureRun, before: str, after: str) -> bool:
    mine = ErasureRun.objects.filter(pk=run.pk, phase=before)
    return bool(mine.update(phase=after, read=0, beat=timezone.now()))


def _end(
    run: ErasureRun, phase: str, *, problem: ElciError | None = None, erasure: Erasure | None = None
) -> None:
    ErasureRun.objects.filter(pk=run.pk).update(
        phase=phase,
        erasure=erasure,
        problem_tr=problem.in_language("tr") if problem else "",
        problem_en=problem.in_language("en") if problem else "",
    )
