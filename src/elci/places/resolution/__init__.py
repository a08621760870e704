"""From a written name to a place: `resolve(name, country=None, near=None)`. Free of Django."""

from elci.places.resolution.candidates import Candidate, Evidence
from elci.places.resolution.resolver import Resolution, Resolver, resolve
from elci.places.resolution.verdict import Verdict

__all__ = ["Candidate", "Evidence", "Resolution", "Resolver", "Verdict", "resolve"]
