"""PNG from SVG, without a browser and without the network, in the project's fonts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

SCALE = 2.0


@cache
def _registered(folder: Path) -> None:
    import vl_convert

    vl_convert.register_font_directory(str(folder))


def png(svg: str, fonts: Path, scale: float = SCALE) -> bytes:
    """The drawing as PNG, `scale` pixels to a unit. fonts: folder of `typefaces.faces_folder`."""
    import vl_convert

    _registered(fonts)
    drawn: bytes = vl_convert.svg_to_png(svg, scale=scale)
    return drawn
