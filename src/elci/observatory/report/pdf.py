"""The page as a tagged PDF: the project's fonts, no network, fixed identifiers."""

from __future__ import annotations

import gc
import hashlib
import json
import logging
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from elci.domain.errors import ElciError
from elci.observatory.report.fetching import fetcher_of

DRAWING = "drawing:"
_PAGE = re.compile(r"\{page:([^}]*)\}")


class PangoError(ElciError):
    """The library that sets the PDF's letters is not on this machine. args: the loader's own words."""

    tr = (
        "PDF için Pango kitaplığı gerekli ({0}). Debian’da “apt-get install libpango-1.0-0 "
        "libpangoft2-1.0-0” ile kurun ya da --no-pdf ile PDF’siz çalıştırın."
    )
    en = (
        "The PDF needs the library Pango ({0}). On Debian install it with `apt-get install libpango-1.0-0 "
        "libpangoft2-1.0-0`, or run with --no-pdf."
    )


class PdfError(ElciError):
    """A PDF that could not be made. args: the file, the maker's last words."""

    tr = "{0} hazırlanamadı: {1}. --no-pdf ile PDF’siz çalıştırabilirsiniz."
    en = "{0} could not be made: {1}. You can run without it: --no-pdf."


def check() -> None:
    """Raise PangoError now rather than after the work is done."""
    try:
        import weasyprint  # noqa: F401
    except OSError as error:
        raise PangoError(str(error).splitlines()[0][:120]) from error


def write_pdf(html: str, drawings: Mapping[str, str], path: Path) -> None:
    """Write the page as a tagged PDF. Raises PangoError, and PdfError for a drawing that failed.

    drawings: SVG by the address `drawing:NAME` under which the page's images ask for it; nothing else is
    fetched. Fonts are those that Fontconfig finds: `Press` shows it the project's.
    """
    check()
    from weasyprint import HTML

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    failures = _Failures()
    logging.getLogger("weasyprint").addHandler(failures)
    fetcher = fetcher_of(
        {f"{DRAWING}{name}": (drawing.encode(), "image/svg+xml") for name, drawing in drawings.items()}
    )

    def rendered(text: str) -> Any:
        return HTML(string=text, base_url=DRAWING, url_fetcher=fetcher).render(pdf_tags=True)

    whole = rendered(_PAGE.sub("", html))
    numbers: dict[str, int] = {}
    for place, sheet in enumerate(whole.pages, 1):
        for name in sheet.anchors:
            numbers.setdefault(name, place)
    numbered = _PAGE.sub(lambda found: str(numbers.get(found[1], "")), html)
    front = rendered(_before_main(numbered))
    pages = [*front.pages, *whole.pages[len(front.pages) :]]
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    whole.copy(pages).write_pdf(path, pdf_identifier=identifier, pdf_tags=True)
    if failures.words:
        raise PdfError(path.name, failures.words[0])


class _Failures(logging.Handler):
    """What WeasyPrint could not draw: it writes this to its log and leaves a gap on the page."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.words: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.words.append(record.getMessage())


def _before_main(html: str) -> str:
    """The page up to its main part: what must be set anew once the page numbers are known.

    Page numbers by CSS (target-counter) would set the whole document three times over.
    """
    return re.sub("<main .*</main>", "", html, flags=re.DOTALL)


class Press:
    """Makes PDF files in processes of their own, beside whatever else goes on.

    Not a process pool: a pool starts the caller's own script again, which a notebook does not survive.
    """

    def __init__(self) -> None:
        self._room = tempfile.TemporaryDirectory(prefix="elci-pdf-")
        self._running: list[tuple[Path, subprocess.Popen[str]]] = []

    def begin(self, html: str, drawings: Mapping[str, str], fonts: Path, path: Path) -> None:
        """Start one PDF."""
        order = Path(self._room.name) / f"{path.name}.json"
        held = {"html": html, "drawings": dict(drawings), "path": str(path)}
        order.write_text(json.dumps(held), encoding="utf-8")
        command = [sys.executable, "-m", __name__, str(order)]
        # The order of names in sets decides nothing in the PDF only if it is the same everywhere.
        environment = {**os.environ, "PYTHONHASHSEED": "0", "FONTCONFIG_FILE": str(self._fonts(fonts))}
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
        self._running.append((path, process))

    def _fonts(self, faces: Path) -> Path:
        """Settings under which the project's faces are found, in the page and in its drawings."""
        room = Path(self._room.name)
        path = room / "fonts.conf"
        path.write_text(
            _FONTS.format(faces=escape(str(faces)), cache=escape(str(room / "cache"))), encoding="utf-8"
        )
        return path

    def finished(self) -> Iterator[Path]:
        """Wait for each in turn; raises PdfError with the last line of what went wrong."""
        try:
            for path, process in self._running:
                _, words = process.communicate()
                if process.returncode:
                    raise PdfError(path.name, (words.strip().splitlines() or ["?"])[-1])
                yield path
        finally:
            for _, process in self._running:
                if process.poll() is None:
                    process.kill()
                    process.wait()
            self._room.cleanup()


_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{faces}</dir><cachedir>{cache}</cachedir>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>
"""


if __name__ == "__main__":
    gc.disable()  # A process that ends with its one document: looking for garbage takes a fifth of its time.
    _order = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    write_pdf(_order["html"], _order["drawings"], Path(_order["path"]))
