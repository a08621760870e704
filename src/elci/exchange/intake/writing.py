"""Writing a reviewed batch into the registry: all of it in one transaction, or nothing.

The records are the ones that `registry.services.record_agreement` makes one by one, with the same journal,
made here many at a time: 100,000 ties would otherwise take half an hour (bench/intake.py). The search hears
nothing of such entries of the journal and is told. Corrections of ties on record go through the verb itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection, transaction
from django.utils import timezone
from django.utils.text import slugify

from elci.accounts.models import JournalEntry, User
from elci.domain.agreements import party_label
from elci.domain.dates import PartialDate
from elci.domain.errors import ElciError
from elci.domain.names import fold_words, tr_sort_key
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.membership_writing import is_fresh, write_memberships
from elci.exchange.intake.on_record import OnRecord
from elci.exchange.intake.partners import Partners, partners_at
from elci.exchange.intake.rows import Values, as_journal, empty, insert
from elci.exchange.models import Batch, Content, Outcome, Phase, StagedRow
from elci.places.models import PlaceName
from elci.registry.models import (
    Agreement,
    AgreementEvent,
    AgreementParty,
    LocalElection,
    Municipality,
    Partner,
    State,
)
from elci.registry.services import AgreementDraft, edit_agreement
from elci.search.index import renew
from elci.search.kinds import BY_NAME

_BATCH = 2000
_UNSIGNED = (State.PROPOSED, State.DECIDED, State.PERMITTED)


class OpenRows(ElciError):
    """args: number of rows."""

    tr = "{0} satır daha sorulmayı bekliyor. Yanıtlayın ya da bu satırları listenin dışında bırakın."
    en = "{0} row(s) still wait for an answer. Answer, or leave these rows out."


class ChangedSinceReview(ElciError):
    """args: none."""

    tr = "Önizlemeden sonra kayıtlar değişti; hiçbir şey yazılmadı. Liste yeniden karşılaştırıldı, bakıp onaylayın."
    en = "Records changed after the preview; nothing was written. The list was compared again: look and confirm."


class NotToBeWritten(ElciError):
    """args: none."""

    tr = "Bu liste yazılmaya hazır değil ya da daha önce yazıldı."
    en = "This list is not ready to be written, or was written before."


def write(batch: Batch, by: User, lexicon: Lexicon | None = None) -> None:
    """Write the batch; raises OpenRows, ChangedSinceReview or NotToBeWritten and then has changed nothing."""
    with transaction.atomic():
        current = Batch.objects.select_for_update().get(pk=batch.pk)
        if current.phase not in (Phase.REVIEW, Phase.WRITING):
            raise NotToBeWritten()
        if current.rows.filter(outcome=Outcome.OPEN).exists():
            raise OpenRows(current.rows.filter(outcome=Outcome.OPEN).count())
        if current.content == Content.MEMBERSHIPS:
            if not is_fresh(current):
                raise ChangedSinceReview()
            write_memberships(current, by, reason_of(current))
        else:
            _Writer(current, by, lexicon or Lexicon()).run()
        current.phase, current.written, current.written_by = Phase.WRITTEN, timezone.now(), by
        current.step, current.done, current.total = "", 0, 0
        current.save()
    batch.refresh_from_db()


def reason_of(batch: Batch) -> str:
    """What the journal says of every record that a batch made."""
    return f"{batch.name} (#{batch.pk})"


class _Writer:
    def __init__(self, batch: Batch, by: User, lexicon: Lexicon) -> None:
        self.batch, self.by, self.lexicon = batch, by, lexicon
        self.reason = reason_of(batch)
        rows = batch.rows.filter(outcome=Outcome.NEW)
        keys = list(rows.values_list("municipality", flat=True).distinct())
        # One after the other for a municipality: two who record the same tie at once would make it twice.
        self.municipalities = {
            one.pk: one for one in Municipality.objects.select_for_update().filter(pk__in=keys)
        }
        self.state = str(batch.options.get("state") or State.LISTED)
        as_of = str(batch.options.get("as_of") or "")
        self.as_of = PartialDate.parse(as_of) if as_of else None

    def run(self) -> None:
        self._check_fresh()
        new = self.batch.rows.filter(outcome=Outcome.NEW).order_by("position")
        named = dict(new.exclude(place="").order_by("-position").values_list("place", "partner_as_written"))
        partners = partners_at(named, self.lexicon, by=self.by, office=self.batch.office, reason=self.reason)
        unplaced = new.filter(partner__isnull=False).values_list("partner", flat=True)
        partners.by_key = {one.pk: one for one in Partner.objects.filter(pk__in=unplaced.distinct())}
        self._record(new.iterator(_BATCH), partners)
        edits = self._edit()
        last = JournalEntry.objects.order_by("-pk").values_list("pk", flat=True).first()
        self.batch.undo = {
            "countries": partners.countries, "places": partners.places, "partners": partners.partners,
            "edits": edits, "last_entry": last or 0,
        }  # fmt: skip

    def _check_fresh(self) -> None:
        """The comparison of the preview must still hold."""
        rows = self.batch.rows.filter(outcome__in=[Outcome.NEW, Outcome.CHANGED])
        record = OnRecord.of(rows.values_list("municipality", flat=True).distinct())
        standing = record.keys()
        columns = ("municipality", "place", "partner", "kind", "agreement")
        for municipality, place, partner, kind, agreement in rows.values_list(*columns).iterator():
            where = place or f"partner:{partner}"
            if agreement not in standing if agreement else record.same(municipality, where, kind):
                raise ChangedSinceReview()

    def _record(self, rows: Iterator[StagedRow], partners: Partners) -> None:
        taken = set(Agreement.everything.values_list("pk", flat=True))
        words = _words_of(partners)
        elections: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for key, year, party in LocalElection.objects.filter(
            municipality__in=self.municipalities
        ).values_list("municipality", "year", "party"):
            elections[key].append((year, party))
        table = connection.ops.quote_name(StagedRow._meta.db_table)
        maker = _Records(self.batch, self.by, self.state, self.as_of, self.reason)
        while chunk := list(islice(rows, _BATCH)):
            made = []
            for row in chunk:
                home, partner = self.municipalities[row.municipality_id], partners.of(row)
                tie = maker.tie(row, _key(row, partner.pk, taken))
                tie["sort_key"] = f"{_sort(home.name_tr)} {_sort(partner.name_tr)}"[:800]
                tie["search_text"] = _search(_names(home), words[partner.pk])
                tie["party_at_date"] = party_label(tie["date"], elections[home.pk])
                made.append((tie, maker.parties(tie, home.pk, partner.pk), maker.event(tie, row)))
            insert(Agreement, (tie for tie, _, _ in made))
            insert(AgreementParty, (side for _, sides, _ in made for side in sides))
            insert(AgreementEvent, (event for _, _, event in made))
            insert(JournalEntry, (maker.entry(*records) for records in made))
            renew(BY_NAME["tie"], [tie["id"] for tie, _, _ in made])
            with connection.cursor() as cursor:
                cursor.executemany(
                    f"UPDATE {table} SET agreement_id = %s WHERE id = %s",
                    [(tie["id"], row.pk) for (tie, _, _), row in zip(made, chunk, strict=True)],
                )

    def _edit(self) -> list[int]:
        """Take the list's date where the person said so; keys of the journal's entries."""
        entries = []
        for row in self.batch.rows.filter(outcome=Outcome.CHANGED).select_related("agreement"):
            tie = row.agreement
            assert tie is not None  # _check_fresh
            draft = AgreementDraft(tie.kind, row.date, tie.note_tr, tie.note_en)
            edit_agreement(tie, draft, by=self.by, reason=self.reason, office=self.batch.office)
            newest = JournalEntry.objects.of(tie).order_by("-pk").first()
            if newest is not None and newest.verb == "agreement.edited" and newest.reason == self.reason:
                entries.append(newest.pk)
        return entries


class _Records:
    """The records of one new tie as plain values."""

    def __init__(self, batch: Batch, by: User, state: str, as_of: PartialDate | None, reason: str) -> None:
        self._tie = {**empty(Agreement), "state": state, "office_id": batch.office_id}
        self._party = empty(AgreementParty)
        self._event = {**empty(AgreementEvent), "state": state, "position": 1, "recorded_by_id": by.pk}
        self._entry = {
            **empty(JournalEntry), "at": timezone.now(), "actor_id": by.pk, "office_id": batch.office_id,
            "verb": "agreement.recorded", "subject_type": Agreement._meta.label_lower, "reason": reason,
        }  # fmt: skip
        self._state, self._as_of = state, as_of

    def tie(self, row: StagedRow, key: str) -> Values:
        """Before the signature a tie has no date; the state holds it."""
        date = None if self._state in _UNSIGNED else row.date
        return {**self._tie, "id": key, "kind": row.kind, "date": date, "note_tr": row.note}

    def parties(self, tie: Values, home: str, partner: str) -> list[Values]:
        key = tie["id"]
        return [
            {**self._party, "id": f"{key}--1", "agreement_id": key, "position": 1, "municipality_id": home},
            {**self._party, "id": f"{key}--2", "agreement_id": key, "position": 2, "partner_id": partner},
        ]

    def event(self, tie: Values, row: StagedRow) -> Values:
        """ "Listed" is dated by the list, any other state by the row."""
        date = self._as_of if self._state == State.LISTED else row.date
        return {**self._event, "id": f"{tie['id']}--e1", "agreement_id": tie["id"], "date": date}

    def entry(self, tie: Values, parties: list[Values], event: Values) -> Values:
        after = {
            **as_journal(tie), "parties": [as_journal(side) for side in parties], "events": [as_journal(event)],
            "purposes": {},
        }  # fmt: skip
        return {**self._entry, "subject_id": tie["id"], "after": after}


def _key(row: StagedRow, partner: str, taken: set[str]) -> str:
    """`municipality--partner`, with the kind and a number where that key is taken."""
    stem = f"{row.municipality_id}--{partner}"
    if row.kind != "sister_city":
        stem += f"--{slugify(row.kind)}"
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}--{number}", number + 1
    taken.add(key)
    return key


_sorted: dict[str, str] = {}


def _sort(name: str) -> str:
    if len(_sorted) > 50_000:
        _sorted.clear()
    if name not in _sorted:
        _sorted[name] = tr_sort_key(name)[:120]
    return _sorted[name]


def _names(home: Municipality) -> list[str]:
    return [word for name in (home.name_tr, home.name_en) for word in fold_words(name).split()]


def _words_of(partners: Partners) -> dict[str, list[str]]:
    """Folded words of every name of each partner and its place."""
    further: dict[str, list[str]] = defaultdict(list)
    for place, name in PlaceName.objects.filter(place__partners__isnull=False).values_list("place", "name"):
        further[place].append(name)
    return {
        partner.pk: [
            word
            for name in (partner.name_tr, partner.name_en, *further[place])
            for word in fold_words(name).split()
        ]
        for place, partner in [*partners.by_place.items(), *(("", one) for one in partners.by_key.values())]
    }


def _search(*words: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(word for some in words for word in some))[:1000]
