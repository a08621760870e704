"""The tables of the law hold together: ids, spans, sources, both languages, links to the reference package."""

import csv
from datetime import timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from elci.domain.procedures import kinds
from elci.domain.procedures.authorities import Role
from elci.domain.procedures.facts import JourneyPurpose, OrganiserKind, Payee, PaymentFor, TravellerRole
from elci.domain.procedures.jurisdictions import codes, jurisdiction
from elci.domain.procedures.kinds import PRACTICE_KINDS, CaseKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Sureness, Topic
from elci.domain.procedures.verdicts import CaseState, Gravity, StepStatus, Verdict

TABLES = Path(__file__).parents[3] / "data" / "tables"
LAW = jurisdiction("TR")
RULES = {rule.id: rule for rule in LAW.rules}
EACH_RULE = pytest.mark.parametrize("rule", LAW.rules, ids=lambda rule: rule.id)
VOCABULARIES = [
    kinds.Act, kinds.Actor, kinds.CaseKind, kinds.DocumentKind, kinds.LetterKind, kinds.OfficeKind, Role, Sureness,
    Topic, Verdict, Gravity, StepStatus, CaseState, JourneyPurpose, OrganiserKind, Payee, PaymentFor, TravellerRole,
]  # fmt: skip


def rows(name):
    with (TABLES / f"{name}.csv").open(encoding="utf-8") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


INSTRUMENTS, PROVISIONS = rows("legal_instruments"), rows("legal_provisions")


def test_turkey_is_a_jurisdiction_and_nothing_else_is_yet():
    assert codes() == ("TR",)


def test_a_country_without_a_module_is_refused():
    with pytest.raises(KeyError):
        jurisdiction("XX")


def test_ids_of_rules_are_unique():
    assert len(RULES) == len(LAW.rules)


@EACH_RULE
def test_a_rule_says_what_it_asks_in_both_languages_and_rests_on_something(rule):
    assert rule.asks.tr
    assert rule.asks.en
    assert rule.title.tr
    assert rule.title.en
    assert rule.bases
    assert rule.sources or rule.sureness is Sureness.GENERAL
    assert rule.kinds


@EACH_RULE
def test_a_rule_that_is_not_sure_says_why(rule):
    if rule.sureness is Sureness.UNSETTLED or rule.unsettled_since is not None:
        assert rule.unsettled


@EACH_RULE
def test_a_rule_is_either_judged_or_only_cited(rule):
    assert rule.demanded == (rule.check is not None)


@EACH_RULE
def test_every_day_of_a_rule_has_a_basis(rule):
    assert rule.bases_on(rule.valid_from)
    assert rule.valid_until is None or rule.bases_on(rule.valid_until)


@EACH_RULE
def test_no_rule_is_older_than_its_instruments(rule):
    """A basis that has begun by the rule's first day was adopted by then."""
    for basis in rule.bases_on(rule.valid_from):
        adopted = basis.instrument.gazette_date or basis.instrument.adopted
        assert adopted is None or adopted <= rule.valid_from, basis.instrument.id


@EACH_RULE
def test_provisions_are_the_reference_packages_own(rule):
    for basis in rule.bases:
        if basis.provision:
            assert PROVISIONS[basis.provision]["instrument"] in basis.instrument.ids


@EACH_RULE
def test_a_studys_line_is_one_of_the_packages_legal_rows_or_close_to_it(rule):
    known = {(row["study"], int(row["line"])) for row in (*PROVISIONS.values(), *INSTRUMENTS.values())}
    for source in rule.sources:
        if source.study:
            near = [line for study, line in known if study == source.study and abs(line - source.line) <= 8]
            assert near, source.in_language("en")


def test_instruments_point_to_rows_with_the_same_number():
    found = {basis.instrument for rule in LAW.rules for basis in rule.bases}
    wrong = [
        (instrument.id, key)
        for instrument in found
        for key in instrument.ids
        if instrument.number and INSTRUMENTS[key]["number"] != instrument.number
    ]
    assert wrong == []


def test_gazette_numbers_of_the_package_are_repeated_and_none_other_is_made_up():
    """The others are read off the pages that `sources` names."""
    elsewhere = {"30621", "25961", "21364", "26545"}
    for rule in LAW.rules:
        for basis in rule.bases:
            number = basis.instrument.gazette_number
            known = {INSTRUMENTS[key]["gazette_number"] for key in basis.instrument.ids}
            assert not number or number in known | elsewhere


def test_the_spans_of_a_power_follow_each_other_without_gap():
    for role, spans in groupby(LAW.authorities, key=lambda one: one.role):
        held = sorted(spans, key=lambda one: one.since)
        assert held[-1].until is None, role
        for earlier, later in pairwise(held):
            assert earlier.until + timedelta(days=1) == later.since


@pytest.mark.parametrize("kind", CaseKind)
def test_every_kind_has_a_line_and_its_steps_name_rules_that_exist(kind):
    line = LAW.line(kind)
    assert line
    assert [rule for step in line for rule in step.rules if rule not in RULES] == []
    assert len({step.act for step in line}) == len(line)


@pytest.mark.parametrize("kind", [kind for kind in CaseKind if kind not in PRACTICE_KINDS])
def test_a_kind_with_rules_has_required_steps_and_judged_rules(kind):
    assert any(step.required for step in LAW.line(kind))
    assert LAW.judged(kind)
    assert LAW.first_day(kind)


@pytest.mark.parametrize("kind", sorted(PRACTICE_KINDS))
def test_a_practice_kind_has_no_judged_rule(kind):
    assert LAW.judged(kind) == ()
    assert LAW.first_day(kind) is None


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda one: one.__name__)
def test_every_word_of_the_vocabulary_has_its_label(vocabulary):
    assert all(label(member).tr and label(member).en for member in vocabulary)


def test_a_replaced_rule_ends_the_day_before_its_successor():
    for rule in LAW.rules:
        for older in rule.replaces:
            assert RULES[older].valid_until + timedelta(days=1) == rule.valid_from


def test_elections_of_councils_lie_on_sundays_each_with_a_page_that_was_read():
    assert [each.day.isoformat() for each in LAW.elections] == [
        "1989-03-26", "1994-03-27", "1999-04-18", "2004-03-28",
        "2009-03-29", "2014-03-30", "2019-03-31", "2024-03-31",
    ]  # fmt: skip
    assert all(each.day.weekday() == 6 and each.source.address for each in LAW.elections)
