"""Run-on lists: the cells in which ministry tables print ties and members one after the other.

Two forms are read, both as printed, without looking anything up:

* ties: ``Adalar; Çolpan-Ata Kırgızistan, Filibe Bulgaristan, Nacka İsveç`` (`parse_tie_list`);
* members: ``Antalya, Gaziantep ve Mersin Büyükşehir Belediyesi, Türkiye Belediyeler Birliği``
  (`split_members`).

What a country or a province is called is the caller's knowledge and comes in as a predicate. Nothing is
corrected: a missing comma, a tie without a country, a country without a city are read as far as the print
goes and named in `doubts`, so that a person can decide. Offsets count characters of the text given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from elci.domain.names import tr_lower
from elci.domain.printed_text import Printed, even_out

IsName = Callable[[str], bool]
# "Sao Tome ve Principe Demokratik Cumhuriyeti", the longest name of a state in use.
_MOST_WORDS = 6


class Doubt(StrEnum):
    """Why a person should look at a mention before it is used."""

    NO_COMMA = "no_comma"  # nothing separates it from the entry before
    COMMA_BEFORE_COUNTRY = "comma_before_country"  # "Nizami, Azerbaycan": read as one tie
    SEMICOLON = "semicolon"  # a semicolon stands where the list has commas
    NO_COUNTRY = "no_country"  # no known country word closes the entry
    NO_CITY = "no_city"  # a country word and nothing else
    COUNTRY_IN_CITY = "country_in_city"  # the city begins with a country word ("Cibuti Cibuti")
    REPEATED = "repeated"  # the same entry stands earlier in the same row
    NO_MUNICIPALITY = "no_municipality"  # no "Name;" opens the row
    ENDING_UNSURE = "ending_unsure"  # which "… Belediyesi" closes this member is a guess
    AND_IN_UNION = "and_in_union"  # "ve" inside the name of a union: one member or two


@dataclass(frozen=True, slots=True)
class TieMention:
    """One printed tie: `raw` is the print with white space evened out; `city` or `country` may be empty.

    `start` and `end` are offsets in the text that was parsed; text[start:end] is the print itself.
    """

    raw: str
    municipality: str
    city: str
    country: str
    start: int
    end: int
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One printed member. `ending` is the word that says what it is ("Büyükşehir Belediyesi", "Birliği").

    `shared` says that the ending stands at a later member of the cell: in "Bolu ve Bursa Büyükşehir
    Belediyesi" Bolu shares the ending of Bursa. That is grammar, not a fact about Bolu.
    """

    as_written: str
    ending: str
    shared: bool
    start: int
    end: int
    doubts: tuple[Doubt, ...] = ()


def parse_tie_list(text: str, is_country: IsName) -> list[TieMention]:
    """The ties of one or more rows ``Municipality; City Country, City Country, …`` in printed order.

    A row begins where a line begins with a name and a semicolon; other line ends are white space, and a
    hyphen at a line's end is undone before a small letter and kept before a capital. An entry may also be
    ``City (Country)`` or ``City - Country``; "ve" may stand before the last one. `is_country` is asked
    for every run of up to six words and must know the spellings of the print.
    """
    mentions: list[TieMention] = []
    for municipality, start, end in _rows(text, is_country):
        cell = even_out(text, start, end)
        row: list[TieMention] = []
        for segment, separator in cell.segments(",;"):
            for mention in _ties_of(segment, is_country):
                _add_tie(row, replace(mention, municipality=municipality), separator)
                separator = ""
        mentions += _with_row_doubts(row)
    return mentions


def split_members(cell: str, is_province: IsName | None = None) -> list[Member]:
    """The members of one cell ``A, B ve C Büyükşehir Belediyesi, D Birliği`` in printed order.

    Names stay as written, with province prefixes ("İstanbul Kadıköy") and without the ending that a later
    member carries. Commas separate, and so does "ve" except inside the name of a union. With `is_province`
    a province in the middle of a name marks a comma that the print lost ("Mezitli Yalova Merkez").
    """
    parts: list[tuple[Printed, bool, tuple[Doubt, ...]]] = []
    for segment, _ in even_out(cell).segments(","):
        parts += _member_parts(segment, is_province)
    return [_member(parts, index) for index in range(len(parts))]


