"""Lists of ties printed as running text: the ministry's run-on form, and years before pairs.

* ``Adalar; Atina-Paleo Faliro Yunanistan, Nacka İsveç`` (`elci.domain.runon.parse_tie_list`);
* ``1998 Çankaya-Havana 2001 Altındağ-Üsküp``: year, municipality, first hyphen, partner;
* ``1994 Kuveyt (Kuveyt) Kardeş Kent 2010 Şam (Suriye) Kardeş Kent``: year, partner, country, kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from elci.domain.intake.cells import read_kind
from elci.domain.printed_text import even_out
from elci.domain.runon import Doubt, IsName, TieMention, parse_tie_list


@dataclass(frozen=True, slots=True)
class PrintedTie:
    """One printed tie: its print and what it says; line counts from 1 in the text given."""

    line: int
    raw: str
    municipality: str
    partner: str
    country: str
    date: str
    kind: str
    doubts: tuple[str, ...] = ()


_PAIRS = re.compile(r"(?P<year>\d{4}) (?P<municipality>[^-\d,;()]{3,40}?)-(?P<partner>[^\d;]+?)(?= \d{4} |$)")
_KINDED = re.compile(
    r"(?P<year>\d{4}) (?P<partner>[^()\d]{2,60}?) \((?P<country>[^()]+)\)(?: (?P<kind>[^\d()]{3,40}?))?(?= \d{4} |$)"
)
_TITLE = re.compile(r"(?P<municipality>[^\W\d]\w*(?: \w+){0,2} Belediyesi|\w+)[’']n?[iıuü]n ")
# Doubts of the run-on reader that a person must settle; the others are shown beside the row.
ASKED = frozenset({Doubt.NO_COMMA, Doubt.NO_COUNTRY, Doubt.NO_CITY, Doubt.NO_MUNICIPALITY})


_LINK = re.compile(r"^[^\S\n]*https?://\S+[^\S\n]*$", re.MULTILINE)


def read_printed(text: str, is_country: IsName) -> list[PrintedTie]:
    """The ties of a text in whichever of the three forms it is printed; none where it is in none.

    Lines that hold an address only (the foot of a page) are passed over.
    """
    text = _LINK.sub("", text)
    pairs = _by_line(text)
    if len(pairs) >= 3:
        return pairs
    kinded = _with_kinds(text)
    if len(kinded) >= 3:
        return kinded
    return _run_on(text, is_country)


def _by_line(text: str) -> list[PrintedTie]:
    found: list[PrintedTie] = []
    for number, line in enumerate(text.splitlines(), start=1):
        plain = " ".join(line.split())
        matches = list(_PAIRS.finditer(plain))
        if matches and matches[0].start() == 0:
            found += [
                PrintedTie(
                    number, m[0].strip(), m["municipality"].strip(), m["partner"].strip(), "", m["year"], ""
                )
                for m in matches
            ]
    return found


def _with_kinds(text: str) -> list[PrintedTie]:
    printed = even_out(text)
    found = []
    for match in _KINDED.finditer(printed.text):
        kind = match["kind"] or ""
        if kind and read_kind(kind) is None:
            continue
        line = text.count("\n", 0, printed.origin[match.start()]) + 1
        found.append(PrintedTie(line, match[0], "", match["partner"], match["country"], match["year"], kind))
    return found


def _run_on(text: str, is_country: IsName) -> list[PrintedTie]:
    begin = _title_end(text, is_country)
    found = parse_tie_list(text[begin:], is_country)
    shift = text.count("\n", 0, begin)
    body = text[begin:]
    return [
        PrintedTie(
            shift + body.count("\n", 0, tie.start) + 1, tie.raw, tie.municipality, tie.city, tie.country, "", "",
            _doubts(tie),
        )
        for tie in found
    ]  # fmt: skip


def _doubts(tie: TieMention) -> tuple[str, ...]:
    return tuple(doubt.value for doubt in tie.doubts if doubt is not Doubt.NO_MUNICIPALITY)


def _title_end(text: str, is_country: IsName) -> int:
    """Where a title line ("Tablo 3: …", a line without separators above the list) ends; 0 without one."""
    match = re.match(r"\s*(?:Tablo|Table|Liste)\s*\d*\s*[:.][^\n;]*\n", text)
    return match.end() if match else 0


def municipality_in_title(text: str) -> str:
    """The municipality whose ties a title names ("Tablo 4. Ankara Büyükşehir Belediyesi’nin …"), or ""."""
    match = _TITLE.search(text[:300])
    return match["municipality"] if match else ""
