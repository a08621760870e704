"""Hypothesis 2, urban politics: the tests and what they say."""

from __future__ import annotations

from elci.observatory.statistics import cycle, turnover
from elci.observatory.statistics.alignment import (
    DISTRICTS_SINCE,
    METROPOLITAN_SINCE,
    of_districts,
    of_metropolitan,
)
from elci.observatory.statistics.finding import HYPOTHESIS_2, Answer, Wording
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.telling import EFFECT_COLUMNS, decimals, filled, whole, words
from elci.observatory.wording import Bilingual

_COLUMNS = (
    words("reading", "merkezî hükûmet nasıl okundu", "how the national government was read"),
    decimals("aligned_events", "bağ, aynı parti", "ties, same party", 1),
    decimals("aligned_years", "yıl, aynı parti", "years, same party", 1),
    decimals("other_events", "bağ, ayrı parti", "ties, other party", 1),
    decimals("other_years", "yıl, ayrı parti", "years, other party", 1),
    whole("mixed", "ayrı tutulan bağ", "ties set apart"),
    decimals("effect", "hız oranı", "rate ratio"),
    *EFFECT_COLUMNS,
)
_RATE_RATIO = Bilingual("hız oranı (aynı parti / ayrı parti)", "rate ratio (same party / other party)")


def answers(inquiry: Inquiry) -> list[Answer]:
    """Alignment of the upper tier and of districts, years after an election, change of party, of mayor."""
    return [
        _answer(inquiry, "alignment-metropolitan", _metropolitan_words(inquiry), False),
        _answer(inquiry, "alignment-districts", _district_words(inquiry), True),
        cycle.answer(inquiry),
        turnover.party_answer(inquiry),
        turnover.mayor_answer(inquiry),
    ]


def _answer(inquiry: Inquiry, name: str, said: Wording, districts: bool) -> Answer:
    result = of_districts(inquiry, name) if districts else of_metropolitan(inquiry)
    return Answer(name, HYPOTHESIS_2, inquiry.seed_of(name), said, _COLUMNS, result)


def _metropolitan_words(inquiry: Inquiry) -> Wording:
    return filled(
        _METROPOLITAN,
        city=inquiry.city.name,
        since=str(METROPOLITAN_SINCE),
        last=str(inquiry.last_year),
    )


def _district_words(inquiry: Inquiry) -> Wording:
    return filled(
        _DISTRICTS,
        city=inquiry.city.name,
        n=len(inquiry.city.districts),
        since=str(DISTRICTS_SINCE),
        last=str(inquiry.last_year),
        rounds=inquiry.rounds,
    )


_NEED = Bilingual(
    "tarihli bağlar, yerel seçim sonuçları ve hükûmetlerin partileri",
    "dated ties, results of local elections and the parties of governments",
)


_METROPOLITAN = Wording(
    title=Bilingual(
        "Kent ile ülkeyi aynı parti yönetirken: büyükşehir", "One party in city and state: metropolitan"
    ),
    question=Bilingual(
        "Büyükşehir belediyesi, kendisini yöneten parti ülkeyi de yönetirken daha hızlı mı bağ kuruyor?",
        "Does the metropolitan municipality make ties faster while its own party governs the state too?",
    ),
    data=Bilingual(
        "{city} büyükşehir belediyesinin {since}–{last} yıllarına tarihlenen bağları; yerel seçim"
        " sonuçları, genel seçimler ve hükûmetler.",
        "Ties of metropolitan {city} dated {since}–{last}; results of local elections, general elections and"
        " governments.",
    ),
    assumptions=Bilingual(
        "Bağlar birbirinden bağımsızdır ve hız iki durumun içinde değişmez. Yönetimin yıl içinde"
        " değiştiği yılların bağları hiçbir yana yazılmaz. SHP–CHP ile RP–FP aynı çizgi sayılır.",
        "Ties are independent and their rate is constant within each state. Ties of years in which"
        " government changed go to neither side. SHP–CHP and RP–FP count as one line each.",
    ),
    method=Bilingual(
        "İki Poisson hızının oranı, toplam verildiğinde kesin binom sınaması ve kesin aralık; maruziyet"
        " yıl olarak. Koalisyonlar altı ayrı biçimde okunmuştur; sınanan, birinci okumadır.",
        "Ratio of two Poisson rates, exact binomial test and exact interval given the total; exposure in"
        " years. Coalitions are read in six ways; the first reading is the one tested.",
    ),
    cannot_show=Bilingual(
        "Tek bir belediye ve birkaç uzun dönem vardır: aynı parti dönemleri ile başkanların, kanunların"
        " ve dünyanın değişmesi birbirinden ayrılamaz. Bir yılda birlikte imzalanan bağlar p değerini"
        " olduğundan küçük gösterir; 1991–1995 hükûmeti pakette yoktur ve sonuç onun nasıl okunduğuna"
        " bağlıdır.",
        "There is one municipality and a few long spells: years under one party cannot be told from changes"
        " of mayors, laws and the world. Ties signed together in one year make p look smaller than it is;"
        " the government of 1991–1995 is not in the package, and the result hangs on how it is read.",
    ),
    effect_name=_RATE_RATIO,
    need=_NEED,
)


