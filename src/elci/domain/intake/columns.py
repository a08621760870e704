"""Which column of a list holds what, from its heading and from what stands below it.

A heading that is known word for word decides; one that only holds a known word needs cells that agree. A
column without a heading is recognised by its cells alone. What stays unrecognised is left for the person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from elci.domain.intake.layout import is_subheading, joined_headings
from elci.domain.names import fold_words


class Field(StrEnum):
    """What a column can hold."""

    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    PARTNER = "partner"
    COUNTRY = "country"
    DATE = "date"
    KIND = "kind"
    ORGANISATION = "organisation"
    PLACE = "place"  # an identifier: "gn:…" or "elci:…"
    STATE = "state"
    NOTE = "note"


# Headings that decide alone, and words that a heading must hold; all folded.
_HEADINGS: dict[Field, tuple[str, ...]] = {
    Field.MUNICIPALITY: (
        "belediye", "belediyesi", "belediye adi", "belediyenin adi", "ilce", "ilce belediyesi", "municipality",
        "municipality as written", "turkish municipality", "turk belediyesi", "itemlabel", "turkiye",
        "turk kenti", "belediye ismi", "yerel yonetim", "uye belediye", "uye belediyeler", "uye", "uyeler",
        "member", "members", "member as written", "uye kuruluslar", "turkiye den uyeler", "turk uyeler",
    ),
    Field.PROVINCE: ("il", "ili", "province", "bagli oldugu il"),
    Field.PARTNER: (
        "kardes kent", "kardes sehir", "kardes belediye", "kardes kenti", "kardes sehri", "ortak kent", "kent",
        "kent adi", "sehir", "sehir adi", "partner", "partner city", "sister city", "twin town", "twin city",
        "city", "partner as written", "es kent", "yabanci kent", "yabanci belediye", "yabanci sehir",
        "partnerlabel", "twinlabel", "sisterlabel", "sistercitylabel", "kardes kentler", "kardes sehirler",
        "kardes sehirleri", "yabanci mahalli idare", "karsi taraf",
    ),
    Field.COUNTRY: (
        "ulke", "ulkesi", "ulke adi", "country", "countrylabel", "country as written", "devlet", "state name",
    ),
    Field.DATE: (
        "tarih", "tarihi", "yil", "yili", "date", "year", "since", "imza tarihi", "imza yili", "protokol tarihi",
        "anlasma tarihi", "anlasma yili", "date as written", "start", "baslangic", "baslangic tarihi",
        "kardeslik tarihi", "uyelik tarihi", "uyelik yili", "katilim tarihi", "katilim yili", "signed", "imzalanma tarihi", "pointintime", "karar tarihi",
    ),
    Field.KIND: (
        "tur", "turu", "bag turu", "iliski turu", "is birligi sekli", "isbirligi sekli", "sekli", "kind", "type",
        "anlasma turu", "niteligi", "kind as written", "protokol turu", "is birligi turu", "isbirligi turu",
        "iliskinin turu", "uyelik turu", "uyelik sekli", "is bir sekli",
    ),
    Field.ORGANISATION: (
        "kurulus", "kurulus adi", "uluslararasi kurulus", "kurulusun adi", "orgut", "orgut adi", "ag", "ag adi",
        "uluslararasi ag", "birlik", "birlik adi", "organisation", "organization", "network", "organisation name",
        "organisation as written", "uye olunan kurulus", "uye olunan birlik", "uye olunan orgut", "uyelik",
        "uluslararasi orgut", "uluslararasi birlik", "uye olunan uluslararasi kurulus", "kurum", "kurulus ve aglar",
    ),
    Field.PLACE: ("geonames id", "geonames", "place id", "yer kimligi"),
    Field.STATE: ("durum", "durumu", "state", "status", "bagin durumu", "son durum", "guncel durum"),
    Field.NOTE: ("not", "notlar", "aciklama", "aciklamalar", "note", "notes", "dusunceler", "remarks"),
}  # fmt: skip
_WORDS: dict[Field, tuple[str, ...]] = {
    Field.COUNTRY: ("ulke", "ulkesi", "country"),
    Field.DATE: ("tarih", "tarihi", "yil", "yili", "date", "year"),
    Field.KIND: ("turu", "sekli", "kind", "type", "niteligi"),
    Field.ORGANISATION: ("kurulus", "orgut", "organisation", "organization", "network"),
    Field.PARTNER: (
        "kardes",
        "kent",
        "sehir",
        "kenti",
        "sehri",
        "partner",
        "sister",
        "twin",
        "yabanci",
        "city",
    ),
    Field.MUNICIPALITY: ("belediye", "belediyesi", "municipality", "ilce"),
}
# A share of cells of one column that must read as the field for the cells alone to decide.
_ENOUGH = 0.8
_SAMPLE = 200
_HEADER_WITHIN = 25
_PARTED = re.compile(r"[/()\n]")
Reads = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was recognised in a table.

    header: index of the last row of headings, -1 where there is none; fields: field → index of its column;
    headings: one text per column, "" where it has none; first: index of the first row of headings.
    """

    header: int
    fields: Mapping[Field, int]
    headings: tuple[str, ...]
    first: int = 0

    @property
    def signature(self) -> str:
        """What two lists of one sender share: their folded headings; "" without headings."""
        return "|".join(fold_words(heading) for heading in self.headings) if self.header >= 0 else ""


def field_of_heading(heading: str) -> Field | None:
    """The field whose headings hold this one word for word."""
    folded = fold_words(heading)
    found = next((field for field, known in _HEADINGS.items() if folded in known), None)
    if found is None and _PARTED.search(heading):  # "Ülke / Country", "Tarih (yıl)"
        return next((field for part in _PARTED.split(heading) if (field := field_of_heading(part))), None)
    return found


