"""The domain's vocabulary as choices of columns, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from django.utils.translation import get_language

from elci.domain.names import tr_upper
from elci.domain.procedures.facts import JourneyPurpose, OrganiserKind, Payee, PaymentFor, TravellerRole
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind
from elci.domain.procedures.labels import label


def _choices(members: Iterable[StrEnum]) -> list[tuple[str, str]]:
    language = get_language() or "tr"
    words = [(member.value, label(member).say(language)) for member in members]
    upper = tr_upper if language.startswith("tr") else str.upper
    return [(value, upper(text[:1]) + text[1:]) for value, text in words]


def case_kinds() -> list[tuple[str, str]]:
    """Kinds of case."""
    return _choices(CaseKind)


def acts() -> list[tuple[str, str]]:
    """Acts of a case."""
    return _choices(Act)


def document_kinds() -> list[tuple[str, str]]:
    """Kinds of paper."""
    return _choices(DocumentKind)


def journey_purposes() -> list[tuple[str, str]]:
    """Purposes of a journey."""
    return _choices(JourneyPurpose)


def organiser_kinds() -> list[tuple[str, str]]:
    """Kinds of organiser."""
    return _choices(OrganiserKind)


def traveller_roles() -> list[tuple[str, str]]:
    """What a traveller is to the municipality."""
    return _choices(TravellerRole)


def payees() -> list[tuple[str, str]]:
    """To whom is paid."""
    return _choices(Payee)


def payment_purposes() -> list[tuple[str, str]]:
    """For what is paid."""
    return _choices(PaymentFor)
