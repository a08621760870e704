"""The review of a list of memberships: organisation and member of each row, compared with those on record."""

from __future__ import annotations

from collections import defaultdict

from elci.domain.intake.duplicates import ReadTie, agree, precision, repeats
from elci.domain.intake.membership_cells import MembershipKind, kind_by_organisation
from elci.domain.names import fold_words
from elci.exchange.intake.comparing import Compared, settle_repeat
from elci.exchange.intake.organisations import OrganisationNames
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.reading import OUT, Answers, RowReading
from elci.exchange.models import Batch, Outcome
from elci.registry.models import Membership

_KINDS = frozenset(kind.value for kind in MembershipKind)
NEW = "new:"  # the answer "it is a new organisation", with its kind


class MembershipReview:
    """Finds the organisations of a batch's rows and compares its memberships with the record."""

    def __init__(self, batch: Batch, answers: Answers, names: OrganisationNames) -> None:
        self._batch, self._answers, self._names = batch, answers, names

    def run(self, rows: list[RowReading], progress: Progress) -> Compared:
        """Settle what becomes of each row that is read."""
        for row in rows:
            self._organisation(row)
            if not row.kind and "kind_unknown" not in row.words:
                self._kind(row)
        ready = [row for row in rows if not row.words and not row.out]
        progress.begin("compare", len(ready))
        by_position = {row.position: row for row in ready}
        # One membership per member and organisation, whatever its kind is called.
        read = [ReadTie(row.position, _member(row), _joined(row), "", row.date) for row in ready]
        for group in repeats(read):
            settle_repeat([by_position[position] for position in group.rows], group.holds, self._answers)
        held = _on_record()
        for row in ready:
            progress.advance()
            if not row.words and not row.out and not row.stands_for:
                self._against(row, held.get((_member(row), _joined(row)), ()))
        return Compared(gone=_gone(rows))

    def _organisation(self, row: RowReading) -> None:
        written = row.organisation_written
        if written.strip():
            found = self._names.find(written)
            if len(found) == 1:
                row.organisation = found[0]
                return
            problem, word = "organisation_several" if found else "organisation_unknown", fold_words(written)
        else:
            problem, word = "organisation_missing", ""
        answer = str(self._answers.ask(row, problem, word) or "")
        if answer.startswith(NEW):
            row.notes.append(("new_organisation", answer.removeprefix(NEW)))
        elif answer and answer != OUT:
            row.organisation = answer

    def _kind(self, row: RowReading) -> None:
        kind = self._names.kinds.get(row.organisation) or dict(row.notes).get("new_organisation", "")
        decided = kind_by_organisation(kind)
        default = str(self._batch.options.get("kind", ""))
        if decided is not None:
            row.kind = decided.value
        else:
            row.kind = (
                (default if default in _KINDS else "") or self._answers.ask(row, "kind_missing", "") or ""
            )

    def _against(self, row: RowReading, held: tuple[Membership, ...] | list[Membership]) -> None:
        if not held:
            row.outcome = Outcome.NEW
            return
        same = next((one for one in held if one.kind == row.kind), None)
        if same is None:
            # On record under another kind: a second membership beside it, which a person can leave out.
            row.outcome = Outcome.NEW
            row.notes.append(("other_membership", held[0].kind))
            return
        row.membership = same.pk
        if row.date is None or row.date == same.since:
            row.outcome = Outcome.SAME
        elif agree(row.date, same.since):
            fuller = precision(row.date) > precision(same.since)
            row.outcome = Outcome.CHANGED if fuller else Outcome.SAME
        else:
            answer = self._answers.ask(row, "record_date", same.pk)
            if answer is not None:
                row.outcome = Outcome.CHANGED if answer == "list" else Outcome.SAME


def _member(row: RowReading) -> str:
    return row.municipality or f"organisation:{row.member}"


def _joined(row: RowReading) -> str:
    """What identifies the organisation: its key, or the folded name of a new one."""
    return row.organisation or f"new:{fold_words(row.organisation_written)}"


def _on_record() -> dict[tuple[str, str], list[Membership]]:
    found: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for one in Membership.objects.filter(until__isnull=True).order_by("pk"):
        found[one.municipality_id or f"organisation:{one.member_id}", one.organisation_id].append(one)
    return found


def _gone(rows: list[RowReading]) -> list[str]:
    """Memberships on record that the list omits: of its one organisation, or else of its municipalities."""
    seen = {(_member(row), row.organisation) for row in rows if row.organisation}
    organisations = {organisation for _, organisation in seen}
    standing = Membership.objects.filter(until__isnull=True, municipality__isnull=False)
    if len(organisations) == 1:
        standing = standing.filter(organisation__in=organisations)
    else:
        standing = standing.filter(municipality__in={row.municipality for row in rows if row.municipality})
    return [
        key
        for key, municipality, organisation in standing.values_list("pk", "municipality", "organisation")
        if (municipality, organisation) not in seen
    ]
