"""What another installation gives out comes in as what is on record already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from elci.accounts.models import Office
from elci.registry.models import Municipality

pytestmark = pytest.mark.usefixtures("db_loaded")


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_table_of_ties_of_the_public_pages(
    kind: str, language: str, bring_file: Any, office: Office, client: Client, tmp_path: Path
) -> None:
    Municipality.objects.update(office=office)
    with translation.override(language):
        answer = client.get(reverse(f"portal:ties-{kind}"))
    path = tmp_path / f"table.{kind}"
    path.write_bytes(b"".join(answer.streaming_content) if answer.streaming else answer.content)
    batch = bring_file(path)
    assert set(batch.counts["outcomes"]) == {"same"}
    assert batch.counts["outcomes"]["same"] > 500
    assert any("cancelled, rejected or ended" in remark[1] for remark in batch.remarks)
