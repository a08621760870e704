"""The whole page: masthead, contents, chapters, and the closing chapters that belong to no exhibit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from elci.dataset.claims import Outcome
from elci.dataset.words import place_in_source
from elci.observatory.drawing import colours
from elci.observatory.drawing.numerals import number
from elci.observatory.exhibits import Exhibit
from elci.observatory.exhibits.texts import chapter_texts
from elci.observatory.report.blocks import exhibit_block
from elci.observatory.report.claims import claims_block, counts_of
from elci.observatory.report.findings import findings_block
from elci.observatory.report.manifest import About, code_version
from elci.observatory.report.markup import Html, raw, tag, together
from elci.observatory.report.setting import PRINT, Setting
from elci.observatory.report.words import points, say
from elci.observatory.statistics import Finding
from elci.observatory.wording import LANGUAGES

_HOME = Path(__file__).parent
_SHORT = 20  # lines of contents that share a page with the title in print


@dataclass(frozen=True)
class Content:
    """Everything a page shows: exhibits in order, outcomes of all claims, findings, the package's facts."""

    about: About
    exhibits: Sequence[Exhibit]
    outcomes: Sequence[Outcome]
    findings: Sequence[Finding] = ()
    whole: bool = True
    languages: Sequence[str] = field(default=LANGUAGES)
    cities: str = ""

    def title(self, language: str) -> str:
        """The package's title."""
        return self.about.titles.get(language) or next(iter(self.about.titles.values()), self.about.name)


def page(content: Content, setting: Setting) -> str:
    """The HTML document."""
    language = setting.language
    chapters = [*_chapters(content, setting), *(_closing(content, setting) if content.whole else [])]
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="generator", content="elçi"),
        tag("title", f"{content.title(language)} · {say(language, 'page', 'kicker')}"),
        tag("style", raw(_style(setting.medium))),
    )
    body = tag(
        "body",
        _masthead(content, setting),
        tag(
            "div",
            _contents(chapters, setting),
            tag("main", *(_chapter(one) for one in chapters), id="main"),
            class_="sheet",
        ),
    )
    return "<!doctype html>\n" + tag("html", head, body, lang=language)


@dataclass(frozen=True)
class _Chapter:
    key: str
    title: str
    lead: str
    entries: Sequence[tuple[str, str]]
    body: Html


def _chapters(content: Content, setting: Setting) -> list[_Chapter]:
    language = setting.language
    found: dict[str, list[Exhibit]] = {}
    for exhibit in content.exhibits:
        found.setdefault(exhibit.chapter, []).append(exhibit)
    return [
        _Chapter(
            key,
            chapter_texts(key)["chapter"]["title"][language],
            chapter_texts(key)["chapter"]["lead"][language],
            [(one.name, one.title(language)) for one in exhibits],
            together(*(exhibit_block(one, setting) for one in exhibits)),
        )
        for key, exhibits in found.items()
    ]


def _closing(content: Content, setting: Setting) -> list[_Chapter]:
    """Findings, claims beside no exhibit, losses and method; a chapter without content is left out."""
    language = setting.language
    made = []
    if content.findings:
        tested = sum(one.p_value is not None for one in content.findings)
        body = findings_block(content.findings, setting)
        if content.cities:
            note = tag("p", say(language, "findings", "cities", source=content.cities), class_="note")
            body = together(note, body)
        made.append(_titled("findings", body, language, n=tested))
    beside = {key for exhibit in content.exhibits for key in exhibit.claims}
    others = [one for one in content.outcomes if (one.claim["study"], one.claim["topic"]) not in beside]
    if others:
        made.append(_titled("claims", _further(others, setting), language, n=len(others)))
    lost = setting.frames["missing"].height
    if lost:
        made.append(_titled("missing", _missing(content.exhibits, setting), language, n=lost))
    method = tag(
        "ul", *(tag("li", point) for point in points(language, "chapter", "method", "point")), class_="method"
    )
    return [*made, _titled("method", method, language)]


def _titled(key: str, body: Html, language: str, **values: int) -> _Chapter:
    lead = say(language, "chapter", key, "lead", **values)
    return _Chapter(key, say(language, "chapter", key, "title"), lead, [], body)


def _further(outcomes: Sequence[Outcome], setting: Setting) -> Html:
    studies = list(dict.fromkeys(str(one.claim["study"]) for one in outcomes))
    blocks = []
    for study in studies:
        own = [one for one in outcomes if one.claim["study"] == study]
        blocks.append(tag("h3", setting.source(study)))
        blocks.append(claims_block(own, setting))
    return tag("section", *blocks, class_="exhibit")


