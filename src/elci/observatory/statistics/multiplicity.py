"""Many tests asked at once: p-values adjusted so that the whole set errs no more than one test would."""

from __future__ import annotations

from collections.abc import Sequence


def holm(p_values: Sequence[float]) -> list[float]:
    """Holm's step-down adjusted p-values, in the order given (Holm 1979, Scand. J. Statist. 6, 65–70).

    The smallest of m is multiplied by m, the next by m − 1 and so on; none falls below the one before it,
    none exceeds 1. Holds for any dependence between the tests.
    """
    total = len(p_values)
    adjusted = [0.0] * total
    largest = 0.0
    for rank, place in enumerate(sorted(range(total), key=lambda index: p_values[index])):
        largest = max(largest, min(1.0, (total - rank) * p_values[place]))
        adjusted[place] = largest
    return adjusted
