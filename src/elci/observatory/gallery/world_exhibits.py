"""The exhibits of a list of the world's ties, and a country's place in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

from elci.observatory.exhibits.exhibit import CONTINENT, TIES, Exhibit, worded
from elci.observatory.exhibits.pieces import continent_series, ranked
from elci.observatory.exhibits.texts import Texts, Value
from elci.observatory.exhibits.web import measures_frame
from elci.observatory.figures import Ranked, RankedBars, Series, Strip, TieMap
from elci.observatory.figures.palette import CONTINENT_ORDER, STEPS
from elci.observatory.gallery.world import World
from elci.observatory.maps import Land
from elci.observatory.measures.order import in_turkish_order
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER, PERCENT
from elci.observatory.wording import CONTINENTS, Bilingual

CHAPTER = "world"
COUNTRY = Column("country_{}", Bilingual("ülke", "country"))
_CITIES = Column("cities", Bilingual("bağı olan kent", "cities with ties"), NUMBER)
_SHOWN = 30


@dataclass(frozen=True)
class Place:
    """What an exhibit of the world is made from: list, country looked at, continent ("" for all)."""

    world: World
    country: str
    continent: str
    land: Land | None

    @property
    def name(self) -> Bilingual:
        """The country's name."""
        return self.world.country(self.country)

    def near(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The rows of the chosen continent."""
        return frame.filter(pl.col("continent") == self.continent) if self.continent else frame


Maker = Callable[[Place], Exhibit]


def _texts(name: str, **values: Value) -> Texts:
    return Texts(CHAPTER, name, values)


def whole_map(place: Place) -> Exhibit:
    """Every tie of the list, bundled by pair of countries where there are thousands."""
    ties = place.world.ties
    if place.continent:
        homes = pl.DataFrame({"home_country": place.near(place.world.countries)["country"]})
        inside = (pl.col("continent") == place.continent) | pl.col("home_country").is_in(
            homes["home_country"].implode()
        )
        ties = ties.filter(inside)
    words = _texts(
        "world-map",
        n=ties.height,
        cities=place.world.network.nodes,
        countries=len(place.world.codes),
    )
    drawn = [TieMap(**words.figure(), ties=ties, land=place.land)] if place.land else []
    pairs = (
        ties.group_by(
            *(f"home_country{end}" for end in ("", "_tr", "_en")),
            *(f"country{end}" for end in ("", "_tr", "_en")),
        )
        .agg(pl.col("tie").n_unique().cast(pl.Int64).alias("ties"))
        .sort("ties", "home_country", "country", descending=[True, False, False])
    )
    columns = (
        Column("home_country_{}", Bilingual("bir yanda", "on one side")),
        Column("country_{}", Bilingual("öbür yanda", "on the other")),
        TIES,
    )
    return worded(words, Table(pairs, columns), figures=drawn, wide=True)


def country_map(place: Place) -> Exhibit:
    """A country's ties with others on the map."""
    ties = place.near(place.world.abroad(place.country))
    words = _texts("world-country-map", n=ties.height, country=place.name)
    drawn = [TieMap(**words.figure(), ties=ties, land=place.land)] if place.land and ties.height else []
    columns = (
        Column("municipality_{}", Bilingual("kent", "city")),
        Column("partner_{}", Bilingual("ortak kent", "partner city")),
        Column("country_{}", Bilingual("ortağın ülkesi", "country of the partner")),
    )
    return worded(words, Table(ties, columns), figures=drawn, wide=True)


def countries(place: Place) -> Exhibit:
    """Countries by number of ties, the country looked at in the signal's colour."""
    frame = in_turkish_order(place.near(place.world.countries), "ties", name="country_tr")
    frame = frame.filter(pl.col("country") != "").with_row_index("order")
    own = frame.filter(pl.col("country") == place.country)
    shown = pl.concat([frame.head(_SHOWN), own.filter(pl.col("order") >= _SHOWN)])
    bars = [
        Ranked(
            Bilingual(row["country_tr"], row["country_en"]),
            {"own" if row["country"] == place.country else "others": row["ties"]},
        )
        for row in shown.iter_rows(named=True)
    ]
    share = own["ties"].sum() / max(place.world.network.edges, 1)
    words = _texts(
        "world-countries",
        country=place.name,
        n=int(own["ties"].sum()),
        share=float(share),
        more=int((frame["ties"] > own["ties"].sum()).sum()),
        countries=frame.height,
    )
    series = [
        Series("own", place.name, "#a8400f"),
        Series("others", Bilingual("öteki ülkeler", "other countries"), STEPS[0]),
    ]
    inside = Column("inside", Bilingual("ülke içinde", "inside the country"), NUMBER)
    mean = Column("mean", Bilingual("kent başına bağ", "ties per city"), NUMBER, decimals=1, fixed=True)
    return worded(
        words,
        Table(frame.drop("order"), (COUNTRY, CONTINENT, TIES, inside, _CITIES, mean)),
        figures=[RankedBars(**words.figure(), rows=bars, series=series)],
    )


def standing(place: Place) -> Exhibit:
    """Where the country stands among the countries of its continent and of the others, as distributions."""
    frame = place.near(place.world.countries).filter((pl.col("country") != "") & (pl.col("cities") >= 5))
    frame = in_turkish_order(frame, "cities", "ties", name="country_tr")
    groups = [
        (CONTINENTS[code], _members(frame.filter(continent=code)))
        for code in CONTINENT_ORDER
        if frame.filter(continent=code).height
    ]
    own = frame.filter(country=place.country)
    words = _texts(
        "world-standing",
        country=place.name,
        cities=int(own["cities"].sum()),
        countries=frame.height,
        below=int((frame["cities"] < own["cities"].sum()).sum()),
    )
    figure = Strip(**words.figure(), groups=groups, unit=_CITIES.title, marked=place.name)
    return worded(
        words, Table(frame, (COUNTRY, CONTINENT, _CITIES, TIES)), figures=[figure] if groups else []
    )


def _members(frame: pl.DataFrame) -> list[tuple[Bilingual, int]]:
    return [
        (Bilingual(row["country_tr"], row["country_en"]), row["cities"])
        for row in frame.iter_rows(named=True)
    ]


def partners(place: Place) -> Exhibit:
    """The countries of a country's partners, beside what chance would give."""
    frame = place.near(place.world.beside_chance(place.country))
    some = in_turkish_order(frame.filter(pl.col("ties") > 0), "ties", name="country_tr")
    words = _texts("world-partners", country=place.name, n=int(some["ties"].sum()), countries=some.height)
    bars = ranked(some.head(_SHOWN), "country", "continent", most=_SHOWN)
    expected = Column("expected", Bilingual("rastlantıda beklenen", "expected by chance"), NUMBER, decimals=1,
                      fixed=True)  # fmt: skip
    ratio = Column("ratio", Bilingual("kaç katı", "times as many"), NUMBER, decimals=2, fixed=True)
    return worded(
        words,
        Table(frame, (COUNTRY, CONTINENT, TIES, expected, ratio)),
        figures=[RankedBars(**words.figure(), rows=bars, series=continent_series(some))],
    )


def reach(place: Place) -> Exhibit:
    """How far a country's ties reach, beside those of all others."""
    frame = place.world.reach(place.country)
    sums = {name: max(int(frame[name].sum()), 1) for name in ("country", "others")}
    frame = frame.with_columns(
        (pl.col(name) / sums[name]).alias(f"share_{name}") for name in ("country", "others")
    ).with_columns(
        pl.format("{}–{} km", pl.col("above").cast(pl.Int64), pl.col("below").cast(pl.Int64)).alias("band")
    )
    words = _texts("world-reach", country=place.name, n=int(frame["country"].sum()))
    figures = [
        RankedBars(
            **words.figure(name, country=place.name),
            rows=[
                Ranked(Bilingual(row["band"], row["band"]), {"share": round(100 * row[f"share_{name}"])})
                for row in frame.iter_rows(named=True)
            ],
            series=[Series("share", Bilingual("bağların payı", "share of ties"), STEPS[0])],
            unit=Bilingual("%", "%"),
            share=True,
        )
        for name in ("country", "others")
    ]
    columns = (
        Column("band", Bilingual("uzaklık", "distance")),
        Column("country", place.name, NUMBER),
        Column("share_country", Bilingual("payı", "share"), PERCENT, decimals=1),
        Column("others", Bilingual("öteki bağlar", "other ties"), NUMBER),
        Column("share_others", Bilingual("payı", "share"), PERCENT, decimals=1),
    )
    return worded(words, Table(frame, columns), figures=figures)


def cities(place: Place) -> Exhibit:
    """The country's cities by number of ties."""
    frame = in_turkish_order(place.world.cities(place.country), "ties", name="city")
    words = _texts(
        "world-cities",
        country=place.name,
        n=frame.height,
        single=frame.filter(pl.col("ties") == 1).height,
    )
    parts = {"abroad": Bilingual("başka ülkelerle", "with other countries"),
             "inside": Bilingual("ülke içinde", "inside the country")}  # fmt: skip
    bars = [
        Ranked(
            Bilingual(row["city"], row["city"]),
            {"abroad": row["abroad"], "inside": row["ties"] - row["abroad"]},
        )
        for row in frame.head(_SHOWN).iter_rows(named=True)
    ]
    series = [Series(key, name, STEPS[number]) for number, (key, name) in enumerate(parts.items())]
    columns = (
        Column("city", Bilingual("kent", "city")),
        TIES,
        Column("abroad", parts["abroad"], NUMBER),
        Column("countries", Bilingual("ülke", "countries"), NUMBER),
    )
    return worded(
        words, Table(frame, columns), figures=[RankedBars(**words.figure(), rows=bars, series=series)]
    )


def measures(place: Place) -> Exhibit:
    """Measures of the list as a network."""
    frame, found = measures_frame(place.world.network)
    words = _texts(
        "world-measures",
        n=place.world.network.nodes,
        m=place.world.network.edges,
        components=found["components"],
        largest=found["largest_component"],
    )
    columns = (
        Column("name_{}", Bilingual("ölçü", "measure")),
        Column("value", Bilingual("değer", "value"), NUMBER, decimals=3),
    )
    return worded(words, Table(frame, columns))


MAKERS: Mapping[str, Maker] = {
    "world-map": whole_map,
    "world-country-map": country_map,
    "world-countries": countries,
    "world-standing": standing,
    "world-partners": partners,
    "world-reach": reach,
    "world-cities": cities,
    "world-measures": measures,
}
