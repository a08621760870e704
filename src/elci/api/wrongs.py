"""What is wrong with a request, all of it at once, in Turkish and English."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from elci.domain.errors import ElciError


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing wrong: the parameter or the place in the batch ("q3.limit"), and a sentence per language."""

    where: str
    tr: str
    en: str


class RequestError(ElciError):
    """A request that cannot be answered. status: the HTTP status of the answer."""

    tr = "İstekte {0} sorun var."
    en = "The request has {0} problem(s)."

    def __init__(self, wrongs: list[Wrong], status: int = 400) -> None:
        super().__init__(len(wrongs))
        self.wrongs = wrongs
        self.status = status

    def as_dict(self) -> dict[str, list[dict[str, str]]]:
        """The body of the answer: {"errors": [{"where", "tr", "en"}]}."""
        return {"errors": [asdict(wrong) for wrong in self.wrongs]}
