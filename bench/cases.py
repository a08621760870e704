"""The to-do list of an office with 5,000 open cases: the page's queries and markup, and the first look of a day.

Run: .venv/bin/python -m bench.cases [CASES]

In the test client of the product's own code, without a network: what the server does for one answer.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median

_ROUNDS = 15


def main() -> None:
    """Make an office with its cases, ask for the list, print medians."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    folder = Path(tempfile.mkdtemp(prefix="elci-bench-"))
    os.environ.update(ELCI_VAR=str(folder), DJANGO_SETTINGS_MODULE="elci.config.settings", ELCI_TESTING="1")
    os.environ.setdefault("ELCI_DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}")
    import django

    django.setup()
    client, office = _prepare(number)
    for words, address in (
        ("the office's list", "/masa/dosyalar/"),
        ("one person's list", "/masa/dosyalar/?whose=mine"),
        ("late cases", "/masa/dosyalar/?show=late"),
        ("a word in the title", "/masa/dosyalar/?q=lyon"),
        ("a case", f"/masa/dosyalar/{office}/"),
    ):
        client.get(address)
        times = []
        for _ in range(_ROUNDS):
            began = time.perf_counter()
            assert client.get(address).status_code == 200
            times.append((time.perf_counter() - began) * 1000)
        print(f"{words:<22} median {median(times):6.1f} ms   worst {max(times):6.1f} ms")
    from elci.procedures.models import Case
    from elci.procedures.services import renew_standing

    Case.objects.update(judged=date(2020, 1, 1))
    began = time.perf_counter()
    done = renew_standing()
    print(f"judging {done} cases anew for a new day: {time.perf_counter() - began:.1f} s")


def _prepare(number: int) -> tuple[object, int]:
    from django.core.management import call_command
    from django.test import Client

    from elci.accounts.models import Role, User
    from elci.domain.names import tr_sort_key
    from elci.domain.procedures.kinds import CaseKind
    from elci.procedures.models import Case, CaseEvent
    from elci.procedures.services import renew_standing
    from elci.registry.models import Municipality
    from elci.registry.services import open_office

    call_command("migrate", verbosity=0)
    ankara = Municipality.objects.create(
        pk="ankara",
        name_tr="Ankara",
        name_en="Ankara",
        sort_key=tr_sort_key("Ankara"),
        kind="metropolitan",
        province="Ankara",
    )
    office = open_office(ankara, by=None)
    people = [User.objects.create(username=f"memur{place}") for place in range(10)]
    for person in people:
        Role.objects.create(user=person, office=office, name="officer")
    start = date.today() - timedelta(days=400)
    kinds = list(CaseKind)
    cases = Case.objects.bulk_create(
        Case(
            office=office, municipality=ankara, kind=kinds[place % len(kinds)], title=f"Lyon {place}",
            counterpart="Lyon", responsible=people[place % len(people)], opened=start + timedelta(days=place % 390),
        )
        for place in range(number)
    )  # fmt: skip
    CaseEvent.objects.bulk_create(
        CaseEvent(case=case, act=act, on=_ordinal(case.opened + timedelta(days=7 * step)))
        for place, case in enumerate(cases)
        for step, act in enumerate(("proposed", "council_decided", "applied")[: place % 4])
    )
    began = time.perf_counter()
    renew_standing()
    print(f"{number} cases, judged for the first time in {time.perf_counter() - began:.1f} s")
    client = Client()
    client.force_login(people[0])
    return client, cases[0].pk


def _ordinal(day: date) -> object:
    from elci.domain.dates import PartialDate

    return PartialDate.of(day)


if __name__ == "__main__":
    main()
