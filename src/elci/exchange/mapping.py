"""Which record holds which table. Columns and fields share their names; a reference is the field itself."""

from __future__ import annotations

from django.db import models

from elci.activities.models import Activity, ActivityParty
from elci.places.models import Country, Place, PlaceName, Territory
from elci.registry import models as registry
from elci.sources.models import Source

MODELS: dict[str, type[models.Model]] = {
    "sources": Source,
    "countries": Country,
    "territories": Territory,
    "places": Place,
    "place_names": PlaceName,
    "municipalities": registry.Municipality,
    "municipality_years": registry.MunicipalityYear,
    "local_elections": registry.LocalElection,
    "terms": registry.Term,
    "units": registry.Unit,
    "unit_events": registry.UnitEvent,
    "unit_staff": registry.UnitStaff,
    "organisations": registry.Organisation,
    "memberships": registry.Membership,
    "partners": registry.Partner,
    "purposes": registry.Purpose,
    "agreements": registry.Agreement,
    "agreement_parties": registry.AgreementParty,
    "agreement_events": registry.AgreementEvent,
    "agreement_purposes": registry.AgreementPurpose,
    "activities": Activity,
    "activity_parties": ActivityParty,
}
"""The tables that the registry masters, each before the tables that point to it."""
