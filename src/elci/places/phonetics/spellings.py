"""How the letters of a language are read, told in Turkish letters.

Each table maps a group of letters to what a Turkish ear writes for it: Polish "sz" → "ş", Italian "ci" →
"çi", English "sh" → "ş". The longest group wins. Tables are approximations for comparing names, not a
phonology: what differs only in vowels or voicing is left to the scoring.
"""

import re
from collections.abc import Callable
from functools import lru_cache

# Letters with a mark read alike in most languages; a table overrides what its language reads otherwise.
_MARKED = {
    "č": "ç", "ć": "ç", "ĉ": "ç", "š": "ş", "ș": "ş", "ş": "ş", "ŝ": "ş", "ž": "j", "ţ": "ts", "ț": "ts",
    "đ": "c", "ñ": "ny", "ğ": "g", "ə": "e", "q": "k", "w": "v", "x": "ks",
}  # fmt: skip
# Romanisations made for English readers: most of Asia, Africa, Russia … in GeoNames.
ENGLISH = {
    "tch": "ç", "tsch": "ç", "sch": "ş", "shch": "şç", "dzh": "c", "dj": "c", "sh": "ş", "ch": "ç", "zh": "j",
    "kh": "h", "gh": "g", "ph": "f", "th": "t", "dh": "d", "bh": "b", "ck": "k", "tz": "ts", "oo": "u",
    "ou": "u", "ee": "i", "w": "v", "x": "ks", "q": "k", "j": "c", "ce": "se", "ci": "si", "cy": "si",
    "c": "k", "č": "ç", "ć": "ç", "š": "ş", "ș": "ş", "ş": "ş", "ž": "j", "đ": "c", "ç": "ç", "ţ": "ts",
    "ț": "ts", "ñ": "ny", "ł": "l", "ə": "e", "ae": "e", "ai": "ay", "ei": "ey",
}  # fmt: skip
TURKISH = {
    "c": "c", "ç": "ç", "ş": "ş", "j": "j", "ğ": "g", "x": "ks", "q": "k", "w": "v", "dj": "c", "ə": "e",
    "š": "ş", "č": "ç", "ć": "ç", "ž": "j", "ñ": "ny",
}  # fmt: skip
SOUTH_SLAVIC = {
    "č": "ç", "ć": "ç", "š": "ş", "ž": "j", "đ": "c", "dž": "c", "dj": "c", "c": "ts", "j": "y", "x": "ks",
    "w": "v", "q": "k", "lj": "ly", "nj": "ny", "ch": "ç", "sh": "ş", "zh": "j",
}  # fmt: skip
WEST_SLAVIC = SOUTH_SLAVIC | {
    "ch": "h",
    "ř": "rj",
    "ě": "e",
    "ů": "u",
    "ď": "d",
    "ť": "t",
    "ň": "n",
    "ĺ": "l",
}
POLISH = {
    "szcz": "şç", "sz": "ş", "cz": "ç", "rz": "j", "ż": "j", "ź": "z", "ś": "ş", "ć": "ç", "ci": "çi",
    "ch": "h", "c": "ts", "w": "v", "ł": "l", "ó": "u", "j": "y", "ą": "on", "ę": "en", "ń": "n", "y": "i",
    "dz": "dz", "dź": "c", "dż": "c", "x": "ks", "q": "k",
}  # fmt: skip
HUNGARIAN = {
    "sz": "s", "zs": "j", "cs": "ç", "dzs": "c", "gy": "c", "ny": "ny", "ty": "ty", "ly": "y", "s": "ş",
    "c": "ts", "cz": "ts", "ch": "h", "j": "y", "x": "ks", "w": "v", "q": "k",
}  # fmt: skip
ROMANIAN = {
    "ş": "ş", "ș": "ş", "ţ": "ts", "ț": "ts", "che": "ke", "chi": "ki", "ghe": "ge", "ghi": "gi", "ce": "çe",
    "ci": "çi", "ge": "ce", "gi": "ci", "c": "k", "â": "ı", "î": "ı", "ă": "ı", "j": "j", "x": "ks",
    "w": "v", "q": "k", "ea": "ya", "ch": "k",
}  # fmt: skip
ALBANIAN = {
    "sh": "ş", "zh": "j", "xh": "c", "gj": "c", "x": "dz", "ç": "ç", "q": "ç", "c": "ts", "dh": "d",
    "th": "t", "ll": "l", "rr": "r", "nj": "ny", "j": "y", "y": "ü", "ë": "ı", "w": "v",
}  # fmt: skip
GERMAN = {
    "tsch": "ç", "sch": "ş", "chs": "ks", "ch": "h", "ck": "k", "tz": "ts", "z": "ts", "ß": "ss",
    "ei": "ay", "ai": "ay", "eu": "oy", "äu": "oy", "ie": "i", "j": "y", "w": "v", "v": "f", "x": "ks",
    "qu": "kv", "th": "t", "ph": "f", "c": "k", "ä": "e", "dt": "t", "ah": "a", "eh": "e", "ih": "i",
    "oh": "o", "uh": "u", "üh": "ü", "öh": "ö", "y": "i", "sp": "şp", "st": "st",
}  # fmt: skip
FRENCH = {
    "eaux": "o", "eau": "o", "aux": "o", "au": "o", "ou": "u", "oi": "ua", "oy": "uay", "ai": "e", "ei": "e",
    "ch": "ş", "gn": "ny", "qu": "k", "q": "k", "ph": "f", "th": "t", "ge": "je", "gi": "ji", "gea": "ja",
    "geo": "jo", "gue": "ge", "gui": "gi", "ce": "se", "ci": "si", "cy": "si", "c": "k", "ç": "s", "j": "j",
    "x": "ks", "w": "v", "ille": "iy", "y": "i", "œ": "ö", "eu": "ö", "h": "", "è": "e", "é": "e", "ê": "e",
}  # fmt: skip
SPANISH = {
    "ch": "ç", "ll": "y", "ñ": "ny", "que": "ke", "qui": "ki", "gue": "ge", "gui": "gi", "ge": "he",
    "gi": "hi", "j": "h", "ce": "se", "ci": "si", "z": "s", "c": "k", "qu": "k", "x": "ks", "h": "",
    "w": "v", "v": "v", "y": "y", "ç": "s", "tx": "ç", "tz": "ts",
}  # fmt: skip
PORTUGUESE = {
    "ch": "ş", "nh": "ny", "lh": "ly", "que": "ke", "qui": "ki", "gue": "ge", "gui": "gi", "ge": "je",
    "gi": "ji", "ce": "se", "ci": "si", "ç": "s", "c": "k", "qu": "k", "j": "j", "x": "ş", "ão": "an",
    "ã": "an", "õ": "on", "h": "", "w": "v", "y": "i", "ou": "o",
}  # fmt: skip
ITALIAN = {
    "che": "ke", "chi": "ki", "ghe": "ge", "ghi": "gi", "gli": "ly", "gn": "ny", "sce": "şe", "sci": "şi",
    "scia": "şa", "scio": "şo", "cia": "ça", "cio": "ço", "ciu": "çu", "ce": "çe", "ci": "çi", "gia": "ca",
    "gio": "co", "giu": "cu", "ge": "ce", "gi": "ci", "c": "k", "qu": "ku", "z": "ts", "zz": "ts", "x": "ks",
    "j": "y", "w": "v", "h": "",
}  # fmt: skip
NORDIC = {
    "å": "o", "ä": "e", "æ": "e", "ø": "ö", "j": "y", "kj": "ç", "sj": "ş", "skj": "ş", "c": "k", "ck": "k",
    "ch": "ş", "x": "ks", "w": "v", "q": "k", "th": "t", "ð": "d", "þ": "t", "hj": "y", "aa": "o", "y": "ü",
}  # fmt: skip
BALTIC = {
    "š": "ş", "ž": "j", "č": "ç", "c": "ts", "j": "y", "w": "v", "x": "ks", "q": "k", "ė": "e", "ķ": "k",
    "ģ": "g", "ļ": "l", "ņ": "n", "dž": "c",
}  # fmt: skip
DUTCH = {
    "ij": "ey", "ei": "ey", "oe": "u", "ou": "au", "uu": "u", "aa": "a", "ee": "e", "oo": "o", "sch": "sh",
    "ch": "h", "j": "y", "w": "v", "c": "k", "ck": "k", "x": "ks", "qu": "kv", "eu": "ö", "ui": "öy",
    "th": "t", "ph": "f", "y": "i", "ie": "i",
}  # fmt: skip
GREEK = {
    "ou": "u", "ai": "e", "ei": "i", "oi": "i", "ch": "h", "kh": "h", "th": "t", "dh": "d", "ph": "f",
    "mp": "b", "nt": "d", "gk": "g", "gg": "ng", "x": "ks", "y": "i", "av": "av", "au": "av", "eu": "ev",
    "c": "k", "tz": "c", "w": "o", "gh": "g", "j": "y", "q": "k", "aï": "ay", "oï": "oy",
}  # fmt: skip
CHINESE = {
    "zh": "c", "ch": "ç", "sh": "ş", "q": "ç", "x": "ş", "j": "c", "c": "ts", "w": "v", "ü": "ü",
    "ian": "ien", "yan": "yen",
}  # fmt: skip
AZERI = {
    "ə": "e", "x": "h", "q": "g", "c": "c", "ç": "ç", "ş": "ş", "j": "j", "ğ": "g", "w": "v", "kh": "h",
    "gh": "g", "sh": "ş", "ch": "ç", "zh": "j", "dzh": "c",
}  # fmt: skip
UZBEK = {
    "o‘": "o", "oʻ": "o", "o'": "o", "gʻ": "g", "g‘": "g", "g'": "g", "x": "h", "q": "k", "j": "c", "sh": "ş",
    "ch": "ç", "kh": "h", "gh": "g", "zh": "j", "w": "v", "ts": "ts",
}  # fmt: skip
TURKMEN = {
    "ž": "j", "ý": "y", "ň": "n", "ş": "ş", "ç": "ç", "j": "c", "w": "v", "y": "ı", "sh": "ş", "ch": "ç",
}  # fmt: skip
INDONESIAN = {
    "c": "ç", "j": "c", "sy": "ş", "kh": "h", "dj": "c", "tj": "ç", "oe": "u", "ny": "ny", "x": "ks",
    "q": "k", "w": "v", "v": "v",
}  # fmt: skip
SOMALI = {"x": "h", "c": "", "dh": "d", "kh": "h", "sh": "ş", "j": "c", "q": "k", "w": "v", "aa": "a"}
KOREAN = ENGLISH | {"eo": "o", "eu": "u", "ae": "e", "oe": "ö", "w": "v", "j": "c", "ui": "i"}
FRENCH_AFRICAN = ENGLISH | {
    "dj": "c", "ou": "u", "ch": "ş", "kh": "h", "gh": "g", "q": "k", "j": "c", "oue": "ue",
}  # fmt: skip

