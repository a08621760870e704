"""Two people on one record: what the first changed beside what the second wrote, and the second's choice.

A form that was opened at one version of a record and sent at another is not acted on. A box that only the
first changed takes what is recorded now; one that both changed keeps the second's words, and beside it stands
what is recorded now, to be chosen. Sending the form again is then a decision that was made knowingly.

This holds for every form that has a field `version` and was given the record's present one as its initial
value; the page sends back a mark of what each box held when it was opened.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.http import QueryDict

from elci.accounts.models import JournalEntry
from elci.desk.forms.standing import Box, FieldBox, mark, read_marks
from elci.desk.journal_lines import DeskLine, desk_lines

if TYPE_CHECKING:
    from elci.desk.forms.page_form import PageForm

NOW = "now"


@dataclass(frozen=True)
class Both:
    """A box that both changed. choice: the name under which the page sends which of the two is to stand."""

    label: str
    mine: str
    now: str
    choice: str


@dataclass(frozen=True)
class Difference:
    """acts: what others did since the form was opened; both: what is to be chosen."""

    acts: list[DeskLine]
    both: list[Both] = field(default_factory=list)


def difference(form: PageForm) -> Difference | None:
    """What happened to the record since the form was opened; None where nothing did.

    The form then holds what was found, at the present version.
    """
    seen, now = _versions(form)
    if seen is None or now is None or seen == now:
        return None
    data = form.posted()
    marks = read_marks(data.get(marks_name(form), ""))
    both: list[Both] = []
    others_wrote = False
    kept: set[str] = set()
    for box in form.boxes():
        typed, recorded = box.sense(box.typed(data)), box.sense(box.recorded())
        opened = marks.get(box.name)
        if typed == recorded or (opened is not None and opened == mark(recorded)):
            continue
        others_wrote = True
        if opened == mark(typed) or (box.is_hidden and _visible_of(box) not in kept):
            box.write(data)
            continue
        kept.add(box.name)
        if not box.is_hidden:
            mine, theirs = box.in_words(box.typed(data)), box.in_words(box.recorded())  # type: ignore[arg-type]
            both.append(Both(box.label, mine, theirs, choice_name(form, box)))
    if form.told_of_own_fields_only and not others_wrote:
        _at_version(form, data, now)
        return None
    _at_version(form, data, now)
    return Difference(_acts(seen, now), both)


def choose(form: PageForm) -> None:
    """Put what is recorded where the second chose it."""
    seen, now = _versions(form)
    if seen is None or seen != now:
        return
    sent = form.posted()
    chosen = {box.name for box in form.boxes() if sent.get(choice_name(form, box)) == NOW}
    if not chosen:
        return
    for box in form.boxes():
        if box.name in chosen or (box.is_hidden and _visible_of(box) in chosen):
            box.write(sent)
    form.refill(sent)


def marks_name(form: PageForm) -> str:
    """The name under which a page sends the marks of what it was opened with."""
    return f"{form.add_prefix('version')}-opened"


def choice_name(form: PageForm, box: Box) -> str:
    """The name under which a page sends which of two values is to stand."""
    return f"{form.add_prefix('version')}-chosen-{box.name}"


def _visible_of(box: Box) -> str:
    """The box in which a person writes what a hidden field holds the key of: partner of partner_text."""
    if not isinstance(box, FieldBox):
        return box.name
    names = (f"{box.name}_text", f"{box.name.partition('_')[0]}_text")
    return next((name for name in names if name in box.form.fields), box.name)


def _versions(form: PageForm) -> tuple[int | None, int | None]:
    """The version that the form was opened at and the record's present one."""
    sent = str(form["version"].data or "")
    now = form.get_initial_for_field(form.fields["version"], "version")
    return (int(sent) if sent.isdecimal() else None), (now if isinstance(now, int) else None)


def _at_version(form: PageForm, data: QueryDict, now: int) -> None:
    """The form at the present version, opened anew with what is recorded."""
    data[form.add_prefix("version")] = str(now)
    data.pop(marks_name(form), None)
    for box in form.boxes():
        data.pop(choice_name(form, box), None)
    form.refill(data)


def _acts(seen: int, now: int) -> list[DeskLine]:
    """What was done to the record after the version that was seen: its version is its newest entry's key."""
    newest = JournalEntry.objects.filter(pk=now).first()
    if newest is None:
        return []
    about = JournalEntry.objects.filter(subject_type=newest.subject_type, subject_id=newest.subject_id)
    return desk_lines(about.filter(pk__gt=seen).select_related("actor", "undoes").order_by("pk"))
