"""`make run`, second half, inside `.venv`: database, reference data, static files, accounts, server.

With --prepare (`make prepare`, for a real server) it builds the index of place names and ends before the
accounts; otherwise the index is built beside the server.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time

from database import identity
from environment import PYTHON, ROOT, RUN_LOCK, VENV
from pages import Step, build_pages
from preflight import HOST, PREPARE, Options, check_port, options
from sentences import Stop, command, say
from stamps import Stamps, digest

_PATIENCE = 60  # seconds until a server that does not answer is given up
_PACKAGE = ROOT / "src" / "elci"
_ELCI = str(VENV / "bin" / "elci")

_QUIET = ["--noinput", "--verbosity=0"]
MIGRATE = Step("migrate", "Veritabanı", "The database", ["manage.py", "migrate", *_QUIET])
LOAD = Step("load", "Başvuru verisi", "The reference data", [_ELCI, "load"])
PLACES = Step("places", "Yer adları dizini", "The index of place names", ["-m", "elci.places.prepare"])
ACCOUNTS = Step("accounts", "Örnek hesaplar", "Sample accounts", [_ELCI, "accounts", "sample"])
COLLECT = Step("collect", "Durağan dosyalar", "Static files", ["manage.py", "collectstatic", *_QUIET])


def main() -> int:
    only_prepare = PREPARE in sys.argv[1:]
    chosen = options()
    stamps = Stamps(chosen.var / "stamps.json")
    build_pages(chosen.var)  # before the database: the search keeps words of the catalogues
    _prepare_database(chosen, stamps)
    _collect(chosen, stamps)
    if only_prepare:
        say("Yer adları dizini hazırlanıyor", "Preparing the index of place names")
        PLACES.perform(chosen.var)
        say("Hazır", "Ready")
        return 0
    _make_accounts(chosen, stamps)
    check_port(chosen.port)
    return _serve(chosen)


def _prepare_database(chosen: Options, stamps: Stamps) -> None:
    if not stamps.has("migrate", _tables(chosen)):
        say("Veritabanı hazırlanıyor", "Preparing the database")
        MIGRATE.perform(chosen.var)
        stamps.set(migrate=_tables(chosen))  # the database that is there now
    # What a load makes of the files depends on the code that reads and stores them, too.
    readers = [path for room in ("domain", "dataset", "exchange") for path in (_PACKAGE / room).rglob("*.py")]
    files = [path for path in chosen.data.rglob("*") if path.is_file()]
    package = digest([*files, *readers], str(chosen.data), _schema(chosen))
    if not stamps.has("load", package):
        say("Başvuru verisi yükleniyor", "Loading the reference data")
        LOAD.perform(chosen.var, str(chosen.data))
        stamps.set(load=package)


def _make_accounts(chosen: Options, stamps: Stamps) -> None:
    """Sample accounts, once per database; the command makes none where somebody has an account."""
    database = identity(chosen.database_url)
    if not stamps.has("accounts", database):
        ACCOUNTS.perform(chosen.var)
        stamps.set(accounts=database)


def _tables(chosen: Options) -> str:
    """What `migrate` makes: the tables, and the desk's search anew where what it finds has changed."""
    return digest((_PACKAGE / "search").glob("*.py"), _schema(chosen))


def _schema(chosen: Options) -> str:
    """Digest of which database it is and of all that decides on its tables."""
    migrations = _PACKAGE.glob("*/migrations/*.py")
    return digest(migrations, RUN_LOCK.read_text(encoding="utf-8"), identity(chosen.database_url))


def _collect(chosen: Options, stamps: Stamps) -> None:
    files = [path for path in _PACKAGE.glob("*/static/**/*") if path.is_file()]
    wanted = digest(files, RUN_LOCK.read_text(encoding="utf-8"))
    if not stamps.has("collect", wanted) or not (chosen.var / "static").is_dir():
        COLLECT.perform(chosen.var)
        stamps.set(collect=wanted)


def _serve(chosen: Options) -> int:
    """Serve until Ctrl-C or another signal to end, which is handed on to the server."""
    server = subprocess.Popen([str(PYTHON), _ELCI, "serve"], cwd=ROOT, stdin=subprocess.DEVNULL)
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda *_: server.terminate())
    _wait_until_it_answers(server, chosen)
    _welcome(chosen)
    places = _prepare_places()
    code = server.wait()
    _end(places)
    if code in {0, 130, 143, -signal.SIGINT, -signal.SIGTERM}:
        print("elçi durdu; kayıtlar yerinde. · elçi has stopped; the records are in place.", flush=True)
        return 0
    return code


def _prepare_places() -> subprocess.Popen[bytes]:
    """Build the index of place names beside the server where it is missing; it says so itself."""
    program = [str(PYTHON), *PLACES.program, "--aside"]
    return subprocess.Popen(program, cwd=ROOT, stdin=subprocess.DEVNULL, start_new_session=True)


def _end(places: subprocess.Popen[bytes]) -> None:
    """Stop it, at once if need be: what it has begun is begun anew the next time."""
    places.terminate()
    try:
        places.wait(timeout=2)
    except subprocess.TimeoutExpired:
        places.kill()


def _wait_until_it_answers(server: subprocess.Popen[bytes], chosen: Options) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, chosen.port)) == 0:
                return
        time.sleep(0.05)
    server.terminate()
    raise Stop(
        "Sunucu başlamadı; yukarıda yazdığı satırlara bakın.",
        "The server did not start; see the lines it wrote above.",
        code=1,
    )


def _welcome(chosen: Options) -> None:
    address = f"http://{HOST}:{chosen.port}/"
    accounts = chosen.var / "sample-accounts.txt"
    print(f"\n  elçi   {address}      (English: {address}en/)\n")
    if accounts.exists():
        print("  Örnek hesaplar · Sample accounts")
        print("".join(f"    {line}\n" for line in accounts.read_text(encoding="utf-8").splitlines()))
    print("  İlk olarak · To try first")
    print("    1. Arama kutusuna “Filibe” ya da “sanliurfa” yazın.")
    print("       Type “Plovdiv” or “sanliurfa” into the search box.")
    print("    2. Bir bağı açın; her bilginin hangi çalışmadan geldiğine bakın.")
    print("       Open a tie and see which study each fact comes from.")
    print("    3. Savlar sayfasında hangi yayımlanmış sayının tutmadığını görün.")
    print("       On the page of claims see which published figures do not hold.")
    print("    4. Memur hesabıyla girip bir bağın durumunu değiştirin, sonra geri alın.")
    print("       Sign in as the officer, change the state of a tie, then undo it.")
    print("\n  Durdurmak için Ctrl-C. · Ctrl-C stops it.\n", flush=True)


if __name__ == "__main__":
    os.chdir(ROOT)
    command(main)
