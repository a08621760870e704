"""The permitted text against the signed one."""

from elci.domain.procedures.texts import Change, compare_texts

PERMITTED = """Madde 1
Taraflar kültür alanında iş birliği yapar.
Madde 2
Protokol beş yıl geçerlidir."""


def test_the_same_text_has_one_piece_without_a_difference():
    difference = compare_texts(PERMITTED, PERMITTED)
    assert (difference.differs, [piece.change for piece in difference.pieces]) == (False, [Change.SAME])


def test_a_changed_paragraph_marks_its_words():
    signed = PERMITTED.replace("beş", "on")
    (piece,) = compare_texts(PERMITTED, signed).places
    assert piece.change is Change.REPLACED
    assert piece.words == (
        (Change.SAME, "Protokol"),
        (Change.REMOVED, "beş"),
        (Change.ADDED, "on"),
        (Change.SAME, "yıl geçerlidir."),
    )


def test_an_added_and_a_removed_clause():
    added = compare_texts(PERMITTED, PERMITTED + "\nMadde 3").places
    removed = compare_texts(PERMITTED, "Madde 2\nProtokol beş yıl geçerlidir.").places
    assert [(piece.change, piece.after) for piece in added] == [(Change.ADDED, ("Madde 3",))]
    assert [(piece.change, len(piece.before)) for piece in removed] == [(Change.REMOVED, 2)]


def test_spaces_line_ends_and_forms_of_a_letter_are_no_difference():
    decomposed = PERMITTED.replace("ü", "u\u0308").replace("\n", "\r\n").replace(" ", "  ")
    assert compare_texts(PERMITTED, decomposed).differs is False


def test_an_empty_text_differs_from_a_full_one():
    assert compare_texts("", PERMITTED).differs is True
