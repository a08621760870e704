"""Study 000, by whom and what for: terms and parties, the office and its staff, activities, purposes."""

from __future__ import annotations

import polars as pl

from elci.observatory.exhibits.ankara import CITY, STUDY, texts
from elci.observatory.exhibits.exhibit import MUNICIPALITY, TIER, TIES, Exhibit, worded
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import number_of, series_of, tier_series
from elci.observatory.figures import Matrix, Ranked, RankedBars, Series
from elci.observatory.figures.palette import STEPS
from elci.observatory.measures import institutions, politics
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER, YEAR
from elci.observatory.wording import UNIT_KINDS, Bilingual, same

_SURE = {
    "sure": Bilingual("dönemin içinde", "within the term"),
    "open": Bilingual(
        "seçim yılında (komşu dönemle ortak)", "in an election year (shared with its neighbour)"
    ),
}
_OLDER = Bilingual("{} öncesi", "before {}")
_PARTY_UNKNOWN = Bilingual("partisi bilinmeyen yıl", "party not known for the year")
_STAFF = Bilingual("kişi", "persons")


def terms(material: Material) -> Exhibit:
    """Ties of the metropolitan municipality by mayoral term and party."""
    rows = material.listed(STUDY, "Tablo 4")
    frame = politics.by_period(rows, politics.periods_in_office(material.frames, CITY))
    bars = [
        Ranked(_term(row), {"sure": row["sure"], "open": row["open"]}) for row in frame.iter_rows(named=True)
    ]
    words = texts("ankara-terms", n=rows.height, open=politics.in_election_years(rows, frame))
    columns = (
        Column("since", Bilingual("başlangıç", "since"), YEAR),
        Column("until", Bilingual("bitiş", "until"), YEAR),
        Column("mayors", Bilingual("başkan", "mayor")),
        Column("party", Bilingual("parti", "party")),
        Column("sure", _SURE["sure"], NUMBER),
        Column("open", _SURE["open"], NUMBER),
    )
    figure = RankedBars(**words.figure(), rows=bars, series=series_of(_SURE, ["sure", "open"]), apart=True)
    return worded(
        words, Table(frame, columns), figures=[figure], studies=[STUDY], claims=[(STUDY, "politics")]
    )


def _term(row: dict[str, object]) -> Bilingual:
    if row["since"] is None:
        return Bilingual(*(words.format(row["until"]) for words in _OLDER))
    surnames = " – ".join(mayor.split()[-1] for mayor in str(row["mayors"]).split(" – "))
    return same(f"{row['since']}–{row['until'] or ''} {surnames} ({row['party']})")


def parties(material: Material) -> Exhibit:
    """Ties of both tiers by the party in office in the municipality's own council."""
    rows = material.listed(STUDY)
    frame = politics.by_party(rows, material.frames["local_elections"], "municipality_kind")
    bars: dict[str | None, dict[str, int]] = {}
    for row in frame.iter_rows(named=True):
        bars.setdefault(row["party"], {})[row["municipality_kind"]] = row["ties"]
    ordered = sorted(
        bars.items(), key=lambda bar: (bar[0] is None, "/" in (bar[0] or ""), -sum(bar[1].values()))
    )
    words = texts(
        "ankara-parties",
        n=number_of(frame),
        two=int(frame.filter(pl.col("party").str.contains("/", literal=True))["ties"].sum()),
        unknown=int(frame.filter(pl.col("party").is_null())["ties"].sum()),
    )
    figure = RankedBars(
        **words.figure(),
        rows=[Ranked(same(party) if party else _PARTY_UNKNOWN, values) for party, values in ordered],
        series=tier_series(frame),
    )
    columns = (Column("party", Bilingual("parti", "party"), empty=_PARTY_UNKNOWN), TIER, TIES)
    return worded(words, Table(frame, columns), figures=[figure], studies=[STUDY])


