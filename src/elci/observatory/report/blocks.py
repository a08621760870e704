"""The pieces of the page: an exhibit with its figures, source, files, losses, claims and table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from elci.dataset.claims import Outcome
from elci.observatory.claiming import worst_first
from elci.observatory.exhibits import Exhibit
from elci.observatory.figures import Figure
from elci.observatory.frames import Frames
from elci.observatory.report.markup import Html, raw, tag, together
from elci.observatory.report.pdf import DRAWING
from elci.observatory.report.words import say
from elci.observatory.tables import Table
from elci.observatory.tables.workbook import LARGEST
from elci.observatory.wording import VERDICTS

SCREEN, PRINT = "screen", "print"
_SHOWN = {SCREEN: 60, PRINT: 12}
_LONG = 220


@dataclass(frozen=True)
class Setting:
    """What all blocks of one page share.

    medium: screen (tables and claims fold) or print (they stand open, long tables are cut shorter).
    """

    language: str
    medium: str
    frames: Frames
    claims: Mapping[tuple[str, str], Sequence[Outcome]]
    version: str
    _sources: dict[str, str] = field(default_factory=dict)

    def source(self, study: str) -> str:
        """Authors and year of a source, or its number where the authors are not known."""
        if not self._sources:
            for row in self.frames["sources"].iter_rows(named=True):
                unnamed = say(self.language, "exhibit", "study", id=row["id"])
                named = f"{row['authors'].replace(';', ',')} ({row['year']})" if row["authors"] else unnamed
                self._sources[row["id"]] = named
        return self._sources.get(study, study)


def exhibit_block(exhibit: Exhibit, setting: Setting) -> Html:
    """The whole section of an exhibit."""
    language = setting.language
    drawings = [
        tag(
            "figure",
            tag("figcaption", tag("h4", figure.title(language)), tag("p", figure.description(language))),
            _drawing(figure, setting),
            _files(f"figures/{figure.name}.{language}", ("svg", "png", "vl.json"), "figure", setting),
            class_="figure",
        )
        for figure in exhibit.figures
    ]
    outcomes = [one for key in exhibit.claims for one in setting.claims.get(key, ())]
    return tag(
        "section",
        tag("h3", tag("a", exhibit.title(language), href=f"#{exhibit.name}")),
        tag("p", exhibit.lead(language), class_="lead"),
        *drawings,
        _source_line(exhibit, setting),
        *(tag("p", note(language), class_="note") for note in exhibit.notes),
        lost_block(exhibit.lost, setting),
        claims_block(outcomes, setting) if outcomes else None,
        table_block(exhibit.table, exhibit.name, setting),
        id=exhibit.name,
        class_="exhibit is-wide" if exhibit.wide else "exhibit",
    )


def _drawing(figure: Figure, setting: Setting) -> Html:
    """The drawing itself on a screen; in print an image, which the PDF's maker reads much faster."""
    language = setting.language
    if setting.medium == SCREEN:
        return raw(figure.draw(language))
    words = f"{figure.title(language)}. {figure.description(language)} {figure.told(language)}."
    return tag("img", src=f"{DRAWING}{figure.name}", alt=words)


def _source_line(exhibit: Exhibit, setting: Setting) -> Html:
    """Sources, their places and the package's version, in one line."""
    language = setting.language
    parts = [
        f"{setting.source(citation.study)}, {where}"
        if (where := citation.where(language))
        else setting.source(citation.study)
        for citation in exhibit.citations
    ]
    if len({citation.where for citation in exhibit.citations}) == 1 and len(parts) > 1:
        studies = "; ".join(setting.source(citation.study) for citation in exhibit.citations)
        parts = [f"{studies} ({exhibit.citations[0].where(language)})"]
    parts.append(say(language, "exhibit", "package", version=setting.version))
    return tag(
        "p", tag("b", say(language, "exhibit", "source")), " " + "; ".join(parts) + ".", class_="source"
    )


def _files(stem: str, endings: Sequence[str], kind: str, setting: Setting, note: str = "") -> Html:
    """Links to the files; on paper their names."""
    name = tag("b", say(setting.language, "exhibit", kind))
    if setting.medium == PRINT:
        return tag("p", name, f" {stem} (.{', .'.join(endings)})", class_="files")
    titles = {"csv": "CSV", "xlsx": "XLSX", "svg": "SVG", "png": "PNG", "vl.json": "Vega-Lite"}
    links: list[str] = []
    for ending in endings:
        links += [tag("a", titles[ending], href=f"{stem}.{ending}", download=True), " · "]
    return tag("p", name, " ", *links[:-1], f" ({note})" if note else None, class_="files")


