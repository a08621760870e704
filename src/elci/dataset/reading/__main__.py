"""`python -m elci.dataset.reading SEEDS_DIR OUT_DIR`: read the five studies and write the readings."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from elci.dataset.reading import read_studies, write_readings
from elci.domain.errors import ElciError

_WORDS = {
    "tr": ("Beş çalışmanın tablolarını metinlerinden okur ve CSV olarak yazar.", "{} satır, {} dosya: {}"),
    "en": ("Reads the tables of the five studies from their texts and writes CSV.", "{} rows, {} files: {}"),
}


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0, or 2 if a text is missing or not as expected; then nothing is written."""
    parser = argparse.ArgumentParser(
        prog="python -m elci.dataset.reading", description=" / ".join(words[0] for words in _WORDS.values())
    )
    parser.add_argument("seeds_dir", type=Path, metavar="SEEDS_DIR")
    parser.add_argument("out_dir", type=Path, metavar="OUT_DIR")
    parser.add_argument("--language", choices=sorted(_WORDS), default="tr")
    options = parser.parse_args(arguments)
    try:
        readings = read_studies(options.seeds_dir)
    except ElciError as error:
        print(error.in_language(options.language), file=sys.stderr)
        return 2
    written = write_readings(readings, options.out_dir)
    rows = sum(len(reading.rows) for reading in readings)
    print(_WORDS[options.language][1].format(rows, len(written), options.out_dir))
    return 0


if __name__ == "__main__":
    sys.exit(main())