def staff(material: Material) -> Exhibit:
    """Tablo 1, Tablo 2 and figure 2: staff by title, over the years, by education."""
    frame = material.frames["unit_staff"].filter(
        (pl.col("study") == STUDY) & (pl.col("municipality") == CITY) & (pl.col("table") != "metin")
        | ((pl.col("study") == STUDY) & (pl.col("dimension") == "education"))
    )
    by_title = frame.filter((pl.col("table") == "Tablo 1") & (pl.col("dimension") == "title"))
    by_year = frame.filter(pl.col("table") == "Tablo 2").sort(pl.col("row").cast(pl.Int64))
    education = frame.filter(pl.col("dimension") == "education")
    dated = by_year.filter(pl.col("year").is_not_null())
    words = texts(
        "ankara-staff",
        total=int(by_title["value"].sum()),
        values=by_year.height,
        lost=by_year.height - dated.height,
        dated=", ".join(map(str, dated["year"].to_list())),
    )
    titled = [
        (
            "titles",
            [
                Ranked(Bilingual(row["category_tr"], row["category_en"]), {"rows": row["value"]})
                for row in by_title.iter_rows(named=True)
            ],
        ),
        (
            "years",
            [
                Ranked(_nth(place, row["year"]), {"rows": row["value"]})
                for place, row in enumerate(by_year.iter_rows(named=True), 1)
            ],
        ),
        (
            "education",
            [
                Ranked(Bilingual(row["category_tr"], row["category_en"]), {"rows": row["value"]})
                for row in education.iter_rows(named=True)
            ],
        ),
    ]
    figures = [
        RankedBars(
            **words.figure(suffix),
            rows=bars,
            series=[Series("rows", _STAFF, STEPS[0])],
            unit=Bilingual("%", "%") if suffix == "education" else _STAFF,
            share=suffix == "education",
        )
        for suffix, bars in titled
        if bars
    ]
    columns = (
        Column("table", Bilingual("kaynaktaki yeri", "place in the source")),
        Column("year", Bilingual("yıl", "year"), YEAR, empty=Bilingual("yılı yitik", "year lost")),
        Column("category_{}", Bilingual("unvan ya da eğitim", "title or education")),
        Column("value", Bilingual("değer", "value"), NUMBER),
        Column("unit", Bilingual("birim", "unit"), vocabulary={"persons": _STAFF, "percent": same("%")}),
    )
    return worded(
        words,
        Table(frame, columns),
        figures=figures,
        studies=[STUDY],
        claims=[(STUDY, "institution")],
        lost=["000-x-01", "000-x-02", "000-x-03", "000-x-04"],
    )


def _nth(place: int, year: int | None) -> Bilingual:
    if year is not None:
        return same(str(year))
    return Bilingual(f"{place}. değer (yılı yitik)", f"value {place} (year lost)")


def district_units(material: Material) -> Exhibit:
    """Tablo 3: which unit of each district runs its foreign relations."""
    frame = institutions.listed_units(material.frames, STUDY, "Tablo 3")
    counted = (
        frame.group_by("unit_kind")
        .agg(pl.len().alias("ties"))
        .sort("ties", "unit_kind", descending=[True, False])
    )
    bars = [
        Ranked(UNIT_KINDS[row["unit_kind"]], {"rows": row["ties"]}) for row in counted.iter_rows(named=True)
    ]
    words = texts(
        "ankara-units",
        n=frame.height,
        own=frame.filter(unit_kind="directorate").height,
        none=frame.filter(unit_kind="none_stated").height,
    )
    unit = Bilingual("belediye", "municipalities")
    figure = RankedBars(**words.figure(), rows=bars, series=[Series("rows", unit, STEPS[0])], unit=unit)
    columns = (
        MUNICIPALITY,
        Column("unit_as_written", Bilingual("birim (yazıldığı gibi)", "unit (as written)")),
        Column("unit_kind", Bilingual("tür", "kind"), vocabulary=UNIT_KINDS),
    )
    return worded(
        words, Table(frame, columns), figures=[figure], studies=[STUDY], lost=["000-x-13", "000-x-22"]
    )


