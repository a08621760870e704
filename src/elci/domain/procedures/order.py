"""Dangers of order: what was done too early, all on one day, without its papers, or with another text.

A flag is an alarm only where a rule of the day asks for the order; before the first proven day the order and
the length are recorded and nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from elci.domain.dates import PartialDate
from elci.domain.procedures.elections import Election, between_councils, elected_before
from elci.domain.procedures.facts import Case, Event
from elci.domain.procedures.history import days_between, first, full_day
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Rule
from elci.domain.procedures.texts import compare_texts
from elci.domain.procedures.verdicts import Finding, Flag, Gravity, Verdict
from elci.domain.procedures.words import Words

BEFORE = Words("{0} ({1}), {2} ({3}) olmadan yapılmış.", "{0} ({1}) came before {2} ({3}).")
WITHOUT = Words("{0} ({1}) var, {2} kayıtlı değil.", "{0} ({1}) is recorded, {2} is not.")
UNTOLD = Words(
    "{0} ({1}) ile {2} ({3}) arasındaki sıra bu tarihlerden anlaşılmıyor.",
    "The order of {0} ({1}) and {2} ({3}) cannot be told from these dates.",
)
SAME_DAY = Words(
    "Aynı güne yazılmış: {0} ({1}). Tarihleri belgelerden doğrulayın.",
    "Recorded on one day: {0} ({1}). Check the dates against the papers.",
)
TERM = Words(
    "Meclis kararı {0} tarihli; kararı alan meclisin görevi {1} günü başlıyor.",
    "The council’s decision is dated {0}; the term of that council began on {1}.",
)
TERM_ELECTED = Words(
    "Meclis kararı {0} tarihli; işin önüne geldiği meclis ({1}: {2}) {3} günü seçildi.",
    "The council’s decision is dated {0}; the council before which the matter came ({1}: {2}) was elected on {3}.",
)
BETWEEN = Words(
    "Meclis kararı {0} tarihli: {1} seçiminden sonra, seçilen meclisin en erken toplanabileceği {2} gününden önce "
    "(5393 md. 19). Kararı hangi meclisin aldığını tutanaktan doğrulayın.",
    "The council’s decision is dated {0}: after the election of {1}, before {2}, the first day on which the council "
    "elected then could sit (5393 art. 19). Check in the minutes which council decided.",
)
PAPERS = Words("Üyelik dosyasında eksik: {0}.", "Missing in the membership file: {0}.")
TEXT = Words(
    "İmzalanan metin, izin verilen metinden {0} yerde ayrılıyor.",
    "The signed text differs from the permitted one in {0} place(s).",
)
LENGTH = Words("{0} ({1}) → {2} ({3}): {4} gün.", "{0} ({1}) → {2} ({3}): {4} days.")

LENGTHS = (
    (Act.COUNCIL_DECIDED, Act.PERMITTED),
    (Act.APPLIED, Act.PERMITTED),
    (Act.COUNCIL_DECIDED, Act.SIGNED),
    (Act.PERMITTED, Act.SIGNED),
)
MEMBERSHIP = frozenset({CaseKind.MEMBERSHIP, CaseKind.FOUNDING_MEMBERSHIP})
SAME_DAY_ACTS = (Act.COUNCIL_DECIDED, Act.APPLIED, Act.PERMITTED, Act.SIGNED)


def order_flags(
    case: Case, findings: Iterable[Finding], elections: tuple[Election, ...] = ()
) -> tuple[Flag, ...]:
    """Every flag of order of a case, loudest first. findings: of the same case, which has
    its plan's past as events (`history.with_plan`). elections: of the country."""
    found = tuple(findings)
    flags = [*_early(case, found), *_term(case, found, elections), *_papers(case, found)]
    flags += [*_text(case, found), *_same_day(case), *_lengths(case)]
    return tuple(sorted(flags, key=lambda flag: _LOUDNESS[flag.gravity]))


_LOUDNESS = {Gravity.ALARM: 0, Gravity.NOTICE: 1, Gravity.RECORD: 2}
# How loud an act out of order is, by what the rule that asks for the order says of the case.
_BY_VERDICT = {
    Verdict.NOT_MET: Gravity.ALARM,
    Verdict.TO_JUDGE: Gravity.NOTICE,
    Verdict.NOT_COVERED: Gravity.RECORD,
}


def _early(case: Case, findings: tuple[Finding, ...]) -> list[Flag]:
    """Acts that came before what they need, or without it."""
    flags: list[Flag] = []
    for finding in findings:
        rule, need = finding.rule, finding.rule.act
        gravity = _BY_VERDICT.get(finding.verdict)
        if need is None or gravity is None:
            continue
        needed = first(case, need)
        for act in rule.before:
            event = first(case, act)
            if event is not None and (flag := _pair(event, need, needed, rule, gravity)) is not None:
                flags.append(flag)
    return flags


@cache
def _code(act: Act, need: Act) -> str:
    return f"{act.value}-before-{need.value}".replace("_", "-")


