"""What can be wrong with the input of a network analysis, worded in Turkish and English."""

from __future__ import annotations

from dataclasses import dataclass

from elci.domain.errors import ElciError


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file, in a sentence of each language; line, column and value where it has them."""

    file: str
    tr: str
    en: str
    line: int | None = None
    column: str | None = None
    value: str | None = None

    def in_language(self, language: str) -> str:
        """`twins.csv line 214, lat_a='north': must be degrees from −90 to 90`."""
        turkish = language.startswith("tr")
        where = self.file
        if self.line is not None:
            where += f" {self.line}. satır" if turkish else f" line {self.line}"
        if self.column is not None:
            where += f", {self.column}" + (f"='{self.value}'" if self.value is not None else "")
        return f"{where}: {self.tr if turkish else self.en}"


class NetworkError(ElciError):
    """Root of the errors of network analysis. args: the sentence in Turkish, the sentence in English."""

    tr = "{0}"
    en = "{1}"


class EdgeListError(ElciError):
    """An edge list that cannot be used as it is; nothing of it was computed.

    problems: every one found, up to `KEPT`; total: how many there were.
    """

    KEPT = 1000
    SHOWN = 20
    tr = "Bağ listesinde {0} sorun var; hiçbir şey hesaplanmadı."
    en = "The edge list has {0} problem(s); nothing was computed."

    def __init__(self, problems: list[Fault], total: int | None = None) -> None:
        self.problems = problems
        self.total = len(problems) if total is None else total
        super().__init__(self.total)

    def in_language(self, language: str) -> str:
        """One sentence for one problem; else a headline, a line each, and how many more there are."""
        if self.total == 1:
            return self.problems[0].in_language(language)
        lines = [super().in_language(language)]
        lines += [f"  {problem.in_language(language)}" for problem in self.problems[: self.SHOWN]]
        more = self.total - len(lines) + 1
        if more > 0:
            lines.append(
                f"  … ve {more} sorun daha." if language.startswith("tr") else f"  … and {more} more."
            )
        return "\n".join(lines)


class SchedulerError(ElciError):
    """No Dask scheduler answered, or it lost the work for good. args: address, what happened."""

    tr = (
        "{0} adresindeki Dask zamanlayıcısıyla çalışılamadı ({1}). "
        "Adresi ve işçi süreçleri denetleyin ya da --scheduler vermeyin."
    )
    en = (
        "The Dask scheduler at {0} could not do the work ({1}). "
        "Check address and workers, or leave out --scheduler."
    )


def of_file(file: str, tr: str, en: str) -> EdgeListError:
    """An error about a file as a whole."""
    return EdgeListError([Fault(file, tr, en)])
