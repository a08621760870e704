"""`elci serve`: the pages, served by granian in this process."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import click

from elci.cli.language import lang_option
from elci.config.options import Options

_PATIENCE = 8.0  # seconds that requests under way have to end


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Port; default: PORT or the settings file or 8000."
)
@click.option(
    "--socket",
    "socket_path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Unix socket to listen at instead, for a proxy on this machine: the processes share one queue.",
)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Server processes.")
@click.option(
    "--threads",
    type=click.IntRange(1, 128),
    help="Requests at once per process; default: 4, at a socket 2.",
)
@lang_option
def command(
    host: str, port: int | None, socket_path: Path | None, workers: int, threads: int | None, lang: str
) -> None:
    """Serve the pages until a signal ends it (Ctrl-C, systemctl stop).

    A server that others reach stands behind a proxy with HTTPS: docs/how-to/server.md.

    Example: elci serve --port 8080

    Example: elci serve --socket /run/elci/elci.sock --workers 2
    """
    if socket_path is not None:
        _make_room(socket_path, lang)
        sys.exit(_serve(at_socket(socket_path, workers, threads or 2)))
    port = port or Options.read().port
    _check(host, port, lang)
    sys.exit(_serve(at_port(host, port, workers, threads or 4)))


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


def at_port(host: str, port: int, workers: int, threads: int) -> list[str]:
    """Granian's arguments for anyone who asks at a port: browsers, a proxy.

    The system gives each process the connections of its own; one may have many while another has few.
    """
    return _choices("--host", host, "--port", str(port), workers=workers, threads=threads)


def at_socket(path: Path, workers: int, threads: int) -> list[str]:
    """Granian's arguments for a proxy on this machine, which sends whole requests and takes whole answers.

    A process takes no more requests than it works on; the others wait in one queue for whichever is free
    first. Nobody may ask here directly: a browser that is slow, or opens a connection to use it later, would
    hold a place.
    """
    one_queue = ("--no-http1-keep-alive", "--backpressure", str(threads))
    at = ("--uds", str(path), "--uds-permissions", "0660")  # the proxy belongs to the group
    return _choices(*at, *one_queue, workers=workers, threads=threads)


def _choices(*where: str, workers: int, threads: int) -> list[str]:
    return [
        *("--interface", "wsgi", *where, "--no-ws"),
        *("--workers", str(workers), "--blocking-threads", str(threads)),
        # A worker that dies is started again instead of taking the server with it.
        *("--respawn-failed-workers", "--log-level", "warning"),
        "elci.config.wsgi:application",
    ]


def _make_room(path: Path, lang: str) -> None:
    """Take away a socket that a killed server left behind."""
    turkish = lang == "tr"
    if not path.parent.is_dir():
        raise click.ClickException(
            f"{path.parent} klasörü yok; oluşturun ya da --socket ile başka bir yer seçin."
            if turkish
            else f"There is no folder {path.parent}; make it or choose another place with --socket."
        )
    if not path.exists():
        return
    if not path.is_socket():
        raise click.ClickException(
            f"{path} bir soket değil; silinmedi. --socket ile başka bir yer seçin."
            if turkish
            else f"{path} is no socket and was left alone; choose another place with --socket."
        )
    with socket.socket(socket.AF_UNIX) as probe:
        if probe.connect_ex(str(path)) == 0:
            raise click.ClickException(
                f"{path} dolu; orada çalışanı durdurun ya da --socket ile başka bir yer seçin."
                if turkish
                else f"{path} is in use; stop what runs there or choose another place with --socket."
            )
    path.unlink()


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
