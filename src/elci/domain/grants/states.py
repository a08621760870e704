"""Where a project stands, from the idea to the closed file, and which state follows which."""

from __future__ import annotations

from enum import StrEnum

from elci.domain.errors import ElciError
from elci.domain.procedures.words import Words


class ProjectState(StrEnum):
    """The life of a project."""

    IDEA = "idea"
    DRAFTING = "drafting"
    APPLIED = "applied"
    APPROVED = "approved"
    REJECTED = "rejected"
    RUNNING = "running"
    REPORTING = "reporting"
    CLOSED = "closed"


class ProjectStateError(ElciError):
    """A change of state that the life of a project does not know. args: state before, state after."""

    tr = "Bir proje “{0}” durumundan “{1}” durumuna geçemez. Önce aradaki durumu kaydedin."
    en = "A project cannot go from “{0}” to “{1}”. Record the state between the two first."

    def __init__(self, before: ProjectState, after: ProjectState) -> None:
        super().__init__(before, after)

    def in_language(self, language: str) -> str:
        template = self.tr if language.startswith("tr") else self.en
        return template.format(*(STATE_WORDS[state].say(language) for state in self.args))


STATE_WORDS: dict[ProjectState, Words] = {
    ProjectState.IDEA: Words("fikir", "idea"),
    ProjectState.DRAFTING: Words("yazılıyor", "being drafted"),
    ProjectState.APPLIED: Words("başvuruldu", "applied for"),
    ProjectState.APPROVED: Words("kabul edildi", "approved"),
    ProjectState.REJECTED: Words("reddedildi", "rejected"),
    ProjectState.RUNNING: Words("yürüyor", "running"),
    ProjectState.REPORTING: Words("raporlanıyor", "being reported"),
    ProjectState.CLOSED: Words("kapandı", "closed"),
}

# A project that is given up is closed from wherever it stands. What was rejected may be drafted again for
# another call; what is reported may turn out to run on (a prolongation).
NEXT_STATES: dict[ProjectState, tuple[ProjectState, ...]] = {
    ProjectState.IDEA: (ProjectState.DRAFTING, ProjectState.CLOSED),
    ProjectState.DRAFTING: (ProjectState.APPLIED, ProjectState.IDEA, ProjectState.CLOSED),
    ProjectState.APPLIED: (ProjectState.APPROVED, ProjectState.REJECTED, ProjectState.CLOSED),
    ProjectState.APPROVED: (ProjectState.RUNNING, ProjectState.CLOSED),
    ProjectState.REJECTED: (ProjectState.DRAFTING, ProjectState.CLOSED),
    ProjectState.RUNNING: (ProjectState.REPORTING, ProjectState.CLOSED),
    ProjectState.REPORTING: (ProjectState.CLOSED, ProjectState.RUNNING),
    ProjectState.CLOSED: (),
}
# Before an answer is known, the consortium is still open.
OPEN_STATES = frozenset({ProjectState.IDEA, ProjectState.DRAFTING})
# Reports are due while money is held.
HOLDING_STATES = frozenset({ProjectState.APPROVED, ProjectState.RUNNING, ProjectState.REPORTING})


def check_project_state(before: ProjectState, after: ProjectState) -> None:
    """Raise ProjectStateError when a project cannot go from one state to the other."""
    if after not in NEXT_STATES[before]:
        raise ProjectStateError(before, after)
