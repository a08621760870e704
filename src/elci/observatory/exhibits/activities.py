"""Studies 003 and 004: national counts, and the activities of Istanbul's districts."""

from __future__ import annotations

import polars as pl

from elci.observatory.exhibits.exhibit import CONTINENT, MUNICIPALITY, Exhibit, worded
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import continent_series, leader, ranked, series_of
from elci.observatory.exhibits.texts import Texts, Value
from elci.observatory.figures import Ranked, RankedBars, Series
from elci.observatory.figures.palette import STEPS
from elci.observatory.measures import institutions
from elci.observatory.measures.order import in_turkish_order
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER, PERCENT
from elci.observatory.wording import ACTIVITY_KINDS, Bilingual

STUDY, NATIONAL, CHAPTER = "004", "003", "activities"
_ACTIVITIES = Column("activities", Bilingual("etkinlik", "activities"), NUMBER)
_STATED = {
    "with_result": Bilingual("sonucu anılan", "result stated"),
    "with_goal": Bilingual("amacı anılan", "goal named"),
}
_PARTS = (
    (
        "Sister-city relations of metropolitan municipalities",
        Bilingual("büyükşehir belediyeleri", "metropolitan municipalities"),
    ),
    (
        "Sister-city relations of municipalities within",
        Bilingual("büyükşehir içindeki belediyeler", "municipalities within metropolitan areas"),
    ),
    (
        "Sister-city relations of provincial-centre",
        Bilingual("il merkezi belediyeleri", "provincial-centre municipalities"),
    ),
    ("Sister-city relations of other", Bilingual("diğer belediyeler", "other municipalities")),
)


def texts(name: str, **values: Value) -> Texts:
    """The words of one of the chapter's exhibits."""
    return Texts(CHAPTER, name, values)


def national(material: Material) -> Exhibit:
    """The national counts that the studies print; no rows stand behind them."""
    frame = (
        material.frames["facts"]
        .filter(
            (pl.col("subject") == "TR")
            & pl.col("number").str.contains("^[0-9]+$")
            & pl.col("what_en").str.contains("(?i)sister[- ]cit")
        )
        .with_columns(pl.col("number").cast(pl.Int64))
        .sort("date_year", "study", "line", nulls_last=True)
    )
    values = [(name, material.printed(NATIONAL, wording).numbers.get("TR")) for wording, name in _PARTS]
    bars = [Ranked(name, {"printed": value}) for name, value in values if value is not None]
    total = material.printed(NATIONAL, "Sister-city relations (Ministry").numbers.get("TR")
    later = material.printed("001", "Sister cities of municipalities in Türkiye").numbers.get("TR")
    words = texts(
        "national-counts",
        sum=sum(value or 0 for _, value in values),
        total=total,
        later=later,
        rows=material.ties.height,
    )
    series = [Series("printed", Bilingual("çalışmada yazılan", "printed in the study"), STEPS[1])]
    columns = (
        Column("study", Bilingual("çalışma", "study")),
        Column("date", Bilingual("tarih", "date")),
        Column("what_{}", Bilingual("ne", "what")),
        Column("number", Bilingual("yazılan", "printed"), NUMBER),
        Column("unit_{}", Bilingual("birim", "unit")),
    )
    return worded(
        words,
        Table(frame, columns),
        figures=[RankedBars(**words.figure(), rows=bars, series=series)],
        studies=[study for study in (NATIONAL, "001") if study in material.studies],
        claims=[(NATIONAL, "total")],
        lost=["003-x-03", "003-x-04"],
    )


