"""Why a verb of a case refuses. Each says what, and what to do next."""

from __future__ import annotations

from elci.domain.errors import ElciError


class CaseClosedError(ElciError):
    """A closed case was to be changed. args: title."""

    tr = "“{0}” dosyası kapalı. Değiştirmek için önce dosyayı yeniden açın."
    en = "The case “{0}” is closed. Open it again before changing it."


class CaseOpenError(ElciError):
    """An open case was to be opened again. args: title."""

    tr = "“{0}” dosyası zaten açık."
    en = "The case “{0}” is open already."


class ActUnknownError(ElciError):
    """An act that cases of this kind do not know. args: the act's value."""

    tr = "“{0}” bu türden bir dosyanın adımı değil. Listeden bir adım seçin."
    en = "“{0}” is no step of a case of this kind. Choose a step from the list."


class StepsMissingError(ElciError):
    """A case was to be closed as completed while steps are missing. args: these, Turkish and English."""

    tr = (
        "Dosya tamamlanmış sayılamaz; şu adımlar eksik: {0}. "
        "Adımları kaydedin ya da dosyayı başka bir sonuçla kapatın."
    )
    en = (
        "The case is not complete; these steps are missing: {1}. "
        "Record them, or close it with another outcome."
    )


class FlagGoneError(ElciError):
    """A flag that does not stand any more was to be answered."""

    tr = "Bu uyarı artık geçerli değil; sayfa yenilendi."
    en = "This flag does not stand any more; the page has been renewed."


class OtherSideMissingError(ElciError):
    """A case of a kind that needs another side was opened without one."""

    tr = "Karşı tarafı yazın: bu türden bir dosya bir kent ya da kuruluşla açılır."
    en = "Name the other side: a case of this kind is opened with a city or a body."


class DecidedAlreadyError(ElciError):
    """The sides of a case were to be corrected after a decision. args: title."""

    tr = "“{0}” dosyasında karar ya da sonraki bir adım kayıtlı; taraflar değişmez. Yanlış adımı geri alın."
    en = "In “{0}” a decision or a later step is recorded; the sides stay. Take the wrong step back first."


class TieStateMissingError(ElciError):
    """The end of a tie was to be recorded without saying where the tie stands from then on."""

    tr = "Bağın yeni durumunu seçin: sona erdi, askıya alındı ya da iptal edildi."
    en = "Choose the new state of the tie: ended, suspended or cancelled."


class NotAJourneyError(ElciError):
    """A plan of a journey was to be written into a case of another kind. args: title."""

    tr = "“{0}” bir yurt dışı görev dosyası değil; gezi planı eklenemez."
    en = "“{0}” is no case of official travel; it has no plan of a journey."
