"""The questions of a batch as the page asks them, and what a person answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from elci.accounts.reader import readers_language
from elci.desk.lists.choices import Choices, IntakeChoices
from elci.domain.dates import PartialDate
from elci.domain.errors import PartialDateError
from elci.domain.intake.cells import read_date
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.reading import OUT
from elci.exchange.intake.wording import problem_words
from elci.exchange.models import Batch, StagedRow
from elci.registry.models import Agreement, Membership

PLACE_PROBLEMS = frozenset({"place_unsure", "place_none"})
_SHOWN = 40  # words of a problem on one page
_NONE = "!none"


@dataclass
class Word:
    """One thing to answer for all rows that say it.

    choices: groups of (value, text), where the answer is one of them; a group is headed by its title, "" for none.
    """

    problem: str
    number: int
    word: str
    said: str
    rows: int
    samples: list[StagedRow]
    choices: list[Choices] = field(default_factory=list)
    typed: str = ""  # "", "country" or "date": a box to type in
    guess: str = ""  # what it may mean; only said, never filled in
    typed_in: str = ""
    error: str = ""

    @property
    def name(self) -> str:
        """Of the form's field."""
        return f"{self.problem}-{self.number}"

    @property
    def values(self) -> set[str]:
        """Every answer that may be chosen."""
        return {value for _title, options in self.choices for value, _text in options}


@dataclass
class Group:
    """A kind of problem with its words."""

    problem: str
    title: str
    rows: int
    more: int
    words: list[Word]


def groups_of(batch: Batch, problems: Iterable[str] | None = None) -> list[Group]:
    """The open questions of a batch, those about places left out, the most rows first."""
    asked = batch.counts.get("groups", {})
    wanted = {entry[2][0] for key, entries in asked.items() if key not in PLACE_PROBLEMS for entry in entries}
    wanted |= {position for entries in asked.values() for entry in entries[:_SHOWN] for position in entry[2]}
    rows = {row.position: row for row in batch.rows.filter(position__in=list(wanted)[:900])}
    known = IntakeChoices(batch)
    found = []
    for problem, entries in asked.items():
        if problem in PLACE_PROBLEMS or (problems is not None and problem not in problems):
            continue
        words = [_word(problem, number, entry, rows, known) for number, entry in enumerate(entries[:_SHOWN])]
        total = sum(entry[1] for entry in entries)
        found.append(Group(problem, problem_words(problem), total, max(0, len(entries) - _SHOWN), words))
    return sorted(found, key=lambda group: -group.rows)


def _word(
    problem: str, number: int, entry: list[Any], rows: dict[int, StagedRow], known: IntakeChoices
) -> Word:
    word, count, positions = entry
    samples = [rows[position] for position in positions if position in rows]
    made = Word(problem, number, word, _said(problem, word, samples), count, samples)
    if problem in ("municipality_missing", "municipality_unknown", "municipality_several"):
        made.choices = known.municipalities(word)
    elif problem.startswith("organisation_"):
        made.choices = known.organisations(word)
    elif problem.startswith("kind_"):
        made.choices = known.kinds()
    elif problem.startswith("country_"):
        made.typed = "country"
    elif problem.startswith("date_"):
        made.typed = "date"
        made.guess = _guess(made.said, known.since_1904)
    elif problem == "repeat_dates":
        made.choices = [("", [(str(row.position), _dated(row)) for row in samples])]
    elif problem == "record_date":
        made.choices = [("", _record_choices(word, samples))]
    return made


def _guess(written: str, since_1904: bool) -> str:
    """What a doubtful date may mean, in the reader's language; "" where nothing is near."""
    proposed = read_date(written, month_first=True, since_1904=since_1904).proposed
    return proposed.in_language(readers_language()) if proposed else ""


def _dated(row: StagedRow) -> str:
    return _("row %(line)d: %(date)s") % {"line": row.line, "date": row.date_as_written or "–"}


def _record_choices(key: str, samples: list[StagedRow]) -> list[tuple[str, str]]:
    tie = Agreement.objects.filter(pk=key).first()
    membership = Membership.objects.filter(pk=key).first() if tie is None else None
    date = tie.date if tie else membership.since if membership else None
    held = date.in_language(readers_language()) if date else "–"
    listed = samples[0].date_as_written if samples else "–"
    return [
        ("record", _("Keep the record: %(date)s") % {"date": held}),
        ("list", _("Take the list: %(date)s") % {"date": listed}),
    ]


def _said(problem: str, word: str, samples: list[StagedRow]) -> str:
    """The word as the list writes it."""
    row = samples[0] if samples else None
    if row is None:
        return word
    other = row.partner_as_written or row.organisation_as_written
    written = {
        "municipality_unknown": row.municipality_as_written, "municipality_several": row.municipality_as_written,
        "municipality_foreign": row.municipality_as_written, "organisation_unknown": row.organisation_as_written,
        "organisation_several": row.organisation_as_written, "country_unknown": row.country_as_written,
        "country_missing": row.partner_as_written, "kind_unknown": row.kind_as_written,
        "repeat_dates": f"{row.municipality_as_written} – {other}", "record_date": f"{row.municipality_as_written} – {other}",
    }  # fmt: skip
    if problem.startswith("date_"):
        return row.date_as_written
    return written.get(problem, word)


def mark_errors(groups: list[Group], answered: Answered) -> list[Word]:
    """Put what could not be read beside its question, by word: answered questions have moved the numbers."""
    wrong = [word for group in groups for word in group.words if (word.problem, word.word) in answered.errors]
    for word in wrong:
        word.typed_in, word.error = answered.errors[word.problem, word.word]
    return wrong


@dataclass
class Answered:
    """What a form brought. errors: (problem, word) → what was typed, and the sentence about it."""

    taken: int = 0
    errors: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)


def take_answers(batch: Batch, data: QueryDict) -> Answered:
    """Put the posted answers into the batch and save it. What cannot be read is named and not taken."""
    result = Answered()
    lexicon: Lexicon | None = None
    for group in groups_of(batch):
        if group.problem == "date_number" and data.get("numbers"):
            batch.options["numbers_are_dates"] = True
            result.taken += 1
            continue
        for word in group.words:
            if data.get(f"word-{word.name}") != word.word:
                continue  # the questions changed since the page was made
            value: str | None = (data.get(word.name) or "").strip()
            if data.get(f"out-{word.name}") or data.get(f"out-all-{group.problem}"):
                value = OUT
            elif data.get(f"none-{word.name}"):
                value = _NONE
            elif value and word.typed == "date":
                value = _date(value)
            elif value and word.typed == "country":
                lexicon = lexicon or Lexicon()
                value = value if lexicon.resolver.countries.read(value) else None
            elif value and word.choices and value not in word.values:
                value = None
            if value is None:
                said = (data.get(word.name) or "").strip()
                result.errors[word.problem, word.word] = said, (
                    _("This is no date. Write 1992, 1992-05 or 7.5.1992.") if word.typed == "date"
                    else _("No country of this name is known. Write it as in “Bulgaristan”.") if word.typed == "country"
                    else _("Choose one of the answers.")
                )  # fmt: skip
            elif value:
                batch.answers.setdefault(group.problem, {})[word.word] = value
                result.taken += 1
    batch.save(update_fields=["answers", "options"])
    return result


def _date(text: str) -> str | None:
    reading = read_date(text)
    try:
        return str(reading.value or PartialDate.parse(text))
    except PartialDateError:
        return None
