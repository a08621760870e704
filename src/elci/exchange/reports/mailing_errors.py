"""What can be wrong with a letter to many partners."""

from __future__ import annotations

from elci.domain.errors import ElciError


class UnknownFieldError(ElciError):
    """A field that letters do not know. args: what is written between the brackets, the known ones."""

    tr = "“{{{0}}}” bilinmiyor. Kullanılabilecek alanlar: {1}."
    en = "“{{{0}}}” is not known. Fields that can be used: {1}."


class NobodyToWriteToError(ElciError):
    """No partner meets the conditions."""

    tr = "Bu koşullara uyan ortak kent yok. Koşulları azaltın."
    en = "No partner city meets these conditions. Ask for less."
