"""The second transcription: a small reader over the text of the five studies.

The tables of the studies are transcribed by hand in `data/tables`. This package reads the same tables by
program, from the extracted text alone, into `data/readings`; a test compares the two cell by cell. A cell
that both have read alike from the print is a cell that can be trusted.

The reader writes what is printed, never what is meant: no place, no country code, no corrected spelling.
"""

from elci.dataset.reading.reading import Reading
from elci.dataset.reading.seed_text import SeedText, load_seed
from elci.dataset.reading.shelf import STUDIES, read_studies, write_readings

__all__ = ["STUDIES", "Reading", "SeedText", "load_seed", "read_studies", "write_readings"]
