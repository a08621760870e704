"""`elci network EDGES`: measures of a network from an edge list, a list of twin towns or a data package."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any, Self

import click

from elci.cli.language import lang_option

_PATIENCE = 2.0  # seconds of work before progress is shown


@click.command()
@click.argument("edges", metavar="EDGES")
@click.option("--header", is_flag=True, help="The first line is a heading.")
@click.option("--separator", help="Sign between columns (or tab, space); found by itself if left out.")
@click.option("--encoding", help="Character encoding; found by itself if left out.")
@click.option(
    "--columns",
    help="Columns of the two ends, by number or name: 1,2 or id_a|city_a+country_a,id_b|city_b+country_b.",
)
@click.option(
    "--twins",
    is_flag=True,
    help="EDGES lists twin towns: city_a, country_a, lat_a, lon_a, geonames_a, city_b …",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--distances",
    type=click.Choice(["auto", "exact", "sampled", "none"]),
    default="auto",
    show_default=True,
    help="auto: exact up to 50,000 nodes, sampled beyond.",
)
@click.option("--samples", type=click.IntRange(2), default=1024, show_default=True, help="Nodes of a sample.")
@click.option("--communities", is_flag=True, help="Divide the network into communities.")
@click.option(
    "--centralities",
    metavar="NAMES",
    help="all, or some of degree,closeness,harmonic,betweenness,eigenvector,pagerank,core,clustering.",
)
@click.option("--rich-club", is_flag=True, help="Ties among the nodes of many ties.")
@click.option(
    "--by-distance", is_flag=True, help="Length of the ties against shuffled ties (with coordinates)."
)
@click.option("--countries", is_flag=True, help="Country by country matrix (with countries).")
@click.option("--remove", multiple=True, metavar="NODE", help="What happens without this node; repeatable.")
@click.option("--against", metavar="OTHER", help="Reciprocity: compare with the list of the other side.")
@click.option("--between", metavar="TR,DE", help="With --against: only ties between these two countries.")
@click.option(
    "--export",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Write FILE.gexf, FILE.graphml or FILE.geojson; repeatable.",
)
@click.option(
    "--null-models",
    type=click.IntRange(0),
    default=100,
    show_default=True,
    help="Shuffled networks to compare with; 0: none.",
)
@click.option(
    "--keep",
    type=click.Choice(["degrees", "sides", "country pairs"]),
    help="What shuffled networks keep; sides: ties at home and abroad. A package: sides, else degrees.",
)
@click.option(
    "--top", type=click.IntRange(0), default=10, show_default=True, help="Entries of a list; 0: all."
)
@click.option(
    "--seed", type=click.IntRange(0), default=2026, show_default=True, help="Seed of what is random."
)
@click.option(
    "--scheduler", envvar="ELCI_SCHEDULER", metavar="ADDRESS", help="Dask scheduler: tcp://127.0.0.1:8786."
)
@click.option("--quiet", is_flag=True, help="Show no progress.")
@lang_option
def command(as_json: bool, quiet: bool, lang: str, **options: Any) -> None:
    """Measure a network of ties.

    EDGES is a text file with one tie per line, its two ends in the first two columns; - reads standard input;
    the folder of a data package gives its municipalities and partners. Ties have no direction; repeated ties
    and ties of a node to itself are counted and left out.

    \b
    Examples:
      elci network ties.csv --json
      elci network ties.csv --header --communities --centralities degree,betweenness
      elci network twins.csv --twins --by-distance --export twins.gexf
    """
    from elci.domain.errors import ElciError
    from elci.observatory.network.answer import Wishes, answer
    from elci.observatory.network.telling.structure import measures

    try:
        with _Progress(lang, quiet) as progress:
            found = answer(Wishes(lang=lang, progress=progress.tell, **options))
    except ElciError as error:
        # Not click's own "Error: …": the sentence is in the reader's language already.
        click.echo(error.in_language(lang), err=True)
        sys.exit(1)
    for hint in found.hints:
        click.echo(hint.in_language(lang), err=True)
    if as_json:
        parts = found.measures.as_dict() | {section.name: section.data for section in found.sections}
        click.echo(json.dumps(parts, ensure_ascii=False, allow_nan=False, indent=1))
        return
    click.echo("\n".join(measures(found.measures, lang)))
    for section in found.sections:
        click.echo("\n" + "\n".join(section.lines[lang]))


class _Progress:
    """How far long work is, on the error stream: a line that is written over, or one per tenth of the way."""

    def __init__(self, lang: str, quiet: bool) -> None:
        self._words = "hesaplanıyor" if lang == "tr" else "computing"
        self._quiet, self._live = quiet, sys.stderr.isatty()
        self._began, self._tenth, self._shown = time.monotonic(), 0, False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown and self._live:
            click.echo("\r\x1b[K", nl=False, err=True)

    def tell(self, done: int, total: int) -> None:
        """Told after each job; says nothing in the first seconds, which most networks need no more than."""
        if done <= 1:
            self._tenth = 0
        if self._quiet or time.monotonic() - self._began < _PATIENCE:
            return
        if self._live:
            click.echo(f"\r\x1b[K{done / total:4.0%} {self._words}", nl=False, err=True)
            self._shown = True
        elif int(10 * done / total) > self._tenth:
            self._tenth = int(10 * done / total)
            click.echo(f"{done / total:4.0%} {self._words}", err=True)


if __name__ == "__main__":
    command()
