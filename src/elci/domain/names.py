"""Names as Turkish writes them: letter case, folding for search, order of the alphabet.

Python's own ``str.lower`` and ``str.upper`` know no Turkish: ``'İ'.lower()`` is two code points and
``'i'.upper()`` is ``'I'``. Everything here is a pure function from text to text.

* `tr_lower`, `tr_upper`, `tr_title`: letter case by Turkish rules (I↔ı, İ↔i).
* `fold`: the form to search in; without case, without marks, İ I ı i all one letter.
* `fold_words`: the form to compare names in; `fold` without punctuation.
* `same_name`: whether two written names differ only in case, marks or punctuation.
* `tr_sort_key`: a text of digits that any database sorts in the order of the Turkish alphabet.
"""

import re
import unicodedata

_TO_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_TO_UPPER = str.maketrans({"i": "İ", "ı": "I"})

# Letters that Unicode does not take apart into a base letter and a mark.
_WHOLE_LETTERS = {
    "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ŋ": "n", "þ": "th",
    "æ": "ae", "œ": "oe", "ß": "ss", "ə": "e", "ɨ": "i", "ƙ": "k", "ɓ": "b", "ɗ": "d", "ƴ": "y",
    "ĸ": "k", "ǝ": "e", "ɛ": "e", "ɔ": "o", "ɣ": "g", "ʉ": "u", "ꞑ": "n",
}  # fmt: skip
_WHOLE = str.maketrans(_WHOLE_LETTERS)

# Marks that a search may leave out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs.
# Vowel signs of Indian scripts and the Japanese voicing mark are letters in their own right and stay.
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0640\u064b-\u065f\u0670]")
# Signs that stand for nothing a reader types: apostrophes in all their forms, hard and soft signs written so.
_APOSTROPHES = re.compile("['’‘ʼʻ`´ʹʺ′″\u02bf\u02be\u00ad\u200b-\u200f\u2060\ufeff]")
_GAPS = re.compile(r"[\W_]+")
_SPACES = re.compile(r"\s+")


def tr_lower(text: str) -> str:
    """Lower case by Turkish rules: ``I`` → ``ı``, ``İ`` → ``i``; composed form (NFC)."""
    composed = unicodedata.normalize("NFC", text)
    lowered = composed.translate(_TO_LOWER).lower()
    # "i̇" is what another program's lower() makes of "İ".
    return unicodedata.normalize("NFC", lowered.replace("i\u0307", "i"))


def tr_upper(text: str) -> str:
    """Upper case by Turkish rules: ``i`` → ``İ``, ``ı`` → ``I``; composed form (NFC)."""
    composed = unicodedata.normalize("NFC", text).replace("i\u0307", "i")
    return unicodedata.normalize("NFC", composed.translate(_TO_UPPER).upper())


def tr_title(text: str) -> str:
    """First letter of every word upper, the others lower case, by Turkish rules.

    A word begins after a space, a hyphen, a slash or a bracket; not after an apostrophe.
    """
    return re.sub(r"[^\s\-–/()\[\]]+", lambda word: tr_upper(word[0][0]) + tr_lower(word[0][1:]), text)


def capital(text: str, language: str) -> str:
    """The text with a capital first letter, by the rules of the language ("tr" or another)."""
    return (tr_upper(text[:1]) if language == "tr" else text[:1].upper()) + text[1:]


def fold(text: str) -> str:
    """The text without case, marks and compatibility forms, spaces collapsed; punctuation is kept.

    İ, I, ı and i become ``i``; ş, ç, ğ, é, ø, ł … their bare letter; ß ``ss``; æ ``ae``; ə ``e``.
    Letters of other scripts lose accents only. Folding twice changes nothing.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    letters = unicodedata.normalize("NFKD", text).casefold()
    letters = unicodedata.normalize("NFKD", letters.translate(_WHOLE))
    bare = unicodedata.normalize("NFC", _MARKS.sub("", letters))
    return _SPACES.sub(" ", bare).strip()


def fold_words(text: str) -> str:
    """`fold` with apostrophes dropped and every other run of signs turned into one space.

    ``"St. Petersburg"`` → ``"st petersburg"``, ``"Nowy-Targ"`` → ``"nowy targ"``, ``"Xi’an"`` → ``"xian"``.
    """
    folded = fold(text)
    if folded.isascii() and folded.isalpha():
        return folded
    return _GAPS.sub(" ", _APOSTROPHES.sub("", folded)).strip()


def same_name(one: str, other: str) -> bool:
    """Whether two written names are the same up to case, marks and punctuation; empty names never are."""
    folded = fold_words(one)
    return bool(folded) and folded == fold_words(other)


# Two digits for each place in the alphabet; q, w and x stand where Turkish dictionaries put them.
_ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
_PLACE = {letter: f"{30 + place:02d}" for place, letter in enumerate(_ALPHABET)}
_DIGIT = {digit: f"{20 + value:02d}" for value, digit in enumerate("0123456789")}
_SPACE, _OTHER, _END = "10", "99", "00"


def _places(letter: str) -> str:
    """Code of one lower-case letter: its place, or that of its bare letter, or of its code point."""
    if letter in _PLACE:
        return _PLACE[letter]
    if letter in _DIGIT:
        return _DIGIT[letter]
    bare = fold(letter)
    if bare != letter and bare:
        return "".join(_places(part) for part in bare)
    if not letter.isalnum():
        return ""
    return f"{_OTHER}{ord(letter):07d}"


def tr_sort_key(text: str) -> str:
    """A key of digits whose plain order is the order of the Turkish alphabet (… c ç d … g ğ h ı i …).

    Space sorts before digits, digits before letters; punctuation counts only between otherwise equal
    texts; â, î, û and foreign letters sort with their bare letter. The key holds digits only, so every
    collation of every database orders it alike; two texts share a key only if they are the same text.
    """
    composed = unicodedata.normalize("NFC", text)
    lowered = tr_lower(composed)
    words = re.sub(r"[\s\-–/]+", " ", lowered).strip()
    primary = "".join(_SPACE if letter == " " else _places(letter) for letter in words)
    if words == composed and all(letter in _PLACE or letter in _DIGIT or letter == " " for letter in words):
        return primary
    return primary + _END + "".join(f"{ord(letter):07d}" for letter in composed)