def _missing(exhibits: Iterable[Exhibit], setting: Setting) -> Html:
    language = setting.language
    seen: dict[str, list[Exhibit]] = {}
    for exhibit in exhibits:
        for key in exhibit.lost:
            seen.setdefault(key, []).append(exhibit)
    names = ("what", "why", "where", "see")
    heads = [say(language, "chapter", "missing", name) for name in names]
    rows = []
    for row in setting.frames["missing"].iter_rows(named=True):
        links: list[Html | str] = []
        for exhibit in seen.get(row["id"], []):
            links += [", "] if links else []
            links.append(tag("a", exhibit.title(language), href=f"#{exhibit.name}"))
        place = f"{setting.source(row['study'])}, {place_in_source(row['table'], language)}"
        cells = (row[f"what_{language}"], row[f"why_{language}"], place, together(*links) if links else "–")
        rows.append(
            tag("tr", *(tag("td", cell, data_title=title) for cell, title in zip(cells, heads, strict=True)))
        )
    header = tag("thead", tag("tr", *(tag("th", title, scope="col") for title in heads)))
    return tag(
        "section", tag("table", header, tag("tbody", *rows), class_="data-table is-missing"), class_="exhibit"
    )


def _masthead(content: Content, setting: Setting) -> Html:
    language = setting.language
    about = content.about
    version = about.version or say(language, "page", "unversioned")
    citation = say(
        language,
        "page",
        "citation",
        title=content.title(language),
        version=version,
        hash=about.sha256[:16],
        code=code_version()["version"],
    )
    other = next((one for one in content.languages if one != language), None)
    links = [
        tag("a", say(language, "page", "other_language"), href=f"report.{other}.html", lang=other)
        if other
        else None,
        tag("a", say(language, "page", "pdf"), href=f"report.{language}.pdf"),
        tag("a", say(language, "page", "manifest"), href="manifest.json"),
    ]
    return tag(
        "header",
        tag(
            "p",
            tag("span", "elçi", class_="wordmark"),
            f" {say(language, 'page', 'kicker')}",
            class_="kicker",
        ),
        tag("h1", content.title(language)),
        tag("p", say(language, "page", "lead" if content.outcomes else "lead_plain"), class_="standfirst"),
        _figures(content, setting),
        tag("p", tag("b", say(language, "page", "how_to_cite")), f" {citation}", class_="citation"),
        tag("nav", *(link for link in links if link is not None), class_="links")
        if setting.medium != PRINT
        else None,
        class_="masthead",
    )


def _figures(content: Content, setting: Setting) -> Html:
    """The few numbers that say how much there is, in words and without tiles."""
    language = setting.language
    frames = setting.frames
    parties = frames["agreement_parties"]
    numbers = [
        (frames["agreements"].height, "ties"),
        (parties["municipality"].drop_nulls().n_unique(), "municipalities"),
        (frames["partners"]["country"].drop_nulls().n_unique(), "countries"),
        (len(content.outcomes), "claims"),
    ]
    items = [
        tag("li", tag("b", number(value, language)), f" {say(language, 'page', name)}")
        for value, name in numbers
        if value
    ]
    counts = say(language, "claims", "counts", **counts_of(content.outcomes))
    return tag(
        "ul", *items, tag("li", counts, class_="is-counts") if content.outcomes else None, class_="numbers"
    )


def _contents(chapters: Sequence[_Chapter], setting: Setting) -> Html:
    items = []
    for one in chapters:
        inner = [_entry(name, title, setting) for name, title in one.entries]
        body = tag("ol", *inner) if inner else None
        items.append(_entry(f"chapter-{one.key}", one.title, setting, body))
    words = say(setting.language, "page", "contents")
    short = sum(1 + len(one.entries) for one in chapters) <= _SHORT
    class_ = "contents is-short" if short else "contents"
    return tag("nav", tag("h2", words), tag("ol", *items), class_=class_, aria_label=words)


def _entry(name: str, title: str, setting: Setting, more: Html | None = None) -> Html:
    """A line of the contents; in print with a place for the page's number, which pdf.py fills."""
    page_number = tag("span", f"{{page:{name}}}", class_="page") if setting.medium == PRINT else None
    return tag("li", tag("a", tag("span", title), page_number, href=f"#{name}"), more)


def _chapter(one: _Chapter) -> Html:
    return tag(
        "section",
        tag("header", tag("h2", one.title), tag("p", one.lead) if one.lead else None),
        one.body,
        class_="chapter",
        id=f"chapter-{one.key}",
    )


def _style(medium: str) -> str:
    sheets = ["report.css"] if medium == PRINT else ["faces.css", "report.css"]
    return _tokens() + "".join((_HOME / sheet).read_text(encoding="utf-8") for sheet in sheets)


def _tokens() -> str:
    """The colours of the drawings as custom properties, so that page and drawings cannot drift apart."""
    values = {
        "paper": colours.PAPER,
        "ink": colours.INK,
        "muted": colours.MUTED,
        "rule": colours.RULE,
        "band": colours.BAND,
        "accent": colours.ACCENT,
        "signal": colours.SIGNAL,
    }
    return ":root{" + ";".join(f"--{name}:{value}" for name, value in values.items()) + "}\n"
