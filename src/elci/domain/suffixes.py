"""Case endings on names, numbers and abbreviations in Turkish: “Ankara’nın”, “2024’te”, “TBB’nin”.

The ending follows the name as it is spoken (`pronunciations`): vowel harmony by its last vowel, a buffer
letter after a vowel, t for d after a voiceless consonant. Names of places, people and numbers take an
apostrophe; names of institutions and common nouns take none and soften their last consonant (“Valiliğe”).
Where a name has a part in brackets, the ending stands before the bracket. Source: the spelling rules of the
Turkish language institute (TDK).
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from elci.domain.pronunciations import LETTERS, READINGS, WORDS

APOSTROPHE = "’"
_VOICELESS = "fstkçşhpqx"
_BACK, _ROUND = "aıou", "oöuü"
_VOWELS = "aeıioöuü"
# Possessive compounds keep an n before the ending: Kuşadası’na, Beyoğlu’nda, Kosova Ovası’ndan.
_POSSESSED_ENDS = ("oğlu", "adası", "başı", "pazarı", "düzü", "burnu", "armudu", "ovası")
_POSSESSED = frozenset({"Kırklareli", "Okrugu", "ilçesi", "ili", "köyü", "İlçesi", "İli", "Köyü"})
# The last words of states and works; unlike institutions they take an apostrophe.
_POSSESSED_HEADS = frozenset(
    {
        "Devletleri",
        "Emirlikleri",
        "Cumhuriyeti",
        "Krallığı",
        "Adaları",
        "Programı",
        "Projesi",
        "Sözleşmesi",
        "Zirvesi",
        "Konferansı",
        "Festivali",
        "Fuarı",
        "Ödülü",
        "Protokolü",
        "Anlaşması",
        "Girişimi",
        "Hareketi",
        "Kentleri",
        "Köyleri",
        "Başkenti",
        "Mirası",
        "Diyaloğu",
    }
)
_INSTITUTIONS = re.compile(
    r"(?:Belediyesi|Bakanlığı|Başkanlığı|Müdürlüğü|Valiliği|Kaymakamlığı|Meclisi|Komisyonu|Birliği|Kurulu|Kurumu"
    r"|Üniversitesi|Derneği|Vakfı|Konseyi|Odası|Ajansı|Enstitüsü|Merkezi|Büyükelçiliği|Başkonsolosluğu"
    r"|Ağı|Forumu|Teşkilatı|Örgütü|Kongresi|Komitesi|Platformu|Federasyonu|Konfederasyonu|Grubu|Bankası|Fonu"
    r"|Koalisyonu|Parlamentosu|Müzesi|Bürosu|Dairesi|Birimi|Topluluğu|Organizasyonu|Delegasyonu|İttifakı"
    r"|Ortaklığı|Valilik|Kaymakamlık|Bakanlık|Belediye|Başkanlık)$"
)
_ROMAN = re.compile(r"(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})")
_ONES = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_POWERS = ((9, "milyar"), (6, "milyon"), (3, "bin"), (2, "yüz"))
_SPECIAL = {
    "å": "o", "ø": "ö", "ä": "e", "ő": "ö", "ű": "ü", "ł": "l", "đ": "d", "č": "ç", "ć": "ç", "š": "ş",
    "ś": "ş", "ă": "a", "ț": "ts", "ß": "s", "ə": "e", "ñ": "n",
}  # fmt: skip
_CLOCK = re.compile(r"(\d{1,2})[.:]00$")
_GROUPED = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+$")


class Ending(StrEnum):
    """The five endings of a case."""

    GENITIVE = "genitive"  # ’nın: of
    DATIVE = "dative"  # ’ya: to
    LOCATIVE = "locative"  # ’da: in
    ABLATIVE = "ablative"  # ’dan: from
    ACCUSATIVE = "accusative"  # ’yı: object


def genitive(name: str) -> str:
    """Ankara’nın, İzmir’in, Bordeaux’nun, 2024’ün, ABD’nin."""
    return inflect(name, Ending.GENITIVE)


def dative(name: str) -> str:
    """Ankara’ya, Muş’a, Kuşadası’na, Valiliğe."""
    return inflect(name, Ending.DATIVE)


def locative(name: str) -> str:
    """Ankara’da, Paris’te, 2024’te."""
    return inflect(name, Ending.LOCATIVE)


def ablative(name: str) -> str:
    """Ankara’dan, Paris’ten, 1990’dan."""
    return inflect(name, Ending.ABLATIVE)


def accusative(name: str) -> str:
    """Ankara’yı, Göynük’ü, 5’i."""
    return inflect(name, Ending.ACCUSATIVE)


def forms(name: str) -> tuple[str, str, str, str, str]:
    """Genitive, dative, locative, ablative and accusative, in this order."""
    return genitive(name), dative(name), locative(name), ablative(name), accusative(name)


def inflect(name: str, ending: Ending) -> str:
    """The name with an ending; an empty name stays empty."""
    written, bracket = _before_bracket(name)
    if not written:
        return name
    spoken = spoken_end(written)
    plain = not _takes_apostrophe(written)
    possessed = _is_possessed(written)
    stem, mark = (_softened(written, spoken, ending, possessed), "") if plain else (written, APOSTROPHE)
    return f"{stem}{mark}{_suffix(spoken, ending, possessed)}{bracket}"


def ordinal(number: int) -> str:
    """1’inci, 2’nci, 6’ncı, 10’uncu, 40’ıncı."""
    spoken = _number_word(number)
    narrow = _narrow(_last_vowel(spoken))
    return f"{number}{APOSTROPHE}{'' if spoken[-1] in _VOWELS else narrow}nc{narrow}"


def spoken_end(name: str) -> str:
    """The last word as read aloud, in small letters: `Bordeaux` → bordo, `2024` → dört, `TBB` → be."""
    last = name.split()[-1]
    if last[-1].isdigit():
        return _number_end(last)
    if last in READINGS:
        return READINGS[last]
    if name in WORDS or last in WORDS:
        return WORDS.get(name) or WORDS[last]
    if " " in name and _ROMAN.fullmatch(last):
        return _number_word(_roman(last))
    tail = last.rsplit("-", 1)[-1]
    if tail in READINGS:
        return READINGS[tail]
    letters = tail.replace(".", "")
    if _is_abbreviation(letters):
        return LETTERS.get(letters[-1], "be")
    return _as_spelled(tail)


def _before_bracket(name: str) -> tuple[str, str]:
    """The name and its bracketed rest, which follows the ending after a space."""
    head, opening, rest = name.strip().partition("(")
    if not opening or not head.strip():
        return name.strip(), ""
    return head.strip(), f" ({rest}"


def _is_abbreviation(letters: str) -> bool:
    """Two or more capitals and no small letter."""
    return len(letters) > 1 and letters.isalpha() and letters.isupper()


def _takes_apostrophe(name: str) -> bool:
    """Proper names, numbers, abbreviations do; institutions, common nouns, what ends in a stop do not."""
    last = name.split()[-1]
    if last.endswith(".") or _INSTITUTIONS.search(last):
        return False
    return any(letter.isupper() or letter.isdigit() for letter in last)


def _is_possessed(name: str) -> bool:
    last = name.split()[-1]
    if last in _POSSESSED or (" " in name and last in _POSSESSED_HEADS):
        return True
    if last in {"Valilik", "Kaymakamlık", "Bakanlık", "Belediye", "Başkanlık"}:
        return False
    if _INSTITUTIONS.search(last):
        return True
    low = _lower(last)
    return any(low.endswith(end) and (len(low) > len(end) or " " in name) for end in _POSSESSED_ENDS)


def _softened(word: str, spoken: str, ending: Ending, possessed: bool) -> str:
    """Common nouns soften a final k before a vowel: valilik → valiliğ-."""
    before_vowel = ending in {Ending.GENITIVE, Ending.DATIVE, Ending.ACCUSATIVE}
    if before_vowel and not possessed and len(word) > 3 and word.endswith("k") and spoken[-2] in _VOWELS:
        return f"{word[:-1]}ğ"
    return word


def _suffix(spoken: str, ending: Ending, possessed: bool) -> str:
    """The letters of the ending for a spoken end."""
    vowel = _last_vowel(spoken)
    wide, narrow = ("a" if vowel in _BACK else "e"), _narrow(vowel)
    open_end = spoken[-1] in _VOWELS
    if ending is Ending.GENITIVE:
        return f"n{narrow}n" if open_end else f"{narrow}n"
    buffer = ("n" if possessed else "y") if open_end else ""
    if ending is Ending.DATIVE:
        return f"{buffer}{wide}"
    if ending is Ending.ACCUSATIVE:
        return f"{buffer}{narrow}"
    consonant = "t" if spoken[-1] in _VOICELESS else "d"
    pronominal = "n" if possessed and open_end else ""
    return f"{pronominal}{consonant}{wide}" + ("n" if ending is Ending.ABLATIVE else "")


def _narrow(vowel: str) -> str:
    """ı, i, u or ü by harmony."""
    if vowel in _BACK:
        return "u" if vowel in _ROUND else "ı"
    return "ü" if vowel in _ROUND else "i"


def _last_vowel(spoken: str) -> str:
    return next((letter for letter in reversed(spoken) if letter in _VOWELS), "e")


def _lower(text: str) -> str:
    return text.replace("I", "ı").replace("İ", "i").lower()


def _as_spelled(word: str) -> str:
    """Turkish small letters of a word read as spelled, foreign marks taken off."""
    low = "".join(_plain(letter) for letter in _lower(word) if letter.isalpha())
    if low.endswith("ou"):
        low = f"{low[:-2]}u"
    # y is a vowel between consonants and, after a consonant, at the end.
    return re.sub(rf"(?<=[^{_VOWELS}y])y(?=[^{_VOWELS}y]|$)", "i", low) or "e"


def _plain(letter: str) -> str:
    """A letter of the Turkish alphabet for any Latin one: é → e, å → o, č → ç, ł → l."""
    if letter in "çğıöşü":
        return letter
    special = _SPECIAL.get(letter)
    if special is not None:
        return special
    return unicodedata.normalize("NFD", letter)[0]


def _number_end(word: str) -> str:
    """The last spoken word of a number at the end: 2024 → dört, 2021/6 → altı, 13.00 → üç, 1.000 → bin."""
    clock = _CLOCK.search(word)
    if clock:
        return _number_word(int(clock[1]))
    grouped = _GROUPED.search(word)
    digits = grouped[0].replace(".", "") if grouped else re.findall(r"\d+", word)[-1]
    return _number_word(int(digits))


def _roman(written: str) -> int:
    """The value of a Roman number up to 39."""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in written]
    following = [*values[1:], 0]
    return sum(-one if one < other else one for one, other in zip(values, following, strict=True))


def _number_word(number: int) -> str:
    """The last spoken word of a whole number."""
    if number % 10 or number == 0:
        return _ONES[number % 10]
    if number % 100:
        return _TENS[number // 10 % 10]
    zeros = len(str(number)) - len(str(number).rstrip("0"))
    return next(word for power, word in _POWERS if zeros >= power)
