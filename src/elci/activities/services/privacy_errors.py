"""Why a verb on personal data refuses."""

from __future__ import annotations

from django.utils.translation import override

from elci.accounts.history import label_of
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


class StillNeededError(ElciError):
    """Records hold on to the person. args: their models."""

    tr = "Kişiye bağlı kayıtlar var: {0}. Önce kişiyi oradan çıkarın."
    en = "Records still point to the person: {0}. Take the person out there first."

    def in_language(self, language: str) -> str:
        """With the kinds in that language."""
        with override("tr" if language.startswith("tr") else "en"):
            kinds = sorted({label_of(model._meta) for model in self.args})
        return (self.tr if language.startswith("tr") else self.en).format(", ".join(kinds))


class ErasingStoppedError(ElciError):
    """Whoever ordered the erasure stopped it before anything was erased."""

    tr = "Silme durduruldu; hiçbir şey silinmedi."
    en = "The erasing was stopped; nothing was erased."


class ErasingFailedError(ElciError):
    """The program failed; the log says why."""

    tr = (
        "Silme beklenmeyen bir hatayla kesildi. Kişinin kaydı duruyorsa yeniden deneyin; yine olursa sistem "
        "yöneticisi günlüğe bakabilir."
    )
    en = (
        "The erasing was broken off by an unexpected error. If the person’s record is still there, try "
        "again; if it happens again, the administrator finds the reason in the log."
    )
