"""Dangers of order: what was done too early, all on one day, without its papers, or with another text.

A flag is an alarm only where a rule of the day asks for the order; before the first proven day the order and
the length are recorded and nothing more.
"""

from __future__ import annotations

from datetime import date

from elci.domain.dates import PartialDate
from elci.domain.procedures.facts import Case, Event
from elci.domain.procedures.history import days_between, first, full_day
from elci.domain.procedures.jurisdiction import Jurisdiction
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Rule
from elci.domain.procedures.texts import compare_texts
from elci.domain.procedures.verdicts import Finding, Flag, Gravity
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
PAPERS = Words("Üyelik dosyasında eksik: {0}.", "Missing in the membership file: {0}.")
TEXT = Words(
    "İmzalanan metin, izin verilen metinden {0} yerde ayrılıyor.",
    "The signed text differs from the permitted one in {0} place(s).",
)
LENGTH = Words("{0} ({1}) → {2} ({3}): {4} gün.", "{0} ({1}) → {2} ({3}): {4} days.")

# What may only come after what. The later acts are looked at one by one.
NEEDED = (
    (Act.PERMITTED, (Act.SIGNED, Act.JOINED, Act.BEGAN, Act.DEPARTED, Act.PAID)),
    (Act.COUNCIL_DECIDED, (Act.APPLIED, Act.PERMITTED, Act.SIGNED, Act.DEPARTED)),
    (Act.STATE_PERMITTED, (Act.JOINED, Act.PAID)),
)
LENGTHS = (
    (Act.COUNCIL_DECIDED, Act.PERMITTED),
    (Act.APPLIED, Act.PERMITTED),
    (Act.COUNCIL_DECIDED, Act.SIGNED),
    (Act.PERMITTED, Act.SIGNED),
)
MEMBERSHIP = frozenset({CaseKind.MEMBERSHIP, CaseKind.FOUNDING_MEMBERSHIP})
SAME_DAY_ACTS = (Act.COUNCIL_DECIDED, Act.APPLIED, Act.PERMITTED, Act.SIGNED)


def order_flags(case: Case, law: Jurisdiction, findings: tuple[Finding, ...] = ()) -> tuple[Flag, ...]:
    """Every flag of order of a case, loudest first."""
    flags = [
        *_early(case, law),
        *_term(case),
        *_papers(case, law),
        *_text(case),
        *_same_day(case),
        *_lengths(case),
    ]
    return tuple(sorted(flags, key=lambda flag: _LOUDNESS[flag.gravity]))


_LOUDNESS = {Gravity.ALARM: 0, Gravity.NOTICE: 1, Gravity.RECORD: 2}


def _early(case: Case, law: Jurisdiction) -> list[Flag]:
    """Acts that came before what they need, or without it."""
    flags: list[Flag] = []
    for need, later_acts in NEEDED:
        needed = first(case, need)
        for act in later_acts:
            event = first(case, act)
            if event is None:
                continue
            rule = _asking(case, law, need, act)
            flag = _pair(act, event, need, needed, rule)
            if flag is not None:
                flags.append(flag)
    return flags


def _pair(act: Act, event: Event, need: Act, needed: Event | None, rule: Rule | None) -> Flag | None:
    covered = rule is not None and (
        event.on is None or (event.on.earliest is not None and rule.holds(event.on.earliest))
    )
    code = f"{act.value}-before-{need.value}".replace("_", "-")
    if needed is None:
        if rule is None or not covered:
            return None
        return Flag(code, Gravity.ALARM, WITHOUT, (label(act), _day(event), label(need)), rule)
    if event.on is None or needed.on is None:
        return None
    args = (label(act), event.on, label(need), needed.on)
    if event.on.surely_before(needed.on):
        return Flag(
            code, Gravity.ALARM if covered else Gravity.RECORD, BEFORE, args, rule if covered else None
        )
    if covered and not needed.on.surely_before(event.on) and event.on != needed.on:
        return Flag(f"{code}-untold", Gravity.NOTICE, UNTOLD, args, rule)
    return None


def _asking(case: Case, law: Jurisdiction, need: Act, act: Act) -> Rule | None:
    """The first rule of the kind that puts one act before the other."""
    for rule in law.rules_of(case.kind):
        if rule.act is need and act in rule.before and rule.demanded:
            return rule
    return None


def _term(case: Case) -> list[Flag]:
    decided = first(case, Act.COUNCIL_DECIDED)
    if decided is None or decided.on is None or case.term_began is None:
        return []
    began = PartialDate.of(case.term_began)
    if not decided.on.surely_before(began):
        return []
    return [Flag("council-before-its-term", Gravity.ALARM, TERM, (decided.on, began))]


def _papers(case: Case, law: Jurisdiction) -> list[Flag]:
    """A membership without the statute or its certified translation, once it was applied for or begun."""
    if case.kind not in MEMBERSHIP:
        return []
    event = first(case, Act.APPLIED) or first(case, Act.PERMITTED) or first(case, Act.JOINED)
    if event is None:
        return []
    kinds = {document.kind: document for document in case.documents}
    missing = [kind for kind in (DocumentKind.STATUTE, DocumentKind.STATUTE_TRANSLATION) if kind not in kinds]
    translation = kinds.get(DocumentKind.STATUTE_TRANSLATION)
    if translation is not None and translation.certified is False:
        missing.append(DocumentKind.STATUTE_TRANSLATION)
    if not missing:
        return []
    rule = next((r for r in law.rules_of(case.kind) if DocumentKind.STATUTE in r.documents), None)
    if rule is None or (event.on is not None and (event.on.earliest or date.min) < rule.valid_from):
        return []
    names = Words(*(", ".join(label(kind).say(lang) for kind in missing) for lang in ("tr", "en")))
    return [Flag("membership-without-statute", Gravity.ALARM, PAPERS, (names,), rule)]


def _text(case: Case) -> list[Flag]:
    """A signed protocol whose words differ from the version that lay before the ministry."""
    protocols = [one for one in case.documents if one.kind is DocumentKind.PROTOCOL and one.text]
    permitted = next((one for one in reversed(protocols) if one.permitted), None)
    signed = next((one for one in reversed(protocols) if one.signed), None)
    if permitted is None or signed is None or permitted is signed:
        return []
    difference = compare_texts(permitted.text, signed.text)
    places = len(difference.places)
    return [Flag("protocol-differs", Gravity.ALARM, TEXT, (places,))] if places else []


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
