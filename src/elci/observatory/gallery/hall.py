"""An opened package, with the list of the world beside it where one is loaded: where answers begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from elci.domain.errors import ElciError
from elci.observatory.exhibits import Exhibit, Material, makers
from elci.observatory.exhibits.exhibit import Exhibit as _Exhibit
from elci.observatory.figures import Figure, RankedBars, YearColumns
from elci.observatory.frames import Frames, read_frames
from elci.observatory.gallery.choice import TIES, UNITS, WEIGHTS, Choice
from elci.observatory.gallery.chosen import ChosenMaterial, chosen_frames
from elci.observatory.gallery.controls import Offer, controls_of, offers, rows_of
from elci.observatory.gallery.words import say
from elci.observatory.gallery.world import HOME, World
from elci.observatory.gallery.world_exhibits import MAKERS, Place
from elci.observatory.maps import Land
from elci.observatory.report.manifest import About
from elci.observatory.report.materials import Materials, MaterialsError
from elci.observatory.tables import Column, Table
from elci.observatory.wording import CONTINENTS, Bilingual


class NoSuchExhibitError(ElciError):
    """A name that no exhibit of this package or list has. args: the name."""

    tr = "“{0}” adlı bir tablo ya da şekil yok."
    en = "There is no table or figure {0}."


@dataclass(frozen=True)
class Shown:
    """An exhibit under a choice; None where the choice leaves no row to make it from.

    rows: how many rows stand behind it.
    """

    exhibit: Exhibit | None
    rows: int

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return self.exhibit is None or not self.exhibit.table.frame.height


@dataclass
class Hall:
    """folder: of a data package; world: file of a list of twin towns and the name it was loaded under."""

    folder: Path
    world_file: Path | None = None
    world_name: str = ""
    _whole: dict[str, Exhibit] = field(default_factory=dict)

    @cached_property
    def frames(self) -> Frames:
        """The package's tables; raises PackageError."""
        return read_frames(self.folder)

    @cached_property
    def land(self) -> Land | None:
        """Outlines of the maps; None before the site was built."""
        try:
            return Materials().land()
        except MaterialsError:
            return None

    @cached_property
    def material(self) -> Material:
        """The whole package."""
        return Material(self.frames, self.land)

    @cached_property
    def about(self) -> About:
        """Version and hash of the package."""
        return About.of(self.folder, self.frames)

    @cached_property
    def world(self) -> World | None:
        """The list of the world; None where none is loaded. Raises EdgeListError."""
        if self.world_file is None:
            return None
        rows = self.frames["countries"].select("id", "name_tr", "name_en").iter_rows()
        names = {key: Bilingual(turkish, english) for key, turkish, english in rows}
        return World.read(self.world_file, self.world_name, names)

    @cached_property
    def names(self) -> list[str]:
        """Every exhibit of the package, then those of the world."""
        own = [name for name, _ in makers(self.material)]
        return own + (list(MAKERS) if self.world is not None else [])

    def offers(self, name: str, language: str) -> dict[str, Offer]:
        """What the controls of an exhibit offer; raises NoSuchExhibitError."""
        self._know(name)
        controls = controls_of(name)
        if controls.source != "world":
            return offers(self.material, controls, language)
        found: dict[str, Offer] = {}
        assert self.world is not None
        if "country" in controls.fields:
            found["country"] = [(code, self.world.country(code)(language)) for code in self.world.codes]
        if "continent" in controls.fields:
            seen = set(self.world.countries["continent"])
            found["continent"] = [
                (code, words(language)) for code, words in CONTINENTS.items() if code in seen
            ]
        return found

    def shown(self, name: str, choice: Choice) -> Shown:
        """An exhibit under a choice; raises NoSuchExhibitError."""
        self._know(name)
        controls = controls_of(name)
        if controls.source == "world":
            return self._of_world(name, choice)
        if choice.whole:
            if name not in self._whole:
                self._whole[name] = dict(makers(self.material, [name]))[name](self.material)
            exhibit = self._whole[name]
            rows = rows_of(self.material, controls.source)
            return Shown(exhibit, exhibit.table.frame.height if rows is None else rows.height)
        return self._chosen(name, choice, controls.source)

    def title(self, name: str, language: str) -> str:
        """The title of an exhibit, whatever is chosen; raises NoSuchExhibitError."""
        exhibit = self.shown(name, Choice()).exhibit
        return exhibit.title(language) if exhibit else name

    def _chosen(self, name: str, choice: Choice, source: str) -> Shown:
        frames = self.frames
        if not source.startswith(("ties", "listed")):
            frames = chosen_frames(frames, choice)
        material = ChosenMaterial(frames, self.land, choice=choice)
        rows = rows_of(material, source)
        number = 0 if rows is None else rows.height
        if not number:
            return Shown(None, 0)
        exhibit = dict(makers(material, [name]))[name](material)
        return Shown(_reworded(exhibit, choice, number, source), number)

    def _of_world(self, name: str, choice: Choice) -> Shown:
        assert self.world is not None
        place = Place(self.world, choice.country or HOME, choice.continent, self.land)
        if place.country not in self.world.codes:
            return Shown(None, 0)
        exhibit = MAKERS[name](place)
        return Shown(exhibit, self.world.network.edges)

    def _know(self, name: str) -> None:
        if name not in self.names:
            raise NoSuchExhibitError(name)


