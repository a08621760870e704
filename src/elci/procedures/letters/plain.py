"""A document as text, to be pasted into the office's system of electronic correspondence (EBYS)."""

from __future__ import annotations

from elci.procedures.letters.letter import Block, Letter, gap_in_words, pieces


def as_text(letter: Letter) -> str:
    """The body with subject, addressee and what follows it; number and date are the system's own."""
    parts: list[str] = []
    if letter.title:
        parts.append(letter.title)
    if letter.subject:
        parts.append(f"Konu: {letter.subject}")
    if letter.addressee:
        parts.append("\n".join(letter.addressee))
    if letter.references:
        parts.append("\n".join(_lettered("İlgi", letter.references)))
    parts += _body(letter.body)
    if letter.signature:
        parts.append("\n".join(letter.signature))
    if letter.annexes:
        parts.append("\n".join(_numbered("Ek", letter.annexes)))
    if letter.distribution:
        parts.append("\n".join(["Dağıtım:", *letter.distribution]))
    return _said("\n\n".join(parts)) + "\n"


def _body(blocks: tuple[Block, ...]) -> list[str]:
    parts: list[str] = []
    for block in blocks:
        if block.kind == "table":
            parts.append("\n".join("\t".join(row) for row in block.rows))
        elif block.kind == "item":
            parts.append(f"– {block.texts[0]}")
        else:
            parts += block.texts
    return parts


def _lettered(word: str, texts: tuple[str, ...]) -> list[str]:
    if len(texts) == 1:
        return [f"{word}: {texts[0]}"]
    return [
        f"{word}:",
        *(f"{sign}) {text}" for sign, text in zip("abcçdefgğhıijklmnoöprsştuüvyz", texts, strict=False)),
    ]


def _numbered(word: str, texts: tuple[str, ...]) -> list[str]:
    if len(texts) == 1:
        return [f"{word}: {texts[0]}"]
    return [f"{word}:", *(f"{number}- {text}" for number, text in enumerate(texts, 1))]


def _said(text: str) -> str:
    return "".join(gap_in_words(piece.text) if piece.is_gap else piece.text for piece in pieces(text))
