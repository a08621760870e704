"""What does not change how a list is read: the order of its columns and rows, letter case, spaces."""

from __future__ import annotations

import random
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from elci.domain.intake.cells import read_date, read_kind
from elci.domain.intake.columns import Field, recognise
from elci.domain.intake.duplicates import ReadTie, repeats
from elci.domain.intake.membership_cells import read_membership_kind
from elci.domain.intake.municipality_names import KnownMunicipality, MunicipalityNames
from elci.domain.names import fold_words, tr_lower, tr_upper
from elci.exchange.intake.readers.text import read_text

# A machine that does other work too is slow at drawing and at checking; neither says anything of the reading.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

HEAD = ["S.No", "Belediye", "Kardeş Kent", "Ülke", "İmza Tarihi", "Türü", "Açıklama"]
ROWS = [
    ["1", "Ankara Büyükşehir", "Filibe", "Bulgaristan", "12.05.1998", "Kardeş Kent", "imzalandı"],
    ["2", "Çankaya", "Nacka", "İsveç", "2004", "Dostluk ve İş Birliği", ""],
    ["3", "İzmir Büyükşehir", "Şanghay", "Çin", "Mayıs 2012", "Mutabakat zaptı", "yenilenecek"],
]
COUNTRIES = {"bulgaristan", "isvec", "cin"}
NAMES = MunicipalityNames(
    [
        KnownMunicipality("ankara", "Ankara Büyükşehir", "Ankara", "metropolitan"),
        KnownMunicipality("ankara-cankaya", "Çankaya", "Ankara", "metropolitan_district"),
        KnownMunicipality("izmir", "İzmir Büyükşehir", "İzmir", "metropolitan"),
        KnownMunicipality("istanbul-sisli", "Şişli", "İstanbul", "metropolitan_district"),
    ]
)
READS = {
    Field.MUNICIPALITY: lambda text: len(NAMES.find(text)) == 1,
    Field.COUNTRY: lambda text: fold_words(text) in COUNTRIES,
    Field.DATE: lambda text: read_date(text).value is not None,
    Field.KIND: lambda text: read_kind(text) is not None,
}
DATES = [
    "12.05.1998",
    "12 Mayıs 1998",
    "Mayıs 1998",
    "1998 yılı",
    "1998-05-12",
    "May 1998",
    "1998’den önce",
    "12/5/1998",
]
KINDS = [
    "Kardeş Kent",
    "Kardeş Şehir Protokolü",
    "Dostluk ve İş Birliği",
    "İyi Niyet Mektubu",
    "İş Birliği Protokolü",
]
LISTED = ["Çankaya Belediyesi", "Ankara B.Ş.B.", "İZMİR BÜYÜKŞEHİR BELEDİYESİ", "Şişli / İstanbul"]


def as_read(table: list[list[str]]) -> set[tuple[str, ...]]:
    """What each row says, field by field, however the table is arranged."""
    found = recognise(table, READS)
    return {
        tuple(f"{field}={row[at]}" for field, at in sorted(found.fields.items()))
        for row in table[found.header + 1 :]
    }


def arranged(order: list[int], rows: list[int]) -> list[list[str]]:
    return [[row[at] for at in order] for row in [HEAD, *(ROWS[number] for number in rows)]]


@cache
def usual() -> set[tuple[str, ...]]:
    return as_read([HEAD, *ROWS])


@patient
@given(order=st.permutations(range(len(HEAD))), rows=st.permutations(range(len(ROWS))))
def test_the_order_of_columns_and_rows_does_not_change_what_is_read(
    order: list[int], rows: list[int]
) -> None:
    assert len(usual()) == 3
    assert as_read(arranged(order, rows)) == usual()


@patient
@given(order=st.permutations(range(1, 6)))
def test_columns_without_headings_are_known_by_their_cells_in_any_order(order: list[int]) -> None:
    table = [[row[at] for at in order] for row in ROWS]
    fields = recognise(table, READS).fields
    assert {field: table[0][at] for field, at in fields.items()} == {
        Field.MUNICIPALITY: "Ankara Büyükşehir", Field.COUNTRY: "Bulgaristan", Field.DATE: "12.05.1998",
        Field.KIND: "Kardeş Kent",
    }  # fmt: skip


def in_case(text: str, seed: int) -> str:
    """The text with each letter in either case, by Turkish rules."""
    chance = random.Random(seed)
    return "".join(chance.choice((tr_upper, tr_lower))(letter) for letter in text)


@st.composite
def spaced(draw: st.DrawFn, texts: list[str]) -> tuple[str, str]:
    """A text, and the same in other letters' case and with more spaces."""
    text = draw(st.sampled_from(texts))
    gap = draw(st.sampled_from([" ", "  ", " \u00a0", "   "]))
    edge = draw(st.sampled_from(["", " ", "  "]))
    return text, edge + gap.join(in_case(text, draw(st.integers(0, 1000))).split(" ")) + edge


@patient
@given(spaced(DATES))
def test_case_and_spaces_do_not_change_a_date(pair: tuple[str, str]) -> None:
    written, changed = pair
    assert read_date(written).value is not None
    assert read_date(" ".join(changed.split())) == read_date(written)


@patient
@given(spaced(KINDS))
def test_case_and_spaces_do_not_change_a_kind(pair: tuple[str, str]) -> None:
    written, changed = pair
    assert read_kind(written) is not None
    assert read_kind(changed) == read_kind(written)


@patient
@given(spaced(["Üye", "Kurucu üye", "İmzacı", "Ödül sahibi", "Katılımcı"]))
def test_case_and_spaces_do_not_change_a_kind_of_membership(pair: tuple[str, str]) -> None:
    written, changed = pair
    assert read_membership_kind(written) is not None
    assert read_membership_kind(changed) == read_membership_kind(written)


@patient
@given(spaced(LISTED))
def test_case_and_spaces_do_not_change_a_municipality(pair: tuple[str, str]) -> None:
    written, changed = pair
    assert len(NAMES.find(written)) == 1
    assert NAMES.find(changed) == NAMES.find(written)


@patient
@given(st.sampled_from(";,\t|"), st.sampled_from(["", "\n", "\n\n"]), st.sampled_from(["\n", "\r\n"]))
def test_separator_and_line_ends_do_not_change_a_table(separator: str, above: str, end: str) -> None:
    text = above + end.join(separator.join(row) for row in [HEAD, *ROWS]) + end
    (table,) = read_text(text, "a.csv", lambda word: False).tables
    assert table.rows == [HEAD, *ROWS]


@patient
@given(st.permutations([(1, None), (2, "1998"), (3, "1998-05"), (4, "1998-05-12")]))
def test_the_fullest_date_stands_in_whatever_order_the_rows_are(rows: list[tuple[int, str | None]]) -> None:
    from elci.domain.dates import PartialDate

    ties = [
        ReadTie(key, "ankara", "gn:1", "sister_city", PartialDate.parse(d) if d else None) for key, d in rows
    ]
    (repeat,) = repeats(ties)
    assert (repeat.holds, sorted(repeat.rows)) == (4, [1, 2, 3, 4])
