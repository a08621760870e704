"""Which blocks a role sees, in which order, and what it may begin from the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Role
from elci.accounts.rights import Right
from elci.desk.addresses import address_of
from elci.desk.start import keeping, waiting
from elci.desk.start.blocks import Block, Reader
from elci.desk.start.changes import changed
from elci.desk.start.days import Days
from elci.registry.keeping import answers, registry_mark

# Block → the right that it takes.
_RIGHTS = {
    "today": Right.SEE_DESK,
    "week": Right.SEE_DESK,
    "deadlines": Right.SEE_DESK,
    "waiting": Right.SEE_DESK,
    "promises": Right.SEE_ACTIVITIES,
    "requests": Right.RECORD_ACTIVITIES,
    "decisions": Right.SEE_CASES,
    "council": Right.SEE_CASES,
    "alarms": Right.SEE_CASES,
    "asleep": Right.SEE_ACTIVITIES,
    "changed": Right.SEE_JOURNAL,
    "prepared": Right.EDIT,
    "undated": Right.EDIT,
    "people": Right.SEE_PEOPLE,
    "members": Right.SEE_MEMBERS,
    "reads": Right.SEE_READS,
}
_MY_WORK = "today waiting week deadlines requests changed asleep prepared undated"
ORDERS: dict[str, str] = {
    Role.Name.VIEWER: "today week deadlines changed asleep",
    Role.Name.OFFICER: _MY_WORK,
    Role.Name.HEAD: "decisions deadlines waiting today week promises requests asleep changed "
    "prepared undated",
    Role.Name.MAYOR_OFFICE: "today promises week waiting deadlines asleep changed",
    Role.Name.SECRETARIAT: "council waiting deadlines week",
    Role.Name.AUDITOR: "changed alarms reads people deadlines asleep",
    Role.Name.UNION: "members",
    Role.Name.ADMINISTRATOR: f"people {_MY_WORK}",
}
# Page → its words, the right that it takes; the first that the role has is the page's first act.
_ACTS: tuple[tuple[str, Promise, Right], ...] = (
    ("new-activity", _("Record an activity"), Right.RECORD_ACTIVITIES),
    ("plan-visit", _("Plan a visit"), Right.RECORD_ACTIVITIES),
    ("new-follow-up", _("Give a follow-up"), Right.GIVE_FOLLOW_UPS),
    ("new-tie", _("Record a new tie"), Right.EDIT),
    ("choose-case", _("Open a case"), Right.WORK_ON_CASES),
    ("invite", _("Invite someone"), Right.MANAGE_PEOPLE),
    ("members", _("Our members"), Right.SEE_MEMBERS),
    ("ties", _("All our ties"), Right.SEE_DESK),
)
_MOST_ACTS = 4


# Not journalled, so that no mark tells when they change.
_NEVER_KEPT = frozenset({"people", "reads", "asleep"})
# What is kept is read again after so long, for the few things that change without an act.
_SECONDS = 600


def blocks_of(reader: Reader, since: datetime | None, now: datetime) -> list[Block]:
    """The blocks of the reader's role, in its order, as far as its rights go.

    A block is kept until somebody acts: the page is opened more often than anything changes.
    """
    wanted = [key for key in ORDERS[reader.role.name].split() if _RIGHTS[key] in reader.rights]
    days = Days(reader)
    made: dict[str, Callable[[], Block]] = {
        "today": days.today_block,
        "week": days.week_block,
        "deadlines": days.deadlines_block,
        "waiting": lambda: waiting.mine(reader),
        "promises": lambda: waiting.promises(reader),
        "requests": lambda: waiting.requests(reader),
        "decisions": lambda: waiting.decisions(reader),
        "council": lambda: waiting.council(reader),
        "alarms": lambda: waiting.alarms(reader),
        "asleep": lambda: keeping.asleep(reader),
        "changed": lambda: changed(reader, since),
        "prepared": lambda: keeping.prepared(reader),
        "undated": lambda: keeping.undated(reader),
        "people": lambda: keeping.people(reader),
        "members": lambda: keeping.members(reader),
        "reads": lambda: keeping.reads(reader),
    }
    whose = (reader.office.pk, reader.user.pk, reader.role.name, reader.today, since, get_language())
    mark, moment = registry_mark(), int(now.timestamp() // _SECONDS)
    return [
        made[key]() if key in _NEVER_KEPT else answers.get(mark, (key, moment, *whose), made[key])
        for key in wanted
    ]


def acts_of(reader: Reader) -> list[tuple[str, Promise]]:
    """Address and words of what the role may begin from here."""
    open_to = [(address_of(name), words) for name, words, right in _ACTS if right in reader.rights]
    return [(address, words) for address, words in open_to if address][:_MOST_ACTS]
