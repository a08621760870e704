"""What people answer about a batch: places, and leaving rows out. Decisions about places are kept for later lists."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from elci.accounts.models import User
from elci.domain.names import fold_words
from elci.exchange.intake.reading import OUT
from elci.exchange.models import Batch, Outcome, PlaceAnswer, PlaceQuestion, StagedRow

ANOTHER = "another"


@transaction.atomic
def answer_places(batch: Batch, data: Mapping[str, str], by: User) -> int:
    """Take the answers of a form: `place-ID` a place, "another" (with `name-ID`) or "out"; their number."""
    taken = 0
    for question in batch.questions.exclude(verdict="same"):
        said = str(data.get(f"place-{question.pk}") or "")
        if said == "out":
            batch.answers.setdefault("partner", {})[_key(question)] = OUT
        elif said == ANOTHER and str(data.get(f"name-{question.pk}") or "").strip():
            batch.answers.setdefault("partner", {})[_key(question)] = str(
                data[f"name-{question.pk}"]
            ).strip()[:200]
        elif said in {candidate["id"] for candidate in question.candidates}:
            decide(question, said, by, str(data.get(f"why-{question.pk}") or ""))
        else:
            continue
        taken += 1
    batch.save(update_fields=["answers"])
    return taken


def decide(question: PlaceQuestion, place: str, by: User, why: str = "") -> PlaceAnswer:
    """Keep that a written name means a place; it counts for every later list."""
    return PlaceAnswer.objects.create(
        name=question.name, country=question.country, place=place, judgement="same", by=by,
        day=timezone.localdate(), why=(why or question.batch.name)[:500],
    )  # fmt: skip


def _key(question: PlaceQuestion) -> str:
    """As the review asks for it: the name and country as the list writes them."""
    return f"{fold_words(question.name)}|{fold_words(question.country)}"


@transaction.atomic
def leave_open_out(batch: Batch) -> int:
    """Leave out every row that waits for an answer; their number. A new reading asks again."""
    left = StagedRow.objects.filter(batch=batch, outcome=Outcome.OPEN).update(
        outcome=Outcome.OUT, problems=""
    )
    outcomes = batch.counts.get("outcomes", {})
    outcomes[Outcome.OUT] = outcomes.get(Outcome.OUT, 0) + outcomes.pop(Outcome.OPEN, 0)
    batch.counts.update(outcomes=outcomes, problems={}, groups={})
    batch.questions.all().delete()
    batch.save(update_fields=["counts"])
    return left
