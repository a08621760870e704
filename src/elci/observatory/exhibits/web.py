"""The ties as a network: its measures, and the cities that most municipalities share."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl

from elci.observatory.exhibits.exhibit import AREA, MUNICIPALITY, PARTNER, TIES, Exhibit, worded
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import ranked
from elci.observatory.exhibits.texts import Texts, Value
from elci.observatory.figures import NetworkPicture, Node, RankedBars, Series
from elci.observatory.figures.palette import STEPS
from elci.observatory.measures.order import in_turkish_order
from elci.observatory.network.adjacency import Network
from elci.observatory.network.distances import DistancePlan
from elci.observatory.network.measures import measure
from elci.observatory.network.package import NEVER_CAME_ABOUT
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER
from elci.observatory.wording import Bilingual

CHAPTER = "web"
# Beyond this many nodes distances are sampled: exact ones would take most of the report's time.
_EXACT, _SAMPLES = 20_000, 64
# More than these are a tangle in which none is found.
_MOST_CITIES, _MOST_HOMES = 120, 80
_MEASURES = {
    "nodes": Bilingual("düğüm (belediye ve ortak kent)", "nodes (municipalities and partner cities)"),
    "edges": Bilingual("bağlı çift", "tied pairs"),
    "duplicates": Bilingual("aynı çiftin yinelenen bağı", "repeated ties of a pair"),
    "components": Bilingual("birbirinden kopuk parça", "separate components"),
    "largest_component": Bilingual("en büyük parçanın düğümü", "nodes of the largest component"),
    "max_degree": Bilingual("en çok bağı olan düğümün bağı", "ties of the node with most"),
    "mean_degree": Bilingual("düğüm başına ortalama bağ", "mean ties per node"),
    "triangles": Bilingual("üçgen", "triangles"),
    "transitivity": Bilingual("geçişlilik", "transitivity"),
    "degree_assortativity": Bilingual("derece benzeşmesi", "degree assortativity"),
    "gini_degree": Bilingual("bağların eşitsizliği (Gini)", "inequality of ties (Gini)"),
    "mean_distance": Bilingual("en büyük parçada ortalama uzaklık", "mean distance in the largest component"),
    "diameter": Bilingual("en büyük parçanın çapı", "diameter of the largest component"),
}


def texts(name: str, **values: Value) -> Texts:
    """The words of one of the chapter's exhibits."""
    return Texts(CHAPTER, name, values)


def measures(material: Material) -> Exhibit:
    """Measures of the whole network."""
    network = network_of(_came_about(material.ties))
    frame, found = measures_frame(network)
    words = texts(
        "network-measures",
        n=network.nodes,
        m=network.edges,
        components=found["components"],
        largest=found["largest_component"],
    )
    columns = (
        Column("name_{}", Bilingual("ölçü", "measure")),
        Column("value", Bilingual("değer", "value"), NUMBER, decimals=3),
    )
    return worded(words, Table(frame, columns))


def shared(material: Material) -> Exhibit:
    """Cities tied to most municipalities."""
    frame = (
        _came_about(material.ties)
        .filter(pl.col("place").is_not_null())
        .group_by("place")
        .agg(
            pl.col("municipality").n_unique().cast(pl.Int64).alias("municipalities"),
            pl.col("tie").n_unique().cast(pl.Int64).alias("ties"),
            pl.col("partner_tr").sort().first(),
            pl.col("partner_en").sort().first(),
            pl.col("area_tr").first(),
            pl.col("area_en").first(),
        )
    )
    frame = in_turkish_order(frame, "municipalities", "ties", name="partner_tr")
    several = frame.filter(pl.col("municipalities") > 1)
    unit = Bilingual("belediye", "municipalities")
    words = texts("network-shared", n=frame.height, several=several.height)
    bars = ranked(
        several.with_columns(pl.col("municipalities").alias("ties"), pl.lit("n").alias("part")),
        "partner",
        "part",
        most=25,
    )
    figure = RankedBars(**words.figure(), rows=bars, series=[Series("n", unit, STEPS[0])], unit=unit)
    columns = (PARTNER, AREA, Column("municipalities", unit, NUMBER), TIES)
    return worded(words, Table(several, columns), figures=[figure])