def _reworded(exhibit: _Exhibit, choice: Choice, rows: int, source: str) -> _Exhibit:
    """Words that are true of the chosen rows: what a study says of the whole is left out, units are named."""
    lead = exhibit.lead
    if source != "ties" or choice.weight != TIES:
        lead = Bilingual(*(say(one, "page", "chosen", n=rows) for one in ("tr", "en")))
    if exhibit.citations:
        lead = _joined(lead, Bilingual(*(say(one, "page", "printed_left_out") for one in ("tr", "en"))))
    if choice.weight == TIES:
        return replace(exhibit, lead=lead)
    weight = WEIGHTS[choice.weight]
    weighed = Bilingual(*(say(one, "page", "weighed", weight=weight) for one in ("tr", "en")))
    return replace(
        exhibit,
        lead=_joined(lead, weighed),
        figures=tuple(_in_units(figure, choice.weight) for figure in exhibit.figures),
        table=_counted_in(exhibit.table, UNITS[choice.weight]),
    )


def _joined(one: Bilingual, other: Bilingual) -> Bilingual:
    return Bilingual(f"{one.tr} {other.tr}", f"{one.en} {other.en}")


def _in_units(figure: Figure, weight: str) -> Figure:
    unit = UNITS[weight]
    title = Bilingual(f"{figure.title.tr} ({unit.tr})", f"{figure.title.en} ({unit.en})")
    if isinstance(figure, RankedBars | YearColumns):
        return replace(figure, title=title, unit=unit)
    return replace(figure, title=title)


def _counted_in(table: Table, unit: Bilingual) -> Table:
    columns = tuple(_titled(column, unit) for column in table.columns)
    return replace(table, columns=columns)


def _titled(column: Column, unit: Bilingual) -> Column:
    return replace(column, title=unit) if column.name == "ties" else column


def conditions(choice: Choice, offered: Mapping[str, Offer], language: str) -> list[str]:
    """The choice in words, condition by condition, for the line under a figure."""
    said = []
    if choice.first is not None or choice.last is not None:
        said.append(f"{choice.first or '…'}–{choice.last or '…'}")
    for name in ("kind", "municipality", "continent", "country"):
        value = getattr(choice, name)
        if value:
            said.append(dict(offered.get(name, [])).get(value, value))
    if choice.weight != TIES:
        said.append(WEIGHTS[choice.weight](language))
    return said
