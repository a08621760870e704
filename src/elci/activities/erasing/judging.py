"""What is proposed for each place that names a person, and on which ground a place may stay."""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy

from elci.accounts.history import label_of
from elci.accounts.models import JournalEntry, Office, PersonalVersion
from elci.accounts.verbs import VERBS
from elci.activities.erasing.ownership import case_of, office_of
from elci.activities.erasing.place_names import column_name
from elci.activities.erasing.whereabouts import DISK, SESSIONS, Place, Whereabouts
from elci.activities.models import Contact, ErasureLook
from elci.sources.models import Document


class Fate(models.TextChoices):
    """What becomes of a place. `ERASE` of a document destroys its bytes."""

    ERASE = "erase", gettext_lazy("Erase")
    COUNCIL = "council", gettext_lazy("Stays: decision of a council")
    ARCHIVE = "archive", gettext_lazy("Stays: papers of a closed case")
    PUBLISHED = "published", gettext_lazy("Stays: a published study")
    NAMESAKE = "namesake", gettext_lazy("Stays: another person of this name")
    LAW = "law", gettext_lazy("Stays: another law demands it")


# Lines of the search: not decided on, they follow what they were made from.
FOLLOWS = "follows"
DERIVED = "search.searchentry"


# On what a place stays, for the proof.
GROUNDS = {
    Fate.COUNCIL: gettext_lazy(
        "Decisions of the council are final and open to the public (Law 5393, art. 23)."
    ),
    Fate.ARCHIVE: gettext_lazy(
        "Papers of a finished affair are kept for the term of the archive plan "
        "(Regulation on State Archive Services, Official Gazette 30922 of 18 October 2019)."
    ),
    Fate.PUBLISHED: gettext_lazy("Words of a published study, kept for research (Law 6698, art. 28/1)."),
    Fate.NAMESAKE: gettext_lazy("Another person who bears this name, as the officer judged."),
    Fate.LAW: gettext_lazy("Another law, named by the officer in the reason."),
    FOLLOWS: gettext_lazy("Lines by which the search finds what stays."),
}
# Words of published studies and names of the world: nobody's office wrote them.
_STUDIES = {
    "sources.source", "sources.studyrow", "sources.claim", "places.placename", "places.place",
    "registry.listedtie", "registry.searchname",
}  # fmt: skip
_PEOPLE = {"activities.contact", "activities.post", "activities.contactpoint", "accounts.user"}
# What goes without asking: sessions, which end, and files that belong to no record.
_GOES = {SESSIONS, DISK}
# Tables of the search hold nothing of their own: their lines are written anew with their records.
_SEARCH = ("search.", "search_")


@dataclass(frozen=True)
class Judged:
    """A place, the record that it stands in, and what is proposed."""

    place: Place
    title: str
    column: str
    proposed: str


@dataclass(frozen=True)
class Judgement:
    """asked: places to decide on; own: those that go with the contact; others: other offices'."""

    asked: list[Judged]
    own: list[Place]
    others: list[Place]


def judge(found: Whereabouts, contact: Contact) -> Judgement:
    """Sort the places: the person's own record, those to decide on, those of other offices."""
    own_rows = _own_rows(contact)
    asked, own, others = [], [], []
    for place in found.places:
        if (place.table, place.key) in own_rows or place.table in _GOES or place.table.startswith(_SEARCH):
            own.append(place)
        elif is_derived(place):
            continue
        elif not is_of(place, contact.office):
            others.append(place)
        else:
            asked.append(
                Judged(place, _title(place), column_name(place.table, place.column), proposed(place))
            )
    return Judgement(asked, own, others)


def is_derived(place: Place) -> bool:
    """Whether the place is the search's: its lines, and the database's index over them."""
    return place.table == DERIVED or place.table.startswith("search_")


def is_of(place: Place, office: Office) -> bool:
    """Whether the office answers for the place: its own records, and what belongs to no office."""
    owner = office_of(place.table, place.key)
    return owner is None or owner == office.pk


def proposed(place: Place) -> str:
    """The fate that is proposed."""
    if place.table in _STUDIES:
        return Fate.PUBLISHED
    if place.table in _PEOPLE:
        return Fate.NAMESAKE
    if place.table in {"sources.document", "sources.documenttext"}:
        document = _document(place)
        if document is not None and document.kind == Document.Kind.DECISION:
            return Fate.COUNCIL
    case = case_of(place.table, place.key)
    return Fate.ARCHIVE if case is not None and case.closed is not None else Fate.ERASE


def _document(place: Place) -> Document | None:
    if place.table == "sources.document":
        return Document.objects.filter(pk=place.key).first()
    return Document.objects.filter(text=place.key).first()


def _own_rows(contact: Contact) -> set[tuple[str, str]]:
    versions = PersonalVersion.objects.filter(
        entry__subject_type=Contact._meta.label_lower, entry__subject_id=str(contact.pk)
    )
    groups = {
        "activities.contact": [contact.pk],
        "activities.post": contact.posts.values_list("pk", flat=True),
        "activities.contactpoint": contact.points.values_list("pk", flat=True),
        "accounts.personalversion": versions.values_list("pk", flat=True),
        "activities.erasurelook": ErasureLook.objects.filter(contact=contact).values_list("pk", flat=True),
    }
    return {(table, str(key)) for table, keys in groups.items() for key in keys}


def _title(place: Place) -> str:
    """The record in words, with the case that it belongs to; an act of the journal by what was done."""
    try:
        model = apps.get_model(place.table)
    except (LookupError, ValueError):
        return place.table
    record = model._base_manager.filter(pk=place.key).first()
    kind = label_of(model._meta)
    if isinstance(record, JournalEntry):
        return f"{kind}: {VERBS.get(record.verb, record.verb)}, {timezone.localdate(record.at):%d.%m.%Y}"
    words = str(getattr(record, "called", "") or record) if record is not None else ""
    named = f"{kind}: {words}" if words and "object (" not in words else f"{kind} {place.key}"
    case = case_of(place.table, place.key)
    return f"{named} ({case})" if case is not None and case != record else named
