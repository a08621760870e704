"""What is worked out from a tie and its sides each time one of them is written."""

from __future__ import annotations

from elci.domain.agreements import party_label
from elci.domain.names import fold_words, tr_sort_key
from elci.registry.models import Agreement, Municipality, Partner

_SORT, _SIDE, _TEXT = 800, 120, 1000


def derive(agreement: Agreement) -> None:
    """Renew a tie's sort key, search text and the mayor's party at its date; saves these columns alone."""
    sides: list[Municipality | Partner] = []
    names: list[str] = []
    elections: list[tuple[int, str]] = []
    for party in agreement.parties.select_related("municipality", "partner__place").order_by("position"):
        side = party.municipality or party.partner
        assert side is not None  # constraint party_is_municipality_or_partner
        sides.append(side)
        names += [side.name_tr, side.name_en]
        if side.place is not None:
            names += side.place.names.values_list("name", flat=True)
        if party.municipality and not elections:
            elections = list(party.municipality.elections.values_list("year", "party"))
    agreement.sort_key = " ".join(tr_sort_key(side.name_tr)[:_SIDE] for side in sides)[:_SORT]
    words = dict.fromkeys(word for name in names for word in fold_words(name).split())
    agreement.search_text = " ".join(words)[:_TEXT]
    agreement.party_at_date = party_label(agreement.date, elections)
    agreement.save(update_fields=["sort_key", "search_text", "party_at_date"])
