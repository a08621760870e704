"""Units: were foreign-relations units founded in election years, and after the law of 2014?"""

from __future__ import annotations

from elci.observatory.statistics.exact import rate_ratio, share_test
from elci.observatory.statistics.finding import UNITS, Answer, Result, Rows, Wording
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.office import local_parties
from elci.observatory.statistics.telling import bounds, finite, told, words, year
from elci.observatory.statistics.ties import text, year_of
from elci.observatory.wording import Bilingual

ELECTION, LAW = "units-election-years", "units-law-2014"
# Study 002 examines the time since the first unit was founded, 1989, up to its interviews in 2020.
_SINCE, _UNTIL = 1989, 2020
_LAW_YEAR = 2014  # from which Law 6360 was applied
_FEWEST = 10
_COLUMNS = (
    words("unit", "birim", "unit"),
    year("year", "kuruluş yılı", "founded in"),
    words("when", "yılın niteliği", "kind of year"),
)


def answers(inquiry: Inquiry) -> list[Answer]:
    """Two tests on the years in which the package says that a unit was founded."""
    return [
        Answer(
            ELECTION,
            UNITS,
            inquiry.seed_of(ELECTION),
            _election_words(inquiry),
            _COLUMNS,
            _elections(inquiry),
        ),
        Answer(LAW, UNITS, inquiry.seed_of(LAW), _law_words(inquiry), _COLUMNS, _law(inquiry)),
    ]


def founding_years(inquiry: Inquiry) -> list[tuple[int, str, str]]:
    """(year, municipality, unit) of foundings of known year within the window, in order."""
    found = []
    for row in inquiry.package.get("unit_events", []):
        when = year_of(row, "date")
        if text(row, "event") in {"founded", "refounded"} and when is not None and _SINCE <= when <= _UNTIL:
            found.append((when, text(row, "municipality"), text(row, "unit_name")))
    return sorted(found)


def _elections(inquiry: Inquiry) -> Result:
    founded = founding_years(inquiry)
    held = {when for results in local_parties(inquiry.package).values() for when, _ in results}
    window = range(_SINCE, _UNTIL + 1)
    expected = sum(when in held for when in window) / len(window)
    rows = _rows(inquiry, [(entry, entry[0] in held) for entry in founded], _ELECTION_YEAR, _OTHER_YEAR)
    if len(founded) < _FEWEST or not 0 < expected < 1:
        return Result(len(founded), rows, reason=_REASON)
    inside = sum(when in held for when, _, _ in founded)
    compared = share_test(inside, len(founded), expected)
    first = told(
        "Kuruluş yılı bilinen {n} birimden {a} tanesi yerel seçim yılında kurulmuştur; yıllara eşit"
        " dağılsaydı bu sayı ortalama {b} olurdu.",
        "Of {n} units of known founding year {a} were founded in a year of local elections; spread evenly"
        " over the years it would be {b} on average.",
        n=len(founded),
        a=inside,
        b=expected * len(founded),
    )
    interval = (compared.low - expected, compared.high - expected)
    return Result(len(founded), rows, first, compared.effect - expected, interval, compared.p_value)


def _law(inquiry: Inquiry) -> Result:
    founded = founding_years(inquiry)
    rows = _rows(inquiry, [(entry, entry[0] >= _LAW_YEAR) for entry in founded], _AFTER_LAW, _BEFORE_LAW)
    if len(founded) < _FEWEST:
        return Result(len(founded), rows, reason=_REASON)
    after = sum(when >= _LAW_YEAR for when, _, _ in founded)
    years = (_UNTIL + 1 - _LAW_YEAR, _LAW_YEAR - _SINCE)
    compared = rate_ratio(after, years[0], len(founded) - after, years[1])
    first = told(
        "Kanunun uygulandığı 2014’ten başlayarak yılda ortalama {a}, önceki yıllarda {b} birim kurulmuştur.",
        "From 2014, when the law was applied, {a} units a year were founded on average, in the years before"
        " {b}.",
        a=after / years[0],
        b=(len(founded) - after) / years[1],
    )
    interval = bounds(compared.low, compared.high)
    return Result(len(founded), rows, first, finite(compared.effect), interval, compared.p_value)


def _rows(
    inquiry: Inquiry, founded: list[tuple[tuple[int, str, str], bool]], yes: Bilingual, no: Bilingual
) -> Rows:
    names = {
        text(row, "id"): Bilingual(text(row, "name_tr"), text(row, "name_en"))
        for row in inquiry.package.get("municipalities", [])
    }
    rows: Rows = []
    for (when, municipality, unit), inside in founded:
        name, kind = names.get(municipality, Bilingual(municipality, municipality)), yes if inside else no
        rows.append(
            {
                "unit_tr": f"{name.tr}: {unit}",
                "unit_en": f"{name.en}: {unit}",
                "year": when,
                "when_tr": kind.tr,
                "when_en": kind.en,
            }
        )
    return rows


