"""Addresses of the desk; the words in them are translated."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.views import (
    account,
    documents,
    edit,
    home,
    intake,
    intake_review,
    intake_work,
    journal,
    partners,
    people,
    session,
    states,
    ties,
)
from elci.desk.views.cases import (
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
    sides,
)
from elci.desk.views.cases import record as case_record

app_name = "desk"


urlpatterns = [
    path(pgettext_lazy("address", "sign-in/"), session.sign_in, name="sign-in"),
    path(pgettext_lazy("address", "sign-out/"), session.sign_out, name="sign-out"),
    path(pgettext_lazy("address", "desk/"), home.home, name="home"),
    path(pgettext_lazy("address", "desk/office/"), home.sit_down, name="office"),
    path(pgettext_lazy("address", "desk/account/"), account.account, name="account"),
    path(pgettext_lazy("address", "desk/password/"), account.password, name="password"),
    path(pgettext_lazy("address", "desk/journal/"), journal.listing, name="journal"),
    path(pgettext_lazy("address", "desk/journal/<int:entry>/undo/"), journal.undo_entry, name="undo"),
    path(
        pgettext_lazy("address", "desk/partners/suggestions/"),
        partners.suggestions,
        name="partner-suggestions",
    ),
    path(pgettext_lazy("address", "desk/people/"), people.listing, name="people"),
    path(pgettext_lazy("address", "desk/people/invite/"), people.invite_person, name="invite"),
    path(pgettext_lazy("address", "desk/people/add/"), people.add_person, name="add-person"),
    path(pgettext_lazy("address", "desk/people/<int:person>/role/"), people.change_role, name="role"),
    path(
        pgettext_lazy("address", "desk/people/<int:person>/password/"),
        people.new_password,
        name="renew-password",
    ),
    path(pgettext_lazy("address", "desk/documents/<int:document>/"), documents.download, name="document"),
    path(
        pgettext_lazy("address", "desk/documents/<int:document>/withdraw/"),
        documents.withdraw,
        name="withdraw-document",
    ),
    path(pgettext_lazy("address", "desk/ties/"), ties.listing, name="ties"),
    path(pgettext_lazy("address", "desk/ties/new/"), edit.new, name="new-tie"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/"), ties.record, name="tie"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/edit/"), edit.edit, name="edit-tie"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/state/"), states.change, name="change-state"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/withdraw/"), edit.withdraw, name="withdraw-tie"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/documents/new/"), documents.attach, name="attach"),
    path(pgettext_lazy("address", "desk/cases/"), lists.listing, name="cases"),
    path(pgettext_lazy("address", "desk/cases/new/"), opening.choose, name="choose-case"),
    path(pgettext_lazy("address", "desk/cases/new/<slug:kind>/"), opening.new, name="new-case"),
    path(pgettext_lazy("address", "desk/cases/<int:key>/"), case_record.record, name="case"),
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
    path(pgettext_lazy("address", "desk/calendar/"), calendars.address, name="calendar"),
    path(pgettext_lazy("address", "calendar/<str:secret>/"), calendars.feed, name="calendar-feed"),
    path(pgettext_lazy("address", "desk/lists/"), intake.listing, name="imports"),
    path(pgettext_lazy("address", "desk/lists/new/"), intake.bring, name="new-import"),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/"), intake.overview, name="import"),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/columns/"),
        intake_review.columns,
        name="import-columns",
    ),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/questions/"),
        intake_review.questions,
        name="import-questions",
    ),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/places/"), intake_review.places, name="import-places"
    ),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/rows/"), intake.rows, name="import-rows"),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/leave-out/"),
        intake_review.leave_out,
        name="import-leave-out",
    ),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/write/"), intake_work.write, name="import-write"),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/undo/"), intake_work.take_back, name="import-undo"),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/cancel/"), intake_work.cancel, name="import-cancel"
    ),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/delete/"), intake.throw_away, name="import-delete"),
]
