"""What holds of every case: no order of events completes one without its steps; the law follows the dates."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.procedures.making import a_case

from elci.domain.dates import PartialDate
from elci.domain.procedures.facts import Event
from elci.domain.procedures.judging import judge
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.kinds import PRACTICE_KINDS, Act, CaseKind, OfficeKind
from elci.domain.procedures.order import order_flags
from elci.domain.procedures.verdicts import CaseState, Gravity, StepStatus, Verdict

LAW = jurisdiction("TR")
DAYS = st.dates(date(1980, 1, 1), date(2026, 10, 31))
TODAY = date(2026, 11, 1)


@st.composite
def partial_dates(draw):
    day = draw(DAYS)
    parts = draw(st.integers(1, 3))
    return PartialDate(day.year, day.month if parts > 1 else None, day.day if parts > 2 else None)


events = st.lists(
    st.builds(
        Event, st.sampled_from(Act), st.one_of(st.none(), partial_dates()), st.sampled_from(["", "42"])
    ),
    max_size=14,
)
cases = st.builds(
    lambda kind, office, found: a_case(kind, *found, office=office),
    st.sampled_from(CaseKind),
    st.sampled_from(OfficeKind),
    events,
)


@given(cases)
@settings(max_examples=400, deadline=None)
def test_no_order_of_events_completes_a_case_without_each_required_step(case):
    judgement = judge(case, TODAY)
    if judgement.state is CaseState.COMPLETE:
        acts = {event.act for event in case.events}
        for state in judgement.steps:
            assert not state.step.required or acts & set(state.step.acts_on(TODAY))


@given(cases, st.data())
@settings(max_examples=200, deadline=None)
def test_taking_a_required_step_away_opens_a_complete_case(case, data):
    line = [step for step in LAW.line(case.kind) if step.required]
    if case.kind in PRACTICE_KINDS:
        return
    full = a_case(case.kind, *(Event(step.act, PartialDate(2015, 5, 4)) for step in line), office=case.office)
    assert judge(full, TODAY).state is CaseState.COMPLETE
    gone = data.draw(st.sampled_from(line)).act
    less = a_case(case.kind, *(event for event in full.events if event.act is not gone), office=case.office)
    assert judge(less, TODAY).state is not CaseState.COMPLETE


@given(cases)
@settings(max_examples=300, deadline=None)
def test_no_finding_is_harder_than_not_covered_before_the_first_proven_day(case):
    for finding in judge(case, TODAY).findings:
        if finding.law_of.latest < finding.rule.valid_from:
            assert finding.verdict is Verdict.NOT_COVERED


@given(cases, st.dates(date(1900, 1, 1), date(1969, 5, 16)))
@settings(max_examples=300, deadline=None)
def test_nothing_that_was_done_before_any_proven_rule_is_a_breach_or_an_alarm(case, day):
    old = tuple(Event(event.act, PartialDate.of(day)) for event in case.events)
    judgement = judge(a_case(case.kind, *old, office=case.office, begins=day), TODAY)
    assert judgement.broken() == ()
    assert [flag.code for flag in judgement.flags if flag.gravity is Gravity.ALARM] == []


@given(cases)
@settings(max_examples=300, deadline=None)
def test_an_alarm_names_a_rule_that_is_not_met_or_a_fact_of_the_case(case):
    judgement = judge(case, TODAY)
    broken = {finding.rule.id for finding in judgement.broken()}
    for flag in judgement.flags:
        if flag.gravity is Gravity.ALARM and flag.rule is not None:
            assert flag.rule.id in broken


@given(cases)
@settings(max_examples=200, deadline=None)
def test_the_order_in_which_events_are_written_down_does_not_matter(case):
    turned = a_case(case.kind, *reversed(case.events), office=case.office)
    first, second = judge(case, TODAY), judge(turned, TODAY)
    assert [(one.rule.id, one.verdict) for one in first.findings] == [
        (one.rule.id, one.verdict) for one in second.findings
    ]
    assert first.state is second.state


@given(st.integers(-400, 400))
def test_moving_a_signature_over_the_first_day_changes_the_answer_there(days):
    """Circular 2005/36, 07.04.2005."""
    signed = date(2005, 4, 7) + timedelta(days=days)
    case = a_case(CaseKind.SISTER_CITY, Event(Act.SIGNED, PartialDate.of(signed)))
    expected = Verdict.NOT_COVERED if days < 0 else Verdict.NOT_MET
    assert judge(case, TODAY).finding("tr-permission").verdict is expected


@given(st.sampled_from(LAW.rules), DAYS)
def test_a_rule_is_listed_on_a_day_exactly_while_it_holds(rule, day):
    listed = rule in LAW.rules_on(day)
    assert listed == (rule.valid_from <= day <= (rule.valid_until or date.max))


@given(cases)
@settings(max_examples=150, deadline=None)
def test_every_sentence_prints_in_both_languages(case):
    judgement = judge(case, TODAY)
    for finding in judgement.findings:
        assert finding.reason.tr
        assert finding.reason.en
        assert "{" not in finding.reason.tr + finding.reason.en
    for flag in (*judgement.flags, *order_flags(case, judgement.findings)):
        assert "{" not in flag.words.tr + flag.words.en
    for state in judgement.steps:
        assert (state.why is not None) == (state.status is StepStatus.BLOCKED)
