"""Everything that `elci network` can be asked for, from the files to the told results."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from elci.domain.names import fold_words
from elci.observatory.network.adjacency import Network
from elci.observatory.network.centrality import (
    MEASURES,
    Centrality,
    CentralityPlan,
    against_shuffles,
    centralities,
)
from elci.observatory.network.columns import Columns
from elci.observatory.network.communities import Communities, communities
from elci.observatory.network.distances import DistancePlan
from elci.observatory.network.edges import Layout, load, parse_edges
from elci.observatory.network.export import export
from elci.observatory.network.geography import CountryMatrix, country_matrix, ties_by_distance
from elci.observatory.network.hints import Hint
from elci.observatory.network.measures import Measures, measure
from elci.observatory.network.nullmodels import NullPlan
from elci.observatory.network.package import read_package_ties
from elci.observatory.network.places import Keep, Places, kept_classes
from elci.observatory.network.problems import NetworkError
from elci.observatory.network.reciprocity import Tie, compare_lists
from elci.observatory.network.removal import remove
from elci.observatory.network.richclub import rich_club
from elci.observatory.network.scale import Progress
from elci.observatory.network.telling import places as of_places
from elci.observatory.network.telling import structure
from elci.observatory.network.telling.numbers import Section
from elci.observatory.network.twintowns import parse_twin_towns


@dataclass(frozen=True)
class Wishes:
    """What was asked for; the names are those of the options of `elci network`, which explain them."""

    edges: str
    header: bool
    separator: str | None
    encoding: str | None
    columns: str | None
    twins: bool
    distances: Literal["auto", "exact", "sampled", "none"]
    samples: int
    communities: bool
    centralities: str | None
    rich_club: bool
    by_distance: bool
    countries: bool
    remove: tuple[str, ...]
    against: str | None
    between: str | None
    export: tuple[Path, ...]
    null_models: int
    keep: Keep | None
    top: int
    seed: int
    scheduler: str | None
    lang: str
    progress: Progress | None = None  # no option: told (jobs done, all) during long work


@dataclass(frozen=True)
class Read:
    """A network as read, with the places of its nodes where they are known."""

    network: Network
    places: Places | None
    hints: list[Hint]
    keep: Keep = "degrees"  # what shuffled networks keep

    def shuffles(self, wishes: Wishes) -> NullPlan:
        """How networks are shuffled to compare with this one."""
        classes = None if self.places is None else kept_classes(self.network, self.places, self.keep)
        return NullPlan(
            wishes.null_models,
            wishes.seed,
            classes=classes,
            scheduler=wishes.scheduler,
            progress=wishes.progress,
        )


@dataclass(frozen=True)
class Answer:
    """Measures, further sections in the order of the options, and hints about the list."""

    measures: Measures
    sections: list[Section]
    hints: list[Hint]


def answer(wishes: Wishes) -> Answer:
    """Read, compute and export what was asked for. Raises ElciError with a sentence for the person."""
    read = _read(wishes, wishes.edges)
    _refuse_without_places(wishes, read)
    removed = [_node(read, name) for name in wishes.remove]
    found = measure(read.network, _plan(wishes))
    return Answer(found, _sections(wishes, read, removed), read.hints)


def _read(wishes: Wishes, edges: str) -> Read:
    path = Path(edges)
    if path.is_dir() and (path / "tables").is_dir():
        located = read_package_ties(path, wishes.lang)
        # Told from one country: by chance alone its municipalities would not tie up at home either.
        return Read(located.network, located.places, [], wishes.keep or "sides")
    data = sys.stdin.buffer.read() if edges == "-" else load(path)
    name = path.name if edges != "-" else "stdin"
    if wishes.twins:
        located = parse_twin_towns(data, name, _layout(wishes))
        return Read(located.network, located.places, [], wishes.keep or "degrees")
    edge_list = parse_edges(data, name, _layout(wishes))
    return Read(edge_list.network, None, edge_list.hints)


def _layout(wishes: Wishes) -> Layout:
    columns = Columns.parse(wishes.columns) if wishes.columns else Columns()
    return Layout(wishes.header, wishes.separator, wishes.encoding, columns)


def _plan(wishes: Wishes) -> DistancePlan:
    return DistancePlan(
        mode=wishes.distances,
        samples=wishes.samples,
        seed=wishes.seed,
        scheduler=wishes.scheduler,
        progress=wishes.progress,
    )


def _refuse_without_places(wishes: Wishes, read: Read) -> None:
    asked = {
        "--by-distance": wishes.by_distance,
        "--countries": wishes.countries,
        "--between": wishes.between,
    }
    names = [name for name, wish in asked.items() if wish]
    names += [str(path) for path in wishes.export if path.suffix.lower() == ".geojson"]
    if names and read.places is None:
        shown = ", ".join(names)
        raise NetworkError(
            f"{shown} için kentlerin ülkesi ve koordinatı gerekir; --twins ile bir kardeş kent listesi "
            "ya da bir veri paketi verin.",
            f"{shown}: the countries and coordinates of the cities are needed; give a list of twin towns "
            "with --twins, or a data package.",
        )


def _node(read: Read, name: str) -> int:
    """The number of a node as a person names it: its label, or the same name but for case and marks."""
    if name in read.network.number_of:
        return read.network.number_of[name]
    names = read.places.names if read.places else read.network.labels
    alike = [number for number, other in enumerate(names) if fold_words(str(other)) == fold_words(name)]
    if len(alike) == 1:
        return alike[0]
    shown = ", ".join(str(read.network.labels[number]) for number in alike[:5])
    if alike:
        raise NetworkError(
            f"“{name}” adına birden çok düğüm uyuyor: {shown}; tam adını yazın.",
            f"“{name}” fits more than one node: {shown}; write the full name.",
        )
    raise NetworkError(
        f"ağda “{name}” adlı bir düğüm yok; adı listede yazıldığı gibi yazın.",
        f"no node of the network is called “{name}”; write the name as the list has it.",
    )


def _sections(wishes: Wishes, read: Read, removed: list[int]) -> list[Section]:
    network, sections = read.network, []
    shuffles = read.shuffles(wishes)
    groups = communities(network, seed=wishes.seed, against=shuffles) if wishes.communities else None
    central = _centralities(wishes, read) if wishes.centralities is not None else []
    if groups is not None:
        sections.append(structure.communities(network, groups, wishes.top))
    if central:
        sections.append(structure.centralities(network, central, wishes.top))
    if wishes.rich_club:
        sections.append(structure.rich_club(rich_club(network, shuffles)))
    if read.places is not None:
        sections += _geography(wishes, read, read.places)
    if removed:
        sections.append(structure.removal(remove(network, removed, _plan(wishes))))
    if wishes.against is not None:
        sections.append(_reciprocity(wishes, read, _read(wishes, wishes.against)))
    _export(wishes, read, groups, central)
    return sections


def _centralities(wishes: Wishes, read: Read) -> list[Centrality]:
    written = (wishes.centralities or "").replace(" ", "")
    names = list(MEASURES) if written == "all" else [name for name in written.split(",") if name]
    unknown = [name for name in names if name not in MEASURES]
    if unknown or not names:
        known = ", ".join(MEASURES)
        raise NetworkError(
            f"bilinmeyen merkezîlik: {', '.join(unknown) or '–'}; bilinenler: all, {known}.",
            f"unknown centrality: {', '.join(unknown) or '–'}; known are all, {known}.",
        )
    plan = CentralityPlan(seed=wishes.seed, scheduler=wishes.scheduler, progress=wishes.progress)
    found = centralities(read.network, names, plan)
    if wishes.null_models < 2:
        return found
    return against_shuffles(read.network, found, read.shuffles(wishes), plan)


def _geography(wishes: Wishes, read: Read, places: Places) -> list[Section]:
    sections = []
    if wishes.by_distance:
        found = ties_by_distance(read.network, places, read.shuffles(wishes), keep=read.keep)
        sections.append(of_places.distances(found))
    if wishes.countries:
        sections.append(of_places.countries(_matrix(read, places), wishes.top))
    return sections


def _matrix(read: Read, places: Places) -> CountryMatrix:
    # With the ties of each pair of countries kept, nothing is left to expect: sides at most.
    sides = kept_classes(read.network, places, "sides") if read.keep == "sides" else None
    return country_matrix(read.network, places, sides)


def _reciprocity(wishes: Wishes, one: Read, other: Read) -> Section:
    names: dict[str, str] = {}
    found = compare_lists(_told(wishes, one, names), _told(wishes, other, names))
    return of_places.reciprocity(found, lambda name: names.get(name, name), wishes.top)


def _told(wishes: Wishes, side: Read, names: dict[str, str]) -> list[Tie]:
    """The ties of one list as two lists are compared; adds to `names` what a person reads for each end."""
    labels = side.network.labels
    if side.places is None:
        return [(labels[one], labels[two]) for one, two in side.network.ties.tolist()]
    for spot, label in zip(side.places.spots, labels, strict=True):
        names.setdefault(spot, label)
    countries = [country.strip() for country in (wishes.between or "").upper().split(",")]
    if wishes.between is not None and len(countries) != 2:
        raise NetworkError(
            f"--between {wishes.between}: iki ülke kodu yazın, örneğin TR,DE.",
            f"--between {wishes.between}: write two country codes, such as TR,DE.",
        )
    return side.places.told(side.network, countries if wishes.between is not None else None)


def _export(wishes: Wishes, read: Read, groups: Communities | None, central: list[Centrality]) -> None:
    attributes: dict[str, Any] = {"degree": read.network.degrees, "component": read.network.component_of}
    if groups is not None:
        attributes["community"] = groups.member_of
    attributes |= {one.name: one.values for one in central if one.name != "degree"}
    for path in wishes.export:
        export(read.network, path, attributes, read.places)
