"""What a written name sounds like: keys under which different spellings of one name meet.

Two keys, both of lower-case letters without spaces:

* the *sound*: the name in Turkish letters with what writers mix up made equal (ş/sh/sch, c/dj/zh, ı/i,
  ö/o, w/v, x/ks, y/i, doubled letters, voiced ends): "Aştarak" and "Ashtarak" share ``astarak``'s key;
* the *skeleton*: the consonants of the sound, voiced and voiceless alike, with the first letter's class.

A name has several sounds where its letters can be read in several ways. `sounds` gives them all.
"""

import re
import unicodedata
from functools import lru_cache

from elci.domain.names import fold_words
from elci.places.phonetics.scripts import to_turkish
from elci.places.phonetics.spellings import reader, spellings_of


class _SoundLetters(dict[int, str]):
    """What a letter becomes in a sound key: folded, but marked consonants kept as one capital letter each,
    y as i, w as v, and what is no letter left out. Filled as letters are met."""

    def __missing__(self, code: int) -> str:
        folded = fold_words(chr(code)).replace("y", "i").replace("w", "v")
        letter = self[code] = _NOT_LETTER.sub("", folded)
        return letter


_NOT_LETTER = re.compile("[^a-z]")
_SOUND_LETTERS = _SoundLetters({ord("ş"): "S", ord("ç"): "C", ord("c"): "J", ord("j"): "J"})
_DOUBLED = re.compile(r"(.)\1+")
_HARD_END = str.maketrans("bdgJ", "ptkC")
_WITHOUT_VOWELS = str.maketrans("", "", "aeiouh")
_VOWEL_PAIRS = str.maketrans("eu", "ao")
# Turkish puts an "i" before "s" or "z" and a consonant at the start: İzvornik, İstruga.
_LEANING_I = re.compile("^i(?=[sSz][^aeiou])")
# The Arabic article, whole or swallowed by the next letter: Al Ḩudaydah, Az Zarqā’, El Obeid.
_ARTICLE = re.compile(r"^(?:al|el|a[dnrszt]|ash|adh|ath|es|er|ez|ed|en|et|esh|eş|l['’])[ \-‐]", re.IGNORECASE)
_VOWEL_LETTERS = frozenset("aeiou")
# Arabic and Persian names end in "ah" or "eh"; Turkish writes the vowel alone: Al Qunayţirah, Kuneytra.
_LAST_H = re.compile(r"(?<=[aeé])h\b")
_SILENT_H = frozenset(
    {
        "AE", "AF", "BH", "DZ", "EG", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA",
        "SD", "SY", "TN", "YE",
    }
)  # fmt: skip
# A letter of a script that is not read aloud here: what Latin letters stand beside it are no name ("ኁልna").
_UNREAD = re.compile("[^\\W\\d_\u0000-\u036f\u1e00-\u1eff\ua720-\ua7ff]")
_TURKISH_LETTER = re.compile("[ığşİ]")
_ALIKE = str.maketrans("bdgvwqzSCJ", "ptkffkssss")


def sound_of(turkish: str) -> str:
    """The sound key of a name already written in Turkish letters (lower case)."""
    letters = unicodedata.normalize("NFC", turkish).translate(_SOUND_LETTERS)
    letters = _DOUBLED.sub(r"\1", letters.replace("dJ", "J").replace("tS", "C"))
    if letters.startswith("ie"):
        letters = letters[1:]
    if len(letters) > 2:
        letters = letters[:-1] + letters[-1].translate(_HARD_END)
    return letters


@lru_cache(maxsize=100_000)
def bones_of(sound: str) -> str:
    """The consonants of a sound key: hissing sounds alike, voiced and voiceless alike, without "h".

    A vowel at the start is kept as one sign.
    """
    alike = sound.translate(_ALIKE).replace("ts", "s")
    head = "a" if alike[:1] in _VOWEL_LETTERS else alike[:1]
    bones = head + alike[1:].translate(_WITHOUT_VOWELS)
    return _DOUBLED.sub(r"\1", bones)


def vowels_paired(sound: str) -> str:
    """The sound key with a = e and o = u, which Turkish changes most in names from the east."""
    return sound.translate(_VOWEL_PAIRS)


def skeleton_of(sound: str) -> str:
    """The first seven bones of a sound key: the key under which like-sounding names are stored together."""
    return bones_of(sound)[:7]


@lru_cache(maxsize=4096)
def sounds(name: str, country: str = "", *, as_written_by_turks: bool = False) -> tuple[str, ...]:
    """The sound keys of a name of a place in a country, the likeliest first, without repetition.

    A name in Cyrillic, Greek, Armenian or Georgian has one reading, one in any other script but Latin none. A
    name in Latin letters is read by the spelling of its country; with `as_written_by_turks` first as Turkish
    and last as English. A name that shows a Turkish letter (ğ, ı, ş) is read as Turkish, too.
    """
    turkish = to_turkish(name, country)
    if turkish is not None:
        return (sound_of(turkish),)
    if _UNREAD.search(name):
        return ()
    lowered = name.replace("İ", "i").lower().replace("i\u0307", "i")
    if country in _SILENT_H:
        lowered = _LAST_H.sub("", lowered)
    spellings = spellings_of(country)
    if as_written_by_turks:
        spellings = ("turkish", *spellings) if "chinese" in spellings else ("turkish", *spellings, "english")
    elif _TURKISH_LETTER.search(name):
        spellings = (*spellings, "turkish")
    readings = dict.fromkeys(reader(spelling)(lowered) for spelling in dict.fromkeys(spellings))
    found = [sound_of(reading) for reading in readings]
    if as_written_by_turks:
        found += [_LEANING_I.sub("", sound) for sound in found[:1]]
    return tuple(dict.fromkeys(sound for sound in found if sound))


def without_article(name: str) -> str:
    """The name without an Arabic article at its start; the name itself where there is none."""
    return _ARTICLE.sub("", name) or name
