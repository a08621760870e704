"""From the bytes of a file to its text: encodings found, wrong files named.

A byte order mark decides; else UTF-16 shows by its zero bytes, UTF-8 by being valid, and what remains is
read as Windows-1254, the Turkish code page that older spreadsheets write.
"""

from __future__ import annotations

import bz2
import codecs
import gzip
import lzma
import re
import unicodedata
import zlib
from collections.abc import Callable, Mapping

from elci.observatory.network.problems import EdgeListError, of_file

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of files that people hand in by mistake: what it is in Turkish, in English.
_SIGNATURES = (
    (b"PK\x03\x04", "ZIP dosyası (ya da Excel/Word belgesi)", "a ZIP file (or an Excel or Word document)"),
    (b"PK\x05\x06", "boş bir ZIP dosyası", "an empty ZIP file"),
    (b"7z\xbc\xaf", "7-Zip dosyası", "a 7-Zip file"),
    (b"\xd0\xcf\x11\xe0", "eski biçimde bir Excel/Word belgesi", "an old Excel or Word document"),
    (b"%PDF", "PDF belgesi", "a PDF document"),
    (b"\x89PNG", "PNG resmi", "a PNG picture"),
    (b"\xff\xd8\xff", "JPEG resmi", "a JPEG picture"),
    (b"SQLite format 3", "SQLite veritabanı", "an SQLite database"),
    (b"PAR1", "Parquet dosyası", "a Parquet file"),
)
# First bytes of compressed files, which are read as what they hold: public graphs are kept as .txt.gz.
_COMPRESSED: Mapping[bytes, Callable[[bytes], bytes]] = {
    b"\x1f\x8b": gzip.decompress,
    b"BZh": bz2.decompress,
    b"\xfd7zXZ": lzma.decompress,
}
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
# First words of text files that hold a network in another form.
_FORMATS = (
    (re.compile(r"<[a-zA-Z!?]"), "HTML/XML"),
    (re.compile(r"\{|\[[\[{\"]"), "JSON"),
    (re.compile(r"\*vertices\b", re.IGNORECASE), "Pajek"),
    (re.compile(r"(creator\b.*\n\s*)?graph\s*\[", re.IGNORECASE), "GML"),
)
_SAVE_TR = "CSV olarak kaydedip yeniden deneyin"
_SAVE_EN = "save it as CSV and try again"


def decode(data: bytes, file: str, encoding: str | None = None) -> tuple[str, str]:
    """The text of a list, composed (NFC), without byte order mark, and the encoding it was read in.

    A file compressed by gzip, bzip2 or xz is unpacked first. Raises EdgeListError for a wrong file.
    """
    data = _unpacked(data, file)
    _refuse_known_binaries(data, file)
    if encoding is not None:
        text = _as_told(data, file, encoding)
    else:
        text, encoding = _as_found(data, file)
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").rstrip("\x1a"))
    if _CONTROL.search(text):
        raise _not_text(file)
    _refuse_other_formats(text, file)
    return text, encoding


def _unpacked(data: bytes, file: str) -> bytes:
    unpack = next((unpack for signature, unpack in _COMPRESSED.items() if data.startswith(signature)), None)
    if unpack is None:
        return data
    try:
        return unpack(data)
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError):
        raise of_file(
            file,
            "sıkıştırılmış dosya açılamadı; yarım kalmış olabilir, yeniden indirin.",
            "this compressed file cannot be unpacked; it may be incomplete: fetch it again.",
        ) from None


def _as_told(data: bytes, file: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise of_file(
            file,
            f"“{encoding}” adlı bir karakter kodlaması bilinmiyor; utf-8, utf-16 ya da windows-1254 yazın.",
            f"no character encoding is called “{encoding}”; write utf-8, utf-16 or windows-1254.",
        ) from None
    except UnicodeDecodeError as error:
        raise of_file(
            file,
            f"{error.start}. bayttan sonrası {encoding} değil; başka bir --encoding deneyin ya da yazmayın.",
            f"is not {encoding} from byte {error.start} on; try another --encoding or none.",
        ) from None


def _as_found(data: bytes, file: str) -> tuple[str, str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _as_told(data, file, name), name
    wide = _utf16_without_mark(data)
    if wide:
        return _as_told(data, file, wide), wide
    for name in ("utf-8", "windows-1254"):
        try:
            return data.decode(name), name
        except UnicodeDecodeError:
            continue
    raise _not_text(file)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 text in Latin letters has a zero in (nearly) every second byte."""
    head = data[:2000]
    pairs = len(head) // 2
    if pairs < 2 or len(data) % 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.6 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    return None


def _refuse_known_binaries(data: bytes, file: str) -> None:
    for signature, tr, en in _SIGNATURES:
        if data.startswith(signature):
            raise of_file(
                file,
                f"bu bir {tr}, bağ listesi değil; {_SAVE_TR}.",
                f"this is {en}, not an edge list; {_SAVE_EN}.",
            )


def _refuse_other_formats(text: str, file: str) -> None:
    body = text.lstrip()
    kind = next((name for form, name in _FORMATS if form.match(body)), None)
    if kind:
        raise of_file(
            file,
            f"{kind} biçiminde bir dosya, bağ listesi değil; her satırında bir bağ olan bir CSV verin.",
            f"this is a file in {kind} form, not an edge list; give a CSV with one tie per line.",
        )


def _not_text(file: str) -> EdgeListError:
    return of_file(
        file,
        f"bu bir metin dosyası değil; bağ listesi {_SAVE_TR}.",
        f"this is not a text file; take the edge list, {_SAVE_EN}.",
    )
