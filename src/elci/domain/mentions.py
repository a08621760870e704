"""Finding a person in any text: by name in either order, with case endings, by e-mail and telephone.

A name is met where its words stand one after another, first name first or last, with at most one other word
between two of them ("Ahmet Can Yılmaz"). A family name alone is no mention: too many people bear it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from elci.domain.bare_letters import bare, digits
from elci.domain.names import fold, tr_sort_key

# What stands in the place of an erased mention, whatever the language of the text.
ERASED = "[…]"
_BETWEEN = 1
_WORD = re.compile("[^\\W_](?:[^\\W_]|['’‘ʼʻ`´\u0300-\u036f])*")
_APOSTROPHE = re.compile("['’‘ʼʻ`´]")
# Case endings that are written onto a name without an apostrophe, folded.
_ENDING = re.compile("n?[iu]n|[yn]?[iu]|[yn]?[ae]|[dt][ae]n?|nd[ae]n?|y?l[ae]|l[ae]r")
_DIGITS = re.compile(r"\+?\d[\d\s()./-]{5,}\d")
_OWN_DIGITS = 9  # the last digits of a telephone number: those without the country's code


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str
    stem: str  # without what follows an apostrophe


@dataclass(frozen=True)
class Mentions:
    """Who is looked for. names: (first names, family name) pairs; reached: e-mails and telephone numbers.

    The key by which a name is sorted is looked for, too: it can be read back into the name.
    """

    names: tuple[tuple[str, str], ...]
    reached: tuple[str, ...] = ()

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]], reached: Iterable[str] = ()) -> Mentions:
        """Names and ways to reach a person, without empty ones."""
        named = tuple(dict.fromkeys((given, family) for given, family in names if f"{given}{family}".strip()))
        return cls(named, tuple(dict.fromkeys(each.strip() for each in reached if each.strip())))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the text names the person: (start, end) pairs in order, none over another."""
        if not self.may_be_in(text):
            return []
        words = list(_words(text))
        found = sorted({*self._named(words), *self._reached(text), *self._sorted(text)})
        kept: list[tuple[int, int]] = []
        for start, end in found:
            if kept and start < kept[-1][1]:
                kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
            else:
                kept.append((start, end))
        return kept

    def redacted(self, text: str) -> str:
        """The text with every mention replaced by ERASED."""
        parts, at = [], 0
        for start, end in self.spans(text):
            parts += [text[at:start], ERASED]
            at = end
        return "".join([*parts, text[at:]])

    def may_be_in(self, text: str) -> bool:
        """A quick look that passes over no text with a mention, also not where texts were put together."""
        if self._bare_needles is not None:
            letters = bare(text)
            if any(needle in letters for needle in self._bare_needles):
                return True
            numbers = digits(text) if self._phones else b""
            return any(phone.encode() in numbers for phone in self._phones)
        if any(key in text for key in self._sort_keys):
            return True
        folded = fold(text)
        if any(needle in folded for needle in self._needles):
            return True
        if any(mail in text.casefold() for mail in self._mails):
            return True
        return bool(self._phones) and any(phone in re.sub(r"\D", "", text) for phone in self._phones)

    def is_part(self, text: str) -> bool:
        """Whether a text is nothing but a first or family name of the person."""
        return tuple(word.folded for word in _words(text)) in self._parts

    @cached_property
    def _sequences(self) -> list[tuple[str, ...]]:
        found = []
        for given, family in self.names:
            first, last = _folded(given), _folded(family)
            found += [first + last, last + first] if first and last else [first or last]
        return list(dict.fromkeys(each for each in found if each))

    @cached_property
    def _parts(self) -> set[tuple[str, ...]]:
        return {_folded(part) for pair in self.names for part in pair if part.strip()}

    @cached_property
    def _needles(self) -> set[str]:
        return {max(sequence, key=len) for sequence in self._sequences}

    @cached_property
    def _sort_keys(self) -> list[str]:
        written = [name.strip() for one, other in self.names for name in (f"{one} {other}", f"{other} {one}")]
        return list(dict.fromkeys(tr_sort_key(name) for name in written))

    @cached_property
    def _mails(self) -> list[str]:
        return [each.casefold() for each in self.reached if "@" in each]

    @cached_property
    def _phones(self) -> list[str]:
        digits = [re.sub(r"\D", "", each) for each in self.reached if "@" not in each]
        return [each[-_OWN_DIGITS:] for each in digits if len(each) >= 7]

    @cached_property
    def _bare_needles(self) -> list[bytes] | None:
        """What is looked for in bare letters; None where a name or an address has other than plain ones."""
        wanted = [*self._needles, *self._mails, *self._sort_keys]
        if not all(each.isascii() and " " not in each for each in [*wanted, *self._phones]):
            return None
        return [each.encode() for each in wanted]

    def _named(self, words: list[_Word]) -> Iterator[tuple[int, int]]:
        for sequence in self._sequences:
            for at in range(len(words)):
                end = _match(words, at, sequence)
                if end is not None:
                    yield words[at].start, end

    def _sorted(self, text: str) -> Iterator[tuple[int, int]]:
        for key in self._sort_keys:
            for found in re.finditer(re.escape(key), text):
                yield found.span()

    def _reached(self, text: str) -> Iterator[tuple[int, int]]:
        for mail in self._mails:
            for found in re.finditer(re.escape(mail), text, re.IGNORECASE):
                yield found.span()
        for found in _DIGITS.finditer(text):
            digits = re.sub(r"\D", "", found[0])
            if any(phone in digits for phone in self._phones):
                yield found.span()


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        stem = _APOSTROPHE.split(found[0], maxsplit=1)[0]
        yield _Word(found.start(), found.end(), fold(found[0]), fold(stem))


def _folded(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in _words(name))


def _match(words: list[_Word], at: int, sequence: tuple[str, ...]) -> int | None:
    """Where a mention that begins at a word ends; None where none begins."""
    if not _is(words[at], sequence[0], last=len(sequence) == 1):
        return None
    for place, wanted in enumerate(sequence[1:], start=2):
        last = place == len(sequence)
        ahead = range(at + 1, min(at + 2 + _BETWEEN, len(words)))
        found = next((each for each in ahead if _is(words[each], wanted, last=last)), None)
        if found is None:
            return None
        at = found
    return words[at].end


def _is(word: _Word, wanted: str, *, last: bool) -> bool:
    if wanted in (word.folded, word.stem):
        return True
    ending = word.folded[len(wanted) :] if last and word.folded.startswith(wanted) else ""
    return bool(ending and _ENDING.fullmatch(ending))
