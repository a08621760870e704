"""The claims of the reference package: how many there are, that each is a test, that each is as recorded."""

import csv
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from elci.cli.verify import command
from elci.dataset.claims import DIFFERS, HOLDS, NOT_COMPUTABLE, Outcome, tables_in_memory, tally, verify
from elci.dataset.files import read_package
from elci.dataset.tables import TABLES

COUNTS_OF_A_PLACE = {"by_country", "by_district"}
_STRINGS = re.compile(r"'((?:[^']|'')*)'")
_NUMBERS = re.compile(r"(?<![\w.'-])\d{2,}(?![\w.'-])")
_TABLES_READ = re.compile(r"\b(?:FROM|JOIN)\s+([a-z_]+)")


@pytest.fixture(scope="module")
def outcomes(package: Path) -> list[Outcome]:
    return verify(read_package(package))


def of(outcomes: list[Outcome], *verdicts: str) -> list[Outcome]:
    return [found for found in outcomes if found.verdict in verdicts]


def ids(outcomes: list[Outcome]) -> list[str]:
    return [str(found.claim["id"]) for found in outcomes]


def test_there_are_at_least_250_claims(outcomes: list[Outcome]) -> None:
    assert len(set(ids(outcomes))) == len(outcomes) >= 250


def test_the_database_counts_what_the_rows_count(package: Path, outcomes: list[Outcome]) -> None:
    database = tables_in_memory(read_package(package))
    told = {one.claim["id"]: (one.computed, one.verdict) for one in outcomes}
    tallied = [tally(database, one.claim) for one in outcomes]
    database.close()
    assert {one.claim["id"]: (one.computed, one.verdict) for one in tallied} == told
    assert not any(one.rows for one in tallied)


def test_at_least_130_are_not_counts_by_country_or_district(outcomes: list[Outcome]) -> None:
    assert sum(found.claim["topic"] not in COUNTS_OF_A_PLACE for found in outcomes) >= 130


def test_every_study_and_every_topic_has_claims(outcomes: list[Outcome]) -> None:
    topics = next(column for column in TABLES["claims"].columns if column.name == "topic").choices
    assert {found.claim["topic"] for found in outcomes} == set(topics)
    assert {found.claim["study"] for found in outcomes} == {"000", "001", "002", "003", "004"}


def test_an_id_begins_with_its_study(outcomes: list[Outcome]) -> None:
    assert [key for key in ids(outcomes) if not re.fullmatch(r"00[0-4]-c-\d{3}", key)] == []
    assert all(str(found.claim["id"]).startswith(str(found.claim["study"])) for found in outcomes)


def test_no_statement_is_made_twice(outcomes: list[Outcome]) -> None:
    for language in ("tr", "en"):
        said = Counter((found.claim["study"], found.claim[f"statement_{language}"]) for found in outcomes)
        assert [statement for statement, times in said.items() if times > 1] == []


def test_every_outcome_is_as_recorded(outcomes: list[Outcome]) -> None:
    assert ids([found for found in outcomes if not found.as_recorded]) == []


def test_many_figures_hold_and_many_differ(outcomes: list[Outcome]) -> None:
    assert len(of(outcomes, HOLDS)) >= 130
    assert len(of(outcomes, DIFFERS)) >= 60


def test_a_computable_claim_opens_to_rows_or_is_a_zero(outcomes: list[Outcome]) -> None:
    empty = [found for found in of(outcomes, HOLDS, DIFFERS) if not found.rows and found.computed != "0"]
    assert ids(empty) == []


def test_the_rows_of_a_claim_say_which_rows_of_the_tables_they_are(outcomes: list[Outcome]) -> None:
    nameless = [found for found in outcomes if found.rows and not {"id", "ids"} & found.rows[0].keys()]
    assert ids(nameless) == []


@pytest.mark.parametrize("language", ["tr", "en"])
def test_what_differs_or_cannot_be_computed_is_explained(outcomes: list[Outcome], language: str) -> None:
    bare = [found for found in of(outcomes, DIFFERS, NOT_COMPUTABLE) if not found.claim[f"note_{language}"]]
    assert ids(bare) == []


def test_a_claim_that_cannot_be_computed_has_no_query(outcomes: list[Outcome]) -> None:
    assert ids([found for found in of(outcomes, NOT_COMPUTABLE) if found.claim["query"]]) == []


def test_a_note_stands_in_both_languages_or_in_none(outcomes: list[Outcome]) -> None:
    halves = [found for found in outcomes if bool(found.claim["note_tr"]) != bool(found.claim["note_en"])]
    assert ids(halves) == []


def test_every_query_reads_tables_of_the_package_and_not_the_claims(outcomes: list[Outcome]) -> None:
    for found in of(outcomes, HOLDS, DIFFERS):
        read = set(_TABLES_READ.findall(str(found.claim["query"])))
        assert read & TABLES.keys() - {"claims"}, found.claim["id"]
        assert "claims" not in read, found.claim["id"]


def test_no_query_contains_the_whole_answer(outcomes: list[Outcome]) -> None:
    def literals(query: str) -> set[str]:
        numbers = _NUMBERS.findall(_STRINGS.sub("", query))
        return {text.casefold() for text in (*_STRINGS.findall(query), *numbers)}

    told = [
        found
        for found in of(outcomes, HOLDS, DIFFERS)
        if str(found.claim["stated"]).casefold() in literals(str(found.claim["query"]))
    ]
    assert ids(told) == []


@pytest.mark.parametrize(
    ("key", "stated", "computed"),
    [
        ("000-c-001", "167", "167"),
        ("000-c-009", "61", "60"),
        ("000-c-041", "57", "50"),
        ("000-c-191", "38", "37"),
        ("001-c-022", "55", "52"),
        ("001-c-051", "265", "262"),
        ("002-c-046", "38", "39"),
        ("003-c-001", "571", "571"),
        ("004-c-001", "6", "5"),
    ],
)
def test_a_known_figure_is_found_as_it_is(
    outcomes: list[Outcome], key: str, stated: str, computed: str
) -> None:
    found = next(found for found in outcomes if found.claim["id"] == key)
    assert (found.claim["stated"], found.computed) == (stated, computed)


def test_the_sofia_claim_opens_to_the_listed_tie(outcomes: list[Outcome]) -> None:
    found = next(found for found in outcomes if found.claim["id"] == "000-c-088")
    assert [row["id"] for row in found.rows] == ["000-t4-022"]


def test_verify_ends_with_0_when_every_outcome_is_as_recorded(package: Path) -> None:
    assert CliRunner().invoke(command, ["--data", str(package)]).exit_code == 0


def test_verify_ends_with_1_when_a_recorded_verdict_is_changed(package: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(package, copy)
    path = copy / "tables" / "claims.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row["id"] == "000-c-001")["verdict"] = DIFFERS
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, TABLES["claims"].names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    result = CliRunner().invoke(command, ["--data", str(copy)])
    assert result.exit_code == 1
    assert result.output.startswith("000-c-001")
