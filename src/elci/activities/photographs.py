"""Photographs as pages show them: small, upright, without the place and time that a camera writes in."""

from __future__ import annotations

import io

from PIL import Image, ImageOps

from elci.sources.models import Document

LONGEST = 1280  # pixels of the longer side
_MOST = 80_000_000  # pixels that are unpacked; a camera's picture has under 60 million
_QUALITY = 82


class NotAPictureError(Exception):
    """The file cannot be read as a picture, or unpacks to too large a one."""


def reduced(document: Document, longest: int = LONGEST) -> bytes:
    """The photograph as JPEG, its longer side at most `longest`.

    Raises NotAPictureError, FileNotFoundError.
    """
    with document.file.open("rb") as file:
        try:
            with Image.open(file, formats=("JPEG", "PNG")) as picture:
                if picture.width * picture.height > _MOST:
                    raise NotAPictureError
                picture.draft("RGB", (longest, longest))
                upright = ImageOps.exif_transpose(picture)
                upright.thumbnail((longest, longest))
                return _as_jpeg(upright)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            raise NotAPictureError from error


def _as_jpeg(picture: Image.Image) -> bytes:
    """Only the pixels: on white where the picture is see-through."""
    if picture.mode in ("RGBA", "LA", "P"):
        layered = picture.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        picture = Image.alpha_composite(ground, layered)
    bare = Image.new("RGB", picture.size)
    bare.paste(picture.convert("RGB"))
    written = io.BytesIO()
    bare.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()
