"""Addresses of signing in, one's own account, and the people of an office."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.staff.views import account, people, session

urlpatterns = [
    path(pgettext_lazy("address", "sign-in/"), session.sign_in, name="sign-in"),
    path(pgettext_lazy("address", "sign-out/"), session.sign_out, name="sign-out"),
    path(pgettext_lazy("address", "desk/account/"), account.account, name="account"),
    path(pgettext_lazy("address", "desk/password/"), account.password, name="password"),
    path(pgettext_lazy("address", "desk/people/"), people.listing, name="people"),
    path(pgettext_lazy("address", "desk/people/invite/"), people.invite_person, name="invite"),
    path(pgettext_lazy("address", "desk/people/add/"), people.add_person, name="add-person"),
    path(pgettext_lazy("address", "desk/people/<int:person>/role/"), people.change_role, name="role"),
    path(
        pgettext_lazy("address", "desk/people/<int:person>/password/"),
        people.new_password,
        name="renew-password",
    ),
]
