"""Everything that can be found, kind by kind, in the order in which kinds stand on the page.

A new kind is one entry here; its page is named by its address, since the desk lies above this room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from elci.accounts.rights import Right
from elci.activities.models import Activity, Contact, FollowUp, Goal, Outcome, Series
from elci.procedures.models import Case
from elci.registry.models import Agreement, Membership, Municipality, Organisation, Partner
from elci.search.lines import Kind
from elci.search.tokens import door
from elci.sources.models import Document

_PARTY = (
    "parties.as_written",
    "parties.municipality.name_tr",
    "parties.municipality.name_en",
    "parties.place.name_tr",
    "parties.place.name_en",
    "parties.country.name_tr",
    "parties.country.name_en",
    "parties.organisation.name_tr",
    "parties.organisation.name_en",
    "parties.partner.name_tr",
    "parties.partner.name_en",
)
_STANDS = {"withdrawn__isnull": True}


def _document_doors(document: Document) -> Iterator[str]:
    """A document is seen by whoever sees the record that it belongs to."""
    if (tie := getattr(document, "agreement_link", None)) is not None:
        yield from (door(desk, Right.SEE_DESK) for desk in tie.agreement.office_ids())
    if (paper := getattr(document, "case_link", None)) is not None:
        yield door(paper.case.office_id, Right.SEE_CASES)
    if (file := getattr(document, "activity_link", None)) is not None and not file.activity.withdrawn:
        yield door(file.activity.desk, Right.SEE_ACTIVITIES)


def _document_shown(document: Document) -> tuple[str, str]:
    """The record on whose page a document stands."""
    if (tie := getattr(document, "agreement_link", None)) is not None:
        return "tie", tie.agreement_id
    if (paper := getattr(document, "case_link", None)) is not None:
        return "case", str(paper.case_id)
    if (file := getattr(document, "activity_link", None)) is not None:
        return "activity", file.activity_id
    return "document", str(document.pk)


def _sides(column: str) -> Callable[[Agreement], str]:
    """The title of a tie by a column of its sides: "Ankara Büyükşehir – Seul"."""

    def title(tie: Agreement) -> str:
        sides = (party.municipality or party.partner for party in tie.parties.all())
        return " – ".join(getattr(side, column) for side in sides if side)

    return title


def _is_public(record: Any) -> bool:
    return bool(record.is_public)


def _always(_record: Any) -> bool:
    return True


KINDS: tuple[Kind, ...] = (
    Kind(
        name="tie",
        words=(_("Tie"), _("Ties")),
        model=Agreement,
        titles=(_sides("name_tr"), _sides("name_en")),
        body=(
            "get_kind_display",
            "get_state_display",
            "note_tr",
            "note_en",
            "purposes.name_tr",
            "purposes.name_en",
            "parties.partner.country.name_tr",
            "parties.partner.country.name_en",
        ),
        also=("search_text",),
        on="date",
        desks=("office_id", "parties.municipality_id"),
        public=_always,
        ties=("pk",),
        page="desk:tie",
        public_page="portal:tie",
        standing=_STANDS,
    ),
    Kind(
        name="partner",
        words=(_("Partner city"), _("Partner cities")),
        model=Partner,
        titles=("name_tr", "name_en"),
        body=("country.name_tr", "country.name_en", "note_tr", "note_en"),
        also=("place.names.name",),
        page="portal:partner",
    ),
    Kind(
        name="municipality",
        words=(_("Municipality"), _("Municipalities")),
        model=Municipality,
        titles=("name_tr", "name_en"),
        body=("province", "get_kind_display", "note_tr", "note_en"),
        page="portal:municipality",
    ),
    Kind(
        name="organisation",
        words=(_("Organisation"), _("Organisations")),
        model=Organisation,
        titles=("name_tr", "name_en"),
        body=("abbreviation", "country.name_tr", "country.name_en", "note_tr", "note_en"),
        page="portal:organisation",
    ),
    Kind(
        name="membership",
        words=(_("Membership"), _("Memberships")),
        model=Membership,
        titles=("__str__",),
        body=(
            "organisation.name_en",
            "organisation.abbreviation",
            "organisation_as_written",
            "member_as_written",
            "get_kind_display",
        ),
        on="since",
        desks=("municipality_id",),
        public=_always,
        needs=("organisation", "municipality", "member"),
        shown=lambda record: ("organisation", record.organisation_id),
        page="portal:organisation",
    ),
    Kind(
        name="contact",
        words=(_("Contact"), _("Contacts")),
        model=Contact,
        titles=("__str__",),
        body=(
            "honorific",
            "country.name_tr",
            "country.name_en",
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
        words=(_("Case"), _("Case files")),
        model=Case,
        titles=("title",),
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
            "partner.name_en",
            "organisation.name_tr",
            "organisation.name_en",
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
        words=(_("Activity"), _("Activities")),
        model=Activity,
        titles=("title_tr", "title_en"),
        body=(
            "get_kind_display",
            "category_as_written",
            "series.name_tr",
            "series.name_en",
            "note_tr",
            "note_en",
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
        desks=("desk",),
        public=_is_public,
        ties=("parties.agreement_id",),
        page="desk:activity",
        public_page="portal:activity",
        standing=_STANDS,
    ),
    Kind(
        name="series",
        words=(_("Series"), _("Series")),
        model=Series,
        titles=("name_tr", "name_en"),
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        page="desk:series",
        standing=_STANDS,
    ),
    Kind(
        name="outcome",
        words=(_("Outcome for residents"), _("Outcomes")),
        model=Outcome,
        titles=("what_tr", "what_en"),
        body=("get_kind_display", "unit", "activity.title_tr", "activity.title_en"),
        on="on",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        public=lambda record: record.office_id is None,
        ties=("agreement_id",),
        page="desk:outcome",
        standing=_STANDS,
    ),
    Kind(
        name="goal",
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
        words=(_("Follow-up"), _("Follow-ups")),
        model=FollowUp,
        titles=("what",),
        on="due",
        right=Right.SEE_ACTIVITIES,
        desks=("office_id",),
        ties=("agreement_id",),
        page="desk:follow-up",
        standing=_STANDS,
    ),
    Kind(
        name="document",
        words=(_("Document"), _("Documents")),
        model=Document,
        titles=("title",),
        body=("original_name", "get_kind_display", "text.text", "case_link.text", "case_link.number"),
        on="added",
        doors=_document_doors,
        ties=("agreement_link.agreement_id", "case_link.case.agreement_id"),
        needs=("agreement_link.agreement", "case_link.case", "activity_link.activity"),
        shown=_document_shown,
        page="desk:document",
        standing=_STANDS,
        after=(
            (Agreement, "agreement_link__agreement"),
            (Case, "case_link__case"),
            (Activity, "activity_link__activity"),
        ),
    ),
)
BY_NAME = {kind.name: kind for kind in KINDS}
