"""The law: every rule with its dates, searchable by words, day, kind of case and topic; a rule's own page."""

from __future__ import annotations

from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.domain.names import fold_words
from elci.domain.procedures.authorities import Role
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.kinds import PRACTICE_KINDS, CaseKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Rule, Topic
from elci.portal.filters import Choice, Field, Filter, Offer, OneOf
from elci.portal.keeping import kept
from elci.portal.law_lines import RuleLine, authorities_of, authority_line, say
from elci.portal.listing import answer
from elci.portal.ordering import Order

_ORDERS = (Order("", gettext_lazy("By topic"), (), ""),)
_FORMS = ("%d.%m.%Y", "%Y-%m-%d")


class Day(Field):
    """A day as it is written in either language: 01.05.2012 or 2012-05-01. `value` is the ISO form."""

    def read(self, written: str) -> None:
        super().read(written)
        self.value = ""
        if not self.written:
            return
        for form in _FORMS:
            try:
                self.value = datetime.strptime(self.written, form).date().isoformat()
            except ValueError:
                continue
        if not self.value:
            self.error = _("“%(value)s” is not a day. Write it as 01.05.2012.") % {"value": self.written}

    def said(self) -> str:
        return f"{self.words}: {self.written}"


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Rules by topic, narrowed by words, the day on which they hold, kind of case and topic."""
    law = jurisdiction("TR")
    filters = Filter(request.GET, _fields(law.rules))
    day = date.fromisoformat(filters["on"]) if filters["on"] else None
    kind = CaseKind(filters["kind"]) if filters["kind"] else None
    rules = law.rules if day is None else law.rules_on(day)
    words = fold_words(filters["q"]).split()
    lines = [
        line
        for rule in rules
        if (kind is None or kind in rule.kinds) and filters["topic"] in ("", rule.topic.value)
        for line in [RuleLine(rule, day)]
        if all(word in line.searched for word in words)
    ]
    permitted = kind is None or kind in law.rule("tr-permission").kinds
    authority = law.authority_on(Role.PERMISSION, day) if day and permitted else None
    context = {
        "topics": _by_topic(lines),
        "number": len(lines),
        "day": day,
        "authority": authority_line(authority) if authority else None,
        "is_practice": kind in PRACTICE_KINDS,
        "steps": [(say(step.title), step.required, step.practice) for step in law.line(kind)] if kind else [],
        "kind_words": say(label(kind)) if kind else "",
    }
    return answer(request, "law", filters, ((), _ORDERS), context)


def _by_topic(lines: list[RuleLine]) -> list[tuple[str, list[RuleLine]]]:
    """The lines under their topics, in the vocabulary's order."""
    grouped = [(say(label(topic)), [one for one in lines if one.rule.topic is topic]) for topic in Topic]
    return [(words, some) for words, some in grouped if some]


def _fields(rules: tuple[Rule, ...]) -> list[Field]:
    kinds = (Choice(kind.value, say(label(kind))) for kind in CaseKind)
    topics = (
        Choice(topic.value, say(label(topic)), sum(rule.topic is topic for rule in rules)) for topic in Topic
    )
    return [
        Field(name="q", words=gettext_lazy("Words, article or number")),
        Day(name="on", words=gettext_lazy("In force on")),
        OneOf(name="topic", words=gettext_lazy("Topic"), offer=Offer(topics), listed=True),
        OneOf(name="kind", words=gettext_lazy("Kind of case"), offer=Offer(kinds)),
    ]


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """A rule: what it asks of whom, its provisions and dates, its sources, what is unsettled."""
    law = jurisdiction("TR")
    try:
        rule = law.rule(key)
    except KeyError:
        raise Http404 from None
    context = {
        "line": RuleLine(rule),
        "authorities": authorities_of(rule),
        "replaced": [RuleLine(law.rule(older)) for older in rule.replaces],
        "successors": [RuleLine(one) for one in law.rules if rule.id in one.replaces],
    }
    return render(request, "portal/law/record.html", context)
