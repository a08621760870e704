"""What the report shows: each exhibit a table, mostly with figures, with its sources and claims."""

from elci.observatory.exhibits.catalogue import CHAPTERS, Chapter, UnknownExhibitError, exhibit, makers
from elci.observatory.exhibits.exhibit import Citation, Exhibit
from elci.observatory.exhibits.material import Material

__all__ = [
    "CHAPTERS",
    "Chapter",
    "Citation",
    "Exhibit",
    "Material",
    "UnknownExhibitError",
    "exhibit",
    "makers",
]
