"""Which tests of the hypotheses a report makes, and that they are those of the whole package."""

from __future__ import annotations

import polars as pl

from elci.dataset.tables import TABLES
from elci.observatory.frames import Frames, frames_of, rows_of
from elci.observatory.report.trials import findings_of
from elci.observatory.statistics import findings


def test_the_tests_of_a_report_are_those_of_the_package(frames: Frames) -> None:
    """The report turns only the rows that a test looks at into rows; no number may change by it."""
    package = {name: rows_of(frame, TABLES[name]) for name, frame in frames.items()}
    assert findings_of(frames, "ankara") == findings(package)


def test_ties_without_printed_rows_are_tested_too(frames: Frames) -> None:
    """A new year's package has ties and no study that prints them."""
    bare = {**frames, "listed_ties": frames["listed_ties"].clear()}
    assert findings_of(bare, "ankara") == findings_of(frames, "ankara")


def test_a_city_without_a_dated_tie_is_not_tested(frames: Frames) -> None:
    agreements = frames["agreements"].with_columns(pl.lit(None, pl.Int64).alias("date_year"))
    assert findings_of({**frames, "agreements": agreements}, "ankara") == []
    assert findings_of(frames, "kars") == []


def test_an_empty_package_is_not_tested(frames: Frames) -> None:
    assert findings_of(frames_of({name: [] for name in TABLES}), "ankara") == []
