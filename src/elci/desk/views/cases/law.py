"""The page of the law: every rule with its dates, its basis, its sources, and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.desk.access import needs
from elci.desk.forms.law_filter import LawFilterForm
from elci.desk.page import page
from elci.desk.words_of import named, said
from elci.domain.dates import PartialDate
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.rules import Rule


@dataclass(frozen=True)
class RuleLine:
    """A rule in the reader's language."""

    id: str
    title: str
    asks: str
    of: str
    since: PartialDate
    until: PartialDate | None
    articles: list[tuple[str, PartialDate | None, PartialDate | None]]
    sources: list[str]
    sureness: str
    unsettled: str
    kinds: str


@require_safe
@needs(Right.SEE_CASES)
def listing(request: HttpRequest) -> HttpResponse:
    """The rules by topic, narrowed by the address."""
    law = jurisdiction()
    form = LawFilterForm(request.GET)
    found = form.narrow(law.rules)
    topics: dict[str, list[RuleLine]] = {}
    for rule in found:
        topics.setdefault(named(rule.topic), []).append(_line(rule))
    context = {"form": form, "topics": list(topics.items()), "count": len(found)}
    template = "desk/cases/_rules.html" if request.htmx else "desk/cases/law.html"
    return page(request, template, context)


def _line(rule: Rule) -> RuleLine:
    language = get_language() or "tr"
    return RuleLine(
        id=rule.id,
        title=said(rule.title) or said(rule.asks),
        asks=said(rule.asks) if said(rule.title) else "",
        of=named(rule.of),
        since=PartialDate.of(rule.valid_from),
        until=PartialDate.of(rule.valid_until) if rule.valid_until else None,
        articles=[
            (
                basis.in_language(language),
                PartialDate.of(basis.since) if basis.since else None,
                PartialDate.of(basis.until) if basis.until else None,
            )
            for basis in rule.bases
        ],
        sources=[source.in_language(language) for source in rule.sources],
        sureness=named(rule.sureness),
        unsettled=said(rule.unsettled),
        kinds=", ".join(named(kind) for kind in sorted(rule.kinds)),
    )
