"""Checks across a package: keys are unique, references lead somewhere, records make sense together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from elci.dataset.files import Package, Row
from elci.dataset.tables import TABLES, Table
from elci.domain.dates import PartialDate
from elci.domain.errors import Problem


def problems_of(package: Package) -> list[Problem]:
    """Every problem of the package's tables taken together."""
    problems: list[Problem] = []
    for name, rows in package.items():
        table = TABLES[name]
        problems += _key_problems(table, rows)
        problems += _reference_problems(table, rows, package)
        for rule in _RULES.get(name, ()):
            problems += rule(name, rows)
    return problems


def _written_key(table: Table, row: Row) -> str:
    return "/".join(table.by_name[name].write(row[name]) for name in table.key)


def _key_problems(table: Table, rows: list[Row]) -> Iterator[Problem]:
    first: dict[str, Row] = {}
    for row in rows:
        written = _written_key(table, row)
        if written in first:
            yield _problem(
                table.name,
                row,
                table.key[0],
                written,
                f"her anahtardan bir tane; {first[written].line}. satırda da var",
                f"each key once; it also stands on line {first[written].line}",
            )
        first.setdefault(written, row)


def _reference_problems(table: Table, rows: list[Row], package: Package) -> Iterator[Problem]:
    for column in table.columns:
        target = column.refers_to
        if target is None or target not in package:
            continue
        known = {row[TABLES[target].key[0]] for row in package[target]}
        for row in rows:
            value = row[column.name]
            if value and value not in known:
                yield _problem(
                    table.name,
                    row,
                    column.name,
                    str(value),
                    f"{target}.csv içinde bulunan bir anahtar",
                    f"a key that stands in {target}.csv",
                )


def _problem(table: str, row: Row, column: str, value: str, tr: str, en: str) -> Problem:
    return Problem(f"{table}.csv", row.line, column, value, tr, en)


Rule = Callable[[str, list[Row]], Iterator[Problem]]


def _each(holds: Callable[[Row], bool], column: str, tr: str, en: str) -> Rule:
    """A rule that every row must meet by itself."""

    def rule(name: str, rows: list[Row]) -> Iterator[Problem]:
        for row in rows:
            if not holds(row):
                written = row[column]
                yield _problem(name, row, column, "" if written is None else str(written), tr, en)

    return rule


def _once(*columns: str) -> Rule:
    """A rule that a combination of values stands once; rows without the first value are left out."""

    def rule(name: str, rows: list[Row]) -> Iterator[Problem]:
        first: dict[tuple[object, ...], Row] = {}
        for row in rows:
            values = tuple(row[column] for column in columns)
            if values[0] and values in first:
                yield _problem(
                    name,
                    row,
                    " + ".join(columns),
                    ", ".join(str(value) for value in values),
                    f"en çok bir kez; {first[values].line}. satırda da var",
                    f"at most once; it also stands on line {first[values].line}",
                )
            first.setdefault(values, row)

    return rule


def _in_time(row: Row) -> bool:
    since, until = row["since"], row["until"]
    return not (
        isinstance(since, PartialDate) and isinstance(until, PartialDate) and until.surely_before(since)
    )


_ONE_PARTY = _each(
    lambda row: bool(row["municipality"]) != bool(row["partner"]),
    "partner",
    "ya bir belediye ya bir ortak kent",
    "either a municipality or a partner",
)
_ONE_MEMBER = _each(
    lambda row: not (row["municipality"] and row["member"]),
    "member",
    "üye olarak bir belediye ya da bir kuruluş, ikisi birden değil",
    "a municipality or an organisation as member, not both",
)
_TIER = _each(
    lambda row: not row["tier_above"] or row["kind"] == "metropolitan_district",
    "tier_above",
    "yalnız büyükşehir ilçe belediyelerinde üst kademe",
    "a tier above for metropolitan districts only",
)
_COORDINATES = _each(
    lambda row: (row["latitude"] is None) == (row["longitude"] is None),
    "latitude",
    "enlem ve boylam birlikte",
    "latitude and longitude together",
)
_IN_TIME = _each(_in_time, "until", "başlangıcından sonraki bir tarih", "a date after its beginning")

_RULES: dict[str, tuple[Rule, ...]] = {
    "agreement_parties": (_ONE_PARTY, _once("agreement", "position")),
    "agreement_events": (_once("agreement", "position"),),
    "agreement_purposes": (_once("agreement", "purpose"),),
    "memberships": (_ONE_MEMBER, _IN_TIME),
    "municipalities": (_TIER,),
    "municipality_years": (_once("municipality", "year"),),
    "local_elections": (_once("municipality", "year"),),
    "partners": (_once("place"),),
    "places": (_COORDINATES,),
    "place_names": (_IN_TIME,),
    "terms": (_IN_TIME,),
}
