"""An exhibit's files under a choice: CSV, XLSX, SVG, PNG, Vega-Lite; a network for other programs."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from elci.dataset.tables import TABLES
from elci.domain.spreadsheets import guarded
from elci.observatory.exhibits import Exhibit
from elci.observatory.figures import Figure
from elci.observatory.frames import rows_of
from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.hall import Hall, NoSuchExhibitError, conditions
from elci.observatory.gallery.words import say
from elci.observatory.network.adjacency import Network
from elci.observatory.network.export import SUFFIXES, export
from elci.observatory.network.package import package_ties
from elci.observatory.report.images import png
from elci.observatory.report.materials import Materials
from elci.observatory.report.typefaces import faces_folder
from elci.observatory.report.words import say as say_report
from elci.observatory.tables import Front, write_workbook
from elci.observatory.wording import LANGUAGES, Bilingual

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "svg": "image/svg+xml",
    "png": "image/png",
    "vl.json": "application/json",
    "gexf": "application/xml",
    "graphml": "application/xml",
    "geojson": "application/geo+json",
    "edges": "text/csv; charset=utf-8",
}
_NETWORK = ("places", "municipalities", "partners", "agreements", "agreement_parties")


@dataclass(frozen=True)
class Wish:
    """Which file: of an exhibit ("network" for the network itself) under a choice, in a form of TYPES; for
    drawings the figure's name and the language."""

    name: str
    choice: Choice
    form: str
    figure: str = ""
    language: str = "tr"


def file(hall: Hall, wish: Wish) -> bytes:
    """The file's bytes. Raises NoSuchExhibitError for an unknown name or form, and where no row is left."""
    if wish.form not in TYPES:
        raise NoSuchExhibitError(f"{wish.name}.{wish.form}")
    if wish.form == "edges" or f".{wish.form}" in SUFFIXES:
        return network_file(hall, wish)
    shown = hall.shown(wish.name, wish.choice)
    exhibit = shown.exhibit
    if exhibit is None or shown.empty:
        raise NoSuchExhibitError(wish.name)
    if wish.form == "csv":
        # A byte-order mark, so that spreadsheet programs read Turkish letters right.
        return ("\ufeff" + exhibit.table.csv()).encode()
    if wish.form == "xlsx":
        return _workbook(hall, exhibit, wish)
    return _drawing(hall, exhibit, wish)


def _workbook(hall: Hall, exhibit: Exhibit, wish: Wish) -> bytes:
    chosen = Bilingual(*(_chosen(hall, wish, one) for one in LANGUAGES))
    front = Front(exhibit.title, exhibit.lead, [_package(hall, wish), chosen, *exhibit.notes])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.xlsx"
        if not write_workbook(exhibit.table, front, path):
            raise NoSuchExhibitError(f"{wish.name}.xlsx")
        return path.read_bytes()


def _package(hall: Hall, wish: Wish) -> Bilingual:
    if wish.name.startswith("world-") and hall.world is not None:
        return Bilingual(hall.world.name, hall.world.name)
    version = hall.about.version or hall.about.sha256[:16]
    return Bilingual(*(say_report(one, "exhibit", "package", version=version) for one in LANGUAGES))


def _chosen(hall: Hall, wish: Wish, language: str) -> str:
    """The conditions as a sentence; empty where the whole is shown."""
    said = conditions(wish.choice, hall.offers(wish.name, language), language)
    return say(language, "page", "choice", words="; ".join(said)) if said else ""


def _drawing(hall: Hall, exhibit: Exhibit, wish: Wish) -> bytes:
    found: list[Figure] = [one for one in exhibit.figures if one.name == wish.figure]
    if not found:
        raise NoSuchExhibitError(wish.figure)
    # A file leaves the page behind: it says itself what was chosen.
    source = Bilingual(*(f"{found[0].source(one)} {_chosen(hall, wish, one)}".strip() for one in LANGUAGES))
    figure = replace(found[0], source=source)
    if wish.form == "vl.json":
        return (json.dumps(figure.specification(wish.language), ensure_ascii=False, indent=1) + "\n").encode()
    drawn = figure.sheet(wish.language)
    return png(drawn, faces_folder(Materials())) if wish.form == "png" else drawn.encode()


def _edges(network: Network) -> bytes:
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(("one", "other"))
    names = [guarded(name) for name in network.labels]
    writer.writerows((names[one], names[other]) for one, other in network.ties.tolist())
    return held.getvalue().encode()


def network_file(hall: Hall, wish: Wish) -> bytes:
    """The network of the chosen ties (or of the list of the world) with degree and component of each node.

    The form "edges" is a list of ties as `elci network --header` reads it: `one,other`, by name.
    """
    if wish.name.startswith("world") and hall.world is not None:
        located = hall.world.located
    else:
        kept = wish.choice.narrowed(hall.material.ties)["agreement"]
        package = {name: rows_of(hall.frames[name], TABLES[name]) for name in _NETWORK}
        wanted = set(kept)
        package["agreements"] = [row for row in package["agreements"] if row["id"] in wanted]
        located = package_ties(package, wish.language)
    network = located.network
    if not network.nodes:
        raise NoSuchExhibitError(wish.name)
    if wish.form == "edges":
        return _edges(network)
    attributes: dict[str, Any] = {"degree": network.degrees, "component": network.component_of}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"network.{wish.form}"
        export(network, path, attributes, located.places)
        return path.read_bytes()
