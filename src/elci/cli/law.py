"""`elci law [KIND]`: the rules of a kind of case on a day, with articles, sources and what is unsettled."""

from __future__ import annotations

import json
import textwrap
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from elci.cli.language import lang_option

if TYPE_CHECKING:
    from elci.domain.procedures.jurisdiction import Jurisdiction
    from elci.domain.procedures.kinds import CaseKind
    from elci.domain.procedures.rules import Rule

_WORDS = {
    "tr": {
        "head": "{name}, {kind}, {day}",
        "all": "bütün dosya türleri",
        "none": "Bu gün için kanıtlanmış kural yok: kapsam dışı.",
        "uncovered": "Bu gün için kanıtlanmamış (kapsam dışı)",
        "since": "{day} gününden beri",
        "until": "{since} – {until}",
        "asks_of": "Kimden",
        "basis": "Dayanak",
        "papers": "Belgeler",
        "source": "Kaynak",
        "sure": "Dayanağın durumu",
        "unsettled": "Kesinleşmemiş",
        "permits": "O gün izni veren: {name}",
        "steps": "Adımlar",
        "practice": "iyi uygulama",
        "required": "zorunlu",
        "cited": "yalnız anılır",
        "advice": "Hukuki görüş değildir; kaynağı ve metni denetleyin.",
        "kind": "“{given}” diye bir dosya türü yok. Türler:",
        "day": "“{given}” bir gün değil; 2012-05-01 ya da 01.05.2012 biçiminde yazın.",
        "checklist": "Bu tür için kural bulunamadı; aşağıdaki bir iyi uygulama listesidir, hüküm değildir.",
    },
    "en": {
        "head": "{name}, {kind}, {day}",
        "all": "every kind of case",
        "none": "No rule is proved for this day: not covered.",
        "uncovered": "Not proved for this day (not covered)",
        "since": "since {day}",
        "until": "{since} – {until}",
        "asks_of": "Of whom",
        "basis": "Basis",
        "papers": "Papers",
        "source": "Source",
        "sure": "Sureness",
        "unsettled": "Unsettled",
        "permits": "Permission was given by: {name}",
        "steps": "Steps",
        "practice": "good practice",
        "required": "required",
        "cited": "cited only",
        "advice": "This is no legal advice; check the source and the text.",
        "kind": "There is no kind of case “{given}”. The kinds:",
        "day": "“{given}” is not a day; write 2012-05-01 or 01.05.2012.",
        "checklist": "No rule was found for this kind; below is a checklist of good practice, no verdict.",
    },
}


