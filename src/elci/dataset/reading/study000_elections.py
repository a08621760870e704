"""Study 000, Tablo 7 to 11: general and local elections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elci.dataset.reading.lexicon import PARTIES
from elci.dataset.reading.printed_rows import rows_of_lines
from elci.dataset.reading.reading import Cell, Reading, reading
from elci.dataset.reading.seed_text import PrintError, SeedText

STUDY = "000"
Rows = Iterator[dict[str, Cell]]
_PARTY = "(?:" + "|".join(re.escape(party) for party in PARTIES) + ")"


def readings(seed: SeedText) -> list[Reading]:
    """Tablo 7, 8, 9, 10 and 11."""
    return [
        reading(STUDY, "tablo_7", "Tablo 7", general_elections(seed)),
        reading(STUDY, "tablo_8", "Tablo 8", metropolitan_elections(seed)),
        reading(STUDY, "tablo_9", "Tablo 9", district_elections(seed)),
        reading(STUDY, "tablo_10", "Tablo 10", governments(seed, "10")),
        reading(STUDY, "tablo_11", "Tablo 11", governments(seed, "11")),
    ]


def general_elections(seed: SeedText) -> Rows:
    """Tablo 7: three printed rows (election, party, share) turned into one row per election."""
    running = seed.from_to("Seçim Yılı 1983 1987", "Kaynak:").running()
    parties_at = running.text.index("İktidar Parti")
    shares_at = running.text.index("Oy Oranları")
    labels = list(re.finditer(r"\d{4}(?: (?:Haz|Kas)\.)?", running.text[:parties_at]))
    parties = re.findall(_PARTY, running.text[parties_at + len("İktidar Parti") : shares_at])
    shares = re.findall(r"% (\d+,\d+)", running.text[shares_at:])
    if not len(labels) == len(parties) == len(shares):
        raise PrintError(STUDY, "Tablo 7", running.line_at(0), f"{len(labels)}/{len(parties)}/{len(shares)}")
    for label, party, share in zip(labels, parties, shares, strict=True):
        yield {
            "line": running.line_at(label.start()),
            "label_as_written": label[0],
            "party": party,
            "vote_share_as_written": share,
        }


def metropolitan_elections(seed: SeedText) -> Rows:
    """Tablo 8: year, party and mayor; two mayors of one term stand as "A-B"."""
    passage = seed.between("Seçim Yılı İktidar Partisi Büyükşehir", "Kaynak:")
    pattern = rf"(?P<year>\d{{4}}) (?P<party>{_PARTY}) (?P<mayor>.+)"
    for line, match in rows_of_lines(passage, pattern, "Tablo 8"):
        yield {
            "line": line.number,
            "year_as_written": match["year"],
            "party": match["party"],
            "mayor_as_written": match["mayor"],
        }


def district_elections(seed: SeedText) -> Rows:
    """Tablo 9: one row per cell; `row` is the printed row, a cell of "-" has no party."""
    head = seed.find("Seçim Yılı 1989 1994")
    years = re.findall(r"\d{4}", seed.lines[head - 1].text)
    passage = seed.between("Seçim Yılı 1989 1994", "Kaynak:")
    pattern = rf"(?P<name>\w+)(?P<cells>(?: {_PARTY}){{{len(years)}}})"
    for place, (line, match) in enumerate(rows_of_lines(passage, pattern, "Tablo 9"), start=1):
        for year, party in zip(years, re.findall(_PARTY, match["cells"]), strict=True):
            yield {
                "row": place,
                "line": line.number,
                "municipality_as_written": match["name"],
                "year_as_written": year,
                "party": "" if party == "-" else party,
            }


def governments(seed: SeedText, number: str) -> Rows:
    """Tablo 10 and 11: governing parties by period, then the winner of the local election of the time."""
    running = seed.between(f"Tablo {number}. ", "Kaynak:").running()
    pattern = (
        r"Genel Seçim (?P<periods>.+) Yerel Seçimler (?P<local>\S+) "
        r"İktidar Parti(?:/ler)? (?P<parties>.+) (?P<body>Ankara Büyükşehir Belediyesi) (?P<winner>\S+)"
    )
    match = re.fullmatch(pattern, running.text)
    if match is None:
        raise PrintError(STUDY, f"Tablo {number}", running.line_at(0), "Genel Seçim … Yerel Seçimler …")
    at = match.start("periods")
    for period, parties in zip(match["periods"].split(), match["parties"].split(), strict=True):
        yield _government(running.line_at(at), "Genel Seçim", period, "", parties)
    yield _government(
        running.line_at(match.start("local")),
        "Yerel Seçimler",
        match["local"],
        match["body"],
        match["winner"],
    )


def _government(line: int, election: str, period: str, body: str, parties: str) -> dict[str, Cell]:
    return {
        "line": line,
        "election_as_written": election,
        "period_as_written": period,
        "municipality_as_written": body,
        "parties_as_written": parties,
    }
