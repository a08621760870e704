"""What can be found of visits: their files, the entries of their programmes, the register of gifts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from elci.accounts.rights import Right
from elci.activities.models import Activity, Gift, ProgrammeEntry, Ride, Visit
from elci.search.lines import Kind

_STANDS = {"withdrawn__isnull": True}

VISIT_KINDS: tuple[Kind, ...] = (
    Kind(
        name="visit",
        number=19,
        words=(_("Visit file"), _("Visit files")),
        model=Visit,
        titles=("activity.title_tr", "activity.title_en"),
        body=("briefing", "meeting_point", "rides.origin", "rides.target", "rides.means"),
        on="activity.date",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        needs=("activity",),
        shown=lambda visit: ("visit", visit.activity_id),
        page="desk:visit",
        standing={**_STANDS, "activity__withdrawn__isnull": True},
        after=((Activity, "activity"), (Ride, "rides")),
    ),
    Kind(
        name="programme_entry",
        number=17,
        words=(_("Entry of a programme"), _("Entries of programmes")),
        model=ProgrammeEntry,
        titles=("text_tr", "text_en"),
        body=("place", "address", "visit.activity.title_tr"),
        also=("visit.activity.title_en",),
        on="on",
        right=Right.SEE_ACTIVITIES,
        desks=("visit.office_id",),
        shown=lambda record: ("programme_entry", record.visit.activity_id),
        page="desk:visit",
        standing={
            **_STANDS,
            "visit__withdrawn__isnull": True,
            "visit__activity__withdrawn__isnull": True,
        },
        after=((Activity, "visit__activity"), (Visit, "visit")),
    ),
    Kind(
        name="gift",
        number=20,
        words=(_("Gift"), _("Gifts")),
        model=Gift,
        titles=("what",),
        # The person is not among them: what is found here outlives a contact's erasure.
        body=(
            "get_direction_display",
            "other_side",
            "kept_at",
            "partner.name_tr",
            "visit.activity.title_tr",
        ),
        also=("partner.name_en", "visit.activity.title_en"),
        on="on",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        page="desk:gift",
        standing=_STANDS,
        after=((Activity, "visit__activity"),),
    ),
)
