"""What a person should know about a list that was read without an error."""

from __future__ import annotations

import re
from dataclasses import dataclass

from elci.domain.names import fold_words
from elci.observatory.network.adjacency import Network

_NUMBER = re.compile(r"-?\d+")
# Words that head a column of an edge list, in the folded form of `domain.names`.
_HEADING = re.compile(
    r"(source|target|from|to|start|end|src|dst|tail|head|node|vertex|id|name|city|town|country|partner|member"
    r"|municipality|kaynak|hedef|kimden|kime|dugum|uc|ad|isim|kent|sehir|ulke|belediye|ortak|uye)"
    r"( ?(a|b|i|j|1|2|id|adi|no|name))?"
)


@dataclass(frozen=True)
class Hint:
    """A sentence in both languages."""

    tr: str
    en: str

    def in_language(self, language: str) -> str:
        """The sentence in Turkish ("tr…") or English (anything else)."""
        return self.tr if language.startswith("tr") else self.en


def heading_taken_for_tie(network: Network, first: tuple[str, str] | None) -> Hint | None:
    """The first line looks like a heading and was counted as a tie.

    It looks so if its two names occur nowhere else and either all other names are numbers, or both are
    words that head columns.
    """
    if first is None or network.edges < 2 or first[0] == first[1]:
        return None
    ends = [network.number_of[name] for name in first]
    if any(network.degrees[end] != 1 for end in ends):
        return None
    others_are_numbers = all(_NUMBER.fullmatch(label) for label in network.labels if label not in first)
    named = not any(_NUMBER.fullmatch(name) for name in first)
    worded = all(_HEADING.fullmatch(fold_words(name)) for name in first)
    if not (named and others_are_numbers) and not worded:
        return None
    return Hint(
        f"İlk satır ({first[0]}, {first[1]}) başlığa benziyor ama bağ olarak sayıldı; "
        "başlıksa --header ekleyin.",
        f"The first line ({first[0]}, {first[1]}) looks like a heading but was counted as a tie; "
        "if it is a heading, add --header.",
    )


def tie_taken_for_heading(network: Network, first: tuple[str, str]) -> Hint | None:
    """The line skipped as a heading holds two names that occur in the list as well."""
    if not all(name in network.number_of for name in first):
        return None
    return Hint(
        f"Başlık olarak atlanan ilk satırdaki adlar ({first[0]}, {first[1]}) listede de geçiyor; "
        "başlık yoksa --header seçeneğini kaldırın.",
        f"The names in the first line ({first[0]}, {first[1]}), skipped as a heading, occur in the list too; "
        "if there is no heading, leave out --header.",
    )


def older_code_page() -> Hint:
    """The bytes are no UTF-8 and were read as Windows-1254."""
    return Hint(
        "Dosya UTF-8 değil; Windows-1254 olarak okundu. Adlar bozuksa doğru kodlamayı --encoding ile yazın.",
        "The file is not UTF-8 and was read as Windows-1254. If names look wrong, give the right --encoding.",
    )


def records_over_lines(count: int) -> Hint:
    """Quoted fields hold line breaks."""
    return Hint(
        f"Tırnak içindeki alanlar {count} satır sonu içeriyor; bu satırlar kendi kayıtlarına sayıldı.",
        f"Quoted fields hold {count} line break(s); those lines were counted to their records.",
    )
