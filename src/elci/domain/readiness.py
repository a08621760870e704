"""How ready a municipality is for work abroad: study 002's four criteria and study 003's pilot criteria.

A criterion is met, not met, or not known. Where a study gives no threshold (the share of women) the value is
shown and nothing is judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What the answer comes to."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"
    SHOWN = "shown"


@dataclass(frozen=True)
class Criterion:
    """One criterion. threshold: the least number that meets it; None with `number` set: no threshold given.

    number: whether the answer is a number; unit: of that number.
    """

    key: str
    study: str
    line: int
    tr: str
    en: str
    number: bool = False
    threshold: float | None = None
    unit_tr: str = ""
    unit_en: str = ""

    def in_language(self, language: str) -> str:
        """The criterion in the reader's language."""
        return self.tr if language.startswith("tr") else self.en

    def judge(self, answer: bool | float | None) -> Verdict:
        """The verdict on an answer; None stands for "nobody has said"."""
        if answer is None:
            return Verdict.NOT_KNOWN
        if not self.number:
            return Verdict.MET if answer else Verdict.NOT_MET
        if self.threshold is None:
            return Verdict.SHOWN
        return Verdict.MET if answer >= self.threshold else Verdict.NOT_MET


CRITERIA = (
    Criterion("metropolitan", "002", 188, "Büyükşehir belediyesi olmak", "Being a metropolitan municipality"),
    Criterion(
        "population",
        "002",
        194,
        "Nüfusun 500.000 ve üzerinde olması",
        "A population of 500,000 and over",
        number=True,
        threshold=500_000,
        unit_tr="kişi",
        unit_en="people",
    ),
    Criterion(
        "university",
        "002",
        198,
        "Araştırma merkezinin ya da tanınan bir üniversitenin merkezi olmak",
        "Being the seat of a research centre or of a well-known university",
    ),
    Criterion(
        "foreign_guests",
        "002",
        676,
        "Tesislerde konaklayan yabancıların 10.000 ve üzerinde olması",
        "10,000 and more foreign guests in tourist lodgings",
        number=True,
        threshold=10_000,
        unit_tr="konaklayan",
        unit_en="guests",
    ),
    Criterion(
        "language_staff",
        "003",
        462,
        "Yabancı dil bilen personel bulunması",
        "Staff who speak a foreign language",
        number=True,
        threshold=1,
        unit_tr="kişi",
        unit_en="people",
    ),
    Criterion("project_capacity", "003", 463, "Proje uygulama kapasitesi", "Capacity to carry out projects"),
    Criterion(
        "city_council", "003", 464, "Etkin çalışan bir kent konseyi", "An active city council (kent konseyi)"
    ),
    Criterion(
        "women",
        "003",
        465,
        "Seçilmiş ve atanmış görevliler arasında kadınların oranı",
        "Share of women among the elected and the appointed",
        number=True,
        unit_tr="yüzde",
        unit_en="per cent",
    ),
    Criterion(
        "team",
        "003",
        455,
        "Çalışmalar boyunca bir proje ekibi",
        "A project team for as long as the work lasts",
    ),
    Criterion("means", "003", 456, "İlişkiyi sürdürecek mali kaynak", "The means to keep the relation going"),
)
"""Study 002 picks municipalities by the first four; study 003 quotes the rest from the ministry's pilot."""

CRITERION = {criterion.key: criterion for criterion in CRITERIA}


class UnitClass(StrEnum):
    """Study 002's four classes of units by staff (lines 323, 831, 840 and 915)."""

    NONE = "none"
    HEAD_ALONE = "head_alone"
    TEAM = "team"
    TEAM_WITH_EXPERTS = "team_with_experts"


def unit_class(*, has_unit: bool, staff: int, experts: int) -> UnitClass:
    """The class of a unit. staff: people beside its head; experts: of all, those educated in the field who
    speak a foreign language, as the study defines them (line 916)."""
    if not has_unit:
        return UnitClass.NONE
    if staff < 1:
        return UnitClass.HEAD_ALONE
    return UnitClass.TEAM_WITH_EXPERTS if experts else UnitClass.TEAM


def verdicts(answers: Mapping[str, bool | float | None]) -> dict[str, Verdict]:
    """The verdict on every criterion, in the order of CRITERIA; an answer not given is not known."""
    return {criterion.key: criterion.judge(answers.get(criterion.key)) for criterion in CRITERIA}
