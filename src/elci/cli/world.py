"""`elci world LIST.csv`: the list of the world's ties that the observatory's pages show."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import click

from elci.cli.language import lang_option
from elci.domain.errors import ElciError

_WORDS = {
    "tr": {
        "loaded": "{name}: {cities} kentin {ties} bağı yüklendi; Gözlemevi’nde dünya sayfaları onu gösterir.",
        "countries": "Türkiye’nin bağı olan {home} kenti, toplam {countries} ülke.",
        "none": "Yüklü bir liste yok. Yüklemek için: elci world LİSTE.csv",
        "held": "{name} ({loaded}): {cities} kentin {ties} bağı. Kaldırmak için: elci world --remove",
        "removed": "Liste kaldırıldı.",
        "unread": "“{path}” yüklenemedi: {reason}. Dosyanın yolunu ve izinlerini denetleyin.",
    },
    "en": {
        "loaded": "{name}: loaded {ties} ties of {cities} cities; the observatory’s world pages show them.",
        "countries": "{home} cities of Türkiye have ties; {countries} countries in all.",
        "none": "No list is loaded. To load one: elci world LIST.csv",
        "held": "{name} ({loaded}): {ties} ties of {cities} cities. To remove it: elci world --remove",
        "removed": "The list was taken away.",
        "unread": "“{path}” could not be loaded: {reason}. Check the file’s path and its permissions.",
    },
}


@click.command()
@click.argument("edges", metavar="[LIST]", type=click.Path(path_type=Path), required=False)
@click.option("--remove", is_flag=True, help="Take the loaded list away.")
@lang_option
def command(edges: Path | None, remove: bool, lang: str) -> None:
    """Load a list of the world's twin towns for the observatory's world pages.

    LIST is a text file with a line per tie under the heading city_a, country_a, city_b, country_b and, where
    known, lat_a, lon_a, geonames_a and the same with _b; countries are ISO codes. It is read whole before
    anything is changed, and copied into the folder of the installation. Without LIST: what is loaded.

    \b
    Examples:
      elci world twins.csv
      elci world --remove
    """
    from elci.config.options import Options

    words = _WORDS[lang]
    folder = Options.read().var / "world"
    if remove:
        shutil.rmtree(folder, ignore_errors=True)
        click.echo(words["removed"])
    elif edges is None:
        click.echo(_held(folder, words))
    else:
        try:
            about = _load(edges, folder)
        except ElciError as error:
            raise click.ClickException(error.in_language(lang)) from error
        except OSError as error:
            reason = error.strerror or str(error)
            raise click.ClickException(words["unread"].format(path=edges, reason=reason)) from error
        click.echo(words["loaded"].format(**about))
        click.echo(words["countries"].format(**about))


def _held(folder: Path, words: dict[str, str]) -> str:
    """What is loaded, in a sentence."""
    try:
        about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return words["none"]
    return words["held"].format(**about)


def _load(edges: Path, folder: Path) -> dict[str, str | int]:
    """Read the list, then put it in the place of the one before; raises EdgeListError."""
    from elci.observatory.gallery.world import HOME, World

    world = World.read(edges)
    of_home = world.countries.filter(country=HOME)["cities"]
    about: dict[str, str | int] = {
        "name": edges.name,
        "sha256": world.sha256,
        "loaded": date.today().isoformat(),
        "ties": world.network.edges,
        "cities": world.network.nodes,
        "countries": len(world.codes),
        "home": int(of_home.sum()),
    }
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / "twins.new"
    shutil.copyfile(edges, fresh)
    fresh.replace(folder / "twins.csv")
    aside = folder / "about.new"
    aside.write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    aside.replace(folder / "about.json")
    return about
