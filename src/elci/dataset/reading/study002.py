"""Study 002: Turkey's municipalities with a unit for foreign relations; duties, reasons and criteria."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elci.dataset.reading.items import DASH, NUMBER, items, term
from elci.dataset.reading.printed_rows import rows_of_text
from elci.dataset.reading.reading import Cell, Reading, measured, reading
from elci.dataset.reading.seed_text import SeedText

STUDY = "002"
Rows = Iterator[dict[str, Cell]]


def readings(seed: SeedText) -> list[Reading]:
    """Tablo 1 and three lists of the text; the figures are lost."""
    return [
        reading(STUDY, "tablo_1", "Tablo 1", units(seed)),
        reading(STUDY, "metin_olcutler", "metin", criteria(seed)),
        reading(STUDY, "metin_nedenler", "metin", reasons(seed)),
        reading(STUDY, "metin_gorevler", "metin", duties(seed)),
    ]


def units(seed: SeedText) -> Rows:
    """Tablo 1: 45 municipalities in the order of the text, each under the province printed last.

    A name of two words before the kind of municipality is province and name; of one word, the name only.
    """
    running = seed.between("İl Belediye İl Belediye", "Belirtmek gerekir ki").running()
    kind = r"(?:[Bb]üyükşehir İlçe|[Bb]üyükşehir|İl|İlçe) Belediyesi"
    pattern = rf"(?:(?P<province>\w+) )?(?P<municipality>(?!{kind})\w+ {kind})"
    province = ""
    for match in rows_of_text(running, pattern, STUDY, "Tablo 1"):
        province = match["province"] or province
        yield {
            "line": running.line_at(match.start()),
            "province_as_written": province,
            "province_printed": "yes" if match["province"] else "no",
            "municipality_as_written": match["municipality"],
        }


def criteria(seed: SeedText) -> Rows:
    """The four criteria by which 128 municipalities were chosen: the words before each colon."""
    for item in items(seed.from_to("- Belediye türü", "Diğer yandan, belediyelerin büyüklüğü"), DASH):
        label = re.split(r"\s*:\s*", item.text)[0]
        yield {"line": item.line, "until_line": item.until_line, **measured(label)}


def reasons(seed: SeedText) -> Rows:
    """The five reasons found for founding a unit."""
    passage = seed.between(
        "olabilecek çok çeşitli nedenlerin", "Dış ilişkiler birimi bulunan belediyelerin neredeyse"
    )
    for item in items(passage, DASH):
        yield {"line": item.line, "until_line": item.until_line, **measured(term(item.text))}


def duties(seed: SeedText) -> Rows:
    """The fifteen numbered duties of a unit."""
    for item in items(seed.between("hedefleri aşağıda sıralanmıştır", "7 Kozan Büyükşehir"), NUMBER):
        yield {
            "line": item.line,
            "until_line": item.until_line,
            "mark_as_written": f"{item.mark}.",
            **measured(term(item.text)),
        }
