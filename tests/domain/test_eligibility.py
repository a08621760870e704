"""Whether a plan meets a call, by the numbers of Erasmus+ and of the town-twinning grants."""

from __future__ import annotations

from decimal import Decimal

import pytest

from elci.domain.dates import PartialDate
from elci.domain.grants.budgets import Line, sums_of
from elci.domain.grants.countries import ASSOCIATED, EU, GROUPS
from elci.domain.grants.erasmus import KA210, KA220
from elci.domain.grants.fit import Candidate, ranked
from elci.domain.grants.judging import RuleVerdict, judge
from elci.domain.grants.patterns import CallPattern
from elci.domain.grants.plans import BodyKind, Member, MemberRole, ProjectPlan
from elci.domain.grants.programmes import PATTERNS, pattern_of
from elci.domain.grants.rules import RuleKind, asked, lacks
from elci.domain.grants.states import NEXT_STATES, ProjectState, ProjectStateError, check_project_state
from elci.domain.grants.town_twinning import TOWNS, TWINNING_2018

KARTAL = Member("Kartal", "TR", MemberRole.LEAD, BodyKind.LOCAL_AUTHORITY)
VALLADOLID, GENOA = Member("Valladolid", "ES"), Member("Cenova", "IT")
MET, NOT_MET, NOT_KNOWN = RuleVerdict.MET, RuleVerdict.NOT_MET, RuleVerdict.NOT_KNOWN


def verdicts(pattern: CallPattern, plan: ProjectPlan) -> dict[RuleKind, RuleVerdict]:
    return {finding.rule.kind: finding.verdict for finding in judge(pattern.rules, plan)}


def missing(pattern: CallPattern, plan: ProjectPlan, kind: RuleKind, language: str = "tr") -> str:
    found = next(each for each in judge(pattern.rules, plan) if each.rule.kind is kind)
    return found.missing.say(language) if found.missing else ""


def test_three_cities_of_three_countries_meet_a_cooperation_partnership() -> None:
    plan = ProjectPlan((KARTAL, VALLADOLID, GENOA), grant=Decimal(250000), months=24)
    found = verdicts(KA220, plan)
    assert {kind for kind, verdict in found.items() if verdict is not MET} == {RuleKind.OTHER}
    assert found[RuleKind.OTHER] is NOT_KNOWN  # two years of standing: a person judges it


def test_two_cities_are_enough_for_a_small_partnership_but_not_for_a_large_one() -> None:
    plan = ProjectPlan((KARTAL, VALLADOLID), grant=Decimal(60000), months=12)
    assert set(verdicts(KA210, plan).values()) == {MET}
    assert verdicts(KA220, plan)[RuleKind.PARTNERS] is NOT_MET
    assert missing(KA220, plan, RuleKind.PARTNERS) == "1 kuruluş daha gerekli; şimdi 2."
    assert missing(KA220, plan, RuleKind.COUNTRIES, "en").startswith("1 more different country")


def test_three_bodies_of_two_countries_lack_a_country() -> None:
    plan = ProjectPlan((KARTAL, VALLADOLID, Member("Madrid", "ES")))
    found = verdicts(KA220, plan)
    assert (found[RuleKind.PARTNERS], found[RuleKind.COUNTRIES]) == (MET, NOT_MET)


def test_an_associated_partner_does_not_count() -> None:
    plan = ProjectPlan((KARTAL, VALLADOLID, Member("Cenova", "IT", MemberRole.ASSOCIATED)))
    assert verdicts(KA220, plan)[RuleKind.PARTNERS] is NOT_MET


def test_sarajevo_may_join_a_large_partnership_but_does_not_count_for_its_three() -> None:
    plan = ProjectPlan((KARTAL, VALLADOLID, Member("Saraybosna", "BA")))
    found = verdicts(KA220, plan)
    assert (found[RuleKind.ADMITTED], found[RuleKind.COUNTRIES]) == (MET, NOT_MET)
    assert verdicts(KA210, plan)[RuleKind.ADMITTED] is NOT_MET
    assert missing(KA210, plan, RuleKind.ADMITTED) == "Kabul edilmeyen ülkeden: Saraybosna (BA)."


def test_only_an_associated_or_member_country_coordinates() -> None:
    plan = ProjectPlan((Member("Saraybosna", "BA", MemberRole.LEAD), KARTAL, VALLADOLID))
    assert verdicts(KA220, plan)[RuleKind.APPLICANT_COUNTRY] is NOT_MET


@pytest.mark.parametrize(
    ("grant", "months", "sum_of", "lasts"),
    [(60000, 24, MET, MET), (30000, 6, MET, MET), (45000, 25, NOT_MET, NOT_MET), (30000, 5, MET, NOT_MET)],
)
def test_lump_sums_and_months_of_a_small_partnership(
    grant: int, months: int, sum_of: RuleVerdict, lasts: RuleVerdict
) -> None:
    found = verdicts(KA210, ProjectPlan((KARTAL,), grant=Decimal(grant), months=months))
    assert (found[RuleKind.LUMP_SUM], found[RuleKind.DURATION]) == (sum_of, lasts)


def test_what_is_not_written_is_not_known_and_never_met() -> None:
    found = verdicts(KA220, ProjectPlan())
    assert found[RuleKind.PARTNERS] is NOT_MET  # nobody is in it: that is known
    assert {found[kind] for kind in (RuleKind.ADMITTED, RuleKind.LUMP_SUM, RuleKind.DURATION)} == {NOT_KNOWN}


