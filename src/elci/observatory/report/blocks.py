"""The pieces of the page: an exhibit with its figures, source, files, losses, claims and table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from elci.observatory.exhibits import Exhibit
from elci.observatory.figures import Figure
from elci.observatory.report.claims import claims_block
from elci.observatory.report.markup import Html, raw, tag, together
from elci.observatory.report.pdf import DRAWING
from elci.observatory.report.setting import PRINT, SCREEN, Setting, folding
from elci.observatory.report.words import say
from elci.observatory.tables import Table
from elci.observatory.tables.workbook import LARGEST

_SHOWN = {SCREEN: 60, PRINT: 12}


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
        table_block(exhibit.table, exhibit.name, setting, drawn=bool(exhibit.figures)),
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
        more = f"; {note}" if note else ""
        return tag("p", name, f" {stem} (.{', .'.join(endings)}{more})", class_="files")
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


def table_block(table: Table, name: str, setting: Setting, *, drawn: bool) -> Html:
    """The table with its files: folded on a screen; on paper only if it is short or no figure shows it."""
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
    if setting.medium == PRINT and drawn and height > shown:
        return files
    summary = together(tag("b", say(language, "exhibit", "table")), f" — {words}")
    return together(files, folding(summary, plain_table(table, language, shown), "table", setting))


def plain_table(table: Table, language: str, shown: int, class_: str = "") -> Html:
    """At most `shown` rows as an HTML table; on a narrow screen each row becomes a card."""
    titles = table.titles(language)
    heads = [
        tag("th", title, scope="col", class_="is-number" if column.numeric else None)
        for title, column in zip(titles, table.columns, strict=True)
    ]
    head = Table(table.frame.head(shown), table.columns)
    rows = [tag("tr", *_cells(cells, table, titles)) for cells in head.written(language)]
    return tag(
        "table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_=f"data-table {class_}".strip()
    )


def _cells(cells: Sequence[Any], table: Table, titles: Sequence[str]) -> list[Html]:
    return [
        tag("td", cell, class_="is-number" if column.numeric else None, data_title=title)
        for cell, column, title in zip(cells, table.columns, titles, strict=True)
    ]
