"""What a line is found by, as one text of words with spaces between.

Plain: the folded words of title and body. With a sign before: ^word of the title, :word of the facts that an
office may show to its union beside the title, #kind, &tie, and @desk/right for each door through which the
line may be seen. A folded word holds none of these signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from elci.accounts.rights import SHARED, Right
from elci.domain.like_words import dates_in, without_signs
from elci.domain.names import fold_words
from elci.search.models import WORD_LENGTH

ANY = "any"  # the desk of what everybody at a desk may read
TITLE, FACT = "^", ":"
_SIGNS = f"{TITLE}{FACT}#&@"
_FACTS = tuple(f"/{right}" for right in SHARED.values())
_SIGN = re.compile(r"[^a-z0-9:._-]")
_SHORT = re.compile(r"\b([^\W_]{1,3})['’]")
_WORDS = 20_000  # different words of one line; the index of PostgreSQL takes a megabyte


def words_of(*texts: str) -> list[str]:
    """The different folded words of the texts, in their order, then what stands for some of them.

    Names with hyphens and full dates are one word besides, a short name is one without its ending ("AB’ye").
    """
    text = " ".join(text for text in texts if text)
    more = (*without_signs(text), *dates_in(text), *map(fold_words, _SHORT.findall(text)))
    found = dict.fromkeys(word[:WORD_LENGTH] for word in (*fold_words(text).split(), *more) if word)
    return list(found)[:_WORDS]


def door(desk: str, right: Right) -> str:
    """Who has this right at this desk may see the line. desk: key of an office or municipality, or ANY."""
    return f"@{_plain(desk)}/{right}"


def is_any(found: str) -> bool:
    """Whether a door is the one that stands open to everybody at a desk."""
    return found.startswith(f"@{ANY}/")


def is_facts(found: str) -> bool:
    """Whether through a door only the title and the facts of a line may be seen."""
    return found.endswith(_FACTS)


def tie_mark(key: str) -> str:
    """The line belongs to this tie."""
    return f"&{_plain(key)}"


def kind_mark(kind: str) -> str:
    """The line is of this kind."""
    return f"#{kind}"


def written(
    kind: str,
    titles: Iterable[str],
    body: str,
    doors: Iterable[str],
    ties: Iterable[str],
    facts: Iterable[str] = (),
) -> str:
    """The tokens of a line."""
    heads = words_of(*titles)
    words = dict.fromkeys([*heads, *words_of(body)])
    told = [word for word in words_of(*facts) if word not in heads]
    marks = [kind_mark(kind), *sorted(set(doors)), *sorted({tie_mark(tie) for tie in ties})]
    return " ".join(
        [*words, *(f"{TITLE}{word}" for word in heads), *(f"{FACT}{word}" for word in told), *marks]
    )


def plain_words(tokens: str) -> list[str]:
    """The words among tokens, without what has a sign."""
    return [token for token in tokens.split() if token[0] not in _SIGNS]


def _plain(key: str) -> str:
    return _SIGN.sub("_", key.lower())
