"""Addresses of projects, of what sources name as projects, and of a project's lists."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.projects.views import editing, lists, record

urlpatterns = [
    path(pgettext_lazy("address", "desk/projects/"), lists.listing, name="projects"),
    path(pgettext_lazy("address", "desk/projects/new/"), editing.new, name="new-project"),
    path(
        pgettext_lazy("address", "desk/projects/from-source/<str:key>/"), lists.source, name="source-project"
    ),
    path(pgettext_lazy("address", "desk/projects/<int:key>/"), record.record, name="project"),
    path(pgettext_lazy("address", "desk/projects/<int:key>/edit/"), editing.edit, name="edit-project"),
    path(pgettext_lazy("address", "desk/projects/<int:key>/state/"), editing.state, name="project-state"),
    path(
        pgettext_lazy("address", "desk/projects/<int:key>/withdraw/"),
        editing.withdraw,
        name="withdraw-project",
    ),
    path(
        pgettext_lazy("address", "desk/projects/<int:key>/list/<slug:part>/"),
        editing.part,
        name="project-part",
    ),
]
