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
