"""Study 001: Istanbul. Memberships, ties in two tables and two footnotes, counts, lists, circulars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elci.dataset.reading.items import BULLET, LETTER, items, term
from elci.dataset.reading.lexicon import is_country, is_province
from elci.dataset.reading.reading import Cell, Reading, measured, reading
from elci.dataset.reading.seed_text import Line, Passage, PrintError, RunningText, SeedText
from elci.domain.runon import Doubt, TieMention, parse_tie_list, split_members

STUDY = "001"
Rows = Iterator[dict[str, Cell]]
# Lists of bullets: file, words before the list, words after it.
_LISTS = (
    ("metin_yapisal_unsurlar", "bulunmaktadır. Bunlar;", "girişmesinin bir takım nedenleri"),
    ("metin_aglar", "arasında;", "Şehirlerin ve belediye başkanlarının bölgesel"),
    ("metin_form_temalar", "a. Kardeş Şehir/Şehir Eşleştirme işbirliği", "b. Tarihi/Doğal/Coğrafi"),
    ("metin_form_cografya", "b. Tarihi/Doğal/Coğrafi Özellikler temaları", "c. Sosyo-ekonomik Özellikler"),
    ("metin_form_sosyoekonomik", "c. Sosyo-ekonomik Özellikler başlığı", "Bu veriler ışığında"),
    ("metin_odak_noktalari", "odak noktaları bulunmaktadır", "Kardeş şehir ilişkisi kurulmasından"),
)  # fmt: skip
# Circulars: file, words before the items, words after them.
_CIRCULARS = (
    ("metin_2005_36", "ve belgeler şu şekilde bildirilmektedir:", "20.06.2005 tarihli ve 2005/62 sayılı"),
    ("metin_2005_62", "yurtdışı görevlendirmelerde bazı esaslara", "Yukarıdaki maddelerin yanı sıra"),
)


def readings(seed: SeedText) -> list[Reading]:
    """All tables, the footnotes with ties, the sentence of counts, six lists and two circulars."""
    return [
        reading(STUDY, "tablo_1", "Tablo 1", memberships(seed)),
        reading(STUDY, "tablo_2", "Tablo 2", metropolitan_ties(seed)),
        reading(STUDY, "dipnot_6", "dipnot 6", protocols(seed)),
        reading(STUDY, "dipnot_7", "dipnot 7", memoranda(seed)),
        reading(STUDY, "tablo_3", "Tablo 3", district_ties(seed)),
        reading(STUDY, "metin_ulke_sayilari", "metin", country_counts(seed)),
        *(reading(STUDY, name, "metin", bullets(seed, begin, end)) for name, begin, end in _LISTS),
        *(reading(STUDY, name, "metin", letters(seed, begin, end)) for name, begin, end in _CIRCULARS),
    ]


def memberships(seed: SeedText) -> Rows:
    """Tablo 1: one row per member; `row` is the printed row, `place_in_cell` the member's place in it."""
    passage = seed.between("Tablo 1: ", "Kaynak: Çevre").without_footnotes()
    for place, lines in enumerate(_membership_rows(passage), start=1):
        running = Passage(STUDY, tuple(lines)).running()
        organisation, semicolon, cell = running.text.partition(";")
        for number, member in enumerate(split_members(cell, is_province), start=1):
            offset = len(organisation) + len(semicolon) + member.start
            yield {
                "row": place,
                "line": running.line_at(offset),
                "organisation_as_written": organisation,
                "place_in_cell": number,
                "member_as_written": member.as_written,
                "ending_as_written": member.ending,
                "ending_shared": "yes" if member.shared else "no",
                "doubts": " ".join(member.doubts),
            }


def _membership_rows(passage: Passage) -> Iterator[list[Line]]:
    """The lines of each row. A row is closed by a line, behind its semicolon, that ends as a member ends.

    Blank lines stand between all lines of the print and do not tell rows apart.
    """
    row: list[Line] = []
    for line in passage.printed:
        row.append(line)
        if ";" in " ".join(part.text for part in row) and re.search(
            r"(Belediyesi|Birliği|Müzesi)$", line.text
        ):
            yield row
            row = []
    if row:
        raise PrintError(STUDY, "Tablo 1", row[0].number, "… Belediyesi / … Birliği")