@click.command()
@click.argument("kind", required=False, metavar="[KIND]")
@click.option("--on", "written", metavar="DAY", help="The day whose law is asked for; today if left out.")
@click.option("--kinds", is_flag=True, help="List the kinds of case.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@lang_option
def command(kind: str | None, written: str | None, kinds: bool, as_json: bool, lang: str) -> None:
    """Show what the law asked for on a day, for one KIND of case (such as sister-city) or for all.

    Example: elci law --on 2012-05-01 sister-city
    """
    from elci.domain.procedures.jurisdictions import jurisdiction

    if kinds:
        click.echo("\n".join(_kinds(lang)))
        return
    day, chosen, law = _day(written, lang), _kind(kind, lang), jurisdiction("TR")
    rules = law.rules_on(day, chosen)
    if as_json:
        click.echo(json.dumps(_as_object(law, chosen, day, rules, lang), ensure_ascii=False, indent=1))
    else:
        _print(law, chosen, day, rules, lang)


def _kinds(lang: str) -> list[str]:
    from elci.domain.procedures.kinds import CaseKind
    from elci.domain.procedures.labels import label

    return [f"  {kind.value.replace('_', '-'):<22}{label(kind).say(lang)}" for kind in CaseKind]


def _kind(given: str | None, lang: str) -> CaseKind | None:
    """The kind of a name such as sister-city or “kardeş kent”."""
    from elci.domain.names import fold_words
    from elci.domain.procedures.kinds import CaseKind
    from elci.domain.procedures.labels import label

    if given is None:
        return None
    for kind in CaseKind:
        names = (kind.value.replace("_", " "), label(kind).tr, label(kind).en)
        if fold_words(given) in {fold_words(name) for name in names}:
            return kind
    raise click.ClickException("\n".join([_WORDS[lang]["kind"].format(given=given), *_kinds(lang)]))


def _day(written: str | None, lang: str) -> date:
    if written is None:
        return date.today()
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            day = datetime.strptime(written.strip(), form).date()
        except ValueError:
            continue
        if day.year >= 1000:
            return day
    raise click.ClickException(_WORDS[lang]["day"].format(given=written))


def _in_words(day: date, lang: str) -> str:
    from elci.domain.dates import PartialDate

    return PartialDate.of(day).in_language(lang)


def _span(rule: Rule, lang: str) -> str:
    since = _in_words(rule.valid_from, lang)
    if rule.valid_until is None:
        return _WORDS[lang]["since"].format(day=since)
    return _WORDS[lang]["until"].format(since=since, until=_in_words(rule.valid_until, lang))


def _authority(law: Jurisdiction, kind: CaseKind | None, day: date) -> Any:
    """Who gives the permission on the day, where a rule of the kind asks for one."""
    from elci.domain.procedures.authorities import Role
    from elci.domain.procedures.kinds import Act

    asked = any(rule.act is Act.PERMITTED for rule in law.rules_on(day, kind))
    return law.authority_on(Role.PERMISSION, day) if asked else None


def _print(law: Jurisdiction, kind: CaseKind | None, day: date, rules: tuple[Rule, ...], lang: str) -> None:
    from elci.domain.procedures.kinds import PRACTICE_KINDS
    from elci.domain.procedures.labels import label

    words = _WORDS[lang]
    name = label(kind).say(lang) if kind else words["all"]
    click.echo(words["head"].format(name=law.name.say(lang), kind=name, day=_in_words(day, lang)))
    if not rules:
        click.echo(f"\n{words['none']}")
    if (authority := _authority(law, kind, day)) is not None:
        click.echo(words["permits"].format(name=authority.name.say(lang)))
        if authority.unsettled:
            _field(words["unsettled"], authority.unsettled.say(lang))
    later = [rule for rule in _judged(law, kind) if day < rule.valid_from and not rule.replaces]
    _field(words["uncovered"], "; ".join(f"{one.title.say(lang)} ({_span(one, lang)})" for one in later))
    for rule in rules:
        _print_rule(rule, day, lang)
    if kind is not None:
        click.echo(f"\n{words['steps']}")
        if kind in PRACTICE_KINDS:
            click.echo(f"  {words['checklist']}")
        for number, step in enumerate(law.line(kind), start=1):
            mark = words["required"] if step.required else words["practice"] if step.practice else ""
            click.echo(f"  {number:>2}. {step.title.say(lang)}" + (f" ({mark})" if mark else ""))
    click.echo(f"\n{words['advice']}")


def _judged(law: Jurisdiction, kind: CaseKind | None) -> tuple[Rule, ...]:
    return law.judged(kind) if kind else tuple(rule for rule in law.rules if rule.demanded)


def _print_rule(rule: Rule, day: date, lang: str) -> None:
    from elci.domain.procedures.labels import label

    words = _WORDS[lang]
    cited = "" if rule.demanded else f" ({words['cited']})"
    click.echo(f"\n{rule.title.say(lang)}{cited}  [{rule.id}]")
    click.echo(textwrap.fill(rule.asks.say(lang), 100, initial_indent="  ", subsequent_indent="  "))
    if rule.demanded:
        _field(words["asks_of"], label(rule.of).say(lang))
    if rule.documents:
        _field(words["papers"], ", ".join(label(one).say(lang) for one in rule.documents))
    _field(words["basis"], "; ".join(basis.in_language(lang) for basis in rule.bases_on(day)))
    _field("", _span(rule, lang))
    _field(words["sure"], label(rule.sureness_on(day)).say(lang))
    _field(words["source"], "; ".join(source.in_language(lang) for source in rule.sources))
    if (unsettled := rule.unsettled_on(day)) is not None:
        _field(words["unsettled"], unsettled.say(lang))


def _field(name: str, text: str) -> None:
    if text:
        lead = f"{name}: " if name else ""
        wrapped = textwrap.fill(
            lead + text, 100, initial_indent="  ", subsequent_indent="    ", break_long_words=False,
            break_on_hyphens=False,
        )  # fmt: skip
        click.echo(wrapped)


def _as_object(
    law: Jurisdiction, kind: CaseKind | None, day: date, rules: tuple[Rule, ...], lang: str
) -> dict[str, Any]:
    """What --json prints."""
    authority = _authority(law, kind, day)
    return {
        "jurisdiction": law.code,
        "on": day.isoformat(),
        "kind": kind.value if kind else None,
        "covered": bool(rules),
        "permission_by": authority.name.say(lang) if authority else None,
        "rules": [_rule_object(rule, day, lang) for rule in rules],
        "not_covered": [rule.id for rule in _judged(law, kind) if day < rule.valid_from],
        "steps": [
            {
                "act": step.act.value,
                "title": step.title.say(lang),
                "by": step.by.value,
                "required": step.required,
                "practice": step.practice,
                "rules": list(step.rules),
            }
            for step in (law.line(kind) if kind else ())
        ],
    }


def _rule_object(rule: Rule, day: date, lang: str) -> dict[str, Any]:
    unsettled = rule.unsettled_on(day)
    return {
        "id": rule.id,
        "topic": rule.topic.value,
        "title": rule.title.say(lang),
        "asks": rule.asks.say(lang),
        "of": rule.of.value,
        "kinds": sorted(kind.value for kind in rule.kinds),
        "documents": [document.value for document in rule.documents],
        "valid_from": rule.valid_from.isoformat(),
        "valid_until": rule.valid_until.isoformat() if rule.valid_until else None,
        "demanded": rule.demanded,
        "sureness": rule.sureness_on(day).value,
        "unsettled": unsettled.say(lang) if unsettled else None,
        "basis": [
            {
                "instrument": basis.instrument.id,
                "in_words": basis.in_language(lang),
                "gazette_date": basis.instrument.gazette_date.isoformat()
                if basis.instrument.gazette_date
                else None,
                "gazette_number": basis.instrument.gazette_number or None,
                "provision": basis.provision or None,
            }
            for basis in rule.bases_on(day)
        ],
        "sources": [source.in_language(lang) for source in rule.sources],
    }
