"""A number in a form that no record has is refused in words, however long it is."""

from __future__ import annotations

import pytest
from tests.desk.every_form import address_of, opened
from tests.desk.house import House


@pytest.mark.parametrize("key", ["7070707", str(2**63), "9" * 30, "9" * 5000])
@pytest.mark.parametrize(("where", "field"), [("duty", "people"), ("programme-entry", "interpreters")])
def test_several_records(house: House, where: str, field: str, key: str) -> None:
    address = address_of(where, house)
    client, _shown = opened(address, house)
    answer = client.post(address, {field: key})
    assert answer.status_code == 200
    assert field in answer.context["form"].errors
