"""ZIP archives, and documents that are one inside: the same content gives the same bytes.

An archive carries the time of writing in each of its members. That time belongs to the record, not to the
file, whose hash stands for its content.
"""

from __future__ import annotations

import io
import zipfile

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that an archive can hold


def add_member(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Write a compressed member that tells no time."""
    archive.writestr(zipfile.ZipInfo(name, _EARLIEST), content, zipfile.ZIP_DEFLATED)


def timeless(content: bytes) -> bytes:
    """The same archive with members that tell no time."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            add_member(target, name, source.read(name))
    return written.getvalue()
