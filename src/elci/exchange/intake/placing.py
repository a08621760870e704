"""Which place the partner of each row means."""

from __future__ import annotations

from collections import Counter

from elci.domain.names import fold_words
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.on_record import OnRecord
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.questions import PlaceReading, read_places
from elci.exchange.intake.reading import OUT, Answers, RowReading
from elci.exchange.models import Batch


class Placing:
    """Finds the places of a batch's partners; what is not certain is asked."""

    def __init__(self, batch: Batch, lexicon: Lexicon, answers: Answers, record: OnRecord) -> None:
        self._batch, self._lexicon, self._answers, self._record = batch, lexicon, answers, record

    def run(self, rows: list[RowReading], progress: Progress) -> None:
        """Give every row its place, or the question that is open about it."""
        names: Counter[tuple[str, str]] = Counter()
        for row in rows:
            if not row.partner.strip() and not row.place_id:
                self._answers.ask(row, "partner_missing", row.country)
                continue
            if row.out or self._is_left_out(row):
                continue
            row.country = self._country(row)
            if not self._known_place(row) and not self._known_partner(row, placed=False):
                names[self._name_of(row)] += 1
        found = read_places(self._batch, names, self._lexicon, progress)
        for row in rows:
            if not row.where and row.partner.strip() and not row.out:
                self._take_place(row, found[self._name_of(row)])

    def _is_left_out(self, row: RowReading) -> bool:
        """Whether a person said that rows with this name or country stay out; then nothing is asked of them."""
        if row.country.strip():
            about = ("country_unknown", fold_words(row.country))
        else:
            about = ("country_missing", fold_words(row.partner))
        for problem, word in (("partner", _key(row)), about):
            if self._answers.given(problem, word) == OUT:
                self._answers.leave_out(row, problem)
                return True
        return False

    def _name_of(self, row: RowReading) -> tuple[str, str]:
        other = self._answers.given("partner", _key(row))
        return (str(other), row.country) if other and other != OUT else (row.partner, row.country)

    def _country(self, row: RowReading) -> str:
        """The written country, or the one that a person gave for it."""
        if row.country.strip():
            given = self._answers.given("country_unknown", fold_words(row.country))
        else:
            given = self._answers.given("country_missing", fold_words(row.partner))
        return str(given) if given and given != OUT else row.country

    def _known_place(self, row: RowReading) -> bool:
        """Take the identifier that the list itself gives."""
        place = self._lexicon.resolver.place(row.place_id)
        if place is not None:
            row.place = place.id
        return bool(row.place)

    def _known_partner(self, row: RowReading, placed: bool) -> bool:
        """Take the partner on record of this municipality that bears this very name, in this country if one is said.

        placed: those with a place, which only counts where the name alone is not certain; else those without.
        """
        named = (
            self._record.named.get((row.municipality, fold_words(row.partner)), ())
            if row.municipality
            else ()
        )
        read = self._lexicon.resolver.countries.read(row.country) if named and row.country.strip() else None
        found = {
            where
            for where, country in named
            if (not where.startswith("partner:")) == placed
            and (not country or not row.country.strip() or (read is not None and country in read.codes))
        }
        if len(found) != 1:
            return False
        where = found.pop()
        if placed:
            row.place = where
        else:
            row.partner_id = where.removeprefix("partner:")
        return True

    def _take_place(self, row: RowReading, reading: PlaceReading) -> None:
        row.place = reading.place
        if reading.place or self._known_partner(row, placed=True):
            return
        key = _key(row)
        if not reading.read_country:
            self._answers.ask(row, "country_unknown", fold_words(row.country))
        elif not row.country.strip() and reading.verdict != "none":
            if self._answers.ask(row, "country_missing", fold_words(row.partner)) is not None:
                row.words["place_unsure"] = key
        else:
            row.words["place_unsure" if reading.verdict == "unsure" else "place_none"] = key


def _key(row: RowReading) -> str:
    return f"{fold_words(row.partner)}|{fold_words(row.country)}"