def measures_frame(network: Network) -> tuple[pl.DataFrame, dict[str, Any]]:
    """Measures of a network as rows (measure, name_tr/_en, value), and by name."""
    plan = DistancePlan(mode="auto", limit=_EXACT, samples=_SAMPLES, effort=_SAMPLES)
    found = measure(network, plan).as_dict()
    records = [
        {"measure": name, "name_tr": words.tr, "name_en": words.en, "value": _float(found[name])}
        for name, words in _MEASURES.items()
    ]
    return pl.DataFrame(records, schema_overrides={"value": pl.Float64}), found


def picture(material: Material) -> Exhibit:
    """Municipalities and the cities that they share, drawn; cities of one only are left to its disc."""
    ties = _came_about(material.ties).filter(pl.col("place").is_not_null())
    cities = (
        ties.group_by("place")
        .agg(
            pl.col("municipality").n_unique().cast(pl.Int64).alias("municipalities"),
            pl.col("partner_tr").sort().first(),
            pl.col("partner_en").sort().first(),
            pl.col("continent").first(),
        )
        .filter(pl.col("municipalities") > 1)
        .sort("municipalities", "place", descending=[True, False])
    )
    drawn = cities.head(_MOST_CITIES)
    pairs = (
        ties.join(drawn.select("place"), on="place", how="semi")
        .group_by("municipality", "municipality_tr", "municipality_en", "place")
        .agg(pl.col("tie").n_unique().cast(pl.Int64).alias("ties"))
        .sort("municipality", "place")
    )
    busiest = pairs.group_by("municipality").len().sort("len", "municipality", descending=[True, False])
    pairs = pairs.join(busiest.head(_MOST_HOMES).select("municipality"), on="municipality", how="semi")
    whole = dict(ties.group_by("municipality").agg(pl.col("tie").n_unique()).iter_rows())
    homes = pairs.unique("municipality", maintain_order=True)
    nodes = [
        Node(row["municipality"], Bilingual(row["municipality_tr"], row["municipality_en"]),
             whole[row["municipality"]], home=True)
        for row in homes.iter_rows(named=True)
    ] + [
        Node(row["place"], Bilingual(row["partner_tr"], row["partner_en"]), row["municipalities"], home=False,
             continent=row["continent"] or "")
        for row in drawn.iter_rows(named=True)
    ]  # fmt: skip
    place = {(node.home, node.key): number for number, node in enumerate(nodes)}
    lines = [
        (place[True, row["municipality"]], place[False, row["place"]], row["ties"])
        for row in pairs.iter_rows(named=True)
    ]
    words = texts(
        "network-picture",
        cities=drawn.height,
        shared=cities.height,
        municipalities=homes.height,
        pairs=len(lines),
    )
    figure = NetworkPicture(**words.figure(), nodes=nodes, ties=lines)
    table = pairs.join(drawn, on="place", how="left", maintain_order="left")
    return worded(words, Table(table, (MUNICIPALITY, PARTNER, TIES)), figures=[figure], wide=True)


def _came_about(ties: pl.DataFrame) -> pl.DataFrame:
    """Without proposed, cancelled and rejected ties, as `elci network` counts."""
    return ties.filter(~pl.col("state").is_in(NEVER_CAME_ABOUT))


def network_of(ties: pl.DataFrame) -> Network:
    """Municipalities and partner places as one undirected network; an unplaced partner is a node alone."""
    far = pl.coalesce("place", pl.concat_str(pl.lit("tie:"), "tie"))
    pairs = ties.select("municipality", far.alias("partner")).drop_nulls()
    labels = pl.concat([pairs["municipality"].unique(), pairs["partner"].unique()]).unique().sort()
    numbers = pl.DataFrame({"label": labels, "number": np.arange(len(labels))})
    joined = pairs.join(numbers, left_on="municipality", right_on="label").join(
        numbers, left_on="partner", right_on="label", suffix="_far"
    )
    return Network.from_numbers(labels.to_list(), joined.select("number", "number_far").to_numpy())


def _float(value: float | int | None) -> float | None:
    return None if value is None else float(value)
