"""Names in other scripts, written with Turkish letters as the Turkish press and ministries write them.

Cyrillic, Greek, Armenian and Georgian are read letter by letter ("Челябинск" → "Çelyabinsk",
"Αλεξανδρούπολη" → "Aleksandrupoli", "Աշտարակ" → "Aştarak"). Scripts that leave out vowels (Arabic, Hebrew)
or are not alphabets (Chinese, Japanese) are not read here: `to_turkish` returns None for them.
"""

import re
import unicodedata
from collections.abc import Callable

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ç", "ш": "ş", "щ": "şç", "ъ": "", "ы": "ı", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ѣ": "e", "ѳ": "f", "ґ": "g", "є": "ye", "і": "i", "ї": "yi", "ў": "v",
    "ђ": "c", "ј": "y", "љ": "ly", "њ": "ny", "ћ": "ç", "џ": "c", "ѓ": "g", "ѕ": "dz", "ќ": "k",
    "ә": "e", "ғ": "ğ", "қ": "k", "ң": "n", "ө": "ö", "ұ": "u", "ү": "ü", "һ": "h", "ҷ": "c", "ҳ": "h",
    "ӣ": "i", "ӯ": "u", "җ": "c", "ҙ": "z", "ҡ": "k", "ҫ": "s", "ӑ": "a", "ӗ": "e", "ӳ": "ü", "ӱ": "ü",
    "ӧ": "ö", "ӓ": "e", "ӏ": "", "ҕ": "g", "ҥ": "n", "ӡ": "dz", "ҟ": "k", "ҩ": "o", "ҵ": "ts", "ѐ": "e",
    "ѝ": "i", "ӂ": "c", "ҭ": "t", "ҧ": "p", "ҽ": "ç", "ӕ": "e",
}  # fmt: skip
# What a letter stands for in one country's own spelling.
_CYRILLIC_OF = {
    "BG": {"щ": "şt", "ъ": "ı"},
    "UA": {"г": "h", "и": "ı", "щ": "şç"},
    "BY": {"г": "h"},
    "KG": {"ж": "c"},
    "MN": {"ж": "c"},
    "MK": {"ѓ": "c", "ќ": "ç"},
}
_GREEK_PAIRS = {
    "ου": "u", "μπ": "b", "ντ": "d", "γκ": "g", "γγ": "ng", "γχ": "nh", "τσ": "ts", "τζ": "c", "αι": "e",
    "ει": "i", "οι": "i", "υι": "i", "αυ": "av", "ευ": "ev", "ηυ": "iv",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "t", "ι": "i", "κ": "k",
    "λ": "l", "μ": "m", "ν": "n", "ξ": "ks", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t",
    "υ": "i", "φ": "f", "χ": "h", "ψ": "ps", "ω": "o",
}  # fmt: skip
_ARMENIAN = {
    "ու": "u", "և": "ev", "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "ı",
    "թ": "t", "ժ": "j", "ի": "i", "լ": "l", "խ": "h", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "ğ",
    "ճ": "ç", "մ": "m", "յ": "y", "ն": "n", "շ": "ş", "ո": "o", "չ": "ç", "պ": "p", "ջ": "c", "ռ": "r",
    "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "ts", "ւ": "v", "փ": "p", "ք": "k", "օ": "o", "ֆ": "f",
}  # fmt: skip
_GEORGIAN = {
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i", "კ": "k",
    "ლ": "l", "მ": "m", "ნ": "n", "ო": "o", "პ": "p", "ჟ": "j", "რ": "r", "ს": "s", "ტ": "t", "უ": "u",
    "ფ": "p", "ქ": "k", "ღ": "ğ", "ყ": "k", "შ": "ş", "ჩ": "ç", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ç",
    "ხ": "h", "ჯ": "c", "ჰ": "h",
}  # fmt: skip
_SCRIPT = re.compile(
    "(?P<cyrillic>[\u0400-\u052f])|(?P<greek>[\u0370-\u03ff\u1f00-\u1fff])"
    "|(?P<armenian>[\u0531-\u0587])|(?P<georgian>[\u10a0-\u10ff])"
)
_READABLE = re.compile(
    "[\u0000-\u024f\u1e00-\u1eff\u0300-\u036f\u2010-\u2027\u0400-\u058f\u10a0-\u10ff\u0370-\u03ff\u1f00-\u1fff]*"
)


def _by_letter(table: dict[str, str]) -> Callable[[str], str]:
    """A function that replaces every key of the table found in a text, the longest key first."""
    keys = re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    return lambda text: keys.sub(lambda found: table[found[0]], text)


_CYRILLIC_READER = {country: _by_letter(_CYRILLIC | own) for country, own in {"": {}, **_CYRILLIC_OF}.items()}
_GREEK_READER = _by_letter(_GREEK_PAIRS | _GREEK)
_ARMENIAN_READER = _by_letter(_ARMENIAN)
_GEORGIAN_READER = _by_letter(_GEORGIAN)


def _read_cyrillic(text: str, country: str) -> str:
    # At the start of a word and after a vowel or a hard sign, "е" is read "ye".
    text = re.sub(r"(?<![^\W\d_])е|(?<=[аеёиоуыэюяьъ])е", "йe", text) if country != "BG" else text
    return _CYRILLIC_READER.get(country, _CYRILLIC_READER[""])(text)


def _read_greek(text: str) -> str:
    # A diaeresis parts two vowels; every other accent only marks the stress.
    parted = re.sub("([ιυ])\u0301?\u0308\u0301?", r"\1|", unicodedata.normalize("NFD", text))
    # So does an accent on the first of two vowels: "Βόιο" is Voio, not Vio.
    parted = re.sub("([αεο])\u0301([ιυ])", r"\1|\2", re.sub("([αεο])([ιυ])\\|", r"\1|\2", parted))
    bare = re.sub("[\u0300-\u036f\u0345]", "", parted)
    return _GREEK_READER(bare).replace("|", "")


def to_turkish(text: str, country: str = "") -> str | None:
    """A name in Cyrillic, Greek, Armenian or Georgian letters in Turkish spelling, lower case.

    Returns None where the name is in Latin letters already or in a script that cannot be read so.
    """
    script = _SCRIPT.search(text)
    if script is None or not _READABLE.fullmatch(text):
        return None
    lowered = unicodedata.normalize("NFC", text.lower())
    match script.lastgroup:
        case "cyrillic":
            return _read_cyrillic(lowered, country)
        case "greek":
            return _read_greek(lowered)
        case "armenian":
            return _ARMENIAN_READER(lowered)
        case _:
            return _GEORGIAN_READER(lowered)
