"""What can be known to be wrong before anything is installed: the settings and the port."""

from __future__ import annotations

import errno
import socket
import sys

from environment import ROOT
from sentences import Stop

sys.path.insert(0, str(ROOT / "src"))

from elci.config.options import Options, OptionsError  # needs the path above

HOST = "127.0.0.1"
PREPARE = "--prepare"


def options() -> Options:
    """The installation's options, or a sentence."""
    try:
        return Options.read()
    except OptionsError as error:
        raise Stop(error.tr, error.en, code=2) from error


def check_port(port: int) -> None:
    """Stops if nothing can listen at the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise _unusable(port, error) from error


def _unusable(port: int, error: OSError) -> Stop:
    other = port + 1 if 1024 < port < 65535 else 8000
    if error.errno == errno.EADDRINUSE:
        return Stop(
            f"{port} numaralı kapı dolu: orada çalışanı durdurun ya da başka bir kapı seçin: "
            f"make run PORT={other}",
            f"Port {port} is in use: stop what runs there or choose another port: make run PORT={other}",
            code=5,
        )
    return Stop(
        f"{port} numaralı kapı bu kullanıcıya açık değil; başka bir kapı seçin: make run PORT={other}",
        f"Port {port} is not open to this user; choose another port: make run PORT={other}",
        code=5,
    )
