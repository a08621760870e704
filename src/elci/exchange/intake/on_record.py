"""What the registry holds already, as far as a batch is compared with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from elci.domain.dates import PartialDate
from elci.domain.names import fold_words
from elci.registry.models import Agreement, AgreementParty, ListedTie, Municipality, State

_CLOSED = (State.CANCELLED, State.REJECTED, State.ENDED)


@dataclass(frozen=True, slots=True)
class HeldTie:
    """A standing tie of the registry. where: its partner's place, "partner:KEY" where that has none."""

    id: str
    municipality: str
    where: str
    kind: str
    date: PartialDate | None


@dataclass
class OnRecord:
    """Standing ties of some municipalities by (municipality, where).

    named: (municipality, folded name) → where its partner of this name is, with its country's code or ""; by the
    partner's own names and as sources wrote them.
    """

    ties: dict[tuple[str, str], list[HeldTie]] = field(default_factory=lambda: defaultdict(list))
    named: dict[tuple[str, str], set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, municipalities: Iterable[str]) -> OnRecord:
        """What is on record of these municipalities and of those above them."""
        keys = set(municipalities)
        tied = Municipality.objects.filter(pk__in=keys, tier_above__isnull=False)
        keys |= set(tied.values_list("tier_above", flat=True))
        found = cls()
        sides = AgreementParty.objects.filter(municipality__in=keys).values_list("agreement", "municipality")
        homes = dict(sides.iterator())
        standing = Agreement.objects.exclude(state__in=_CLOSED).filter(parties__municipality__in=keys)
        details = {
            key: (kind, date) for key, kind, date in standing.values_list("pk", "kind", "date").iterator()
        }
        written: dict[str, list[str]] = defaultdict(list)
        sources = ListedTie.objects.filter(agreement__in=standing.values("pk"))
        for key, name in sources.values_list("agreement", "partner_as_written").iterator():
            written[key].append(name)
        foreign = AgreementParty.objects.filter(partner__isnull=False, agreement__in=standing.values("pk"))
        columns = ("agreement", "partner", "partner__place", "partner__name_tr", "partner__name_en",
                   "partner__country")  # fmt: skip
        for key, partner, place, *about in foreign.values_list(*columns).iterator():
            if key in details and key in homes:
                tie = HeldTie(key, homes[key], place or f"partner:{partner}", *details[key])
                found.ties[tie.municipality, tie.where].append(tie)
                for name in (*about[:2], *written.get(key, ())):
                    found.named[tie.municipality, fold_words(name)].add((tie.where, about[2] or ""))
        return found

    def same(self, municipality: str, where: str, kind: str) -> HeldTie | None:
        """The standing tie of this kind between the two."""
        held = self.ties.get((municipality, where), ())
        return next((tie for tie in held if tie.kind == kind), None)

    def of_other_kind(self, municipality: str, where: str, kind: str) -> HeldTie | None:
        """A standing tie of another kind between the two."""
        held = self.ties.get((municipality, where), ())
        return next((tie for tie in held if tie.kind != kind), None)

    def keys(self) -> set[str]:
        """Of the ties."""
        return {tie.id for ties in self.ties.values() for tie in ties}
