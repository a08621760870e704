"""Turkish names of other countries' holidays.

The `holidays` package names most countries' days in English and in their own language only. What stands here
covers the days that partner countries share; a day of one country alone is called a public holiday.
"""

from __future__ import annotations

import re

_PUBLIC_HOLIDAY = "resmî tatil"
_MOVED = re.compile(r" \((?:observed|estimated|observed, estimated)\)")
_TURKISH = {
    "All Saints' Day": "Azizler Günü",
    "Armed Forces Day": "Silahlı Kuvvetler Günü",
    "Armistice Day": "Mütareke Günü",
    "Ascension Day": "Göğe Yükseliş Günü",
    "Ashura": "Aşure Günü",
    "Assumption Day": "Meryem’in Göğe Alınışı",
    "Boxing Day": "Noel’in ikinci günü",
    "Catholic Easter Sunday": "Katolik Paskalyası",
    "Children's Day": "Çocuk Günü",
    "Chinese New Year (Spring Festival)": "Çin Yeni Yılı",
    "Christmas Day": "Noel",
    "Christmas Day (by old style)": "Noel (eski takvim)",
    "Christmas Eve": "Noel arifesi",
    "Constitution Day": "Anayasa Günü",
    "Corpus Christi": "Yortu (Corpus Christi)",
    "Day of Arafah": "Kurban Bayramı arifesi",
    "Defender of the Fatherland Day": "Vatan Savunucuları Günü",
    "Dormition of the Mother of God": "Meryem’in Uykusu",
    "Easter": "Paskalya",
    "Easter Monday": "Paskalya pazartesisi",
    "Easter Sunday": "Paskalya",
    "Eid al-Adha": "Kurban Bayramı",
    "Eid al-Adha Holiday": "Kurban Bayramı",
    "Eid al-Fitr": "Ramazan Bayramı",
    "Eid al-Fitr Holiday": "Ramazan Bayramı",
    "Epiphany": "Epifani",
    "Good Friday": "Kutsal Cuma",
    "Holy Saturday": "Kutsal Cumartesi",
    "Immaculate Conception": "Meryem Yortusu",
    "Independence Day": "Bağımsızlık Günü",
    "International Labor Day": "Emek Günü",
    "International Women's Day": "Dünya Kadınlar Günü",
    "International Workers' Day": "Emek Günü",
    "Islamic New Year": "Hicrî yılbaşı",
    "Isra' and Mi'raj": "Miraç Kandili",
    "Labor Day": "Emek Günü",
    "Liberation Day": "Kurtuluş Günü",
    "Lunar New Year": "Ay takviminde yılbaşı",
    "Martyrs' Day": "Şehitler Günü",
    "Maundy Thursday": "Kutsal Perşembe",
    "May Day": "1 Mayıs",
    "May Holidays": "Mayıs tatili",
    "Memorial Day": "Anma Günü",
    "Midsummer Day": "Yaz Ortası Günü",
    "Mother's Day": "Anneler Günü",
    "National Day": "Ulusal Gün",
    "National Unity Day": "Ulusal Birlik Günü",
    "New Year Holidays": "Yılbaşı tatili",
    "New Year's Day": "Yılbaşı",
    "Nowruz": "Nevruz",
    "Nowruz Day": "Nevruz",
    "Nowruz Holiday": "Nevruz",
    "Orthodox Christmas Day": "Ortodoks Noeli",
    "Orthodox Easter Sunday": "Ortodoks Paskalyası",
    "Pentecost": "Pantekost",
    "Pentecost Monday": "Pantekost pazartesisi",
    "Prophet's Birthday": "Mevlit Kandili",
    "Republic Day": "Cumhuriyet Günü",
    "Saint Stephen's Day": "Aziz Stefan Günü",
    "Saints Cyril and Methodius Day": "Kiril ve Metodius Günü",
    "Second Day of Christmas": "Noel’in ikinci günü",
    "Spring Festival": "Bahar Bayramı",
    "Statehood Day": "Devlet Günü",
    "Unification Day": "Birleşme Günü",
    "Victory Day": "Zafer Günü",
    "Women's Day": "Kadınlar Günü",
}


def in_turkish(name: str) -> str:
    """The Turkish for an English name of a holiday, several of one day with semicolons between."""
    named = (_TURKISH.get(_MOVED.sub("", each), _PUBLIC_HOLIDAY) for each in name.split("; "))
    return "; ".join(dict.fromkeys(named))
