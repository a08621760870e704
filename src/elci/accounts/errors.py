"""Why a verb refuses, whatever the record. Each says what, and what to do next."""

from __future__ import annotations

from django.db import models

from elci.domain.errors import ElciError


class ReasonMissingError(ElciError):
    """An act that needs a reason came without one."""

    tr = "Gerekçe yazın: bu kaydı neden değiştirdiğinizi sizden sonrakiler okuyacak."
    en = "Give a reason: those who come after you will read why you changed this record."


class ChangedMeanwhileError(ElciError):
    """Someone changed the record since it was read. args: title. `seen` is the version that was read."""

    tr = "“{0}” kaydını bu arada başka biri değiştirdi. Değişikliği görüp karar verin."
    en = "Someone else changed the record “{0}” meanwhile. See the change and decide."

    def __init__(self, record: models.Model, seen: int) -> None:
        super().__init__(str(record))
        self.record = record
        self.seen = seen


class UndoError(ElciError):
    """An act that cannot be undone. args: why, in Turkish and in English."""

    tr = "Bu işlem geri alınamaz: {0}."
    en = "This act cannot be undone: {1}."