def lost_block(keys: Sequence[str], setting: Setting) -> Html | None:
    """What of this the text has lost, and why; keys that the package's table lacks are skipped."""
    language = setting.language
    rows = {row["id"]: row for row in setting.frames["missing"].iter_rows(named=True)}
    items = [
        tag("li", tag("b", rows[key][f"what_{language}"]), " " + rows[key][f"why_{language}"])
        for key in keys
        if key in rows
    ]
    if not items:
        return None
    return tag("div", tag("h5", say(language, "exhibit", "lost")), tag("ul", *items), class_="lost")


def counts_of(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """Number of outcomes by verdict."""
    return {verdict: sum(one.verdict == verdict for one in outcomes) for verdict in VERDICTS}


def claims_block(outcomes: Sequence[Outcome], setting: Setting, *, opened: bool = False) -> Html:
    """Claims with what was printed and what the rows give; those that differ first."""
    language = setting.language
    heading = say(language, "claims", "heading")
    counts = say(language, "claims", "counts", **counts_of(outcomes))
    heads = [
        tag("th", say(language, "claims", name), scope="col")
        for name in ("verdict", "claim", "stated", "computed")
    ]
    rows = [_claim(one, setting) for one in worst_first(outcomes)]
    table = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="claims-table")
    summary = together(tag("b", f"{heading}: {len(outcomes)}"), f" — {counts}")
    return folding(summary, table, "claims", setting, opened=opened)


def _claim(one: Outcome, setting: Setting) -> Html:
    language = setting.language
    claim = one.claim
    note = str(claim[f"note_{language}"] or "")
    if not one.as_recorded:
        recorded = VERDICTS[str(claim["verdict"])](language)
        note = f"{note} ({say(language, 'claims', 'changed', verdict=recorded)})".strip()
    return tag(
        "tr",
        tag(
            "td",
            tag("span", class_=f"mark is-{one.verdict}"),
            VERDICTS[one.verdict](language),
            class_="verdict",
        ),
        tag(
            "td",
            str(claim[f"statement_{language}"]),
            tag("span", f" {claim['where']}", class_="where"),
            tag("span", note, class_="claim-note") if note else None,
        ),
        tag("td", _short(str(claim["stated"])) or "–"),
        tag("td", _short(one.computed) or "–"),
        id=f"claim-{claim['id']}" if setting.medium == SCREEN else None,
    )


def _short(words: str) -> str:
    return words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + " …"


def table_block(table: Table, name: str, setting: Setting) -> Html:
    """The table, folded on a screen, with its files."""
    language = setting.language
    height, shown = table.frame.height, _SHOWN[setting.medium]
    words = (
        say(language, "exhibit", "rows", n=height)
        if height <= shown
        else say(language, "exhibit", "first_rows", shown=shown, n=height)
    )
    small = height <= LARGEST
    files = _files(
        f"tables/{name}",
        ("csv", "xlsx") if small else ("csv",),
        "data",
        setting,
        "" if small else say(language, "exhibit", "only_csv"),
    )
    summary = together(tag("b", say(language, "exhibit", "table")), f" — {words}")
    return together(files, folding(summary, plain_table(table, language, shown), "table", setting))


def plain_table(table: Table, language: str, shown: int) -> Html:
    """At most `shown` rows as an HTML table; on a narrow screen each row becomes a card."""
    titles = table.titles(language)
    heads = [
        tag("th", title, scope="col", class_="is-number" if column.numeric else None)
        for title, column in zip(titles, table.columns, strict=True)
    ]
    head = Table(table.frame.head(shown), table.columns)
    rows = [tag("tr", *_cells(cells, table, titles)) for cells in head.written(language)]
    return tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="data-table")


def _cells(cells: Sequence[Any], table: Table, titles: Sequence[str]) -> list[Html]:
    return [
        tag("td", cell, class_="is-number" if column.numeric else None, data_title=title)
        for cell, column, title in zip(cells, table.columns, titles, strict=True)
    ]


def folding(summary: Html, body: Html, class_: str, setting: Setting, *, opened: bool = False) -> Html:
    """A part that opens on a screen and stands open in print."""
    if setting.medium == PRINT:
        return tag("div", tag("p", summary, class_="summary"), body, class_=f"fold is-{class_}")
    return tag("details", tag("summary", summary), body, class_=f"fold is-{class_}", open=opened)
