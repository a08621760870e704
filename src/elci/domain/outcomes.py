"""What is no outcome: an event whose only result is minutes and a list of participants.

Study 000 (lines 1218–1222, after Garesche 2007): such an event is not enough; the effect is what changes in
the lives of those who live in the city: money, investment and trade, approved projects, visitors; and,
harder to measure, a changed mind among officials, openness to other cultures, awareness.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from elci.domain.errors import ElciError
from elci.domain.names import fold_words

# On folded words: no Turkish letters, no capitals, no signs.
_RECORD_OF_A_MEETING = re.compile(
    r"\b(tutanak\w*|tutanag\w*|hazirun|yoklama|"
    r"(?:katilimci|katilim|katilanlar|imza|isim|davetli)\w* (?:liste|cizelge|foy)\w*|"
    r"minutes|attendance|sign in sheets?|participants?(?: list)?|list of (?:participants|attendees|names))\b"
)
_NAME_WORDS = 6  # a document's name has few words
_TIME = re.compile(r"\b\d+ minutes\b")
_PARTS = re.compile(r"[,;/+&\n]|\bve\b|\bile\b|\band\b|\bwith\b", re.IGNORECASE)


class NoOutcomeError(ElciError):
    """The only evidence is a record of a meeting. args: the words."""

    tr = (
        "“{0}” bir kazanım göstermez. Tek sonucu tutanak ve katılımcı listesi olan bir etkinlik yeterli "
        "değildir; etki, kentlilerin yaşamında değişendir (000 numaralı çalışma). Neyin değiştiğini gösteren "
        "bir belge ekleyin ya da kanıtı boş bırakın: kayıt o zaman “henüz kanıtlanmadı” olarak durur ve "
        "sayılmaz."
    )
    en = (
        "“{0}” shows no outcome. An event whose only result is minutes and a list of participants is not "
        "enough; the effect is what changes in residents’ lives (study 000). Add a document that shows what "
        "changed, or leave the evidence empty: it then stands as “not yet evidenced” and is not counted."
    )


def is_record_of_meeting(words: str) -> bool:
    """Whether every thing that the words name is minutes, an attendance list or the like.

    "Tutanak ve katılımcı listesi" is; "tutanak ve banka dekontu" is not: the receipt stands for itself. A
    whole sentence that mentions minutes names something else.
    """
    parts = [folded for part in _PARTS.split(words) if (folded := fold_words(part).strip())]
    return bool(parts) and all(map(_names_a_record, parts))


def _names_a_record(folded: str) -> bool:
    short = len(folded.split()) <= _NAME_WORDS
    return short and _RECORD_OF_A_MEETING.search(folded) is not None and not _TIME.search(folded)


def check_evidence(pieces: Iterable[str]) -> None:
    """Raise NoOutcomeError when there is evidence and all of it is a record of a meeting.

    pieces: the words that tell what each piece of evidence is; empty ones tell nothing against it.
    """
    told = [piece.strip() for piece in pieces]
    if told and all(is_record_of_meeting(piece) for piece in told):
        raise NoOutcomeError("; ".join(told))
