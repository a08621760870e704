"""Addresses of activities, their files and their publication."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.activities.views import editing, files, lists, publishing, recording, records, suggestions

urlpatterns = [
    path(pgettext_lazy("address", "desk/activities/"), lists.listing, name="activities"),
    path(pgettext_lazy("address", "desk/activities/new/"), recording.new, name="new-activity"),
    path(pgettext_lazy("address", "desk/activities/title/"), suggestions.title, name="activity-title"),
    path(pgettext_lazy("address", "desk/activities/people/"), suggestions.people, name="activity-people"),
    path(pgettext_lazy("address", "desk/activities/<str:key>/"), records.record, name="activity"),
    path(pgettext_lazy("address", "desk/activities/<str:key>/edit/"), editing.edit, name="edit-activity"),
    path(
        pgettext_lazy("address", "desk/activities/<str:key>/withdraw/"),
        editing.withdraw,
        name="withdraw-activity",
    ),
    path(
        pgettext_lazy("address", "desk/activities/<str:key>/publish/"),
        publishing.publish,
        name="publish-activity",
    ),
    path(
        pgettext_lazy("address", "desk/activities/<str:key>/files/new/"),
        files.attach,
        name="attach-activity-file",
    ),
    path(
        pgettext_lazy("address", "desk/activities/<str:key>/files/<int:file>/"),
        files.download,
        name="activity-file",
    ),
    path(
        pgettext_lazy("address", "desk/activities/<str:key>/files/<int:file>/small/"),
        files.small,
        name="activity-photograph",
    ),
    path(
        pgettext_lazy("address", "desk/activities/<str:key>/files/<int:file>/caption/"),
        files.caption,
        name="activity-file-caption",
    ),
    path(
        pgettext_lazy("address", "desk/activities/<str:key>/files/<int:file>/remove/"),
        files.remove,
        name="remove-activity-file",
    ),
]
