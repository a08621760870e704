"""Amounts as people write them: 12.500,50 in Turkish, 12,500.50 in English."""

from __future__ import annotations

import re
from decimal import Decimal

from elci.domain.errors import ElciError

_FORM = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})+(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)?")


class AmountError(ElciError):
    """A text that is no amount. args: the text as written."""

    tr = "“{0}” bir sayı değil. 12.500 ya da 12.500,50 gibi yazın; para birimini ayrıca seçin."
    en = "“{0}” is not a number. Write it as 12,500 or 12,500.50; the currency has a place of its own."


def amount_of(written: str, language: str) -> Decimal:
    """The number that a reader of the language means. Raises AmountError.

    Where a text has both signs the last one begins the decimals. A single sign before three digits is read
    by the language: 12.500 is twelve thousand five hundred in Turkish and twelve and a half in English.
    """
    text = re.sub(r"[\s\u00a0\u202f]", "", written)
    match = _FORM.fullmatch(text)
    if match is None:
        raise AmountError(written)
    thousands, decimals = (".", ",") if language.startswith("tr") else (",", ".")
    signs = [sign for sign in text if sign in ".,"]
    if len(set(signs)) == 2:
        decimals = signs[-1]
        thousands = "." if decimals == "," else ","
        if signs.count(decimals) > 1:
            raise AmountError(written)
    elif len(signs) > 1:
        thousands, decimals = signs[0], ""
    elif signs and signs[0] == thousands and not re.fullmatch(r"[0-9]{1,3}[.,][0-9]{3}", text):
        thousands, decimals = "", signs[0]
    plain = text.replace(thousands, "") if thousands else text
    return Decimal(plain.replace(decimals, ".") if decimals else plain)
