"""Addresses of cases, their papers and letters, and the feed of their due days."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.cases.views import (
    acts,
    archives,
    beside,
    calendars,
    editing,
    letters,
    lists,
    opening,
    papers,
    plans,
    record,
    sides,
)

urlpatterns = [
    path(pgettext_lazy("address", "desk/cases/"), lists.listing, name="cases"),
    path(pgettext_lazy("address", "desk/cases/file/"), lists.file, name="cases-file"),
    path(pgettext_lazy("address", "desk/cases/new/"), opening.choose, name="choose-case"),
    path(pgettext_lazy("address", "desk/cases/new/<slug:kind>/"), opening.new, name="new-case"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/"), record.record, name="case"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/edit/"), editing.edit, name="edit-case"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/sides/"), sides.sides, name="case-sides"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/close/"), editing.close, name="close-case"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/reopen/"), editing.reopen, name="reopen-case"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/archive/"), archives.archive, name="case-archive"),
    path(
        pgettext_lazy("address", "desk/cases/<int:key>/archive/<slug:kind>/"),
        archives.download,
        name="case-archive-file",
    ),
    path(pgettext_lazy("address", "desk/cases/<int:key>/step/"), acts.record, name="record-step"),
    path(
        pgettext_lazy("address", "desk/cases/<int:key>/step/<int:event>/back/"),
        acts.take_back,
        name="take-back-step",
    ),
    path(pgettext_lazy("address", "desk/cases/<int:key>/flag/"), beside.answer_flag, name="answer-flag"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/flag/again/"), beside.raise_flag, name="raise-flag"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/note/"), beside.note, name="case-note"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/people/new/"), beside.person, name="case-person"),
    path(
        pgettext_lazy("address", "desk/cases/<int:key>/people/<int:person>/erase/"),
        beside.erase,
        name="erase-person",
    ),
    path(pgettext_lazy("address", "desk/cases/<int:key>/plan/"), plans.plan, name="plan"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/papers/new/"), papers.attach, name="attach-paper"),
    path(
        pgettext_lazy("address", "desk/cases/<int:key>/papers/<int:paper>/"), papers.paper, name="case-paper"
    ),
    path(
        pgettext_lazy("address", "desk/cases/<int:key>/papers/<int:paper>/file/"),
        papers.download,
        name="case-paper-file",
    ),
    path(
        pgettext_lazy("address", "desk/cases/<int:key>/papers/<int:paper>/withdraw/"),
        papers.withdraw,
        name="withdraw-paper",
    ),
    path(
        pgettext_lazy("address", "desk/cases/<int:key>/letters/<slug:name>/"), letters.letter, name="letter"
    ),
    path(
        pgettext_lazy("address", "desk/cases/<int:key>/letters/<slug:name>/<slug:kind>/"),
        letters.download,
        name="letter-file",
    ),
    path(pgettext_lazy("address", "desk/letterhead/"), letters.letterhead, name="letterhead"),
    path(pgettext_lazy("address", "desk/calendar/address/"), calendars.address, name="calendar"),
    path(pgettext_lazy("address", "calendar/<str:secret>/"), calendars.feed, name="calendar-feed"),
]
