"""A line of the journal leads to the page of what it is about."""

from __future__ import annotations

import pytest
from django.apps import apps

from elci.accounts.desk_records import DeskRecord
from elci.desk.record_pages import page_of

LABELS = [model._meta.label_lower for model in apps.get_models() if issubclass(model, DeskRecord)]


@pytest.mark.parametrize("label", [*LABELS, "procedures.case", "registry.agreement"])
def test_every_kind_of_record_of_an_office_has_a_page(label: str) -> None:
    assert page_of(label, "1").startswith("/masa/")


def test_what_no_office_records_has_none() -> None:
    assert page_of("places.country", "TR") == ""