_DISTRICTS = Wording(
    title=Bilingual(
        "Kent ile ülkeyi aynı parti yönetirken: ilçeler", "One party in city and state: districts"
    ),
    question=Bilingual(
        "İlçe belediyeleri, kendilerini yöneten parti ülkeyi de yönetirken daha hızlı mı bağ kuruyor?",
        "Do district municipalities make ties faster while their own party governs the state too?",
    ),
    data=Bilingual(
        "{city} kentinin {n} ilçesi × {since}–{last}: ilçe ve yıl başına bağ sayısı. Yerel seçim yılı seçim"
        " gününden (Mart sonu; 1999’da 18 Nisan) bölünür, parti bilinmeyen günler maruziyetten düşülür.",
        "{n} districts of {city} × {since}–{last}: ties per district and year. A"
        " year of local elections is divided at the day of the election (end of"
        " March; 18 April in 1999); days of unknown party are no exposure.",
    ),
    assumptions=Bilingual(
        "İlçenin kalıcı özellikleri ve yılın bütün ilçelere ortak etkisi çarpımsaldır; bunlar dışında"
        " bağların hızını yalnızca ortak parti değiştirir. SHP–CHP ile RP–FP aynı çizgi sayılır.",
        "What is lasting in a district and what is common to a year multiply the rate; besides these"
        " only the shared party changes it. SHP–CHP and RP–FP count as one line each.",
    ),
    method=Bilingual(
        "İlçe ve yıl etkili Poisson bağlanımı (maruziyet: yıl); aralık: ilçeye göre kümelenmeye dayanıklı"
        " (CR3), Student t. p: ilçelerin parti geçmişleri ilçeler arasında {rounds} kez yeniden dağıtılır,"
        " geçmişin zaman sırası korunur. Koalisyonlar altı biçimde okunmuştur; sınanan, birinci okumadır.",
        "Poisson regression with district and year effects (exposure in years); interval robust to"
        " clustering by district (CR3), Student’s t. p: the districts’ party histories are dealt out anew"
        " among them {rounds} times, each in its order of time. Coalitions are read in six ways; the first"
        " reading is the one tested.",
    ),
    cannot_show=Bilingual(
        "Ortak parti dönemlerinin çoğu 2004’ten sonradır; o yıllardaki genel artış yıl etkileriyle"
        " çıkarılınca geriye az bilgi kalır ve aralık genişler. Bağların yılı bilinir, günü bilinmez;"
        " hiç bağı olmayan ilçeler orana katkı vermez; başkanın kişiliği partiden ayrılamaz.",
        "Most years of a shared party lie after 2004; once the general rise of those years is taken out,"
        " little is left and the interval is wide. Years of ties are known, days are not; districts"
        " without any tie add nothing to the ratio; the person of a mayor cannot be told from the party.",
    ),
    effect_name=_RATE_RATIO,
    need=_NEED,
)
