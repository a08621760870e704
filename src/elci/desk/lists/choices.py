"""What a person can choose as an answer about a list: those most like the word first, then all."""

from __future__ import annotations

from functools import cached_property

from django.utils.translation import gettext as _

from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.memberships import NEW
from elci.exchange.intake.organisations import OrganisationNames
from elci.exchange.intake.reading import ABOVE
from elci.exchange.models import Batch, Content
from elci.registry.models import Kind, Membership, Municipality, Organisation

Choices = tuple[str, list[tuple[str, str]]]  # title of the group, (value, text)


class IntakeChoices:
    """The choices for one batch; what they are made of is fetched once, when first asked for."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch

    @property
    def since_1904(self) -> bool:
        """Whether the list's day counts begin in 1904."""
        return bool(self._batch.options.get("since_1904"))

    @cached_property
    def _municipalities(self) -> dict[str, str]:
        known = Municipality.objects.all()
        if not self._batch.options.get("others"):
            known = known.filter(office=self._batch.office)
        return {one.pk: f"{one.name} ({one.province})" for one in known}

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon()

    @cached_property
    def _organisations(self) -> dict[str, str]:
        return {one.pk: one.name for one in Organisation.objects.order_by("sort_key")}

    @cached_property
    def _organisation_names(self) -> OrganisationNames:
        return OrganisationNames()

    def municipalities(self, word: str) -> list[Choices]:
        """For a written municipality; for an empty cell also the one of the row above."""
        if not word:
            return [("", [(ABOVE, _("as in the row above"))]), ("", list(self._municipalities.items()))]
        return _near_first(self._lexicon.municipalities.near(word), self._municipalities)

    def organisations(self, word: str) -> list[Choices]:
        """For a written organisation: those on record, or that it is a new one of some kind."""
        near = self._organisation_names.near(word) if word else []
        found = _near_first(near, self._organisations)
        if word:
            kinds = [(f"{NEW}{kind}", str(label)) for kind, label in Organisation.Kind.choices]
            found.insert(1 if near else 0, (_("Add as a new organisation"), kinds))
        return found

    def kinds(self) -> list[Choices]:
        """For a kind that is missing or not understood."""
        of = Membership.Kind if self._batch.content == Content.MEMBERSHIPS else Kind
        known = {value: str(label) for value, label in of.choices}
        near = str(self._batch.options.get("kind_proposed", ""))  # by the file's name
        return _near_first([near], known)


def _near_first(near: list[str], known: dict[str, str]) -> list[Choices]:
    first = [(key, known[key]) for key in near if key in known]
    rest = [(key, name) for key, name in known.items() if key not in dict(first)]
    return [(_("Most alike"), first), (_("All"), rest)] if first else [("", rest)]
