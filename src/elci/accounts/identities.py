"""Whose account an outside identity opens. It never makes an account and never gives a right."""

from __future__ import annotations

from django.db import transaction

from elci.accounts import journal
from elci.accounts.models import Identity, User
from elci.accounts.oidc import Person
from elci.domain.errors import ElciError


class NoAccountError(ElciError):
    """The provider knows the person, this desk does not."""

    tr = (
        "Kurum hesabınızla eşleşen bir hesap burada yok. Yöneticinizden hesabınızı açmasını ve e-posta "
        "adresinizi yazmasını isteyin."
    )
    en = (
        "No account here belongs to your institution’s. Ask your administrator to open one and to write your "
        "e-mail address into it."
    )


@transaction.atomic
def account_of(person: Person) -> User:
    """The account that an identity is joined to, else the only one with its verified e-mail.

    That one is joined to it for good (journals "identity.linked"). Raises NoAccountError, also for a closed
    account and where several accounts have the address.
    """
    joined = (
        Identity.objects.select_related("user").filter(issuer=person.issuer, subject=person.subject).first()
    )
    if joined is not None:
        if not joined.user.is_active:
            raise NoAccountError()
        return joined.user
    meant = _of_address(person.email) if person.email else []
    if len(meant) != 1 or meant[0].identities.filter(issuer=person.issuer).exists():
        raise NoAccountError()
    Identity.objects.create(user=meant[0], issuer=person.issuer, subject=person.subject)
    journal.note(meant[0], "identity.linked", meant[0], office=None)
    return meant[0]


def _of_address(address: str) -> list[User]:
    """Open accounts with the address, in whatever case it is written.

    Compared here: a database with Turkish rules holds I and i for two letters.
    """
    wanted = address.casefold()
    having = User.objects.filter(is_active=True).exclude(email="")
    return [user for user in having if user.email.casefold() == wanted]
