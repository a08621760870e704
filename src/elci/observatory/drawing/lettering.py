"""How wide a word is in IBM Plex Sans, so that labels can be placed without a browser.

Advance widths of the regular weight in thousandths of the letter height, read from the font's own table.
"""

from __future__ import annotations

from functools import cache

_WIDTHS: dict[int, str] = {
    236: "  ",
    250: "'ijìíîïĩīĭįı",
    275: ",.lĺļ’ľ",
    292: "!:;",
    330: "[]|·()f",
    357: "tťţ{}",
    367: "rŕŗř",
    399: "/\\-",
    400: "IÌÍÎÏĨĪĬĮİ",
    464: '"*zźżž',
    487: "sśŝşšș°?",
    501: "vyýÿŷLĹĻĽ",
    508: "cçćĉċčxŁJ",
    531: "kķĸgĝğġģ",
    549: "aàáâãäåāăąeèéêëēĕėęě",
    568: "oòóôõöōŏőhnuñøùúûüĥħńņňŋũūŭůűųF_",
    583: "bdpqZŹŻŽTŢŤȚSŚŜŞŠȘEÈÉÊËĒĔĖĘĚđþ",
    600: "+0123456789<=>~×–YÝŶŸ$",
    641: "PÞVXCÇĆĈĊČKĶRŔŖŘßAÀÁÂÃÄÅĀĂĄ",
    678: "BDĎÐĐUÙÚÛÜŨŪŬŮŰŲ",
    713: "GĜĞĠĢ&HNÑĤŃŅŇOQÒÓÔÕÖØŌŎŐ#Ħ",
    780: "wŵ—",
    873: "mMæ",
    931: "W@ÆŒœ%",
}
_ADVANCE = {ord(letter): width for width, letters in _WIDTHS.items() for letter in letters}
_UNKNOWN = 1000
_ALLOWANCE = 1.06  # A reader's machine without the font draws wider letters (Arial).


@cache
def width(words: str, size: float) -> float:
    """Upper estimate of the drawn width of `words` at letter height `size`, in the unit of `size`.

    Letters not in the table count as a full square.
    """
    return sum(_ADVANCE.get(ord(letter), _UNKNOWN) for letter in words) * size / 1000 * _ALLOWANCE


def shortened(words: str, size: float, room: float) -> str:
    """`words`, or as much of it as fits into `room` with an ellipsis; empty when not even two letters fit."""
    if width(words, size) <= room:
        return words
    for length in range(len(words) - 1, 1, -1):
        cut = words[:length].rstrip() + "…"
        if width(cut, size) <= room:
            return cut
    return ""
