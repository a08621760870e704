"""The technicians' pages read the registry and write none of it."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.test import RequestFactory
from tests.desk.house import PASSWORD, House

from elci.accounts.admin import ReadOnlyAdmin
from elci.accounts.models import Office, User

WRITABLE = {"accounts.user", "accounts.office", "auth.group"}


def test_only_accounts_can_be_written() -> None:
    registered = {model._meta.label_lower: site for model, site in admin.site._registry.items()}
    own = {name for name in registered if name.split(".")[0] in {"accounts", "sources", "places", "registry"}}
    assert {name for name in own if not isinstance(registered[name], ReadOnlyAdmin)} == WRITABLE & own
    assert len(own) > 12


@pytest.mark.parametrize("model", sorted(admin.site._registry, key=str), ids=lambda model: model._meta.label)
def test_every_list_opens(model: type, house: House, rf: RequestFactory) -> None:
    technician = User.objects.create_superuser("teknik", password=PASSWORD)
    client = house.client(None)
    client.force_login(technician)
    label = model._meta  # type: ignore[attr-defined]
    assert client.get(f"/admin/{label.app_label}/{label.model_name}/").status_code == 200


def test_a_tie_is_shown_without_a_button_to_save(house: House) -> None:
    technician = User.objects.create_superuser("teknik", password=PASSWORD)
    client = house.client(None)
    client.force_login(technician)
    page = client.get(f"/admin/registry/agreement/{house.seoul.pk.replace('-', '_2D')}/change/", follow=True)
    assert page.status_code == 200
    assert 'name="_save"' not in page.content.decode()


def test_nobody_is_deleted_there(house: House) -> None:
    technician = User.objects.create_superuser("teknik", password=PASSWORD)
    client = house.client(None)
    client.force_login(technician)
    answer = client.post(f"/admin/accounts/user/{house.people['officer'].pk}/delete/", {"post": "yes"})
    assert answer.status_code == 403
    assert client.post("/admin/accounts/office/ankara/delete/", {"post": "yes"}).status_code == 403
    assert Office.objects.count() == 2
