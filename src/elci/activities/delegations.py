"""Who stands on which side of a visit, in protocol order."""

from __future__ import annotations

from dataclasses import dataclass, field

from elci.activities.models import Activity, ActivityPerson, Contact, Post
from elci.procedures.models import Traveller

_ROLE = ActivityPerson.Role
_GUESTS = frozenset({_ROLE.GUEST, _ROLE.DELEGATE, _ROLE.TRAINEE})


@dataclass
class Delegations:
    """Both sides, interpreters, those who prepare and drive.

    travellers: ours by the journey's case, which alone keeps them.
    """

    ours: list[ActivityPerson] = field(default_factory=list)
    theirs: list[ActivityPerson] = field(default_factory=list)
    interpreters: list[ActivityPerson] = field(default_factory=list)
    organisers: list[ActivityPerson] = field(default_factory=list)
    travellers: list[Traveller] = field(default_factory=list)

    def everyone(self) -> list[Contact]:
        """Each contact once, in protocol order."""
        people = [*self.theirs, *self.ours, *self.interpreters, *self.organisers]
        return list(dict.fromkeys(person.contact for person in people if person.contact))


def delegations_of(activity: Activity, *, with_travellers: bool = True) -> Delegations:
    """The people of an activity by side. On an outgoing visit the guests are ours, else the other side's."""
    going = activity.direction in {"outgoing", "abroad"}
    found = Delegations()
    people = activity.people.select_related("contact").prefetch_related("contact__posts", "contact__points")
    for person in sorted(people, key=_protocol):
        if person.role == _ROLE.INTERPRETER:
            found.interpreters.append(person)
        elif person.role == _ROLE.ORGANISER:
            found.organisers.append(person)
        elif (person.role in _GUESTS) == going:
            found.ours.append(person)
        else:
            found.theirs.append(person)
    if with_travellers and activity.case_id is not None:
        found.travellers = list(activity.case.travellers.all())  # type: ignore[union-attr]
    return found


def written_post(post: Post | None) -> str:
    """A post with its institution; empty for none."""
    return "" if post is None else ", ".join(part for part in (post.title, post.institution) if part)


def called(contact: Contact | None) -> str:
    """A person's name with the form of address; empty for one who was erased."""
    return "" if contact is None else f"{contact.honorific} {contact}".strip()


def phone_of(contact: Contact | None) -> str:
    """The first telephone number on record; empty for none."""
    return _point(contact, "phone")


def _point(contact: Contact | None, kind: str) -> str:
    points = [] if contact is None else contact.points.all()
    return next((point.value for point in points if point.kind == kind), "")


def _protocol(person: ActivityPerson) -> tuple[bool, int, int]:
    return person.position is None, person.position or 0, person.pk
