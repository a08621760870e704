"""An office that brings lists: its municipalities, an officer, the way of a list from text to review."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.exchange.intake.files import HEAD

from elci.accounts.models import Office, Role, User
from elci.exchange.intake import work
from elci.exchange.intake.staging import make_batch, make_batch_of_text
from elci.exchange.models import Batch
from elci.registry.models import Municipality


@pytest.fixture
def office() -> Office:
    office = Office.objects.create(pk="ankara", name="Ankara Büyükşehir Belediyesi")
    Municipality.objects.filter(pk__in=["ankara", "ankara-cankaya"]).update(office=office)
    return office


@pytest.fixture
def officer(office: Office) -> User:
    user = User.objects.create_user("memur", language="tr")
    Role.objects.create(user=user, office=office, name="officer")
    return user


@pytest.fixture
def gazetteer(settings: Any, tmp_path: Path, built_gazetteer: None) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def bring(office: Office, officer: User, gazetteer: None) -> Any:
    """Rows under headings as text, read: `bring("Ankara;Filibe;…", head=…, sender=…, **options)`."""

    def of(
        *rows: str, head: str = ";".join(HEAD), sender: str = "", content: str = "", **options: object
    ) -> Batch:
        text = "\n".join([head, *rows]) + "\n"
        batch = make_batch_of_text(
            text, office=office, by=officer, name="liste", sender=sender, content=content, options=options
        )
        work.read(batch)
        return batch

    return of


@pytest.fixture
def bring_file(office: Office, officer: User, gazetteer: None) -> Any:
    """A file, read."""

    def of(path: Path, **options: object) -> Batch:
        batch = make_batch(path, office=office, by=officer, file_name=path.name, options=options)
        work.read(batch)
        return batch

    return of
