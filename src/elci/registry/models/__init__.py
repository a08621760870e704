"""The registry's records, one module per noun."""

from elci.registry.models.agreements import (
    Agreement,
    AgreementDocument,
    AgreementEvent,
    AgreementParty,
    AgreementPurpose,
    Kind,
    ListedTie,
    Purpose,
    State,
)
from elci.registry.models.municipalities import LocalElection, Municipality, MunicipalityYear, Term
from elci.registry.models.organisations import Membership, Organisation
from elci.registry.models.partners import Partner
from elci.registry.models.search import SearchName
from elci.registry.models.units import Unit, UnitEvent, UnitStaff

__all__ = [
    "Agreement",
    "AgreementDocument",
    "AgreementEvent",
    "AgreementParty",
    "AgreementPurpose",
    "Kind",
    "ListedTie",
    "LocalElection",
    "Membership",
    "Municipality",
    "MunicipalityYear",
    "Organisation",
    "Partner",
    "Purpose",
    "SearchName",
    "State",
    "Term",
    "Unit",
    "UnitEvent",
    "UnitStaff",
]
