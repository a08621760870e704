"""Why a verb of the registry refuses. Each says what, and what to do next."""

from __future__ import annotations

from elci.accounts.errors import ChangedMeanwhileError, ReasonMissingError, UndoError
from elci.domain.errors import ElciError

__all__ = [
    "ChangedMeanwhileError",
    "DateOrderError",
    "FileKindError",
    "FileSizeError",
    "FutureDateError",
    "PlaceUnknownError",
    "ReasonMissingError",
    "SameMembershipError",
    "SameTieError",
    "UndoError",
    "WithdrawalError",
]


class DateOrderError(ElciError):
    """A state dated before the one that it follows. args: date, date before, as `PartialDate`."""

    def in_language(self, language: str) -> str:
        date, before = (value.in_language(language) for value in self.args)
        if language.startswith("tr"):
            return f"Bu durumun tarihi ({date}), önceki durumun tarihinden ({before}) önce olamaz."
        return f"The date of this state ({date}) cannot lie before that of the state before it ({before})."


class FutureDateError(ElciError):
    """A date that has not come yet. args: date, as `PartialDate`."""

    def in_language(self, language: str) -> str:
        date = self.args[0].in_language(language)
        if language.startswith("tr"):
            return f"{date} henüz gelmedi. Gerçekleşmiş olanı yazın; beklenen tarih not olarak eklenebilir."
        return f"{date} has not come yet. Record what has happened; an expected date can go into the note."


class SameTieError(ElciError):
    """The municipality already has this kind of tie with the partner. args: title. `key` is that tie's."""

    tr = "Bu bağ kayıtlarda var: {0}. Yenisini açmak yerine o kaydı düzeltin ya da durumunu değiştirin."
    en = "This tie is on record: {0}. Correct that record or change its state instead of adding another."

    def __init__(self, title: str, key: str) -> None:
        super().__init__(title)
        self.key = key


class SameMembershipError(ElciError):
    """A membership of this kind stands already. args: member, organisation."""

    tr = "Bu üyelik kayıtlarda var: {0}, {1}."
    en = "This membership is on record: {0}, {1}."


class WithdrawalError(ElciError):
    """A tie whose record cannot be withdrawn. args: why, in Turkish and in English."""

    tr = "Bu kayıt geri çekilemez: {0}."
    en = "This record cannot be withdrawn: {1}."


class FileKindError(ElciError):
    """A file whose content is none of the kinds that are kept. args: file name."""

    tr = (
        "“{0}” alınamadı: içeriği PDF, Word (DOCX), ODT, JPEG ya da PNG değil. "
        "Belgeyi bu biçimlerden birinde kaydedip yeniden ekleyin."
    )
    en = (
        "“{0}” was not taken: its content is not PDF, Word (DOCX), ODT, JPEG or PNG. "
        "Save the document in one of these and attach it again."
    )


class FileSizeError(ElciError):
    """A file that is empty or too large. args: file name, limit in megabytes."""

    tr = (
        "“{0}” alınamadı: dosya boş ya da {1} MB’tan büyük. "
        "Taramanın çözünürlüğünü düşürün ya da belgeyi bölün."
    )
    en = (
        "“{0}” was not taken: it is empty or larger than {1} MB. "
        "Scan at a lower resolution or split the document."
    )


class PlaceUnknownError(ElciError):
    """A partner was to be made from a place that is not known. args: identifier."""

    tr = "“{0}” kimlikli yer bulunamadı. Kenti listeden seçin."
    en = "There is no place {0}. Choose the city from the list."
