"""How an office weighs the parts of a tie's vitality, where it weighs otherwise than the defaults."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office
from elci.domain.vitality import DEFAULTS, Name, Weights
from elci.domain.vitality.weights import WeightsError


def _weight(label: object, name: Name) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(
        label, default=DEFAULTS.of(name), validators=[MaxValueValidator(100)]
    )


class VitalityWeights(DeskRecord):
    """The weights of one office, 0 to 100 each. A row that is withdrawn counts as the defaults."""

    office = models.OneToOneField(
        Office, models.PROTECT, related_name="vitality_weights", verbose_name=_("office")
    )
    recency = _weight(_("recency"), Name.RECENCY)
    frequency = _weight(_("frequency"), Name.FREQUENCY)
    directions = _weight(_("both directions"), Name.DIRECTIONS)
    actors = _weight(_("breadth of actors"), Name.ACTORS)
    projects = _weight(_("projects"), Name.PROJECTS)
    outcomes = _weight(_("outcomes"), Name.OUTCOMES)
    survival = _weight(_("survival over mayoral terms"), Name.SURVIVAL)

    class Meta:
        verbose_name = _("weights of vitality")
        verbose_name_plural = _("weights of vitality")

    @property
    def weights(self) -> Weights:
        """The weights as the measure takes them."""
        return Weights({name: getattr(self, name.value) for name in Name})

    def clean(self) -> None:
        """Weights that are all zero measure nothing."""
        try:
            _checked = self.weights
        except WeightsError as error:
            raise ValidationError(error.in_language(get_language() or "tr")) from error

    def __str__(self) -> str:
        return str(self.office)


def weights_of(office: Office | None) -> Weights:
    """The weights of an office; the defaults where it has not set its own."""
    if office is None:
        return DEFAULTS
    own = VitalityWeights.objects.filter(office=office, withdrawn__isnull=True).first()
    return DEFAULTS if own is None else own.weights