def activities(material: Material) -> Exhibit:
    """Activities by the study's own categories and plan periods, and whether they name a goal or a result."""
    rows = institutions.activities(material.frames, STUDY)
    frame = institutions.activities_by(rows, "period", "category_as_written").sort(
        "period", "category_as_written"
    )
    periods = sorted({period for period in frame["period"] if period})
    categories = dict.fromkeys(institutions.activities_by(rows, "category_as_written")["category_as_written"])
    bars = [
        Ranked(
            same(category) if category else Bilingual("sınıfı yazılmamış", "category not given"),
            {
                row["period"]: row["activities"]
                for row in frame.filter(category_as_written=category).iter_rows(named=True)
            },
        )
        for category in categories
    ]
    words = texts(
        "ankara-activities",
        n=rows.height,
        goal=int(frame["with_goal"].sum()),
        result=int(frame["with_result"].sum()),
        visible=int(frame.filter(category_as_written="tanıtım ve görünürlük")["activities"].sum()),
    )
    figure = RankedBars(
        **words.figure(),
        rows=bars,
        series=series_of({period: same(period) for period in periods}, periods),
        unit=Bilingual("etkinlik", "activities"),
    )
    columns = (
        Column("period", Bilingual("dönem", "period")),
        Column(
            "category_as_written",
            Bilingual("çalışmanın sınıfı", "category of the study"),
            empty=Bilingual("yazılmamış", "not given"),
        ),
        Column("activities", Bilingual("etkinlik", "activities"), NUMBER),
        Column("with_goal", Bilingual("amacı anılan", "goal named"), NUMBER),
        Column("with_result", Bilingual("sonucu anılan", "result stated"), NUMBER),
    )
    return worded(
        words,
        Table(frame, columns),
        figures=[figure],
        studies=[STUDY],
        claims=[(STUDY, "activity")],
        lost=["000-x-17"],
    )


def goals(material: Material) -> Exhibit:
    """Policies and strategic goals by plan period."""
    frame = material.frames["goals"].filter(pl.col("study") == STUDY)
    kinds = {
        "policy": Bilingual("temel politika", "basic policy"),
        "strategic_goal": Bilingual("stratejik amaç", "strategic goal"),
        "sub_goal": Bilingual("alt hedef", "sub-goal"),
    }
    named = frame.with_columns(pl.col("title_as_written").alias("title_tr"))
    columns = (
        Column("period", Bilingual("dönem", "period")),
        Column("kind", Bilingual("tür", "kind"), vocabulary=kinds),
        Column(
            "title_{}",
            Bilingual("yazıldığı gibi", "in translation"),
            empty=Bilingual("ayrıca yer verilmemiş", "none given"),
        ),
    )
    words = texts("ankara-goals", n=named.filter(pl.col("kind") == "strategic_goal").height)
    return worded(words, Table(named, columns), studies=[STUDY])


def purposes(material: Material) -> Exhibit:
    """The coded purposes against the few protocols whose purposes the text tells."""
    frames = material.frames
    coded = institutions.purposes(frames)
    names = material.ties.select("agreement", "partner_tr", "partner_en", "year").unique(maintain_order=True)
    known = frames["agreement_purposes"].join(names, on="agreement", how="left").sort("year", "agreement")
    protocols = known.select("agreement", "partner_tr", "partner_en", "year").unique(maintain_order=True)
    printed = material.printed(STUDY, "Cities whose protocol was obtained").numbers.get(CITY, 0)
    rest = max(printed - protocols.height, 0)
    columns = [
        (row["agreement"], Bilingual(*(f"{row[f'partner_{one}']} {row['year']}" for one in ("tr", "en"))))
        for row in protocols.iter_rows(named=True)
    ]
    others = [("others", Bilingual(f"öteki {rest} protokol", f"{rest} other protocols"))] if rest else []
    words = texts("ankara-purposes", n=coded.height, known=protocols.height, protocols=printed, rest=rest)
    figure = Matrix(
        **words.figure(),
        cells={(row["purpose"], row["agreement"]): 1 for row in known.iter_rows(named=True)},
        rows=[
            (row["purpose"], Bilingual(row["name_tr"], row["name_en"])) for row in coded.iter_rows(named=True)
        ],
        columns=[*columns, *others],
        dots=True,
        blank=[key for key, _ in others],
    )
    shown = (
        Column("position", Bilingual("sıra", "order"), NUMBER),
        Column("name_{}", Bilingual("amaç", "purpose")),
        Column("ties", Bilingual("bilinen protokol", "known protocols"), NUMBER),
    )
    return worded(
        words,
        Table(coded.drop("id") if "id" in coded.columns else coded, shown),
        figures=[figure],
        studies=[STUDY],
        claims=[(STUDY, "purpose")],
        lost=["000-x-08", "000-x-09", "000-x-10", "000-x-11"],
    )
