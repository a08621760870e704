"""Whether a plan meets a call, rule by rule: met, not met, not known, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from elci.domain.grants.budgets import percent
from elci.domain.grants.countries import countries_in
from elci.domain.grants.plans import BODY_WORDS, Member, ProjectPlan
from elci.domain.grants.rules import CallRule, RuleKind, lacks, money
from elci.domain.procedures.words import Words


class RuleVerdict(StrEnum):
    """The answer to one rule. What is not known is never counted as met."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"


VERDICT_WORDS: dict[RuleVerdict, Words] = {
    RuleVerdict.MET: Words("sağlanıyor", "met"),
    RuleVerdict.NOT_MET: Words("sağlanmıyor", "not met"),
    RuleVerdict.NOT_KNOWN: Words("bilinmiyor", "not known"),
}


@dataclass(frozen=True)
class RuleFinding:
    """One rule against one plan. missing: in words, None where it is met; short: how many are wanting."""

    rule: CallRule
    verdict: RuleVerdict
    missing: Words | None = None
    short: int = 0


def judge(rules: Iterable[CallRule], plan: ProjectPlan) -> tuple[RuleFinding, ...]:
    """Each rule's finding, in their order."""
    return tuple(finding_of(rule, plan) for rule in rules)


def finding_of(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    """One rule's finding; a rule that is not whole is not known."""
    unsaid = lacks(rule)
    if unsaid is not None:
        return _unknown(rule, unsaid)
    return _CHECKS[rule.kind](rule, plan)


def _partners(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    counted, unsure = _from(rule, plan)
    return _counted(rule, len(counted), len(unsure), Words("kuruluş", "more organisation(s)"))


def _countries(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    counted, unsure = _from(rule, plan)
    number = len({member.country for member in counted})
    return _counted(rule, number, len(unsure), Words("ayrı ülke", "more different country or countries"))


def _from(rule: CallRule, plan: ProjectPlan) -> tuple[list[Member], list[Member]]:
    """Members that the rule counts, and those whose country is not known."""
    if not rule.countries and rule.kind is RuleKind.PARTNERS:
        return list(plan.counted), []
    codes = countries_in(rule.countries)
    known = [member for member in plan.counted if member.country]
    counted = [member for member in known if not codes or member.country in codes]
    return counted, [member for member in plan.counted if not member.country]


def _counted(rule: CallRule, number: int, unsure: int, what: Words) -> RuleFinding:
    low, high = int(rule.low or 0), rule.high
    if high is not None and number > high:
        over = number - int(high)
        return _broken(
            rule, Words("{0} fazla: en çok {1} olabilir.", "{0} too many: at most {1}."), over, high
        )
    if number >= low:
        return RuleFinding(rule, RuleVerdict.MET)
    short = low - number
    if number + unsure >= low:
        said = Words(
            "{0} kuruluşun ülkesi yazılmamış; yazılınca denetlenir.",
            "The country of {0} organisation(s) is not written; write it to have this checked.",
        )
        return RuleFinding(rule, RuleVerdict.NOT_KNOWN, said.filled(unsure), short)
    said = Words("{0} {1} daha gerekli; şimdi {2}.", "{0} {1} needed; now {2}.")
    return RuleFinding(rule, RuleVerdict.NOT_MET, said.filled(short, what, number), short)


def _admitted(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    codes = countries_in(rule.countries)
    outside = [member for member in plan.counted if member.country and member.country not in codes]
    if outside:
        names = ", ".join(f"{member.name} ({member.country})" for member in outside)
        said = Words("Kabul edilmeyen ülkeden: {0}.", "From a country that is not admitted: {0}.")
        return _broken(rule, said, names)
    unsure = [member.name for member in plan.counted if not member.country]
    if unsure:
        said = Words("Ülkesi yazılmamış: {0}.", "Country not written: {0}.")
        return _unknown(rule, said.filled(", ".join(unsure)))
    if not plan.counted:
        return _unknown(rule, Words("Ortaklık henüz boş.", "The consortium is still empty."))
    return RuleFinding(rule, RuleVerdict.MET)


def _applicant_country(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    lead = plan.lead
    if lead is None or not lead.country:
        return _unknown(rule, _NO_LEAD)
    if lead.country in countries_in(rule.countries):
        return RuleFinding(rule, RuleVerdict.MET)
    said = Words("{0} ({1}) başvuran olamaz.", "{0} ({1}) cannot be the applicant.")
    return _broken(rule, said, lead.name, lead.country)


def _applicant_kind(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    lead = plan.lead
    if lead is None or lead.kind is None:
        return _unknown(rule, _NO_LEAD)
    if lead.kind in rule.kinds:
        return RuleFinding(rule, RuleVerdict.MET)
    said = Words("{0} ({1}) başvuran olamaz.", "{0} ({1}) cannot be the applicant.")
    return _broken(rule, said, lead.name, BODY_WORDS[lead.kind])


def _grant(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    if plan.grant is None or plan.currency != rule.currency:
        return _unknown(rule, _no_grant(rule, plan))
    return _within(rule, plan.grant, lambda value: money(value, rule.currency))


def _lump_sum(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    if plan.grant is None or plan.currency != rule.currency:
        return _unknown(rule, _no_grant(rule, plan))
    if plan.grant in rule.amounts:
        return RuleFinding(rule, RuleVerdict.MET)
    said = Words("İstenen {0} bu tutarlardan biri değil.", "The {0} asked for is none of these sums.")
    return _broken(rule, said, money(plan.grant, plan.currency))


def _grant_share(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    if plan.grant is None or not plan.cost:
        return _unknown(
            rule,
            Words(
                "İstenen hibeyi ve bütçenin uygun kalemlerini aynı para biriminde yazın.",
                "Write the grant asked for and the eligible lines of the budget in the same currency.",
            ),
        )
    share = percent(plan.grant, plan.cost) or Decimal()
    return _within(rule, share, lambda value: Words(f"%{_plain(value, ',')}", f"{_plain(value, '.')}%"))


def _duration(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    if plan.months is None:
        return _unknown(rule, Words("Süreyi ay olarak yazın.", "Write the duration in months."))
    return _within(rule, Decimal(plan.months), lambda value: Words(f"{value:f} ay", f"{value:f} months"))


def _people(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    if plan.people is None:
        return _unknown(rule, Words("Katılımcı sayısını yazın.", "Write the number of participants."))
    return _within(rule, Decimal(plan.people), lambda value: Words(f"{value:f} kişi", f"{value:f} people"))


def _other(rule: CallRule, plan: ProjectPlan) -> RuleFinding:
    return _unknown(rule, Words("Buna sayfa değil siz karar verirsiniz.", "This is for you to judge."))


def _within(rule: CallRule, value: Decimal, said: Callable[[Decimal], Words]) -> RuleFinding:
    if rule.low is not None and value < rule.low:
        words = Words("{0}; en az {1} olmalı.", "{0}; at least {1} is needed.")
        return _broken(rule, words, said(value), said(_short(rule.low)))
    if rule.high is not None and value > rule.high:
        words = Words("{0}; en çok {1} olabilir.", "{0}; at most {1} is allowed.")
        return _broken(rule, words, said(value), said(_short(rule.high)))
    return RuleFinding(rule, RuleVerdict.MET)


def _short(value: Decimal) -> Decimal:
    """60000.00 as 60000, so that limits read as they were written."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def _plain(value: Decimal, point: str) -> str:
    return f"{_short(value):f}".replace(".", point)


def _no_grant(rule: CallRule, plan: ProjectPlan) -> Words:
    if plan.grant is None:
        return Words("İstenen hibeyi yazın.", "Write the grant asked for.")
    said = Words("Kural {0}, hibe {1} cinsinden.", "The rule is in {0}, the grant in {1}.")
    return said.filled(rule.currency, plan.currency)


def _broken(rule: CallRule, said: Words, *args: object) -> RuleFinding:
    return RuleFinding(rule, RuleVerdict.NOT_MET, said.filled(*args))


def _unknown(rule: CallRule, said: Words) -> RuleFinding:
    return RuleFinding(rule, RuleVerdict.NOT_KNOWN, said)


_NO_LEAD = Words(
    "Başvuranı ortaklıkta türü ve ülkesiyle yazın.",
    "Write the applicant into the consortium, with kind and country.",
)
_CHECKS: dict[RuleKind, Callable[[CallRule, ProjectPlan], RuleFinding]] = {
    RuleKind.PARTNERS: _partners,
    RuleKind.COUNTRIES: _countries,
    RuleKind.ADMITTED: _admitted,
    RuleKind.APPLICANT_COUNTRY: _applicant_country,
    RuleKind.APPLICANT_KIND: _applicant_kind,
    RuleKind.GRANT: _grant,
    RuleKind.LUMP_SUM: _lump_sum,
    RuleKind.GRANT_SHARE: _grant_share,
    RuleKind.DURATION: _duration,
    RuleKind.PEOPLE: _people,
    RuleKind.OTHER: _other,
}
