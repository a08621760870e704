"""Finding: from what a person wrote to lines, the likeliest first, and what they may have meant.

All words must stand in a line, each as the beginning of a word ("ankara" finds "Ankara’nın") or by another
that stands for it (`domain.like_words`). Lines whose title holds all of them come first, then by kind, those
that are called so and no more, the desk's own before others', then by date. A word that finds nothing by
itself is tried without its endings, then as the nearest words that do find something.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from elci.domain.like_words import is_month, like, with_dates
from elci.domain.names import fold_words
from elci.domain.near_words import stems
from elci.search import vocabulary
from elci.search.conditions import ALL, Filter, Look, Words, keys_of, one, one_of
from elci.search.kinds import BY_NUMBER, KINDS
from elci.search.models import WORD_LENGTH, SearchEntry
from elci.search.numbers import kind_of, last_of
from elci.search.tokens import TITLE, is_any, is_facts, tie_mark

_LONGEST = 200  # letters of a search that count
_MOST_WORDS = 8
_MOST = 300  # lines looked at of each kind, the ones written last
_COUNTED = 1000  # lines counted, of all kinds together
_IN_TITLE = 200
_OF_EACH = 50  # where all kinds stand together
_FEW = 3
_QUICK_OF_EACH = 3
_ORDER = {kind.name: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True)
class Hit:
    """A line that was found, before it is read: key in the table, kind, date, doors.

    in_title: its title holds all words; is_title: it is nothing but these words.
    """

    pk: int
    kind: str
    on: int | None
    doors: str
    in_title: bool = False
    is_title: bool = False


@dataclass(frozen=True)
class Findings:
    """What a search found. counts: lines by kind; capped: kinds of which
    there are more lines than were counted; words: those that were looked for.

    meant: the search as it was probably meant; instead: whether the hits are those of `meant`, because what
    was written finds nothing. without: a word that no line holds beside the others.
    """

    hits: tuple[Hit, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    meant: str = ""
    instead: bool = False
    without: str = ""
    capped: frozenset[str] = frozenset()


def find(text: str, doors: Sequence[str], to: Filter = ALL) -> Findings:
    """Lines that may be seen through one of the doors and hold every word of the text."""
    text = with_dates(text[:_LONGEST])
    asked = [word[:WORD_LENGTH] for word in fold_words(text).split()[:_MOST_WORDS]]
    written: Words = tuple((word, *like(word)) for word in asked)
    if not written or not doors:
        return Findings()
    look = Look(doors)
    found = _found(written, look, to)
    if len(found.hits) >= _FEW:
        return found
    meant = _meant(written, look, rarely=bool(found.hits))
    corrected = _corrected(text, written, meant)
    if found.hits:
        return replace(found, meant=corrected)
    likelier = _found(meant, look, to)
    if likelier.hits:
        return replace(likelier, meant=corrected, instead=bool(corrected))
    return _partly(meant, _typed(text, written), look, to)


def quick(text: str, doors: Sequence[str], most: int) -> Findings:
    """The first few hits, no more than three of a kind, for a list beneath the box while somebody writes."""
    found = find(text, doors)
    if found.without:
        return Findings(words=found.words)
    shown: Counter[str] = Counter()
    first = []
    for hit in found.hits:
        shown[hit.kind] += 1
        if shown[hit.kind] <= _QUICK_OF_EACH:
            first.append(hit)
    return replace(found, hits=tuple(first[:most]))


def entries(hits: Iterable[Hit]) -> list[SearchEntry]:
    """The lines of hits in their order, without their tokens."""
    wanted = [hit.pk for hit in hits]
    held = SearchEntry.objects.defer("tokens").in_bulk(wanted)
    return [held[key] for key in wanted if key in held]


def _found(words: Words, look: Look, to: Filter) -> Findings:
    """Hits in their order, and how many there are of each kind, whatever kinds are asked for."""
    narrowed = [one(tie_mark(to.tie), exact=True)] if to.tie else []
    everywhere = [*look.seen(words), *narrowed]
    keys = keys_of(everywhere, to, _COUNTED)
    lowest = kind_of(keys[-1]) if len(keys) >= _COUNTED else 0
    for kind in KINDS:
        if kind.number < lowest:
            keys += keys_of(everywhere, to, _MOST, below=last_of(kind.number), above=last_of(kind.number - 1))
    by_kind: dict[str, list[int]] = defaultdict(list)
    for key in keys:
        by_kind[BY_NUMBER[kind_of(key)].name].append(key)
    titled = [*look.said(words, TITLE), one_of(look.doors)]
    in_title = keys_of([*titled, *narrowed], to, _IN_TITLE)
    most = _MOST if to.kinds else _OF_EACH
    wanted = {key for name in to.kinds or by_kind for key in by_kind.get(name, ())[:most]}
    wanted.update(key for key in in_title if not to.kinds or BY_NUMBER[kind_of(key)].name in to.kinds)
    hits = _hits(sorted(wanted), frozenset(in_title), {options[0] for options in words})
    own = {door for door in look.doors if not is_any(door) and not is_facts(door)}
    hits.sort(
        key=lambda hit: (
            not hit.in_title,
            _ORDER[hit.kind],
            not hit.is_title,
            own.isdisjoint(hit.doors.split()),
            -(hit.on or 0),
            -hit.pk,
        )
    )
    capped = frozenset(
        kind.name for kind in KINDS if lowest and kind.number <= lowest and by_kind.get(kind.name)
    )
    looked_for = tuple(option for options in words for option in options)
    counts = {name: len(some) for name, some in by_kind.items()}
    return Findings(tuple(hits), counts, looked_for, capped=capped)


def _meant(written: Words, look: Look, *, rarely: bool) -> Words:
    """The words as they were probably meant; a word that finds something stays among its options.

    rarely: the words do find a line together, so that only a far more frequent word is meant instead.
    """
    if rarely:
        commoner = [vocabulary.commoner(options[0]) for options in written]
        return tuple(
            (other,) if other and _finds((other,), look) else options
            for other, options in zip(commoner, written, strict=True)
        )
    return tuple(_likelier(options, look) for options in written)


def _likelier(written: tuple[str, ...], look: Look) -> tuple[str, ...]:
    """The word and its stem where they find something through the doors, else the nearest word that does."""
    word = written[0]
    options = list(written) if _finds(written, look) else []
    options += [stem for stem in stems(word) if _finds((stem,), look)][:1]
    for meant in () if options or is_month(word) else (word, *stems(word)):
        options = [other for other in vocabulary.near(meant) if _finds((other,), look)][:1]
        if options:
            break
    return tuple(options) or written


def _typed(text: str, written: Words) -> list[str]:
    """The words as they were typed; folded where signs stood between them."""
    typed = text.split()
    return typed if len(typed) == len(written) else [options[0] for options in written]


def _corrected(text: str, written: Words, meant: Words) -> str:
    """The search as it was probably meant, other words as they were typed; "" where only endings came off."""
    same = [
        likelier[0] == options[0] or likelier[0] in stems(options[0])
        for options, likelier in zip(written, meant, strict=True)
    ]
    words = [
        said if kept else likelier[0]
        for said, kept, likelier in zip(_typed(text, written), same, meant, strict=True)
    ]
    return "" if all(same) else " ".join(words)


def _partly(words: Words, typed: Sequence[str], look: Look, to: Filter) -> Findings:
    """Where no line holds all of the words: lines that hold all but one, the first that may go."""
    for left_out in range(len(words)) if len(words) > 1 else ():
        found = _found(words[:left_out] + words[left_out + 1 :], look, to)
        if found.hits:
            return replace(found, without=typed[left_out])
    return Findings(words=tuple(options[0] for options in words))


def _finds(options: tuple[str, ...], look: Look) -> bool:
    known = tuple(word for word in options if not look.is_nowhere(word))
    return bool(known and keys_of(look.seen((known,)), ALL, 1))


def _hits(keys: Sequence[int], in_title: frozenset[int], words: set[str]) -> list[Hit]:
    columns = ("pk", "kind", "on", "doors", "title_tr", "title_en")
    return [
        Hit(
            key,
            kind,
            on.ordinal if on else None,
            doors,
            key in in_title,
            key in in_title and any(set(fold_words(title).split()) == words for title in titles),
        )
        for key, kind, on, doors, *titles in SearchEntry.objects.filter(pk__in=keys).values_list(*columns)
    ]
