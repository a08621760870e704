"""Study 003: sister-city practice and its law. Lists of the text, instruments with their gazettes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elci.dataset.reading.items import BULLET, items, term
from elci.dataset.reading.reading import Cell, Reading, measured, reading
from elci.dataset.reading.seed_text import PrintError, RunningText, SeedText

STUDY = "003"
Rows = Iterator[dict[str, Cell]]
_LISTS = (
    ("metin_etmenler", "aşağıdaki faktörlere dikkat etmesi", "Kardeş Kent Uygulamalarına Yeni Bir İmkân"),
    ("metin_olcutler", "Pilotların kent belediyelerinin seçimde;", "kriterlerine sahip belediyelere"),
    ("metin_beklentiler", "fayda noktası olmaktadır.", "Yukarıdaki beklentiler ile"),
    ("metin_pilot_amaclar", "belediyelerin;", "Pilot olarak seçilecek belediyelerin"),
)
_DATE = r"\d{1,2}[./]\d{1,2}[./]\d{4}"
_INSTRUMENT = re.compile(
    rf"(?:(?P<issuer>[A-ZÇĞİÖŞÜ][^\d.;:]{{5,90}}?) )?(?:(?P<date>{_DATE}) tarih(?:li)?(?: ve)? )?"
    r"(?P<number>\d{3,4}(?:/\d+)?) sayılı (?P<title>.{0,130}?(?:Yasası|Yasa|Genelgesi|Tebliği)\b)"
)
_GAZETTE = re.compile(rf"Resmi Gazete Tarihi: *(?P<date>{_DATE}),? *Resmi Gazete Sayısı: *(?P<number>\d+)")


def readings(seed: SeedText) -> list[Reading]:
    """Four lists and the legal instruments; the study has no numbered table."""
    return [
        *(reading(STUDY, name, "metin", bullets(seed, begin, end)) for name, begin, end in _LISTS),
        reading(STUDY, "metin_mevzuat", "metin", instruments(seed)),
    ]


def bullets(seed: SeedText, begin: str, end: str) -> Rows:
    """A list of bullets as terms."""
    for item in items(seed.between(begin, end), BULLET):
        yield {"line": item.line, "until_line": item.until_line, **measured(term(item.text))}


def instruments(seed: SeedText) -> Rows:
    """The instruments that head a paragraph, with the gazette named before the next one; then one regulation.

    Mentions inside a sentence are not rows. An instrument without a printed date or gazette keeps them empty.
    """
    running = seed.between(
        "temel yasal kaynak bulunmaktadır", "Belediyeler İçin Ortaklık Yöntemleri"
    ).running()
    heads = [head for head in _INSTRUMENT.finditer(running.text) if _heads_paragraph(running, head)]
    ends = [*(head.start() for head in heads), len(running.text)][1:]
    for head, end in zip(heads, ends, strict=True):
        gazette = _GAZETTE.search(running.text, head.end(), end)
        yield _row(
            running.line_at(head.start()),
            head["issuer"] or "",
            head["date"] or "",
            head["number"],
            head["title"],
            gazette,
        )
    regulation = seed.from_to("(Kent Konseyi Yönetmeliği,", "Türk Belediyelerinde").running()
    named = re.search(r"\((?P<title>[^(),]+), (?=Resmi Gazete)", regulation.text)
    if named is None:
        raise PrintError(STUDY, "metin", regulation.line_at(0), "(Yönetmelik, Resmi Gazete …)")
    gazette = _GAZETTE.search(regulation.text, named.end())
    yield _row(regulation.line_at(named.start()), "", "", "", named["title"], gazette)


def _heads_paragraph(running: RunningText, head: re.Match[str]) -> bool:
    """An instrument heads a paragraph if it begins a line and is dated, or is a law (four digits)."""
    return running.starts_line(head.start()) and bool(head["date"] or len(head["number"]) == 4)


def _row(
    line: int, issuer: str, date: str, number: str, title: str, gazette: re.Match[str] | None
) -> dict[str, Cell]:
    return {
        "line": line,
        "issuer_as_written": issuer,
        "date_as_written": date,
        "number_as_written": number,
        "title_as_written": title,
        "gazette_date_as_written": gazette["date"] if gazette else "",
        "gazette_number_as_written": gazette["number"] if gazette else "",
    }
