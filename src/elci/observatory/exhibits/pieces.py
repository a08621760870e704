"""Figures that several exhibits draw alike: by year and continent, by area, by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from elci.observatory.exhibits.exhibit import NO_AREA, NO_CONTINENT
from elci.observatory.exhibits.material import Printed
from elci.observatory.figures import Lane, Ranked, Series, Span
from elci.observatory.figures.palette import CONTINENT_ORDER, STEPS, UNKNOWN, continent
from elci.observatory.frames import Frames
from elci.observatory.measures.politics import periods_in_office
from elci.observatory.wording import CONTINENTS, MUNICIPALITY_KINDS, TIE_KINDS, Bilingual, same

# Numbers that a study prints, by the codes of one or more columns.
Printings = Mapping[tuple[str], int | None] | Mapping[tuple[str, str], int | None]
ROWS_ONLY = (Series("rows", Bilingual("satırlardan", "from the rows"), STEPS[0]),)
_NONE = "none"


def continent_series(frame: pl.DataFrame, column: str = "continent") -> list[Series]:
    """The continents that occur, in their fixed order, and grey for none."""
    seen = set(frame[column])
    found = [Series(code, CONTINENTS[code], continent(code)) for code in CONTINENT_ORDER if code in seen]
    return found + ([Series(_NONE, NO_CONTINENT, UNKNOWN)] if None in seen else [])


def series_of(vocabulary: Mapping[str, Bilingual], codes: Sequence[str]) -> list[Series]:
    """Codes of a vocabulary in the steps of the palette, in the order given."""
    return [Series(code, vocabulary[code], STEPS[place % len(STEPS)]) for place, code in enumerate(codes)]


def kind_series(frame: pl.DataFrame) -> list[Series]:
    """The kinds of tie that occur."""
    seen = set(frame["kind"])
    return series_of(TIE_KINDS, [kind for kind in TIE_KINDS if kind in seen])


def kind_bars(counted: pl.DataFrame) -> list[Ranked]:
    """A bar per type of municipality that occurs, of ties by kind; counted: `counting.count` of both."""
    return [
        Ranked(
            name,
            {
                row["kind"]: row["ties"]
                for row in counted.filter(municipality_kind=tier).iter_rows(named=True)
            },
        )
        for tier, name in MUNICIPALITY_KINDS.items()
        if tier in set(counted["municipality_kind"])
    ]


def tier_series(frame: pl.DataFrame) -> list[Series]:
    """The types of municipality that occur."""
    seen = set(frame["municipality_kind"])
    return series_of(MUNICIPALITY_KINDS, [kind for kind in MUNICIPALITY_KINDS if kind in seen])


def yearly(counted: pl.DataFrame, column: str) -> dict[tuple[int, str], int]:
    """Dated rows of `counting.by_year` as the numbers of YearColumns."""
    return {
        (row["year"], row[column] or _NONE): row["ties"]
        for row in counted.iter_rows(named=True)
        if row["year"] is not None
    }


def ranked(
    counted: pl.DataFrame,
    label: str,
    part: str,
    *,
    most: int = 40,
    unnamed: Bilingual = NO_AREA,
    printed: Printed | None = None,
    printed_key: str = "",
) -> list[Ranked]:
    """Rows of bars from a long frame: label_tr/label_en name the bar, `part` the piece, `ties` its number.

    Order as the labels first occur in the frame; at most `most` bars.
    """
    bars: dict[tuple[str | None, str | None], dict[str, int]] = {}
    keys: dict[tuple[str | None, str | None], str] = {}
    for row in counted.iter_rows(named=True):
        name = (row[f"{label}_tr"], row[f"{label}_en"])
        bars.setdefault(name, {})[row[part] or _NONE] = row["ties"]
        keys[name] = row.get(printed_key) or ""
    found = []
    for name, values in list(bars.items())[:most]:
        number = printed.numbers.get(keys[name]) if printed else None
        found.append(Ranked(Bilingual(name[0], name[1] or name[0]) if name[0] else unnamed, values, number))
    return found


def with_printed(frame: pl.DataFrame, printed: Printings, *keys: str) -> pl.DataFrame:
    """Add `printed`, and rows for what the study prints and the rows do not give (`ties` 0)."""
    found = {key: value for key, value in printed.items() if value is not None}
    schema = {**dict.fromkeys(keys, pl.String), "printed": pl.Int64}
    columns: dict[str, list[object]] = {
        name: [key[place] for key in found] for place, name in enumerate(keys)
    }
    said = pl.DataFrame({**columns, "printed": list(found.values())}, schema=schema)
    joined = frame.join(said, on=list(keys), how="left", maintain_order="left")
    absent = said.join(frame, on=list(keys), how="anti").with_columns(pl.lit(0, dtype=pl.Int64).alias("ties"))
    return pl.concat([joined, absent], how="diagonal")


def compared(frame: pl.DataFrame, names: Mapping[str | None, Bilingual], column: str) -> list[Ranked]:
    """Bars of `ties` with the printed number, named by a code column."""
    return [
        Ranked(names[row[column]], {"rows": row["ties"]}, row["printed"])
        for row in frame.iter_rows(named=True)
    ]


def number_of(counted: pl.DataFrame, number: str = "ties", **where: str) -> int:
    """The sum of a number column over the rows that agree."""
    return int(counted.filter(**where)[number].sum())


def leader(frame: pl.DataFrame, label: str, number: str = "ties") -> tuple[Bilingual | None, int | None]:
    """Name and number of a frame's first row; None for both where it has none (a dash in the words)."""
    if frame.is_empty():
        return None, None
    row = frame.row(0, named=True)
    return Bilingual(row[f"{label}_tr"], row[f"{label}_en"]), row[number]


