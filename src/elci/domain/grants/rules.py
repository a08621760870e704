"""What a call asks: a rule is data, with the document that says so."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from elci.domain.grants.countries import group_words
from elci.domain.grants.plans import BODY_WORDS, BodyKind
from elci.domain.procedures.words import Words


class RuleKind(StrEnum):
    """What a rule is about. Each kind is checked by one function of `judging`."""

    PARTNERS = "partners"  # how many organisations, of `countries` where these are named
    COUNTRIES = "countries"  # from how many different countries, of `countries` where these are named
    ADMITTED = "admitted"  # every organisation is established in one of `countries`
    APPLICANT_COUNTRY = "applicant_country"
    APPLICANT_KIND = "applicant_kind"  # the applicant is one of `kinds`
    GRANT = "grant"  # between `low` and `high`
    LUMP_SUM = "lump_sum"  # one of `amounts`
    GRANT_SHARE = "grant_share"  # between `low` and `high` percent of the eligible costs
    DURATION = "duration"  # between `low` and `high` months
    PEOPLE = "people"  # participants, between `low` and `high`
    OTHER = "other"  # in words; a person has to judge it


KIND_WORDS: dict[RuleKind, Words] = {
    RuleKind.PARTNERS: Words("kuruluş sayısı", "number of organisations"),
    RuleKind.COUNTRIES: Words("ülke sayısı", "number of countries"),
    RuleKind.ADMITTED: Words("kabul edilen ülkeler", "admitted countries"),
    RuleKind.APPLICANT_COUNTRY: Words("başvuranın ülkesi", "country of the applicant"),
    RuleKind.APPLICANT_KIND: Words("başvuranın türü", "kind of applicant"),
    RuleKind.GRANT: Words("hibe tutarı", "amount of the grant"),
    RuleKind.LUMP_SUM: Words("götürü tutar", "lump sum"),
    RuleKind.GRANT_SHARE: Words("hibenin uygun maliyetteki payı", "share of the grant in the eligible costs"),
    RuleKind.DURATION: Words("süre", "duration"),
    RuleKind.PEOPLE: Words("katılımcı sayısı", "number of participants"),
    RuleKind.OTHER: Words("başka koşul", "another condition"),
}
_LIMITED = {
    RuleKind.PARTNERS,
    RuleKind.COUNTRIES,
    RuleKind.GRANT,
    RuleKind.GRANT_SHARE,
    RuleKind.DURATION,
    RuleKind.PEOPLE,
}


@dataclass(frozen=True)
class RuleSource:
    """The document that states a rule: title, place in it, year of the edition, address as text."""

    title: str
    section: str = ""
    year: str = ""
    address: str = ""


@dataclass(frozen=True)
class CallRule:
    """One demand of a call.

    countries: keys of groups (`countries.GROUPS`) and ISO codes. words: the demand of an OTHER rule. doubt:
    what is not settled about it.
    """

    kind: RuleKind
    low: Decimal | None = None
    high: Decimal | None = None
    amounts: tuple[Decimal, ...] = ()
    currency: str = "EUR"
    countries: tuple[str, ...] = ()
    kinds: tuple[BodyKind, ...] = ()
    words: Words | None = None
    source: RuleSource | None = None
    doubt: Words | None = None


def lacks(rule: CallRule) -> Words | None:
    """What must be said before the rule can be checked; None for a whole rule."""
    if rule.kind in _LIMITED and rule.low is None and rule.high is None:
        return Words("En az ya da en çok değerini yazın.", "Write the least or the most.")
    if rule.low is not None and rule.high is not None and rule.low > rule.high:
        return Words("En az, en çoktan büyük olamaz.", "The least cannot exceed the most.")
    if rule.kind is RuleKind.LUMP_SUM and not rule.amounts:
        return Words("Seçilebilecek tutarları yazın.", "Write the sums that can be chosen.")
    if rule.kind in {RuleKind.ADMITTED, RuleKind.APPLICANT_COUNTRY} and not rule.countries:
        return Words("Ülkeleri seçin.", "Choose the countries.")
    if rule.kind is RuleKind.APPLICANT_KIND and not rule.kinds:
        return Words("Başvurabilecek kuruluş türlerini seçin.", "Choose the kinds of body that may apply.")
    if rule.kind is RuleKind.OTHER and rule.words is None:
        return Words("Koşulu yazın.", "Write the condition.")
    return None


def asked(rule: CallRule) -> Words:
    """The demand as a sentence."""
    if rule.kind is RuleKind.OTHER:
        return rule.words or KIND_WORDS[rule.kind]
    if rule.kind is RuleKind.ADMITTED:
        return Words("Bütün kuruluşlar şu ülkelerden: {0}.", "All organisations are from: {0}.").filled(
            group_words(rule.countries)
        )
    if rule.kind is RuleKind.APPLICANT_COUNTRY:
        return Words("Başvuran şu ülkelerden: {0}.", "The applicant is from: {0}.").filled(
            group_words(rule.countries)
        )
    if rule.kind is RuleKind.APPLICANT_KIND:
        names = [BODY_WORDS[kind] for kind in rule.kinds]
        return Words(
            f"Başvuran: {', '.join(name.tr for name in names)}.",
            f"The applicant is: {', '.join(name.en for name in names)}.",
        )
    if rule.kind is RuleKind.LUMP_SUM:
        return Words("Hibe şu tutarlardan biri: {0}.", "The grant is one of: {0}.").filled(
            Words(*(_either(rule, language) for language in ("tr", "en")))
        )
    return _limits(rule)


def money(amount: Decimal, currency: str) -> Words:
    """An amount as each language writes it: 60.000 EUR, 60,000 EUR."""
    whole = amount == amount.to_integral_value()
    english = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    turkish = english.translate(str.maketrans(",.", ".,"))
    return Words(f"{turkish} {currency}", f"{english} {currency}")


def _either(rule: CallRule, language: str) -> str:
    return " / ".join(money(amount, rule.currency).say(language) for amount in rule.amounts)


def _limits(rule: CallRule) -> Words:
    what = KIND_WORDS[rule.kind]
    low, high = _measured(rule, rule.low), _measured(rule, rule.high)
    if low is not None and high is not None:
        said = Words("{0}: {1} ile {2} arasında", "{0}: between {1} and {2}").filled(what, low, high)
    elif low is not None:
        said = Words("{0}: en az {1}", "{0}: at least {1}").filled(what, low)
    else:
        said = Words("{0}: en çok {1}", "{0}: at most {1}").filled(what, high)
    if rule.countries:
        said = Words("{0} ({1})", "{0} ({1})").filled(said, group_words(rule.countries))
    # A sentence begins with a capital in either language; none of these begins with i.
    return Words(said.tr[:1].upper() + said.tr[1:] + ".", said.en[:1].upper() + said.en[1:] + ".")


def _measured(rule: CallRule, value: Decimal | None) -> Words | None:
    if value is None:
        return None
    if rule.kind is RuleKind.GRANT:
        return money(value, rule.currency)
    plain = f"{value.normalize():f}"
    if rule.kind is RuleKind.GRANT_SHARE:
        return Words(f"%{plain.replace('.', ',')}", f"{plain}%")
    if rule.kind is RuleKind.DURATION:
        return Words(f"{plain} ay", f"{plain} months")
    if rule.kind is RuleKind.PEOPLE:
        return Words(f"{plain} kişi", f"{plain} people")
    return Words(plain, plain)
