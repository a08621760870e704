"""The one search box: suggestions while typing, and the page of results."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from elci.domain.names import fold_words
from elci.portal.addresses import address_of
from elci.portal.tie_filter import plain_heads
from elci.portal.tie_lines import tie_lines
from elci.registry.models import Agreement, SearchName
from elci.registry.querysets import AgreementFilter
from elci.search.marking import marked

_LONGEST = 100  # letters of a search that count
_SUGGESTED = 8
_RESULTS = 60
_TIES = 50


@dataclass(frozen=True)
class Found:
    """A record that a search found. `met`: the name that met the words where it is not the title."""

    title: str
    shown: SafeString
    met: str
    detail: str
    kind: str
    address: str


def find(text: str, limit: int) -> list[Found]:
    """Records whose names hold every word of the text; names that begin with it first, then by weight."""
    folded = fold_words(text[:_LONGEST])
    if not folded:
        return []
    names = SearchName.objects.all()
    for word in folded.split():
        names = names.filter(folded__contains=word)
    best: dict[tuple[str, str], tuple[tuple[int, int], SearchName]] = {}
    for name in names.order_by("-weight")[:2000]:
        rank = (_nearness(name.folded, folded), -name.weight)
        key = (name.target, name.key)
        if key not in best or rank < best[key][0]:
            best[key] = (rank, name)
    ordered = sorted(best.values(), key=lambda found: found[0])[:limit]
    return [_found(name, folded) for _rank, name in ordered]


def _found(name: SearchName, folded: str) -> Found:
    english = (get_language() or "tr").startswith("en")
    title = name.title_en if english else name.title_tr
    own = fold_words(title)
    return Found(
        title=title,
        shown=marked(title, folded),
        # "Plovdiv" leads to Filibe: the reader sees why.
        met="" if all(word in own for word in folded.split()) else name.folded,
        detail=name.detail_en if english else name.detail_tr,
        kind=str(name.get_target_display()),
        address=address_of(name.target, name.key),
    )


def _nearness(name: str, sought: str) -> int:
    if name == sought:
        return 0
    if name.startswith(sought):
        return 1
    return 2 if f" {sought}" in name else 3


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """A list of options for the search box."""
    found = find(request.GET.get("q", ""), _SUGGESTED)
    return render(request, "portal/search/_suggestions.html", {"found": found})


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Everything that a search finds: records by name, and ties whose two sides hold the words."""
    text = request.GET.get("q", "").strip()[:_LONGEST]
    ties = Agreement.objects.none()
    if fold_words(text):
        ties = Agreement.objects.narrowed(AgreementFilter(text=text)).order_by("sort_key", "id")
    found = find(text, _RESULTS)
    tie_count = ties.count()
    context = {
        "q": text,
        "found": found,
        "tie_count": tie_count,
        "more_ties": tie_count > _TIES,
        "lines": tie_lines(ties.values_list("pk", flat=True)[:_TIES]),
        "heads": plain_heads(),
    }
    return render(request, "portal/search/results.html", context)
