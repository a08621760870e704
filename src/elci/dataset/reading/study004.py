"""Study 004: what Istanbul's district municipalities did abroad. Ties, memberships, cells of Tablo 1 to 8.

The layout of the tables is lost: cells of several columns follow each other line by line. What the reader
can tell apart is the municipality that opens a row, the ties ("City – Country") and the rest of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from elci.dataset.reading.items import BULLET, items, term
from elci.dataset.reading.lexicon import COUNTRY_WORDS, ISTANBUL_DISTRICTS
from elci.dataset.reading.printed_rows import rows_of_lines
from elci.dataset.reading.reading import Cell, Reading, measured, reading
from elci.dataset.reading.seed_text import Line, Passage, SeedText
from elci.domain.printed_text import even_out

STUDY = "004"
Rows = Iterator[dict[str, Cell]]
_COUNTRY = "|".join(re.escape(word) for word in sorted(COUNTRY_WORDS, key=len, reverse=True))
_TIE = re.compile(rf"(?P<city>.+?)\s*[-–]\s*(?P<country>{_COUNTRY}),?")
# Head of each table's columns; the rows lie between it and "Kaynak:".
_HEADS = {
    2: "BELEDİYE EĞİTİM PROGRAMLARI",
    3: "BELEDİYE FESTİVAL VE TANITIM GÜNLERİ",
    4: "BELEDİYE SEMPOZYUM KONGRE",
    5: "BELEDİYE RESMİ",
    6: "BELEDİYE SERGİ, FUAR",
    7: "BELEDİYE ULUSLARARASI  PROJELER",
    8: "BELEDİYE ARAŞTIRMA VE",
}


def readings(seed: SeedText) -> list[Reading]:
    """Tablo 1 in three readings (ties, joint events, memberships), Tablo 2 to 8, two lists."""
    rest = (reading(STUDY, f"tablo_{place}", f"Tablo {place}", cells(seed, place)) for place in _HEADS)
    return [
        reading(STUDY, "tablo_1", "Tablo 1", ties(seed)),
        reading(STUDY, "tablo_1_etkinlikler", "Tablo 1", joint_events(seed)),
        reading(STUDY, "tablo_1_uyelikler", "Tablo 1", memberships(seed)),
        *rest,
        reading(STUDY, "metin_yararlar", "metin", benefits(seed)),
        reading(STUDY, "metin_engeller", "metin", obstacles(seed)),
    ]


def ties(seed: SeedText) -> Rows:
    """Tablo 1, left column: one row per tie; `row` is the municipality's, the kind is the column's head."""
    head = seed.heading(r"BELEDİYE (?P<kind>KARDEŞ ŞEHİR \w+) KARDEŞ")
    for place, (municipality, lines) in enumerate(_rows(_first_table(seed)), start=1):
        for line in lines:
            tie = _TIE.fullmatch(line.text)
            if tie:
                yield {
                    "row": place,
                    "line": line.number,
                    "municipality_as_written": municipality,
                    "partner_as_written": tie["city"],
                    "country_as_written": tie["country"],
                    "kind_as_written": head["kind"],
                    "date_as_written": "",
                }


def joint_events(seed: SeedText) -> Rows:
    """Tablo 1, right column: what stands in a municipality's row besides its ties."""
    yield from _cells(
        (municipality, [line for line in lines if not _TIE.fullmatch(line.text)])
        for municipality, lines in _rows(_first_table(seed))
    )


def memberships(seed: SeedText) -> Rows:
    """The block of memberships at the end of Tablo 1, one line each; `row` counts on from the ties' rows."""
    before = len(list(_rows(_first_table(seed))))
    passage = seed.between("BELEDİYE ULUSLAR ARASI BİRLİKLERE ÜYELİK", "Kaynak:")
    lines = rows_of_lines(passage, r"(?P<name>\w+) (?P<organisation>.+)", "Tablo 1")
    for place, (line, match) in enumerate(lines, start=before + 1):
        yield {
            "row": place,
            "line": line.number,
            "member_as_written": match["name"],
            "organisation_as_written": match["organisation"],
        }


def cells(seed: SeedText, number: int) -> Rows:
    """Tablo 2 to 8: the municipality and its whole cell; of Tablo 4 the six columns cannot be told apart."""
    yield from _cells(_rows(seed.between(_HEADS[number], "Kaynak:")))


def benefits(seed: SeedText) -> Rows:
    """The benefits of co-operation, bullets of section 4."""
    yield from _list(seed.between("önemli faydalarını şu şekilde", "Öte yandan, belediye işbirliklerin"))


def obstacles(seed: SeedText) -> Rows:
    """The obstacles, bullets of section 4."""
    yield from _list(seed.between("Öte yandan, belediye işbirliklerin", "5. İSTANBUL İLCE"))


def _list(passage: Passage) -> Rows:
    for item in items(passage, BULLET):
        yield {"line": item.line, "until_line": item.until_line, **measured(term(item.text))}


def _first_table(seed: SeedText) -> Passage:
    return seed.between("BELEDİYE KARDEŞ ŞEHİR ANTLAŞMASI", "BELEDİYE ULUSLAR ARASI BİRLİKLERE ÜYELİK")


def _rows(passage: Passage) -> Iterator[tuple[str, list[Line]]]:
    """Each municipality with the lines of its row; the first line is what stands beside the name.

    A row opens where a line begins with the name of a district of Istanbul. A line that speaks of "Beyoğlu
    Belediyesi" is print inside a cell.
    """
    municipality, lines = "", list[Line]()
    for line in passage.printed:
        name, _, rest = line.text.partition(" ")
        if name in ISTANBUL_DISTRICTS and not rest.strip().lower().startswith("belediye"):
            if municipality:
                yield municipality, lines
            municipality, lines = name, [Line(line.number, rest.strip())] if rest.strip() else []
        elif municipality:
            lines.append(line)
    if municipality:
        yield municipality, lines


def _cells(rows: Iterable[tuple[str, list[Line]]]) -> Rows:
    for place, (municipality, lines) in enumerate(rows, start=1):
        if not lines:
            continue
        text = even_out("\n".join(line.text for line in lines)).text
        yield {
            "row": place,
            "line": lines[0].number,
            "until_line": lines[-1].number,
            "municipality_as_written": municipality,
            **measured(text),
        }
