"""The work on a batch: reading, writing, undoing; here, or in a process of its own.

What is done is told by the batch's phase, so a piece of work that was killed is taken up again by running it
anew: reading starts over, writing and undoing are one transaction each.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from elci.accounts.models import User
from elci.domain.errors import ElciError
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.progress import CancelledByPerson, Progress, Show
from elci.exchange.intake.refusals import FileRefused
from elci.exchange.intake.review import review_rows
from elci.exchange.intake.staging import stage
from elci.exchange.intake.undoing import undo
from elci.exchange.intake.writing import ChangedSinceReview, write
from elci.exchange.models import Batch, Phase
from elci.places.gazetteer import gazetteer_path
from elci.registry.processes import environment

_SMALL_FILE = 100 * 1024  # bytes; such a list is read in seconds
_SMALL_ROWS = 3000
SILENT = timedelta(minutes=2)  # work that gave no sign for so long has ended


def read(
    batch: Batch, *, again: bool = True, lexicon: Lexicon | None = None, show: Show | None = None
) -> None:
    """Stage (unless `again` is False) and review; ends in review, refused or cancelled."""
    _begin(batch, Phase.READING)
    progress = Progress(batch, show)
    try:
        lexicon = lexicon or Lexicon()
        if again:
            stage(batch, lexicon, progress)
        review_rows(batch, lexicon, progress)
    except CancelledByPerson as error:
        _end(batch, Phase.CANCELLED, error)
    except FileRefused as error:
        batch.rows.all().delete()
        _end(batch, Phase.REFUSED, error)
    except BaseException:
        _end(batch, Phase.REFUSED, _Failed())
        raise
    else:
        _end(batch, Phase.REVIEW)


def review(batch: Batch, lexicon: Lexicon | None = None) -> None:
    """Read the staged rows anew with the answers as they are now."""
    read(batch, again=False, lexicon=lexicon)


def commit(batch: Batch, by: User, lexicon: Lexicon | None = None) -> None:
    """Write; raises what `write` raises, after comparing anew where the records changed."""
    Batch.objects.filter(pk=batch.pk).update(step="write", beat=timezone.now())
    try:
        write(batch, by, lexicon)
    except ChangedSinceReview:
        review(batch, lexicon)
        raise
    except BaseException:
        Batch.objects.filter(pk=batch.pk, phase=Phase.WRITING).update(phase=Phase.REVIEW, step="")
        raise


def take_back(batch: Batch, by: User) -> None:
    """Undo; raises BatchUndoError."""
    Batch.objects.filter(pk=batch.pk).update(step="undo", beat=timezone.now())
    try:
        undo(batch, by)
    except BaseException:
        Batch.objects.filter(pk=batch.pk, phase=Phase.UNDOING).update(phase=Phase.WRITTEN, step="")
        raise


class _Failed(ElciError):
    """The program failed; the log says why."""

    tr = "Liste okunurken beklenmeyen bir hata oldu; kayıtlarda hiçbir şey değişmedi. Sistem yöneticisi günlüğe bakabilir."
    en = "Reading the list failed unexpectedly; nothing in the records has changed. The administrator can look into the log."


def _begin(batch: Batch, phase: str) -> None:
    batch.phase, batch.cancel, batch.problem_tr, batch.problem_en = phase, False, "", ""
    batch.beat = timezone.now()
    batch.save(update_fields=["phase", "cancel", "problem_tr", "problem_en", "beat"])


def _end(batch: Batch, phase: str, error: ElciError | None = None) -> None:
    batch.phase, batch.step, batch.cancel = phase, "", False
    batch.problem_tr = error.in_language("tr") if error else ""
    batch.problem_en = error.in_language("en") if error else ""
    batch.save(update_fields=["phase", "step", "cancel", "problem_tr", "problem_en"])


# --- beside a page ------------------------------------------------------------------------------------------


def start(batch: Batch, by: User | None = None) -> None:
    """Do what the batch's phase asks for: a short list at once, a long one in a process of its own.

    Raises nothing: what goes wrong stands in the batch.
    """
    Batch.objects.filter(pk=batch.pk).update(beat=timezone.now(), cancel=False)
    who = by.pk if by else 0
    if _is_small(batch):
        resume(batch.pk, who)
        return
    subprocess.Popen(
        [sys.executable, "-c", "from elci.cli import main; main()", "import", "--resume", str(batch.pk), "--by", str(who)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True, env=environment(),
    )  # fmt: skip


def _is_small(batch: Batch) -> bool:
    """Whether it takes seconds; building the gazetteer, where there is none yet, takes half a minute."""
    if batch.phase in (Phase.WAITING, Phase.READING) and not gazetteer_path(settings.VAR).exists():
        return False
    if batch.phase == Phase.WAITING:
        return bool(batch.file) and batch.file.size < _SMALL_FILE
    return batch.counts.get("rows", 0) < _SMALL_ROWS


def resume(key: int, who: int) -> None:
    """Do what the phase of a batch asks for; what goes wrong stands in the batch."""
    batch = Batch.objects.get(pk=key)
    by = User.objects.filter(pk=who).first()
    try:
        if batch.phase == Phase.WAITING:
            read(batch)
        elif batch.phase == Phase.READING:
            review(batch) if batch.step == "review" else read(batch)
        elif batch.phase == Phase.WRITING and by is not None:
            commit(batch, by)
        elif batch.phase == Phase.UNDOING and by is not None:
            take_back(batch, by)
    except ElciError as error:
        Batch.objects.filter(pk=key).update(
            problem_tr=error.in_language("tr"), problem_en=error.in_language("en")
        )


def is_stuck(batch: Batch) -> bool:
    """Whether the work on a batch has ended without saying so (the machine was switched off, say)."""
    return batch.working and (batch.beat is None or timezone.now() - batch.beat > SILENT)
