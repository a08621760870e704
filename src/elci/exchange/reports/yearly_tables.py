"""The tables of the yearly chapter; each number is a number of lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from elci.activities.models import Activity, Cost, Goal, Goods, Outcome
from elci.domain.names import tr_sort_key
from elci.exchange.reports.activity_lines import ActivityLine, without_date
from elci.exchange.reports.layout import Block, Group, Heading, Paragraph, Row, Table
from elci.observatory.drawing.numerals import number


def by_kind(lines: Sequence[ActivityLine], language: str) -> Table:
    """Kinds against states, with sums."""
    states = [state for state in Activity.Status if any(line.activity.status == state for line in lines)]
    counts = Counter((line.kind, line.activity.status) for line in lines)
    kinds = sorted({line.kind for line in lines}, key=lambda kind: (-_sum(counts, kind), tr_sort_key(kind)))
    rows: list[Row] = [
        (
            kind,
            *(_count(counts[kind, state.value], language) for state in states),
            number(_sum(counts, kind), language),
        )
        for kind in kinds
    ]
    sums = [number(sum(line.activity.status == state for line in lines), language) for state in states]
    rows.append((_("Total"), *sums, number(len(lines), language)))
    head = (_("Kind"), *(str(state.label) for state in states), _("Total"))
    numbers = frozenset(range(1, len(head)))
    widths = (40.0, *(14.0 for _state in states), 10.0)
    return Table(
        _("Activities by kind and state"), head, tuple(rows), widths, numbers, total=True, headed=True
    )


def _sum(counts: Counter[tuple[str, str]], kind: str) -> int:
    return sum(count for (one, _state), count in counts.items() if one == kind)


def _count(count: int, language: str) -> str:
    return number(count, language) if count else "–"


def goals_of(lines: Sequence[ActivityLine]) -> list[tuple[Goal | None, list[ActivityLine]]]:
    """Lines by goal in the order of the plans; those without one come last."""
    held: dict[Goal | None, list[ActivityLine]] = defaultdict(list)
    for line in lines:
        for goal in line.goals or (None,):
            held[goal].append(line)
    named = sorted((goal for goal in held if goal), key=lambda goal: (-goal.plan.since, goal.number, goal.pk))
    return [(goal, held[goal]) for goal in (*named, *([None] if None in held else []))]


def goal_words(goal: Goal | None) -> str:
    """What a goal is called; what stands for those without one."""
    return str(goal) if goal else _("Not joined to a strategic goal")


def by_goal(lines: Sequence[ActivityLine], language: str) -> list[Block]:
    """Goals with their activities and what came of them."""
    found = goals_of(lines)
    rows: list[Row] = [
        (
            goal_words(goal),
            number(len(theirs), language),
            number(sum(line.has_result for line in theirs), language),
            number(len({one.pk for line in theirs for one in line.outcomes}), language),
        )
        for goal, theirs in found
    ]
    results = number(sum(line.has_result for line in lines), language)
    outcomes = number(len({one.pk for line in lines for one in line.outcomes}), language)
    rows.append((_("Total"), number(len(lines), language), results, outcomes))
    head = (_("Strategic goal"), _("Activities"), _("With a stated result"), _("Outcomes"))
    numbers = frozenset({1, 2, 3})
    table = Table(
        _("Activities by strategic goal"),
        head,
        tuple(rows),
        (58, 14, 16, 12),
        numbers,
        total=True,
        headed=True,
    )
    blocks: list[Block] = [Heading(_("By strategic goal")), table]
    if any(len(line.goals) > 1 for line in lines):
        blocks.append(
            Paragraph(
                _("An activity that serves several goals stands under each; the total counts it once."),
                "note",
            )
        )
    return blocks


def by_country(lines: Sequence[ActivityLine], language: str) -> Table | None:
    """Countries with their activities and the places named; None where no country is known."""
    counts: Counter[str] = Counter()
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for line in lines:
        counts.update({spot.country_name for spot in line.spots})
        for spot in line.spots:
            if not spot.key.startswith("country:"):
                places[spot.country_name][spot.name] = None
    order = sorted(counts, key=lambda name: (-counts[name], tr_sort_key(name)))
    rows = [(name, ", ".join(places[name]) or "–", number(counts[name], language)) for name in order]
    head = (_("Country"), _("Cities and regions"), _("Activities"))
    return (
        Table(_("Activities by country"), head, tuple(rows), (30, 56, 14), frozenset({2}), headed=True)
        if rows
        else None
    )


def the_activities(lines: Sequence[ActivityLine]) -> list[Block]:
    """Every activity, by goal and within it by kind."""
    blocks: list[Block] = [Heading(_("The activities"))]
    for goal, theirs in goals_of(lines):
        blocks.append(Heading(goal_words(goal), 2))
        by_kind: dict[str, list[ActivityLine]] = defaultdict(list)
        for line in theirs:
            by_kind[line.kind].append(line)
        rows: list[Row] = []
        for kind in sorted(by_kind, key=tr_sort_key):
            rows.append(Group(kind))
            rows += [(str(line.number), _told(line), _result(line)) for line in by_kind[kind]]
        head = (_("No."), _("Activity"), _("What came of it"))
        caption = _("Activities: %(goal)s") % {"goal": goal_words(goal)}
        blocks.append(Table(caption, head, tuple(rows), (7, 61, 32), entries=True))
    return blocks


def _told(line: ActivityLine) -> str:
    state = line.activity.status
    said = [line.when or without_date(), line.where, line.taking_part]
    if state in (Activity.Status.PLANNED, Activity.Status.ONGOING, Activity.Status.CANCELLED):
        said.insert(0, line.activity.get_status_display())
    return f"{line.title}\n{' · '.join(part for part in said if part)}"


def _result(line: ActivityLine) -> str:
    if line.outcomes:
        return "\n".join(outcome.what for outcome in line.outcomes)
    return _("stated by the source") if line.has_result else _("not stated")


def the_outcomes(outcomes: Sequence[Outcome], lines: Sequence[ActivityLine], language: str) -> list[Block]:
    """What changed for residents, with how much of it and by what evidence."""
    heading = Heading(_("Outcomes"))
    if not outcomes:
        why = _(
            "No outcome is recorded. Minutes and a list of participants are not one: an outcome says what "
            "changed for residents, how much of it, and by what evidence."
        )
        return [heading, Paragraph(why)]
    of_activity = {outcome.pk: line.number for line in lines for outcome in line.outcomes}
    rows = [
        (
            outcome.get_kind_display(),
            outcome.what,
            f"{_amount(outcome.number, language)} {outcome.unit}".strip()
            if outcome.number is not None
            else "–",
            _evidence(outcome),
            str(of_activity.get(outcome.pk, "–")),
        )
        for outcome in outcomes
    ]
    head = (_("Kind"), _("What changed for residents"), _("How much"), _("Evidence"), _("Activity no."))
    return [
        heading,
        Table(_("Outcomes and their evidence"), head, tuple(rows), (17, 38, 16, 19, 10), frozenset({2, 4})),
    ]


def _evidence(outcome: Outcome) -> str:
    said = [_("document")] if outcome.document_id else []
    said += [outcome.link] if outcome.link else []
    said += (
        [_("source %(study)s, line %(line)s") % {"study": outcome.study_id, "line": outcome.line}]
        if outcome.study_id
        else []
    )
    said += [_("confirmed")] if outcome.confirmed_on else []
    return "; ".join(said) or _("none")


def _amount(value: Decimal, language: str) -> str:
    return number(float(value), language, 0 if value == value.to_integral() else 2)


def money(lines: Sequence[ActivityLine], language: str) -> list[Block]:
    """Costs by who paid and in which currency, and aid in kind; nothing where none is recorded.

    What is on record for planned and cancelled activities was intended, not spent or given.
    """
    numbers = {line.activity.pk: line.number for line in lines if line.took_place}
    sums: Counter[tuple[str, str]] = Counter()
    for cost in Cost.objects.filter(activity__in=list(numbers)):
        sums[cost.get_payer_display(), cost.currency] += cost.amount  # type: ignore[assignment]
    goods = list(Goods.objects.filter(activity__in=list(numbers)))
    blocks: list[Block] = []
    if sums:
        rows = [
            (payer, code, _money(Decimal(value), language)) for (payer, code), value in sorted(sums.items())
        ]
        head = (_("Paid from"), _("Currency"), _("Amount"))
        blocks.append(
            Table(
                _("Costs by source and currency"),
                head,
                tuple(rows),
                (50, 20, 30),
                frozenset({2}),
                headed=True,
            )
        )
    if goods:
        rows = [
            (
                each.get_direction_display(),
                each.what,
                _goods(each, language),
                each.giver or "–",
                each.receiver or "–",
                str(numbers[each.activity_id]),
            )
            for each in sorted(goods, key=lambda one: (numbers[one.activity_id], one.pk))
        ]
        head = (_("Direction"), _("What"), _("How much"), _("From whom"), _("To whom"), _("Activity no."))
        blocks.append(Table(_("Aid in kind"), head, tuple(rows), (12, 26, 16, 18, 18, 10), frozenset({2, 5})))
    if blocks and len(numbers) < len(lines):
        left_out = _("Costs and aid in kind on record for planned and cancelled activities are not included.")
        blocks.append(Paragraph(left_out, "note"))
    return [Heading(_("Costs and aid in kind")), *blocks] if blocks else []


def _money(value: Decimal, language: str) -> str:
    return number(float(value), language, 2)


def _goods(each: Goods, language: str) -> str:
    return f"{_amount(each.quantity, language)} {each.unit}".strip() if each.quantity is not None else "–"