SPELLINGS = {
    "english": ENGLISH,
    "turkish": TURKISH,
    "south_slavic": SOUTH_SLAVIC,
    "west_slavic": WEST_SLAVIC,
    "polish": POLISH,
    "hungarian": HUNGARIAN,
    "romanian": ROMANIAN,
    "albanian": ALBANIAN,
    "german": GERMAN,
    "french": FRENCH,
    "spanish": SPANISH,
    "portuguese": PORTUGUESE,
    "italian": ITALIAN,
    "nordic": NORDIC,
    "baltic": BALTIC,
    "dutch": DUTCH,
    "greek": GREEK,
    "chinese": CHINESE,
    "azeri": AZERI,
    "uzbek": UZBEK,
    "turkmen": TURKMEN,
    "indonesian": INDONESIAN,
    "somali": SOMALI,
    "korean": KOREAN,
    "french_african": FRENCH_AFRICAN,
}
_COUNTRIES = {
    "AL XK": "albanian", "BA HR ME MK RS SI": "south_slavic", "CZ SK": "west_slavic", "PL": "polish",
    "HU": "hungarian", "RO MD": "romanian", "DE AT LI LU": "german",
    "FR BE CH MC GP MQ RE GF PF NC": "french",
    "ES MX AR CL CO PE VE EC BO PY UY CU DO GT HN NI CR PA SV PR AD GQ": "spanish",
    "PT BR AO MZ CV GW ST TL": "portuguese", "IT SM VA": "italian", "SE NO DK FI IS FO AX GL": "nordic",
    "LT LV EE": "baltic", "NL SR AW CW": "dutch", "GR CY": "greek", "CN TW HK MO": "chinese", "AZ": "azeri",
    "UZ": "uzbek", "TM": "turkmen", "ID MY BN": "indonesian", "SO": "somali", "KR KP": "korean",
    "MA DZ TN MR LB SY DJ TD NE ML SN BF CI GN BJ TG CM GA CG CF CD KM MG HT BI RW": "french_african",
    "TR": "turkish",
}  # fmt: skip
# Countries where a second language writes the names.
_SECOND = {
    "BE": "dutch", "CH": "german", "XK": "south_slavic", "MK": "albanian", "RO": "hungarian",
    "RS": "hungarian", "IT": "german", "LU": "french", "CY": "turkish", "FR": "german", "BG": "turkish",
}  # fmt: skip
_OF_COUNTRY = {code: spelling for codes, spelling in _COUNTRIES.items() for code in codes.split()}


@lru_cache(maxsize=512)
def spellings_of(country: str) -> tuple[str, ...]:
    """The spellings by which names of a country (ISO code) are read, the most usual first; never empty."""
    first = _OF_COUNTRY.get(country, "english")
    second = _SECOND.get(country)
    return (first,) if second is None else (first, second)


@lru_cache(maxsize=64)
def reader(spelling: str) -> Callable[[str], str]:
    """A function that reads a lower-case text by the spelling of that name, telling it in Turkish letters."""
    table = _MARKED | SPELLINGS[spelling]
    groups = re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    return lambda text: groups.sub(lambda found: table[found[0]], text)
