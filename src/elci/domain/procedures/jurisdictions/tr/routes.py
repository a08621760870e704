"""Where letters go in Türkiye, by date. Addressees that change hands are looked up in the authorities of the day."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.authorities import Role
from elci.domain.procedures.jurisdictions.tr.instruments import (
    CIRCULAR_2005_36,
    CIRCULAR_2005_62,
    CIRCULAR_2021_6,
    LAW_1173,
    LAW_3335,
    LAW_5216,
    LAW_5393,
)
from elci.domain.procedures.kinds import LetterKind
from elci.domain.procedures.routes import GOVERNOR, Route
from elci.domain.procedures.rules import Basis, Sureness
from elci.domain.procedures.words import Words

_COUNCIL = Words("Belediye Meclisi Başkanlığı", "Presidency of the municipal council")
_LAW_DAY = date(2005, 7, 13)

ROUTES: tuple[Route, ...] = (
    Route(LetterKind.TO_COUNCIL, _COUNCIL, _LAW_DAY, None, (Basis(LAW_5393, "21"),), Sureness.GENERAL),
    Route(
        LetterKind.DECISION_TO_GOVERNOR,
        GOVERNOR,
        _LAW_DAY,
        None,
        (Basis(LAW_5393, "23"), Basis(LAW_5216, "14")),
        Sureness.QUOTED,
    ),
    Route(
        LetterKind.APPLICATION,
        Role.PERMISSION,
        date(2005, 4, 7),
        None,
        (Basis(CIRCULAR_2005_36), Basis(LAW_5393, "74", "3", since=_LAW_DAY)),
        Sureness.REPORTED,
        by_governor=True,
        why=Words(
            "Çalışmalar başvurunun valilik aracılığıyla yapıldığını görev bildirimleri için yazar; izin başvurusunda aynı yol "
            "kullanılagelendir.",
            "The studies say “through the governor” of notices of travel; for applications the same way is usage.",
        ),
    ),
    Route(
        LetterKind.STATE_PERMISSION,
        Role.PERMISSION,
        date(2005, 4, 7),
        None,
        (Basis(LAW_3335, "1"),),
        Sureness.UNSETTLED,
        by_governor=True,
        why=Words(
            "3335 izni bakanlığın teklifiyle istenir; başvurunun kime yazılacağı kaynaklarımızda yok.",
            "The permission of Law 3335 is asked for on the ministry’s proposal; our sources do not say to whom to write.",
        ),
    ),
    Route(
        LetterKind.GOVERNOR_NOTICE,
        GOVERNOR,
        date(2005, 4, 7),
        None,
        (Basis(CIRCULAR_2005_62, "k", since=date(2005, 6, 20)), Basis(CIRCULAR_2005_36, "c")),
        Sureness.QUOTED,
    ),
    Route(
        LetterKind.PERMISSION_FILE,
        Role.TRAVEL,
        date(2021, 4, 21),
        None,
        (Basis(CIRCULAR_2021_6, Words("birinci kısım", "first part")),),
        Sureness.REPORTED,
        by_governor=True,
    ),
    Route(
        LetterKind.FOREIGN_MINISTRY_NOTICE,
        Role.FOREIGN_AFFAIRS,
        date(1969, 5, 17),
        None,
        (Basis(LAW_1173, "1", "6"),),
        Sureness.QUOTED,
    ),
    Route(
        LetterKind.REPORT_TO_COUNCIL,
        _COUNCIL,
        date(2005, 6, 20),
        None,
        (Basis(CIRCULAR_2005_62, "g"),),
        Sureness.QUOTED,
    ),
)
