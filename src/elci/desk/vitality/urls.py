"""Addresses of the vitality of ties."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.vitality import views, weights

urlpatterns = [
    path(pgettext_lazy("address", "desk/vitality/"), views.listing, name="vitality"),
    path(pgettext_lazy("address", "desk/vitality/weights/"), weights.edit, name="vitality-weights"),
    path(
        pgettext_lazy("address", "desk/vitality/weights/defaults/"),
        weights.defaults,
        name="vitality-defaults",
    ),
    path(pgettext_lazy("address", "desk/ties/<str:key>/vitality/"), views.record, name="tie-vitality"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/wake/"), views.wake, name="wake-tie"),
]
