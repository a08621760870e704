"""Whether two requests come from the same asker: names folded, without the words that every asker has."""

from __future__ import annotations

from elci.domain.names import fold_words

# What the name of nearly every local government holds, in Turkish, English, German and French, folded.
_COMMON = frozenset(
    {
        "belediye", "belediyesi", "belediyeler", "baskanligi", "buyuksehir", "valiligi", "meclisi", "kenti",
        "sehri", "sehir", "kent", "municipality", "municipal", "metropolitan", "government", "council",
        "city", "town", "hall", "mayor", "mayors", "office", "of", "the", "and", "stadt", "gemeinde",
        "landeshauptstadt", "mairie", "ville", "de", "commune",
    }
)  # fmt: skip


def asker_key(name: str) -> str:
    """The folded words of a name in their order, without the common ones; all of them where none is left.

    ``"Seul Büyükşehir Belediyesi"`` and ``"SEUL Belediye Başkanlığı"`` → ``"seul"``.
    """
    words = fold_words(name).split()
    return " ".join([word for word in words if word not in _COMMON] or words)
