"""`python -m elci.observatory.gallery`: answers questions, one line of JSON each, until none comes any more.

A process of its own, because frames, fonts and statistics cost more memory than a web server should hold:
it is started when a page needs it and ends after IDLE seconds without a question.
"""

from __future__ import annotations

import json
import os
import select
import sys
import traceback

IDLE = float(os.environ.get("ELCI_GALLERY_IDLE", "120"))


def main() -> None:
    """Read questions from standard input, write answers to standard output; what goes wrong to the error."""
    from elci.observatory.gallery.answers import answer

    lines, out = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not stand among the answers
    while _asked(lines.fileno()):
        line = lines.readline()
        if not line:
            return
        try:
            found = answer(json.loads(line))
        except Exception:
            traceback.print_exc()
            found = {"failed": True}
        out.write(json.dumps(found, ensure_ascii=False, allow_nan=False).encode() + b"\n")
        out.flush()


def _asked(source: int) -> bool:
    """Wait for a question; False when none has come for IDLE seconds."""
    return bool(select.select([source], [], [], IDLE)[0])


if __name__ == "__main__":
    main()
