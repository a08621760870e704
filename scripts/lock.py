"""`make lock`: the versions and hashes of every part, written without any address."""

from __future__ import annotations

import os
import subprocess
import sys

from environment import CHECKS_LOCK, NPM_LOCK, ROOT, RUN_LOCK, VENV, ensure
from sentences import Stop, command

_UV = [str(VENV / "bin" / "uv"), "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
_BARE = ["--no-header", "--no-annotate"]


def main() -> int:
    if not (VENV / "bin" / "uv").exists():
        ensure(RUN_LOCK, ROOT / "var" / "log" / "install.log")
    more = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    _compile(["pyproject.toml", "--group", "install", *more, "-o", RUN_LOCK.name])
    # The checks' lock holds every part of the other in the same version.
    checks = ["pyproject.toml", "--all-extras", "--group", "dev", "-c", RUN_LOCK.name]
    _compile([*checks, *more, "-o", CHECKS_LOCK.name])
    _compile(["--group", "pyproject.toml:npm", *more, "-o", NPM_LOCK.name])
    return 0


def _compile(choices: list[str]) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"}
    done = subprocess.run([*_UV, *_BARE, *choices], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        raise Stop(
            "Kilit dosyaları yenilenemedi; uv'nin yukarıda yazdığına bakın.",
            "The locks could not be renewed; see what uv wrote above.",
            code=1,
        )


if __name__ == "__main__":
    command(main)
