"""What a cell of a list of memberships says: which kind of membership; which members it names."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from elci.domain.names import fold_words
from elci.domain.runon import Doubt, split_members


class MembershipKind(StrEnum):
    """How a municipality belongs to an organisation; the words of `memberships.kind`."""

    MEMBER = "member"
    FOUNDING_MEMBER = "founding_member"
    SIGNATORY = "signatory"
    TITLE_OR_AWARD = "title_or_award"
    PARTICIPANT = "participant"


# A charter is signed and an award held, whatever else a list calls it; other organisations say nothing.
_OF_ORGANISATION = {"charter": MembershipKind.SIGNATORY, "award": MembershipKind.TITLE_OR_AWARD}
_WITHIN: tuple[tuple[str, MembershipKind], ...] = (
    (r"\bkurucu|\bfound(er|ing)", MembershipKind.FOUNDING_MEMBER),
    (r"\bimza|\btaraf\b|\bsignator", MembershipKind.SIGNATORY),
    (r"\bodul|\bunvan|\baward|\btitle", MembershipKind.TITLE_OR_AWARD),
    (r"\bkatilim|\bparticipa", MembershipKind.PARTICIPANT),
)
_MEMBER = re.compile(r"\b(uye\w*|member\w*|asil)\b")


def read_membership_kind(text: str) -> MembershipKind | None:
    """The kind of membership that a cell names; None where it names none, or two."""
    folded = fold_words(text)
    if folded in {kind.value.replace("_", " ") for kind in MembershipKind}:
        return MembershipKind(folded.replace(" ", "_"))
    found = {kind for pattern, kind in _WITHIN if re.search(pattern, folded)}
    if len(found) == 1:
        return found.pop()
    return MembershipKind.MEMBER if not found and _MEMBER.search(folded) else None


def kind_by_organisation(kind: str) -> MembershipKind | None:
    """What belonging to an organisation of this kind is, where its kind decides that."""
    return _OF_ORGANISATION.get(kind)


def members_of(cell: str, is_province: Callable[[str], bool] | None = None) -> list[tuple[str, str]]:
    """Each member that a cell lists with the doubts of the reader, as keys separated by spaces."""
    found = split_members(cell, is_province)
    unsure = {Doubt.ENDING_UNSURE}  # of a word that only says what a member is, not who
    return [
        (member.as_written, " ".join(doubt for doubt in member.doubts if doubt not in unsure))
        for member in found
        if member.as_written
    ]
