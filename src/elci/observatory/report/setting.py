"""What all blocks of one page share: language, screen or paper, the package's frames and claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from elci.dataset.claims import Outcome
from elci.observatory.frames import Frames
from elci.observatory.report.markup import Html, tag
from elci.observatory.report.words import say

SCREEN, PRINT = "screen", "print"


@dataclass(frozen=True)
class Setting:
    """What all blocks of one page share.

    medium: screen (tables and claims fold) or print (they stand open, long tables are cut shorter).
    """

    language: str
    medium: str
    frames: Frames
    claims: Mapping[tuple[str, str], Sequence[Outcome]]
    version: str
    _sources: dict[str, str] = field(default_factory=dict)

    def source(self, study: str) -> str:
        """Authors and year of a source, or its number where the authors are not known."""
        if not self._sources:
            for row in self.frames["sources"].iter_rows(named=True):
                unnamed = say(self.language, "exhibit", "study", id=row["id"])
                named = f"{row['authors'].replace(';', ',')} ({row['year']})" if row["authors"] else unnamed
                self._sources[row["id"]] = named
        return self._sources.get(study, study)


def folding(summary: Html, body: Html, class_: str, setting: Setting, *, opened: bool = False) -> Html:
    """A part that opens on a screen and stands open in print."""
    if setting.medium == PRINT:
        return tag("div", tag("p", summary, class_="summary"), body, class_=f"fold is-{class_}")
    return tag("details", tag("summary", summary), body, class_=f"fold is-{class_}", open=opened)