def test_a_member_without_a_country_leaves_the_number_of_countries_open() -> None:
    plan = ProjectPlan((KARTAL, VALLADOLID, Member("Bir okul", "")))
    assert verdicts(KA220, plan)[RuleKind.COUNTRIES] is NOT_KNOWN


def test_a_grant_in_another_currency_is_not_compared() -> None:
    plan = ProjectPlan((KARTAL,), grant=Decimal(60000), currency="TRY")
    assert missing(KA210, plan, RuleKind.LUMP_SUM, "en") == "The rule is in EUR, the grant in TRY."


@pytest.mark.parametrize(
    ("grant", "verdict"), [(59999, NOT_MET), (60000, MET), (130000, MET), (130001, NOT_MET)]
)
def test_the_limits_of_the_town_twinning_grants_of_2018(grant: int, verdict: RuleVerdict) -> None:
    plan = ProjectPlan((KARTAL, VALLADOLID), grant=Decimal(grant))
    assert verdicts(TWINNING_2018, plan)[RuleKind.GRANT] is verdict


def test_town_twinning_needs_a_city_of_the_union() -> None:
    alone = ProjectPlan((KARTAL, Member("Belgrad", "RS")))
    assert verdicts(TWINNING_2018, alone)[RuleKind.PARTNERS] is NOT_MET
    assert verdicts(TWINNING_2018, alone)[RuleKind.ADMITTED] is NOT_MET
    assert verdicts(TWINNING_2018, ProjectPlan((KARTAL, GENOA)))[RuleKind.PARTNERS] is MET


def test_a_grant_of_nine_tenths_is_the_most_of_the_towns_scheme() -> None:
    def share(grant: int) -> RuleVerdict:
        plan = ProjectPlan((KARTAL, VALLADOLID), grant=Decimal(grant), cost=Decimal(100000))
        return verdicts(TOWNS, plan)[RuleKind.GRANT_SHARE]

    assert [share(grant) for grant in (49000, 50000, 90000, 90100)] == [NOT_MET, MET, MET, NOT_MET]


def test_a_company_cannot_apply_for_town_twinning() -> None:
    company = Member("Kartal A.Ş.", "TR", MemberRole.LEAD, BodyKind.COMPANY)
    assert verdicts(TWINNING_2018, ProjectPlan((company, GENOA)))[RuleKind.APPLICANT_KIND] is NOT_MET


def test_27_members_and_6_associated_countries() -> None:
    assert (len(EU.codes), len(ASSOCIATED.codes)) == (27, 6)
    assert "TR" in ASSOCIATED.codes
    assert "GB" not in EU.codes
    assert not EU.codes & ASSOCIATED.codes


def test_every_rule_of_a_known_call_is_whole_and_names_its_source() -> None:
    for pattern in PATTERNS:
        for rule in pattern.rules:
            assert lacks(rule) is None, (pattern.key, rule.kind)
            assert rule.source is not None
            assert rule.source.title
            assert rule.source.address
            assert set(rule.countries) <= set(GROUPS)
    assert pattern_of("erasmus-ka220") is KA220
    assert pattern_of("erasmus-ka2") is None


def test_a_rule_is_said_in_both_languages() -> None:
    said = [asked(rule) for rule in KA210.rules]
    assert said[3].tr == "Hibe şu tutarlardan biri: 30.000 EUR / 60.000 EUR."
    assert said[3].en == "The grant is one of: 30,000 EUR / 60,000 EUR."
    assert said[4].tr == "Süre: 6 ay ile 24 ay arasında."


def test_own_ties_are_ranked_by_what_they_bring() -> None:
    found = ranked(
        KA220.rules,
        ProjectPlan((KARTAL, VALLADOLID)),
        [
            Candidate("seoul", "Seul", "KR", PartialDate(2025)),
            Candidate("madrid", "Madrid", "ES", PartialDate(2025)),
            Candidate("genoa", "Cenova", "IT", PartialDate(2014)),
            Candidate("sofia", "Sofya", "BG", PartialDate(2022)),
            Candidate("where", "Bilinmeyen", ""),
        ],
    )
    assert [fit.candidate.key for fit in found] == ["sofia", "genoa", "madrid", "where", "seoul"]
    # Sofia is a third organisation and a third country; Madrid only a third organisation.
    assert [fit.helps for fit in found][:3] == [2, 2, 1]
    assert [fit.admitted for fit in found][-2:] == [None, False]


def test_a_project_does_not_jump_from_the_idea_to_the_grant() -> None:
    check_project_state(ProjectState.APPLIED, ProjectState.APPROVED)
    with pytest.raises(ProjectStateError) as refused:
        check_project_state(ProjectState.IDEA, ProjectState.APPROVED)
    assert refused.value.in_language("tr").startswith("Bir proje “fikir” durumundan “kabul edildi”")
    assert NEXT_STATES[ProjectState.CLOSED] == ()
    reached = {ProjectState.IDEA} | {state for after in NEXT_STATES.values() for state in after}
    assert reached == set(ProjectState)


def test_budget_sums_do_not_add_currencies() -> None:
    lines = [
        Line("staff", Decimal(30000), "EUR"),
        Line("travel", Decimal(10000), "EUR"),
        Line("travel", Decimal(5000), "TRY", eligible=False),
    ]
    euro, lira = sums_of(lines)
    assert (euro.total, euro.eligible, lira.total, lira.eligible) == (40000, 40000, 5000, 0)
    assert [(each.category, each.share) for each in euro.categories] == [
        ("staff", Decimal("75.0")),
        ("travel", Decimal("25.0")),
    ]
