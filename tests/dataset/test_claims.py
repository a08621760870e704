"""Claims are checked against rows."""

from typing import Any

import pytest

from elci.dataset.claims import DIFFERS, HOLDS, NOT_COMPUTABLE, ClaimError, verify
from elci.dataset.files import Package, Row
from elci.dataset.tables import TABLES
from elci.domain.dates import PartialDate

TIES = [("t1", 1992, "BG"), ("t2", 1992, "SD"), ("t3", 1993, "CU"), ("t4", None, "CU")]


def a_package(**claim: Any) -> Package:
    columns = dict.fromkeys(TABLES["claims"].names, "")
    ties = [
        Row({**dict.fromkeys(TABLES["listed_ties"].names, ""), "id": key, "country": country,
             "date": PartialDate(year) if year else None})
        for key, year, country in TIES
    ]  # fmt: skip
    return {"listed_ties": ties, "claims": [Row({**columns, "id": "c", "verdict": HOLDS, **claim})]}


def outcome(**claim: Any) -> tuple[str, str]:
    found = verify(a_package(**claim))[0]
    return found.computed, found.verdict


ALL = "SELECT id, country, date_year FROM listed_ties"


@pytest.mark.parametrize(
    ("measure", "query", "computed"),
    [
        ("count", ALL + " WHERE date_year = 1992", "2"),
        ("distinct country", ALL, "3"),
        ("sum date_year", ALL + " WHERE date_year = 1992", "3984"),
        ("value country", ALL + " WHERE id = 't1'", "BG"),
        ("value country", ALL + " WHERE date_year = 1992 ORDER BY id", "BG; SD"),
        ("list country", ALL + " ORDER BY id", "BG; SD; CU; CU"),
        ("percent cuban", "SELECT id, country = 'CU' AS cuban FROM listed_ties", "50"),
    ],
)
def test_a_measure_gives_its_value(measure: str, query: str, computed: str) -> None:
    assert outcome(measure=measure, query=query, stated=computed) == (computed, HOLDS)


def test_a_figure_that_the_rows_do_not_give_differs() -> None:
    assert outcome(measure="count", query=ALL, stated="6") == ("4", DIFFERS)


def test_a_figure_without_a_query_is_not_computable() -> None:
    assert outcome(stated="57") == ("", NOT_COMPUTABLE)


@pytest.mark.parametrize("measure", ["value country", "percent country"])
def test_a_value_of_no_rows_is_not_computable(measure: str) -> None:
    assert outcome(measure=measure, query=ALL + " WHERE id = 't9'", stated="0") == ("", NOT_COMPUTABLE)


def test_an_outcome_opens_to_the_rows_that_were_counted() -> None:
    found = verify(a_package(measure="count", query=ALL + " WHERE date_year = 1993", stated="1"))[0]
    assert [row["id"] for row in found.rows] == ["t3"]


def test_an_outcome_that_is_not_as_recorded_stands_first() -> None:
    package = a_package(measure="count", query=ALL, stated="4")
    package["claims"].append(Row({**package["claims"][0], "id": "d", "stated": "5", "verdict": HOLDS}))
    assert [(found.claim["id"], found.as_recorded) for found in verify(package)] == [
        ("d", False),
        ("c", True),
    ]


@pytest.mark.parametrize(
    ("measure", "query"),
    [
        ("count", "SELECT id FROM nowhere"),
        ("count", "DELETE FROM listed_ties"),
        ("median id", ALL),
        ("sum nothing", ALL),
    ],
)
def test_a_query_that_does_not_work_names_its_claim(measure: str, query: str) -> None:
    with pytest.raises(ClaimError, match="claim c"):
        outcome(measure=measure, query=query)
