"""`elci verify`: published figures against the tables."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from elci.cli.language import lang_option
from elci.dataset.claims import DIFFERS, HOLDS, NOT_COMPUTABLE, Outcome, verify
from elci.dataset.files import read_package
from elci.dataset.words import place_in_source
from elci.domain.errors import ElciError

_WORDS = {
    "tr": {HOLDS: "tutuyor", DIFFERS: "tutmuyor", NOT_COMPUTABLE: "hesaplanamıyor"},
    "en": {HOLDS: "holds", DIFFERS: "differs", NOT_COMPUTABLE: "not computable"},
}
_ROWS_SHOWN = 400


@click.command()
@click.argument("claim", required=False)
@click.option("--data", type=click.Path(path_type=Path), default=None, help="Folder of the data package.")
@click.option("--study", help="Only claims of this study, e.g. 001.")
@click.option("--only", type=click.Choice([HOLDS, DIFFERS, NOT_COMPUTABLE]), help="Only this verdict.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with the list `claims`.")
@lang_option
def command(
    claim: str | None, data: Path | None, study: str | None, only: str | None, as_json: bool, lang: str
) -> None:
    """Check every published figure of the studies against the tables, worst first.

    With a CLAIM id, open it to the very rows that were counted. The exit code is 0 only when each outcome
    equals the verdict that the package records.

    \b
    Examples:
      elci verify --study 001 --only differs
      elci verify 000-c-001
    """
    try:
        outcomes = verify(read_package(data or _reference()))
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    sound = all(outcome.as_recorded for outcome in outcomes)
    chosen = [
        outcome
        for outcome in outcomes
        if (study is None or outcome.claim["study"] == study)
        and (only is None or outcome.verdict == only)
        and (claim is None or outcome.claim["id"] == claim)
    ]
    if claim is not None and not chosen:
        raise click.ClickException(
            f"“{claim}” kimlikli bir sav yok; “elci verify” hepsini sıralar."
            if lang == "tr"
            else f"There is no claim {claim}; `elci verify` lists them."
        )
    if as_json:
        click.echo(json.dumps({"claims": [_as_dict(outcome, claim is not None) for outcome in chosen]},
                              ensure_ascii=False, indent=1))  # fmt: skip
    else:
        _print(chosen, lang, opened=claim is not None)
    if not sound:
        sys.exit(1)


def _reference() -> Path:
    from elci.config.options import Options

    return Options.read().data


def _as_dict(outcome: Outcome, opened: bool) -> dict[str, object]:
    return {**outcome.as_dict(), "rows": outcome.rows} if opened else outcome.as_dict()


def _print(outcomes: list[Outcome], lang: str, *, opened: bool) -> None:
    words = _WORDS[lang]
    stated, computed = ("yazılı", "satırlardan") if lang == "tr" else ("stated", "from the rows")
    for outcome in outcomes:
        claim = outcome.claim
        mark = "" if outcome.as_recorded else " (!)"
        where = place_in_source(str(claim["where"]), lang)
        click.echo(f"{claim['id']}  {words[outcome.verdict]}{mark}  {claim['study']}, {where}")
        click.echo(f"    {claim[f'statement_{lang}']}")
        click.echo(f"    {stated}: {claim['stated'] or '–'}   {computed}: {outcome.computed or '–'}")
        if claim[f"note_{lang}"]:
            click.echo(f"    {claim[f'note_{lang}']}")
        if opened:
            for row in outcome.rows[:_ROWS_SHOWN]:
                click.echo("      " + "  ".join(f"{title}={value}" for title, value in row.items()))
    counts = {verdict: sum(outcome.verdict == verdict for outcome in outcomes) for verdict in words}
    click.echo("; ".join(f"{count} {words[verdict]}" for verdict, count in counts.items()))
