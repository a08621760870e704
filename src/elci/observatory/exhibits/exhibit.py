"""One exhibit of the report and the columns that many of them share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elci.observatory.exhibits.texts import Texts
from elci.observatory.figures import Figure
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER, YEAR
from elci.observatory.wording import CONTINENTS, MUNICIPALITY_KINDS, TIE_KINDS, Bilingual

NO_CONTINENT = Bilingual("kıtası belirsiz", "continent unclear")
NO_AREA = Bilingual("ülkesi belirsiz", "country unclear")


@dataclass(frozen=True)
class Citation:
    """Where an exhibit's rows come from: a source of the package and the places in it."""

    study: str
    where: Bilingual


@dataclass(frozen=True)
class Exhibit:
    """name: also the name of its files and of `--only`; chapter: key of the chapter it stands in.

    lead: what it shows, with its main numbers; notes: what a reader must know to read it right; claims:
    (study, topic) whose claims stand beside it; lost: ids of `missing` that concern it; wide: its figures
    need the whole width of the page.
    """

    name: str
    chapter: str
    title: Bilingual
    lead: Bilingual
    table: Table
    figures: tuple[Figure, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: tuple[Bilingual, ...] = ()
    claims: tuple[tuple[str, str], ...] = ()
    lost: tuple[str, ...] = ()
    wide: bool = False


def worded(
    texts: Texts,
    table: Table,
    *,
    figures: Sequence[Figure] = (),
    studies: Sequence[str] = (),
    claims: Sequence[tuple[str, str]] = (),
    lost: Sequence[str] = (),
    wide: bool = False,
) -> Exhibit:
    """The exhibit with the words of its chapter's file."""
    where = texts("where") if texts.has("where") else Bilingual("", "")
    return Exhibit(
        name=texts.name,
        chapter=texts.chapter,
        title=texts("title"),
        lead=texts("lead"),
        table=table,
        figures=tuple(figures),
        citations=tuple(Citation(study, where) for study in studies),
        notes=texts.notes,
        claims=tuple(claims),
        lost=tuple(lost),
        wide=wide,
    )


TIES = Column("ties", Bilingual("bağ", "ties"), NUMBER)
YEAR_COLUMN = Column(
    "year", Bilingual("yıl", "year"), YEAR, empty=Bilingual("yılı yazılmamış", "no year given")
)
MUNICIPALITY = Column("municipality_{}", Bilingual("belediye", "municipality"))
PARTNER = Column("partner_{}", Bilingual("ortak kent", "partner city"))
AREA = Column("area_{}", Bilingual("ülke ya da bölge", "country or territory"), empty=NO_AREA)
CONTINENT = Column("continent", Bilingual("kıta", "continent"), vocabulary=CONTINENTS, empty=NO_CONTINENT)
TIER = Column(
    "municipality_kind", Bilingual("belediye türü", "type of municipality"), vocabulary=MUNICIPALITY_KINDS
)
KIND = Column("kind", Bilingual("bağın türü", "kind of tie"), vocabulary=TIE_KINDS)
PRINTED = Column("printed", Bilingual("çalışmada yazılan", "printed in the study"), NUMBER)
ROWS = Column("ties", Bilingual("satırlardan", "from the rows"), NUMBER)
COUNTRIES = Column("countries", Bilingual("ülke", "countries"), NUMBER)
