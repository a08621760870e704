"""Survival: from decision to signature, and from signature to the last known activity."""

from __future__ import annotations

from collections.abc import Mapping

from elci.dataset.files import Package
from elci.domain.agreements import State
from elci.observatory.statistics.finding import DURATIONS, Answer, Result, Rows, Wording
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.survival import Durations, curve, log_rank, median
from elci.observatory.statistics.telling import decimals, told, whole, words
from elci.observatory.statistics.ties import text, year_of
from elci.observatory.wording import Bilingual

DECISION, ACTIVITY = "decision-to-signature", "signature-to-last-activity"
_FEWEST = 10
_SILENCE = 3  # years without a known activity after which a tie counts as fallen silent
_COLUMNS = (
    words("group", "öbek", "group"),
    decimals("time", "yıl", "years", 1),
    whole("at_risk", "süren", "at risk"),
    whole("events", "sona eren", "ended"),
    decimals("share", "süren pay", "share that lasts"),
    decimals("low", "%95 alt sınır", "95% from"),
    decimals("high", "%95 üst sınır", "95% to"),
)
_UPPER, _LOWER = (
    Bilingual("büyükşehirler", "metropolitan"),
    Bilingual("öteki belediyeler", "other municipalities"),
)


def answers(inquiry: Inquiry) -> list[Answer]:
    """Two durations over the whole package, the tiers compared where both have enough ends."""
    return [
        _answer(inquiry, DECISION, decision_to_signature(inquiry.package), _decision_words(inquiry)),
        _answer(inquiry, ACTIVITY, signature_to_last_activity(inquiry.package), _activity_words(inquiry)),
    ]


def decision_to_signature(package: Package) -> dict[bool, Durations]:
    """Years from council decision to signature, by whether the municipality is metropolitan.

    A tie decided but not known as signed is censored in the last year of which the package has a state.
    """
    decided, signed = (
        _first_years(package, {State.DECIDED}),
        _first_years(package, {State.SIGNED, State.ACTIVE}),
    )
    last = _last_year(package, "agreement_events", "date")
    cases = {
        key: (min(signed.get(key, last), last) - year, key in signed)
        for key, year in decided.items()
        if signed.get(key, last) >= year
    }
    return _by_tier(package, cases)


def signature_to_last_activity(package: Package) -> dict[bool, Durations]:
    """Years from the tie's date to its last known activity, by tier.

    Ties without a linked activity are left out. A tie whose last activity lies within _SILENCE years of the
    package's youngest still goes on (censored then).
    """
    begun = {
        text(row, "id"): year
        for row in package.get("agreements", [])
        for year in [year_of(row, "date")]
        if year is not None
    }
    years = {text(row, "id"): _latest(row) for row in package.get("activities", [])}
    last = max((year for year in years.values() if year is not None), default=0)
    youngest: dict[str, int] = {}
    for row in package.get("activity_parties", []):
        key, when = text(row, "agreement"), years.get(text(row, "activity"))
        if key in begun and when is not None and when >= begun[key]:
            youngest[key] = max(when, youngest.get(key, when))
    cases = {key: (when - begun[key], when < last - _SILENCE) for key, when in youngest.items()}
    return _by_tier(package, cases)


def _answer(inquiry: Inquiry, name: str, tiers: Mapping[bool, Durations], said: Wording) -> Answer:
    return Answer(name, DURATIONS, inquiry.seed_of(name), said, _COLUMNS, _result(tiers))


def _result(tiers: Mapping[bool, Durations]) -> Result:
    """n: ends that were seen. p: log-rank test between the tiers, where both have half the fewest ends."""
    ends = sum(group.events for group in tiers.values())
    rows = [row for upper, group in tiers.items() for row in _rows(group, _UPPER if upper else _LOWER)]
    if ends < _FEWEST:
        return Result(ends, rows, reason=_REASON)
    whole_group = Durations(
        sum((group.times for group in tiers.values()), ()), sum((group.ended for group in tiers.values()), ())
    )
    middle = median(curve(whole_group))
    comparable = len(tiers) == 2 and min(group.events for group in tiers.values()) >= _FEWEST // 2
    p_value = log_rank(tiers[True], tiers[False])[1] if comparable else None
    if middle.value is None:
        first = told(
            "{n} bağdan {a} tanesinde son görülmüştür; yarısı henüz bu noktaya varmamıştır.",
            "Of {n} ties the end was seen in {a}; fewer than half have reached it.",
            n=len(whole_group.times),
            a=ends,
        )
    else:
        first = told(
            "{n} bağın yarısında bu süre {years} yıl ya da daha kısadır.",
            "For half of {n} ties this time is {years} years or less.",
            n=len(whole_group.times),
            years=middle.value,
        )
    return Result(ends, rows, first, middle.value, (middle.low, middle.high), p_value)


def _rows(group: Durations, label: Bilingual) -> Rows:
    if not group.events:
        return []
    return [
        {
            "group_tr": label.tr,
            "group_en": label.en,
            "time": step.time,
            "at_risk": step.at_risk,
            "events": step.events,
            "share": step.share,
            "low": step.low,
            "high": step.high,
        }
        for step in curve(group)
    ]


