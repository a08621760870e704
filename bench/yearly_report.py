"""The yearly chapter of an office with 2,000 activities, as DOCX and as PDF.

Run: .venv/bin/python -m bench.yearly_report [ACTIVITIES]

Each is made as the site makes it: ordered at the desk, made by a process of its own; the time is from the
order to the file, the start of Python and Django within it.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

_PLACES = 40


def main() -> None:
    """Make an office with its activities, order each format, print the seconds."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    folder = Path(tempfile.mkdtemp(prefix="elci-bench-"))
    os.environ.update(ELCI_VAR=str(folder), DJANGO_SETTINGS_MODULE="elci.config.settings")
    os.environ.setdefault("ELCI_SECRET_KEY", "bench")
    os.environ.setdefault("ELCI_DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}")
    import django

    django.setup()
    office, by = _prepare(number)
    from elci.exchange.reports import work
    from elci.exchange.reports.orders import Wish, order, path_of

    options = {"first": "2025-01-01", "last": "2025-12-31"}
    for form in ("docx", "pdf"):
        began, before = time.perf_counter(), os.times().children_user
        held = order(Wish("yearly", "tr", form, options), by=by, office=office)
        work.start(held)
        while held.phase == "making":
            time.sleep(0.05)
            held.refresh_from_db()
        taken = time.perf_counter() - began
        _reap()
        busy = os.times().children_user - before
        size = path_of(held).stat().st_size / 1e6
        print(
            f"{form:<5} {number} activities  {taken:5.1f} s ({busy:.1f} s of a processor)  {size:.1f} MB  {held.phase}"
        )


def _reap() -> None:
    """Wait for the process that made the file, so that its processor time is known."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(-1, 0)


def _prepare(number: int) -> tuple[Any, Any]:
    """An office; activities of every kind with partners, participants, goals, and an outcome each tenth."""
    from django.core.management import call_command

    from elci.accounts.models import Office, User
    from elci.activities.models import Activity, ActivityParty, Goal, Headcount, Outcome, Plan
    from elci.domain.dates import PartialDate
    from elci.exchange.load import load
    from elci.places.models import Place
    from elci.registry.models import Municipality

    call_command("migrate", verbosity=0)
    load(Path(__file__).resolve().parents[1] / "data")
    office = Office.objects.create(pk="ankara", name="Ankara Büyükşehir Belediyesi")
    Municipality.objects.filter(pk="ankara").update(office=office)
    by = User.objects.create_user("bench", password="bench")
    plan = Plan.objects.create(office=office, title="Stratejik Plan", since=2025, until=2029)
    goals = [
        Goal.objects.create(
            plan=plan, number=f"2.{place}", title_tr="Kardeş kentlerle iş birliğini geliştirmek"
        )
        for place in range(1, 8)
    ]
    kinds = Activity.Kind.values
    abroad = list(Place.objects.exclude(country="TR").filter(latitude__isnull=False)[:_PLACES])
    titles = list(Activity.objects.values_list("title_tr", flat=True))
    activities = Activity.objects.bulk_create(
        Activity(
            office=office, desk=office.pk, kind=kinds[place % len(kinds)], title_tr=titles[place % len(titles)],
            status="done", date=PartialDate.of(date.fromordinal(date(2025, 1, 1).toordinal() + place % 365)),
        )
        for place in range(number)
    )  # fmt: skip
    ActivityParty.objects.bulk_create(
        ActivityParty(activity=one, position=1, role="partner", place=abroad[place % len(abroad)])
        for place, one in enumerate(activities)
    )
    Headcount.objects.bulk_create(
        Headcount(activity=one, who="öğrenci", number=20 + place % 30, side="all")
        for place, one in enumerate(activities)
    )
    joined = Activity.goals.through
    joined.objects.bulk_create(
        joined(activity=one, goal=goals[place % len(goals)])
        for place, one in enumerate(activities)
        if place % 4
    )
    Outcome.objects.bulk_create(
        Outcome(office=office, activity=one, kind="visitors", what_tr="Kente gelen ziyaretçi sayısı arttı", number=place,
                unit="kişi", on=PartialDate(2025))
        for place, one in enumerate(activities) if place % 10 == 0
    )  # fmt: skip
    return office, by


if __name__ == "__main__":
    main()
