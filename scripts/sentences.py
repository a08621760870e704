"""What the commands of the Makefile say: one sentence in Turkish, the same in English, no traceback."""

from __future__ import annotations

import errno
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

# What a program prints when the disk is full, when a host cannot be reached, when a database does not answer.
_FULL = ("No space left on device", "database or disk is full", "disk I/O error", "Disk quota exceeded")
# Less than this is free: the program may not even have been able to write why it failed.
_NO_ROOM = 1_000_000  # bytes
_OFFLINE = (
    "Temporary failure in name resolution",
    "Name or service not known",
    "Failed to establish a new connection",
    "Network is unreachable",
    "No route to host",
    "Connection refused",
    "Read timed out",
    "Max retries exceeded",
    "ENOTFOUND",
    "EAI_AGAIN",
    "dns error",
    "No matching distribution found",
    "Could not find a version",
)


class Stop(Exception):
    """Ends a command with a sentence for the person who typed it."""

    def __init__(self, tr: str, en: str, code: int = 3) -> None:
        super().__init__(en)
        self.tr = tr
        self.en = en
        self.code = code


def say(tr: str, en: str) -> None:
    """Print a step in both languages."""
    print(f"· {tr} · {en}", flush=True)


def disk_full(where: Path | None) -> Stop:
    """The disk that holds `where` is full."""
    tr, en = (f"{where} klasörünün diskinde", f" on the disk of {where}") if where else ("Diskte", "")
    return Stop(
        f"Disk dolu. {tr} yer açıp komutu yineleyin; yapılanlar kaybolmadı.",
        f"The disk is full: free some space{en} and repeat the command; nothing is lost.",
        code=28,
    )


def offline(what_tr: str, what_en: str, log: Path) -> Stop:
    """Something had to be fetched and could not be."""
    return Stop(
        f"{what_tr} indirilemedi; ağ bağlantısını (ve varsa vekil sunucu ayarını) denetleyip komutu "
        f"yineleyin. Ayrıntı: {log}",
        f"{what_en} could not be fetched; check the network (and the proxy, if there is one) and repeat the "
        f"command. Details: {log}",
        code=4,
    )


def failed(what_tr: str, what_en: str, log: Path, where: Path, *, speaks: bool = False) -> Stop:
    """The sentence for a program that failed, by what it left in its log.

    speaks: the program's own last two lines are the sentence, in Turkish and in English.
    """
    written = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    if any(mark in written for mark in _FULL) or shutil.disk_usage(where).free < _NO_ROOM:
        return disk_full(where)
    if any(mark in written for mark in _OFFLINE):
        return offline(what_tr, what_en, log)
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    if speaks and len(lines) > 1:
        return Stop(lines[-2], lines[-1], code=1)
    last = lines[-1] if lines else "–"
    return Stop(
        f"{what_tr}: işlem tamamlanamadı ({last}). Ayrıntı: {log}",
        f"{what_en}: could not be completed ({last}). Details: {log}",
        code=1,
    )


def command(main: Callable[[], int]) -> None:
    """Run a command and leave with its exit code; Stop, full disk and Ctrl-C end it without a traceback."""
    try:
        sys.exit(main())
    except Stop as stop:
        code = stop.code
        print(stop.tr, stop.en, sep="\n", file=sys.stderr)
    except KeyboardInterrupt:
        code = 130
        print("Durduruldu. · Stopped.", file=sys.stderr)
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        code = 28
        stop = disk_full(Path(error.filename).absolute().parent if error.filename else None)
        print(stop.tr, stop.en, sep="\n", file=sys.stderr)
    sys.exit(code)
