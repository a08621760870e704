"""The second plain sentence: how far chance alone explains what the first one states."""

from __future__ import annotations

from elci.observatory.wording import Bilingual

LEVEL = 0.05

LACKING_FIRST = Bilingual(
    "Bu soru eldeki verilerle yanıtlanamıyor.", "The data at hand cannot answer this question."
)
_NO_TEST = Bilingual(
    "Bu sayı bir karşılaştırmanın değil, bir betimlemenin sonucudur ve rastlantıya karşı sınanmamıştır.",
    "This number describes and does not compare, so it was not tested against chance.",
)


def second_sentence(p_value: float | None, adjusted: float | None, tests: int) -> Bilingual:
    """One sentence in words, without p-values; `adjusted` counts all `tests` together."""
    if p_value is None or adjusted is None:
        return _NO_TEST
    if adjusted <= LEVEL:
        return Bilingual(
            f"{tests} sınamanın tümü birlikte hesaba katıldığında bile bu sonucu yalnızca rastlantıyla"
            " açıklamak güçtür.",
            f"Even with all {tests} tests counted together, chance alone hardly explains this result.",
        )
    if p_value <= LEVEL:
        return Bilingual(
            "Tek başına bakıldığında rastlantıyla ender görülecek bir sonuçtur; ancak birlikte yapılan"
            f" {tests} sınamadan birinde böyle bir sonuç beklenebilir, bu yüzden kanıt değil ipucudur.",
            "Taken alone, chance would seldom bring about such a result; but among the"
            f" {tests} tests made together one such result can be expected, so it is a hint and no proof.",
        )
    return Bilingual(
        "Böyle bir sonuç yalnızca rastlantıyla da ortaya çıkabilir; veriler düşünceyi ne doğrular ne de"
        " çürütür.",
        "Chance alone can bring about such a result; the data neither confirm the idea nor refute it.",
    )


def lacking(need: Bilingual, first: Bilingual = LACKING_FIRST) -> Bilingual:
    """Two sentences for what cannot be computed: that it cannot, and which data would allow it."""
    return Bilingual(
        f"{first.tr} Yanıt için gereken: {need.tr}; yöntem, benzetimle üretilmiş verilerde denenmiştir ve"
        " hazırdır.",
        f"{first.en} Needed for an answer: {need.en}; the method was proven on simulated data and is ready.",
    )
