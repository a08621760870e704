"""Groups of countries that calls name, each as of a day and with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from elci.domain.procedures.words import Words


@dataclass(frozen=True)
class CountryGroup:
    """Countries by ISO 3166-1 alpha-2 (XK for Kosovo, decision 0003), as they stood on a day.

    doubt: what could not be checked.
    """

    key: str
    name: Words
    codes: frozenset[str]
    as_of: date
    source: Words
    doubt: Words | None = None


def _codes(written: str) -> frozenset[str]:
    return frozenset(written.split())


_GUIDE = Words(
    "Erasmus+ Program Rehberi, A Bölümü, “Uygun ülkeler” (Tüzük madde 19’u anan baskı)",
    "Erasmus+ Programme Guide, Part A, “Eligible countries” (the edition that cites article 19 of the "
    "Regulation)",
)
_READ = date(2026, 11, 21)
EU = CountryGroup(
    "eu",
    Words("AB üyesi ülkeler", "member states of the EU"),
    _codes("BE BG CZ DK DE EE IE GR ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE"),
    _READ,
    _GUIDE,
)
ASSOCIATED = CountryGroup(
    "erasmus-associated",
    Words("Erasmus+ programıyla ilişkili üçüncü ülkeler", "third countries associated to Erasmus+"),
    frozenset(["MK", "RS", "IS", "LI", "NO", "TR"]),
    _READ,
    _GUIDE,
)
REGIONS_1_3 = CountryGroup(
    "erasmus-regions-1-3",
    Words(
        "Erasmus+ 1.–3. bölge ülkeleri (Belarus dışında)",
        "countries of Erasmus+ regions 1 to 3 (not Belarus)",
    ),
    _codes("AL BA XK ME AM AZ GE MD UA DZ EG IL JO LB LY MA PS SY TN"),
    _READ,
    Words(
        "Avrupa Fonları Portalı (Kıbrıs), 2026 çağrısının özeti: 1.–3. bölgeler, Belarus dışında",
        "European funding portal (Cyprus), summary of the 2026 call: regions 1 to 3 without Belarus",
    ),
    Words(
        "Bölgelerin ülke listesi Rehberden tek tek doğrulanamadı; başvurmadan önce A Bölümüne bakın.",
        "The list of countries of these regions could not be checked one by one in the Guide; look at its "
        "Part A before you apply.",
    ),
)
TURKIYE = CountryGroup(
    "turkiye", Words("Türkiye", "Türkiye"), frozenset({"TR"}), _READ, Words("ISO 3166-1", "ISO 3166-1")
)
CANDIDATES_2016 = CountryGroup(
    "candidates-2016",
    Words(
        "AB’ye aday ülkeler (2016, Türkiye dışında)", "candidate countries of the EU (2016, without Türkiye)"
    ),
    frozenset(["AL", "MK", "ME", "RS"]),
    date(2016, 3, 11),
    Words(
        "AB Başkanlığı, “Towns and Municipalities” (11.03.2016): aday ülkeler, adları yazılmadan",
        "Directorate for EU Affairs, “Towns and Municipalities” (11.03.2016): candidate countries, not named",
    ),
    Words(
        "Kaynak aday ülkelerin adını yazmıyor; liste sayfanın tarihindeki adaylardır.",
        "The source does not name the candidates; the list is that of the page’s date.",
    ),
)
GROUPS: dict[str, CountryGroup] = {
    group.key: group for group in (EU, ASSOCIATED, REGIONS_1_3, TURKIYE, CANDIDATES_2016)
}


def countries_in(tokens: tuple[str, ...]) -> frozenset[str]:
    """The codes that keys of groups and single codes stand for."""
    found: set[str] = set()
    for token in tokens:
        group = GROUPS.get(token)
        found |= group.codes if group is not None else {token}
    return frozenset(found)


def group_words(tokens: tuple[str, ...]) -> Words:
    """What a rule's countries are called: names of groups, codes as they stand."""
    names = [GROUPS[token].name if token in GROUPS else Words(token, token) for token in tokens]
    return Words(", ".join(name.tr for name in names), ", ".join(name.en for name in names))