def mayors_lane(frames: Frames, municipality: str) -> Lane:
    """Who was mayor, from the middle of one election year to the middle of the next."""
    held = [
        (row["since"], row["until"], row["mayors"])
        for row in periods_in_office(frames, municipality).iter_rows(named=True)
    ]
    spans = []
    for since, until, mayors in _merged(held):
        surnames = [mayor.split()[-1] for mayor in mayors.split(" – ")]
        spans.append(_between_elections(since, until, (mayors, " – ".join(surnames), surnames[0])))
    return Lane(Bilingual("Başkan", "Mayor"), spans)


def city_lane(frames: Frames, municipality: str) -> Lane:
    """Which party held the city, from the middle of one election year to the middle of the next."""
    held = [
        (row["since"], row["until"], row["party"])
        for row in periods_in_office(frames, municipality).iter_rows(named=True)
    ]
    spans = [_between_elections(since, until, (party,)) for since, until, party in _merged(held)]
    return Lane(Bilingual("Kentte", "In the city"), spans)


def winners_lane(frames: Frames) -> Lane:
    """The party that came first in each general election, until the next."""
    rows = (
        frames["general_elections"]
        .filter(pl.col("date_year").is_not_null())
        .select(pl.col("date_year").alias("year"), "party")
        .unique()
        .sort("year", "party")
    )
    years, parties = rows["year"].to_list(), rows["party"].to_list()
    ends = [*years[1:], None]
    held = _merged(list(zip(years, ends, parties, strict=True)))
    return Lane(
        Bilingual("Ülkede", "In the country"),
        [_between_elections(since, until, (party,)) for since, until, party in held],
    )


def election_edges(frames: Frames, municipality: str) -> list[float]:
    """The middles of a municipality's election years."""
    return [since + 0.5 for since in periods_in_office(frames, municipality)["since"].to_list()]


def _merged(held: Sequence[tuple[int, int | None, str]]) -> list[tuple[int, int | None, str]]:
    """Neighbouring periods of the same name as one."""
    found: list[tuple[int, int | None, str]] = []
    for since, until, name in held:
        if found and found[-1][2] == name:
            found[-1] = (found[-1][0], until, name)
        else:
            found.append((since, until, name))
    return found


def _between_elections(since: int, until: int | None, names: Sequence[str]) -> Span:
    end = None if until is None else until + 0.5
    return Span(since + 0.5, end, [same(name) for name in names], f"{since}–{until or ''}")


def policy_lane(frames: Frames, list_key: str) -> Lane:
    """The foreign-policy periods that a study tells apart (a list of the package, "1991-1999" as written).

    A single year at the end is the beginning of what goes on; one that begins together with a longer period
    is an event within it and is not drawn.
    """
    rows = frames["list_items"].filter(pl.col("list") == list_key).sort("position")
    items = [
        ([int(part) for part in row["as_written"].split("-")], Bilingual(row["label_tr"], row["label_en"]))
        for row in rows.iter_rows(named=True)
        if row["as_written"].replace("-", "").isdecimal()
    ]
    spans = []
    for place, (years, name) in enumerate(items):
        last = place + 1 == len(items)
        if len(years) == 1 and not last:
            continue
        tail = Bilingual(name.tr.split(":")[-1].strip(), name.en.split(":")[-1].strip())
        head = Bilingual(name.tr.split(":")[0], name.en.split(":")[0])
        end = None if len(years) == 1 else years[1] + 1
        written = "–".join(map(str, years)) + ("–" if end is None else "")
        spans.append(Span(years[0], end, [name, tail, head], written))
    return Lane(Bilingual("Dış politika", "Foreign policy"), spans)
