"""Study 000: Ankara. Units, staff, ties, purposes, goals, activities; elections in `study000_elections`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elci.dataset.reading import study000_elections
from elci.dataset.reading.items import BULLET, NUMBER, Item, items
from elci.dataset.reading.printed_rows import rows_of_lines, rows_of_text
from elci.dataset.reading.reading import Cell, Reading, measured, reading
from elci.dataset.reading.seed_text import Passage, SeedText

STUDY = "000"
Rows = Iterator[dict[str, Cell]]


def readings(seed: SeedText) -> list[Reading]:
    """All tables of the study that the text still holds; Tablo 5 and the figures are lost."""
    return [
        reading(STUDY, "tablo_1", "Tablo 1", staff_by_title(seed)),
        reading(STUDY, "tablo_2", "Tablo 2", staff_by_year(seed)),
        reading(STUDY, "tablo_3", "Tablo 3", units(seed)),
        reading(STUDY, "tablo_4", "Tablo 4", metropolitan_ties(seed)),
        reading(STUDY, "tablo_6", "Tablo 6", district_ties(seed)),
        *study000_elections.readings(seed),
        reading(STUDY, "tablo_12", "Tablo 12", policies_2015(seed)),
        reading(STUDY, "tablo_13", "Tablo 13", goals_2015(seed)),
        reading(STUDY, "metin_politikalar", "metin", _titles(policies_2010(seed), "2010-2014")),
        reading(STUDY, "metin_stratejik_amaclar", "metin", _titles(goals_2010(seed), "2010-2014")),
        reading(STUDY, "metin_amaclar", "metin", purposes(seed)),
        reading(STUDY, "metin_faaliyetler", "metin", activities(seed)),
        reading(STUDY, "metin_ilce_sayilari", "metin", district_counts(seed)),
    ]


def staff_by_title(seed: SeedText) -> Rows:
    """Tablo 1: title and number of persons, the printed total included."""
    passage = seed.between("Unvan Personel Sayısı", "Kaynak:")
    for line, match in rows_of_lines(passage, r"(?P<title>\D+) (?P<number>\d+)", "Tablo 1"):
        yield {
            "line": line.number,
            "category_as_written": match["title"],
            "value_as_written": match["number"],
        }


def staff_by_year(seed: SeedText) -> Rows:
    """Tablo 2: the row of numbers. The years above them are lost but for two halves ("20", "21")."""
    passage = seed.between("Dış İlişkiler Daire Başkanlığı 2010-2020 Yılları Arası", "Kaynak:")
    for line in passage.printed:
        numbers = line.text.split()
        if len(numbers) > 1:
            for number in numbers:
                yield {"line": line.number, "year_as_written": "", "value_as_written": number}


def units(seed: SeedText) -> Rows:
    """Tablo 3: district and the unit that carries its foreign relations ("-" where the study knew none)."""
    passage = seed.between("Belediye Dış İlişkilerin Yürütüldüğü", "Kaynak:")
    for line, match in rows_of_lines(passage, r"(?P<name>\S+) (?P<unit>.+)", "Tablo 3"):
        yield {
            "line": line.number,
            "municipality_as_written": match["name"],
            "unit_as_written": match["unit"],
        }


def metropolitan_ties(seed: SeedText) -> Rows:
    """Tablo 4 and its continuation: three ties to a printed row, read row by row from left to right."""
    title = seed.heading(r"Tablo 4\. (?P<municipality>.+)’nin ")
    body = seed.between("Tablo 4. ", "rında, iş birliğinin yapıldığı kentler")
    continued = seed.between("Yıl Kent Adı İş Bir.", "Kaynak:", after=body.lines[-1].number + 1)
    running = Passage(STUDY, body.lines + continued.lines).running()
    # Column heads stand above both parts; those of the second part lie between two rows.
    heads = r"(?:(?:Yıl Kent Adı İş Bir\. )?Şekli )*"
    pattern = (
        heads + r"(?P<year>\d{4}) (?P<city>[^()\d]+?) \((?P<country>[^()]+)\) "
        r"(?P<kind>Kardeş Kent|Dost?\. ve İş Bir\.)"
    )
    for match in rows_of_text(running, pattern, STUDY, "Tablo 4"):
        yield {
            "line": running.line_at(match.start("year")),
            "municipality_as_written": title["municipality"],
            "partner_as_written": match["city"],
            "country_as_written": match["country"],
            "kind_as_written": match["kind"],
            "date_as_written": match["year"],
        }


def district_ties(seed: SeedText) -> Rows:
    """Tablo 6: up to three ties to a line; the first hyphen parts district and partner, no country stands.

    The kind of tie is that of the title.
    """
    title = seed.heading(r"Tablo 6\. .+’nin (?P<kind>.+)")
    passage = seed.between("Yıl Kent Adı Yıl Kent Adı Yıl Kent Adı", "Kaynak:")
    one = r"(?P<year>\d{4}) (?P<district>[^-\d]+)-(?P<city>\D+?)(?= \d{4} |$)"
    for line, _ in rows_of_lines(passage, r"(?:\d{4} [^-\d]+-\D+?(?: (?=\d)|$)){1,3}", "Tablo 6"):
        for match in re.finditer(one, line.text):
            yield {
                "line": line.number,
                "municipality_as_written": match["district"],
                "partner_as_written": match["city"],
                "country_as_written": "",
                "kind_as_written": title["kind"],
                "date_as_written": match["year"],
            }


def policies_2015(seed: SeedText) -> Rows:
    """Tablo 12: the policies of two periods, with mayor and party."""
    head = seed.find("Temel Politika ve Öncelikler:")
    running = seed.between("Uluslararası İlişkilere Yönelik Politikalar", "Kaynak:", after=head).running()
    period = r"(?P<period>\d{4}-\d{4}|\d{4} Yerel Seçim Sonrası) (?P<mayor>[^•\d]+?) (?P<party>AK Parti|CHP) "
    pattern = rf"(?:{period})?• (?P<title>.+?)(?= •| \d{{4}}|$)"
    of_period: dict[str, str] = {}
    for match in rows_of_text(running, pattern, STUDY, "Tablo 12"):
        if match["period"]:
            of_period = {
                "period_as_written": match["period"],
                "mayor_as_written": match["mayor"],
                "party": match["party"],
            }
        line = running.line_at(match.start("title"))
        yield {"line": line, **of_period, "title_as_written": match["title"]}


def goals_2015(seed: SeedText) -> Rows:
    """Tablo 13: five numbered strategic goals under the period that stands above them."""
    passage = seed.between("Dönem Stratejik Amaçlar", "Kaynak:")
    period = passage.printed[0].text
    yield from _titles(items(passage, NUMBER), period)


def policies_2010(seed: SeedText) -> list[Item]:
    """The policies of 2010–2014, bullets of the running text."""
    return items(seed.between("celikleri şu şekilde belirtilmiştir", "yerel diplomasi faali-"), BULLET)


def goals_2010(seed: SeedText) -> list[Item]:
    """The strategic goals of 2010–2014; the second half stands before the first, in the other column."""
    first = seed.between("sekiz adet stratejik amacı", "lerimizin etkin tanıtımını")
    second = seed.from_to("• Kültürel hizmetlerde Türkiye’de", "İlk 5 maddede")
    return [*items(first, BULLET), *items(second, BULLET)]


def purposes(seed: SeedText) -> Rows:
    """The purposes coded in the protocols: bullets in two columns with other text between."""
    first = seed.between("ğıda sıralanmıştır:", "Türkiye’de 2002 yılında AK Parti")
    second = seed.from_to("• Su", "Ankara Büyükşehir Belediyesinin yabancı kentlerle olan")
    for item in [*items(first, BULLET), *items(second, BULLET)]:
        yield {"line": item.line, "as_written": item.text}


def activities(seed: SeedText) -> Rows:
    """The activities of three periods; the last bracket of a bullet is the study's category for it."""
    passages = {
        "2010-2014": seed.between("Faaliyet Raporları, 2010-2014):", "2015-2019 yılları arası"),
        "2015-2019": seed.between("Faaliyet Raporları, 2015-2019):", "Belediyesinin 2015-2019 yılları ara-"),
        "2020": seed.between("kardeş kent ilişkilerine bakıldığında;", "Sonuç"),
    }
    for period, passage in passages.items():
        for item in items(passage, BULLET):
            text, _, category = item.text.rpartition("(")
            yield {
                "line": item.line,
                "until_line": item.until_line,
                "period_as_written": period,
                "category_as_written": category.split(")")[0],
                **measured(text.strip()),
            }


def district_counts(seed: SeedText) -> Rows:
    """The number of sister cities by district as the text tells it; the table meant, Tablo 5, is lost."""
    running = seed.from_to("Keçiören’in 22, Çankaya’nın 16", "(Tablo 5)").running()
    for group in re.finditer(r"(?P<names>[A-ZÇĞİÖŞÜ][^\d.’]*)’\w+ (?:ise )?(?P<number>\d+)", running.text):
        for name in re.finditer(r"[A-ZÇĞİÖŞÜ]\w+", group["names"]):
            if name[0] != "Bunun":
                yield {
                    "line": running.line_at(group.start() + name.start()),
                    "municipality_as_written": name[0],
                    "value_as_written": group["number"],
                }


def _titles(found: list[Item], period: str) -> Rows:
    for item in found:
        yield {"line": item.line, "period_as_written": period, "title_as_written": item.text}
