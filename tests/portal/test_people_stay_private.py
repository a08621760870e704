"""No public page, file or interface names a contact who is not marked public."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.portal.test_pages import PAGES

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, Role, User
from elci.activities.models import Activity
from elci.activities.services import edit_activity, publish_activity, record_activity, record_contact
from elci.domain.dates import PartialDate
from elci.exchange.dump import dump
from elci.registry.keeping import forget
from elci.registry.models import Municipality, Partner

# Of a person who stands nowhere in the reference package.
NAMES = ("Zülküflü", "zulkuflu", "Kıratlıoğlu", "kiratlioglu", "gizli.kisi@sofia.example")


@pytest.fixture
def visit(db_loaded: None) -> Activity:
    """A published visit to Sofia with a mayor of that name, in the office of Ankara."""
    office = Office.objects.create(pk="ankara", name="Ankara Büyükşehir Belediyesi")
    Municipality.objects.filter(pk="ankara").update(office=office)
    head = User.objects.create_user("murat")
    Role.objects.create(user=head, office=office, name="head")
    contact = record_contact(
        Draft(
            values={"given_name": "Zülküflü", "family_name": "Kıratlıoğlu", "purpose": "Yazışma", "ground": "law",
                    "keep_until": date(2031, 1, 1), "country_id": "BG"},
            parts={
                "posts": [{"title": "Belediye Başkanı", "partner": Partner.objects.get(pk="sofia-bg")}],
                "points": [{"kind": "email", "value": "gizli.kisi@sofia.example"}],
            },
        ),
        by=head,
        office=office,
    )  # fmt: skip
    made = record_activity(
        Draft(
            values={"kind": "official_visit", "title_tr": "Sofya ziyareti", "title_en": "Visit to Sofia",
                    "status": "done", "date": PartialDate(2026, 5, 7)},
            parts={"people": [{"contact": contact, "role": "guest"}]},
            lists={},
        ),
        by=head,
        office=office,
    )  # fmt: skip
    publish_activity(made, by=head, office=office)
    edit_activity(made, Draft(values={"status": "done"}), by=head, office=office)
    forget()
    return made


def shown_to_everybody(visit: Activity) -> dict[str, str]:
    """What anyone may read, by address: each kind of page, the visit's own, searches and interfaces."""
    client = Client()
    addresses = [reverse(f"portal:{name}", args=keys) for name, keys in PAGES]
    addresses += [
        reverse("portal:activity", args=[visit.pk]),
        reverse("portal:partner", args=["sofia-bg"]),
        reverse("portal:search") + "?q=kiratlioglu",
        reverse("portal:search") + "?q=sofya",
        reverse("portal:suggestions") + "?q=kiratl",
        reverse("portal:privacy-notice", args=["ankara"]),
        "/api/v1/openapi.json",
    ]
    found = {}
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        found[address] = answer.content.decode()
    # A search repeats what was typed; what is asked for is no leak.
    asked = reverse("portal:search") + "?q=kiratlioglu"
    found[asked] = found[asked].replace("kiratlioglu", "")
    return found


def test_no_public_page_names_a_contact(visit: Activity) -> None:
    pages = shown_to_everybody(visit)
    assert (
        "Sofya ziyareti" in pages[reverse("portal:activity", args=[visit.pk])]
    )  # the visit itself is public
    assert {address for address, text in pages.items() if any(name in text for name in NAMES)} == set()


def test_no_file_of_the_data_package_names_a_contact(visit: Activity, tmp_path: Path, package: Path) -> None:
    dump(tmp_path / "out", about=package / "about.json")
    files: Any = list((tmp_path / "out").rglob("*.*"))
    assert any("Sofya ziyareti" in file.read_text(encoding="utf-8") for file in files)
    assert [
        file.name for file in files if any(name in file.read_text(encoding="utf-8") for name in NAMES)
    ] == []
