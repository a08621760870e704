"""The gallery as a process: a line in, a line out, and an end when nobody asks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import elci


def ask(questions: list[dict[str, object]], idle: str = "30") -> tuple[list[dict[str, object]], int]:
    """The answers to questions, and the exit code after the last."""
    done = subprocess.run(
        [sys.executable, "-m", "elci.observatory.gallery"],
        input="".join(json.dumps(question) + "\n" for question in questions),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(elci.__file__).parents[1]),
            "ELCI_GALLERY_IDLE": idle,
        },
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode


def test_each_question_gets_one_line_and_a_wrong_one_stops_nothing(package: Path) -> None:
    question = {"package": str(package), "language": "tr", "name": "ties-kinds"}
    answers, code = ask([{**question, "ask": "nonsense"}, {**question, "ask": "controls"}])
    assert answers[0] == {"failed": True}
    assert answers[1]["answer"]["fields"] == ["period", "kind", "municipality", "continent"]  # type: ignore[index]
    assert code == 0


def test_it_ends_when_nobody_asks() -> None:
    reader, writer = os.pipe()  # stays open: nothing is asked, and nothing says that nothing will be
    try:
        done = subprocess.run(
            [sys.executable, "-m", "elci.observatory.gallery"],
            stdin=reader,
            timeout=30,
            check=False,
            env={
                **os.environ,
                "PYTHONPATH": str(Path(elci.__file__).parents[1]),
                "ELCI_GALLERY_IDLE": "0.1",
            },
        )
    finally:
        os.close(reader)
        os.close(writer)
    assert done.returncode == 0
