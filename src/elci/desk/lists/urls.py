"""Addresses of lists that are brought and reviewed."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.lists.views import batches, review, work

urlpatterns = [
    path(pgettext_lazy("address", "desk/lists/"), batches.listing, name="imports"),
    path(pgettext_lazy("address", "desk/lists/new/"), batches.bring, name="new-import"),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/"), batches.overview, name="import"),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/columns/"),
        review.columns,
        name="import-columns",
    ),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/questions/"),
        review.questions,
        name="import-questions",
    ),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/places/"), review.places, name="import-places"),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/rows/"), batches.rows, name="import-rows"),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/leave-out/"),
        review.leave_out,
        name="import-leave-out",
    ),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/write/"), work.write, name="import-write"),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/undo/"), work.take_back, name="import-undo"),
    path(pgettext_lazy("address", "desk/lists/<int:batch>/cancel/"), work.cancel, name="import-cancel"),
    path(
        pgettext_lazy("address", "desk/lists/<int:batch>/delete/"), batches.throw_away, name="import-delete"
    ),
]