def _first_years(package: Package, states: set[State]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in package.get("agreement_events", []):
        key, year = text(row, "agreement"), year_of(row, "date")
        if text(row, "state") in states and year is not None:
            found[key] = min(year, found.get(key, year))
    return found


def _last_year(package: Package, table: str, column: str) -> int:
    years = (year_of(row, column) for row in package.get(table, []))
    return max((year for year in years if year is not None), default=0)


def _latest(row: Mapping[str, object]) -> int | None:
    return year_of(row, "until") or year_of(row, "date")


def _by_tier(package: Package, cases: Mapping[str, tuple[int, bool]]) -> dict[bool, Durations]:
    upper = {
        text(row, "id") for row in package.get("municipalities", []) if text(row, "kind") == "metropolitan"
    }
    held = {
        text(row, "agreement")
        for row in package.get("agreement_parties", [])
        if text(row, "municipality") in upper
    }
    tiers = {}
    for tier in (True, False):
        group = [case for key, case in sorted(cases.items()) if (key in held) is tier]
        if group:
            tiers[tier] = Durations(tuple(float(time) for time, _ in group), tuple(end for _, end in group))
    return tiers


def _decision_words(inquiry: Inquiry) -> Wording:
    return Wording(
        title=Bilingual("Karardan imzaya geçen süre", "Time from decision to signature"),
        question=Bilingual(
            "Meclis kararından imzaya ne kadar zaman geçiyor?",
            "How long is it from council decision to signature?",
        ),
        data=told(
            "Paketin karar ve imza yılı yazılı bağları: {n} karar, {m} imza.",
            "Ties of the package with years of decision and signature: {n} decisions, {m} signatures.",
            n=len(_first_years(inquiry.package, {State.DECIDED})),
            m=_signed_after_decision(inquiry.package),
        ),
        assumptions=_ASSUMED,
        method=_METHOD,
        cannot_show=Bilingual(
            "Süreler yıl olarak bilinir; bir yıldan kısa farklar görülmez. İmzalanmayan bağların terk edilip"
            " edilmediği bilinmez.",
            "Times are known in years; differences of less than a year are not seen. Whether unsigned ties"
            " were given up is unknown.",
        ),
        effect_name=_MEDIAN,
        need=Bilingual(
            f"karar ve imza tarihi bilinen en az {_FEWEST} bağ",
            f"at least {_FEWEST} ties with dates of decision and signature",
        ),
    )


def _activity_words(inquiry: Inquiry) -> Wording:
    linked = sum(bool(text(row, "agreement")) for row in inquiry.package.get("activity_parties", []))
    return Wording(
        title=Bilingual(
            "İmzadan bilinen son etkinliğe geçen süre", "Time from signature to the last known activity"
        ),
        question=Bilingual(
            "Bir bağ imzadan sonra ne kadar süre canlı kalıyor?",
            "How long does a tie stay alive after it is signed?",
        ),
        data=told(
            "Paketin etkinlikleri: {n}; bir bağa bağlanmış etkinlik tarafı: {m}.",
            "Activities of the package: {n}; parties to them that name a tie: {m}.",
            n=len(inquiry.package.get("activities", [])),
            m=linked,
        ),
        assumptions=_ASSUMED,
        method=told(
            _METHOD.tr + " Son {silence} yılda etkinliği olan bağ sürüyor sayılır.",
            _METHOD.en + " A tie active within the last {silence} years counts as going on.",
            silence=_SILENCE,
        ),
        cannot_show=Bilingual(
            "Bilinen son etkinlik, gerçekten son olan değildir; hiç etkinliği yazılmamış bağlar dışarıda"
            " kalır.",
            "The last known activity is not the last there was; ties of which no activity was written down"
            " are left out.",
        ),
        effect_name=_MEDIAN,
        need=Bilingual(
            f"bir bağa bağlanmış, tarihli etkinlikleri olan en az {_FEWEST} bağ",
            f"at least {_FEWEST} ties with dated activities that name them",
        ),
    )


def _signed_after_decision(package: Package) -> int:
    return sum(group.events for group in decision_to_signature(package).values())


_ASSUMED = Bilingual(
    "Sonu görülmeyen bağların sonu, görülenlerinkiyle aynı hızla gelir (sansür bilgi taşımaz).",
    "Where the end was not seen it comes at the same pace as where it was (censoring carries no"
    " information).",
)
_METHOD = Bilingual(
    "Kaplan–Meier eğrisi, log-log aralık; ortanca ve Brookmeyer–Crowley aralığı; kademeler arasında log-rank"
    " sınaması.",
    "Kaplan–Meier curve with log-log interval; median with Brookmeyer–Crowley interval; log-rank test"
    " between tiers.",
)
_MEDIAN = Bilingual("ortanca süre (yıl)", "median time (years)")
_REASON = Bilingual(
    f"sonu görülmüş en az {_FEWEST} süre gerekir", f"at least {_FEWEST} times whose end was seen are needed"
)