def _hinted(heading: str) -> Field | None:
    words = fold_words(heading).split()
    return next((field for field, known in _WORDS.items() if any(word in known for word in words)), None)


def header_row(rows: Sequence[Sequence[str]], reads: Mapping[Field, Reads] | None = None) -> int:
    """Index of the row of headings among the first rows: two that are known, or one in a full first row; else -1.

    A row that says the most decides; a sentence in one cell above the table is not one, nor a row in which a
    country or a date stands ("Çankaya Belediyesi, Nacka, İsveç, 2004, Kardeş Kent").
    """
    data = [read for field, read in (reads or {}).items() if field in (Field.COUNTRY, Field.DATE)]
    best, most = -1, 1
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        found = {field_of_heading(cell) or _hinted(cell) for cell in row if 0 < len(cell) <= 60}
        known = 0 if any(read(cell) for cell in row if cell for read in data) else len(found - {None})
        if known > most:
            best, most = index, known
    first = [cell for cell in rows[0] if not any(read(cell) for read in data)] if rows else []
    if (
        best < 0
        and rows
        and all(rows[0])
        and len(first) == len(rows[0])
        and any(map(field_of_heading, first))
    ):
        return 0  # one heading that is known, and every column has one
    return best


def recognise(rows: Sequence[Sequence[str]], reads: Mapping[Field, Reads]) -> Recognised:
    """What each column holds. reads: for a field, whether a cell's text can be one."""
    width = max((len(row) for row in rows[: _SAMPLE + _HEADER_WITHIN]), default=0)
    first, header, words = _headings(rows, reads)
    headings = (*words, *[""] * (width - len(words)))
    body = rows[header + 1 : header + 1 + _SAMPLE]
    fields: dict[Field, int] = {}
    for at, heading in enumerate(headings):
        field = field_of_heading(heading)
        if field is not None:
            fields.setdefault(field, at)
    for at, heading in enumerate(headings):
        field = _hinted(heading)
        if field is None or field in fields or at in fields.values():
            continue
        if field not in reads or _share(body, at, reads[field]) >= 0.5:
            fields[field] = at
    if header < 0:
        body = body[1:] or body
    by_cells: dict[Field, int] = {}
    for field in (Field.DATE, Field.COUNTRY, Field.KIND, Field.MUNICIPALITY):
        if field not in fields and field in reads:
            found = _best_column(body, width, reads[field], {*fields.values(), *by_cells.values()})
            if found is not None:
                by_cells[field] = found
    if header < 0 and _is_unlike(rows, by_cells, reads):
        first, header, headings = 0, 0, (*rows[0], *[""] * (width - len(rows[0])))
    return Recognised(header, {**fields, **by_cells}, headings, first)


def _is_unlike(
    rows: Sequence[Sequence[str]], columns: Mapping[Field, int], reads: Mapping[Field, Reads]
) -> bool:
    """Whether the first row says nothing of what stands below it: it holds headings that nobody knows."""
    if len(rows) < 2 or not columns or not all(rows[0]):
        return False
    cells = {field: rows[0][at] for field, at in columns.items() if at < len(rows[0])}
    return len(cells) == len(columns) and not any(reads[field](cell) for field, cell in cells.items())


def _headings(
    rows: Sequence[Sequence[str]], reads: Mapping[Field, Reads]
) -> tuple[int, int, tuple[str, ...]]:
    """First and last row of the headings and their words; two rows where one is a heading of the other."""
    header = header_row(rows, reads)
    if header < 0:
        return 0, -1, ()
    for upper, lower in ((header, header + 1), (header - 1, header)):
        if upper >= 0 and lower < len(rows) and _one_heads_the_other(rows[upper], rows[lower]):
            return upper, lower, tuple(joined_headings(rows[upper], rows[lower]))
    return header, header, tuple(rows[header])


def _one_heads_the_other(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether both rows hold headings only, and each says what the other leaves open."""
    if sum(map(bool, upper)) < 2 or upper == lower:
        return False
    words = [cell for cell in lower if cell]
    if not words or not all(_is_heading(cell) for cell in words):
        return False
    if len(words) == 1 and not (field_of_heading(words[0]) or is_subheading(words[0])):
        return False  # "Çankaya Belediyesi" heads a section of rows, no column
    return any(_is_heading(cell) for cell in upper) and any(
        not cell for row in (upper, lower) for cell in row
    )


def _is_heading(cell: str) -> bool:
    return len(cell) <= 60 and bool(field_of_heading(cell) or _hinted(cell) or is_subheading(cell))


def _share(rows: Sequence[Sequence[str]], at: int, reads: Reads) -> float:
    cells = [row[at] for row in rows if at < len(row) and row[at].strip()]
    return sum(map(reads, cells)) / len(cells) if cells else 0.0


def _best_column(rows: Sequence[Sequence[str]], width: int, reads: Reads, taken: set[int]) -> int | None:
    shares = {at: _share(rows, at, reads) for at in range(width) if at not in taken}
    best = max(shares, key=lambda at: (shares[at], -at), default=None)
    return best if best is not None and shares[best] >= _ENOUGH else None


def side_by_side(headings: Sequence[str]) -> int:
    """In how many blocks of equal headings a table is printed side by side ("Yıl Kent Yıl Kent" → 2)."""
    folded = [fold_words(heading) for heading in headings]
    while folded and not folded[-1]:
        folded.pop()
    for size in range(2, len(folded) // 2 + 1):
        blocks, rest = divmod(len(folded), size)
        if rest == 0 and blocks > 1 and folded == folded[:size] * blocks and any(folded[:size]):
            return blocks
    return 1
