"""Study 001: memberships in international organisations, by organisation and by member."""

from __future__ import annotations

import polars as pl

from elci.observatory.exhibits.exhibit import Exhibit, worded
from elci.observatory.exhibits.istanbul import STUDY, texts
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import ROWS_ONLY, leader, ranked, series_of
from elci.observatory.figures import RankedBars
from elci.observatory.measures import institutions
from elci.observatory.measures.order import in_turkish_order
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER
from elci.observatory.wording import MEMBERSHIP_KINDS, Bilingual

_MEMBERSHIPS = Column("memberships", Bilingual("üyelik", "memberships"), NUMBER)


def by_organisation(material: Material) -> Exhibit:
    """Tablo 1: organisations by number of Turkish members."""
    rows = institutions.memberships(material.frames).filter(pl.col("study") == STUDY)
    frame = institutions.memberships_by(rows, "organisation", "organisation_tr", "organisation_en", "kind")
    totals = institutions.memberships_by(rows, "organisation").rename({"memberships": "total"})
    frame = in_turkish_order(
        frame.join(totals, on="organisation"), "total", "memberships", name="organisation_tr"
    )
    kinds_seen = [kind for kind in MEMBERSHIP_KINDS if kind in set(frame["kind"])]
    words = texts(
        "memberships-organisations",
        n=rows.height,
        organisations=totals.height,
        printed=material.printed(
            STUDY, "International organisations with Turkish local governments"
        ).numbers.get("TR"),
        members=rows.filter(pl.col("kind") == "member").height,
    )
    bars = ranked(frame.rename({"memberships": "ties"}), "organisation", "kind", most=25)
    figure = RankedBars(
        **words.figure(),
        rows=bars,
        series=series_of(MEMBERSHIP_KINDS, kinds_seen),
        unit=_MEMBERSHIPS.title,
    )
    columns = (
        Column("organisation_{}", Bilingual("kuruluş", "organisation")),
        Column("kind", Bilingual("tür", "kind"), vocabulary=MEMBERSHIP_KINDS),
        _MEMBERSHIPS,
    )
    return worded(
        words,
        Table(frame.drop("total"), columns),
        figures=[figure],
        studies=[STUDY],
        claims=[(STUDY, "membership")],
        lost=["001-x-11", "001-x-12"],
    )


def by_member(material: Material) -> Exhibit:
    """Tablo 1 turned round: members by number of organisations."""
    rows = (
        institutions.memberships(material.frames)
        .filter(pl.col("study") == STUDY)
        .with_columns(
            pl.coalesce("municipality_tr", "member_tr").alias("name_tr"),
            pl.coalesce("municipality_en", "member_en").alias("name_en"),
            pl.coalesce("municipality", "member").alias("key"),
        )
    )
    frame = institutions.memberships_by(rows, "key", "name_tr", "name_en", "municipality_kind")
    frame = in_turkish_order(frame, "memberships", name="name_tr")
    top, most = leader(frame, "name", "memberships")
    words = texts(
        "memberships-members",
        members=frame.height,
        top=top,
        most=most,
        single=frame.filter(pl.col("memberships") == 1).height,
    )
    bars = ranked(
        frame.rename({"memberships": "ties"}).with_columns(pl.lit("rows").alias("part")),
        "name",
        "part",
        most=25,
    )
    figure = RankedBars(**words.figure(), rows=bars, series=ROWS_ONLY, unit=_MEMBERSHIPS.title)
    columns = (Column("name_{}", Bilingual("üye", "member")), _MEMBERSHIPS)
    return worded(words, Table(frame, columns), figures=[figure], studies=[STUDY])
