"""The rows of a table of ties as markup.

Written here and not in a template because a template needs 5 ms for fifty rows and this 1 ms; it is the only
part of the pages for which that matters (bench/pages.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from elci.portal.tie_lines import TieLine


def tie_row_markup(lines: Iterable[TieLine], *, with_country: bool = True) -> SafeString:
    """One `tr` per line. On a phone each cell shows its label."""
    labels = [escape(words) for words in (_("Country"), _("Kind"), _("Date"), _("State"), _("Source"))]
    return mark_safe("\n".join(_row(line, labels, with_country) for line in lines))


def _row(line: TieLine, labels: list[str], with_country: bool) -> str:
    country, kind, date, state, source = labels
    more = f'<span class="row-more">{escape(line.more)}</span>' if line.more else ""
    name = f'<a href="{line.address}">{escape(line.title)}</a>'
    cells = [
        f'<td role="cell" class="row-title"><span>{name}{more}</span></td>',
        _cell(country, escape(line.country)) if with_country else "",
        _cell(kind, escape(line.kind)),
        _cell(date, escape(line.date)),
        _cell(state, f'<span class="state state-{line.state}">{escape(line.state_words)}</span>'),
        _cell(source, _source(line)),
    ]
    return f'<tr role="row">{"".join(cells)}</tr>'


def _cell(label: str, markup: str) -> str:
    if not markup:
        return f'<td role="cell" class="is-empty" data-label="{label}">–</td>'
    return f'<td role="cell" data-label="{label}">{markup}</td>'


def _source(line: TieLine) -> str:
    if line.source is None:
        return ""
    address, words = escape(line.source.address), escape(line.source.short)
    link = f'<a class="source" href="{address}">{words}</a>'
    if not line.more_sources:
        return link
    return f'<span>{link} <span class="muted small">+{line.more_sources}</span></span>'
