"""Sentences in both languages with their numbers, and columns of the tables behind a test."""

from __future__ import annotations

from dataclasses import fields
from math import isfinite

from elci.observatory.drawing.numerals import number
from elci.observatory.statistics.exact import Comparison
from elci.observatory.statistics.finding import Interval, Wording
from elci.observatory.tables.sheet import NUMBER, P_VALUE, TEXT, YEAR, Column
from elci.observatory.wording import EN, TR, Bilingual

Told = int | float | str | Bilingual


def told(tr: str, en: str, **values: Told) -> Bilingual:
    """Fill both templates; whole numbers without decimals, others with two, as each language writes them."""
    written = []
    for language, template in ((TR, tr), (EN, en)):
        written.append(template.format(**{name: _written(value, language) for name, value in values.items()}))
    return Bilingual(*written)


def filled(said: Wording, **values: Told) -> Wording:
    """The words of a test with the numbers of this run in their places."""
    texts = (getattr(said, field.name) for field in fields(said))
    return Wording(*(told(text.tr, text.en, **values) for text in texts))


def small(value: float) -> Bilingual:
    """A p-value in words' form: three decimals, or that it is less than 0.001."""
    if value < 0.001:
        return Bilingual("< 0,001", "< 0.001")
    return Bilingual(number(value, TR, 3), number(value, EN, 3))


def finite(value: float) -> float | None:
    """The number, or None for an infinite or undefined one."""
    return float(value) if isfinite(value) else None


def bounds(low: float, high: float) -> Interval:
    """An interval with open ends as None."""
    return finite(low), finite(high)


def cells(compared: Comparison) -> dict[str, float | None]:
    """A comparison as cells of a row: effect, low, high, p."""
    return {
        "effect": finite(compared.effect),
        "low": finite(compared.low),
        "high": finite(compared.high),
        "p": compared.p_value,
    }


def words(name: str, tr: str, en: str) -> Column:
    """A column of words with a Turkish and an English form (`name_tr`, `name_en`)."""
    return Column(name + "_{}", Bilingual(tr, en), TEXT)


def whole(name: str, tr: str, en: str) -> Column:
    """A column of whole numbers."""
    return Column(name, Bilingual(tr, en), NUMBER)


def decimals(name: str, tr: str, en: str, places: int = 2) -> Column:
    """A column of numbers with decimals."""
    return Column(name, Bilingual(tr, en), NUMBER, decimals=places)


def year(name: str, tr: str, en: str) -> Column:
    """A column of years."""
    return Column(name, Bilingual(tr, en), YEAR)


EFFECT_COLUMNS = (
    decimals("low", "%95 alt sınır", "95% from"),
    decimals("high", "%95 üst sınır", "95% to"),
    Column("p", Bilingual("p", "p"), P_VALUE),
)


def _written(value: Told, language: str) -> str:
    if isinstance(value, Bilingual):
        return value(language)
    if isinstance(value, str):
        return value
    return number(value, language, 0 if float(value).is_integer() else 2)
