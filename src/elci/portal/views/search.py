"""The one search box: suggestions while typing, and the page of results."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from elci.domain.names import fold_words
from elci.registry.models import Agreement, SearchName
from elci.registry.querysets import AgreementFilter

_SUGGESTED = 8
_RESULTS = 60
_TIES = 50


@dataclass(frozen=True)
class Found:
    """A record that a search found."""

    title: str
    detail: str
    kind: str
    address: str


def find(text: str, limit: int) -> list[Found]:
    """Records whose names hold every word of the text; names that begin with it first, then by weight."""
    folded = fold_words(text)
    if not folded:
        return []
    names = SearchName.objects.all()
    for word in folded.split():
        names = names.filter(folded__contains=word)
    english = (get_language() or "tr").startswith("en")
    best: dict[tuple[str, str], tuple[tuple[int, int], SearchName]] = {}
    for name in names.order_by("-weight")[:2000]:
        rank = (_nearness(name.folded, folded), -name.weight)
        key = (name.target, name.key)
        if key not in best or rank < best[key][0]:
            best[key] = (rank, name)
    ordered = sorted(best.values(), key=lambda found: found[0])[:limit]
    return [
        Found(
            title=name.title_en if english else name.title_tr,
            detail=name.detail_en if english else name.detail_tr,
            kind=str(name.get_target_display()),
            address=reverse(f"portal:{name.target}", args=[name.key]),
        )
        for _rank, name in ordered
    ]


def _nearness(name: str, sought: str) -> int:
    if name == sought:
        return 0
    if name.startswith(sought):
        return 1
    return 2 if f" {sought}" in name else 3


def suggestions(request: HttpRequest) -> HttpResponse:
    """A list of options for the search box."""
    found = find(request.GET.get("q", ""), _SUGGESTED)
    return render(request, "portal/search/_suggestions.html", {"found": found, "q": request.GET.get("q", "")})


def results(request: HttpRequest) -> HttpResponse:
    """Everything that a search finds: records by name, and ties whose two sides hold the words."""
    text = request.GET.get("q", "").strip()
    ties = Agreement.objects.none()
    if fold_words(text):
        ties = Agreement.objects.narrowed(AgreementFilter(text=text)).order_by("sort_key")
    context = {
        "q": text,
        "found": find(text, _RESULTS),
        "tie_count": ties.count(),
        "ties": ties.with_parties()[:_TIES],
    }
    return render(request, "portal/search/results.html", context)
