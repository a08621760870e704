"""How the ties of the reference package fall by vitality, how much the weights decide, and how fast an office is.

Run: .venv/bin/python -m bench.vitality            (the package: conditions by study, sensitivity to weights)
     .venv/bin/python -m bench.vitality speed [TIES] [ACTIVITIES]

The first reads data/ as it stands; what it prints stands in docs/explanation/vitality.md.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

_DAYS = (date(2020, 12, 31), date(2026, 11, 21))
_DRAWS = 500
_SEED = 20261121
_ROUNDS = 7


def main() -> None:
    """Set up a database of its own and print one of the two."""
    folder = Path(tempfile.mkdtemp(prefix="elci-bench-"))
    os.environ.update(ELCI_VAR=str(folder), DJANGO_SETTINGS_MODULE="elci.config.settings", ELCI_TESTING="1")
    os.environ.setdefault("ELCI_DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    if sys.argv[1:2] == ["speed"]:
        speed(*(int(number) for number in sys.argv[2:4] or ("2000", "200000")))
    else:
        fall()


def fall() -> None:
    """Conditions of the package's ties by study, on two days, and what other weights would change."""
    from elci.activities.evidence import Ties, evidence_of
    from elci.exchange.load import load
    from elci.registry.models import Agreement

    load(Path(__file__).parents[1] / "data")
    ties = list(Agreement.objects.with_parties().prefetch_related("attestations"))
    evidence = evidence_of(Ties(ties), None, max(_DAYS))
    studies: dict[str, list[Any]] = {}
    for tie in ties:
        for study in sorted({row.study_id for row in tie.attestations.all()}) or ["decisions"]:
            studies.setdefault(study, []).append(tie)
    for today in _DAYS:
        print(f"\nAs of {today}")
        for study, listed in sorted(studies.items()):
            found = Counter(_measured(tie, evidence, today).condition.value for tie in listed)
            dated = sum(1 for tie in listed if _measured(tie, evidence, today).last)
            told = ", ".join(f"{name} {count}" for name, count in found.most_common())
            print(f"  study {study}: {len(listed)} ties, {dated} with a dated sign of life: {told}")
    _sensitivity(ties, evidence, _DAYS[0])


def _measured(tie: Any, evidence: Any, today: date, weights: Any = None) -> Any:
    from elci.domain.agreements import State
    from elci.domain.procedures.jurisdictions.tr.elections import ELECTIONS
    from elci.domain.vitality import DEFAULTS, Setting, measure
    from elci.domain.vitality.evidence import day_of

    setting = Setting(today, day_of(tie.date), tuple(each.day for each in ELECTIONS))
    return measure(evidence.get(tie.pk, []), setting, weights or DEFAULTS, state=State(tie.state))


def _sensitivity(ties: Iterable[Any], evidence: Any, today: date) -> None:
    """How many ties with life change their condition when a weight goes or doubles, and under drawn weights."""
    from elci.domain.vitality import DEFAULTS, Name, Weights

    living = [tie for tie in ties if _measured(tie, evidence, today).last]
    before = {tie.pk: _measured(tie, evidence, today).condition for tie in living}
    print(
        f"\nSensitivity, {len(living)} ties with a dated sign of life, as of {today}: {Counter(before.values())}"
    )

    def changed(weights: Weights) -> int:
        return sum(_measured(tie, evidence, today, weights).condition != before[tie.pk] for tie in living)

    for name in Name:
        kept = {each: DEFAULTS.of(each) for each in Name}
        gone, twice = Weights({**kept, name: 0}), Weights({**kept, name: min(kept[name] * 2, 100)})
        print(f"  {name.value:<11} left out: {changed(gone):>3} change   doubled: {changed(twice):>3} change")
    drawn = random.Random(_SEED)
    shares = []
    for _ in range(_DRAWS):
        weights = Weights({name: drawn.randint(1, 100) for name in Name})
        shares.append(1 - changed(weights) / max(len(living), 1))
    shares.sort()
    print(
        f"  {_DRAWS} weightings drawn from 1–100: a median of {median(shares):.0%} of the ties keep their condition, "
        f"in the worst twentieth at most {shares[_DRAWS // 20]:.0%}"
    )


def speed(ties: int, activities: int) -> None:
    """An office with many ties and activities: all of them measured, and one."""
    from elci.activities.vitality import vitality_of_office, vitality_of_tie

    office = _office_with(ties, activities)
    today = date(2026, 11, 21)
    first = vitality_of_office(office, today)[0].tie
    _timed("every tie of the office", lambda: vitality_of_office(office, today))
    _timed("one tie", lambda: vitality_of_tie(first, today, office))


def _timed(words: str, act: Callable[[], object]) -> None:
    times = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    print(f"{words:<26} median {median(times):8.1f} ms   worst {max(times):8.1f} ms")


def _office_with(ties: int, activities: int) -> Any:
    """Ankara with so many partners at places of their own, and activities over twenty years, a third with two."""
    from elci.accounts.models import Office
    from elci.activities.models import Activity, ActivityParty
    from elci.domain.dates import PartialDate
    from elci.places.models import Country, Place
    from elci.registry.models import Agreement, AgreementParty, Municipality, Partner

    office = Office.objects.create(pk="ankara", name="Ankara")
    named = {"name_tr": "x", "name_en": "x", "sort_key": "x"}
    home = Municipality.objects.create(
        pk="ankara", kind="metropolitan", province="Ankara", office=office, **named
    )
    country = Country.objects.create(pk="FR", continent="EU", **named)
    places = [Place(pk=f"own:{n}", kind="city", country=country, **named) for n in range(ties)]
    Place.objects.bulk_create(places)
    partners = [Partner(pk=f"p-{n}", place_id=f"own:{n}", country=country, **named) for n in range(ties)]
    Partner.objects.bulk_create(partners)
    Agreement.objects.bulk_create(
        Agreement(
            pk=f"t-{n}", kind="sister_city", state="active", date=PartialDate(1990 + n % 30), sort_key=str(n)
        )
        for n in range(ties)
    )
    AgreementParty.objects.bulk_create(
        AgreementParty(pk=f"t-{n}-{side}", agreement_id=f"t-{n}", position=side, **whom)
        for n in range(ties)
        for side, whom in ((1, {"municipality": home}), (2, {"partner_id": f"p-{n}"}))
    )
    kinds = ("official_visit", "festival", "project", "congress", "information_exchange")
    Activity.objects.bulk_create(
        (
            Activity(
                pk=f"own-{n:016x}",
                kind=kinds[n % 5],
                title_tr="x",
                status="done",
                office=office,
                desk="ankara",
                date=PartialDate(2006 + n % 20, n % 12 + 1),
                direction=("incoming", "outgoing", "joint")[n % 3],
            )
            for n in range(activities)
        ),
        batch_size=5_000,
    )
    ActivityParty.objects.bulk_create(
        (
            ActivityParty(
                pk=f"q-{n}-{side}", activity_id=f"own-{n:016x}", position=side, role="partner", **whom
            )
            for n in range(activities)
            for side, whom in enumerate(
                [
                    {"municipality": home},
                    {"partner_id": f"p-{n % ties}"},
                    *([{"place_id": f"own:{n % ties}"}] * (n % 3 == 0)),
                ]
            )
        ),
        batch_size=5_000,
    )
    return office


if __name__ == "__main__":
    main()