# --- ties -----------------------------------------------------------------------------------------------

_HEAD = re.compile(r"^[^\S\n]*(?P<name>[^\W\d_][^;,()\n]{0,40}?)[^\S\n]*;", re.MULTILINE)


def _rows(text: str, is_country: IsName) -> Iterator[tuple[str, int, int]]:
    """Municipality, begin and end of each row; a head that holds a country word is a tie, not a head."""
    heads = [
        head
        for head in _HEAD.finditer(text)
        if next(_countries(even_out(text, head.start("name"), head.end("name")), is_country), None) is None
    ]
    begin = heads[0].start() if heads else len(text)
    if text[:begin].strip():
        yield "", 0, begin
    ends = [*(head.start() for head in heads), len(text)][1:]
    for head, end in zip(heads, ends, strict=True):
        yield head["name"].strip(), head.end(), end


def _countries(piece: Printed, is_country: IsName) -> Iterator[tuple[int, int]]:
    """Begin and end of each country word, the longest at each place; spaces, dashes, slashes part words."""
    words = [(word.start(), word.end()) for word in re.finditer(r"[^\s\-–/()]+", piece.text)]
    index = 0
    while index < len(words):
        length = 1
        for last in range(min(index + _MOST_WORDS, len(words)) - 1, index - 1, -1):
            if is_country(piece.text[words[index][0] : words[last][1]]):
                length = last - index + 1
                yield words[index][0], words[last][1]
                break
        index += length


def _ties_of(segment: Printed, is_country: IsName) -> Iterator[TieMention]:
    """The ties of one segment: one, or more where a comma is missing."""
    begin, doubts = 0, list[Doubt]()
    places = list(_countries(segment, is_country))
    for number, country in enumerate(places):
        if country[0] < begin:
            continue  # the second word of "(Rusya/Yakutistan)"
        closed = _closing_bracket(segment.text, *country)
        first = not segment.text[begin : country[0]].strip(" -–(")
        if first and number + 1 < len(places) and not closed:
            doubts.append(Doubt.COUNTRY_IN_CITY)
            continue
        end = closed or country[1]
        yield _tie(segment, (begin, end), country, doubts)
        begin, separated = _next_begin(segment.text, end)
        doubts = [] if separated else [Doubt.NO_COMMA]
    rest = segment.piece(begin, len(segment.text))
    if rest.text:
        yield TieMention(rest.text, "", rest.text, "", *rest.span, (*doubts, Doubt.NO_COUNTRY))


def _closing_bracket(text: str, start: int, end: int) -> int:
    """The place after the bracket around a country ("(Rusya/Yakutistan)"), or 0 where there is none."""
    opening, closing = text.rfind("(", 0, start), text.find(")", end)
    if opening < 0 or closing < 0 or ")" in text[opening:start]:
        return 0
    return closing + 1 if "/" in text[opening:closing] or (opening, closing) == (start - 1, end) else 0


def _next_begin(text: str, end: int) -> tuple[int, bool]:
    """Where the next tie of the segment begins, and whether a "ve" separates the two.

    A Turkish suffix after an apostrophe and a full stop ("(Japonya)’dır.") close the list.
    """
    closing = re.compile(r"[’']\w+\.?|\.").match(text, end)
    begin = closing.end() if closing else end
    linked = re.compile(r"\s+ve\s+").match(text, begin)
    return (linked.end(), True) if linked else (begin, False)


def _tie(
    segment: Printed, span: tuple[int, int], country: tuple[int, int], doubts: list[Doubt]
) -> TieMention:
    whole = segment.piece(*span)
    begin, end = country
    if segment.text[span[1] - 1] == ")":
        begin, end = segment.text.rfind("(", span[0], begin) + 1, span[1] - 1
    city = segment.text[span[0] : begin].rstrip("(").strip(" -–")
    found = (*doubts,) if city else (*doubts, Doubt.NO_CITY)
    return TieMention(whole.text, "", city, segment.text[begin:end], *whole.span, found)


