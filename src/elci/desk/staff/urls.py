"""Addresses of signing in, one's own account, and the people of an office."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.staff.views import account, institution, people, second_factor, security, session, sessions

urlpatterns = [
    path(pgettext_lazy("address", "sign-in/"), session.sign_in, name="sign-in"),
    path(pgettext_lazy("address", "sign-in/second-step/"), second_factor.second_step, name="second-step"),
    path(pgettext_lazy("address", "sign-in/institution/"), institution.leave, name="institution"),
    path(
        pgettext_lazy("address", "sign-in/institution/back/"), institution.come_back, name="institution-back"
    ),
    path(pgettext_lazy("address", "sign-out/"), session.sign_out, name="sign-out"),
    path(pgettext_lazy("address", "desk/account/"), account.account, name="account"),
    path(pgettext_lazy("address", "desk/password/"), account.password, name="password"),
    path(pgettext_lazy("address", "desk/account/second-factor/"), second_factor.own, name="second-factor"),
    path(pgettext_lazy("address", "desk/account/sessions/"), sessions.own, name="sessions"),
    path(pgettext_lazy("address", "desk/people/security/"), security.requirement, name="security"),
    path(pgettext_lazy("address", "desk/people/<int:person>/door/"), security.door, name="door"),
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
