"""Periods of Turkish foreign policy and the regions in which they are told, as study 000 has them.

Periods: study 000, section on hypothesis 1 (dissolution of the Soviet Union 1991; coalitions 1991–1999 and
1999–2002; the European Union 2003–2009; Africa and Asia 2010–2018; the west again after the elections of
2019). A period begins with a whole year, as ties are dated by year. The study counts 1999 to two periods;
here it belongs to the first, since the coalition of that year took office on 28 May.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from elci.observatory.wording import Bilingual


@dataclass(frozen=True)
class Period:
    """since: its first year; it lasts until the next one begins."""

    since: int
    name: Bilingual


PERIODS = (
    Period(1900, Bilingual("1991’den önce", "before 1991")),
    Period(
        1991,
        Bilingual(
            "1991–1999 (SSCB’nin dağılması, koalisyonlar)", "1991–1999 (Soviet dissolution, coalitions)"
        ),
    ),
    Period(2000, Bilingual("2000–2002 (koalisyon)", "2000–2002 (coalition)")),
    Period(2003, Bilingual("2003–2009 (Avrupa Birliği)", "2003–2009 (European Union)")),
    Period(2010, Bilingual("2010–2018 (Afrika ve Asya)", "2010–2018 (Africa and Asia)")),
    Period(2019, Bilingual("2019 ve sonrası (yeniden batı)", "2019 and later (the west again)")),
)

FORMER_SOVIET, BALKANS, MIDDLE_EAST, AFRICA, WEST, OTHER_ASIA, CYPRUS = range(7)
REGION_NAMES = (
    Bilingual("Eski Sovyet ülkeleri (Baltık dışında)", "Former Soviet countries (without the Baltic)"),
    Bilingual("Balkanlar", "Balkans"),
    Bilingual("Orta Doğu (Asya’daki)", "Middle East (in Asia)"),
    Bilingual("Afrika", "Africa"),
    Bilingual("Batı (Avrupa’nın kalanı, Amerika, Okyanusya)", "West (rest of Europe, Americas, Oceania)"),
    Bilingual("Asya’nın kalanı", "Rest of Asia"),
    Bilingual("Kıbrıs", "Cyprus"),
)
_NAMED: Mapping[int, str] = {
    FORMER_SOVIET: "AM AZ BY GE KZ KG MD RU TJ TM UA UZ",
    BALKANS: "AL BA BG GR HR ME MK RO RS SI XK",
    MIDDLE_EAST: "AE BH IL IQ IR JO KW LB OM PS QA SA SY YE",
    CYPRUS: "CY",
}
_REGION = {country: region for region, codes in _NAMED.items() for country in codes.split()}
_REST = {"AF": AFRICA, "AS": OTHER_ASIA, "EU": WEST, "AM": WEST, "OC": WEST}


def period_of(year: int) -> int:
    """The number of the period (place in PERIODS) in which a year lies."""
    return max(place for place, period in enumerate(PERIODS) if period.since <= year or place == 0)


def region_of(country: str, continent: str) -> int | None:
    """The number of a country's region (place in REGION_NAMES); None where neither is known."""
    return _REGION.get(country, _REST.get(continent))
