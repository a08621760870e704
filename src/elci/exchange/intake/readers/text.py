"""CSV in any encoding and with any separator, Wikidata results as JSON, and lists printed as running text."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections import Counter
from collections.abc import Sequence

from elci.domain.intake.columns import Field, header_row
from elci.domain.intake.printed_lists import municipality_in_title, read_printed
from elci.domain.intake.printed_members import read_printed_members
from elci.exchange.intake.readers.table import IsCountry, ReadFile, Table, plain, plain_lines, without_empty
from elci.exchange.intake.refusals import LIMIT_COLUMNS, LIMIT_ROWS, NothingFound, TooManyColumns, TooManyRows

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEPARATORS = ";,\t|"
_SAMPLE_LINES = 60
PRINTED = (Field.MUNICIPALITY, Field.PARTNER, Field.COUNTRY, Field.DATE, Field.KIND)


def decode(content: bytes) -> str:
    """The text of bytes: by their mark, else UTF-16 by its zeros, else UTF-8, else Windows-1254."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    sample = content[:4000]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(sample) > 3 and sample[offset::2].count(0) > 0.3 * len(sample[offset::2]):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1254", errors="replace")


def read_text(text: str, name: str, is_country: IsCountry) -> ReadFile:
    """CSV, JSON or print, whichever it is; raises NothingFound where it is none."""
    text = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > LIMIT_ROWS * 2:
        raise TooManyRows(name, text.count("\n"))
    stripped = text.lstrip()
    if stripped[:1] in "[{":
        table = _from_json(stripped)
        if table is not None:
            return ReadFile("json", [table])
    separator = separator_of(text)
    if separator:
        table = _from_csv(text, separator, name)
        printed = printed_table(text, is_country) if _may_be_print(table, separator) else None
        return ReadFile("printed", [printed]) if printed else ReadFile("csv", [table])
    printed = printed_table(text, is_country)
    if printed is None:
        raise NothingFound(name)
    return ReadFile("printed", [printed])


def _may_be_print(table: Table, separator: str) -> bool:
    """Whether a table without headings is rather print: "Municipality; City Country, City Country"."""
    sample = table.rows[:_SAMPLE_LINES]
    return separator == ";" and max(map(len, sample), default=0) == 2 and header_row(sample) < 0


def separator_of(text: str) -> str:
    """The separator that gives nearly all lines the same number of cells, two or more; "" where none does."""
    lines = [line for line in text.splitlines() if line.strip()][:_SAMPLE_LINES]
    best, most = "", 0.0
    for separator in _SEPARATORS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator))
        width, lines_of_it = widths.most_common(1)[0] if widths else (0, 0)
        share = lines_of_it / sum(widths.values()) if widths else 0.0
        if width > 1 and share >= 0.7 and share * width > most and len(lines) > 1:
            best, most = separator, share * width
    return best


def _from_csv(text: str, separator: str, name: str) -> Table:
    rows = [[plain_lines(cell) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=separator)]
    if len(rows) > LIMIT_ROWS + 100:
        raise TooManyRows(name, len(rows))
    if max(map(len, rows), default=0) > LIMIT_COLUMNS:
        raise TooManyColumns(name)
    # An apostrophe before a sign is how an export keeps a spreadsheet from reading a formula.
    rows = [[cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@" else cell for cell in row] for row in rows]
    return without_empty("", rows)


def _from_json(text: str) -> Table | None:
    """Results of a query service: either {"head", "results"} or a list of records of texts."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return None
    records: list[dict[str, str]] = []
    if isinstance(read, dict) and isinstance(read.get("results"), dict):
        bindings = read["results"].get("bindings", [])
        records = [
            {key: str(value.get("value", "")) for key, value in row.items() if isinstance(value, dict)}
            for row in bindings
            if isinstance(row, dict)
        ]
    elif isinstance(read, list):
        records = [{key: str(value) for key, value in row.items()} for row in read if isinstance(row, dict)]
    if not records:
        return None
    titles = list(dict.fromkeys(key for record in records for key in record))
    rows = [titles, *([plain(record.get(key, "")) for key in titles] for record in records)]
    return without_empty("", rows)


def printed_table(text: str, is_country: IsCountry) -> Table | None:
    """The ties or members of a printed list as a table whose columns are known; None where it holds none."""
    members = read_printed_members(text)
    if members:
        rows = [[row.organisation, row.members] for row in members]
        fixed = {Field.ORGANISATION: 0, Field.MUNICIPALITY: 1}
        return Table("", rows, [row.line for row in members], fixed=fixed, title=_title(text))
    found = read_printed(text, is_country)
    if not any(tie.municipality or tie.country for tie in found):
        return None
    owner = municipality_in_title(text) if not any(tie.municipality for tie in found) else ""
    rows = [
        [tie.municipality or owner, tie.partner, tie.country, tie.date, tie.kind, tie.raw] for tie in found
    ]
    used = [at for at in range(len(PRINTED)) if any(row[at] for row in rows)]
    table = Table("", rows, [tie.line for tie in found], fixed={PRINTED[at]: at for at in used})
    table.doubts = {index: tie.doubts for index, tie in enumerate(found) if tie.doubts}
    table.title = _title(text)
    return table


def _title(text: str) -> str:
    lines: Sequence[str] = [line.strip() for line in text.splitlines() if line.strip()][:2]
    return " ".join(line for line in lines if ";" not in line)[:300]
