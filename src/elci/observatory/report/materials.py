"""Land outlines and fonts of the report: those of the site, made by `python -m elci.config.build`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import elci
from elci.domain.errors import ElciError
from elci.observatory.maps import Land, read_land

_BUILT = Path(elci.__file__).parent / "portal" / "static" / "built"


class MaterialsError(ElciError):
    """Land outlines or fonts that are not there. args: the missing file."""

    tr = "Haritaların ve yazı tiplerinin dosyası yok: {0}. Bir kez “python -m elci.config.build” çalıştırın."
    en = "A file of the maps or fonts is missing: {0}. Run `python -m elci.config.build` once."


@dataclass(frozen=True)
class Materials:
    """folder: where the build put `land-110m.json` and `fonts/`."""

    folder: Path = _BUILT

    def land(self) -> Land:
        """Outlines for the maps; raises MaterialsError."""
        return read_land(self._found("land-110m.json"))

    def fonts(self) -> list[Path]:
        """The WOFF2 files in order of name; raises MaterialsError when there are none."""
        found = sorted((self.folder / "fonts").glob("*.woff2"))
        return found or [self._found("fonts/*.woff2")]

    def font(self, name: str) -> Path:
        """One WOFF2 file; raises MaterialsError."""
        return self._found(f"fonts/{name}")

    def _found(self, name: str) -> Path:
        path = self.folder / name
        if not path.exists():
            raise MaterialsError(path.name)
        return path
