"""What a test says: its question, data, assumptions, method, numbers, limits, and two plain sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from elci.observatory.statistics.multiplicity import holm
from elci.observatory.statistics.verdict import LACKING_FIRST, lacking, second_sentence
from elci.observatory.tables.sheet import Column
from elci.observatory.wording import Bilingual

Interval = tuple[float | None, float | None]
Rows = list[dict[str, Any]]

# Chapters in which findings stand, in order.
HYPOTHESIS_1, HYPOTHESIS_2, UNITS, DIFFUSION, DURATIONS = (
    "hypothesis-1",
    "hypothesis-2",
    "units",
    "diffusion",
    "durations",
)


@dataclass(frozen=True)
class Wording:
    """What a test says whatever its numbers are. need: which data would answer it, should these not do."""

    title: Bilingual
    question: Bilingual
    data: Bilingual
    assumptions: Bilingual
    method: Bilingual
    cannot_show: Bilingual
    effect_name: Bilingual
    need: Bilingual


@dataclass(frozen=True)
class Result:
    """The numbers of a test.

    first: the plain sentence that states what the rows show. reason: why it is not computable, without
    "n = …"; None where it is. effect is None where no finite estimate exists; a bound of the interval is
    None where it is open.
    """

    n: int
    table: Rows
    first: Bilingual = LACKING_FIRST
    effect: float | None = None
    interval: Interval | None = None
    p_value: float | None = None
    reason: Bilingual | None = None


@dataclass(frozen=True)
class Answer:
    """A finding before the tests are counted together. columns: what of the table people read."""

    name: str
    chapter: str
    seed: int
    words: Wording
    columns: tuple[Column, ...]
    result: Result


@dataclass(frozen=True)
class Finding:
    """One test and its answer, for the report.

    name: stable key. chapter: one of "hypothesis-1", "hypothesis-2", "units", "diffusion", "durations".
    n: the cases on which the answer rests. tests: how many tests `adjusted_p` counts together (Holm).
    interval: 95%, of `effect`; a None in it is an open end. seed: of the random generator.
    table: the numbers behind, one dict per row; `columns` names those that people read.
    """

    name: str
    chapter: str
    title_tr: str
    title_en: str
    question_tr: str
    question_en: str
    data_tr: str
    data_en: str
    assumptions_tr: str
    assumptions_en: str
    method_tr: str
    method_en: str
    effect_name_tr: str
    effect_name_en: str
    effect: float | None
    interval: Interval | None
    p_value: float | None
    adjusted_p: float | None
    tests: int
    n: int
    seed: int
    computable: bool
    not_computable_reason_tr: str | None
    not_computable_reason_en: str | None
    cannot_show_tr: str
    cannot_show_en: str
    plain_tr: str
    plain_en: str
    columns: tuple[Column, ...]
    table: Rows


def complete(answers: list[Answer]) -> list[Finding]:
    """Findings with p-values adjusted over all tests that have one (Holm), in the order given."""
    tested = [answer.result.p_value for answer in answers if answer.result.p_value is not None]
    adjusted = iter(holm(tested))
    return [
        _finding(answer, None if answer.result.p_value is None else next(adjusted), len(tested))
        for answer in answers
    ]


def _finding(answer: Answer, adjusted: float | None, tests: int) -> Finding:
    said, result = answer.words, answer.result
    reason = _reason(result)
    plain = _plain(answer, adjusted, tests)
    return Finding(
        name=answer.name,
        chapter=answer.chapter,
        title_tr=said.title.tr,
        title_en=said.title.en,
        question_tr=said.question.tr,
        question_en=said.question.en,
        data_tr=said.data.tr,
        data_en=said.data.en,
        assumptions_tr=said.assumptions.tr,
        assumptions_en=said.assumptions.en,
        method_tr=said.method.tr,
        method_en=said.method.en,
        effect_name_tr=said.effect_name.tr,
        effect_name_en=said.effect_name.en,
        effect=result.effect,
        interval=result.interval,
        p_value=result.p_value,
        adjusted_p=adjusted,
        tests=tests,
        n=result.n,
        seed=answer.seed,
        computable=reason is None,
        not_computable_reason_tr=reason and reason.tr,
        not_computable_reason_en=reason and reason.en,
        cannot_show_tr=said.cannot_show.tr,
        cannot_show_en=said.cannot_show.en,
        plain_tr=plain.tr,
        plain_en=plain.en,
        columns=answer.columns,
        table=result.table,
    )


def _reason(result: Result) -> Bilingual | None:
    if result.reason is None:
        return None
    return Bilingual(
        f"hesaplanamıyor, n = {result.n}: {result.reason.tr}",
        f"not computable, n = {result.n}: {result.reason.en}",
    )


def _plain(answer: Answer, adjusted: float | None, tests: int) -> Bilingual:
    result = answer.result
    if result.reason is not None:
        return lacking(answer.words.need, result.first)
    second = second_sentence(result.p_value, adjusted, tests)
    return Bilingual(f"{result.first.tr} {second.tr}", f"{result.first.en} {second.en}")