def _pair(event: Event, need: Act, needed: Event | None, rule: Rule, gravity: Gravity) -> Flag | None:
    code = _code(event.act, need)
    covered = gravity is not Gravity.RECORD
    if needed is None:
        if not covered:
            return None
        return Flag(code, gravity, WITHOUT, (label(event.act), _day(event), label(need)), rule)
    if event.on is None or needed.on is None:
        return None
    args = (label(event.act), event.on, label(need), needed.on)
    if event.on.surely_before(needed.on):
        return Flag(code, gravity, BEFORE, args, rule)
    if covered and not needed.on.surely_before(event.on) and event.on != needed.on:
        return Flag(f"{code}-untold", Gravity.NOTICE, UNTOLD, args, rule)
    return None


def _loud(findings: tuple[Finding, ...], act: Act) -> Gravity:
    """An alarm, or a record where the rule that asks for the act is not proved for that time."""
    uncovered = any(one.rule.act is act and one.verdict is Verdict.NOT_COVERED for one in findings)
    return Gravity.RECORD if uncovered else Gravity.ALARM


def _term(case: Case, findings: tuple[Finding, ...], elections: tuple[Election, ...]) -> list[Flag]:
    """A decision from before the deciding council's term; a day that a person typed goes before the elections."""
    decided = first(case, Act.COUNCIL_DECIDED)
    if decided is None or decided.on is None:
        return []
    loud = _loud(findings, Act.COUNCIL_DECIDED)
    if case.term_began is not None:
        began = PartialDate.of(case.term_began)
        early = decided.on.surely_before(began)
        return [Flag("council-before-its-term", loud, TERM, (decided.on, began))] if early else []
    if (found := elected_before(case, elections)) is not None:
        event, election = found
        began = PartialDate.of(election.day)
        if decided.on.surely_before(began):
            args = (decided.on, label(event.act), event.on, began)
            return [Flag("council-before-its-term", loud, TERM_ELECTED, args)]
    day = full_day(decided.on)
    between = between_councils(day, case, elections) if day else None
    if between is None:
        return []
    # Which council sat in these days is a question, never proof of a wrong.
    quiet = Gravity.NOTICE if loud is Gravity.ALARM else loud
    days = (decided.on, PartialDate.of(between.day), PartialDate.of(between.sits_from))
    return [Flag("council-between-terms", quiet, BETWEEN, days)]


def _papers(case: Case, findings: tuple[Finding, ...]) -> list[Flag]:
    """A membership without the statute or its certified translation, once it was applied for or begun."""
    if case.kind not in MEMBERSHIP:
        return []
    finding = next((one for one in findings if DocumentKind.STATUTE in one.rule.documents), None)
    if finding is None or finding.verdict is not Verdict.NOT_MET:
        return []
    there = {document.kind for document in case.documents if document.certified is not False}
    missing = [one for one in (DocumentKind.STATUTE, DocumentKind.STATUTE_TRANSLATION) if one not in there]
    if not missing:
        return []
    names = Words(*(", ".join(label(kind).say(lang) for kind in missing) for lang in ("tr", "en")))
    return [Flag("membership-without-statute", Gravity.ALARM, PAPERS, (names,), finding.rule)]


def _text(case: Case, findings: tuple[Finding, ...]) -> list[Flag]:
    """A signed protocol whose words differ from the version that lay before the ministry."""
    protocols = [one for one in case.documents if one.kind is DocumentKind.PROTOCOL and one.text]
    permitted = next((one for one in reversed(protocols) if one.permitted), None)
    signed = next((one for one in reversed(protocols) if one.signed), None)
    if permitted is None or signed is None or permitted is signed:
        return []
    difference = compare_texts(permitted.text, signed.text)
    places = len(difference.places)
    loud = _loud(findings, Act.PERMITTED)
    return [Flag("protocol-differs", loud, TEXT, (places,))] if places else []


def _same_day(case: Case) -> list[Flag]:
    """Decision, application, permission and signature: two or more on one and the same full day."""
    days: dict[date, list[Act]] = {}
    for act in SAME_DAY_ACTS:
        event = first(case, act)
        day = full_day(event.on) if event else None
        if day is not None:
            days.setdefault(day, []).append(act)
    return [
        Flag("same-day", Gravity.NOTICE, SAME_DAY, (_joined(acts), PartialDate.of(day)))
        for day, acts in days.items()
        if len(acts) > 1
    ]


def _lengths(case: Case) -> list[Flag]:
    flags = []
    for start, end in LENGTHS:
        one, other = first(case, start), first(case, end)
        days = days_between(one.on if one else None, other.on if other else None)
        if one and other and days is not None:
            args = (label(start), one.on, label(end), other.on, days)
            code = f"length-{start.value}-{end.value}".replace("_", "-")
            flags.append(Flag(code, Gravity.RECORD, LENGTH, args))
    return flags


def _day(event: Event) -> PartialDate | Words:
    return event.on or Words("tarih kayıtlı değil", "day not recorded")


def _joined(acts: list[Act]) -> Words:
    return Words(*(", ".join(label(act).say(lang) for act in acts) for lang in ("tr", "en")))
