"""The errors of elçi: one root, named children.

An error carries values, not sentences. The edge (page, command line) words it in the reader's language
with the templates below, so that a message says what, which, where and what next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class ElciError(Exception):
    """Root of all errors that a person may see."""

    tr: ClassVar[str] = "{}"
    en: ClassVar[str] = "{}"

    def in_language(self, language: str) -> str:
        """The message in Turkish ("tr") or English (anything else)."""
        template = self.tr if language.startswith("tr") else self.en
        return template.format(*self.args)

    def __str__(self) -> str:
        return self.in_language("en")


class PartialDateError(ElciError):
    """A written date that is no year, month or day. args: the text."""

    tr = "“{0}” bir tarih değil; 1992, 1992-05, 1992-05-07 ya da <2004 biçiminde yazın."
    en = "“{0}” is not a date; write 1992, 1992-05, 1992-05-07 or <2004."


class TransitionError(ElciError):
    """A change of state that the life of an agreement does not know. args: state before, state after."""

    tr = "Bir bağ “{0}” durumundan “{1}” durumuna geçemez."
    en = "A tie cannot go from “{0}” to “{1}”."


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a file: where it stands, what stands there, what was expected."""

    file: str
    line: int | None
    column: str | None
    value: str | None
    expected_tr: str
    expected_en: str

    def in_language(self, language: str) -> str:
        """`ties.csv line 214, signed='1998-13': month must be 01–12`, in either language."""
        turkish = language.startswith("tr")
        where = self.file
        if self.line is not None:
            where += f" {self.line}. satır" if turkish else f" line {self.line}"
        if self.column is not None:
            where += f", {self.column}"
            if self.value is not None:
                where += f"='{self.value}'"
        return (
            f"{where}: beklenen: {self.expected_tr}" if turkish else f"{where}: expected {self.expected_en}"
        )

    def as_dict(self) -> dict[str, str | int | None]:
        """For --json and the API: the fields with the English wording as `expected`."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "value": self.value,
            "expected": self.expected_en,
        }


class PackageError(ElciError):
    """A data package with problems; nothing of it was used. Carries every problem, not the first."""

    tr = "Veri paketinde {0} sorun var; hiçbir şey değiştirilmedi."
    en = "The data package has {0} problem(s); nothing was changed."

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(len(problems))
        self.problems = problems

    def in_language(self, language: str) -> str:
        """The headline and one line per problem."""
        head = super().in_language(language)
        return "\n".join([head, *(f"  {problem.in_language(language)}" for problem in self.problems)])
