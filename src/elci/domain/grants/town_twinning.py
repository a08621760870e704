"""Grants for town twinning between Türkiye and the EU, and the older scheme for towns and municipalities.

Study 001 tells of the first project (lines 1123–1135: main beneficiary, contracting authority, 6 April 2018
to 5 April 2020) and names no rule of its grants. The rules are those of the announcements. All three calls
have closed; they serve as patterns for the next. Read on 2026-11-21.
"""

from __future__ import annotations

from decimal import Decimal

from elci.domain.grants.patterns import CallPattern
from elci.domain.grants.plans import BodyKind
from elci.domain.grants.rules import CallRule, RuleKind, RuleSource
from elci.domain.procedures.words import Words

_CALL_2018 = RuleSource(
    "Marmara Belediyeler Birliği: Türkiye ve AB Arasında Şehir Eşleştirme Hibe Programı Teklif Çağrısı",
    "duyuru, 4 Ocak 2018",
    "2018",
    "https://www.marmara.gov.tr/tr/turkiye-ve-ab-arasinda-sehir-eslestirme-hibe-programi-teklif-cagrisi",
)
_CALL_2021 = RuleSource(
    "Ambasciata d’Italia Ankara: Town Twinning between Turkey and EU-II: Twinning for a Green Future",
    "announcement, December 2021",
    "2021",
    "https://ambankara.esteri.it/it/news/dall_ambasciata/2021/12/town-twinning-between-turkey-and/",
)
_TOWNS = RuleSource(
    "Directorate for EU Affairs: Towns and Municipalities",
    "size of grants, who may apply, duration",
    "2016",
    "https://ab.gov.tr/_5969_en.html",
)
_READ_AS = Words(
    "Duyuru ortaklığın sayısını yazmıyor; “ortaklaşa geliştirecekleri” sözünden çıkarıldı. Rehbere bakın.",
    "The announcement gives no number of partners; this is read out of “jointly developed”. Look into the "
    "guidelines.",
)
_PARTS = Words(
    "Duyuru devletin taşra birimlerini de sayar; il özel idareleri yerel yönetim sayıldı.",
    "The announcement also names provincial offices of the state; special provincial administrations are "
    "taken as local authorities.",
)


def _twinning(high: int, source: RuleSource, kinds: tuple[BodyKind, ...]) -> tuple[CallRule, ...]:
    return (
        CallRule(RuleKind.PARTNERS, Decimal(1), countries=("eu",), source=source, doubt=_READ_AS),
        CallRule(RuleKind.ADMITTED, countries=("turkiye", "eu"), source=source),
        CallRule(RuleKind.APPLICANT_COUNTRY, countries=("turkiye",), source=source, doubt=_READ_AS),
        CallRule(RuleKind.APPLICANT_KIND, kinds=kinds, source=source, doubt=_PARTS),
        CallRule(RuleKind.GRANT, Decimal(60000), Decimal(high), source=source),
    )


TWINNING_2018 = CallPattern(
    key="town-twinning-2018",
    programme="IPA II",
    code="TTGS",
    title=Words(
        "Türkiye ve AB Arasında Şehir Eşleştirme Hibe Programı",
        "Town Twinning between Turkey and the EU grant scheme",
    ),
    zone="Europe/Istanbul",
    address=_CALL_2018.address,
    note=Words(
        "Kapanmış çağrı. Duyuruda son gün 9 Mart 2018, saat 17.00; projenin sayfası 23 Mart 2018 yazar. "
        "Toplam bütçe 2,6 milyon avro. Çalışma 001 projeyi 1123–1135. satırlarda anlatır.",
        "A closed call. The announcement gives 9 March 2018, 17:00, the project’s page 23 March 2018. Total "
        "budget 2.6 million euro. Study 001 tells of the project in lines 1123–1135.",
    ),
    rules=_twinning(130000, _CALL_2018, (BodyKind.LOCAL_AUTHORITY, BodyKind.UNION, BodyKind.STATE)),
)
TWINNING_2022 = CallPattern(
    key="town-twinning-2022",
    programme="IPA II",
    code="TTGS-II",
    title=Words(
        "Şehir Eşleştirme II: Yeşil Bir Gelecek İçin Eşleştirme",
        "Town Twinning II: Twinning for a Green Future",
    ),
    zone="Europe/Istanbul",
    address=_CALL_2021.address,
    note=Words(
        "Kapanmış çağrı: son gün 1 Mart 2022, saat 17.00. Toplam bütçe 2,5 milyon avro; iklim ve çevre.",
        "A closed call: deadline 1 March 2022, 17:00. Total budget 2.5 million euro; climate and "
        "environment.",
    ),
    rules=_twinning(100000, _CALL_2021, (BodyKind.LOCAL_AUTHORITY, BodyKind.STATE)),
)
TOWNS = CallPattern(
    key="towns-and-municipalities",
    programme="IPA",
    code="TMGS",
    title=Words("Kentler ve Belediyeler Hibe Programı", "Towns and Municipalities grant scheme"),
    zone="Europe/Istanbul",
    address=_TOWNS.address,
    note=Words(
        "Kapanmış çağrı; son günü kaynakta okunmadı.",
        "A closed call; its deadline was not read in the source.",
    ),
    rules=(
        CallRule(RuleKind.PARTNERS, Decimal(1), countries=("eu", "candidates-2016"), source=_TOWNS),
        CallRule(RuleKind.APPLICANT_COUNTRY, countries=("turkiye",), source=_TOWNS),
        CallRule(RuleKind.APPLICANT_KIND, kinds=(BodyKind.LOCAL_AUTHORITY, BodyKind.UNION), source=_TOWNS),
        CallRule(RuleKind.GRANT, Decimal(50000), Decimal(250000), source=_TOWNS),
        CallRule(RuleKind.GRANT_SHARE, Decimal(50), Decimal(90), source=_TOWNS),
        CallRule(
            RuleKind.DURATION,
            Decimal(12),
            Decimal(18),
            source=_TOWNS,
            doubt=Words(
                "Sayfada en az süre “6 12 ay” diye iki sayıyla yazılı; büyüğü alındı.",
                "The page prints two numbers for the least duration, “6 12 months”; the larger was taken.",
            ),
        ),
    ),
)
PATTERNS = (TWINNING_2022, TWINNING_2018, TOWNS)
