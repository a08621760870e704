"""All tests of a package, in the order of the report."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from elci.dataset.files import Package
from elci.observatory.statistics import africa, capitals, diffusion, durations, regions, units, urban
from elci.observatory.statistics.finding import Finding, complete
from elci.observatory.statistics.inquiry import Inquiry, WorldCity
from elci.observatory.statistics.ties import city_of

ROUNDS = 9_999
SEED = 2_020


def findings(
    package: Package,
    *,
    city: str = "ankara",
    other: str = "istanbul",
    cities: Sequence[WorldCity] | None = None,
    neighbours: Collection[tuple[str, str]] | None = None,
    seed: int = SEED,
    rounds: int = ROUNDS,
) -> list[Finding]:
    """Every test, computed or with the reason why it is not; the same package and seed give the same numbers.

    package: tables by name; tables that are absent count as empty. city, other: keys of the municipality
    whose ties are tested and of the large city it is compared with. cities: the world's cities, for the draws
    of capitals (else the package's places). neighbours: pairs of keys of districts that share a border.
    rounds: of each permutation. Holm's adjustment counts all tests of the run that have a p-value.
    """
    inquiry = Inquiry(
        package, city_of(package, city), city_of(package, other), cities, neighbours, seed, rounds
    )
    answers = [
        *regions.answers(inquiry),
        *africa.answers(inquiry),
        *capitals.answers(inquiry),
        *urban.answers(inquiry),
        *units.answers(inquiry),
        *diffusion.answers(inquiry),
        *durations.answers(inquiry),
    ]
    return complete(answers)
