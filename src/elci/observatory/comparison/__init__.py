"""Two packages, or two versions of one, side by side: rows, claims and figures that changed."""

from elci.observatory.comparison.changes import Change, Comparison, TableChange, compare
from elci.observatory.comparison.figures import ClaimChange

__all__ = ["Change", "ClaimChange", "Comparison", "TableChange", "compare"]
