"""How a statistical finding is shown: the two plain sentences first, the numbers, then what they rest on."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from elci.observatory.drawing.numerals import number, p_value
from elci.observatory.report.blocks import plain_table
from elci.observatory.report.markup import Html, tag, together
from elci.observatory.report.setting import Setting, folding
from elci.observatory.report.words import say
from elci.observatory.statistics import Finding
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER, P_VALUE
from elci.observatory.wording import Bilingual

_TITLE = Column("title_{}", Bilingual("sınama", "test"))


def overview(findings: Sequence[Finding]) -> Table:
    """All tests in one table: n, effect with its 95% interval, p and p adjusted for the number of tests."""
    records = [
        {
            "name": one.name,
            "chapter": one.chapter,
            "title_tr": one.title_tr,
            "title_en": one.title_en,
            "computable": one.computable,
            "n": one.n,
            "effect_name_tr": one.effect_name_tr,
            "effect_name_en": one.effect_name_en,
            "effect": one.effect,
            "lower": one.interval[0] if one.interval else None,
            "upper": one.interval[1] if one.interval else None,
            "p_value": one.p_value,
            "adjusted_p": one.adjusted_p,
            "seed": one.seed,
            "plain_tr": one.plain_tr,
            "plain_en": one.plain_en,
        }
        for one in findings
    ]
    numbers = dict.fromkeys(("effect", "lower", "upper", "p_value", "adjusted_p"), pl.Float64)
    frame = pl.DataFrame(records, schema_overrides=numbers)
    columns = (
        _TITLE,
        Column("n", Bilingual("n", "n"), NUMBER),
        Column("effect_name_{}", Bilingual("etki", "effect")),
        Column("effect", Bilingual("değeri", "value"), NUMBER, decimals=2, fixed=True),
        Column("lower", Bilingual("%95 alt", "95% low"), NUMBER, decimals=2, fixed=True),
        Column("upper", Bilingual("%95 üst", "95% high"), NUMBER, decimals=2, fixed=True),
        Column("p_value", Bilingual("p", "p"), P_VALUE),
        Column("adjusted_p", Bilingual("düzeltilmiş p", "adjusted p"), P_VALUE),
    )
    return Table(frame, columns)


def findings_block(findings: Sequence[Finding], setting: Setting) -> Html:
    """The overview, then each finding under the heading of its hypothesis."""
    parts = [plain_table(overview(findings), setting.language, len(findings), "overview-table")]
    chapter = ""
    for one in findings:
        if one.chapter != chapter:
            chapter = one.chapter
            parts.append(tag("h3", say(setting.language, "findings", chapter), class_="group"))
        parts.append(_finding(one, setting))
    return together(*parts)


def _finding(one: Finding, setting: Setting) -> Html:
    language = setting.language

    def said(name: str) -> str:
        return str(getattr(one, f"{name}_{language}"))

    facts = [
        tag("div", tag("dt", say(language, "findings", name)), tag("dd", said(name)))
        for name in ("data", "assumptions", "method", "cannot_show")
    ]
    table = None
    if one.table:
        columns = one.columns
        shown = Table(pl.DataFrame(one.table, infer_schema_length=None), columns)
        table = folding(
            together(
                tag("b", say(language, "exhibit", "table")),
                f" — {say(language, 'exhibit', 'rows', n=len(one.table))}",
            ),
            plain_table(shown, language, 40),
            "table",
            setting,
        )
    return tag(
        "section",
        tag("h4", said("title")),
        tag("p", said("question"), class_="question"),
        tag("p", said("plain"), class_="plain"),
        _numbers(one, setting),
        tag("dl", *facts, class_="facts"),
        table,
        id=f"finding-{one.name}",
        class_="exhibit finding",
    )


def _numbers(one: Finding, setting: Setting) -> Html:
    """Effect, interval, n and p in one line; for what cannot be computed the reason instead."""
    language = setting.language
    if not one.computable:
        reason = one.not_computable_reason_tr if language == "tr" else one.not_computable_reason_en
        return tag("p", tag("span", class_="mark is-not_computable"), reason or "", class_="effect")
    name = one.effect_name_tr if language == "tr" else one.effect_name_en
    parts = [f"{name}: {_decimal(one.effect, language)}"]
    if one.interval is not None:
        low, high = (
            _decimal(bound, language, open_end="∞" if place else "0")
            for place, bound in enumerate(one.interval)
        )
        parts.append(say(language, "findings", "interval", low=low, high=high))
    parts.append(f"n = {number(one.n, language)}")
    if one.p_value is not None:
        assert one.adjusted_p is not None
        values = {"p": _equal(one.p_value, language), "adjusted": p_value(one.adjusted_p, language)}
        parts.append(say(language, "findings", "p", tests=one.tests, **values))
    return tag("p", "; ".join(parts), class_="effect")


def _decimal(value: float | None, language: str, decimals: int = 2, open_end: str = "–") -> str:
    return open_end if value is None else number(value, language, decimals)


def _equal(value: float, language: str) -> str:
    """A p-value behind the letter p: = 0.012, or < 0.001."""
    written = p_value(value, language)
    return written if written.startswith("<") else f"= {written}"
