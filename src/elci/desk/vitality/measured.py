"""The vitality of an office's ties, kept until somebody acts: it takes all of the office's activities."""

from __future__ import annotations

from datetime import date
from functools import partial

from django.utils.translation import get_language

from elci.accounts.models import Office
from elci.activities.vitality import TieVitality, vitality_of_office
from elci.registry.keeping import answers, registry_mark


def measured(office: Office, today: date) -> list[TieVitality]:
    """As `vitality_of_office`; shared by all who ask, so never to be changed."""
    make = partial(vitality_of_office, office, today)
    return answers.get(registry_mark(), ("vitality", office.pk, today, get_language()), make)