def by_kind(material: Material) -> Exhibit:
    """Activities by kind, and how many state a result or a goal."""
    rows = institutions.activities(material.frames, STUDY)
    frame = institutions.activities_by(rows, "kind").with_columns(
        (pl.col("with_result") / pl.col("activities")).alias("share_result"),
        (pl.col("with_goal") / pl.col("activities")).alias("share_goal"),
    )
    result, goal = int(frame["with_result"].sum()), int(frame["with_goal"].sum())
    words = texts(
        "activities-kind",
        n=rows.height,
        result=result,
        goal=goal,
        result_share=result / max(rows.height, 1),
        goal_share=goal / max(rows.height, 1),
    )
    bars = [
        Ranked(ACTIVITY_KINDS[row["kind"]], {"n": row["activities"]}) for row in frame.iter_rows(named=True)
    ]
    stated = [
        Ranked(ACTIVITY_KINDS[row["kind"]], {name: row[name] for name in _STATED})
        for row in frame.iter_rows(named=True)
        if row["with_result"] or row["with_goal"]
    ]
    one = [Series("n", _ACTIVITIES.title, STEPS[0])]
    columns = (
        Column("kind", Bilingual("tür", "kind"), vocabulary=ACTIVITY_KINDS),
        _ACTIVITIES,
        Column("with_result", _STATED["with_result"], NUMBER),
        Column("share_result", Bilingual("payı", "share"), PERCENT),
        Column("with_goal", _STATED["with_goal"], NUMBER),
        Column("share_goal", Bilingual("payı", "share"), PERCENT),
    )
    return worded(
        words,
        Table(frame, columns),
        figures=[
            RankedBars(**words.figure("number"), rows=bars, series=one, unit=_ACTIVITIES.title),
            RankedBars(
                **words.figure("stated"),
                rows=stated,
                series=series_of(_STATED, list(_STATED)),
                unit=_ACTIVITIES.title,
                apart=True,
            ),
        ],
        studies=[STUDY],
        claims=[(STUDY, "activity"), (STUDY, "by_year")],
        lost=["004-x-01", "004-x-03"],
    )


def by_municipality(material: Material) -> Exhibit:
    """Activities by municipality and kind of activity."""
    rows = institutions.activities(material.frames, STUDY)
    frame = institutions.activity_municipalities(rows, material.frames)
    frame = in_turkish_order(frame, "activities", name="municipality_tr")
    top, most = leader(frame, "municipality", "activities")
    words = texts(
        "activities-municipality",
        municipalities=frame.height,
        n=rows.height,
        top=top,
        most=most,
    )
    bars = ranked(
        frame.rename({"activities": "ties"}).with_columns(pl.lit("n").alias("part")), "municipality", "part"
    )
    one = [Series("n", _ACTIVITIES.title, STEPS[0])]
    return worded(
        words,
        Table(frame, (MUNICIPALITY, _ACTIVITIES)),
        figures=[RankedBars(**words.figure(), rows=bars, series=one, unit=_ACTIVITIES.title)],
        studies=[STUDY],
        lost=["004-x-04"],
    )


def by_country(material: Material) -> Exhibit:
    """Activities by partner country."""
    rows = institutions.activities(material.frames, STUDY)
    frame = institutions.activity_countries(rows, material.frames)
    known = in_turkish_order(frame.filter(pl.col("country").is_not_null()), "activities", name="country_tr")
    unknown = frame.filter(pl.col("country").is_null())
    top, most = leader(known, "country", "activities")
    words = texts(
        "activities-country",
        countries=known.height,
        n=rows.height,
        unknown=int(unknown["activities"].sum()),
        top=top,
        most=most,
    )
    bars = ranked(known.rename({"activities": "ties"}), "country", "continent", most=30)
    columns = (
        Column(
            "country_{}",
            Bilingual("ülke", "country"),
            empty=Bilingual("ülkesi yazılmamış", "no country given"),
        ),
        CONTINENT,
        _ACTIVITIES,
    )
    return worded(
        words,
        Table(pl.concat([known, unknown]), columns),
        figures=[
            RankedBars(**words.figure(), rows=bars, series=continent_series(known), unit=_ACTIVITIES.title)
        ],
        studies=[STUDY],
        lost=["004-x-05"],
    )


def all_studies(material: Material) -> Exhibit:
    """Activities of every study by period and kind, with the shares that state a result or a goal."""
    rows = institutions.activities(material.frames)
    frame = (
        institutions.activities_by(rows, "study")
        .sort("study")
        .with_columns(
            (pl.col("with_result") / pl.col("activities")).alias("share_result"),
            (pl.col("with_goal") / pl.col("activities")).alias("share_goal"),
        )
    )
    words = texts(
        "activities-stated",
        n=rows.height,
        result=int(frame["with_result"].sum()),
        goal=int(frame["with_goal"].sum()),
        result_share=int(frame["with_result"].sum()) / max(rows.height, 1),
        goal_share=int(frame["with_goal"].sum()) / max(rows.height, 1),
    )
    columns = (
        Column("study", Bilingual("çalışma", "study")),
        _ACTIVITIES,
        Column("with_result", _STATED["with_result"], NUMBER),
        Column("share_result", Bilingual("payı", "share"), PERCENT),
        Column("with_goal", _STATED["with_goal"], NUMBER),
        Column("share_goal", Bilingual("payı", "share"), PERCENT),
    )
    return worded(words, Table(frame, columns), studies=sorted(set(frame["study"].drop_nulls())))