def _election_words(inquiry: Inquiry) -> Wording:
    return Wording(
        title=Bilingual("Birimlerin kuruluşu ve seçim yılları", "Founding of units and election years"),
        question=Bilingual(
            "Dış ilişkiler birimleri yerel seçim yıllarında, öteki yıllardan daha mı sık kuruluyor?",
            "Are foreign-relations units founded in years of local elections more often than in other years?",
        ),
        data=_data(inquiry),
        assumptions=Bilingual(
            "Kuruluşlar birbirinden bağımsızdır; düşünce yanlışsa dönemin her yılı eşit olasılıklıdır.",
            "Foundings are independent; were the idea wrong, every year of the window would be equally"
            " likely.",
        ),
        method=Bilingual(
            "Kesin binom sınaması; Clopper–Pearson aralığı. Etki: seçim yıllarında kurulanların payı eksi bu"
            " yılların dönemdeki payı.",
            "Exact binomial test; Clopper–Pearson interval. Effect: share founded in election years less"
            " these years’ share of the window.",
        ),
        cannot_show=_LIMITS,
        effect_name=Bilingual(
            "pay farkı (gözlenen − beklenen)", "difference of shares (observed − expected)"
        ),
        need=_NEED,
    )


def _law_words(inquiry: Inquiry) -> Wording:
    return Wording(
        title=Bilingual(
            "Birimlerin kuruluşu ve 2014’te uygulanan kanun", "Founding of units and the law applied in 2014"
        ),
        question=Bilingual(
            "6360 sayılı Kanun’un uygulandığı 2014’ten sonra birimler daha mı sık kuruluyor?",
            "Are units founded more often since Law 6360 was applied in 2014?",
        ),
        data=_data(inquiry),
        assumptions=Bilingual(
            "Kuruluşlar birbirinden bağımsızdır ve hız iki dönemin içinde değişmez; büyükşehir sayısının"
            " artması ayrıca hesaba katılmaz.",
            "Foundings are independent and their rate is constant on either side; the growing number of"
            " metropolitan municipalities is not allowed for.",
        ),
        method=Bilingual(
            "İki Poisson hızının oranı, toplam verildiğinde kesin binom sınaması ve kesin aralık.",
            "Ratio of two Poisson rates, exact binomial test and exact interval given the total.",
        ),
        cannot_show=_LIMITS,
        effect_name=Bilingual("hız oranı (2014’ten itibaren / önce)", "rate ratio (from 2014 / before)"),
        need=_NEED,
    )


def _data(inquiry: Inquiry) -> Bilingual:
    events = [
        row
        for row in inquiry.package.get("unit_events", [])
        if text(row, "event") in {"founded", "refounded"}
    ]
    return told(
        "Pakette {n} kuruluş olayı vardır; {since}–{until} arasında yılı bilinen: {dated}.",
        "The package has {n} foundings; of known year within {since}–{until}: {dated}.",
        n=len(events),
        since=str(_SINCE),
        until=str(_UNTIL),
        dated=len(founding_years(inquiry)),
    )


_ELECTION_YEAR = Bilingual("yerel seçim yılı", "year of local elections")
_OTHER_YEAR = Bilingual("başka yıl", "other year")
_AFTER_LAW = Bilingual("2014 ve sonrası", "2014 and later")
_BEFORE_LAW = Bilingual("2014’ten önce", "before 2014")
_NEED = Bilingual(
    f"kuruluş yılı bilinen en az {_FEWEST} birim (002 sayılı çalışmanın Şekil 3’ündeki 39 yıl metinden"
    " yitmiştir)",
    f"at least {_FEWEST} units of known founding year (the 39 years of study 002’s Figure 3 are lost from"
    " its text)",
)
_LIMITS = Bilingual(
    "Kuruluş yılı bilinen birimler bir örneklem değil, çalışmada sözü edilenlerdir. Yıl, kararın mı yoksa"
    " çalışmaya başlamanın mı yılıdır, çoğu kez belli değildir.",
    "Units of known founding year are no sample but those that the study happens to mention. Whether a year"
    " is that of the decision or of the first work is mostly not said.",
)
_REASON = Bilingual(
    f"kuruluş yılı bilinen en az {_FEWEST} birim gerekir",
    f"at least {_FEWEST} units of known founding year are needed",
)
