"""Erasmus+, key action 2: small-scale partnerships (KA210) and cooperation partnerships (KA220).

Read on 2026-11-21 in pages that carry the Programme Guide or sum it up (each rule names its page). Türkiye is
a third country associated to the programme. The Guide of the call's own year decides.
"""

from __future__ import annotations

from decimal import Decimal

from elci.domain.grants.patterns import CallPattern
from elci.domain.grants.rules import CallRule, RuleKind, RuleSource
from elci.domain.procedures.words import Words

_FULL = ("eu", "erasmus-associated")
_CYPRUS = "European funding portal (Cyprus)"
_KA220 = RuleSource(
    f"{_CYPRUS}: Cooperation Partnerships, call 2025",
    "lump sums, composition of the consortium",
    "2025",
    "https://www.fundingprogrammesportal.gov.cy/en/call/cooperation-partnerships-en-2025",
)
_KA220_2026 = RuleSource(
    f"{_CYPRUS}: Cooperation Partnerships (youth), call 2026",
    "who can take part, who can coordinate",
    "2026",
    "https://www.fundingprogrammesportal.gov.cy/en/call/partnerships-for-cooperation-cooperation-partnerships-"
    "in-the-field-of-youth-submitted-by-european-ngos-2026-en-2025",
)
_KA220_2021 = RuleSource(
    f"{_CYPRUS}: KA2 partnerships, call 2021",
    "duration",
    "2021",
    "https://fundingprogrammesportal.gov.cy/en/call/ka2-partnerships-in-the-fields-of-education-training-and-"
    "youth-submitted-by-any-organisation-in-these-fields-with-the-exception-of-european-ngos",
)
_TWO_YEARS = RuleSource(
    "Erasmus+ National Agency of Cyprus: Cooperation Partnerships",
    "eligible applicants",
    "",
    "https://erasmusplus.idep.org.cy/en/vasiki-drasi-2/symprakseis-synergasias",
)
_KA210 = RuleSource(
    "Erasmus+ National Agency of Greece (IKY): Small-scale Partnerships",
    "participating organisations, duration",
    "",
    "https://iky.gr/en/?p=46997",
)
_KA210_2025 = RuleSource(
    f"{_CYPRUS}: Small-scale Partnerships, call 2025",
    "lump sums, eligible organisations",
    "2025",
    "https://www.fundingprogrammesportal.gov.cy/en/call/small-scale-partnerships-en-2025",
)
_NO_YEAR = Words(
    "Sayfa hangi yılın Rehberine dayandığını yazmıyor.",
    "The page does not say which year’s Guide it follows.",
)


def _sums(*amounts: int) -> tuple[Decimal, ...]:
    return tuple(Decimal(amount) for amount in amounts)


KA210 = CallPattern(
    key="erasmus-ka210",
    programme="Erasmus+",
    code="KA210",
    title=Words("Küçük ölçekli ortaklıklar", "Small-scale partnerships"),
    zone="Europe/Brussels",
    address="https://erasmus-plus.ec.europa.eu/",
    note=Words(
        "Başvuru, alanına göre Ulusal Ajansa yapılır. 2025 çağrısında son gün 5 Mart, saat 12.00’ydi "
        "(Brüksel saati); kendi çağrınızınkini yazın.",
        "Applications go to the national agency of the field. The deadline of the 2025 call was 5 March, "
        "12:00 Brussels time; write that of your own call.",
    ),
    rules=(
        CallRule(RuleKind.PARTNERS, Decimal(2), countries=_FULL, source=_KA210, doubt=_NO_YEAR),
        CallRule(RuleKind.COUNTRIES, Decimal(2), countries=_FULL, source=_KA210, doubt=_NO_YEAR),
        CallRule(RuleKind.ADMITTED, countries=_FULL, source=_KA210_2025),
        CallRule(RuleKind.LUMP_SUM, amounts=_sums(30000, 60000), source=_KA210_2025),
        CallRule(RuleKind.DURATION, Decimal(6), Decimal(24), source=_KA210, doubt=_NO_YEAR),
    ),
)
KA220 = CallPattern(
    key="erasmus-ka220",
    programme="Erasmus+",
    code="KA220",
    title=Words("İş birliği ortaklıkları", "Cooperation partnerships"),
    zone="Europe/Brussels",
    address="https://erasmus-plus.ec.europa.eu/",
    note=Words(
        "Başvuru, alanına göre Ulusal Ajansa yapılır. Son günü kendi çağrınızdan yazın.",
        "Applications go to the national agency of the field. Write the deadline of your own call.",
    ),
    rules=(
        CallRule(RuleKind.PARTNERS, Decimal(3), countries=_FULL, source=_KA220),
        CallRule(RuleKind.COUNTRIES, Decimal(3), countries=_FULL, source=_KA220),
        CallRule(
            RuleKind.ADMITTED,
            countries=(*_FULL, "erasmus-regions-1-3"),
            source=_KA220_2026,
            doubt=Words(
                "1.–3. bölgelerin kabulü gençlik alanının 2026 çağrısında okundu; öteki alanlar için "
                "Rehbere bakın.",
                "That regions 1 to 3 are admitted was read in the 2026 call for youth; for other fields look "
                "into the Guide.",
            ),
        ),
        CallRule(RuleKind.APPLICANT_COUNTRY, countries=_FULL, source=_KA220_2026),
        CallRule(RuleKind.LUMP_SUM, amounts=_sums(120000, 250000, 400000), source=_KA220),
        CallRule(
            RuleKind.DURATION,
            Decimal(12),
            Decimal(36),
            source=_KA220_2021,
            doubt=Words(
                "Süre yalnız 2021 çağrısının özetinde okundu; yeni Rehberden doğrulayın.",
                "The duration was read only in the summary of the 2021 call; check it in the newer Guide.",
            ),
        ),
        CallRule(
            RuleKind.OTHER,
            words=Words(
                "Başvuran, son başvuru gününden en az iki yıl önce tüzel kişilik kazanmış olmalı.",
                "The applicant has been established at least two years before the deadline.",
            ),
            source=_TWO_YEARS,
            doubt=_NO_YEAR,
        ),
    ),
)
PATTERNS = (KA210, KA220)
