"""Claims of a study beside what the rows give: what was printed, what was counted, the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from elci.dataset.claims import Outcome
from elci.dataset.words import place_in_source
from elci.observatory.claiming import worst_first
from elci.observatory.report.markup import Html, tag, together
from elci.observatory.report.setting import PRINT, SCREEN, Setting, folding
from elci.observatory.report.words import say
from elci.observatory.wording import VERDICTS

_LONG = 220


def counts_of(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """Number of outcomes by verdict."""
    return {verdict: sum(one.verdict == verdict for one in outcomes) for verdict in VERDICTS}


def claims_block(outcomes: Sequence[Outcome], setting: Setting, *, opened: bool = False) -> Html:
    """Claims with what was printed and what the rows give; those that differ first.

    On paper those that hold stand in a table of their own, one line each: where both numbers are the same one
    is enough.
    """
    language = setting.language
    counts = say(language, "claims", "counts", **counts_of(outcomes))
    summary = together(tag("b", f"{say(language, 'claims', 'heading')}: {len(outcomes)}"), f" — {counts}")
    ordered = worst_first(outcomes)
    if setting.medium == SCREEN:
        return folding(summary, _compared(ordered, setting), "claims", setting, opened=opened)
    doubted = [one for one in ordered if one.verdict != "holds" or not one.as_recorded]
    held = [one for one in ordered if one not in doubted]
    body = together(
        _compared(doubted, setting) if doubted else None, _confirmed(held, setting) if held else None
    )
    return folding(summary, body, "claims", setting)


def _compared(outcomes: Sequence[Outcome], setting: Setting) -> Html:
    heads = [
        tag("th", say(setting.language, "claims", name), scope="col")
        for name in ("verdict", "claim", "stated", "computed")
    ]
    rows = [_claim(one, setting) for one in outcomes]
    return tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="claims-table")


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
            tag("span", f" {place_in_source(str(claim['where']), language)}", class_="where"),
            tag("span", note, class_="claim-note") if note else None,
        ),
        tag("td", _short(str(claim["stated"])) or "–"),
        tag("td", _short(one.computed) or "–"),
        id=f"claim-{claim['id']}" if setting.medium != PRINT else None,
    )


def _confirmed(outcomes: Sequence[Outcome], setting: Setting) -> Html:
    """Claims that hold, for paper: claim, place in the source, the one number."""
    language = setting.language
    names = ("holding", "where", "both")
    heads = [tag("th", say(language, "claims", name), scope="col") for name in names]
    rows = []
    for one in outcomes:
        note = str(one.claim[f"note_{language}"] or "")
        claim = tag(
            "td",
            tag("span", class_="mark is-holds"),
            str(one.claim[f"statement_{language}"]),
            tag("span", f" {note}", class_="where") if note else None,
        )
        where = tag("td", place_in_source(str(one.claim["where"]), language), class_="where")
        rows.append(tag("tr", claim, where, tag("td", _short(one.computed) or "–")))
    return tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="confirmed-table")


def _short(words: str) -> str:
    return words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + " …"
