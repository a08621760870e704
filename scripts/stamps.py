"""What was done with which inputs, so that a step is not done twice with the same ones."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path


def digest(paths: Iterable[Path], *more: str) -> str:
    """SHA-256 over names and bytes of files, in the order of their names, and over further words."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    for word in more:
        total.update(f"{word}\0".encode())
    return total.hexdigest()


class Stamps:
    """A small file that keeps, by step, the digest of the inputs that the step was done with."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._done: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            self._done = {}

    def has(self, step: str, inputs: str) -> bool:
        """Whether the step was done with these inputs."""
        return self._done.get(step) == inputs

    def set(self, **steps: str) -> None:
        """Record steps as done; on disk at once, so that an interrupted command goes on where it stopped."""
        self._done.update(steps)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        aside = self.path.with_suffix(".new")
        aside.write_text(json.dumps(self._done, indent=1), encoding="utf-8")
        aside.replace(self.path)
