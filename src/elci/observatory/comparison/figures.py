"""Which published figures a change of the data moved: claims by outcome, exhibits by their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from elci.dataset.claims import Outcome
from elci.observatory.claiming import outcomes
from elci.observatory.exhibits import Material, makers
from elci.observatory.frames import Frames


@dataclass(frozen=True)
class ClaimChange:
    """A claim before and after; None where a package lacks it."""

    id: str
    old: Outcome | None
    new: Outcome | None

    @property
    def statement(self) -> tuple[str, str]:
        """The claim in Turkish and English."""
        one = self.new or self.old
        assert one is not None
        return str(one.claim["statement_tr"]), str(one.claim["statement_en"])

    def as_dict(self) -> dict[str, Any]:
        """For --json."""
        sides = {}
        for name, one in (("old", self.old), ("new", self.new)):
            sides[name] = {"computed": one.computed, "verdict": one.verdict} if one else None
        tr, en = self.statement
        return {"id": self.id, "statement": en, "statement_tr": tr, **sides}


def changed_claims(old: Frames, new: Frames) -> tuple[ClaimChange, ...]:
    """Claims of one package only, or whose verdict or computed value differs; in the new one's order."""
    before = {str(one.claim["id"]): one for one in outcomes(old, with_rows=False)}
    after = {str(one.claim["id"]): one for one in outcomes(new, with_rows=False)}
    return tuple(
        ClaimChange(key, before.get(key), after.get(key))
        for key in dict.fromkeys([*after, *before])
        if _said(before.get(key)) != _said(after.get(key))
    )


def _said(one: Outcome | None) -> tuple[str, str] | None:
    return (one.verdict, one.computed) if one else None


def changed_exhibits(old: Frames, new: Frames) -> tuple[str, ...]:
    """Exhibits that only one package gives, or whose table differs; in the order of the report."""
    before, after = Material(old), Material(new)
    makers_before, makers_after = dict(makers(before)), dict(makers(after))
    changed = []
    for name in dict.fromkeys([*makers_after, *makers_before]):
        if name in makers_before and name in makers_after:
            frames = (makers_before[name](before).table.frame, makers_after[name](after).table.frame)
            if frames[0].equals(frames[1]):
                continue
        changed.append(name)
    return tuple(changed)
