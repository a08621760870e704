"""Recording a call, with the rules of a known one, correcting it, taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from elci.accounts.desk_records import Act, Draft, add, change, withdraw
from elci.accounts.models import Office, User
from elci.activities.models import Call
from elci.domain.grants.patterns import CallPattern
from elci.domain.grants.rules import CallRule


def record_call(
    values: Mapping[str, Any], *, by: User, office: Office, pattern: CallPattern | None = None
) -> Call:
    """Keep a call; of a known one the rules with their sources too. Journals "call.recorded"."""
    rules = [_row(rule) for rule in pattern.rules] if pattern is not None else []
    return add(Call(office=office), Draft(values, {"rules": rules}), Act(by, office, "call.recorded"))


def edit_call(
    call: Call,
    values: Mapping[str, Any],
    *,
    by: User,
    office: Office,
    reason: str = "",
    seen: int | None = None,
) -> Call:
    """Correct a call; journals "call.edited". Raises ChangedMeanwhileError, ValidationError."""
    return change(call, Draft(values), Act(by, office, "call.edited", reason, seen))


def withdraw_call(call: Call, *, by: User, office: Office, reason: str, seen: int | None = None) -> Call:
    """Take back a call that was entered by mistake; journals "call.withdrawn"."""
    return withdraw(call, Act(by, office, "call.withdrawn", reason, seen))


def _row(rule: CallRule) -> dict[str, Any]:
    """A rule of the domain as a row of a call."""
    source = rule.source
    return {
        "kind": rule.kind.value,
        "low": rule.low,
        "high": rule.high,
        "amounts": " ".join(f"{amount:f}" for amount in rule.amounts),
        "countries": " ".join(rule.countries),
        "kinds": " ".join(kind.value for kind in rule.kinds),
        "words_tr": rule.words.tr if rule.words else "",
        "words_en": rule.words.en if rule.words else "",
        "source_title": source.title if source else "",
        "source_section": source.section if source else "",
        "source_year": source.year if source else "",
        "source_address": source.address if source else "",
        "doubt_tr": rule.doubt.tr if rule.doubt else "",
        "doubt_en": rule.doubt.en if rule.doubt else "",
    }