def metropolitan_ties(seed: SeedText) -> Rows:
    """Tablo 2: the numbered ties in the order of their numbers; `row` is the printed number, 28 is lost."""
    title = seed.heading(r"Tablo 2: (?P<municipality>.+ Belediyesi) (?P<kind>\S.*\S)")
    running = seed.between("Tablo 2: ", "Kaynak: Çevre").without_footnotes().running()
    heads = list(re.finditer(r"(?:(?<=\s)|^)(\d{1,2}) (?=\D)", running.text))
    found: list[tuple[int, dict[str, Cell]]] = []
    ends = [*(head.start() for head in heads), len(running.text)][1:]
    for head, end in zip(heads, ends, strict=True):
        text = running.text[head.end() : end].strip()
        mentions = parse_tie_list(text, is_country)
        if len(mentions) != 1:
            raise PrintError(STUDY, "Tablo 2", running.line_at(head.start()), text)
        number = int(head[1])
        line = running.line_at(head.start())
        found.append((number, {"row": number, "line": line, **_tie(title, mentions[0])}))
    yield from (row for _, row in sorted(found, key=lambda numbered: numbered[0]))


def protocols(seed: SeedText) -> Rows:
    """Footnote 6: co-operation protocols."""
    opening = seed.heading(r"^6 (?P<municipality>\w+)’nin (?P<kind>.+) imzaladığı")
    yield from _footnote(seed.from_to("6 İBB’nin işbirliği", "7 İstanbul Büyükşehir"), opening)


def memoranda(seed: SeedText) -> Rows:
    """Footnote 7: memoranda of understanding and letters of intent."""
    opening = seed.heading(r"^7 (?P<municipality>.+ Belediyesi)nin (?P<kind>.+) bulunan")
    yield from _footnote(seed.from_to("7 İstanbul Büyükşehir", "17 Cakarta"), opening)


def _footnote(passage: Passage, opening: re.Match[str]) -> Rows:
    """`City (Country)` one after the other, behind the first semicolon."""
    whole = passage.running()
    ties_at = whole.text.index(";") + 1
    for mention in parse_tie_list(whole.text[ties_at:], is_country):
        yield {"line": whole.line_at(ties_at + mention.start), **_tie(opening, mention)}


def district_ties(seed: SeedText) -> Rows:
    """Tablo 3: the run-on cells of 38 districts, in printed order."""
    title = seed.heading(r"Tablo 3: .+ Belediyelerinin (?P<kind>\S.*\S)")
    passage = seed.between("Tablo 3: ", "Kaynak: Çevre").without_footnotes()
    block, starts = passage.block()
    offsets = tuple(offset for offset, _ in starts)
    lines = RunningText(block, offsets, tuple(number for _, number in starts))
    for mention in parse_tie_list(block, is_country):
        yield {
            "line": lines.line_at(mention.start),
            **_tie(title, mention),
        }


def _tie(heading: re.Match[str], mention: TieMention) -> dict[str, Cell]:
    """A tie under the heading that gives its kind, and its municipality where the rows name none."""
    kept = [doubt for doubt in mention.doubts if doubt is not Doubt.NO_MUNICIPALITY]
    return {
        "municipality_as_written": mention.municipality or heading.groupdict().get("municipality", ""),
        "partner_as_written": mention.city,
        "country_as_written": mention.country,
        "kind_as_written": heading["kind"],
        "date_as_written": "",
        "doubts": " ".join(kept),
    }


def country_counts(seed: SeedText) -> Rows:
    """The sentence that counts Tablo 3 by country; a country without a number keeps an empty value."""
    running = seed.from_to(
        "Tablo’da gösterilen kardeş şehirlerin", "İstanbul Büyükşehir Belediyesi"
    ).running()
    begin = running.text.index(";") + 1
    end = running.text.index(" şehirle ")
    for entry in re.finditer(
        r"\s*(?P<country>[^,\d]+?)(?: (?P<number>\d+))?(?:,|$)", running.text[begin:end]
    ):
        yield {
            "line": running.line_at(begin + entry.start("country")),
            "country_as_written": entry["country"],
            "value_as_written": entry["number"] or "",
        }


def bullets(seed: SeedText, begin: str, end: str) -> Rows:
    """A list of bullets as terms."""
    for item in items(seed.between(begin, end).without_footnotes(), BULLET):
        yield {"line": item.line, "until_line": item.until_line, **measured(term(item.text))}


def letters(seed: SeedText, begin: str, end: str) -> Rows:
    """The lettered items of a circular: letter and extent; the sentences stay in the study."""
    for item in items(seed.between(begin, end).without_footnotes(), LETTER):
        yield {
            "line": item.line,
            "until_line": item.until_line,
            "mark_as_written": f"{item.mark})",
            **measured(item.text),
        }
