"""Where a fact stands: study, table, row or line, in the reader's words, and the page that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.portal.addresses import address_of
from elci.registry.models import ListedTie

_ENGLISH = (("Tablo", "Table"), ("dipnot", "footnote"), ("metin", "text"), ("Şekil", "Figure"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a source. words: "Study 000, Table 4, row 22"; short: "000, Table 4, 22"."""

    words: str
    short: str
    address: str

    @property
    def printed(self) -> str:
        """The address on paper, where a place within a page is of no use."""
        return self.address.partition("#")[0]


def place_in_source(study: str, table: str, row: str, line: int | None, listed: str = "") -> Place:
    """The place in words; with `listed`, the key of a printed tie, its page opens at that very row."""
    named = table_name(table) if table else ""
    if row:
        within, brief = _("row %(number)s") % {"number": row}, row
    elif line:
        within, brief = _("line %(number)s of the text") % {"number": line}, str(line)
        named = "" if table == "metin" else named  # "line 12 of the text" says so itself
    else:
        within = brief = ""
    address = address_of("source", study)
    if listed:
        address = f"{address}listed_ties/?row={quote(listed)}#{quote(listed)}"
    return Place(
        words=", ".join(filter(None, (_("Study %(number)s") % {"number": study}, named, within))),
        short=", ".join(filter(None, (study, named, brief))),
        address=address,
    )


def place_of(record: Any) -> Place | None:
    """The place that a cited record names; None when it comes from no study."""
    if record.study_id is None:
        return None
    listed = record.pk if isinstance(record, ListedTie) else ""
    return place_in_source(record.study_id, record.table, record.row, record.line, listed)


def table_name(written: str) -> str:
    """The name of a table of a source: Turkish as printed; in English "Table 4", "footnote 6", "text"."""
    if (get_language() or "tr").startswith("tr"):
        return written
    for turkish, english in _ENGLISH:
        written = written.replace(turkish, english)
    return written
