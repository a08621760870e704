"""What the registry holds already, as far as a batch is compared with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from elci.domain.dates import PartialDate
from elci.registry.models import Agreement, AgreementParty, Municipality, Partner, State

_CLOSED = (State.CANCELLED, State.REJECTED, State.ENDED)


@dataclass(frozen=True, slots=True)
class HeldTie:
    """A standing tie of the registry; place: its partner's, "" where that has none."""

    id: str
    municipality: str
    partner: str
    place: str
    kind: str
    date: PartialDate | None


@dataclass
class OnRecord:
    """Standing ties of some municipalities by (municipality, place); partners by place."""

    ties: dict[tuple[str, str], list[HeldTie]] = field(default_factory=lambda: defaultdict(list))
    partners: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, municipalities: Iterable[str]) -> OnRecord:
        """What is on record of these municipalities and of those above them."""
        keys = set(municipalities)
        keys |= set(
            Municipality.objects.filter(pk__in=keys, tier_above__isnull=False).values_list(
                "tier_above", flat=True
            )
        )
        found = cls(partners=dict(Partner.objects.filter(place__isnull=False).values_list("place", "pk")))
        sides = AgreementParty.objects.filter(municipality__in=keys).values_list("agreement", "municipality")
        homes = dict(sides.iterator())
        standing = Agreement.objects.exclude(state__in=_CLOSED).filter(parties__municipality__in=keys)
        details = {
            key: (kind, date) for key, kind, date in standing.values_list("pk", "kind", "date").iterator()
        }
        foreign = AgreementParty.objects.filter(partner__isnull=False, agreement__in=standing.values("pk"))
        for key, partner, place in foreign.values_list("agreement", "partner", "partner__place").iterator():
            if key in details and key in homes:
                tie = HeldTie(key, homes[key], partner, place or "", *details[key])
                found.ties[tie.municipality, tie.place].append(tie)
        return found

    def same(self, municipality: str, place: str, kind: str) -> HeldTie | None:
        """The standing tie of this kind between the two."""
        held = self.ties.get((municipality, place), ())
        return next((tie for tie in held if tie.kind == kind), None)

    def of_other_kind(self, municipality: str, place: str, kind: str) -> HeldTie | None:
        """A standing tie of another kind between the two."""
        held = self.ties.get((municipality, place), ())
        return next((tie for tie in held if tie.kind != kind), None)
