"""The material of exhibits under a choice: the same tables with fewer rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from elci.observatory.exhibits.material import Material, Printed
from elci.observatory.frames import Frames
from elci.observatory.gallery.choice import Choice


@dataclass
class ChosenMaterial(Material):
    """A package of which only the rows of a choice are shown.

    Numbers that a study prints are about the whole: they are left out as soon as rows are.
    """

    choice: Choice = field(default_factory=Choice)

    @cached_property
    def ties(self) -> pl.DataFrame:
        """The chosen ties of the registry."""
        return self.choice.narrowed(super().ties)

    def listed(self, study: str, table: str | None = None) -> pl.DataFrame:
        """The chosen printed rows of a study."""
        return self.choice.narrowed(super().listed(study, table))

    def printed(self, study: str, what_en: str, table: str = "metin") -> Printed:
        """What the study prints, where the whole is shown."""
        return super().printed(study, what_en, table) if self.choice.whole else Printed({})


def chosen_frames(frames: Frames, choice: Choice) -> Frames:
    """The tables with the activities, memberships, units and events of a choice (kind, period, municipality).

    Ties stay whole here; `ChosenMaterial` narrows them where all that is known of them has been joined.
    """
    activities = choice.in_period(frames["activities"])
    events = choice.in_period(frames["unit_events"])
    if choice.kind:
        activities = activities.filter(pl.col("kind") == choice.kind)
    found = {**frames, "activities": activities, "unit_events": events}
    if choice.municipality:
        own = pl.col("municipality") == choice.municipality
        taking_part = frames["activity_parties"].filter(own)["activity"]
        found["activities"] = activities.filter(pl.col("id").is_in(taking_part.implode()))
        found["unit_events"] = events.filter(own)
        found["memberships"] = frames["memberships"].filter(own)
    return found
