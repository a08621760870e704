"""Why personal data may be kept and how long, by Law 6698 and the European regulation (GDPR)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# Law 6698, art. 13/2: an application is answered within thirty days at the latest.
ANSWER_DAYS = 30


class Ground(StrEnum):
    """What allows keeping data on a person."""

    CONSENT = "consent"
    LAW = "law"
    CONTRACT = "contract"
    PUBLIC_TASK = "public_task"
    MADE_PUBLIC = "made_public"
    LEGITIMATE = "legitimate"


@dataclass(frozen=True)
class Basis:
    """The articles of a ground and the months for which data are kept unless the office says otherwise.

    The months are a proposal with its reason, not a term of the law.
    """

    articles: str
    months: int
    reason_tr: str
    reason_en: str


BASES: dict[Ground, Basis] = {
    Ground.CONSENT: Basis(
        "6698 m. 5/1; GDPR 6/1-a", 24,
        "Rıza zamanla eskir; iki yılda bir yenilenmesi istenir.",
        "Consent grows old; it is asked for anew every two years.",
    ),
    Ground.LAW: Basis(
        "6698 m. 5/2-a; GDPR 6/1-c", 120,
        "Dayanılan kanunun kendi süresi varsa o yazılır; yoksa on yıl.",
        "Where the law relied on has a term of its own, that is written; else ten years.",
    ),
    Ground.CONTRACT: Basis(
        "6698 m. 5/2-c; GDPR 6/1-b", 120,
        "Sözleşmeden doğan alacakların genel zamanaşımı on yıldır (6098 m. 146).",
        "Claims out of a contract lapse after ten years as a rule (Law 6098 art. 146).",
    ),
    Ground.PUBLIC_TASK: Basis(
        "6698 m. 5/2-ç; GDPR 6/1-e", 60,
        "Bir görev dönemi beş yıldır; ilişki sürüyorsa yeni dönemde yeniden bakılır.",
        "A term of office lasts five years; where the relation goes on, it is looked at anew in the next.",
    ),
    Ground.MADE_PUBLIC: Basis(
        "6698 m. 5/2-d; GDPR 9/2-e", 24,
        "Kişinin açıkladığı görev ve adres eskir; iki yılda bir bakılır.",
        "A post and an address that the person made public grow old; they are looked at every two years.",
    ),
    Ground.LEGITIMATE: Basis(
        "6698 m. 5/2-f; GDPR 6/1-f", 24,
        "Meşru menfaat düzenli olarak yeniden tartılır; iki yılda bir.",
        "A legitimate interest is weighed again at regular times: every two years.",
    ),
}  # fmt: skip


def months_after(day: date, months: int) -> date:
    """The same day some months later; the last of the month where that month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise ValueError(day)


def answer_due(received: date) -> date:
    """The last day for the answer to a person's application."""
    return received + timedelta(days=ANSWER_DAYS)
