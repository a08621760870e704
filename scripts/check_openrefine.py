"""`make check-openrefine`: OpenRefine itself, without a window, reconciles a column with our service.

Debian's package is installed where that is allowed. A database of its own with the reference package is
served on a free port; OpenRefine gets a project with names, matches them, and fetches two further columns.
With --service ADDRESS a server that already runs is asked instead.

OpenRefine's commands over HTTP are not versioned by its makers; tried with 3.6.2 (Debian 12).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from environment import CHECKS_LOCK, ROOT, VENV, ensure, logged
from sentences import Stop, command, failed, say

VAR = ROOT / "var"
_LOG = VAR / "log"
_PATIENCE = 240.0  # seconds for a server to answer and for OpenRefine to finish: its Java starts slowly
_HOST = "127.0.0.1"
# Name and country as lists write them, the place meant, and whether it must be said to be certain.
PLACES = [
    ("Filibe", "Bulgaristan", "gn:728193", True),
    ("Üsküp", "Kuzey Makedonya", "gn:785842", True),
    ("Viavistok", "Polonya", "gn:776069", False),
    ("Çolpan-Ata", "Kırgızistan", "gn:1528512", True),
    ("Selanik", "Yunanistan", "gn:734077", True),
    ("Zzqqxx", "Yunanistan", "", False),
]
MUNICIPALITIES = [
    ("Kadıköy Belediyesi", "Türkiye", "municipality:istanbul-kadikoy", True),
    ("ANKARA B.Ş.B.", "Türkiye", "municipality:ankara", True),
]


class Refine:
    """A running OpenRefine, by the commands that its own pages send it."""

    def __init__(self, port: int) -> None:
        self.address = f"http://{_HOST}:{port}"

    def post(self, name: str, data: bytes | dict[str, str], kind: str = "", **query: str) -> Any:
        """Send a command; returns its answer as data, or the address it leads to."""
        query["csrf_token"] = read(f"{self.address}/command/core/get-csrf-token")["token"]
        body = urllib.parse.urlencode(data).encode() if isinstance(data, dict) else data
        request = urllib.request.Request(
            f"{self.address}/command/core/{name}?{urllib.parse.urlencode(query)}",
            body,
            {"Content-Type": kind or "application/x-www-form-urlencoded"},
        )
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = response.read().decode()
            return json.loads(answer) if answer.startswith("{") else response.geturl()

    def create(self, rows: list[tuple[str, str]]) -> str:
        """A project with the columns "Ad" and "Ülke"; returns its number."""
        table = "\n".join(["Ad,Ülke", *(",".join(row) for row in rows)])
        mark = "elci-check"
        fields = {
            "project-name": "elci",
            "format": "text/line-based/*sv",
            "options": json.dumps({"separator": ","}),
        }
        parts = [
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        ]
        parts.append(
            f'--{mark}\r\nContent-Disposition: form-data; name="project-file"; filename="names.csv"\r\n'
            f"Content-Type: text/csv; charset=UTF-8\r\n\r\n{table}\r\n--{mark}--\r\n"
        )
        leads_to = self.post(
            "create-project-from-upload", "".join(parts).encode(), f"multipart/form-data; boundary={mark}"
        )
        return urllib.parse.parse_qs(urllib.parse.urlsplit(leads_to).query)["project"][0]

    def reconcile(self, project: str, manifest: dict[str, Any], service: str, kind: str) -> None:
        """Match the column "Ad" with records of a type, the column "Ülke" given as their country."""
        config = {
            "mode": "standard-service",
            "service": service,
            "identifierSpace": manifest["identifierSpace"],
            "schemaSpace": manifest["schemaSpace"],
            "type": next(each for each in manifest["defaultTypes"] if each["id"] == kind),
            "autoMatch": True,
            "batchSize": 10,
            "limit": 0,
            "columnDetails": [{"column": "Ülke", "propertyName": "Ülke", "propertyID": "country"}],
        }
        self._operate(project, "reconcile", columnName="Ad", config=json.dumps(config))

    def extend(self, project: str, manifest: dict[str, Any], service: str, keys: list[str]) -> None:
        """Fetch properties of the matched records into further columns, named by OpenRefine."""
        wanted = {"properties": [{"id": key, "name": key} for key in keys], "batchSize": 10}
        self._operate(
            project,
            "extend-data",
            baseColumnName="Ad",
            endpoint=service,
            identifierSpace=manifest["identifierSpace"],
            schemaSpace=manifest["schemaSpace"],
            columnInsertIndex="1",
            extension=json.dumps(wanted),
        )

    def _operate(self, project: str, name: str, **data: str) -> None:
        engine = json.dumps({"facets": [], "mode": "row-based"})
        answer = self.post(name, data | {"engine": engine}, project=project)
        if answer["code"] == "error":
            raise Stop(f"OpenRefine: {answer['message']}", f"OpenRefine: {answer['message']}", code=1)
        end = time.monotonic() + _PATIENCE
        while read(f"{self.address}/command/core/get-processes?project={project}")["processes"]:
            if time.monotonic() > end:
                raise Stop("OpenRefine bitirmedi.", "OpenRefine did not finish.", code=1)
            time.sleep(0.3)

    def cells(self, project: str) -> list[dict[str, Any]]:
        """Rows as column → cell, a matched cell with its "recon"."""
        models = read(f"{self.address}/command/core/get-models?project={project}")
        columns = [(each["name"], each["cellIndex"]) for each in models["columnModel"]["columns"]]
        answer = self.post("get-rows", {"engine": "{}"}, project=project, start="0", limit="100")
        recons = answer.get("pool", {}).get("recons", {})
        found = []
        for row in answer["rows"]:
            cells = {
                name: (row["cells"][at] if at < len(row["cells"]) else None) or {} for name, at in columns
            }
            for cell in cells.values():
                if "r" in cell:
                    cell["recon"] = recons.get(str(cell["r"]), cell["r"])
            found.append(cells)
        return found


def read(address: str) -> Any:
    """The JSON at an address."""
    with urllib.request.urlopen(address, timeout=60) as response:
        return json.loads(response.read())


def wrong_rows(cells: list[dict[str, Any]], expected: list[tuple[str, str, str, bool]]) -> list[str]:
    """What OpenRefine holds otherwise than expected, a line each; the first candidate counts."""
    wrong = []
    for row, (name, _country, identifier, certain) in zip(cells, expected, strict=True):
        recon = row["Ad"].get("recon") or {}
        best = next(iter(recon.get("c") or []), recon.get("m") or {})
        got = best.get("id", ""), recon.get("j") == "matched"
        print(f"    {name:<22}{got[0] or '–':<34}{'=' if got[1] else '?'}", flush=True)
        if got != (identifier, certain):
            wrong.append(f"{name}: {got} ≠ {(identifier, certain)}")
    return wrong


def check(refine: Refine, service: str) -> list[str]:
    """Everything that went otherwise than it should."""
    manifest = read(service)
    wrong = []
    for kind, table in (("place", PLACES), ("municipality", MUNICIPALITIES)):
        project = refine.create([row[:2] for row in table])
        refine.reconcile(project, manifest, service, kind)
        wrong += wrong_rows(refine.cells(project), table)
        if kind == "place":
            refine.extend(project, manifest, service, ["country_code", "latitude"])
            first = refine.cells(project)[0]
            got = [cell.get("v") for name, cell in first.items() if name not in {"Ad", "Ülke"}]
            print(f"    {first['Ad']['v']}: {got}", flush=True)
            if "BG" not in got or not any(isinstance(value, float) and 42 < value < 43 for value in got):
                wrong.append(f"extend: {got}")
    return wrong


@contextmanager
def running(program: list[str], address: str, name: str, **environment: str) -> Iterator[None]:
    """A server of ours while the check lasts; ended with all that it started."""
    _LOG.mkdir(parents=True, exist_ok=True)
    log = _LOG / f"{name}.log"
    with log.open("w", encoding="utf-8") as file:
        server = subprocess.Popen(
            program, stdin=subprocess.DEVNULL, stdout=file, stderr=file, start_new_session=True,
            env={**os.environ, **environment},
        )  # fmt: skip
    try:
        _wait(server, address, name, log)
        yield
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)


def _wait(server: subprocess.Popen[bytes], address: str, name: str, log: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            read(address)
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.5)
    raise failed(name, name, log, ROOT)


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])


def ensure_openrefine() -> str:
    """The program, installed with apt where it is missing and that is allowed."""
    if shutil.which("openrefine") is None:
        if os.geteuid() != 0 or not shutil.which("apt-get"):
            how = "sudo apt-get update && sudo apt-get install --no-install-recommends openrefine"
            raise Stop(
                f"Bu denetim için OpenRefine gerekli (Debian, Ubuntu: {how}).",
                f"This check needs OpenRefine (Debian, Ubuntu: {how}).",
            )
        say("OpenRefine kuruluyor", "Installing OpenRefine")
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        install = ["apt-get", "install", "--yes", "--no-install-recommends", "openrefine"]
        log = _LOG / "openrefine-install.log"
        if logged(["apt-get", "update"], log) != 0 or logged(install, log) != 0:
            raise failed("OpenRefine", "OpenRefine", log, Path("/"))
    return str(shutil.which("openrefine"))


@contextmanager
def our_service(folder: Path) -> Iterator[str]:
    """The address of the service over the reference package, in a database of its own."""
    database = {"ELCI_DATABASE_URL": f"sqlite:///{folder / 'check.sqlite3'}", "ELCI_VAR": str(VAR)}
    python, elci = str(VENV / "bin" / "python"), str(VENV / "bin" / "elci")
    for program in ([python, "manage.py", "migrate", "--noinput", "--verbosity=0"], [elci, "load", "data"]):
        done = subprocess.run(program, env={**os.environ, **database}, capture_output=True, text=True)
        if done.returncode != 0:
            raise Stop(done.stderr.strip(), "The database of the check could not be made.", code=1)
    port = free_port()
    address = f"http://{_HOST}:{port}/api/reconcile"
    # The first answer waits for the index of place names, which a fresh installation builds first.
    ready = f"http://{_HOST}:{port}/api/v1/resolve?name=Filibe"
    with running([elci, "serve", "--port", str(port)], ready, "check-elci", **database):
        yield address


def main() -> int:
    choices = argparse.ArgumentParser(description=__doc__)
    choices.add_argument("--service", help="address of a service that already runs")
    service = choices.parse_args().service
    ensure(CHECKS_LOCK, _LOG / "install.log")
    program = ensure_openrefine()
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as projects:
        port = free_port()
        refine = [
            program,
            "-i",
            _HOST,
            "-p",
            str(port),
            "-d",
            projects,
            "-m",
            "512M",
            "-x",
            "refine.headless=true",
        ]
        say("OpenRefine başlıyor", "Starting OpenRefine")
        ready = f"http://{_HOST}:{port}/command/core/get-csrf-token"
        with running(refine, ready, "check-openrefine"):
            if service:
                wrong = check(Refine(port), service)
            else:
                with our_service(Path(name)) as address:
                    wrong = check(Refine(port), address)
    for line in wrong:
        print(f"  ✗ {line}")
    print(f"  {'✗' if wrong else '✓'} OpenRefine")
    return 1 if wrong else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    command(main)
