"""Why a verb on personal data refuses."""

from __future__ import annotations

from elci.domain.errors import ElciError


class SameContactError(ElciError):
    """A record was to be merged with itself."""

    tr = "Bir kayıt kendisiyle birleştirilmez; iki ayrı kayıt seçin."
    en = "A record is not merged with itself; choose two."


class UndecidedPlacesError(ElciError):
    """Places that name the person have no decision. args: number."""

    tr = "{0} yer için karar verilmemiş: silinsin mi, hangi dayanakla kalsın?"
    en = "{0} place(s) have no decision: erase, or keep on which ground?"


class StillNamedError(ElciError):
    """A redacted version still names the person. args: number of mentions."""

    tr = "Yüklediğiniz sürümde kişinin adı {0} kez geçiyor; adı çıkarıp yeniden yükleyin."
    en = "The version still names the person {0} time(s); take the name out and choose it again."


class LookStoppedError(ElciError):
    """The look for a person was stopped while a turn of it was read."""

    tr = "Arama durduruldu; hiçbir şey değişmedi."
    en = "The look was stopped; nothing was changed."
