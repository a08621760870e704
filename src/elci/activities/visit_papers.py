"""The papers of a visit: its programme in one language or two, the delegation lists, the visit file.

A paper is a `Letter`, which procedures set as DOCX and as PDF; its words are those of the language asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import formats, translation
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.activities.briefings import Briefing, briefing_on, partners_of
from elci.activities.delegations import Delegations, called, delegations_of, phone_of, written_post
from elci.activities.models import Activity, ActivityPerson, ProgrammeEntry, Visit
from elci.activities.programme_days import Day, hours_of, programme_of, weekday_of
from elci.procedures.letters.letter import Block, Letter, written

TURKISH, ENGLISH, BOTH = "tr", "en", "both"
LANGUAGES = (TURKISH, ENGLISH, BOTH)


@dataclass(frozen=True)
class Sight:
    """What the reader of a paper may see: names and needs of people, travellers of the case."""

    people: bool
    travellers: bool = False


def programme_paper(activity: Activity, visit: Visit | None, language: str, sight: Sight) -> Letter:
    """The programme by day and hour; in both languages these stand side by side."""
    days = programme_of(visit, names=sight.people)
    with translation.override(TURKISH if language == BOTH else language):
        name = _("programme")
        body = [block for day in days for block in _day(day, language, sight)]
    if visit is not None and visit.meeting_point:
        label = _in(language, lambda: _("Meeting point"))
        body.insert(0, Block("paragraph", (f"{label}: {visit.meeting_point}",)))
    return _sheet(activity, name, language, body)


def delegation_paper(activity: Activity, language: str, sight: Sight) -> Letter:
    """Both delegations and the interpreters in protocol order; to be made only for who may see people."""
    with translation.override(language):
        sides = delegations_of(activity, with_travellers=sight.travellers)
        return _sheet(activity, _("delegations"), language, _delegations(sides))


def visit_file(activity: Activity, visit: Visit | None, language: str, sight: Sight, today: date) -> Letter:
    """Everything for those who prepare and accompany the visit, in one paper."""
    with translation.override(language):
        sides = delegations_of(activity, with_travellers=sight.travellers)
        days = programme_of(visit, names=sight.people)
        body = [_said(_("As of %(day)s."), day=_date(today))]
        if visit is not None and visit.meeting_point:
            label = _("Meeting point")
            body.append(Block("paragraph", (f"{label}: {visit.meeting_point}",)))
        body += _section(_("Programme"), [block for day in days for block in _day(day, language, sight)])
        if sight.people:
            body += _delegations(sides)
        if visit is not None and visit.briefing:
            body += _section(_("What our side should know and raise"), _paragraphs(visit.briefing))
        for partner in partners_of(activity):
            body += _partner(briefing_on(partner, _office(activity), but=activity))
        if sight.people and visit is not None:
            body += _needs(visit)
        body += _transport(days, sight)
        if sight.people:
            body += _phones(sides, days)
        return _sheet(activity, _("visit file"), language, body)


def _sheet(activity: Activity, name: str, language: str, body: Iterable[Block]) -> Letter:
    """A paper with the office above, the title of the visit and its days; no sign that a file refuses."""
    held = [day for day in (activity.date, activity.until) if day is not None]
    days = _in(language, lambda: " – ".join(_partial(day) for day in held))
    with translation.override(TURKISH if language == BOTH else language):
        title = activity.title
    if language == BOTH and activity.title_en:
        title = f"{activity.title_tr}\n{activity.title_en}"
    safe = tuple(
        Block(
            block.kind,
            tuple(map(written, block.texts)),
            tuple(tuple(map(written, row)) for row in block.rows),
            block.strong,
            block.widths,
        )
        for block in body
    )
    heading = (written(str(activity.office)),)
    first = (Block("paragraph", (days,)),) if days else ()
    return Letter(name, False, heading=heading, title=written(title), body=(*first, *safe))


def _day(day: Day, language: str, sight: Sight) -> list[Block]:
    if not day.lines:
        return []
    if language == BOTH:
        head = _in(language, lambda: weekday_of(day.on))
        rows = [("Saat · Hour", "Program", "Programme")]
        rows += [_bilingual(line.entry, sight) for line in day.lines]
        widths = (16, 42, 42)
    else:
        head = weekday_of(day.on)
        rows = [(_("Hour"), _("Programme"), _("Place and people"))]
        rows += [
            (hours_of(line.entry), _text(line.entry, language), "\n".join(_where(line.entry, sight)))
            for line in day.lines
        ]
        widths = (16, 46, 38)
    return [Block("heading", (head,)), Block("table", rows=tuple(rows), widths=widths)]


def _bilingual(entry: ProgrammeEntry, sight: Sight) -> tuple[str, str, str]:
    cells = [hours_of(entry)]
    for language in (TURKISH, ENGLISH):
        with translation.override(language):
            cells.append("\n".join([_text(entry, language), *_where(entry, sight)]))
    return cells[0], cells[1], cells[2]


def _text(entry: ProgrammeEntry, language: str) -> str:
    """What happens; a text that is missing in English is said to be missing, not given in Turkish."""
    if language == TURKISH:
        return entry.text_tr
    return entry.text_en or f"[{entry.text_tr}]"


def _where(entry: ProgrammeEntry, sight: Sight) -> list[str]:
    lines = [part for part in (entry.place, entry.address) if part]
    if sight.people and entry.contact is not None:
        post = written_post(entry.contact.post_on(entry.on))
        who = f"{called(entry.contact)} ({post})" if post else called(entry.contact)
        lines.append(_("Received by: %(who)s") % {"who": who})
    if sight.people and (interpreters := list(entry.interpreters.all())):
        lines.append(_("Interpreter: %(who)s") % {"who": ", ".join(map(called, interpreters))})
    return lines


def _delegations(sides: Delegations) -> list[Block]:
    ours = [(traveller.name, traveller.post) for traveller in sides.travellers]
    named = {name for name, _post in ours}
    ours += [row for row in _people(sides.ours) if row[0] not in named]
    return [
        *_list(_("Our delegation"), ours),
        *_list(_("The other side’s delegation"), _people(sides.theirs)),
        *_list(_("Interpreters"), _people(sides.interpreters)),
        *_list(_("Organisation"), _people(sides.organisers)),
    ]


def _people(people: Iterable[ActivityPerson]) -> list[tuple[str, str]]:
    return [
        (called(person.contact) or _("a person who was erased"), written_post(person.post))
        for person in people
    ]


def _list(title: str, rows: list[tuple[str, str]]) -> list[Block]:
    if not rows:
        return []
    numbered = [(str(place), name, post) for place, (name, post) in enumerate(rows, start=1)]
    head = (_("Place in protocol"), _("Name"), _("Post"))
    return _section(title, [Block("table", rows=(head, *numbered), widths=(10, 40, 50))])


def _partner(known: Briefing) -> list[Block]:
    """Ties, last visits, promises and gifts of a partner; what there is none of is said."""
    ties = [
        f"{tie.get_kind_display()}: {tie}" + (f" ({_partial(tie.date)})" if tie.date else "")
        for tie in known.ties
    ]
    visits = [f"{_partial(each.date)} – {each.title}" if each.date else each.title for each in known.visits]
    promises = [f"{each.what}" + (f" ({_date(each.due)})" if each.due else "") for each in known.promises]
    gifts = [f"{_date(each.on)} – {each.get_direction_display()}: {each.what}" for each in known.gifts]
    country = f", {known.partner.country}" if known.partner.country else ""
    body = [Block("heading", (f"{known.partner}{country}",))]
    for title, lines in (
        (_("Ties"), ties),
        (_("Last visits"), visits),
        (_("Open promises and tasks"), promises),
        (_("Gifts exchanged before"), gifts),
    ):
        nothing = "" if lines else " " + _("nothing on record")
        body.append(Block("paragraph", (f"{title}:{nothing}",)))
        body += [Block("item", (line,)) for line in lines]
    return body


def _needs(visit: Visit) -> list[Block]:
    needs = visit.needs.select_related("contact").order_by("contact__sort_key", "id")
    rows = [(called(need.contact), f"{need.get_kind_display()}: {need.what}") for need in needs]
    if not rows:
        return []
    head = (_("Guest"), _("What is needed"))
    return _section(_("Guests’ needs"), [Block("table", rows=(head, *rows), widths=(40, 60))])


def _transport(days: Iterable[Day], sight: Sight) -> list[Block]:
    rows = []
    for day in days:
        for ride in day.rides:
            hour = formats.time_format(ride.at) if ride.at else ""
            who = [called(ride.driver), phone_of(ride.driver)] if sight.people and ride.driver else []
            means = ", ".join(part for part in (ride.means, *who) if part)
            rows.append((f"{_date(day.on)} {hour}".strip(), str(ride), means))
    if not rows:
        return []
    head = (_("Day and hour"), _("From where to where"), _("By what"))
    return _section(_("Transport"), [Block("table", rows=(head, *rows), widths=(26, 42, 32))])


def _phones(sides: Delegations, days: Iterable[Day]) -> list[Block]:
    people = [*sides.everyone()]
    for day in days:
        people += [line.entry.contact for line in day.lines if line.entry.contact is not None]
        people += [ride.driver for ride in day.rides if ride.driver is not None]
    known = dict.fromkeys(people)
    rows = [(called(person), phone_of(person)) for person in known if phone_of(person)]
    if not rows:
        return []
    head = (_("Name"), _("Telephone"))
    return _section(_("Telephone list"), [Block("table", rows=(head, *rows), widths=(60, 40))])


def _section(title: str, blocks: list[Block]) -> list[Block]:
    return [Block("heading", (title,)), *blocks] if blocks else []


def _paragraphs(text: str) -> list[Block]:
    return [Block("paragraph", (part.strip(),)) for part in text.split("\n") if part.strip()]


def _in(language: str, say: Callable[[], str]) -> str:
    """What is said in the language of the paper; in both, Turkish first, where they differ."""
    found = []
    for each in (TURKISH, ENGLISH) if language == BOTH else (language,):
        with translation.override(each):
            found.append(say())
    return " · ".join(dict.fromkeys(found))


def _said(template: str, **values: str) -> Block:
    return Block("paragraph", (template % values,))


def _office(activity: Activity) -> Office:
    assert activity.office is not None  # visits are an office's own
    return activity.office


def _date(day: date) -> str:
    return formats.date_format(day, "j F Y")


def _partial(value: object) -> str:
    worded = getattr(value, "in_language", None)
    return worded(translation.get_language() or TURKISH) if worded else ""