def _add_tie(row: list[TieMention], mention: TieMention, separator: str) -> None:
    """Add a tie to its row; a country alone belongs to the tie before it if that one has none."""
    if separator == ";":
        mention = replace(mention, doubts=(*mention.doubts, Doubt.SEMICOLON))
    before = row[-1] if row else None
    if before and Doubt.NO_CITY in mention.doubts and Doubt.NO_COUNTRY in before.doubts:
        doubts = tuple(doubt for doubt in before.doubts if doubt is not Doubt.NO_COUNTRY)
        row[-1] = replace(
            before,
            raw=f"{before.raw}, {mention.raw}",
            country=mention.country,
            end=mention.end,
            doubts=(*doubts, Doubt.COMMA_BEFORE_COUNTRY),
        )
        return
    row.append(mention)


def _with_row_doubts(row: list[TieMention]) -> Iterator[TieMention]:
    """The doubts that need the whole row: repeated entries, a row without a municipality."""
    seen: set[tuple[str, str]] = set()
    for mention in row:
        added: list[Doubt] = []
        if not mention.municipality:
            added.append(Doubt.NO_MUNICIPALITY)
        if (mention.city, mention.country) in seen:
            added.append(Doubt.REPEATED)
        seen.add((mention.city, mention.country))
        yield replace(mention, doubts=(*mention.doubts, *added))


# --- members --------------------------------------------------------------------------------------------

_MUNICIPAL = (
    "Büyükşehir İlçe Belediyesi",
    "Büyükşehir Belediyesi",
    "İlçe Belediyesi",
    "İl Belediyesi",
    "Belediyesi",
    "BŞB",
)
_OTHER = ("Birliği", "Müzesi")


def _ending(name: str) -> str:
    """The ending that the name carries itself, as written; empty where it carries none."""
    folded = tr_lower(name)
    for ending in (*_MUNICIPAL, *_OTHER):
        lowered = tr_lower(ending)
        if folded == lowered or folded.endswith(" " + lowered):
            return name[-len(ending) :]
    return ""


def _is_municipal(ending: str) -> bool:
    return tr_lower(ending) in {tr_lower(known) for known in _MUNICIPAL}


def _member_parts(
    segment: Printed, is_province: IsName | None
) -> Iterator[tuple[Printed, bool, tuple[Doubt, ...]]]:
    """The members between two commas, each with "follows a ve" and its doubts."""
    union = segment.text.endswith("Birliği")
    begin, linked = 0, False
    for link in [*re.finditer(r"\s+ve\s+", segment.text), None]:
        if link and union:
            continue
        piece = segment.piece(begin, link.start() if link else len(segment.text))
        doubts = (Doubt.AND_IN_UNION,) if union and " ve " in piece.text else ()
        for place, (start, end) in enumerate(_province_cuts(piece, is_province)):
            lost = (Doubt.NO_COMMA,) if place else ()
            yield piece.piece(start, end), linked and not place, (*doubts, *lost)
        if link:
            begin, linked = link.end(), True


def _province_cuts(piece: Printed, is_province: IsName | None) -> list[tuple[int, int]]:
    words = list(re.finditer(r"\S+", piece.text))
    cuts = [word.start() for word in words[1:] if is_province and is_province(word[0])]
    return list(zip([0, *cuts], [*cuts, len(piece.text)], strict=True))


def _member(parts: list[tuple[Printed, bool, tuple[Doubt, ...]]], index: int) -> Member:
    piece, _, doubts = parts[index]
    own = _ending(piece.text)
    if own:
        return Member(piece.text, own, False, *piece.span, doubts)
    linked = False
    for later, follows_and, _ in parts[index + 1 :]:
        linked = linked or follows_and
        ending = _ending(later.text)
        if _is_municipal(ending):
            unsure = () if linked or tr_lower(ending) == "belediyesi" else (Doubt.ENDING_UNSURE,)
            return Member(piece.text, ending, True, *piece.span, (*doubts, *unsure))
    return Member(piece.text, "", False, *piece.span, (*doubts, Doubt.ENDING_UNSURE))
