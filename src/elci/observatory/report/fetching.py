"""What the maker of a PDF may fetch: parts that are handed over, and the house's own letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from elci.observatory.report.materials import Materials
from elci.observatory.report.typefaces import FACES, Face, faces_folder

_FACE = "face:"
# The content, or the file that holds it, and its media type.
Part = tuple[bytes | Path, str]


def fetcher_of(parts: Mapping[str, Part]) -> Any:
    """Gives the parts by their addresses and nothing else: no file of the reader's, no network.

    What is not there stops the PDF: a figure must not go missing unseen.
    """
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in parts:
                raise FatalURLFetchingError(f"not fetched: {url}")
            held, kind = parts[url]
            body = held.read_bytes() if isinstance(held, Path) else held
            return URLFetcherResponse(url, body, {"Content-Type": kind})

    return Fetcher()


def faces_as_parts(faces: Sequence[Face] = FACES) -> dict[str, Part]:
    """The letters by the addresses that `face_rules` names; raises MaterialsError without web fonts."""
    folder = faces_folder(Materials(), faces)
    return {f"{_FACE}{face.file}": (folder / face.file, "font/ttf") for face in faces}


def face_rules(faces: Sequence[Face] = FACES) -> str:
    """The style sheet's rules under which the letters are found."""
    return "".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f'font-style:{"italic" if face.italic else "normal"};src:url("{_FACE}{face.file}")}}'
        for face in faces
    )
