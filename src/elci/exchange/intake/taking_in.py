"""The rows of a table as staged rows, cells kept as written; what is no tie is left out and named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from elci.domain.intake.cells import says_closed
from elci.domain.intake.columns import Field, Recognised
from elci.domain.intake.layout import Sections, mostly_alone, one_per_line
from elci.domain.intake.membership_cells import members_of
from elci.domain.names import fold_words
from elci.domain.runon import Doubt, parse_tie_list
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.readers.table import Table
from elci.exchange.intake.rows import Values, empty
from elci.exchange.models import Batch, Content, StagedRow

_AS_WRITTEN = {
    Field.MUNICIPALITY: 200, Field.PROVINCE: 120, Field.PARTNER: 200, Field.COUNTRY: 200, Field.DATE: 80,
    Field.KIND: 200, Field.PLACE: 80, Field.ORGANISATION: 300,
}  # fmt: skip
_PARALLEL = (Field.PARTNER, Field.COUNTRY, Field.DATE)  # cells that may list one thing per line, side by side
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CELL = 2000  # signs of a cell that are kept with the row


class TakingIn:
    """Takes in the tables of one batch. left: first words of the rows that are no ties; closed: ties that are over.

    days: dates given to the day in ISO form, as cells of a spreadsheet are; first_days: those of a month's first.
    """

    def __init__(self, batch: Batch, lexicon: Lexicon, progress: Progress) -> None:
        self.left: list[str] = []
        self.closed = self.days = self.first_days = 0
        self._lexicon, self._progress = lexicon, progress
        self._memberships = batch.content == Content.MEMBERSHIPS
        self._template = {**empty(StagedRow), "batch_id": batch.pk, "position": 0}

    def rows(self, table: Table, columns: Recognised) -> Iterator[Values]:
        """The staged rows of a table, in its order."""
        headings = {tuple(columns.headings), *map(tuple, table.rows[columns.first : columns.header + 1])}
        known = {tuple(fold_words(cell) for cell in row) for row in headings}
        sections = self._sections(table, columns)
        for index in range(columns.header + 1, len(table.rows)):
            cells = table.rows[index]
            self._progress.advance()
            if columns.header >= 0 and tuple(fold_words(cell) for cell in cells) in known:
                continue  # headings printed again on the next page
            if table.fixed is None and not sections.is_tie(cells):
                continue
            yield from self._of_row(table, index, columns.fields, sections)
        self.left += sections.left

    def _sections(self, table: Table, columns: Recognised) -> Sections:
        may_head: set[str] = set()
        if not mostly_alone(table.rows[columns.header + 1 :]):
            may_head |= {"home"} if Field.MUNICIPALITY not in columns.fields else set()
            may_head |= (
                {"country"} if Field.COUNTRY not in columns.fields and not self._memberships else set()
            )
        return Sections(
            frozenset(columns.fields.values()), frozenset(may_head),
            self._lexicon.is_municipality, self._lexicon.is_country,
        )  # fmt: skip

    def _of_row(
        self, table: Table, index: int, fields: Mapping[Field, int], sections: Sections
    ) -> Iterator[Values]:
        """What a row says: one tie, or several where one cell lists them."""
        cells = table.rows[index]

        def lines(field: Field) -> str:
            at = fields.get(field)
            return cells[at].strip() if at is not None and at < len(cells) else ""

        def cell(field: Field) -> str:
            return " ".join(lines(field).split())

        made = {
            **self._template, "sheet": table.sheet[:120], "line": table.lines[index],
            "cells": [text[:_CELL] for text in cells], "note": cell(Field.NOTE)[:_CELL],
            "doubts": " ".join(table.doubts.get(index, ()))[:200],
            **{f"{field}_as_written": cell(field)[:length] for field, length in _AS_WRITTEN.items()},
        }  # fmt: skip
        made["municipality_as_written"] = made["municipality_as_written"] or sections.home
        made["country_as_written"] = made["country_as_written"] or sections.country
        written = made["date_as_written"]
        if _ISO_DAY.fullmatch(written):
            self.days += 1
            self.first_days += written.endswith("-01")
        if says_closed(cell(Field.STATE)):
            self.closed += 1
        elif self._memberships:
            yield from self._memberships_of(made, cell(Field.MUNICIPALITY))
        else:
            for listed in one_per_line(*(lines(field) for field in _PARALLEL)):
                given = {
                    f"{field}_as_written": text[: _AS_WRITTEN[field]]
                    for field, text in zip(_PARALLEL, listed, strict=True)
                    if text
                }
                yield from self._ties_of({**made, **given}, table.fixed is None)

    def _memberships_of(self, made: Values, members: str) -> Iterator[Values]:
        listed = members_of(members, self._lexicon.is_province) if members else []
        if not listed:
            if made["organisation_as_written"] or made["municipality_as_written"]:
                yield made
            return
        for member, doubts in listed:
            yield {**made, "municipality_as_written": member[:200], "doubts": doubts[:200]}

    def _ties_of(self, made: Values, may_list: bool) -> Iterator[Values]:
        partner, country = made["partner_as_written"], made["country_as_written"]
        if not (partner or country or made["place_as_written"]):
            if made["municipality_as_written"] or made["date_as_written"]:
                yield made
            return
        mentions = self._listed_in(partner) if may_list and not country else []
        if not mentions:
            yield made
        for city, named, doubts in mentions:
            yield {
                **made,
                "partner_as_written": city[:200],
                "country_as_written": named[:200],
                "doubts": doubts[:200],
            }

    def _listed_in(self, text: str) -> list[tuple[str, str, str]]:
        """City, country and doubts of each tie that a cell lists; empty where no city has its country behind it."""
        found = parse_tie_list(text, self._lexicon.is_country) if text else []
        if not any(tie.city and tie.country for tie in found):
            return []
        return [
            (
                tie.city,
                tie.country,
                " ".join(doubt for doubt in tie.doubts if doubt is not Doubt.NO_MUNICIPALITY),
            )
            for tie in found
        ]
