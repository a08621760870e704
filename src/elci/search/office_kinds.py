"""What can be found of an office's own: people, cases, activities, projects, outcomes, what is to be done."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from elci.accounts.rights import Right
from elci.activities.models import (
    Activity,
    Call,
    Contact,
    Dues,
    FollowUp,
    ForeignRequest,
    Goal,
    LanguageRequest,
    Outcome,
    Project,
    PublicWork,
)
from elci.procedures.models import Case
from elci.search.lines import Kind
from elci.search.visit_kinds import VISIT_KINDS

_PARTY = tuple(
    f"parties.{side}.name_tr" for side in ("municipality", "partner", "place", "country", "organisation")
)
_PARTY_ENGLISH = tuple(path.replace("name_tr", "name_en") for path in _PARTY)
_STANDS = {"withdrawn__isnull": True}


def _follow_up_shown(follow_up: FollowUp) -> tuple[str, str]:
    """A follow-up stands on the page of what left it behind."""
    if follow_up.activity_id:
        return "activity", follow_up.activity_id
    if follow_up.agreement_id:
        return "tie", follow_up.agreement_id
    return "follow_up", str(follow_up.pk)


def _is_public(record: Any) -> bool:
    return bool(record.is_public)


OFFICE_KINDS: tuple[Kind, ...] = (
    Kind(
        name="contact",
        number=2,
        words=(_("Contact"), _("Contacts")),
        model=Contact,
        titles=("__str__",),
        also=("country.name_en",),
        body=(
            "honorific",
            "country.name_tr",
            "posts.title",
            "posts.institution",
            "posts.partner.name_tr",
            "posts.organisation.name_tr",
            "points.value",
            "purpose",
            "note",
        ),
        on="last_contact",
        right=Right.SEE_CONTACTS,
        desks=("office_id",),
        page="desk:contact",
        standing=_STANDS,
        personal=True,
    ),
    Kind(
        name="case",
        number=5,
        words=(_("Case"), _("Case files")),
        model=Case,
        titles=("title",),
        also=(
            "partner.name_en",
            "organisation.name_en",
        ),
        body=(
            "get_kind_display",
            "area",
            "aim",
            "benefit",
            "cost",
            "place",
            "counterpart",
            "organiser",
            "file_code",
            "partner.name_tr",
            "organisation.name_tr",
            "programme.what",
            "programme.where",
            "notes.text",
            "events.note",
            "events.number",
        ),
        on="opened",
        right=Right.SEE_CASES,
        desks=("office_id",),
        ties=("agreement_id",),
        page="desk:case",
    ),
    Kind(
        name="activity",
        number=1,
        words=(_("Activity"), _("Activities")),
        model=Activity,
        titles=("title_tr", "title_en"),
        also=("series.name_en", "quantity", "quantity_unit_tr", *_PARTY_ENGLISH),
        body=(
            "get_kind_display",
            "category_as_written",
            "series.name_tr",
            "note_tr",
            "note_en",
            "parties.as_written",
            *_PARTY,
            "goods.what",
            "goods.giver",
            "goods.receiver",
            "headcounts.who",
            "purposes.name_tr",
            "goals.title_tr",
        ),
        on="date",
        right=Right.SEE_ACTIVITIES,
        shared=Right.SEE_ACTIVITY_FACTS,
        facts=("get_kind_display", *_PARTY, *_PARTY_ENGLISH),
        desks=("desk",),
        public=_is_public,
        ties=("parties.agreement_id",),
        after=((Goal, "goals"),),
        page="desk:activity",
        public_page="portal:activity",
        standing=_STANDS,
    ),
    Kind(
        name="project",
        number=9,
        words=(_("Project"), _("Projects")),
        model=Project,
        titles=("title_tr", "title_en"),
        body=("get_state_display", "programme", "reference", "summary", "call.title"),
        on="begins",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        page="desk:project",
        standing=_STANDS,
    ),
    Kind(
        name="call",
        number=10,
        words=(_("Call for projects"), _("Calls for projects")),
        model=Call,
        titles=("title",),
        body=("programme", "code", "note"),
        on="deadline",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        page="desk:call",
        standing=_STANDS,
    ),
    *VISIT_KINDS,
    Kind(
        name="request",
        number=18,
        words=(_("Request from abroad"), _("Requests from abroad")),
        model=ForeignRequest,
        titles=("what",),
        body=("asker", "get_wish_display", "get_state_display", "country.name_tr", "passed_to", "answer"),
        also=("country.name_en", "partner.name_tr", "partner.name_en"),
        on="received",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        page="desk:request",
        standing=_STANDS,
    ),
    Kind(
        name="outcome",
        number=6,
        words=(_("Outcome for residents"), _("Outcomes")),
        model=Outcome,
        titles=("what_tr", "what_en"),
        body=("get_kind_display", "unit", "activity.title_tr", "activity.title_en"),
        on="on",
        right=Right.SEE_ACTIVITIES,
        shared=Right.SEE_OUTCOME_FACTS,
        facts=("get_kind_display", "unit"),
        desks=("office_id",),
        public=lambda record: record.office_id is None,
        ties=("agreement_id",),
        page="desk:outcome",
        standing=_STANDS,
    ),
    Kind(
        name="dues",
        number=21,
        words=(_("Dues of a membership"), _("Dues of memberships")),
        model=Dues,
        titles=("__str__",),
        body=("membership.organisation.abbreviation", "note"),
        also=("membership.organisation.name_en", "_meta.verbose_name", "year"),
        on="due",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        needs=("membership.organisation", "membership.municipality", "membership.member"),
        shown=lambda dues: ("dues", dues.membership_id),
        page="desk:membership",
        standing=_STANDS,
    ),
    Kind(
        name="goal",
        number=11,
        words=(_("Strategic goal"), _("Strategic goals")),
        model=Goal,
        titles=("title_tr", "title_en"),
        body=("number", "plan.title", "indicators.name"),
        right=Right.SEE_ACTIVITIES,
        desks=("plan.office_id",),
        page="desk:goal",
        standing={**_STANDS, "plan__withdrawn__isnull": True},
    ),
    Kind(
        name="follow_up",
        number=4,
        words=(_("Follow-up"), _("Follow-ups")),
        model=FollowUp,
        titles=("what",),
        on="due",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        ties=("agreement_id",),
        shown=_follow_up_shown,
        page="desk:follow-ups",
        standing=_STANDS,
    ),
    Kind(
        name="language_request",
        number=7,
        words=(_("Translation or interpreting"), _("Translation and interpreting")),
        model=LanguageRequest,
        titles=("what",),
        body=("get_kind_display", "get_state_display", "asked_by", "note"),
        on="due",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        page="desk:translations",
        standing=_STANDS,
    ),
    Kind(
        name="public_work",
        number=8,
        words=(_("Publication or advice"), _("Publications and advice")),
        model=PublicWork,
        titles=("what",),
        body=("get_kind_display", "country.name_tr", "passed_on", "note"),
        on="on",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        page="desk:publications",
        standing=_STANDS,
    ),
)
