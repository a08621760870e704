"""Addresses of memberships, their dues and representatives."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.memberships.views import editing, lists, record

urlpatterns = [
    path(pgettext_lazy("address", "desk/memberships/"), lists.listing, name="memberships"),
    path(pgettext_lazy("address", "desk/memberships/<str:key>/"), record.record, name="membership"),
    path(pgettext_lazy("address", "desk/memberships/<str:key>/dues/"), editing.dues, name="new-dues"),
    path(
        pgettext_lazy("address", "desk/memberships/<str:key>/dues/<int:dues>/"),
        editing.dues,
        name="edit-dues",
    ),
    path(
        pgettext_lazy("address", "desk/memberships/<str:key>/dues/<int:dues>/withdraw/"),
        editing.withdraw,
        name="withdraw-dues",
    ),
    path(pgettext_lazy("address", "desk/receipts/<int:dues>/"), record.receipt, name="receipt"),
    path(
        pgettext_lazy("address", "desk/memberships/<str:key>/representative/"),
        editing.representative,
        name="new-representative",
    ),
    path(
        pgettext_lazy("address", "desk/memberships/<str:key>/representative/<int:person>/"),
        editing.representative,
        name="edit-representative",
    ),
    path(pgettext_lazy("address", "desk/memberships/<str:key>/link/"), record.link, name="link-membership"),
]
