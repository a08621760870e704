"""The notice by which an office tells people what it does with their data (Law 6698 art. 10, GDPR 13)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from elci.accounts.models import Office
from elci.activities.services import months_of, policy_of
from elci.domain.personal_data import ANSWER_DAYS, BASES
from elci.domain.suffixes import genitive

_TEXTS = Path(__file__).parent / "notices"


@dataclass(frozen=True)
class Notice:
    """The notice in one language. own: whether the office wrote it itself."""

    text: str
    own: bool


def notice_of(office: Office, language: str, ground_words: dict[str, str]) -> Notice:
    """The office's own text, else the composed one. ground_words: what grounds are called, by value."""
    policy = policy_of(office)
    turkish = language.startswith("tr")
    own = policy.notice_tr if turkish else policy.notice_en
    if own.strip():
        return Notice(own, own=True)
    unit = "ay" if turkish else "months"
    lines = [
        f"– {ground_words[ground.value]} ({BASES[ground].articles}): {months} {unit}"
        for ground, months in months_of(office).items()
    ]
    where = ""
    if policy.reached_at:
        where = ("\n\nBaşvuru: " if turkish else "\n\nApplications: ") + policy.reached_at
    composed = (_TEXTS / ("tr.txt" if turkish else "en.txt")).read_text(encoding="utf-8").rstrip("\n")
    text = composed.format(
        office=office.name,
        office_of=genitive(office.name) if turkish else office.name,
        grounds="\n".join(lines),
        days=ANSWER_DAYS,
        where=where,
    )
    return Notice(text, own=False)
