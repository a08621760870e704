"""`elci serve`: the pages, served by granian in this process."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time

import click

from elci.cli.language import lang_option
from elci.config.options import Options

_PATIENCE = 8.0  # seconds that requests under way have to end


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Port; default: PORT or the settings file or 8000."
)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Server processes.")
@click.option(
    "--threads",
    type=click.IntRange(1, 128),
    default=4,
    show_default=True,
    help="Requests at once per process.",
)
@lang_option
def command(host: str, port: int | None, workers: int, threads: int, lang: str) -> None:
    """Serve the pages until a signal ends it (Ctrl-C, systemctl stop).

    A server that others reach stands behind a proxy with HTTPS: docs/how-to/server.md.

    Example: elci serve --port 8080 --workers 2
    """
    port = port or Options.read().port
    _check(host, port, lang)
    sys.exit(_serve(choices(host, port, workers, threads)))


def _serve(choices: list[str]) -> int:
    """Run granian until it ends; each signal to end reaches it as SIGTERM; returns its exit code.

    It has a session of its own, because Ctrl-C in a terminal goes to all processes there: a worker that gets
    SIGINT together with its supervisor keeps granian 2.8.7 waiting for ever. A second SIGTERM may do so, too:
    it gets one (`make run` hands its own signal on beside the terminal’s), and _PATIENCE to end by itself.
    """
    server = subprocess.Popen([sys.executable, "-m", "granian", *choices], start_new_session=True)
    asked: list[float] = []

    def end(*_: object) -> None:
        if not asked:
            asked.append(time.monotonic())
            server.terminate()

    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, end)
    while True:
        try:
            return max(server.wait(timeout=1), 0)
        except subprocess.TimeoutExpired:
            if asked and time.monotonic() - asked[0] > _PATIENCE:
                os.killpg(server.pid, signal.SIGKILL)
                return 0


def choices(host: str, port: int, workers: int, threads: int) -> list[str]:
    """Granian's arguments: one process of `threads` requests at once for each worker."""
    return [
        *("--interface", "wsgi", "--host", host, "--port", str(port), "--no-ws"),
        *("--workers", str(workers), "--blocking-threads", str(threads)),
        # A worker that dies is started again instead of taking the server with it.
        *("--respawn-failed-workers", "--log-level", "warning"),
        "elci.config.wsgi:application",
    ]


def _check(host: str, port: int, lang: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            in_use = error.errno == errno.EADDRINUSE
            if lang == "tr":
                why = "dolu" if in_use else f"açılamıyor ({error.strerror})"
                sentence = (
                    f"{host}:{port} {why}; orada çalışanı durdurun ya da --port ile başka bir kapı seçin."
                )
            else:
                why = "is in use" if in_use else f"cannot be opened ({error.strerror})"
                sentence = f"{host}:{port} {why}; stop what runs there or choose another port with --port."
            raise click.ClickException(sentence) from error
